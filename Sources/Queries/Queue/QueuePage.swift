package import Engine
package import Ports
package import Values
import Workspace

/// A part of the queue, and how much there is in all.
package struct QueuePage: Sendable {
    package var entries: [QueueEntry]
    package var next: Cursor?
    /// All cards the filter holds.
    package var count: Int
}

/// A card as a list shows it.
package struct QueueEntry: Sendable {
    package var card: Card
    package var lead: Lead?
    package var score: Score?
    /// Which level put it behind the one above; nil for the first of a page, and where only the ids tell them apart.
    package var because: QueueLevel?

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

/// How many cards of one queue wait, and for whom.
package struct QueueCount: Sendable, Hashable {
    package var queue: String
    package var open = 0
    package var accepted = 0
    /// Open or accepted, and nobody's.
    package var unclaimed = 0
    /// Open, and their time to the first touch is over.
    package var overdue = 0

    package init(queue: String, open: Int = 0, accepted: Int = 0, unclaimed: Int = 0, overdue: Int = 0) {
        self.queue = queue
        self.open = open
        self.accepted = accepted
        self.unclaimed = unclaimed
        self.overdue = overdue
    }
}

extension Queries {
    /// A page of the cards that wait for a person.
    package func queue(
        _ filter: QueueFilter = QueueFilter(), after cursor: Cursor? = nil, limit: Int = 50
    ) throws -> QueuePage {
        try check(queue: filter.queue)
        let now = clock.now
        return try store.read { records in
            let keys = try records.activeCardKeys(queue: filter.queue).filter(filter.holds)
            let ranked = keys.map { key in
                (id: key.id, ranks: filter.order.map { $0.rank(of: key, at: now) } + [key.id])
            }.sorted { $0.ranks.lexicographicallyPrecedes($1.ranks) }
            let behind = ranked.drop { card in
                cursor.map { !$0.keys.lexicographicallyPrecedes(card.ranks) } ?? false
            }
            let shown = behind.prefix(self.limit(limit))
            let cards = try records.cards(ids: shown.map(\.id))
            let leads = try self.leads(of: cards.map(\.lead), in: records)
            let ranks = Dictionary(uniqueKeysWithValues: shown.map { ($0.id, $0.ranks) })
            var entries: [QueueEntry] = []
            for card in cards {
                let lead = leads[card.lead]
                let because = entries.last.flatMap { above in
                    filter.order.indices.first { ranks[above.card.id]?[$0] != ranks[card.id]?[$0] }
                }
                entries.append(
                    QueueEntry(
                        card: card, lead: lead, score: lead.flatMap(score), because: because.map { filter.order[$0] }))
            }
            let next = shown.count < behind.count ? shown.last.map { Cursor(keys: $0.ranks) } : nil
            return QueuePage(entries: entries, next: next, count: ranked.count)
        }
    }

    /// All queues with what waits in them, by name.
    package func queueCounts() throws -> [QueueCount] {
        let now = clock.now
        let keys = try store.read { try $0.activeCardKeys(queue: nil) }
        var counts: [String: QueueCount] = [:]
        for name in workspace?.rules.queues.keys.sorted() ?? [] { counts[name] = QueueCount(queue: name) }
        for key in keys {
            var count = counts[key.queue] ?? QueueCount(queue: key.queue)
            if key.state == .open { count.open += 1 } else { count.accepted += 1 }
            if key.owner == nil { count.unclaimed += 1 }
            if key.state == .open, key.answerBy < now { count.overdue += 1 }
            counts[key.queue] = count
        }
        return counts.values.sorted { $0.queue < $1.queue }
    }

    /// A name that no file gives, and no home that can be read knows, is a mistake.
    private func check(queue name: String?) throws {
        guard let name, let rules = workspace?.rules, rules.queues[name] == nil, name != rules.defaultQueue else {
            return
        }
        throw QueryError.unknownQueue(name, known: rules.queues.keys.sorted())
    }

    /// A page's length within its bounds.
    func limit(_ asked: Int) -> Int { min(max(1, asked), Self.most) }

    /// The leads of some rows, each read once.
    func leads(of ids: [Int64], in records: any ReadableRecords) throws -> [Int64: Lead] {
        let found = try records.leads(ids: Array(Set(ids)))
        return Dictionary(uniqueKeysWithValues: found.map { ($0.id, $0) })
    }
}
