import Values

extension Decider {
    /// Something came from outside. The first that ends the enrollment wins.
    mutating func consider(_ happening: Happening) {
        self.happening = happening
        if let reason = Happening.finalExits[happening.name] { return exit(reason) }
        if happening.name == "paid", sells(happening.details["offer"]?.text) {
            effects.append(.stopMessages(reason: "paid"))
            return finish("won")
        }
        for rule in version.exits where matches(rule.on, happening) { return leave(by: rule) }
        if let goal = version.goal, matches(goal, happening) {
            effects.append(.stopMessages(reason: "goal"))
            return finish("goal")
        }
        guard enrollment.waiting != .card else { return }
        if qualifies() { return }
        if let step, case .waitFor(let trigger, _) = step.kind, enrollment.waiting == .event,
            matches(trigger, happening)
        {
            note("happened", ["event": .string(happening.name)])
            choose(.then)
        } else {
            keep(happening)
        }
    }

    /// An exit of the sequence: with a hand-over it waits for the card, without one it ends here.
    private mutating func leave(by rule: Exit) {
        guard let escalation = rule.escalation else { return exit(rule.on.event) }
        effects.append(.stopMessages(reason: rule.on.event))
        note("exit", ["on": .string(rule.on.event)])
        // No step is left to return to: what the person decides is how the enrollment ends.
        enrollment.step = nil
        _ = escalate(escalation, rule: nil)
    }

    /// Asks the policy whether this lead is a person's, once and never while a card is open.
    private mutating func qualifies() -> Bool {
        guard version.qualify, !enrollment.memory.qualified, situation.card == nil,
            let rule = situation.rules.policy.verdict(in: scope),
            case .human(let queue, let priority, let answerWithin) = rule.route
        else { return false }
        enrollment.memory.qualified = true
        effects.append(.stopMessages(reason: "qualified"))
        let escalation = EscalateStep(
            queue: queue, reason: rule.name, priority: priority, answerWithin: answerWithin)
        _ = escalate(escalation, rule: rule.name)
        return true
    }

    /// Whether this sequence sells the offer that was paid for.
    private func sells(_ offer: String?) -> Bool {
        guard let offer else { return version.offer != nil }
        if offer == version.offer { return true }
        return version.steps.contains { step in
            switch step.kind {
            case .close(let close): close.offer == offer
            case .offer(let name): name == offer
            default: false
            }
        }
    }

    /// Keeps an event that a later `wait_for` asks about.
    private mutating func keep(_ happening: Happening) {
        let asked = version.steps.contains { step in
            if case .waitFor(let trigger, _) = step.kind { trigger.event == happening.name } else { false }
        }
        guard asked else { return }
        enrollment.memory.seen.append(Enrollment.Seen(event: happening.name, details: happening.details))
        if enrollment.memory.seen.count > Enrollment.Memory.eventsKept { enrollment.memory.seen.removeFirst() }
        note("kept", ["event": .string(happening.name)])
    }
}
