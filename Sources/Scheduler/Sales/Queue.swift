package import Engine
import Values
import Workspace

extension Scheduler {
    /// Opens a card, or joins the lead's open one, which moves up. Owner first, then the queue's people in turn.
    func openCard(
        _ escalation: EscalateStep, lead: Lead, enrollment: Enrollment?, in records: any Records
    ) throws {
        let now = clock.now
        if var card = try records.activeCard(lead: lead.id) {
            if !card.reasons.contains(escalation.reason) { card.reasons.append(escalation.reason) }
            card.priority = max(card.priority, escalation.priority) + 1
            card.enrollment = card.enrollment ?? enrollment?.id
            try records.update(card)
            return try log(
                "card joined", lead: lead.id, enrollment: enrollment?.id, actor: "scheduler",
                ["card": .int(Int(card.id))], in: records)
        }
        let queue = workspace.rules.queues[escalation.queue] ?? workspace.rules.fallbackQueue
        let card = Card(
            id: identifier(), lead: lead.id, enrollment: enrollment?.id, queue: queue.name,
            priority: escalation.priority, reasons: [escalation.reason], openedAt: now,
            answerBy: answerBy(escalation.answerWithin ?? queue.answerWithin, queue, from: now),
            owner: lead.owner, briefing: escalation.briefing)
        try records.insert(card)
        try log(
            "card opened", lead: lead.id, enrollment: enrollment?.id, actor: "scheduler",
            [
                "card": .int(Int(card.id)), "queue": .string(queue.name),
                "answer_by": .int(Int(card.answerBy.milliseconds)),
            ],
            in: records)
    }

