import Engine
package import Ports
package import Values
import Workspace

/// A card with everything a person wants to know before the first call.
package struct CardStory: Sendable {
    package var entry: QueueEntry
    /// The briefing, rendered from what is known now; why it cannot be, where it cannot.
    package var briefing: String?
    package var story: Story?

    /// The whole for machines; `helps` is the door's own wording of what a person can do.
    package func value(_ helps: (Remedy) -> String) -> Value {
        ["card": entry.value, "briefing": briefing.map(Value.string) ?? .null, "story": story?.value(helps) ?? .null]
    }
}

extension Queries {
    /// A card by its id, with its briefing and its lead's whole story.
    package func card(_ id: Int64) throws -> CardStory {
        let (card, lead) = try store.read { records -> (Card, Lead?) in
            guard let card = try records.card(id) else { throw QueryError.unknownCard(id) }
            return (card, try records.lead(card.lead))
        }
        return CardStory(
            entry: QueueEntry(card: card, lead: lead, score: lead.flatMap(score)),
            briefing: try briefing(of: card, lead), story: try lead.map { try story(of: $0.address) })
    }

    /// The cards that are closed or withdrawn, the latest first.
    package func endedCards(after cursor: Cursor? = nil, limit: Int = 50) throws -> Page<QueueEntry> {
        try store.read { records in
            let page = try records.endedCards(after: cursor, limit: self.limit(limit))
            let leads = try self.leads(of: page.rows.map(\.lead), in: records)
            return page.map { QueueEntry(card: $0, lead: leads[$0.lead], score: leads[$0.lead].flatMap(score)) }
        }
    }

    private func briefing(of card: Card, _ lead: Lead?) throws -> String? {
        guard let template = card.briefing, let lead, let composer else { return nil }
        let found = try store.read { records -> (Enrollment, Situation)? in
            guard let enrollment = try card.enrollment.flatMap({ try records.enrollment($0) }),
                let situation = try self.situation(of: enrollment, lead: lead, in: records)
            else { return nil }
            return (enrollment, situation)
        }
        guard let (enrollment, situation) = found else { return nil }
        do {
            let letter = try composer.preview(template, enrollment, situation, at: clock.now)
            return String(decoding: letter.text, as: UTF8.self)
        } catch {
            return "(the briefing cannot be rendered: \(error))"
        }
    }
}
