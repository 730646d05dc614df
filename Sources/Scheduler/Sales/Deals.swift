import Engine
import Values
import Workspace

extension Scheduler {
    func openDeal(_ name: String, for lead: Lead, in records: any Records) throws {
        guard let offer = workspace.rules.offers[name] else { return }
        let open = try records.deals(lead: lead.id).contains { $0.offer == name && $0.state != .lost }
        guard !open else { return }
        let id = identifier()
        let value = Money(minorUnits: offer.value, currency: workspace.rules.currency)
        try records.insert(
            Deal(
                id: id, lead: lead.id, offer: name, value: value, token: keys.dealToken(deal: id), openedAt: clock.now))
        try log("deal opened", lead: lead.id, actor: "scheduler", ["deal": .int(Int(id))], in: records)
    }

    /// Closes the lead's open deal for an offer; without an offer, the only one that is open.
    func closeDeal(
        _ offer: String?, of lead: Lead, as state: Deal.State, reason: String?, value: Int? = nil,
        in records: any Records
    ) throws {
        let open = try records.deals(lead: lead.id).filter { $0.state == .open && (offer == nil || $0.offer == offer) }
        guard let deal = open.first else { return }
        try close(deal, as: state, reason: reason, value: value, in: records)
    }

    func close(
        _ deal: Deal, as state: Deal.State, reason: String?, value: Int? = nil, in records: any Records
    ) throws {
        var deal = deal
        deal.state = state
        deal.reason = reason
        deal.closedAt = clock.now
        if let value { deal.value.minorUnits = value }
        try records.update(deal)
        try log(
            "deal \(state.rawValue)", lead: deal.lead, actor: "scheduler",
            ["deal": .int(Int(deal.id)), "value": .int(deal.value.minorUnits)], in: records)
    }
}
