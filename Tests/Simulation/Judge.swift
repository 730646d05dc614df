import Engine
import Ports
import Scheduler
import Values
import Workspace

/// Knows what really happened in the world and what became durable, and finds the first promise that is broken.
final class Judge {
    private(set) var violation: Violation?
    unowned let life: Life
    /// What the world knows of each message, by what identifies it on the wire.
    var letters: [String: Letter] = [:]
    var wireIDs: [Int64: String] = [:]
    /// Suppressed addresses, and the commit that made it so.
    var suppressed: [String: Int] = [:]
    var suppressedLeads: [Int64: Int] = [:]
    /// The last commit that took in a reply or a payment of a lead.
    var heard: [Int64: Int] = [:]
    /// What the log says of each enrollment, deal and card.
    var lives: [Int64: String] = [:]
    var deals: [Int64: String] = [:]
    var cards: [Int64: (lead: Int64, state: String)] = [:]
    var waits: [Int64: Moment] = [:]
    var versions: [Int64: String] = [:]
    /// Every version there ever was, by its hash.
    var schedules: [String: SequenceVersion] = [:]
    /// The log as it was read entry by entry.
    var log: [LogEntry] = []
    var logged: Set<Int64> = []
    /// Every message that was ever seen in the store, and whose it is.
    var known: [Int64: Int64] = [:]
    /// Leads that asked to be erased, and those of them that are gone.
    var wishesErasure: Set<Int64> = []
    var erased: Set<Int64> = []
    /// Messages somebody vouched for: they arrived, says a person or their answer.
    var vouched: Set<Int64> = []
    /// Messages of finished runs of which a person said that they did not arrive: these go out once more.
    var askedFor: Set<Int64> = []
    /// How often a message was sent again by its mailbox's policy.
    var resends: [Int64: Int] = [:]
    /// What each mailbox was given and wrote.
    var traffic: [String: Traffic] = [:]
    /// The attempts at each message that reached a carrier.
    var attempts: [Int64: Int] = [:]
    /// Mailboxes that a guardrail has stopped, and the row of the log that says so; and the rows between which they were.
    var stopped: [String: Int64] = [:]
    var stops: [String: [(from: Int64, until: Int64)]] = [:]
    /// Mailboxes that rest, for five minutes at least, and since when on steady time.
    var resting: [String: Moment] = [:]
    /// The mails each lead got, and who wrote them.
    var sendings: [Int64: [Sending]] = [:]
    /// Messages whose answer was lost.
    var doubts: [Int64: Doubt] = [:]
    /// The greatest id there was when the settings were last changed.
    var settingsSince: Int64 = 0
    /// Leads that confirmed, the runs of each that ask for it, and the runs for which that was in time.
    var confirmed: Set<Int64> = []
    var asking: [Int64: Set<Int64>] = [:]
    var promised: Set<Int64> = []
    /// Deals that were paid with the right sum, and leads whose card was won by a person.
    var paidDeals: Set<Int64> = []
    var wonByPerson: Set<Int64> = []

    /// One message as the world sees it.
    struct Letter {
        var message: Int64
        var lead: Int64
        var enrollment: Int64
        var address: String
        /// The step it is of.
        var step: String
        /// The mailbox that wrote it last; nil for a call.
        var route: String?
        /// The commits there had been when it was last carried.
        var carried: Int
        var dots: [Dot] = []
        var received = 0
        /// Dots before this one were settled by a person: it did not arrive.
        var cleared = 0
    }

    /// What is known of one final dot.
    enum Dot: Equatable { case open, taken, refused, lost }

    init(life: Life) { self.life = life }

    func broken(_ promise: Promise, _ detail: @autoclosure () -> String) {
        guard violation == nil else { return }
        violation = Violation(promise: promise, at: life.time, detail: detail())
        life.tell("VIOLATION \(promise.rawValue): \(violation?.detail ?? "")")
    }

    func read<Result>(_ body: (any ReadableRecords) throws -> Result) -> Result? {
        do {
            return try life.store.inner.read(body)
        } catch {
            broken(.restartNeedsNoRepair, "the store cannot be read: \(error)")
            return nil
        }
    }

