extension Moment: CustomStringConvertible {
    /// RFC 3339 in UTC: `2026-11-23T09:00:00Z`, with milliseconds where there are any.
    package var description: String {
        let day = seconds.floored(by: 86_400)
        let rest = Int(seconds - day * 86_400)
        let milliseconds = Int(self.milliseconds - seconds * 1_000)
        let time = "\(padded(rest / 3_600, to: 2)):\(padded(rest / 60 % 60, to: 2)):\(padded(rest % 60, to: 2))"
        let fraction = milliseconds == 0 ? "" : ".\(padded(milliseconds, to: 3))"
        return "\(CivilDate(daysSinceEpoch: Int(day)))T\(time)\(fraction)Z"
    }

    /// RFC 3339 with `Z` or a numeric offset, or a plain day, which begins at midnight UTC; nil for anything else.
    package init?(parsing text: String) {
        guard let date = CivilDate(parsing: String(text.prefix(10))) else { return nil }
        let midnight = Int64(date.daysSinceEpoch) * 86_400
        guard text.count > 10 else {
            self.init(seconds: midnight)
            return
        }
        let rest = text.dropFirst(10)
        guard rest.first == "T" || rest.first == " " else { return nil }
        let clock = rest.dropFirst().prefix { $0.isNumber || $0 == ":" }
        let parts = clock.split(separator: ":", omittingEmptySubsequences: false).map { Int($0) }
        var tail = rest.dropFirst(1 + clock.count)
        if tail.first == "." { tail = tail.dropFirst().drop { $0.isNumber } }
        guard (2...3).contains(parts.count), let hour = parts[0], let minute = parts[1], (0...24).contains(hour),
            (0...59).contains(minute), let offset = Self.offset(tail)
        else { return nil }
        let second = parts.count == 3 ? parts[2] ?? -1 : 0
        guard (0...60).contains(second) else { return nil }
        self.init(seconds: midnight + Int64(hour * 3_600 + minute * 60 + second) - offset)
    }

    /// Seconds east of UTC.
    private static func offset(_ text: Substring) -> Int64? {
        if text == "Z" || text == "z" { return 0 }
        guard let sign = text.first, sign == "+" || sign == "-", let time = TimeOfDay(parsing: String(text.dropFirst()))
        else { return nil }
        return Int64(time.minutes) * (sign == "-" ? -60 : 60)
    }
}
