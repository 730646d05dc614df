package import Engine
import Ports
import Values
import Workspace

/// What a person makes of a lead: one event, through the one door, heard by every run of the lead.
extension Scheduler {
    /// Ends a card with what came of it; every run of the lead hears of it.
    ///
    /// - Parameters:
    ///   - value: the agreed value in minor units of the workspace currency, for a deal that was won.
    ///   - offer: what was sold, where the lead has more than one offer open.
    package func dispose(
        card id: Int64, by person: String, as disposition: Disposition, value: Int? = nil, offer: String? = nil
    ) throws -> (card: Card, won: Deal?) {
        try transact { records in
            let card = try active(id, in: records)
            guard let lead = try records.lead(card.lead) else { throw SchedulerError.unknownCard(String(id)) }
            let said = Said(try coded(disposition, on: card), by: person, value: value, offer: offer)
            let outcome = try dispose(of: lead, said, in: records)
            return (try records.card(id) ?? card, outcome.won)
        }
    }

    /// The reason as its queue codes it, so that reports count one reason once; other words stay as they were typed.
    private func coded(_ disposition: Disposition, on card: Card) throws -> Disposition {
        let queue = workspace.rules.queues[card.queue]
        switch disposition {
        case .won: return disposition
        case .lost(let reason): return .lost(reason: try code(of: reason, in: queue?.lostCodes))
        case .recycled(let reason): return .recycled(reason: try code(of: reason, in: queue?.recycleCodes))
        }
    }

    private func code(of reason: String, in codes: [String]?) throws(SchedulerError) -> String {
        guard let codes else { return reason }
        let typed = reason.lowercased().replacing(" ", with: "_").replacing("-", with: "_")
        if codes.contains(typed) { return typed }
        guard let near = Nearest.name(to: typed, in: codes, changes: 1) else { return reason }
        throw .unknownReason(reason, near: near, known: codes)
    }

    /// What somebody said of a lead.
    struct Said {
        var disposition: Disposition
        var person: String
        var value: Int?
        var offer: String?

        init(_ disposition: Disposition, by person: String, value: Int? = nil, offer: String? = nil) {
            self.disposition = disposition
            self.person = person
            self.value = value
            self.offer = offer
        }
    }

    /// A disposition as an event: `outcome` is claim, won, lost or recycle where the event does not say it; `reason`,
    /// `value`, `offer` and `by` as on the command line.
    func receiveDisposition(_ incoming: Incoming, of lead: Lead, in records: any Records) throws -> Reception {
        let details = incoming.details
        let card = try records.activeCard(lead: lead.id)
        let person = details["by"]?.text ?? card?.owner ?? incoming.actor
        var reception = Reception()
        let outcome = incoming.name == .known(.disposition) ? details["outcome"]?.text : incoming.name.text
        guard let outcome else {
            throw SchedulerError.badRequest("a disposition needs an “outcome”: won, lost or recycle")
        }
        if outcome == "claim" {
            if let card { _ = try claim(card, by: person, in: records) }
            return reception
        }
        let disposition = try Disposition(outcome, reason: details["reason"]?.text)
        let said = Said(disposition, by: person, value: details["value"]?.whole, offer: details["offer"]?.text)
        (reception.won, reception.told) = try dispose(of: lead, said, in: records)
        reception.name = disposition.event
        return reception
    }

