package import Engine
package import Values

/// When a route could send nothing although Baton should have: what lateness is told by. Pure; time is given.
package struct Uptime: Sendable, Hashable {
    /// When somebody last looked after the route; nil before the first time.
    package private(set) var seen: Moment?
    /// Oldest first, none touching another; the latest only.
    package private(set) var standstills: [Standstill] = []

    /// A loop that is awake looks at everything at least once a minute; what lies further apart, it slept through.
    package static let grace = Span.minutes(2)
    private static let kept = 64

    package init(seen: Moment? = nil, standstills: [Standstill] = []) {
        self.seen = seen
        self.standstills = standstills.suffix(Self.kept)
    }

    /// Somebody looks after the route now.
    ///
    /// - Parameters:
    ///   - opening: when it was next to send after it was last seen, where a limit or a pause kept it from sending then.
    ///   - pause: since when it is paused, and until when, where it is.
    package mutating func look(at now: Moment, opening: Moment?, pause: Standstill?) {
        defer { seen = now }
        guard let seen else { return }
        // A clock that is set back takes with it what was concluded from its being ahead.
        if now < seen { return clip(to: now) }
        if let pause { add(Standstill(start: max(pause.start, seen), end: min(pause.end, now)), joining: Self.grace) }
        guard now - seen > Self.grace else { return }
        add(Standstill(start: max(seen, opening ?? seen), end: now), joining: .milliseconds(-1))
    }

    /// - Parameter gap: how far it may lie from the one before and still be the same: a pause that is lifted for a moment,
    ///   to be tried, is one, but whoever wakes between two sleeps has seen to everything in between.
    private mutating func add(_ standstill: Standstill, joining gap: Span) {
        guard standstill.start < standstill.end else { return }
        if let last = standstills.last, standstill.start - last.end <= gap {
            standstills[standstills.count - 1].end = max(last.end, standstill.end)
        } else {
            standstills.append(standstill)
            if standstills.count > Self.kept { standstills.removeFirst() }
        }
    }

    private mutating func clip(to now: Moment) {
        standstills.removeAll { $0.start >= now }
        if let last = standstills.last, last.end > now { standstills[standstills.count - 1].end = now }
    }
}
