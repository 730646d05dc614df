/// A point in time: whole milliseconds since 1970-01-01T00:00:00Z, without leap seconds.
///
/// Every decision takes its `Moment` as an argument, so it can be replayed, simulated and tested.
package struct Moment: Sendable, Hashable, Comparable {
    /// Milliseconds since 1970-01-01T00:00:00Z; negative before.
    package var milliseconds: Int64

    package init(milliseconds: Int64) { self.milliseconds = milliseconds }
    package init(seconds: Int64) { milliseconds = seconds * 1_000 }

    /// Whole days since 1970-01-01 in UTC, rounded towards the past.
    package var day: Int { Int(milliseconds.flooredQuotient(by: 86_400_000)) }

    /// Whole seconds since 1970-01-01T00:00:00Z, rounded towards the past.
    package var seconds: Int64 { milliseconds.flooredQuotient(by: 1_000) }

    package static func < (left: Moment, right: Moment) -> Bool { left.milliseconds < right.milliseconds }
    package static func + (moment: Moment, span: Span) -> Moment {
        Moment(milliseconds: moment.milliseconds + span.milliseconds)
    }
    package static func - (moment: Moment, span: Span) -> Moment {
        Moment(milliseconds: moment.milliseconds - span.milliseconds)
    }
    package static func - (left: Moment, right: Moment) -> Span {
        Span(milliseconds: left.milliseconds - right.milliseconds)
    }
}

/// A length of time in whole milliseconds; negative lengths point to the past.
package struct Span: Sendable, Hashable, Comparable {
    package var milliseconds: Int64

    package init(milliseconds: Int64) { self.milliseconds = milliseconds }

    package static let zero = Span(milliseconds: 0)
    /// A span of so many thousandths of a second.
    package static func milliseconds(_ count: Int64) -> Span { Span(milliseconds: count) }
    /// A span of so many seconds.
    package static func seconds(_ count: Int64) -> Span { Span(milliseconds: count * 1_000) }
    /// A span of so many minutes.
    package static func minutes(_ count: Int64) -> Span { Span(milliseconds: count * 60_000) }
    /// A span of so many hours of exactly 60 minutes.
    package static func hours(_ count: Int64) -> Span { Span(milliseconds: count * 3_600_000) }
    /// A span of so many days of exactly 24 hours.
    package static func days(_ count: Int64) -> Span { Span(milliseconds: count * 86_400_000) }

    package static func < (left: Span, right: Span) -> Bool { left.milliseconds < right.milliseconds }
    package static func + (left: Span, right: Span) -> Span {
        Span(milliseconds: left.milliseconds + right.milliseconds)
    }
    package static func - (left: Span, right: Span) -> Span {
        Span(milliseconds: left.milliseconds - right.milliseconds)
    }
    package static func * (span: Span, factor: Int64) -> Span { Span(milliseconds: span.milliseconds * factor) }
}

extension Int64 {
    /// Division rounded towards negative infinity, so that times before 1970 fall on the right day.
    package func flooredQuotient(by divisor: Int64) -> Int64 {
        let quotient = self / divisor
        return self % divisor < 0 ? quotient - 1 : quotient
    }
}
