package import Values

/// Makes 64-bit ids that sort by time: 8 bits of shard, 41 bits of milliseconds since 2020, 14 bits of counter.
///
/// Never the same twice, even when the clock is set back: an id is always greater than the last one.
package struct Identifiers: Sendable {
    private var last: Int64
    private static let epoch = Moment(milliseconds: 1_577_836_800_000)

    /// Goes on after the greatest id in the store.
    package init(after last: Int64) { self.last = last }

    /// The least id that can be made at a moment.
    package static func first(at moment: Moment) -> Int64 { max(0, (moment - epoch).milliseconds) << 14 }

    /// The moment an id was made at, to the millisecond; later where many were made at once.
    package static func moment(of id: Int64) -> Moment { epoch + .milliseconds(id >> 14) }

    /// The next id: greater than every one before it, and in the order of time.
    package mutating func next(at now: Moment) -> Int64 {
        last = max(last + 1, Self.first(at: now))
        return last
    }
}
