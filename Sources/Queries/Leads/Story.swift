package import Engine
import Mail
package import Ports
package import Values
import Workspace

/// Everything that became of one lead, and what comes next: the answer to "why".
package struct Story: Sendable {
    package var lead: Lead
    /// Nil where the home says nothing of scores.
    package var score: Score?
    /// Why nobody may write to this address, or nil.
    package var suppressed: String?
    /// Until when the lead is away, and nothing is sent to it; nil where it is not.
    package var away: Moment?
    package var runs: [Run]
    package var deals: [Deal]
    package var card: Card?
    package var log: [LogEntry]
    /// What was noted of the lead and what it wrote, the latest first.
    package var notes: [LeadNote]

    /// One enrollment with its messages, and what its next timer will do if nothing else happens.
    package struct Run: Sendable {
        package var enrollment: Enrollment
        package var title: String
        package var pending: [OutboxMessage]
        /// What each pending message waits for, by its id; absent where nothing is in its way.
        package var waits: [Int64: Waiting]
        package var ended: [MessageRecord]
        /// What stops it for now: a pause of the lead, or of the sequence.
        package var pause: Pause?
        /// What the engine would decide when the timer fires, told by the engine itself.
        package var next: [Note]
    }
}

extension Queries {
    /// The story of a lead by address, or of an id.
    package func story(of address: String) throws -> Story {
        try store.read { records in
            let lead = try self.lead(address, in: records)
            let routes = try self.routes(in: records)
            let pauses = try records.pauses()
            return Story(
                lead: lead, score: score(of: lead), suppressed: try suppression(of: lead, in: records),
                away: lead.awayUntil(in: zone).flatMap { $0 > clock.now ? $0 : nil },
                runs: try records.enrollments(lead: lead.id).map { try run($0, lead, routes, pauses, records) },
                deals: try records.deals(lead: lead.id), card: try records.activeCard(lead: lead.id),
                log: try records.timeline(lead: lead.id), notes: try records.notes(lead: lead.id))
        }
    }

    /// The lead of an address or an id.
    func lead(_ name: String, in records: any ReadableRecords) throws -> Lead {
        let found =
            try records.lead(address: Address.normal(name)) ?? Int64(name).flatMap { try records.lead($0) }
        guard let found else { throw QueryError.unknownLead(name) }
        return found
    }

    /// Why nobody may write to a lead, or nil; nil, too, where the home's key cannot be read.
    func suppression(of lead: Lead, in records: any ReadableRecords) throws -> String? {
        try keys.flatMap { try records.suppression(hash: $0.addressHash(lead.address)) }
    }

    private func run(
        _ enrollment: Enrollment, _ lead: Lead, _ routes: KnownRoutes, _ pauses: [Pause], _ records: any ReadableRecords
    ) throws -> Story.Run {
        let situation = try situation(of: enrollment, lead: lead, in: records)
        let pending = try records.messages(enrollment: enrollment.id)
        return Story.Run(
            enrollment: enrollment, title: situation?.version.title ?? enrollment.sequence, pending: pending,
            waits: try pending.reduce(into: [:]) { waits, message in
                let expires = try expiry(of: message, lead, in: records)
                waits[message.id] = try self.waits(message, expires: expires, routes, in: records)
            },
            ended: try records.records(enrollment: enrollment.id),
            pause: pauses.first { $0.of == .lead(lead.id) } ?? pauses.first { $0.of == .sequence(enrollment.sequence) },
            next: try situation.flatMap { known in
                try enrollment.due.map { due in
                    try foresee(enrollment, pending, in: records) ?? explain(enrollment, .due, in: known, at: due)
                }
            } ?? [])
    }

    /// What the mailbox's policy does when no evidence comes; nil where that is the engine's to decide.
    private func foresee(
        _ enrollment: Enrollment, _ pending: [OutboxMessage], in records: any ReadableRecords
    ) throws -> [Note]? {
        guard enrollment.waiting == .evidence,
            let message = pending.last(where: { $0.state == .unknown && $0.key.step == enrollment.step })
        else { return nil }
        switch try outlook(of: message, in: records) {
        case .sentAgain: return [Note(step: enrollment.step, what: "sent again")]
        case .waitsForPerson:
            let values: Object = ["reason": "a message may or may not have arrived"]
            return [Note(step: enrollment.step, what: "held", values: values)]
        case .goesOn, .gone, .over: return nil
        }
    }
}

/// What the engine would decide if an event came at a moment, without anything being changed.
private func explain(_ enrollment: Enrollment, _ event: Event, in situation: Situation, at moment: Moment) -> [Note] {
    decide(enrollment, event, in: situation, now: moment).notes
}
