import Engine
import Ports
import Values
import Workspace

extension Scheduler {
    /// Opens the lead's deal for an offer at its present price, unless there is one that is open or won.
    func openDeal(_ name: String, for lead: Lead, in records: any Records) throws {
        guard let offer = workspace.rules.offers[name] else { return }
        let open = try records.deals(lead: lead.id).contains { $0.offer == name && $0.state != .lost }
        guard !open else { return }
        let id = identifier()
        let value = Money(minorUnits: offer.value, currency: workspace.rules.currency)
        try records.insert(
            Deal(
                id: id, lead: lead.id, offer: name, value: value, price: offer.price, token: keys.dealToken(deal: id),
                openedAt: clock.now))
        try log("deal opened", lead: lead.id, actor: "scheduler", ["deal": .int(Int(id))], in: records)
    }

    /// Closes the lead's open deal for an offer as lost, if there is one.
    func loseDeal(_ offer: String, of lead: Lead, reason: String?, in records: any Records) throws {
        for deal in try records.deals(lead: lead.id) where deal.state == .open && deal.offer == offer {
            try close(deal, as: .lost, reason: reason, in: records)
        }
    }

    /// A run was left early: what it alone had on sale is not on sale any more. A payment that comes all the same still
    /// wins its deal.
    func loseDeals(ofLeaver enrollment: Enrollment, _ lead: Lead, in records: any Records) throws {
        guard let version = try knownVersion(enrollment.version, in: records), !version.offers.isEmpty else { return }
        let others = try records.enrollments(lead: lead.id)
            .filter { $0.id != enrollment.id && !$0.life.isOver }
            .compactMap { try knownVersion($0.version, in: records) }
        for offer in version.offers where !others.contains(where: { $0.offers.contains(offer) }) {
            try loseDeal(offer, of: lead, reason: enrollment.outcome, in: records)
        }
    }

    /// Closes a deal and logs it.
    ///
    /// - Parameter moment: when, where it is one with something else; now where nil.
    func close(
        _ deal: Deal, as state: Deal.State, reason: String?, value: Int? = nil, at moment: Moment? = nil,
        in records: any Records
    ) throws {
        try logClosed(end(deal, as: state, reason: reason, value: value, at: moment, in: records), in: records)
    }

    /// Closes a deal; who closes it by an event logs it after that event.
    func end(
        _ deal: Deal, as state: Deal.State, reason: String?, value: Int? = nil, at moment: Moment? = nil,
        in records: any Records
    ) throws -> Deal {
        var deal = deal
        deal.state = state
        deal.reason = reason
        deal.closedAt = moment ?? clock.now
        if let value { deal.value.minorUnits = value }
        try records.update(deal)
        return deal
    }

    /// Logs that a deal is closed.
    func logClosed(_ deal: Deal, in records: any Records) throws {
        try log(
            "deal \(deal.state.rawValue)", lead: deal.lead, actor: "scheduler",
            ["deal": .int(Int(deal.id)), "value": .int(deal.value.minorUnits)], in: records)
    }
}
