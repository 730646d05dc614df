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

    /// A person decided, or nobody did.
    mutating func heed(_ answer: Answer) {
        guard enrollment.waiting == .card else { return }
        switch answer {
        case .won:
            effects.append(.winDeal(offer: version.offer))
            finish("won")
        case .lost(let reason):
            if let offer = version.offer { effects.append(.loseDeal(offer: offer, reason: reason)) }
            close(with: "lost", block: .lost, reason: reason)
        case .recycled(let reason):
            let own = Block.recycle(reason: reason)
            let block = step?.blocks[own] != nil ? own : .recycle(reason: nil)
            close(with: "recycled", block: block, reason: reason)
        case .missed:
            note("missed")
            guard enrollment.step != nil else { return exit("missed") }
            effects.append(.withdrawCard)
            choose(.missed)
        }
    }

    /// Runs the block for a lead that came back without a sale, and finishes when it ends.
    private mutating func close(with ending: String, block: Block, reason: String) {
        note(ending, ["reason": .string(reason)])
        enrollment.memory.ending = ending
        guard let step, let first = step.blocks[block], let first else {
            enrollment.step = nil
            return finish(ending)
        }
        run(from: first)
    }
}
