import Values

/// How many a provider takes in a length of time, and how far that is used up. Pure; time is given.
struct Allowance: Sendable {
    let most: Int
    let span: Span
    let measure: Limit.Measure
    private var start = Moment(milliseconds: 0)
    private var count = 0
    /// Of a sliding measure: when each was taken, the oldest first, from `first` on.
    private var taken: [Moment] = []
    private var first = 0
    /// Of a bucket: what is in it.
    private var tokens: Double

    init(_ limit: Limit) {
        (most, span, measure) = (limit.most, limit.span, limit.measure)
        if case .bucket(let size) = limit.measure { tokens = Double(size) } else { tokens = 0 }
    }

    /// Whether one more is taken now.
    mutating func admits(at now: Moment) -> Bool {
        settle(at: now)
        switch measure {
        case .clock: return count < most
        case .sliding: return taken.count - first < most
        case .bucket: return tokens >= 1
        }
    }

    /// One is taken.
    mutating func take(at now: Moment) {
        settle(at: now)
        count += 1
        tokens -= 1
        if case .sliding = measure { taken.append(now) }
    }

    /// How long until one is taken again.
    mutating func wait(at now: Moment) -> Span {
        settle(at: now)
        switch measure {
        case .clock: return start + span - now
        case .sliding: return first < taken.count ? taken[first] + span - now : .zero
        case .bucket: return .milliseconds(max(0, span.milliseconds / Int64(most)))
        }
    }

    private mutating func settle(at now: Moment) {
        switch measure {
        case .clock:
            let begun = now.milliseconds.flooredQuotient(by: span.milliseconds) * span.milliseconds
            if begun != start.milliseconds { (start, count) = (Moment(milliseconds: begun), 0) }
        case .sliding:
            while first < taken.count, now - taken[first] >= span { first += 1 }
            if first > 4_096, first * 2 > taken.count {
                taken.removeFirst(first)
                first = 0
            }
        case .bucket(let size):
            let passed = Double(max(0, (now - start).milliseconds)) / Double(span.milliseconds)
            if start.milliseconds > 0 { tokens = min(Double(size), tokens + passed * Double(most)) }
            start = now
        }
    }
}
