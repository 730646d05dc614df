package import Engine
package import Values
import Workspace

/// One line of the human queue.
package struct QueueEntry: Sendable {
    package var card: Card
    package var lead: Lead?
    package var score: Score?

    /// The entry for machines.
    package var value: Value {
        [
            "card": .int(Int(card.id)), "queue": .string(card.queue), "state": .string(card.state.rawValue),
            "lead": lead.map { .string($0.address) } ?? .null, "score": score.map { .int($0.total) } ?? .null,
            "priority": .int(card.priority), "reasons": .array(card.reasons.map(Value.string)),
            "owner": card.owner.map(Value.string) ?? .null, "opened_at": .string(card.openedAt.description),
            "answer_by": .string(card.answerBy.description), "breaches": .int(card.breaches),
        ]
    }
}

/// A card with what a salesperson reads before the first call.
package struct CardStory: Sendable {
    package var entry: QueueEntry
    /// The briefing, rendered from what is known now; why it cannot be, where it cannot.
    package var briefing: String?
    package var story: Story?
}

/// One message that is not delivered.
package struct OutboxEntry: Sendable {
    package var message: OutboxMessage
    package var address: String
    /// What it waits for, in words; nil where nothing is in its way.
    package var waits: String?
    /// When it will be too old to be sent, or nil.
    package var expires: Moment?

    /// The entry for machines.
    package var value: Value {
        [
            "message": .int(Int(message.id)), "state": .string(message.state.rawValue), "lead": .string(address),
            "step": .string(message.key.step), "occurrence": .int(message.key.occurrence),
            "route": .string(message.route), "attempts": .int(message.attempts),
            "not_before": .string(message.notBefore.description), "reason": message.reason.map(Value.string) ?? .null,
            "waits": waits.map(Value.string) ?? .null,
            "expires": expires.map { .string($0.description) } ?? .null, "at": .null,
        ]
    }
}

/// One message that was refused for good or given up, with the server's words.
package struct FailedEntry: Sendable {
    package var record: MessageRecord
    package var address: String

    /// Why, on one line.
    package var reason: String { record.answer?.onOneLine ?? "" }

    /// The entry for machines, with the keys of an undelivered one.
    package var value: Value {
        [
            "message": .int(Int(record.id)), "state": .string(record.state.rawValue), "lead": .string(address),
            "step": .string(record.key.step), "occurrence": .int(record.key.occurrence),
            "route": .string(record.route), "attempts": .null, "not_before": .null,
            "reason": record.answer.map(Value.string) ?? .null, "waits": .null, "expires": .null,
            "at": .string(record.at.description),
        ]
    }
}

extension OutboxMessage {
    /// The first line of its reason, which alone says what and where; the lines below show the place.
    package var headline: String { reason.map { String($0.prefix { !$0.isNewline }) } ?? "" }
}

extension Scheduler {
    /// The open and accepted cards of one queue, or of all, the most urgent first.
    package func queue(_ name: String?) throws -> [QueueEntry] {
        if let name, workspace.rules.queues[name] == nil, name != workspace.rules.defaultQueue {
            throw SchedulerError.unknownQueue(name, known: workspace.rules.queues.keys.sorted())
        }
        return try store.read { records in
            try records.activeCards(queue: name).map { card in
                let lead = try records.lead(card.lead)
                return QueueEntry(
                    card: card, lead: lead, score: lead.map { workspace.rules.scoring.score(of: $0, at: clock.now) })
            }
        }
    }

    /// A card by its id, with its briefing and its lead's whole story.
    package func cardStory(_ id: Int64) throws -> CardStory {
        let (card, lead) = try store.read { records -> (Card, Lead?) in
            guard let card = try records.card(id) else { throw SchedulerError.unknownCard(String(id)) }
            return (card, try records.lead(card.lead))
        }
        let score = lead.map { workspace.rules.scoring.score(of: $0, at: clock.now) }
        return CardStory(
            entry: QueueEntry(card: card, lead: lead, score: score), briefing: try briefing(of: card, lead),
            story: try lead.map { try story(of: $0.address) })
    }

    private func briefing(of card: Card, _ lead: Lead?) throws -> String? {
        guard let template = card.briefing, let lead else { return nil }
        let found = try store.read { records -> (Enrollment, Situation)? in
            guard let enrollment = try card.enrollment.flatMap({ try records.enrollment($0) }) else { return nil }
            return (enrollment, try self.situation(of: enrollment, lead: lead, in: records))
        }
        guard let (enrollment, situation) = found else { return nil }
        do {
            let letter = try composer.preview(template, enrollment, situation, at: clock.now)
            return String(decoding: letter.text, as: UTF8.self)
        } catch {
            return "(the briefing cannot be rendered: \(error))"
        }
    }

    /// Messages that are not delivered, oldest first.
    package func undelivered(_ states: Set<OutboxMessage.State>, limit: Int = 1_000) throws -> [OutboxEntry] {
        try store.read { records in
            try records.messages(in: states, limit: limit).map { message in
                let lead = try records.lead(message.lead)
                let expires = try expiry(of: message, lead, in: records)
                return OutboxEntry(
                    message: message, address: lead?.address ?? "–",
                    waits: try waits(message, expires: expires, in: workspace.rules.zone, records), expires: expires)
            }
        }
    }

    /// The messages that failed, the latest first, and how many there are besides.
    package func failed(limit: Int = 100) throws -> (entries: [FailedEntry], others: Int) {
        guard limit > 0 else { return ([], 0) }
        return try store.read { records in
            let entries = try records.records(in: [.failed], limit: limit).map { record in
                FailedEntry(record: record, address: try records.lead(record.lead)?.address ?? "–")
            }
            guard entries.count == limit else { return (entries, 0) }
            return (entries, max(0, (try records.messageCounts()["failed"] ?? 0) - entries.count))
        }
    }
}
