import Ports
package import Values

extension Scheduler {
    /// The clock was set back, perhaps while nothing ran: what was counted and put off by the wrong clock would else keep
    /// a mailbox from sending until that clock's time has come.
    func noticeRollback(at now: Moment) {
        guard now < latest else { return }
        live.routes.rollBack(to: now)
        live.upkeep.rollBack(to: now)
    }
}

/// A clock that leaps ahead while the machine did not: mail would leave days early, and what is kept for a time would go.
extension Scheduler {
    /// How far a clock may leap before somebody is asked: more than one that is set right after a start, or a machine that
    /// was frozen over night.
    package static let leapPatience = Span.days(1)

    /// Whether the clock is not to be believed; told when that begins and when it is over.
    func isClockAhead() -> Bool {
        let leap = clock.leap
        let isAhead = leap > Self.leapPatience
        if isAhead != wasAhead {
            wasAhead = isAhead
            occurred?(isAhead ? .clockLeapt(leap) : .clockRight)
        }
        return isAhead
    }

    /// A pass by a clock that is not to be believed: what ended is recorded and what is told is heard, so that no answer
    /// and no refusal is lost; nothing else is decided, sent or deleted.
    func passAside() throws -> Bool {
        let hasRead = try inboxes?.read() ?? false
        guard !live.underWay.ended.isEmpty else { return hasRead }
        try recordEnded()
        return true
    }
}

extension Route {
    /// What the clock puts ahead is as of now. Whether anything was.
    mutating func rollBack(to now: Moment) -> Bool {
        let before = (state, pace, health)
        pace.rollBack(to: now)
        health.rollBack(to: now)
        domains.rollBack(to: now)
        state.pausedAt = state.pausedAt.map { min($0, now) }
        state.pausedUntil = state.pausedUntil.map { min($0, now + Self.rest) }
        uptimeStored = nil
        return before != (state, pace, health)
    }
}
