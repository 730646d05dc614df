import Ports

/// Whether a host is tried: after a failure whatever is for it comes straight back for a while, and twice as long
/// after each further one.
struct CircuitBreaker {
    /// The longest pause that failures lead to, in milliseconds.
    private static let longest: Int64 = 300_000

    private var opened: (until: Monotonic, outcome: Delivery.Outcome)?
    private var failures = 0

    /// Whether it failed last: one try is to find out whether that is over, for a host in trouble needs no more.
    var isOnTrial: Bool { failures > 0 }

    /// What comes back now instead of being tried, or nil.
    func answer(_ now: Monotonic) -> Delivery.Outcome? {
        opened.flatMap { now < $0.until ? $0.outcome : nil }
    }

    /// Counts a failure: how long to leave the host alone, in milliseconds, of which `first` is the first pause.
    mutating func pause(first: Int64) -> Int64 {
        defer { failures += 1 }
        return min(first << min(failures, 20), Self.longest)
    }

    /// As `pause`, or nil while open: what is tried side by side fails together, and counts once.
    mutating func nextPause(first: Int64, _ now: Monotonic) -> Int64? { answer(now) == nil ? pause(first: first) : nil }

    mutating func open(until time: Monotonic, with outcome: Delivery.Outcome) { opened = (time, outcome) }

    mutating func close() { opened = nil }

    /// The host did what it is for.
    mutating func proved() { failures = 0 }
}
