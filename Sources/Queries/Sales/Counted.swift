package import Engine
import Ports
package import Values

/// One of what a number of the report counts.
package struct Counted: Sendable {
    /// Nil where the lead was erased since.
    package var lead: Lead?
    /// When it came, was handed over or won.
    package var at: Moment
    /// Whose it is, where it is anybody's.
    package var person: String?
    /// The coded reason it was rejected for.
    package var reason: String?
    /// What was paid and stayed, in minor units of the workspace's currency; nil of what is no deal.
    package var paid: Int?
    /// What was paid back of it.
    package var refunded = 0

    /// The same for machines: money in minor units.
    package func value(currency: String) -> Value {
        [
            "lead": lead.map { .string($0.address) } ?? .null, "source": lead?.source.map(Value.string) ?? .null,
            "person": person.map(Value.string) ?? .null, "at": .string(at.description),
            "reason": reason.map(Value.string) ?? .null, "paid": paid.map(Value.int) ?? .null,
            "refunded": .int(refunded), "currency": paid == nil ? .null : .string(currency),
        ]
    }
}

extension Queries {
    /// What a number of the report for these days counts, in the order of time, and how many there are; the number and
    /// the list are counted by the same rule.
    ///
    /// - Parameter skip: how many to pass over.
    package func counted(
        _ part: ReportPart, from: CivilDate, to: CivilDate, skip: Int = 0, limit: Int = 50
    ) throws -> (rows: [Counted], total: Int) {
        let midnight = TimeOfDay(minutes: 0)
        let (start, end) = (zone.moment(of: from, at: midnight), zone.moment(of: to.advanced(by: 1), at: midnight))
        return try store.read { records in
            let all = try facts(of: part, from: start, until: end, in: records)
            let shown = all.dropFirst(max(0, skip)).prefix(self.limit(limit))
            let leads = try self.leads(of: shown.map(\.lead), in: records)
            return (shown.map { $0.counted(leads[$0.lead]) }, all.count)
        }
    }

    private func facts(
        of part: ReportPart, from start: Moment, until end: Moment, in records: any ReadableRecords
    ) throws -> [Fact] {
        switch part.figure {
        case .leads:
            try records.leadFacts(from: start, until: end).filter(part.holds).map { Fact($0) }
        case .won, .wonByItself, .wonByPeople, .refunded:
            try records.wonDeals(from: start, until: end).filter(part.holds).map { Fact($0) }
        case .handedOver, .notices, .accepted, .rejected, .undecided, .touched, .untouched, .inTime, .stale, .lost:
            try records.cardFacts(from: start, until: end).filter { part.holds($0, at: clock.now) }.map { Fact($0) }
        }
    }
}

/// One of them before its lead is read.
private struct Fact {
    var lead: Int64
    var at: Moment
    var person: String?
    var reason: String?
    var value: Int?
    var refunded = 0

    init(_ fact: LeadFact) { (lead, at) = (fact.lead, fact.createdAt) }

    init(_ deal: WonDeal) {
        (lead, at, person, value, refunded) = (deal.lead, deal.closedAt, deal.person, deal.value, deal.refunded)
    }

    init(_ card: CardFact) {
        (lead, at, person) = (card.lead, card.openedAt, card.owner)
        if case .rejected(let reason) = card.verdict { self.reason = reason }
    }

    func counted(_ lead: Lead?) -> Counted {
        Counted(lead: lead, at: at, person: person, reason: reason, paid: value, refunded: refunded)
    }
}
