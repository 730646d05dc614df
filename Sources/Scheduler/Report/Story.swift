package import Engine
import Mail
package import Values
import Workspace

/// Everything that became of one lead, and what comes next: the answer to "why".
package struct Story: Sendable {
    package var lead: Lead
    package var score: Score
    /// Why nobody may write to this address, or nil.
    package var suppressed: String?
    package var runs: [Run]
    package var deals: [Deal]
    package var card: Card?
    package var log: [LogEntry]

    /// One enrollment with its messages, and what its next timer will do if nothing else happens.
    package struct Run: Sendable {
        package var enrollment: Enrollment
        package var title: String
        package var pending: [OutboxMessage]
        /// What each pending message waits for, in words, by its id; absent where nothing is in its way.
        package var waits: [Int64: String]
        package var ended: [MessageRecord]
        /// What the engine would decide when the timer fires, told by the engine itself.
        package var next: [Note]
    }
}

extension Scheduler {
    /// The story of a lead by address, or of an id.
    package func story(of address: String) throws -> Story {
        try store.read { records in
            guard
                let lead = try records.lead(address: Address.normal(address))
                    ?? Int64(address).flatMap({ try records.lead($0) })
            else { throw SchedulerError.unknownLead(address) }
            return Story(
                lead: lead, score: workspace.rules.scoring.score(of: lead, at: clock.now),
                suppressed: try records.suppression(hash: keys.addressHash(lead.address)),
                runs: try records.enrollments(lead: lead.id).map { try run($0, lead, records) },
                deals: try records.deals(lead: lead.id), card: try records.activeCard(lead: lead.id),
                log: try records.timeline(lead: lead.id))
        }
    }

    private func run(_ enrollment: Enrollment, _ lead: Lead, _ records: any Records) throws -> Story.Run {
        let isReadable = try knownVersion(enrollment.version, in: records) != nil
        let situation = isReadable ? try situation(of: enrollment, lead: lead, in: records) : nil
        let pending = try records.messages(enrollment: enrollment.id)
        return Story.Run(
            enrollment: enrollment, title: situation?.version.title ?? enrollment.sequence, pending: pending,
            waits: try pending.reduce(into: [:]) { waits, message in
                let expires = try expiry(of: message, lead, in: records)
                waits[message.id] = try self.waits(message, expires: expires, in: workspace.rules.zone, records)
            },
            ended: try records.records(enrollment: enrollment.id),
            next: try situation.flatMap { known in
                try enrollment.due.map { due in
                    try foresee(enrollment, pending, in: records) ?? explain(enrollment, .due, in: known, at: due)
                }
            } ?? [])
    }

    /// What the mailbox's policy does when no evidence comes; nil where that is the engine's to decide.
    private func foresee(
        _ enrollment: Enrollment, _ pending: [OutboxMessage], in records: any Records
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

/// What would be decided: the engine itself, run again without an effect.
package func explain(_ enrollment: Enrollment, _ event: Event, in situation: Situation, at moment: Moment) -> [Note] {
    decide(enrollment, event, in: situation, now: moment).notes
}
