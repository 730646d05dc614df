import Engine
import Ports
import Scheduler
import Values
import Workspace

extension Life {
    /// Files of leads, good rows and bad ones, at the beginning and later.
    func beginImports() {
        bringIn(first: 0)
        for _ in 0..<terms.imports {
            future.add(time + .hours(Int64(dice.below(terms.days * 24)))) { [unowned self] in
                if !isCalm { bringIn(first: dice.below(terms.leads * 2)) }
            }
        }
        for _ in 0..<dice.below(4) {
            future.add(time + .hours(Int64(dice.below(terms.days * 24)))) { [unowned self] in
                if !isCalm { meetStranger() }
            }
        }
    }

    private func bringIn(first: Int) {
        var rows = ["email,first_name,company,zone,renewal,budget,status"]
        for number in first..<first + terms.leads {
            let renewal = time + .days(Int64(dice.within(-20...60)))
            let zone = dice.pick(RandomHome.zones + [""])
            let company = dice.chance(500) ? "Firm \(number)" : ""
            let status = dice.chance(15) ? "unsubscribed" : ""
            let date = String(renewal.description.prefix(10))
            rows.append(
                "\(Self.address(of: number)),Lead \(number),\(company),\(zone),\(date),\(dice.below(900)),\(status)")
        }
        if dice.chance(300) { rows.append("no address,X,,,,,") }
        if dice.chance(300) { rows.append("far@example.org,X,,Mars/Olympus,,,") }
        if dice.chance(300) { rows.append("\(Self.address(of: 0)),Twice,Twice Ltd,,,,") }
        if dice.chance(300) { rows.append("short@example.org,X") }
        if dice.chance(100) { rows.append("\"open@example.org,quote") }
        let bytes = Array(rows.joined(separator: "\n").utf8)
        let basis = dice.chance(900) ? "consent" : "contract"
        ask("import") { scheduler in
            var rest: [UInt8]? = bytes
            _ = try scheduler.importLeads(ImportOptions(basis: basis, source: "file", actor: "ops")) {
                defer { rest = nil }
                return rest
            }
        }
        for sequence in home.sequences where dice.chance(sequence == home.sequences[0] ? 950 : 400) {
            let pause = dice.span(.minutes(1), .days(3))
            future.add(time + pause) { [unowned self] in
                ask("enroll all") { _ = try $0.enrollAll(in: sequence, actor: "ops") }
            }
        }
    }

    /// Leads live in several domains, one of them below another; one is written in capitals now and then.
    static func address(of number: Int) -> String {
        "lead\(number)@\(["example.org", "two.example", "mail.two.example", "Example.ORG"][number % 4])"
    }

    private func meetStranger() {
        made += 1
        let (address, id) = ("stranger\(made)@example.net", "stray-\(made)@example.net")
        switch dice.below(4) {
        case 0: mail(Mails.reply(from: address, to: "nothing@known.example", id: id), "reply of a stranger")
        case 1:
            mail(
                Mails.bounce(of: "forged@known.example", to: Self.address(of: 0), isHard: true, id: id), "forged bounce"
            )
        case 2:
            ask("stranger suppressed", mark: { [unowned self] in judge.suppressed[address] = store.commits }) {
                try $0.suppress(address: address, because: "unsubscribe", actor: "ops")
            }
        default: happens("paid", .address(address), ["amount": 10_000], "payment of a stranger")
        }
    }

    /// A mail or call has arrived: what its reader makes of it.
    func received(_ parcel: Parcel) {
        judge.received(parcel)
        tell("the remote has \(parcel.message)")
        guard case .mail(let mail) = parcel.content, !isCalm else { return }
        guard let letter = judge.letters[parcel.wireID] else { return }
        if letter.step == ConfirmStep.id { meetQuestion(letter, mail.bytes) }
        guard dice.chance(terms.lively) else { return }
        let pause = dice.span(.seconds(20), .days(6))
        let (id, bytes) = (parcel.wireID, mail.bytes)
        future.add(time + pause) { [unowned self] in react(to: id, letter, bytes) }
        if dice.chance(300) {
            future.add(time + dice.span(.milliseconds(5), .minutes(2))) { [unowned self] in
                self.happens("click", .lead(letter.lead), [:], "click")
            }
        }
    }

    /// The lead does something just while this message is under way: the gate has to know in time.
    func race(_ parcel: Parcel) {
        guard let letter = judge.letters[parcel.wireID] else { return }
        future.add(time + wireDice.span(.milliseconds(1), terms.latency)) { [unowned self] in
            coverage.count("races with a message under way")
            let ends = wireDice.chance(400)
            let mark = { [unowned self] in
                judge.suppressed[letter.address] = judge.suppressed[letter.address] ?? store.commits
            }
            happens(ends ? "unsubscribe" : "reply", .lead(letter.lead), [:], "race", mark: ends ? mark : nil)
        }
    }

