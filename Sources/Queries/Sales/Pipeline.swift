package import Engine
package import Ports
package import Values

/// A deal as a list shows it.
package struct DealEntry: Sendable {
    package var deal: Deal
    package var lead: Lead?

    /// The entry for machines.
    package var value: Value {
        [
            "deal": .int(Int(deal.id)), "lead": lead.map { .string($0.address) } ?? .null,
            "offer": .string(deal.offer), "state": .string(deal.state.rawValue),
            "value": .int(deal.value.minorUnits), "currency": .string(deal.value.currency),
            "opened_at": .string(deal.openedAt.description),
            "closed_at": deal.closedAt.map { .string($0.description) } ?? .null,
            "reason": deal.reason.map(Value.string) ?? .null, "refunded": .int(deal.refunded),
        ]
    }
}

extension Queries {
    /// Deals that a filter asks for, the newest first.
    package func deals(
        _ filter: DealFilter = DealFilter(), after cursor: Cursor? = nil, limit: Int = 50
    ) throws -> Page<DealEntry> {
        try store.read { records in
            let page = try records.deals(filter, after: cursor, limit: self.limit(limit))
            let leads = try self.leads(of: page.rows.map(\.lead), in: records)
            return page.map { DealEntry(deal: $0, lead: leads[$0.lead]) }
        }
    }

    /// The number and worth of all deals, by offer, state and currency.
    package func pipeline() throws -> [DealCount] {
        try store.read { try $0.dealCounts() }.sorted { ($0.offer, $0.state.rawValue) < ($1.offer, $1.state.rawValue) }
    }
}
