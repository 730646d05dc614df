private import Glibc

/// Wakes the scheduler's loop; safe to ring from any thread, cheap when nobody sleeps.
package protocol Bell: Sendable {
    func ring()
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
