import Ports
import Values

@testable import Scheduler

/// A clock that somebody sets, forwards and back.
final class SetClock: Clock {
    var now: Moment

    init(_ now: Moment) { self.now = now }

    func wait(until moment: Moment?, at bell: Doorbell, underWay: Bool) {
        if let moment { now = max(now, moment) }
    }
}

extension World {
    /// When each mail was taken.
    var sent: [Moment] { seen.filter { $0.cause == "sent" }.map(\.at) }
}
