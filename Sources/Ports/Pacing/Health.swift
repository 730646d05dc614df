package import Values
package import Workspace

/// What became of a mailbox's messages lately: the sample its guardrails look at. Pure; time is given.
package struct Health: Sendable, Hashable {
    /// Oldest first, each a sixtieth of the window.
    package var entries: [Entry] = []
    /// When a person last let the mailbox go on, and it began anew; nil for never.
    package var since: Moment?

    package init(entries: [Entry] = [], since: Moment? = nil) {
        self.entries = entries
        self.since = since
    }

    /// What happened in one sixtieth, by the time of its latest.
    package struct Entry: Sendable, Hashable {
        package var at: Moment
        /// Messages that ended (taken, refused or given up) or were put off before that, each once.
        package var ended = 0
        package var bounces = 0
        package var complaints = 0
        package var failures = 0

        package init(at: Moment, ended: Int = 0, bounces: Int = 0, complaints: Int = 0, failures: Int = 0) {
            self.at = at
            self.ended = ended
            self.bounces = bounces
            self.complaints = complaints
            self.failures = failures
        }
    }

    /// What a guardrail counts.
    package enum Kind: String, Sendable, Hashable, CaseIterable {
        case bounce, complaint, failure
    }

    /// A rate above what a guardrail allows.
    package struct Alarm: Sendable, Hashable {
        package var kind: Kind
        package var count: Int
        package var sample: Int
    }

    /// Remembers something that happened at a moment.
    package mutating func add(at now: Moment, window: Span, _ change: (inout Entry) -> Void) {
        if let first = entries.first, now - first.at >= window { entries.removeAll { now - $0.at >= window } }
        if let last = entries.last, Self.grain(of: last.at, window) >= Self.grain(of: now, window) {
            entries[entries.count - 1].at = max(last.at, now)
        } else {
            entries.append(Entry(at: now))
        }
        change(&entries[entries.count - 1])
    }

    /// One that was counted when it was put off ends now, and counts as of now. What is not in the sample any more, being
    /// too old or from before it began anew, is left.
    package mutating func takeBack(_ moment: Moment, at now: Moment, window: Span) {
        guard moment >= since ?? moment else { return }
        let grain = Self.grain(of: moment, window)
        let place = entries.firstIndex {
            now - $0.at < window && Self.grain(of: $0.at, window) == grain && $0.ended > 0
        }
        if let place { entries[place].ended -= 1 }
    }

    private static func grain(of moment: Moment, _ window: Span) -> Int64 {
        moment.milliseconds.flooredQuotient(by: max(1, window.milliseconds / 60))
    }

    /// The clock was set back: what it puts ahead happened now at the latest.
    package mutating func rollBack(to now: Moment) {
        for place in entries.indices { entries[place].at = min(entries[place].at, now) }
        since = since.map { min($0, now) }
    }

    /// The first guardrail that is broken at this moment, or nil. One single case never breaks any.
    package func alarm(_ guardrails: Mailbox.Guardrails, at now: Moment) -> Alarm? {
        var sum = Entry(at: now)
        for entry in entries where now - entry.at < guardrails.window {
            sum.ended += entry.ended
            sum.bounces += entry.bounces
            sum.complaints += entry.complaints
            sum.failures += entry.failures
        }
        guard sum.ended >= guardrails.sample else { return nil }
        let rates: [(Kind, Share?, Int)] = [
            (.bounce, guardrails.bounces, sum.bounces), (.complaint, guardrails.complaints, sum.complaints),
            (.failure, guardrails.failures, sum.failures),
        ]
        for case (let kind, let limit?, let count) in rates
        where count > 1 && limit.isExceeded(by: count, of: sum.ended) {
            return Alarm(kind: kind, count: count, sample: sum.ended)
        }
        return nil
    }
}
