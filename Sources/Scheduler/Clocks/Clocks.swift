package import Engine
private import Foundation
package import Ports
package import Values

/// The machine's wall clock.
package final class SystemClock: Clock {
    /// How far the wall clock was ahead of the machine's own count at first.
    private lazy var ahead = now.milliseconds - Self.uptime

    package init() {}

    package var leap: Span { .milliseconds(now.milliseconds - Self.uptime - ahead) }

    /// Milliseconds since the machine was started, sleep included: nobody sets them.
    private static var uptime: Int64 {
        var time = timespec()
        clock_gettime(CLOCK_BOOTTIME, &time)
        return Int64(time.tv_sec) * 1_000 + Int64(time.tv_nsec) / 1_000_000
    }

    package var now: Moment {
        Moment(milliseconds: Int64((Date().timeIntervalSince1970 * 1_000).rounded(.down)))
    }

    package func wait(until moment: Moment?, at bell: Doorbell, underWay: Bool) {
        // A machine that slept, or whose clock was set, must notice within a minute.
        let seconds = moment.map { Double(($0 - now).milliseconds) / 1_000 } ?? 60
        bell.wait(seconds: min(max(seconds, 0), 60))
    }
}

/// A clock that stands still until it is waited on, and then is already there, or where a sleep ends that it fell into.
package final class VirtualClock: Clock {
    package private(set) var now: Moment
    /// When nobody is awake, in order.
    private let asleep: [Standstill]

    package init(start: Moment, asleep: [Standstill] = []) {
        now = start
        self.asleep = asleep.sorted { $0.start < $1.start }
    }

    package func wait(until moment: Moment?, at bell: Doorbell, underWay: Bool) {
        guard let moment else { return }
        now = asleep.reduce(max(now, moment)) { now, sleep in sleep.start <= now ? max(now, sleep.end) : now }
    }
}
