package import Engine
package import Ports
import Values
import Workspace

extension Scheduler {
    /// Opens a card, or joins the lead's open one, which moves up. It is the lead's owner's; where the lead has none, or
    /// that one is away, it goes to whoever of the queue has the turn.
    ///
    /// - Parameter called: when that happened which calls for it; now where nil.
    func openCard(
        _ escalation: EscalateStep, lead: Lead, enrollment: Enrollment?, called: Moment? = nil, in records: any Records
    ) throws {
        let now = clock.now
        if let card = try records.activeCard(lead: lead.id) {
            return try join(card, escalation, lead, enrollment, in: records)
        }
        let queue = workspace.rules.queues[escalation.queue] ?? workspace.rules.fallbackQueue
        let card = Card(
            id: identifier(), lead: lead.id, enrollment: enrollment?.id, queue: queue.name,
            priority: escalation.priority, reasons: [escalation.reason], openedAt: now,
            answerBy: answerBy(escalation.answerWithin ?? queue.answerWithin, queue, from: now),
            calledAt: called, owner: try owner(of: lead, in: queue, in: records),
            briefing: escalation.briefing, answerWithin: escalation.answerWithin)
        try records.insert(card)
        if occurred != nil { live.occurrences.append(.cardOpened(card, lead)) }
        try log(
            "card opened", lead: lead.id, enrollment: enrollment?.id, actor: "scheduler",
            [
                "card": .int(Int(card.id)), "queue": .string(queue.name),
                "answer_by": .int(Int(card.answerBy.milliseconds)),
            ],
            in: records)
    }

    /// A reason more for a card that is open: it moves up, to the queue of the more urgent reason, and until the sooner
    /// deadline. A clock that has run out begins anew, so that a new reason is never lost on an old card.
    private func join(
        _ open: Card, _ escalation: EscalateStep, _ lead: Lead, _ enrollment: Enrollment?, in records: any Records
    ) throws {
        var card = open
        if !card.reasons.contains(escalation.reason) { card.reasons.append(escalation.reason) }
        let queue = workspace.rules.queues[escalation.queue] ?? workspace.rules.fallbackQueue
        let deadline = answerBy(escalation.answerWithin ?? queue.answerWithin, queue, from: clock.now)
        if escalation.priority > card.priority {
            card.queue = queue.name
            card.briefing = escalation.briefing ?? card.briefing
        }
        card.briefing = card.briefing ?? escalation.briefing
        if card.breaches > 0 || deadline < card.answerBy {
            card.answerBy = deadline
            card.answerWithin = escalation.answerWithin
            card.breaches = 0
        }
        card.priority = max(card.priority, escalation.priority) + 1
        // A run that waits for nobody any more has no say in it.
        let waits = try card.enrollment.flatMap { try records.enrollment($0) }?.waiting == .card
        card.enrollment = waits ? card.enrollment : enrollment?.id ?? card.enrollment
        try records.update(card)
        try log(
            "card joined", lead: lead.id, enrollment: enrollment?.id, actor: "scheduler",
            [
                "card": .int(Int(card.id)), "queue": .string(card.queue),
                "answer_by": .int(Int(card.answerBy.milliseconds)),
            ], in: records)
    }

    /// Takes back the card that was missed: not one that was opened since, nor one that an exit's enrollment waits for.
    func withdrawCard(of lead: Lead, in records: any Records) throws {
        guard var card = try records.activeCard(lead: lead.id), card.breaches > 1,
            try !records.enrollments(lead: lead.id).contains(where: { $0.waiting == .card && $0.memory.exit != nil })
        else { return }
        card.state = .withdrawn
        card.closedAt = clock.now
        try records.update(card)
        try log("card withdrawn", lead: lead.id, actor: "scheduler", ["card": .int(Int(card.id))], in: records)
    }

    private func answerBy(_ delay: Delay, _ queue: QueueDefinition, from now: Moment) -> Moment {
        let time = BusinessTime(queue.hours, leadZone: nil, workspaceZone: workspace.rules.zone)
        return time.moment(delay, after: now)
    }

    /// Takes a card: from now on it is this person's, and the clock to the first touch stops. Nobody takes one that another
    /// person has begun on.
    ///
    /// - Parameter seen: who had it when it was looked at: where somebody else has it by now, it is not taken. Whoever has
    ///   it where nil.
    package func claim(card id: Int64, by person: String, seen: Owner? = nil) throws -> Card {
        try transact { records in
            let card = try active(id, in: records)
            if let other = card.owner, other != person, let seen, seen != .person(other) {
                throw SchedulerError.claimed(card: id, by: other)
            }
            return try claim(card, by: person, in: records)
        }
    }