    // MARK: what the wire does

    /// A parcel is handed out: its row is committed, its time has come, its window is open, its caps have room.
    func carried(_ parcel: Parcel) {
        let now = life.clock.now
        guard
            let found = read({ records in
                try records.message(parcel.message).map { message in
                    (message, try records.enrollment(message.enrollment), try records.lead(message.lead))
                }
            }) ?? nil, let enrollment = found.1, let lead = found.2
        else { return broken(.committedFirst, "message \(parcel.message) has no row") }
        let message = found.0
        if message.state != .sending { broken(.committedFirst, "message \(message.id) is \(message.state)") }
        if enrollment.life.isOver, !askedFor.contains(message.id), !hasEnded(enrollment, with: message) {
            broken(.nothingAfterEnd, "message \(message.id) of \(enrollment.outcome ?? "")")
        }
        if message.notBefore > now { broken(.notBeforeItsTime, "message \(message.id) waits for \(message.notBefore)") }
        judgeHeld(message)
        if let version = schedules[enrollment.version] { judgeAge(message, enrollment, version, lead) }
        if case .mail(let mail) = parcel.content {
            let judged = life.judgeNow
            if let version = schedules[enrollment.version], !version.isConfirmation(message.key),
                !isOpen(version.schedule, for: lead, at: judged)
            {
                broken(.insideTheWindow, "message \(message.id) of \(lead.address) at \(judged) in \(version.name)")
            }
            attempts[message.id] = message.attempts
            judgeSender(mail, parcel.wireID, message, enrollment)
            limit(message, to: lead)
        }
        let id = parcel.wireID
        // Only what the remote refused may go by another mailbox, which gives it another name.
        if let other = wireIDs[message.id], other != id,
            letters[other]?.dots.contains(where: { $0 != .refused }) ?? false
        {
            broken(.nothingTwice, "another wire id: \(other), \(id)")
        }
        wireIDs[message.id] = id
        var letter =
            letters[id]
            ?? Letter(
                message: message.id, lead: lead.id, enrollment: enrollment.id, address: lead.address,
                step: message.key.step, carried: 0)
        letter.carried = life.store.commits
        letter.route = parcel.isMail ? message.route : nil
        letters[id] = letter
        life.tell(
            "carries \(message.id) (\(message.key.step)#\(message.key.occurrence), attempt \(message.attempts)) to \(lead.address)"
        )
    }

    /// A first attempt at what expires is not too old, counted from a moment at which it could have gone.
    private func judgeAge(
        _ message: OutboxMessage, _ enrollment: Enrollment, _ version: SequenceVersion, _ lead: Lead
    ) {
        guard message.attempts == 1, enrollment.waiting == .delivery, enrollment.step == message.key.step,
            let place = version.place(of: message.key.step)
        else { return }
        let step = version.steps[place]
        if case .close = step.kind, message.key.occurrence == 0 { return }
        // Who has just asked for something is answered, however late.
        if case .confirm = step.kind { return }
        let start = max(message.plannedAt, enrollment.anchor)
        var late = step.late
        if case .mail = message.content {
            guard isOpen(version.schedule, for: lead, at: start) else { return }
            late = late ?? version.late
        }
        guard let late, late.policy == .expire else { return }
        let most: Span
        switch late.after.unit {
        case .minute: most = .minutes(Int64(late.after.amount))
        case .hour: most = .hours(Int64(late.after.amount))
        // On the day on which clocks change it may be an hour more.
        case .day: most = .days(Int64(late.after.amount)) + .hours(1)
        case .second, .week, .businessHour, .businessDay: return
        }
        life.coverage.count("what expires was in time")
        if life.clock.now - start > most { broken(.lateIsLeftOut, "message \(message.id) of \(start)") }
    }

