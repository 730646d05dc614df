import Ports
import Values

@testable import Scheduler

/// A clock that goes on a millisecond at every look, as a real one may.
final class TickingClock: Clock {
    private var time: Moment

    init(_ start: Moment) { time = start }

    var now: Moment {
        time = time + .milliseconds(1)
        return time
    }

    func wait(until moment: Moment?, at bell: Doorbell, underWay: Bool) {
        if let moment { time = max(time, moment) }
    }
}
