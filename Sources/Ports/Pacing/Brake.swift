package import Values

/// What a route has learned from the other side about its speed: rests that grow, a slow return, and ceilings that are
/// remembered. Pure; time is given.
package struct Brake: Sendable, Hashable {
    /// Whether it is our speed that is refused, or the server is in trouble or out of reach.
    package enum Kind: Sendable, Hashable { case speed, server }

    /// What went through in one length of time before it was too much.
    package struct Ceiling: Sendable, Hashable {
        package var span: Span
        /// What is gone up to: a little more than was learned, where that has held for long.
        package var limit: Int
        /// What was learned.
        package var base: Int
        /// How often it was learned again: the surer it is, the seldomer more is tried.
        package var times = 0
        /// When it was learned, or last raised.
        package var at: Moment
        /// When the rests began that taught it.
        package var since: Moment

        /// All of it, as it was kept.
        package init(span: Span, limit: Int, base: Int, times: Int = 0, at: Moment, since: Moment) {
            self.span = span
            self.limit = limit
            self.base = base
            self.times = times
            self.at = at
            self.since = since
        }
    }

    /// Rests one after the other, nothing taken in between.
    package private(set) var strikes = 0
    /// When the first of them began.
    package private(set) var since: Moment?
    /// How many may be under way while it comes back; nil where nothing holds it back.
    package private(set) var slots: Int?
    package private(set) var ceilings: [Ceiling] = []
    /// What was taken lately, without a limit.
    private var taken = Pace.spans.map { SlidingWindow(limit: .max, span: $0.span) }
    /// The same when the first rest began.
    private var before: [Int] = []

    /// With what was learned before.
    package init(ceilings: [Ceiling] = []) { self.ceilings = ceilings }

    /// The other side wants a rest: how long.
    ///
    /// - Parameter after: what it asked for, or nil.
    package mutating func strike(_ kind: Kind, at now: Moment, after: Span?) -> Span {
        if strikes == 0 {
            since = now
            before = taken.map { $0.used(at: now) }
        }
        slots = 1
        defer { strikes += 1 }
        if kind == .speed { learn(at: now, after: after) }
        let (first, longest): (Span, Span) = kind == .speed ? (.minutes(1), .minutes(30)) : (.seconds(15), .minutes(5))
        let pause = min(first * (1 << Int64(min(strikes, 12))), longest)
        guard let after, after > .zero else { return pause }
        return min(max(after, kind == .server ? pause : .zero), .days(1))
    }

    /// It was paused, and comes back with one at first.
    package mutating func slow() { slots = 1 }

    /// Something was taken: the rest is over, twice as much may be under way as before, and where a ceiling has held for
    /// long it is tried a little higher.
    package mutating func took(at now: Moment) {
        strikes = 0
        since = nil
        for place in taken.indices { taken[place].count(at: now) }
        if let slots { self.slots = slots >= Self.mostSlots ? nil : slots * 2 }
        guard !ceilings.isEmpty else { return }
        ceilings.removeAll { now - $0.since >= Self.memory }
        for place in ceilings.indices {
            let ceiling = ceilings[place]
            let used = taken.first { $0.span == ceiling.span }?.used(at: now) ?? 0
            let patience = min(ceiling.span * (1 << Int64(min(2 * ceiling.times, 12))), Self.memory)
            guard now - ceiling.at >= patience, used >= ceiling.limit - ceiling.limit / 10 else { continue }
            ceilings[place].limit = ceiling.limit + max(1, ceiling.limit / 10)
            ceilings[place].at = now
        }
    }

    private static let mostSlots = 1_024
    /// How long a ceiling is believed.
    private static let memory = Span.days(7)

    /// The other side's window is the shortest that fits: the one it named, or else the one it did not open in.
    private mutating func learn(at now: Moment, after: Span?) {
        let waited = max(after ?? .zero, since.map { now - $0 } ?? .zero)
        let place = waited <= .seconds(90) ? 0 : waited <= .minutes(90) ? 1 : 2
        guard before.count == taken.count, before[place] > 0 else { return }
        let span = taken[place].span
        let base = before[place]
        let known = ceilings.first { $0.span == span && $0.since != since }
        let isTheSame = known.map { abs($0.base - base) <= max(1, $0.base / 10) } ?? false
        // What was learned in this row of rests was wrong; a day's and a minute's that were learned apart may both be so.
        ceilings.removeAll { $0.span == span || $0.since == since }
        ceilings.append(
            Ceiling(
                span: span, limit: base, base: base, times: isTheSame ? (known?.times ?? 0) + 1 : 0, at: now,
                since: since ?? now))
    }
}

extension Pace {
    /// Goes no faster than what was learned, and than what is configured.
    package mutating func hold(to ceilings: [Brake.Ceiling], configured limits: Pace) {
        windows = limits.windows.map { window in
            let known = windows.first { $0.span == window.span }?.entries ?? []
            let learned = ceilings.first { $0.span == window.span }?.limit ?? window.limit
            return SlidingWindow(limit: min(window.limit, learned), span: window.span, entries: known)
        }
        for ceiling in ceilings where !limits.windows.contains(where: { $0.span == ceiling.span }) {
            // What is under way is counted when it ends.
            windows.append(SlidingWindow(limit: ceiling.limit, span: ceiling.span))
        }
    }
}
