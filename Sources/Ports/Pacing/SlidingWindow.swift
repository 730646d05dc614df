package import Values

/// At most so many in any stretch of time of one length: not by the calendar, and not by a window that begins somewhere.
///
/// Up to `exact` it remembers every single one. Above that it remembers sixtieths of the span, each by its latest: what
/// is counted is then never less than what was, so no stretch ever holds too many, and at worst a sixtieth is lost.
package struct SlidingWindow: Sendable, Hashable {
    /// 1 or more.
    package let limit: Int
    package let span: Span
    /// Whether the other side's refusals have taught the limit, and no file says it.
    package let isLearned: Bool
    /// Oldest first; at most `exact` and a few.
    package private(set) var entries: [Entry] = []

    /// Some that passed at one moment, or in one sixtieth and then by the latest of them.
    package struct Entry: Sendable, Hashable {
        package var at: Moment
        package var count: Int

        package init(at: Moment, count: Int) {
            self.at = at
            self.count = count
        }
    }

    package static let exact = 60

    package init(limit: Int, span: Span, isLearned: Bool = false, entries: [Entry] = []) {
        self.limit = limit
        self.span = span
        self.isLearned = isLearned
        self.entries = entries
    }

    /// How many count at this moment.
    ///
    /// - Parameter late: how many more are passing still, though they began longer ago than the span.
    package func used(at now: Moment, late: Int = 0) -> Int { counting(at: now).reduce(late) { $0 + $1.count } }

    /// How many more may pass at this moment.
    package func room(at now: Moment, late: Int = 0) -> Int { max(0, limit - used(at: now, late: late)) }

    /// The first moment at which one more may pass, if what is passing has passed by then; nil where that is now.
    package func opening(at now: Moment, late: Int = 0) -> Moment? {
        let entries = counting(at: now)
        var excess = entries.reduce(late + 1 - limit) { $0 + $1.count }
        guard excess > 0 else { return nil }
        for entry in entries {
            excess -= entry.count
            if excess <= 0 { return min(entry.at, now) + span }
        }
        return now + span
    }

    /// One passes at this moment, which must not be before the last one unless the clock was set back.
    package mutating func count(at now: Moment) {
        settle(at: now)
        guard let last = entries.last, isOne(last.at, now) else { return entries.append(Entry(at: now, count: 1)) }
        entries[entries.count - 1] = Entry(at: now, count: last.count + 1)
    }

    /// One that was counted when it began has passed by now: from now on it counts as of this moment.
    package mutating func move(from begun: Moment, to now: Moment) {
        // What began longer ago than the span is forgotten by now, and is counted anew.
        if let place = place(of: begun, at: now) {
            guard entries[place].at < now else { return }
            remove(at: place)
        }
        count(at: now)
    }

    /// One that was counted when it began never passed.
    package mutating func giveBack(_ begun: Moment, at now: Moment) {
        if let place = place(of: begun, at: now) { remove(at: place) }
    }

    /// Where one is counted that began at a moment; nil where it counts no more.
    private func place(of begun: Moment, at now: Moment) -> Int? {
        now - begun < span ? entries.firstIndex { $0.at >= begun } : nil
    }

    private mutating func remove(at place: Int) {
        entries[place].count -= 1
        if entries[place].count == 0 { entries.remove(at: place) }
    }

    /// The clock was set back. By it, too, no stretch may hold too many; but what it puts ahead by more than the span
    /// passed by a clock that was far ahead, and shuts nothing for as long as that.
    package mutating func rollBack(to now: Moment) {
        for place in entries.indices { entries[place].at = min(entries[place].at, now + span) }
    }

    private func isOne(_ earlier: Moment, _ now: Moment) -> Bool {
        if earlier == now { return true }
        guard limit > Self.exact else { return false }
        let grain = max(1, span.milliseconds / Int64(Self.exact))
        return earlier.milliseconds.flooredQuotient(by: grain) == now.milliseconds.flooredQuotient(by: grain)
    }

    private func counting(at now: Moment) -> ArraySlice<Entry> {
        // Before the first one that counts, none does: they are in order.
        entries[(entries.firstIndex { now - min($0.at, now) < span } ?? entries.endIndex)...]
    }

    /// Forgets what no longer counts. What seems to lie ahead, because the clock was set back, was at the latest now.
    private mutating func settle(at now: Moment) {
        var place = entries.endIndex
        while place > 0, entries[place - 1].at > now {
            place -= 1
            entries[place].at = now
        }
        let kept = counting(at: now)
        if kept.count < entries.count { entries = Array(kept) }
    }
}
