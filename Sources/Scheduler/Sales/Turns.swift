import Engine
import Ports
import Values
import Workspace

/// Who gets a card.
extension Scheduler {
    /// The lead's own salesperson while there and on duty, else whoever of the queue has the turn; nil where nobody is there
    /// who has room.
    func owner(of lead: Lead, in queue: QueueDefinition, in records: any Records) throws -> String? {
        if let owner = lead.owner {
            let isOnDuty = queue.staff.first { $0.name == owner }.map(isOnDuty) ?? true
            if try isOnDuty && isThere(owner, at: clock.now, in: records) { return owner }
        }
        return try personInTurn(queue, besides: lead.owner, in: records)
    }

    /// The next of a queue's people, in turn over all its cards: who is on duty before who is not, anybody else before the
    /// one to pass by; nil where nobody of the queue is there and has room for a card.
    func personInTurn(
        _ queue: QueueDefinition, besides person: String?, in records: any Records
    ) throws -> String? {
        try personInTurn(queue, besides: person, load: load(of: queue, in: records), in: records)
    }

    /// Gives cards that are nobody's to people of their queue who are back, or have room again.
    func shareOut(in records: any Records) throws -> Bool {
        var worked = false
        for queue in workspace.rules.queues.values where !queue.staff.isEmpty {
            var cards = try records.freeCards(queue: queue.name, limit: 100)[...]
            guard !cards.isEmpty else { continue }
            var load = try load(of: queue, in: records)
            while var card = cards.popFirst() {
                guard let owner = try personInTurn(queue, besides: card.givenBackBy, load: load, in: records) else {
                    if card.givenBackBy == nil { break }
                    continue
                }
                guard owner != card.givenBackBy else { continue }
                load[owner, default: 0] += 1
                (card.owner, card.givenBackBy) = (owner, nil)
                try records.update(card)
                try log(
                    "card handed over", lead: card.lead, enrollment: card.enrollment, actor: "scheduler",
                    ["card": .int(Int(card.id)), "to": .string(owner)], in: records)
                worked = true
            }
        }
        return worked
    }

    /// When somebody is back for whom cards that are nobody's wait; nil where none do.
    func nextReturn(in records: any ReadableRecords) throws -> Moment? {
        let now = clock.now
        let waiting = try workspace.rules.queues.values.filter { queue in
            try !queue.staff.isEmpty && !records.freeCards(queue: queue.name, limit: 1).isEmpty
        }
        return try waiting.flatMap(\.people).compactMap { person in
            try records.absences(of: person, at: now).filter { $0.from <= now && now < $0.until }.map(\.until).max()
        }.min()
    }

    private func isOnDuty(_ member: QueueDefinition.Member) -> Bool {
        member.isOnDuty(at: clock.now, workspaceZone: workspace.rules.zone)
    }

    /// How many cards of a queue its people have; empty where nobody's number is limited.
    private func load(of queue: QueueDefinition, in records: any ReadableRecords) throws -> [String: Int] {
        guard queue.staff.contains(where: { $0.capacity != nil }) else { return [:] }
        return try records.activeCardKeys(queue: queue.name).reduce(into: [:]) { load, card in
            if let owner = card.owner { load[owner, default: 0] += 1 }
        }
    }

    private func personInTurn(
        _ queue: QueueDefinition, besides person: String?, load: [String: Int], in records: any Records
    ) throws -> String? {
        let free = try queue.round(after: try records.turn(ofQueue: queue.name)).filter { turn in
            let hasRoom = turn.member.capacity.map { load[turn.member.name, default: 0] < $0 } ?? true
            return try hasRoom && isThere(turn.member.name, at: clock.now, in: records)
        }
        let others = free.filter { $0.member.name != person }
        let candidates = others.isEmpty ? free : others
        let next = candidates.first { isOnDuty($0.member) } ?? candidates.first
        if let next { try records.keepTurn(next.key, ofQueue: queue.name) }
        return next?.member.name
    }
}