    func claim(_ card: Card, by person: String, in records: any Records) throws -> Card {
        var card = card
        if let owner = card.owner, owner != person, card.state == .accepted {
            throw SchedulerError.claimed(card: card.id, by: owner)
        }
        card.owner = person
        card.givenBackBy = nil
        touch(&card)
        try records.update(card)
        if var lead = try records.lead(card.lead), lead.owner == nil {
            lead.owner = person
            try records.update(lead)
        }
        try log("card claimed", lead: card.lead, actor: person, ["card": .int(Int(card.id))], in: records)
        return card
    }

    /// Records a call, mail or meeting with the lead: the first one stops the clock.
    package func touch(card id: Int64, by person: String, how: String) throws -> Card {
        try transact { records in
            var card = try active(id, in: records)
            if card.owner == nil { (card.owner, card.givenBackBy) = (person, nil) }
            touch(&card)
            try records.update(card)
            try log(
                "card touched", lead: card.lead, actor: person, ["card": .int(Int(id)), "how": .string(how)],
                in: records)
            return card
        }
    }

    private func touch(_ card: inout Card) {
        card.state = .accepted
        card.touchedAt = card.touchedAt ?? clock.now
    }

    /// Ends a card. What ends without a person, such as by a payment, had no first touch by that, and stays whose it was.
    ///
    /// - Parameters:
    ///   - person: who ended it; nil where nobody had to.
    ///   - moment: when, where it is one with something else; now where nil.
    func close(
        _ card: Card, as disposition: String, reason: String?, by person: String?, at moment: Moment? = nil,
        in records: any Records
    ) throws -> Card {
        var card = card
        card.state = .closed
        card.closedAt = moment ?? clock.now
        card.disposition = disposition
        card.dispositionReason = reason
        if let person {
            card.touchedAt = card.touchedAt ?? clock.now
            card.owner = card.owner ?? person
        }
        try records.update(card)
        try log(
            "card closed", lead: card.lead, enrollment: card.enrollment, actor: person ?? "scheduler",
            [
                "card": .int(Int(card.id)), "disposition": .string(disposition),
                "reason": reason.map(Value.string) ?? .null,
            ],
            in: records)
        return card
    }

    /// Nobody touched a card in time, twice: the runs that wait for it go on without a person.
    func tellMissed(_ card: Card, _ lead: Lead, in records: any Records) throws {
        for enrollment in try records.enrollments(lead: card.lead) where enrollment.waiting == .card {
            let lead = try records.lead(card.lead) ?? lead
            try apply(.missed, to: enrollment, lead: lead, cause: "missed", actor: "scheduler", in: records)
        }
    }

    /// Cards nobody touched in time: the first time they go to the next person with a new clock, then they are missed.
    func breachCards(in records: any Records) throws -> Bool {
        let cards = try records.breachedCards(at: clock.now, limit: 100)
        for var card in cards {
            card.breaches += 1
            let queue = workspace.rules.queues[card.queue] ?? workspace.rules.fallbackQueue
            card.answerBy = answerBy(card.answerWithin ?? queue.answerWithin, queue, from: clock.now)
            // Whoever is next gets it once; a card that is missed goes to nobody.
            if card.breaches == 1 { card.owner = try personInTurn(queue, besides: card.owner, in: records) }
            card.priority += 1
            try records.update(card)
            try log(
                card.breaches == 1 ? "card reassigned" : "card missed", lead: card.lead, enrollment: card.enrollment,
                actor: "scheduler", ["card": .int(Int(card.id)), "breaches": .int(card.breaches)], in: records)
            guard card.breaches == 2, let lead = try records.lead(card.lead) else { continue }
            try tellMissed(card, lead, in: records)
        }
        return !cards.isEmpty
    }

    func active(_ id: Int64, in records: any Records) throws -> Card {
        guard let card = try records.card(id) else { throw SchedulerError.unknownCard(String(id)) }
        guard card.state == .open || card.state == .accepted else { throw SchedulerError.cardClosed(id) }
        return card
    }
}

extension Rules {
    /// The queue of what no other takes.
    var fallbackQueue: QueueDefinition {
        queues[defaultQueue] ?? QueueDefinition(name: defaultQueue, title: defaultQueue)
    }
}