    private func react(to id: String, _ letter: Judge.Letter, _ bytes: [UInt8]) {
        guard !isCalm else { return }
        made += 1
        let mailID = "answer-\(made)@example.org"
        let suppresses = { [unowned self] in
            judge.suppressed[letter.address] = judge.suppressed[letter.address] ?? store.commits
        }
        switch dice.below(24) {
        case 0...5: happens("click", .lead(letter.lead), [:], "click")
        case 6, 7: happens("form", .lead(letter.lead), ["form": .string(dice.pick(["a", "b"]))], "form")
        case 8: happens(dice.pick(["survey", "signed"] as [EventName]), .lead(letter.lead), [:], "custom event")
        case 9...12: mail(Mails.reply(from: letter.address, to: id, id: mailID), "reply", again: true)
        case 13, 14: mail(Mails.autoReply(from: letter.address, to: id, id: mailID), "auto-reply")
        case 15:
            mail(Mails.bounce(of: id, to: letter.address, isHard: true, id: mailID), "hard bounce", mark: suppresses)
        case 16: mail(Mails.bounce(of: id, to: letter.address, isHard: false, id: mailID), "soft bounce")
        case 17: mail(Mails.complaint(about: id, by: letter.address, id: mailID), "complaint", mark: suppresses)
        case 18:
            guard let token = Self.token(in: bytes) else { return }
            mail(
                Mails.unsubscribe(from: letter.address, token: token, id: mailID), "unsubscribe", again: true,
                mark: suppresses)
        case 19:
            happens(
                dice.pick(["erase", "unsubscribe"] as [EventName]), .lead(letter.lead), [:], "erase", mark: suppresses)
        default: pay(letter.lead)
        }
    }

    /// The token of the List-Unsubscribe header.
    private static func token(in bytes: [UInt8]) -> String? {
        guard let found = bytes.firstRange(of: Array("unsubscribe%20".utf8)) else { return nil }
        return String(decoding: bytes[found.upperBound...].prefix { $0 > 32 && $0 != UInt8(ascii: ">") }, as: UTF8.self)
    }

    private func pay(_ lead: Int64) {
        guard let deals = judge.read({ try $0.deals(lead: lead) }), !deals.isEmpty else { return }
        let deal = dice.pick(deals)
        made += 1
        let provider = "payment-\(made)"
        let price = deal.price
        switch dice.below(10) {
        case 0:
            happens(
                "paid", .deal(token: deal.token), ["amount": .int(price.minorUnits / 2)], "short payment", id: provider)
        case 1:
            happens(
                "paid", .deal(token: deal.token), ["amount": .int(price.minorUnits), "currency": "JPY"],
                "payment in another currency", id: provider)
        case 2: happens("paid", .deal(token: deal.token), ["amount": "much"], "unreadable payment", id: provider)
        case 3:
            happens(
                dice.pick(["refunded", "disputed"] as [EventName]), .deal(token: deal.token),
                ["amount": .int(dice.below(20_000))],
                "refund",
                id: provider)
        default:
            // The offer's price may change with an edit; the deal keeps its own. A generous buyer pays for sure.
            let details: Object = [
                "amount": .int(price.minorUnits + dice.below(2) * 500), "currency": .string(price.currency),
            ]
            let times = dice.pick([1, 1, 2, 3])
            for turn in 0..<times {
                future.add(time + .minutes(Int64(turn * dice.below(3_000)))) { [unowned self] in
                    let mark = { [unowned self] in _ = judge.paidDeals.insert(deal.id) }
                    happens(
                        "paid", .deal(token: deal.token), details, turn == 0 ? "payment" : "payment again",
                        id: provider, mark: mark)
                }
            }
        }
    }

    /// An event by the door. The same provider id again must change nothing.
    func happens(
        _ name: EventName, _ subject: Incoming.Subject, _ details: Object, _ what: String, id: String? = nil,
        mark: (() -> Void)? = nil
    ) {
        let name: EventName = mutation == .clickConfirms && name == "click" ? "confirmed" : name
        ask(what, mark: mark) { [unowned self] scheduler in
            let log = judge.log.count
            let reception = try scheduler.receive(
                Incoming(name: name, subject: subject, details: details, actor: "world", id: id))
            if reception.isRepeat {
                coverage.count("repeats")
                if judge.log.count != log { judge.broken(.repeatsChangeNothing, what) }
            }
        }
    }

    /// A mail comes in; the mail system may deliver it twice.
    private func mail(_ bytes: [UInt8], _ what: String, again: Bool = false, mark: (() -> Void)? = nil) {
        ask(what, mark: mark) { _ = try $0.receive(mail: bytes, actor: "inbox") }
        guard again, dice.chance(100) else { return }
        future.add(time + dice.span(.seconds(5), .days(1))) { [unowned self] in
            ask("\(what), again", mark: mark) { _ = try $0.receive(mail: bytes, actor: "inbox") }
        }
    }
}
