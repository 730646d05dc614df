import Values

/// Somebody else of the lead's account was heard.
extension Decider {
    /// What the sequence says of it; a no of one person is no suppression of another, and ends a run for its reason only.
    mutating func heedColleague(_ happening: Happening) {
        guard let rule = version.accountRule, rule.on.contains(where: { matches($0, happening) }) else { return }
        let reason = AccountRule.reason(happening.name)
        switch rule.consequence {
        // What is held would begin anew when it is mended, so that nothing of it can be resumed: it ends.
        case .pause where enrollment.life != .held: pause(because: reason, noting: ["reason": .string(reason)])
        case .exit where enrollment.waiting == .card: leaveToPerson(reason)
        case .exit, .pause: exit(reason)
        }
    }

    /// A person is asked about this lead already, and goes on being asked; what they decide ends it, and nothing follows
    /// where nobody touches the card.
    private mutating func leaveToPerson(_ reason: String) {
        guard enrollment.memory.exit == nil else { return }
        enrollment.memory.exit = reason
        if enrollment.life != .paused { enrollment.outcome = reason }
        note("exit", ["on": .string(reason)])
    }
}