    /// The hours, days and holidays of a schedule by the clock on the wall, without any search for openings.
    private func isOpen(_ schedule: Schedule, for lead: Lead, at now: Moment) -> Bool {
        let zone =
            switch schedule.zone {
            case .lead: lead.zone ?? life.workspace.rules.zone
            case .workspace: life.workspace.rules.zone
            case .named(let zone): zone
            }
        // Where clocks are set back an hour comes twice; what was open before it stays open.
        return [Span.zero, .hours(1)].contains { back in
            let offset = zone.offset(at: now - back) - zone.offset(at: now)
            guard back == .zero || offset != 0 else { return false }
            let (date, time) = zone.local(now + .seconds(Int64(offset)))
            return schedule.days.contains(date.weekday) && !schedule.holidays.contains(date)
                && schedule.hours.contains { $0.opens <= time && time < $0.closes }
        }
    }

    /// Whether a run came to its end in the commit that reserved its message: then it may be carried, and gets no dot.
    private func hasEnded(_ enrollment: Enrollment, with message: OutboxMessage) -> Bool {
        enrollment.life == .finished
            && log.last { $0.enrollment == enrollment.id && $0.values["now"] != nil }?.at == message.reservedAt
    }

    /// A final dot is written. Nothing may follow a suppression, a reply, an end, or another dot that may have arrived.
    func dotted(_ parcel: Parcel) {
        guard var letter = letters[parcel.wireID] else { return broken(.committedFirst, "never carried") }
        life.tell("dot \(letter.message)")
        if let commit = suppressed[letter.address] ?? suppressedLeads[letter.lead] {
            broken(
                .nothingAfterSuppression,
                "message \(letter.message) to \(letter.address), suppressed in commit \(commit)")
        }
        if let commit = heard[letter.lead], commit > letter.carried {
            broken(.nothingAfterReply, "message \(letter.message) of commit \(letter.carried), heard in \(commit)")
        }
        if ["finished", "exited", "failed"].contains(lives[letter.enrollment]), !askedFor.contains(letter.message) {
            broken(.nothingAfterEnd, "message \(letter.message) of enrollment \(letter.enrollment)")
        }
        for dot in letter.dots.dropFirst(letter.cleared) where dot != .refused {
            broken(.nothingTwice, "message \(letter.message) to \(letter.address) after a dot that was \(dot)")
        }
        judgeConsent(to: letter)
        letter.dots.append(.open)
        limitDot(of: letter)
        if letter.dots.count > 1 { life.coverage.count("dotted again after a refusal or a person's word") }
        letters[parcel.wireID] = letter
    }

    func received(_ parcel: Parcel) { letters[parcel.wireID]?.received += 1 }

    /// An answer reached the process; nil where it ended before a dot.
    ///
    /// - Parameter hasLeft: whether the process may think that its recipient was named.
    func answered(_ parcel: Parcel, _ outcome: Delivery.Outcome?, hasLeft: Bool) {
        limitEnd(of: parcel.message, by: letters[parcel.wireID]?.route, hasLeft: hasLeft)
        guard let outcome, let letter = letters[parcel.wireID], !letter.dots.isEmpty else { return }
        let dot: Dot =
            switch outcome {
            case .accepted: .taken
            case .unknown, .notSent: .lost
            case .retry, .refused, .pause, .stopped: .refused
            }
        // What a bug calls a refusal may have arrived all the same.
        let truth = dot == .refused && letter.received > 0 && life.mutation == .lostAnswerIsRetried ? .lost : dot
        letters[parcel.wireID]?.dots[letter.dots.count - 1] = truth
    }

    /// A person says what became of an unknown message.
    func resolved(_ message: Int64, arrived: Bool) {
        guard !arrived else {
            vouched.insert(message)
            return
        }
        if let id = wireIDs[message], let letter = letters[id] { letters[id]?.cleared = letter.dots.count }
        // Also one whose reservation died before the carrier had it.
        if let run = read({ try $0.message(message)?.enrollment }) ?? nil, lives[run] == "finished" {
            askedFor.insert(message)
        }
    }
}

extension Parcel {
    /// What the remote knows it by: the Message-ID of a mail, the id of a webhook.
    var wireID: String {
        switch content {
        case .webhook(let call): return call.id
        case .mail(let mail):
            let mark = Array("Message-ID: <".utf8)
            guard let found = mail.bytes.firstRange(of: mark) else { return "none" }
            return String(decoding: mail.bytes[found.upperBound...].prefix { $0 != UInt8(ascii: ">") }, as: UTF8.self)
        }
    }
}
