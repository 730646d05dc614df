/// A day, or a day and a time, as somebody wrote it: local to the reader unless an offset was written with it.
package struct WrittenDate: Sendable, Hashable {
    package var date: CivilDate
    /// Milliseconds since midnight, up to 24 hours and a leap second; nil where only a day was written.
    package var time: Int?
    /// Seconds east of UTC, where the text says so.
    package var offset: Int?

    package init(date: CivilDate, time: Int? = nil, offset: Int? = nil) {
        self.date = date
        self.time = time
        self.offset = offset
    }

    /// The moment of a count of seconds or, from 12 digits on, milliseconds since 1970, in UTC.
    init(unix count: Int) {
        let milliseconds = Int64(count) * (count < 100_000_000_000 ? 1_000 : 1)
        let day = milliseconds.flooredQuotient(by: 86_400_000)
        self.init(
            date: CivilDate(daysSinceEpoch: Int(day)), time: Int(milliseconds - day * 86_400_000), offset: 0)
    }

    /// The date a value holds: a text, or a number as programs count time. Nil where it holds none, or one whose day
    /// and month could stand either way.
    package init?(_ value: Value) {
        let text: String
        switch value {
        case .string(let written): text = written
        case .int(let whole): text = String(whole)
        case .number(let number):
            guard let whole = Int(exactly: number) else { return nil }
            text = String(whole)
        default: return nil
        }
        guard let date = DateReading(text)?.date(in: nil) else { return nil }
        self = date
    }

    /// The moment it names to somebody in a zone.
    ///
    /// - Parameter opening: the time of day at which a day that has no time begins.
    package func moment(in zone: Zone, opening: TimeOfDay = TimeOfDay(minutes: 0)) -> Moment {
        if let offset {
            return Moment(seconds: Int64(date.daysSinceEpoch) * 86_400 - Int64(offset))
                + .milliseconds(Int64(time ?? 0))
        }
        guard let time else { return zone.moment(of: date, at: opening) }
        let minutes = min(time / 60_000, 1_440)
        return zone.moment(of: date, at: TimeOfDay(minutes: minutes)) + .milliseconds(Int64(time - minutes * 60_000))
    }
}

extension WrittenDate: CustomStringConvertible {
    /// ISO 8601: `2026-03-20`, `2026-03-20T10:00:00`, with milliseconds and the offset where there are any.
    package var description: String {
        guard let time else { return "\(date)" }
        let seconds = time / 1_000
        var text = date.description
        text.append("T", seconds / 3_600)
        text.append(":", seconds / 60 % 60)
        text.append(":", seconds % 60)
        if time % 1_000 != 0 { text.append(".", time % 1_000, width: 3) }
        guard let offset else { return text }
        guard offset != 0 else { return text + "Z" }
        let minutes = Int(offset.magnitude) / 60
        text.append(offset < 0 ? "-" : "+", minutes / 60)
        text.append(":", minutes % 60)
        return text
    }
}

extension WrittenDate: Comparable {
    /// By the moment they name, those without an offset taken as UTC.
    package static func < (left: WrittenDate, right: WrittenDate) -> Bool {
        left.moment(in: .utc) < right.moment(in: .utc)
    }
}

/// Which of two numbers below 13 is the day: `03/04/2026` is 3 April to most of the world and March 4 to Americans.
package enum DateOrder: String, Sendable, Hashable, CaseIterable, Codable {
    case dayFirst = "dmy"
    case monthFirst = "mdy"
}

/// What a text says when it is read as a date: one day, or two where day and month could stand either way.
package struct DateReading: Sendable, Hashable {
    /// Nil where there is no such day, as in `03/20/2026`.
    package let dayFirst: WrittenDate?
    /// Nil where there is no such day, as in `20/03/2026`.
    package let monthFirst: WrittenDate?

    /// At least one of the two is a date.
    init?(dayFirst: WrittenDate?, monthFirst: WrittenDate?) {
        if dayFirst == nil, monthFirst == nil { return nil }
        self.dayFirst = dayFirst
        self.monthFirst = monthFirst
    }

    init(_ date: WrittenDate) {
        dayFirst = date
        monthFirst = date
    }

    /// Reads a date as lists, programs and people write it; nil for anything else.
    ///
    /// ISO 8601 in all its looseness (`2026-3-20`, `2026/03/20 10:00`, `20260320T100000Z`, `+00`), days and months by
    /// number (`20.03.2026`, `03/20/2026`), by name in the languages of `DateWords` (`March 20, 2026`, `20. März
    /// 2026`), mail's and programs' (`Fri, 20 Mar 2026 10:00:00 +0100`), `10:00 PM`, and counts of seconds or
    /// milliseconds since 1970 (9 to 10 and 12 to 13 digits).
    package init?(_ text: String) {
        let count = text.utf8.count
        guard (6...80).contains(count), text.utf8.contains(where: \.isDigit) else { return nil }
        var scanner = DateScanner(text)
        guard let reading = scanner.reading() else { return nil }
        self = reading
    }

    /// Whether day and month could stand either way.
    package var isAmbiguous: Bool { dayFirst != nil && monthFirst != nil && dayFirst != monthFirst }

    /// The order the text itself decides, where it is one whose order matters.
    package var decides: DateOrder? {
        if dayFirst == nil { return .monthFirst }
        return monthFirst == nil ? .dayFirst : nil
    }

    /// The date in an order; without one it must not matter.
    package func date(in order: DateOrder?) -> WrittenDate? {
        switch order {
        case .dayFirst: dayFirst
        case .monthFirst: monthFirst
        case nil: isAmbiguous ? nil : dayFirst ?? monthFirst
        }
    }
}
