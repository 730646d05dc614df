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

    /// A person decided, or nobody did.
    mutating func heed(_ answer: Answer) {
        guard enrollment.waiting == .card else { return }
        switch answer {
        case .won:
            effects.append(.winDeal(offer: step?.kind.offer ?? version.offer))
            finish("won")
        case .lost(let reason):
            for offer in version.offers { loseDeal(offer, reason: reason) }
            end("lost", in: .lost, reason: reason)
        case .recycled(let reason):
            let own = Block.recycle(reason: reason)
            end("recycled", in: step?.blocks[own] != nil ? own : .recycle(reason: nil), reason: reason)
        case .missed:
            note("missed")
            // An exit asked for this person: nothing is left to go on with, so the card stays open and is waited for.
            if enrollment.outcome != nil { return }
            effects.append(.withdrawCard)
            choose(.missed)
        }
    }

    /// Runs the block for a lead that came back without a sale, and finishes when it ends.
    private mutating func end(_ ending: String, in block: Block, reason: String) {
        note(ending, ["reason": .string(reason)])
        enrollment.memory.ending = ending
        guard let first = step?.blocks[block] else { return run(from: nil) }
        run(from: first)
    }
}
