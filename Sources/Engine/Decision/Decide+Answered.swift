import Values

extension Decider {
    /// Hands the lead to a person and waits for what they make of it.
    mutating func escalate(_ escalation: EscalateStep, rule: String?) -> Flow {
        effects.append(.openCard(escalation, rule: rule))
        note(
            "escalated",
            [
                "queue": .string(escalation.queue), "reason": .string(escalation.reason),
                "rule": rule.map(Value.string) ?? .null,
            ])
        wait(for: .card, until: nil)
        return .waits
    }

    /// The rule of the policy that makes this lead a person's, or nil where the deal closes by itself.
    func humanRule(for offer: String?) -> PolicyRule? {
        let policy = situation.rules.policy
        guard !policy.rules.isEmpty else { return nil }
        let scope = situation.scope(at: now, enrollment: enrollment, event: happening, offer: offer)
        guard let rule = policy.verdict(in: scope), case .human = rule.route else { return nil }
        return rule
    }

    /// Hands the lead over as a rule of the policy says.
    mutating func qualify(by rule: PolicyRule) -> Flow {
        guard case .human(let queue, let priority, let answerWithin) = rule.route else { return .waits }
        enrollment.memory.qualified = true
        let escalation = EscalateStep(
            queue: queue, reason: rule.name, priority: priority, answerWithin: answerWithin)
        return escalate(escalation, rule: rule.name)
    }

    /// A person has dealt with this lead, whatever it was asked about: every run ends, the one that sells the offer as won.
    mutating func heedWon(_ details: Object) {
        let offer = details["offer"]?.text
        let sells = offer.map(version.offers.contains) ?? false
        let isAsked = enrollment.waiting == .card && (offer == nil || version.offers.isEmpty)
        if enrollment.waiting != .card { effects.append(.stopMessages(reason: "won")) }
        if sells || isAsked { finish("won") } else { leave(because: "won by a person") }
    }

    /// A person gave the lead up: the run that asked, or that sells the offer, is lost, and any other ends with it.
    mutating func heedLost(_ details: Object) {
        let reason = details["reason"]?.text ?? "no reason given"
        let offer = details["offer"]?.text
        let concerned = offer.map { named in version.offers.filter { $0 == named } } ?? version.offers
        for offer in concerned { loseDeal(offer, reason: reason) }
        if enrollment.waiting == .card, offer == nil || version.offers.isEmpty || !concerned.isEmpty {
            return end("lost", in: .lost, reason: reason)
        }
        effects.append(.stopMessages(reason: "lost"))
        guard concerned.isEmpty else {
            note("lost", ["reason": .string(reason)])
            return finish("lost")
        }
        leave(because: "lost by a person")
    }

    /// A person hands the lead back: the run that asked goes on with its block, and every other as if nobody had asked.
    mutating func heedRecycled(_ details: Object) {
        let reason = details["reason"]?.text ?? "not now"
        let own = Block.recycle(reason: reason)
        end("recycled", in: step?.blocks[own] != nil ? own : .recycle(reason: nil), reason: reason)
    }

    /// Nobody touched the card in time, twice.
    mutating func missed() {
        guard enrollment.waiting == .card, enrollment.life != .paused else { return }
        note("missed")
        // An exit asked for this person: nothing is left to go on with, so the card stays open and is waited for.
        if enrollment.memory.exit != nil { return }
        effects.append(.withdrawCard)
        choose(.missed)
    }

    /// Runs the block for a lead that came back without a sale, and finishes when it ends.
    private mutating func end(_ ending: String, in block: Block, reason: String) {
        note(ending, ["reason": .string(reason)])
        enrollment.memory.ending = ending
        enrollment.memory.exit = nil
        guard let first = step?.blocks[block] else { return run(from: nil) }
        run(from: first)
    }
}
