import Ports
import Values

extension Scheduler {
    /// The clock was set back, perhaps while nothing ran: what was counted and put off by the wrong clock would else keep
    /// a mailbox from sending until that clock's time has come.
    func noticeSetBack(at now: Moment) {
        guard now < latest else { return }
        for name in routes.keys.sorted() where routes[name]?.setBack(to: now) == true { changedRoutes.insert(name) }
        nextForgetting = min(nextForgetting, now + .hours(1))
        nextPruning = min(nextPruning, now + .hours(1))
    }
}

extension Route {
    /// What the clock puts ahead is as of now. Whether anything was.
    mutating func setBack(to now: Moment) -> Bool {
        let before = (state, pace, health)
        pace.setBack(to: now)
        health.setBack(to: now)
        state.pausedAt = state.pausedAt.map { min($0, now) }
        state.pausedUntil = state.pausedUntil.map { min($0, now + Self.rest) }
        attendanceStored = nil
        return before != (state, pace, health)
    }
}
