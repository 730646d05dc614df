import Engine
import Ports
import Values
import Workspace

/// Money that came in or went back: what it pays for, and what it leaves for a person to look at.
extension Scheduler {
    /// Books a payment: the right sum wins its deal, at whatever step the lead stands; any other is booked as what it is,
    /// and a person is asked.
    func receivePayment(_ incoming: Incoming, of lead: Lead, in records: any Records) throws -> Reception {
        let payment = try Payment(incoming.details)
        let outcome = try book(payment, incoming, of: lead, in: records)
        var reception = Reception()
        var happening = Happening(name: .known(.paymentInQuestion), details: incoming.details)
        if let won = outcome.won {
            happening.name = .known(.paid)
            happening.details["offer"] = .string(won.offer)
            reception.won = won
        }
        reception.name = happening.name
        reception.told = try tell(happening, lead: lead, actor: incoming.actor, in: records).told
        if let won = outcome.won {
            try logClosed(won, in: records)
            try closeCard(ofBuyer: lead, in: records)
        }
        if let question = outcome.question { try ask(question, about: lead, in: records) }
        return reception
    }

    /// What a payment came to: the deal it won, and what a person has to look at.
    private struct Outcome {
        var won: Deal?
        var question: String?
    }

    private func book(
        _ payment: Payment, _ incoming: Incoming, of lead: Lead, in records: any Records
    ) throws -> Outcome {
        guard payment.isSettled else { return Outcome(question: "payment not settled") }
        guard var deal = try deal(paidBy: incoming, payment, of: lead, in: records) else {
            return Outcome(question: "payment without a deal")
        }
        let price = deal.price
        // What a provider says must be understood: only silence about the sum means the price.
        guard let amount = payment.amount(orPrice: price) else {
            return Outcome(question: "payment of an unreadable amount")
        }
        guard (payment.currency ?? price.currency) == price.currency else {
            return Outcome(question: "payment in another currency")
        }
        guard amount > 0 || price.minorUnits == 0 else { return Outcome(question: "short payment") }
        if deal.state == .won {
            guard deal.paid == 0 else { return Outcome(question: "paid twice") }
            // A person had won it: now the money is there.
            deal.paid = amount
            try records.update(deal)
            return Outcome(
                question: amount == price.minorUnits || amount == deal.value.minorUnits ? nil : "another sum")
        }
        deal.paid += amount
        guard deal.paid >= price.minorUnits else {
            try records.update(deal)
            try log(
                "part payment", lead: lead.id, actor: incoming.actor,
                ["deal": .int(Int(deal.id)), "amount": .int(amount), "paid": .int(deal.paid)], in: records)
            return Outcome(question: "short payment")
        }
        deal.value.minorUnits = worth(of: deal)
        deal = try end(deal, as: .won, reason: nil, in: records)
        return Outcome(won: deal, question: deal.paid > price.minorUnits ? "overpaid" : nil)
    }

    /// What a deal has brought in the workspace's currency: what was paid, less what went back.
    private func worth(of deal: Deal) -> Int {
        let kept = max(0, deal.paid - deal.refunded)
        guard deal.price.currency != workspace.rules.currency, deal.price.minorUnits > 0 else { return kept }
        let whole = workspace.rules.offers[deal.offer]?.value ?? deal.value.minorUnits
        let share = Double(kept) / Double(deal.price.minorUnits)
        return Int(min(Double(whole) * share, Double(Payment.most)).rounded())
    }

    /// Questions about money that no later payment answers: only a person's word ends them.
    private static let moneyQuestions: Set = [
        "payment without a deal", "payment of an unreadable amount", "payment in another currency", "paid twice",
        "another sum", "overpaid", "unmatched payment", KnownEvent.refunded.rawValue, KnownEvent.disputed.rawValue,
    ]

    /// A buyer needs no salesperson any more, unless an enrollment that sells something else still waits for one, or
    /// a question about money is open.
    func closeCard(ofBuyer lead: Lead, in records: any Records) throws {
        guard let card = try records.activeCard(lead: lead.id),
            Self.moneyQuestions.isDisjoint(with: card.reasons),
            try !records.enrollments(lead: lead.id).contains(where: { $0.waiting == .card && !$0.life.isOver })
        else { return }
        _ = try close(card, as: "won", reason: "paid online", by: nil, in: records)
    }

    /// By the link's token, then by the offer the payment names, then by the sum, then by the only deal there is. What a
    /// live run of the lead sells can be paid for before its step has made the offer.
    private func deal(
        paidBy incoming: Incoming, _ payment: Payment, of lead: Lead, in records: any Records
    ) throws -> Deal? {
        if case .deal(let token) = incoming.subject { return try records.deal(token: token) }
        if let token = incoming.details["token"]?.text, let deal = try records.deal(token: token) { return deal }
        let deals = try records.deals(lead: lead.id)
        if let offer = incoming.details["offer"]?.text {
            if let deal = deals.last(where: { $0.offer == offer && $0.state != .lost }) { return deal }
            if try offersOnSale(to: lead, in: records).contains(offer) {
                return try open(offer, for: lead, in: records)
            }
            return deals.last { $0.offer == offer }
        }
        let open = deals.filter { $0.state == .open }
        let fitting = open.filter { payment.fits($0.price, paid: $0.paid) }
        if fitting.count == 1 { return fitting[0] }
        let unopened = try offersOnSale(to: lead, in: records).filter { name in
            !deals.contains { $0.offer == name && $0.state != .lost }
                && workspace.rules.offers[name].map { payment.fits($0.price, paid: 0) } ?? false
        }
        if fitting.isEmpty, unopened.count == 1 { return try self.open(unopened[0], for: lead, in: records) }
        return open.count == 1 ? open[0] : open.isEmpty && deals.count == 1 ? deals[0] : nil
    }

