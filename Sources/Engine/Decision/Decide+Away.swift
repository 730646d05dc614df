import Values

/// A lead who is away for some days: nothing goes out, and no wait is used up by it.
extension Decider {
    /// What a wait had left at the notice is left after the return; a day that was named stays, but not before the return.
    ///
    /// - Parameter earlier: until when the lead was known to be away before, so that a second notice adds only what is new.
    mutating func waitOut(absenceUntil moment: Moment, instead earlier: Moment?) {
        let begin = max(now, earlier ?? now)
        guard moment > begin else { return }
        let added = moment - begin
        note("away", ["until": .int(Int(moment.milliseconds))])
        if enrollment.life == .paused {
            enrollment.memory.pausedDue = enrollment.memory.pausedDue.map { $0 + added }
            return
        }
        guard enrollment.life == .waiting || enrollment.life == .pending, let due = enrollment.due else { return }
        switch step?.kind.wait {
        case .until, .date: enrollment.due = max(due, moment)
        case .delay, nil:
            enrollment.anchor = enrollment.anchor + added
            enrollment.due = due + added
        }
    }

    /// The lead is back earlier: what a wait had left begins now, and a day that was named is that day again.
    mutating func goOn(beforeReturnAt moment: Moment) {
        guard moment > now else { return }
        let left = moment - now
        note("back")
        if enrollment.life == .paused {
            enrollment.memory.pausedDue = enrollment.memory.pausedDue.map { max($0 - left, now) }
            return
        }
        guard enrollment.life == .waiting || enrollment.life == .pending, let due = enrollment.due else { return }
        switch step?.kind.wait {
        case .until, .date: adjustTimer()
        case .delay, nil:
            enrollment.anchor = enrollment.anchor - left
            enrollment.due = max(due - left, now)
        }
    }
}
