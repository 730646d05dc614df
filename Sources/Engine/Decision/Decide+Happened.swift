import Values

extension Decider {
    /// Something came from outside. The first that ends the enrollment wins.
    mutating func consider(_ happening: Happening) {
        self.happening = happening
        if let reason = happening.name.finalExit { return exit(reason) }
        if hasEnded(by: happening) { return }
        for rule in version.exits where matches(rule.on, happening) { return leave(by: rule) }
        if let goal = version.goal, matches(goal, happening) {
            effects.append(.stopMessages(reason: "goal"))
            return finish("goal")
        }
        if enrollment.waiting == .card, happening.name == .known(.recycled) {
            return heedRecycled(happening.details)
        }
        if happening.name == .known(.confirmed), heedConfirmed() { return }
        if qualifies() { return }
        meet(happening)
    }

    /// A sale, and a person's word, end it whatever its own rules say.
    private mutating func hasEnded(by happening: Happening) -> Bool {
        switch happening.name {
        case .known(.paid):
            guard version.sells(happening.details["offer"]?.text) else { return false }
            effects.append(.stopMessages(reason: "paid"))
            finish("won")
        case .known(.won): heedWon(happening.details)
        case .known(.lost): heedLost(happening.details)
        default: return false
        }
        return true
    }

    func matches(_ trigger: Trigger, _ happening: Happening) -> Bool {
        guard trigger.event.includes(happening.name) else { return false }
        guard let condition = trigger.condition else { return true }
        return condition.evaluate(in: situation.scope(at: now, enrollment: enrollment, event: happening)).holds
    }

    /// An exit of the sequence: with a hand-over it waits for the card, without one it ends here.
    private mutating func leave(by rule: Exit) {
        guard let escalation = rule.escalation else { return exit(rule.on.event.text) }
        effects.append(.stopMessages(reason: rule.on.event.text))
        note("exit", ["on": .string(rule.on.event.text)])
        // What the person decides is how the enrollment ends. Only a step that waits for a person already keeps its
        // say: its blocks for a lost or recycled lead still run.
        if enrollment.waiting != .card { enrollment.step = nil }
        _ = escalate(escalation, rule: nil)
        enrollment.outcome = rule.on.event.text
        enrollment.memory.exit = rule.on.event.text
    }

    /// Asks the policy whether this lead is a person's: once, never while a card is open, and never of a lead that a
    /// person has given back.
    private mutating func qualifies() -> Bool {
        guard version.qualify, !needsConfirmation, !enrollment.memory.qualified, enrollment.memory.ending == nil,
            enrollment.waiting != .card, situation.card == nil, let rule = humanRule(for: version.offer)
        else { return false }
        effects.append(.stopMessages(reason: "qualified"))
        _ = qualify(by: rule)
        return true
    }

    /// The present step's `wait_for` ends with its event; any other event is kept for a `wait_for` that may ask later.
    private mutating func meet(_ happening: Happening) {
        let isUnderWay = enrollment.step != nil || enrollment.memory.exit == nil
        let isAwaited = isAwaited(happening)
        let isPaused = enrollment.life == .paused
        let isKept =
            isUnderWay && !awaitsMail && version.asks(about: happening.name, after: place) || isAwaited && isPaused
        if isKept { keep(happening) }
        if isAwaited, !isPaused {
            note("happened", ["event": .string(happening.name.text)])
            choose(.then)
        } else if isKept {
            note("kept", ["event": .string(happening.name.text)])
        }
    }

    private func isAwaited(_ happening: Happening) -> Bool {
        guard enrollment.waiting == .event, case .waitFor(let trigger, _)? = step?.kind else { return false }
        return matches(trigger, happening)
    }

    private mutating func keep(_ happening: Happening) {
        enrollment.memory.seen.append(Enrollment.Seen(event: happening.name, details: happening.details))
        if enrollment.memory.seen.count > Enrollment.Memory.eventsKept { enrollment.memory.seen.removeFirst() }
    }

    /// Whether another mail of the present step is still to come, which starts the count of events anew.
    private var awaitsMail: Bool {
        guard let step, step.kind.writes else { return false }
        if enrollment.waiting == .delivery || enrollment.life == .held { return true }
        return enrollment.waiting != .card && enrollment.memory.chased < step.kind.lastOccurrence
    }
}

extension SequenceVersion {
    /// Whether it sells an offer; any offer at all where nil.
    func sells(_ offer: String?) -> Bool {
        offer.map(offers.contains) ?? !offers.isEmpty
    }

    /// Whether a `wait_for` on this event can come after a step (nil: at the start) without another mail in between.
    ///
    /// The flow only goes forward, so one pass in document order meets every step that can be reached.
    func asks(about event: EventName, after place: Int?) -> Bool {
        guard awaited.contains(where: { $0.includes(event) }) else { return false }
        var isReached = [Bool](repeating: false, count: steps.count)
        for case let following? in place.map({ steps[$0].successors }) ?? [start] { isReached[following] = true }
        for place in steps.indices where isReached[place] {
            if let asked = steps[place].kind.awaited, asked.includes(event) { return true }
            if steps[place].kind.writes { continue }
            for case let following? in steps[place].successors { isReached[following] = true }
        }
        return false
    }
}
