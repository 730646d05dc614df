import Values

extension Decider {
    /// Something came from outside. The first that ends the enrollment wins.
    mutating func consider(_ happening: Happening) {
        self.happening = happening
        if let reason = Happening.finalExits[happening.name] { return exit(reason) }
        if happening.name == "paid", version.sells(happening.details["offer"]?.text) {
            effects.append(.stopMessages(reason: "paid"))
            return finish("won")
        }
        for rule in version.exits where matches(rule.on, happening) { return leave(by: rule) }
        if let goal = version.goal, matches(goal, happening) {
            effects.append(.stopMessages(reason: "goal"))
            return finish("goal")
        }
        if qualifies() { return }
        meet(happening)
    }

    func matches(_ trigger: Trigger, _ happening: Happening) -> Bool {
        guard trigger.event == happening.name else { return false }
        guard let condition = trigger.condition else { return true }
        return condition.evaluate(in: situation.scope(at: now, enrollment: enrollment, event: happening)).holds
    }

    /// An exit of the sequence: with a hand-over it waits for the card, without one it ends here.
    private mutating func leave(by rule: Exit) {
        guard let escalation = rule.escalation else { return exit(rule.on.event) }
        effects.append(.stopMessages(reason: rule.on.event))
        note("exit", ["on": .string(rule.on.event)])
        // What the person decides is how the enrollment ends. Only a step that waits for a person already keeps its
        // say: its blocks for a lost or recycled lead still run.
        if enrollment.waiting != .card { enrollment.step = nil }
        _ = escalate(escalation, rule: nil)
        enrollment.outcome = rule.on.event
    }

    /// Asks the policy whether this lead is a person's: once, never while a card is open, and never of a lead that a
    /// person has given back.
    private mutating func qualifies() -> Bool {
        guard version.qualify, !enrollment.memory.qualified, enrollment.memory.ending == nil,
            enrollment.waiting != .card, situation.card == nil, let rule = humanRule(for: version.offer)
        else { return false }
        effects.append(.stopMessages(reason: "qualified"))
        _ = qualify(by: rule)
        return true
    }

    /// The present step's `wait_for` ends with its event; any other event is kept for a `wait_for` that may ask later.
    private mutating func meet(_ happening: Happening) {
        let isUnderWay = enrollment.step != nil || enrollment.outcome == nil
        let isKept = isUnderWay && !awaitsMail && version.asks(about: happening.name, after: place)
        if isKept { keep(happening) }
        if enrollment.waiting == .event, let step, case .waitFor(let trigger, _) = step.kind,
            matches(trigger, happening)
        {
            note("happened", ["event": .string(happening.name)])
            choose(.then)
        } else if isKept {
            note("kept", ["event": .string(happening.name)])
        }
    }

    private mutating func keep(_ happening: Happening) {
        enrollment.memory.seen.append(Enrollment.Seen(event: happening.name, details: happening.details))
        if enrollment.memory.seen.count > Enrollment.Memory.eventsKept { enrollment.memory.seen.removeFirst() }
    }

    /// Whether another mail of the present step is still to come, which starts the count of events anew.
    private var awaitsMail: Bool {
        switch step?.kind {
        case .email: enrollment.waiting == .delivery || enrollment.life == .held
        case .close(let close):
            enrollment.waiting == .delivery
                || enrollment.waiting != .card && enrollment.memory.chased < close.chases.count
        default: false
        }
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
    func asks(about event: String, after place: Int?) -> Bool {
        guard awaited.contains(event) else { return false }
        var isReached = [Bool](repeating: false, count: steps.count)
        for following in place.map({ steps[$0].following }) ?? [start] {
            if let following { isReached[following] = true }
        }
        for place in steps.indices where isReached[place] {
            switch steps[place].kind {
            case .waitFor(let trigger, _) where trigger.event == event: return true
            case .email, .close: continue
            default: for case let following? in steps[place].following { isReached[following] = true }
            }
        }
        return false
    }
}

extension Step {
    /// Every place the flow can go to from here.
    fileprivate var following: [Int?] { [next] + blocks.values }
}
