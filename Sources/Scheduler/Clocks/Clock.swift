private import Foundation
package import Values

/// The one place decisions get their time from: the wall clock, a fast one, or a virtual one.
package protocol Clock: AnyObject {
    var now: Moment { get }
    /// Waits until the moment comes or the doorbell rings, whichever is first; without a moment, until it rings.
    ///
    /// - Parameter underWay: whether something is with the carrier, whose end will ring.
    func wait(until moment: Moment?, at bell: Doorbell, underWay: Bool)
}

/// Wakes one waiting thread; rung from any thread, and remembered when nobody waits.
package final class Doorbell: Bell {
    private let condition = NSCondition()
    nonisolated(unsafe) private var isRung = false

    package init() {}

    package func ring() {
        condition.lock()
        isRung = true
        condition.signal()
        condition.unlock()
    }

    /// Waits for a ring, at most so many real seconds; without a limit, until it rings.
    package func wait(seconds: Double?) {
        condition.lock()
        defer {
            isRung = false
            condition.unlock()
        }
        guard let seconds else {
            while !isRung { condition.wait() }
            return
        }
        let limit = Date(timeIntervalSinceNow: seconds)
        while !isRung {
            guard condition.wait(until: limit) else { return }
        }
    }
}

/// The machine's wall clock.
package final class SystemClock: Clock {
    package init() {}

    package var now: Moment {
        Moment(milliseconds: Int64((Date().timeIntervalSince1970 * 1_000).rounded(.down)))
    }

    package func wait(until moment: Moment?, at bell: Doorbell, underWay: Bool) {
        // A machine that slept, or whose clock was set, must notice within a minute.
        let seconds = moment.map { Double(($0 - now).milliseconds) / 1_000 } ?? 60
        bell.wait(seconds: min(max(seconds, 0), 60))
    }
}

/// A clock for demonstrations over real connections: it stands still while anything is under way, and goes straight to
/// the next moment when nothing is.
package final class SteppingClock: Clock {
    package private(set) var now: Moment

    package init(start: Moment) { now = start }

    package func wait(until moment: Moment?, at bell: Doorbell, underWay: Bool) {
        if underWay {
            bell.wait(seconds: 60)
        } else if let moment {
            now = max(now, moment)
        }
    }
}

/// A clock that stands still until it is waited on, and then is already there.
package final class VirtualClock: Clock {
    package private(set) var now: Moment

    package init(start: Moment) { now = start }

    package func wait(until moment: Moment?, at bell: Doorbell, underWay: Bool) {
        if let moment { now = max(now, moment) }
    }
}