    /// Takes back the card that was missed: not one that was opened since, nor one that an exit's enrollment waits for.
    func withdrawCard(of lead: Lead, in records: any Records) throws {
        guard var card = try records.activeCard(lead: lead.id), card.breaches > 1,
            try !records.enrollments(lead: lead.id).contains(where: { $0.waiting == .card && $0.outcome != nil })
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

    /// Takes a card: from now on it is this person's, and the clock to the first touch stops.
    package func claim(card id: Int64, by person: String) throws -> Card {
        try transact { try claim(try active(id, in: $0), by: person, in: $0) }
    }

    private func claim(_ card: Card, by person: String, in records: any Records) throws -> Card {
        var card = card
        if let owner = card.owner, owner != person, card.state == .accepted {
            throw SchedulerError.claimed(card: card.id, by: owner)
        }
        card.owner = person
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
            card.owner = card.owner ?? person
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

    /// Ends a card with what came of it; the enrollments that wait for it go on accordingly.
    ///
    /// - Parameter value: the agreed value in minor units of the workspace currency, for a deal that was won.
    package func dispose(
        card id: Int64, by person: String, as answer: Answer, value: Int? = nil
    ) throws -> Card {
        try transact { try dispose(try active(id, in: $0), by: person, as: answer, value: value, in: $0) }
    }

    private func dispose(
        _ card: Card, by person: String, as answer: Answer, value: Int?, in records: any Records
    ) throws -> Card {
        // Its answer would be lost on them, so the card stays open until they can be read.
        for enrollment in try records.enrollments(lead: card.lead) where enrollment.waiting == .card {
            guard try knownVersion(enrollment.version, in: records) != nil else {
                throw SchedulerError.unknownVersion(enrollment.version)
            }
        }
        let (disposition, reason) = answer.disposition
        let closed = try close(card, as: disposition, reason: reason, by: person, in: records)
        guard let lead = try records.lead(card.lead) else { return closed }
        if case .won = answer { try winByPerson(lead, card: card, value: value, in: records) }
        try tell(answer, waitingFor: card, lead: lead, actor: person, in: records)
        return closed
    }

    /// A disposition that came through the door: `outcome` is claim, won, lost or recycle; `reason`, `value` and `by`
    /// as on the command line. Nothing happens where the lead has no open card.
    func dispose(_ incoming: Incoming, of lead: Lead, in records: any Records) throws -> Int64? {
        guard let card = try records.activeCard(lead: lead.id), let outcome = incoming.details["outcome"]?.text else {
            return nil
        }
        let person = incoming.details["by"]?.text ?? card.owner ?? incoming.actor
        if outcome == "claim" { return try claim(card, by: person, in: records).id }
        let answer = try Answer(disposition: outcome, reason: incoming.details["reason"]?.text)
        return try dispose(card, by: person, as: answer, value: incoming.details["value"]?.whole, in: records).id
    }

    func close(
        _ card: Card, as disposition: String, reason: String?, by person: String, in records: any Records
    ) throws -> Card {
        var card = card
        card.state = .closed
        card.closedAt = clock.now
        card.disposition = disposition
        card.dispositionReason = reason
        card.touchedAt = card.touchedAt ?? clock.now
        card.owner = card.owner ?? person
        try records.update(card)
        try log(
            "card closed", lead: card.lead, enrollment: card.enrollment, actor: person,
            [
                "card": .int(Int(card.id)), "disposition": .string(disposition),
                "reason": reason.map(Value.string) ?? .null,
            ],
            in: records)
        return card
    }

    /// A person's win closes the lead's open deal with the agreed value, or opens and closes one.
    private func winByPerson(_ lead: Lead, card: Card, value: Int?, in records: any Records) throws {
        let open = try records.deals(lead: lead.id).filter { $0.state == .open }
        let offer = try offer(of: card, in: records) ?? open.first?.offer
        guard let offer else { return }
        try openDeal(offer, for: lead, in: records)
        try closeDeal(offer, of: lead, as: .won, reason: nil, value: value, in: records)
    }

    /// The offer a card is about: that of the step its enrollment stands on, else the sequence's own.
    private func offer(of card: Card, in records: any Records) throws -> String? {
        guard let enrollment = try card.enrollment.flatMap({ try records.enrollment($0) }),
            let version = try knownVersion(enrollment.version, in: records)
        else { return nil }
        return enrollment.step.flatMap { version.place(of: $0) }.flatMap { version.steps[$0].kind.offer }
            ?? version.offer
    }

    func tell(
        _ answer: Answer, waitingFor card: Card, lead: Lead, actor: String, in records: any Records
    ) throws {
        for enrollment in try records.enrollments(lead: card.lead) where enrollment.waiting == .card {
            let lead = try records.lead(card.lead) ?? lead
            try apply(
                .answered(answer), to: enrollment, lead: lead, cause: "answered", actor: actor, in: records)
        }
    }

    /// Cards nobody touched in time: the first time they go to the next person with a new clock, then they are missed.
    func breachCards(in records: any Records) throws -> Bool {
        let cards = try records.breachedCards(at: clock.now, limit: 100)
        for var card in cards {
            card.breaches += 1
            let queue = workspace.rules.queues[card.queue] ?? workspace.rules.fallbackQueue
            card.answerBy = answerBy(queue.answerWithin, queue, from: clock.now)
            card.owner = queue.next(after: card.owner)
            card.priority += 1
            try records.update(card)
            try log(
                card.breaches == 1 ? "card reassigned" : "card missed", lead: card.lead, enrollment: card.enrollment,
                actor: "scheduler", ["card": .int(Int(card.id)), "breaches": .int(card.breaches)], in: records)
            guard card.breaches == 2, let lead = try records.lead(card.lead) else { continue }
            try tell(.missed, waitingFor: card, lead: lead, actor: "scheduler", in: records)
        }
        return !cards.isEmpty
    }

    private func active(_ id: Int64, in records: any Records) throws -> Card {
        guard let card = try records.card(id) else { throw SchedulerError.unknownCard(String(id)) }
        guard card.state == .open || card.state == .accepted else { throw SchedulerError.cardClosed(id) }
        return card
    }
}

extension QueueDefinition {
    /// The person after this one, in turn; nil where nobody works the queue.
    func next(after person: String?) -> String? {
        guard let place = person.flatMap({ people.firstIndex(of: $0) }) else { return people.first }
        return people[(place + 1) % people.count]
    }
}

extension Rules {
    /// The queue of what no other takes.
    var fallbackQueue: QueueDefinition {
        queues[defaultQueue] ?? QueueDefinition(name: defaultQueue, title: defaultQueue)
    }
}

extension Answer {
    fileprivate var disposition: (String, String?) {
        switch self {
        case .won: ("won", nil)
        case .lost(let reason): ("lost", reason)
        case .recycled(let reason): ("recycle", reason)
        case .missed: ("missed", nil)
        }
    }
}
