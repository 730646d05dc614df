import Values

/// The double opt-in: until the lead has confirmed, nothing but the question leaves.
extension Decider {
    /// Whether the lead still has to confirm.
    var needsConfirmation: Bool { version.optIn != nil && !situation.isConfirmed }

    /// Asks, unless the lead confirmed before.
    mutating func ask(_ confirm: ConfirmStep, at step: Step) -> Flow {
        guard needsConfirmation else {
            note("confirmed before")
            return .goOn(step.next)
        }
        return plan(.mail(MailStep(template: confirm.message)), of: step)
    }

    /// The question is out: it waits for the answer, which may have come already.
    mutating func awaitConfirmation(_ confirm: ConfirmStep) {
        guard needsConfirmation else { return goOnConfirmed() }
        let due = time.moment(confirm.upTo, after: since)
        note("wait for confirmation", ["until": .int(Int(due.milliseconds))])
        wait(for: .confirmation, until: due)
    }

    /// The lead confirmed: what asked for it is needed no more. Returns whether this run was asking.
    mutating func heedConfirmed() -> Bool {
        guard case .confirm? = step?.kind, enrollment.life != .paused else { return false }
        if enrollment.waiting != .confirmation { effects.append(.stopMessages(reason: "confirmed")) }
        goOnConfirmed()
        return true
    }

    /// The lead has confirmed: the sequence begins.
    mutating func goOnConfirmed() {
        note("confirmed")
        leaveStep()
    }
}
