import Engine
import Values
import Workspace

extension Scheduler {
    /// Matches a payment with its deal. The right sum closes it; a wrong one opens a card and closes nothing.
    ///
    /// Returns what the enrollments are told: the deal's offer where it was closed, else another name, so that nothing
    /// takes an unmatched payment for a sale.
    func settle(
        _ incoming: Incoming, of lead: Lead, _ happening: Happening, in records: any Records
    ) throws -> Happening {
        guard let deal = try deal(paidBy: incoming, of: lead, in: records) else {
            return try question("payment without a deal", incoming, lead, in: records)
        }
        let offer = workspace.rules.offers[deal.offer]
        let price = offer?.price ?? deal.value
        // What a provider says must be understood: only silence about the sum means the price.
        let amount = incoming.details["amount"] ?? .int(price.minorUnits)
        guard let paid = amount.whole else {
            return try question("payment of an unreadable amount", incoming, lead, in: records)
        }
        let currency = (incoming.details["currency"]?.text ?? price.currency).uppercased()
        guard paid >= price.minorUnits, currency == price.currency else {
            return try question(
                currency == price.currency ? "short payment" : "payment in another currency", incoming, lead,
                in: records)
        }
        guard deal.state != .won else { return try question("paid twice", incoming, lead, in: records) }
        try close(deal, as: .won, reason: nil, in: records)
        var details = happening.details
        details["offer"] = .string(deal.offer)
        return Happening(name: "paid", details: details)
    }

    /// A buyer needs no salesperson any more, unless an enrollment that sells something else still waits for one.
    func closeCard(ofBuyer lead: Lead, in records: any Records) throws {
        guard let card = try records.activeCard(lead: lead.id),
            try !records.enrollments(lead: lead.id).contains(where: { $0.waiting == .card })
        else { return }
        _ = try close(card, as: "won", reason: "paid online", by: "scheduler", in: records)
    }

    /// By the link's token, then by the offer the payment names, then by the only deal there is.
    private func deal(paidBy incoming: Incoming, of lead: Lead, in records: any Records) throws -> Deal? {
        if case .deal(let token) = incoming.subject { return try records.deal(token: token) }
        if let token = incoming.details["token"]?.text { return try records.deal(token: token) }
        let deals = try records.deals(lead: lead.id)
        if let offer = incoming.details["offer"]?.text {
            return deals.last { $0.offer == offer && $0.state == .open } ?? deals.last { $0.offer == offer }
        }
        let open = deals.filter { $0.state == .open }
        return open.count == 1 ? open[0] : (deals.count == 1 ? deals[0] : nil)
    }

    private func question(
        _ reason: String, _ incoming: Incoming, _ lead: Lead, in records: any Records
    ) throws -> Happening {
        try openCard(
            EscalateStep(queue: workspace.rules.defaultQueue, reason: reason), lead: lead, enrollment: nil, in: records)
        return Happening(name: "payment in question", details: incoming.details)
    }

    /// A refund or dispute leaves the deal won, with what went back; a person is told, also where no sale matches it.
    func refund(_ incoming: Incoming, of lead: Lead, in records: any Records) throws {
        if var deal = try deal(paidBy: incoming, of: lead, in: records), deal.state == .won {
            let amount = incoming.details["amount"]?.whole ?? deal.value.minorUnits
            let (sum, isTooMuch) = deal.refunded.addingReportingOverflow(max(amount, 0))
            deal.refunded = isTooMuch ? .max : sum
            try records.update(deal)
        }
        try openCard(
            EscalateStep(queue: workspace.rules.defaultQueue, reason: incoming.name), lead: lead, enrollment: nil,
            in: records)
    }
}
