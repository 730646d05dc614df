package import Values

/// Slows down who guesses passwords: after a few wrong ones in a row a name, or an address, waits, twice as long each time.
package struct SignInBrake: Sendable {
    /// Wrong passwords that cost nothing.
    private static let free = 5
    private static let longest = Span.minutes(30)
    /// How many names and addresses are remembered; the oldest are forgotten first.
    private static let most = 10_000

    private struct Tries {
        var wrong = 0
        var until = Moment(milliseconds: 0)
        var at: Moment
    }

    private var tries: [String: Tries] = [:]

    package init() {}

    /// How long these still have to wait; nil where they may try.
    func wait(_ keys: [String], at now: Moment) -> Span? {
        let until = keys.compactMap { tries[$0]?.until }.max()
        return until.flatMap { $0 > now ? $0 - now : nil }
    }

    /// A password is about to be looked at: how long these have to wait first, or nil. It counts as wrong until it proves
    /// right, so that many at once are not all looked at for free.
    package mutating func begin(_ keys: [String], at now: Moment) -> Span? {
        if let wait = wait(keys, at: now) { return wait }
        wrong(keys, at: now)
        return nil
    }

    /// A password was wrong.
    mutating func wrong(_ keys: [String], at now: Moment) {
        while tries.count + keys.count > Self.most, let oldest = tries.min(by: { $0.value.at < $1.value.at })?.key {
            tries[oldest] = nil
        }
        for key in keys {
            var tried = tries[key] ?? Tries(at: now)
            if now - tried.at > .hours(24) { tried = Tries(at: now) }
            tried.wrong = min(tried.wrong + 1, 40)
            tried.at = now
            if tried.wrong > Self.free {
                let seconds = min(
                    Int64(1) << Int64(min(tried.wrong - Self.free, 20)), Self.longest.milliseconds / 1_000)
                tried.until = now + .seconds(seconds)
            }
            tries[key] = tried
        }
    }

    /// A password was right.
    package mutating func right(_ keys: [String]) { for key in keys { tries[key] = nil } }
}
