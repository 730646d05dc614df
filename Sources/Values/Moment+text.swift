extension Moment: CustomStringConvertible {
    /// RFC 3339 in UTC: `2026-11-23T09:00:00Z`, with milliseconds where there are any.
    package var description: String {
        let day = seconds.flooredQuotient(by: 86_400)
        let rest = Int(seconds - day * 86_400)
        let milliseconds = Int(self.milliseconds - seconds * 1_000)
        let time = "\(padded(rest / 3_600, to: 2)):\(padded(rest / 60 % 60, to: 2)):\(padded(rest % 60, to: 2))"
        let fraction = milliseconds == 0 ? "" : ".\(padded(milliseconds, to: 3))"
        return "\(CivilDate(daysSinceEpoch: Int(day)))T\(time)\(fraction)Z"
    }

    /// RFC 3339 with `Z` or a numeric offset, seconds optional, fractions cut to milliseconds; or a plain day, which
    /// begins at midnight UTC. Nil for anything else.
    package init?(parsing text: String) {
        guard let date = CivilDate(parsing: String(text.prefix(10))) else { return nil }
        let midnight = Moment(seconds: Int64(date.daysSinceEpoch) * 86_400)
        guard text.count > 10 else {
            self = midnight
            return
        }
        let rest = text.dropFirst(10)
        guard let mark = rest.first, "Tt ".contains(mark),
            let end = rest.dropFirst().firstIndex(where: { "Zz+-".contains($0) }),
            let time = Self.timeOfDay(rest[..<end].dropFirst()), let offset = Self.offset(rest[end...])
        else { return nil }
        self = midnight + time - offset
    }

    /// `HH:MM`, `HH:MM:SS` or `HH:MM:SS.fff`; a leap second counts as the second after it.
    private static func timeOfDay(_ text: Substring) -> Span? {
        let parts = text.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
        let clock = parts[0].split(separator: ":", omittingEmptySubsequences: false)
        guard clock.count == 2 || clock.count == 3, clock.allSatisfy({ $0.count == 2 }),
            let minutes = TimeOfDay(parsing: clock[..<2].joined(separator: ":"))?.minutes,
            let second = clock.count == 3 ? Int(digits: clock[2]) : 0, second <= 60,
            let milliseconds = parts.count == 2 ? self.milliseconds(parts[1]) : 0
        else { return nil }
        return .minutes(Int64(minutes)) + .seconds(Int64(second)) + .milliseconds(Int64(milliseconds))
    }

    /// The digits after the point, as thousandths.
    private static func milliseconds(_ digits: Substring) -> Int? {
        guard (1...18).contains(digits.count), Int(digits: digits) != nil else { return nil }
        return Int(digits: (digits + "00").prefix(3))
    }

    /// How far east of UTC.
    private static func offset(_ text: Substring) -> Span? {
        if text == "Z" || text == "z" { return .zero }
        guard text.count == 6, let sign = text.first, let time = TimeOfDay(parsing: String(text.dropFirst())) else {
            return nil
        }
        return .minutes(Int64(time.minutes) * (sign == "-" ? -1 : 1))
    }
}
