import Values

/// Reads a date and time from text as people and Ruby's `Time.parse` write them.
///
/// ISO 8601 (`2016-03-14T09:30:00+01:00`), RFC 5322 (`Mon, 14 Mar 2016 09:30:00 +0000`), `March 14, 2016`,
/// `14 March 2016`, `14/3/2016`, `2016/3/14`, `9:30 pm`. What is not said comes from now, or is the first of its kind.
struct DateReader {
    private let bytes: [UInt8]
    private var year: Int?
    private var month: Int?
    private var day: Int?
    private var hour: Int?
    private var minute = 0
    private var second = 0
    private var nanosecond = 0
    private var offset: Int32?
    private var place = 0
    /// Whether the day is a single digit that may be anything, unless a month or a year comes with it.
    private var isDayDoubtful = false
    /// Whether a date stands here that `Time.parse` does not take, such as `2016-W11-1`.
    private var isUnreadable = false

    private init(_ text: String) { bytes = Array(text.utf8.prefix(128)) }

    /// The time a lower-case text tells, or nil.
    static func time(_ text: String, now: CivilTime?) -> CivilTime? {
        var reader = DateReader(text)
        reader.read()
        return reader.time(now)
    }

    private func time(_ now: CivilTime?) -> CivilTime? {
        let day = isDayDoubtful && month == nil && year == nil ? nil : day
        guard year != nil || month != nil || day != nil || hour != nil, !isUnreadable, let now else { return nil }
        let filled = CivilTime(
            year: year ?? now.year, month: month ?? (year == nil ? now.month : 1),
            day: day ?? (year == nil && month == nil ? now.day : 1))
        guard (1...12).contains(filled.month), (1...31).contains(filled.day), filled.year.magnitude < 100_000 else {
            return nil
        }
        var time = filled
        (time.hour, time.minute, time.second, time.nanosecond) = (hour ?? 0, minute, second, nanosecond)
        guard time.hour <= 24, time.minute < 60, time.second <= 60 else { return nil }
        time.writtenOffset = offset
        return time
    }

    private mutating func read() {
        while place < bytes.count {
            let byte = bytes[place]
            if byte.isDigit {
                readNumber()
            } else if byte.startsIdentifier {
                readWord()
            } else if (byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-")), hour != nil, offset == nil {
                readOffset()
            } else {
                place += 1
            }
        }
    }

    private mutating func digits() -> (value: Int, count: Int) {
        var (value, start) = (0, place)
        while place < bytes.count, bytes[place].isDigit {
            if place - start < 15 { value = value * 10 + Int(bytes[place] - 0x30) }
            place += 1
        }
        swap(&start, &place)
        let count = start - place
        place = start
        return (value, count)
    }

    private func peek(_ ahead: Int = 0) -> UInt8 { place + ahead < bytes.count ? bytes[place + ahead] : 0 }

    private mutating func readNumber() {
        let (value, count) = digits()
        let separator = peek()
        if separator == UInt8(ascii: ":"), peek(1).isDigit { return readTime(hour: value) }
        if [UInt8(ascii: "-"), UInt8(ascii: "/"), UInt8(ascii: ".")].contains(separator), month == nil || day == nil {
            if peek(1).isDigit { return readNumericDate(value, count, separator) }
            if separator == UInt8(ascii: "-"), count == 4, peek(1) == UInt8(ascii: "w"), peek(2).isDigit {
                isUnreadable = true
            }
            if separator == UInt8(ascii: "-"), let named = monthName(at: place + 1) {
                return readNamedDate(value, count, named)
            }
        }
        if readsMeridian(value) { return }
        if count == 8, year == nil {
            (year, month, day) = (value / 10_000, value / 100 % 100, value % 100)
        } else if count == 6 || count == 4, hour == nil, place > count, bytes[place - count - 1] == UInt8(ascii: "t") {
            let full = count == 6 ? value : value * 100
            (hour, minute, second) = (full / 10_000, full / 100 % 100, full % 100)
        } else {
            placeNumber(value, count)
        }
    }

    private mutating func placeNumber(_ value: Int, _ count: Int) {
        if count > 2 || day != nil {
            if year == nil, count > 1 || month != nil { year = count > 2 ? value : century(value) }
        } else {
            day = value
            isDayDoubtful = count == 1
        }
    }

    private func century(_ value: Int) -> Int { value < 69 ? value + 2_000 : value + 1_900 }

    private mutating func readTime(hour value: Int) {
        hour = value
        place += 1
        minute = digits().value
        if peek() == UInt8(ascii: ":"), peek(1).isDigit {
            place += 1
            second = digits().value
            if peek() == UInt8(ascii: ".") || peek() == UInt8(ascii: ","), peek(1).isDigit {
                place += 1
                readFraction()
            }
        }
        readMeridian()
    }

