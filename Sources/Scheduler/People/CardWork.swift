package import Engine
import Ports
package import Values
import Workspace

/// What people do with a card besides claiming and closing it.
extension Scheduler {
    /// Writes something down about a lead; with a card, it counts as nobody's touch.
    package func note(lead id: Int64, card: Int64?, _ text: String, by author: String) throws {
        let text = String(text.prefix(10_000))
        guard text.contains(where: { !$0.isWhitespace }) else { throw SchedulerError.badRequest("the note is empty") }
        try transact { records in
            guard try records.lead(id) != nil else { throw SchedulerError.unknownLead(String(id)) }
            let note = LeadNote(id: identifier(), lead: id, card: card, author: author, at: clock.now, text: text)
            try records.insert(note)
            try log("noted", lead: id, actor: author, ["note": .int(Int(note.id))], in: records)
        }
    }

    /// Puts a card out of sight until a moment; where asked, it comes back earlier when its lead writes.
    package func snooze(card id: Int64, until: Moment, wakesOnReply: Bool, by actor: String) throws {
        guard until > clock.now, until - clock.now <= .days(366) else {
            throw SchedulerError.badRequest("a card can be put off to a moment in the coming year")
        }
        try transact { records in
            let card = try workable(id, in: records)
            try records.keep(Snooze(card: id, until: until, wakesOnReply: wakesOnReply))
            try log(
                "card snoozed", lead: card.lead, enrollment: card.enrollment, actor: actor,
                ["card": .int(Int(id)), "until": .int(Int(until.milliseconds))], in: records)
        }
    }

    /// Brings a card back into sight.
    func wake(card id: Int64, in records: any Records) throws {
        if try records.snooze(card: id) != nil { try records.removeSnooze(card: id) }
    }

    /// Gives a card to another person; what was agreed about its time stays.
    @discardableResult
    package func handOver(card id: Int64, to person: String, by actor: String) throws -> Card {
        try transact { records in
            var card = try workable(id, in: records)
            try refuse(worker: person, in: records)
            if let absence = try absence(of: person, at: clock.now, in: records) {
                throw SchedulerError.cannotWork(person, .away(until: workspace.rules.zone.stamp(absence.until)))
            }
            (card.owner, card.givenBackBy) = (person, nil)
            try records.update(card)
            try wake(card: id, in: records)
            try log(
                "card handed over", lead: card.lead, enrollment: card.enrollment, actor: actor,
                ["card": .int(Int(id)), "to": .string(person)], in: records)
            return card
        }
    }

    /// Gives a card back to its queue: it waits for its first touch again, with whoever else has the turn. Where nobody
    /// else is there it is nobody's until somebody takes it: whoever gave it back is not given it again by itself.
    @discardableResult
    package func giveBack(card id: Int64, by actor: String) throws -> Card {
        try transact { records in
            var card = try workable(id, in: records)
            let queue = workspace.rules.queues[card.queue] ?? workspace.rules.fallbackQueue
            let last = card.owner ?? card.givenBackBy
            let next = try personInTurn(queue, besides: last, in: records)
            card.owner = next == last ? nil : next
            card.givenBackBy = card.owner == nil ? last : nil
            card.state = .open
            try records.update(card)
            try log(
                "card given back", lead: card.lead, enrollment: card.enrollment, actor: actor,
                ["card": .int(Int(id))], in: records)
            return card
        }
    }

    private func workable(_ id: Int64, in records: any Records) throws -> Card {
        guard let card = try records.card(id) else { throw SchedulerError.unknownCard(String(id)) }
        guard card.state == .open || card.state == .accepted else { throw SchedulerError.cardClosed(id) }
        return card
    }
}