    /// What the live runs of a lead sell.
    private func offersOnSale(to lead: Lead, in records: any Records) throws -> [String] {
        let versions = try records.enrollments(lead: lead.id).filter { !$0.life.isOver }
            .compactMap { try knownVersion($0.version, in: records) }
        return Set(versions.flatMap(\.offers)).sorted()
    }

    private func open(_ offer: String, for lead: Lead, in records: any Records) throws -> Deal? {
        try openDeal(offer, for: lead, in: records)
        return try records.deals(lead: lead.id).last { $0.offer == offer && $0.state == .open }
    }

    private func ask(_ reason: String, about lead: Lead, in records: any Records) throws {
        try openCard(
            EscalateStep(queue: workspace.rules.defaultQueue, reason: reason), lead: lead, enrollment: nil, in: records)
    }

    /// A refund or dispute leaves the deal won, and takes what went back out of what it is worth.
    func refund(_ incoming: Incoming, of lead: Lead, in records: any Records) throws {
        let payment = try Payment(incoming.details)
        if var deal = try deal(refundedBy: incoming, payment, of: lead, in: records),
            payment.currency ?? deal.price.currency == deal.price.currency,
            let amount = payment.amount(
                orPrice: deal.paid > 0 ? Money(minorUnits: deal.paid, currency: deal.price.currency) : deal.price)
        {
            let back = max(0, payment.isCumulative ? amount - deal.refunded : amount)
            if deal.state == .won {
                // Won by a person's word: what goes back had come in.
                if deal.paid == 0 { deal.paid = deal.value.minorUnits }
                deal.refunded = min(deal.refunded + back, deal.paid)
                deal.value.minorUnits = worth(of: deal)
            } else {
                // Told before its payment: the payment wins the deal, and is worth what stayed.
                deal.refunded = min(deal.refunded + back, Payment.most)
            }
            try records.update(deal)
        }
    }

    /// A person is told of money that goes back, also where no sale matches it.
    func askAboutRefund(_ incoming: Incoming, of lead: Lead, in records: any Records) throws {
        guard [.known(.refunded), .known(.disputed)].contains(incoming.name) else { return }
        try ask(incoming.name.text, about: lead, in: records)
    }

    /// By the link's token, then by the offer it names, then the only deal that is won; where none is, the open one whose
    /// whole price goes back, because a refund can be told before its payment.
    private func deal(
        refundedBy incoming: Incoming, _ payment: Payment, of lead: Lead, in records: any Records
    ) throws -> Deal? {
        if case .deal(let token) = incoming.subject { return try records.deal(token: token) }
        if let token = incoming.details["token"]?.text, let deal = try records.deal(token: token) { return deal }
        let deals = try records.deals(lead: lead.id)
        let won = deals.filter { $0.state == .won }
        if let offer = incoming.details["offer"]?.text {
            if let deal = won.last(where: { $0.offer == offer }) ?? deals.last(where: { $0.isOpen(offer) }) {
                return deal
            }
            // Told before its payment, and before any step has made the offer.
            return try offersOnSale(to: lead, in: records).contains(offer) ? open(offer, for: lead, in: records) : nil
        }
        if won.count == 1 { return won[0] }
        let fitting = deals.filter { $0.state == .open && payment.fits($0.price, paid: $0.paid) }
        return won.isEmpty && fitting.count == 1 ? fitting[0] : nil
    }
}

extension Deal {
    fileprivate func isOpen(_ offer: String) -> Bool { self.offer == offer && state == .open }
}

/// What a payment or a refund says of its sum.
struct Payment {
    private let given: Value?
    /// ISO 4217, where it is named.
    let currency: String?
    /// Whether the money is there: a checkout can be complete, and its debit still on the way or refused.
    let isSettled: Bool
    /// Whether the sum of a refund is what went back so far, and not what went back now.
    let isCumulative: Bool

    /// A sum beyond this is a slip: ten million million in a currency of two decimals.
    static let most = 1_000_000_000_000_000

    /// Refused where the sum is beyond all bounds.
    init(_ details: Object) throws(SchedulerError) {
        given = details["amount"]
        currency = details["currency"]?.text?.uppercased()
        isCumulative = details["cumulative"] == true
        isSettled = ["payment_status", "financial_status", "status"].allSatisfy { key in
            let words = (details[key]?.text ?? "").lowercased().split { !$0.isLetter }
            return !Self.unsettled.contains(words.joined(separator: "_"))
        }
        if let amount = given?.whole, amount > Self.most || amount < -Self.most {
            throw .badRequest("an amount of \(amount) is beyond \(Self.most) minor units")
        }
    }

    /// What providers say of a payment whose money is not there.
    private static let unsettled: Set = [
        "unpaid", "not_paid", "pending", "processing", "in_process", "in_progress", "open", "incomplete", "on_hold",
        "requires_action", "requires_payment_method", "requires_confirmation", "requires_capture", "authorized",
        "authorised", "partially_authorized", "awaiting_payment", "payment_pending", "failed", "failure", "declined",
        "denied", "rejected", "canceled", "cancelled", "expired", "voided", "uncollectible", "draft",
    ]

    /// The sum in minor units; that of the price where none is given, nil where it cannot be read.
    func amount(orPrice price: Money) -> Int? { given == nil ? price.minorUnits : given?.whole }

    /// Whether it is exactly what is still to be paid.
    func fits(_ price: Money, paid: Int) -> Bool {
        guard let amount = given?.whole, amount > 0 else { return false }
        return amount == price.minorUnits - paid && (currency ?? price.currency) == price.currency
    }
}