    private mutating func readFraction() {
        let (value, count) = digits()
        var nanoseconds = value
        for _ in 0..<max(0, 9 - count) { nanoseconds *= 10 }
        for _ in 0..<max(0, min(count, 15) - 9) { nanoseconds /= 10 }
        nanosecond = nanoseconds
    }

    /// `am` or `pm` after a time.
    private mutating func readMeridian() {
        var ahead = 0
        while peek(ahead) == 0x20 { ahead += 1 }
        let letter = peek(ahead)
        guard letter == UInt8(ascii: "a") || letter == UInt8(ascii: "p"), let current = hour else { return }
        let rest = peek(ahead + 1) == UInt8(ascii: ".") ? 2 : 1
        guard peek(ahead + rest) == UInt8(ascii: "m"), !peek(ahead + rest + 1).startsIdentifier else { return }
        place += ahead + rest + 1
        hour = current % 12 + (letter == UInt8(ascii: "p") ? 12 : 0)
    }

    private mutating func readsMeridian(_ value: Int) -> Bool {
        guard hour == nil, value <= 12 else { return false }
        let before = place
        hour = value
        readMeridian()
        if place == before { hour = nil }
        return place != before
    }

    /// `2016-03-14`, `14/3/2016`, `14.3.2016`: the year is where more than two digits are, else first only with `-`.
    private mutating func readNumericDate(_ first: Int, _ count: Int, _ separator: UInt8) {
        place += 1
        let (second, secondCount) = digits()
        var third: (value: Int, count: Int)?
        if peek() == separator, peek(1).isDigit {
            place += 1
            third = digits()
        }
        if third == nil, separator != UInt8(ascii: "/") {
            return readPair(first, count, second, secondCount, separator)
        }
        month = second
        if count > 2 {
            (year, day) = (first, third?.value)
        } else if let third, third.count > 2 {
            (day, year) = (first, third.value)
        } else if separator == UInt8(ascii: "/"), third == nil {
            (month, day) = (first, second)
        } else {
            (year, day) = (century(first), third?.value)
        }
    }

    /// `2016-074` is the 74th day of a year; no other two numbers with `-` between them are a date, and none with a point.
    private mutating func readPair(_ first: Int, _ count: Int, _ second: Int, _ secondCount: Int, _ separator: UInt8) {
        guard separator == UInt8(ascii: "-") else { return }
        guard count == 4, secondCount == 3, (1...366).contains(second) else { return isUnreadable = true }
        let date = CivilTime(daysSince1970: CivilTime(year: first, month: 1, day: 1).daysSince1970 + second - 1)
        (year, month, day) = (date.year, date.month, date.day)
    }

    private mutating func readNamedDate(_ value: Int, _ count: Int, _ named: Int) {
        if count > 2 { year = value } else { day = value }
        month = named
        place += 1
        while place < bytes.count, bytes[place].startsIdentifier { place += 1 }
        guard peek() == UInt8(ascii: "-"), peek(1).isDigit else { return }
        place += 1
        let (rest, digits) = digits()
        if count > 2 { day = rest } else { year = digits > 2 ? rest : century(rest) }
    }

    /// The month whose name starts here, 1…12.
    private func monthName(at start: Int) -> Int? {
        guard start + 3 <= bytes.count else { return nil }
        return DateNames.months.firstIndex { $0.lowercased().utf8.prefix(3).elementsEqual(bytes[start..<(start + 3)]) }
            .map { $0 + 1 }
    }

    private mutating func readWord() {
        let start = place
        while place < bytes.count, bytes[place].startsIdentifier { place += 1 }
        let word = String(decoding: bytes[start..<place], as: UTF8.self)
        if let named = monthName(at: start), DateNames.months[named - 1].lowercased().hasPrefix(word) || word == "sept"
        {
            month = named
        } else if hour != nil, offset == nil {
            offset = Self.zones[word]
        }
    }

    private static let zones: [String: Int32] = [
        "z": 0, "utc": 0, "gmt": 0, "est": -18_000, "edt": -14_400, "cst": -21_600, "cdt": -18_000, "mst": -25_200,
        "mdt": -21_600, "pst": -28_800, "pdt": -25_200, "cet": 3_600, "cest": 7_200, "bst": 3_600, "jst": 32_400,
    ]

    private mutating func readOffset() {
        let isWest = bytes[place] == UInt8(ascii: "-")
        place += 1
        guard peek().isDigit else { return }
        var (value, count) = digits()
        if peek() == UInt8(ascii: ":"), peek(1).isDigit {
            place += 1
            value = value * 100 + digits().value
        } else if count <= 2 {
            value *= 100
        }
        count = value / 100 * 3_600 + value % 100 * 60
        guard count < 86_400 else { return }
        offset = Int32(isWest ? -count : count)
    }
}
