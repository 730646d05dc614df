package import Values

/// Counts requests by who makes them: a bucket that fills at a steady rate (GCRA, one moment a client).
package struct RateLimiter: Sendable {
    private let limit: RateLimit
    /// When the bucket of each would be full again.
    private var full: [String: Moment] = [:]
    /// Beyond this many clients, those with full buckets are forgotten.
    private static let most = 20_000

    package init(_ limit: RateLimit) { self.limit = limit }

    /// Takes one; nil where it may pass, else the seconds to wait.
    package mutating func take(_ key: String, at now: Moment) -> Int? {
        let (next, wait) = next(key, at: now)
        if let wait { return wait }
        if full.count >= Self.most { forget(at: now) }
        full[key] = next
        return nil
    }

    /// The seconds to wait where a bucket is empty, without taking one; nil where it is not.
    package func wait(_ key: String, at now: Moment) -> Int? { next(key, at: now).wait }

    /// When the bucket would be full again after one more, and the seconds to wait where it has none.
    private func next(_ key: String, at now: Moment) -> (next: Moment, wait: Int?) {
        let depth = limit.interval * Int64(limit.burst)
        let next = max(full[key] ?? now, now) + .milliseconds(limit.interval)
        let ahead = (next - now).milliseconds
        return (next, ahead <= depth ? nil : Int((ahead - depth + 999) / 1_000))
    }

    private mutating func forget(at now: Moment) {
        full = full.filter { $0.value > now }
        // A flood from more addresses than are kept: all begin anew, and the global caps still hold.
        if full.count >= Self.most { full = [:] }
    }
}
