package import Engine
private import Foundation
private import Glibc
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
///
/// It waits by the clock nobody can set: by the wall clock, an hour set back would be an hour waited longer.
package final class Doorbell: Bell {
    private nonisolated(unsafe) let mutex = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
    private nonisolated(unsafe) let condition = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)
    private nonisolated(unsafe) var isRung = false

    package init() {
        pthread_mutex_init(mutex, nil)
        var attributes = pthread_condattr_t()
        pthread_condattr_init(&attributes)
        pthread_condattr_setclock(&attributes, CLOCK_MONOTONIC)
        pthread_cond_init(condition, &attributes)
        pthread_condattr_destroy(&attributes)
    }

    deinit {
        pthread_cond_destroy(condition)
        pthread_mutex_destroy(mutex)
        condition.deallocate()
        mutex.deallocate()
    }

    package func ring() {
        pthread_mutex_lock(mutex)
        isRung = true
        pthread_cond_signal(condition)
        pthread_mutex_unlock(mutex)
    }

    /// Waits for a ring, at most so many real seconds; without a limit, until it rings.
    package func wait(seconds: Double?) {
        pthread_mutex_lock(mutex)
        defer {
            isRung = false
            pthread_mutex_unlock(mutex)
        }
        var end = timespec()
        if let seconds {
            clock_gettime(CLOCK_MONOTONIC, &end)
            let nanoseconds = end.tv_nsec + Int(seconds * 1e9)
            end.tv_sec += nanoseconds / 1_000_000_000
            end.tv_nsec = nanoseconds % 1_000_000_000
        }
        while !isRung {
            if seconds == nil {
                pthread_cond_wait(condition, mutex)
            } else if pthread_cond_timedwait(condition, mutex, &end) == ETIMEDOUT {
                return
            }
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
