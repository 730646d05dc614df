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
    /// When it was last held back.
    private var slowedAt: Moment?
    package private(set) var ceilings: [Ceiling] = []
    /// What was taken lately, without a limit.
    private var taken = Self.spans.map { SlidingWindow(limit: .max, span: $0) }
    /// The same when the first rest began.
    private var before: [Int] = []
    /// The ceilings that were known then.
    private var standing: [Ceiling] = []
    /// Since when it is watched; nil for ever.
    private var watched: Moment?
    /// The lengths of time in which it is known what was taken before that.
    private var remembered: Set<Span> = []

    /// With what was learned, and what was taken lately, before.
    ///
    /// - Parameters:
    ///   - taken: by the hour and the day; what is missing counts from now on.
    ///   - start: since when it is watched what is taken, where that is not for ever.
    package init(ceilings: [Ceiling] = [], taken: [SlidingWindow] = [], since start: Moment? = nil) {
        self.ceilings = ceilings
        watched = start
        for window in taken {
            for place in self.taken.indices where self.taken[place].span == window.span {
                self.taken[place] = SlidingWindow(limit: .max, span: window.span, entries: window.entries)
                remembered.insert(window.span)
            }
        }
    }

    /// The other side wants a rest: how long.
    ///
    /// What is only known of its kind is no measure of its window: it is looked again sooner, and seldomer each time, until
    /// the rests are as long as that.
    ///
    /// - Parameters:
    ///   - after: what it asked for itself, or nil.
    ///   - usual: how long such refusals mostly last, or nil.
    package mutating func strike(_ kind: Kind, at now: Moment, after: Span?, usual: Span? = nil) -> Span {
        if strikes == 0 {
            since = now
            standing = ceilings
            before = taken.map { $0.used(at: now) }
        }
        slow(at: now)
        defer { strikes += 1 }
        // What mostly lasts some seconds is counted by the second.
        if kind == .speed { learn(at: now, after: after ?? usual.flatMap { $0 <= .seconds(15) ? $0 : nil }) }
        var (first, longest): (Span, Span) = kind == .speed ? (.minutes(1), .minutes(30)) : (.seconds(15), .minutes(5))
        if let usual = usual.map({ min($0, .days(1)) }), usual > .zero {
            first = kind == .speed ? min(first, max(usual, .seconds(10))) : max(first, usual)
            longest = max(longest, usual)
        }
        let pause = min(first * (1 << Int64(min(strikes, 12))), longest)
        guard let after, after > .zero else { return pause }
        return min(max(after, kind == .server ? pause : .zero), .days(1))
    }

    /// What was learned since then was not learned of the whole route.
    package mutating func forget(since moment: Moment) {
        ceilings.removeAll { $0.since >= moment }
        standing.removeAll { $0.since >= moment }
    }

    /// It was paused, and comes back with one at first.
    package mutating func slow(at now: Moment) {
        slots = 1
        slowedAt = now
    }

    /// Something was taken: the rest is over, twice as much may be under way as before, and where a ceiling has held for
    /// long it is tried a little higher.
    ///
    /// - Parameter begun: when it was; what was under way already when the rest began says nothing of how that is now.
    package mutating func took(at now: Moment, begun: Moment? = nil) {
        for place in taken.indices { taken[place].count(at: now) }
        if let begun, let slowedAt, begun <= slowedAt { return }
        strikes = 0
        since = nil
        if let slots { self.slots = slots >= Self.mostSlots ? nil : slots * 2 }
        guard !ceilings.isEmpty else { return }
        ceilings.removeAll { now - $0.since >= Self.memory }
        for place in ceilings.indices {
            let ceiling = ceilings[place]
            let used = taken.first { $0.span == ceiling.span }?.used(at: now) ?? 0
            let patience = min(ceiling.span * (1 << Int64(min(2 * ceiling.times, 12))), Self.memory)
            // A tenth more than what has gone through, not than what might have.
            let more = used + max(1, used / 10)
            guard now - ceiling.at >= patience, more > ceiling.limit else { continue }
            ceilings[place].limit = more
            ceilings[place].at = now
        }
    }

    /// What was taken in the last hour and the last day.
    package var lately: [SlidingWindow] { taken.filter { $0.span >= .hours(1) && !$0.entries.isEmpty } }

    /// What was taken in the length of time that ends now.
    fileprivate func takenLately(in span: Span) -> [SlidingWindow.Entry] {
        taken.first { $0.span == span }?.entries ?? []
    }

    /// The lengths of time in which something is learned: those that can have a cap, and a short one.
    static let spans = [Span.seconds(10)] + Pace.spans.map(\.span)
    private static let mostSlots = 1_024
    /// How long a ceiling is believed.
    private static let memory = Span.days(7)

    /// The other side's window is the shortest that fits: the one it named, or else the one it did not open in.
    private mutating func learn(at now: Moment, after: Span?) {
        let waited = max(after ?? .zero, since.map { now - $0 } ?? .zero)
        // Where it names none, the first rest is a minute already.
        let isShort = after.map { $0 > .zero && waited <= .seconds(15) } ?? false
        let place = isShort ? 0 : waited <= .seconds(90) ? 1 : waited <= .minutes(90) ? 2 : 3
        guard before.count == taken.count, before[place] > 0 else { return }
        let span = taken[place].span
        // What went through before anybody watched would be missing.
        if let watched, let since, since - watched < span, !remembered.contains(span) { return }
        let base = before[place]
        let known = standing.first { $0.span == span }
        let isTheSame = known.map { abs($0.base - base) <= max(1, $0.base / 10) } ?? false
        // What was learned in this row of rests was wrong, and what it took the place of holds again; a day's and a minute's
        // that were learned apart may both be so.
        ceilings = standing.filter { $0.span != span }
        ceilings.append(
            Ceiling(
                span: span, limit: base, base: base, times: isTheSame ? (known?.times ?? 0) + 1 : 0, at: now,
                since: since ?? now))
    }
}

extension Pace {
    /// Goes no faster than what was learned, and than what is configured; what has gone through counts on.
    package mutating func hold(to brake: Brake, configured limits: Pace) {
        windows = limits.windows.held(to: brake, counting: windows)
    }
}

extension [SlidingWindow] {
    /// These limits, and those that were learned where they are tighter.
    ///
    /// - Parameter known: what has gone through, by the length of time.
    func held(to brake: Brake, counting known: [SlidingWindow] = []) -> [SlidingWindow] {
        func entries(_ span: Span) -> [SlidingWindow.Entry]? { known.first { $0.span == span }?.entries }
        let configured = map { window in
            let learned = brake.ceilings.first { $0.span == window.span }?.limit ?? window.limit
            return SlidingWindow(
                limit: Swift.min(window.limit, learned), span: window.span, isLearned: learned < window.limit,
                entries: entries(window.span) ?? [])
        }
        let others = brake.ceilings.filter { ceiling in !contains { $0.span == ceiling.span } }
        return configured
            + others.map { ceiling in
                // A new one begins with what was taken before it was known; what is under way is counted when it ends.
                SlidingWindow(
                    limit: ceiling.limit, span: ceiling.span, isLearned: true,
                    entries: entries(ceiling.span) ?? brake.takenLately(in: ceiling.span))
            }
    }
}