    private func dispose(
        of lead: Lead, _ said: Said, in records: any Records
    ) throws -> (won: Deal?, told: Int) {
        let runs = try records.enrollments(lead: lead.id).filter { !$0.life.isOver }
        // Its answer would be lost on them, so the card stays open until they can be read.
        for run in runs where run.waiting == .card {
            guard try knownVersion(run.version, in: records) != nil else {
                throw SchedulerError.unknownVersion(run.version)
            }
        }
        let card = try records.activeCard(lead: lead.id)
        // The deal and the card end as one: by that, reports know whose win it was.
        let now = clock.now
        let won = said.disposition == .won ? try win(said, lead, runs, at: now, in: records) : nil
        if let card {
            _ = try close(
                card, as: said.disposition.word, reason: said.disposition.reason, by: said.person, at: now, in: records)
        }
        var details: Object = ["by": .string(said.person)]
        if let reason = said.disposition.reason { details["reason"] = .string(reason) }
        if let offer = won?.offer ?? said.offer { details["offer"] = .string(offer) }
        let happening = Happening(name: said.disposition.event, details: details)
        let told = try tell(happening, lead: lead, actor: said.person, in: records).told
        if case .lost(let reason) = said.disposition, said.offer == nil {
            for deal in try records.deals(lead: lead.id) where deal.state == .open {
                try close(deal, as: .lost, reason: reason, in: records)
            }
        }
        return (won, told)
    }

    /// Books a person's win once: the offer that is named, else the lead's only open deal, else what the step that asked
    /// is about. Nil where nothing is for sale.
    private func win(
        _ said: Said, _ lead: Lead, _ runs: [Enrollment], at now: Moment, in records: any Records
    ) throws -> Deal? {
        if let value = said.value, value < 0 || value > Payment.most {
            throw SchedulerError.badRequest("a value of \(value) is beyond \(Payment.most) minor units")
        }
        let deals = try records.deals(lead: lead.id)
        guard let offer = try offerWon(said, deals, runs, in: records) else {
            guard said.value == nil else { throw SchedulerError.nothingForSale(lead.address, known: knownOffers) }
            return nil
        }
        if var bought = deals.last(where: { $0.offer == offer && $0.state == .won }) {
            if let value = said.value, bought.paid == 0 {
                bought.value.minorUnits = value
                try records.update(bought)
            }
            return bought
        }
        try openDeal(offer, for: lead, in: records)
        guard let deal = try records.deals(lead: lead.id).last(where: { $0.offer == offer && $0.state == .open }) else {
            return nil
        }
        try close(deal, as: .won, reason: nil, value: said.value, at: now, in: records)
        return try records.deals(lead: lead.id).last { $0.id == deal.id }
    }

    private func offerWon(
        _ said: Said, _ deals: [Deal], _ runs: [Enrollment], in records: any Records
    ) throws -> String? {
        if let named = said.offer {
            guard workspace.rules.offers[named] != nil else {
                throw SchedulerError.unknownOffer(named, known: knownOffers)
            }
            return named
        }
        let open = deals.filter { $0.state == .open }.map(\.offer)
        if !open.isEmpty { return try only(of: open) }
        let asked = try runs.filter { $0.waiting == .card }.compactMap { try offer(asked: $0, in: records) }
        return try only(of: Set(asked).sorted())
    }

    private func only(of offers: [String]) throws(SchedulerError) -> String? {
        guard offers.count > 1 else { return offers.first }
        throw .ambiguousOffer(offers.sorted())
    }

    /// The offer of the step that a run waits for a person at, else the sequence's own.
    private func offer(asked run: Enrollment, in records: any Records) throws -> String? {
        guard let version = try knownVersion(run.version, in: records) else { return nil }
        return run.step.flatMap { version.place(of: $0) }.flatMap { version.steps[$0].kind.offer } ?? version.offer
    }

    private var knownOffers: [String] { workspace.rules.offers.keys.sorted() }
}

extension Disposition {
    /// `won`, `lost` or `recycle`, with its reason; as a command, a file or an event says it.
    package init(_ text: String, reason: String?) throws(SchedulerError) {
        switch KnownEvent(reading: text) {
        case .won: self = .won
        case .lost: self = .lost(reason: reason ?? "no reason given")
        case .recycled: self = .recycled(reason: reason ?? "not now")
        default: throw .badRequest("a card ends as won, lost or recycle, not as “\(text)”")
        }
    }
}
