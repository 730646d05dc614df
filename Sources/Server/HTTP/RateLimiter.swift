package import Values

/// Counts requests by who makes them: a bucket that fills at a steady rate (GCRA, one moment a client).
package struct RateLimiter: Sendable {
    private let limit: RateLimit
    /// When the bucket of each would be full again, in microseconds since 1970.
    private var full: [String: Int64] = [:]
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
    private func next(_ key: String, at now: Moment) -> (next: Int64, wait: Int?) {
        let now = Self.microseconds(now)
        let depth = limit.interval * Int64(limit.burst)
        let next = max(full[key] ?? now, now) + limit.interval
        let ahead = next - now
        return (next, ahead <= depth ? nil : Int((ahead - depth + 999_999) / 1_000_000))
    }

    private static func microseconds(_ moment: Moment) -> Int64 {
        moment.milliseconds.multipliedReportingOverflow(by: 1_000).partialValue
    }

    private mutating func forget(at now: Moment) {
        let now = Self.microseconds(now)
        full = full.filter { $0.value > now }
        // A flood from more addresses than are kept: all begin anew, and the global caps still hold.
        if full.count >= Self.most { full = [:] }
    }
}
