/// One pass over a text that may be a date: the day, then the time, then the zone, and nothing after them.
struct DateScanner {
    private let bytes: [UInt8]
    private var place = 0

    init(_ text: String) { bytes = Array(text.lowercased().utf8) }

    mutating func reading() -> DateReading? {
        skip(UInt8(ascii: " "))
        if let count = wholeNumber { return reading(count) }
        skipWeekday()
        guard let (first, second) = day() else { return nil }
        let isUnfinished = first?.year == nil && second?.year == nil
        guard let (time, offset) = timeAndOffset() else { return nil }
        var dates = (first, second)
        if isUnfinished {
            // The year last of all, as Unix writes it: `Fri Mar 20 10:00:00 UTC 2026`.
            skip(UInt8(ascii: " "))
            let (year, digits) = number()
            guard digits == 4 else { return nil }
            dates.0?.year = year
            dates.1?.year = year
        }
        skip(UInt8(ascii: " "))
        guard place == bytes.count else { return nil }
        return DateReading(
            dayFirst: dates.0?.date.map { WrittenDate(date: $0, time: time, offset: offset) },
            monthFirst: dates.1?.date.map { WrittenDate(date: $0, time: time, offset: offset) })
    }

    /// A day in the making.
    fileprivate struct Parts {
        var year: Int?
        var month: Int
        var day: Int

        init(year: Int?, month: Int, day: Int) { (self.year, self.month, self.day) = (year, month, day) }
        init(_ date: CivilDate) { self.init(year: date.year, month: date.month, day: date.day) }

        /// The day, where the calendar has it.
        var date: CivilDate? {
            guard let year, (1_000...9_999).contains(year), (1...12).contains(month), (1...31).contains(day) else {
                return nil
            }
            let date = CivilDate(year: year, month: month, day: day)
            return CivilDate(daysSinceEpoch: date.daysSinceEpoch) == date ? date : nil
        }
    }

    // MARK: Bytes

    private func peek(_ ahead: Int = 0) -> UInt8 { place + ahead < bytes.count ? bytes[place + ahead] : 0 }

    private mutating func skip(_ byte: UInt8) { while place < bytes.count, bytes[place] == byte { place += 1 } }

    private mutating func take(_ text: StaticString) -> Bool {
        guard bytes.holds(text, at: place) else { return false }
        place += text.utf8CodeUnitCount
        return true
    }

    /// The number of the digits here, and how many they are; at most 18 are read.
    private mutating func number() -> (value: Int, digits: Int) {
        var (value, digits) = (0, 0)
        while peek().isDigit, digits < 18 {
            value = value * 10 + Int(peek() - 0x30)
            digits += 1
            place += 1
        }
        return (value, digits)
    }

    private mutating func word() -> String {
        let start = place
        while peek().isLetter { place += 1 }
        return String(decoding: bytes[start..<place], as: UTF8.self)
    }

    // MARK: Whole numbers

    /// The number that the whole text is.
    private var wholeNumber: (value: Int, digits: Int)? {
        let digits = bytes[place...]
        guard (8...14).contains(digits.count), digits.allSatisfy(\.isDigit) else { return nil }
        return (digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }, digits.count)
    }

    private func reading(_ count: (value: Int, digits: Int)) -> DateReading? {
        switch count.digits {
        case 8: return Self.compact(count.value).map { DateReading(WrittenDate(date: $0)) }
        case 9, 10, 13: return DateReading(WrittenDate(unix: count.value))
        case 14:
            guard let date = Self.compact(count.value / 1_000_000) else { return nil }
            return Self.compactTime(count.value % 1_000_000).map { DateReading(WrittenDate(date: date, time: $0)) }
        case 12: return DateReading(WrittenDate(unix: count.value))
        default: return nil
        }
    }

    /// `20260320`, of the years people plan in.
    private static func compact(_ value: Int) -> CivilDate? {
        guard (1_800...2_999).contains(value / 10_000) else { return nil }
        return Parts(year: value / 10_000, month: value / 100 % 100, day: value % 100).date
    }

    private static func compactTime(_ value: Int) -> Int? {
        milliseconds(value / 10_000, value / 100 % 100, value % 100, 0)
    }

    // MARK: The day

    private mutating func skipWeekday() {
        let before = place
        guard !peek().isDigit, DateWords.weekdays.contains(word()) else {
            place = before
            return
        }
        while [UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: " ")].contains(peek()) { place += 1 }
    }

    /// The day with the day first, and with the month first: both where the order does not matter.
    private mutating func day() -> (Parts?, Parts?)? {
        guard peek().isDigit else { return monthThenDay().map { ($0, $0) } }
        let (first, digits) = number()
        if digits == 8 { return Self.compact(first).map { Parts($0) }.map { ($0, $0) } }
        if take("年") { return eastAsian(first) }
        let separator = peek()
        let isPoint = separator == UInt8(ascii: ".")
        guard isPoint || separator == UInt8(ascii: "-") || separator == UInt8(ascii: "/") else {
            return dayThenMonth(first, digits).map { ($0, $0) }
        }
        place += 1
        if isPoint { skip(UInt8(ascii: " ")) }
        guard peek().isDigit else { return dayThenMonth(first, digits).map { ($0, $0) } }
        let (second, _) = number()
        guard peek() == separator else { return nil }
        place += 1
        if isPoint { skip(UInt8(ascii: " ")) }
        let (third, last) = number()
        guard last > 0 else { return nil }
        return Self.ordered((first, digits), second, (third, last), separator, &self)
    }

    /// Three numbers with the same separator: the year is where four digits are, two digits mean one near now.
    private static func ordered(
        _ first: (value: Int, digits: Int), _ second: Int, _ third: (value: Int, digits: Int), _ separator: UInt8,
        _ scanner: inout DateScanner
    ) -> (Parts?, Parts?)? {
        if first.digits == 4, third.digits <= 2 {
            // Korean ends such a day with a point of its own.
            if separator == UInt8(ascii: ".") { _ = scanner.take(".") }
            let parts = Parts(year: first.value, month: second, day: third.value)
            return (parts, parts)
        }
        guard first.digits <= 2, third.digits == 4 || third.digits == 2 && separator != UInt8(ascii: "-") else {
            return nil
        }
        let year = third.digits == 4 ? third.value : century(third.value)
        let dayFirst = Parts(year: year, month: second, day: first.value)
        // With points the day is first wherever they are used.
        if separator == UInt8(ascii: ".") { return (dayFirst, dayFirst) }
        return (dayFirst, Parts(year: year, month: first.value, day: second))
    }

    private static func century(_ value: Int) -> Int { value < 69 ? value + 2_000 : value + 1_900 }

    /// `年` is behind: month and day follow, each with its sign.
    private mutating func eastAsian(_ year: Int) -> (Parts?, Parts?)? {
        let (month, _) = number()
        guard take("月") else { return nil }
        let (day, _) = number()
        guard take("日") else { return nil }
        let parts = Parts(year: year, month: month, day: day)
        return (parts, parts)
    }

    /// The day is behind: `20 March 2026`, `20-Mar-2026`, `20th of March 2026`, `20. März 2026`, `20 de marzo de 2026`.
    private mutating func dayThenMonth(_ day: Int, _ digits: Int) -> Parts? {
        guard digits <= 2 else { return nil }
        _ = take("st") || take("nd") || take("rd") || take("th") || take("er") || take("º")
        skipFiller()
        guard let month = DateWords.months[word()] else { return nil }
        skipFiller()
        let (year, count) = number()
        guard count == 4 || count == 2 else { return nil }
        return Parts(year: count == 4 ? year : Self.century(year), month: month, day: day)
    }

    /// `March 20, 2026`; the year may be missing, to come last of all.
    private mutating func monthThenDay() -> Parts? {
        guard let month = DateWords.months[word()] else { return nil }
        skipFiller()
        let (day, digits) = number()
        guard digits == 1 || digits == 2 else { return nil }
        _ = take("st") || take("nd") || take("rd") || take("th")
        let before = place
        skipFiller()
        let (year, count) = number()
        if count == 4, peek() != UInt8(ascii: ":") { return Parts(year: year, month: month, day: day) }
        place = before
        return Parts(year: nil, month: month, day: day)
    }

    /// What may stand between the parts of a day by name.
    private mutating func skipFiller() {
        while place < bytes.count {
            switch peek() {
            case UInt8(ascii: " "), UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: "-"), UInt8(ascii: "/"):
                place += 1
            default:
                guard take("of ") || take("de ") || take("den ") else { return }
            }
        }
    }
}

extension DateScanner {
    // MARK: The time and the zone

    /// The time and the offset that follow a day, each where there is one; nil where what follows is neither.
    private mutating func timeAndOffset() -> (Int?, Int?)? {
        let isMarked = peek() == UInt8(ascii: "t")
        if isMarked {
            place += 1
        } else {
            let before = place
            skipBeforeTime()
            guard place > before, peek().isDigit else {
                place = before
                return (nil, nil)
            }
        }
        let before = place
        guard let time = time(isMarked) else {
            // A number that is no time may be the year that Unix writes last.
            place = before
            return isMarked ? nil : (nil, nil)
        }
        guard let offset = offset() else { return (time, nil) }
        return (time, offset)
    }

    private mutating func skipBeforeTime() {
        while [UInt8(ascii: " "), UInt8(ascii: ",")].contains(peek()) { place += 1 }
        _ = take("at ") || take("um ") || take("à ") || take("kl. ")
    }

    private mutating func time(_ isMarked: Bool) -> Int? {
        let (first, digits) = number()
        if isMarked, digits == 6 {
            return Self.milliseconds(first / 10_000, first / 100 % 100, first % 100, fraction())
        }
        if isMarked, digits == 4 { return Self.milliseconds(first / 100, first % 100, 0, 0) }
        guard digits == 1 || digits == 2 else { return nil }
        var (hour, minute, second, thousandths) = (first, 0, 0, 0)
        if peek() == UInt8(ascii: ":") || peek() == UInt8(ascii: "h"), peek(1).isDigit {
            place += 1
            minute = number().value
            if peek() == UInt8(ascii: ":"), peek(1).isDigit {
                place += 1
                second = number().value
                thousandths = fraction()
            }
            hour = hourOfDay(hour) ?? 99
        } else {
            let before = place
            hour = hourOfDay(hour) ?? 99
            guard isMarked || place > before else { return nil }
        }
        return Self.milliseconds(hour, minute, second, thousandths)
    }

    private mutating func fraction() -> Int {
        guard peek() == UInt8(ascii: ".") || peek() == UInt8(ascii: ","), peek(1).isDigit else { return 0 }
        place += 1
        var (value, digits) = (0, 0)
        while peek().isDigit {
            if digits < 3 { value = value * 10 + Int(peek() - 0x30) }
            digits += 1
            place += 1
        }
        return digits == 1 ? value * 100 : digits == 2 ? value * 10 : value
    }

    /// The hour, moved by an `am` or `pm` that follows; nil where such an hour is none.
    private mutating func hourOfDay(_ hour: Int) -> Int? {
        let before = place
        skip(UInt8(ascii: " "))
        let isMorning = take("am") || take("a.m.")
        guard isMorning || take("pm") || take("p.m.") else {
            place = before
            return hour
        }
        guard (1...12).contains(hour) else { return nil }
        return hour % 12 + (isMorning ? 0 : 12)
    }

    private static func milliseconds(_ hour: Int, _ minute: Int, _ second: Int, _ thousandths: Int) -> Int? {
        guard (0...24).contains(hour), (0..<60).contains(minute), (0...60).contains(second) else { return nil }
        guard hour < 24 || minute == 0 && second == 0 && thousandths == 0 else { return nil }
        return ((hour * 60 + minute) * 60 + second) * 1_000 + thousandths
    }

    /// `Z`, `+02:00`, `+0200`, `+00`, `GMT+2`, `EST`, with the name in brackets that some programs add.
    private mutating func offset() -> Int? {
        let before = place
        skip(UInt8(ascii: " "))
        var offset: Int?
        if peek().isLetter {
            let name = word()
            offset = DateWords.zones[name]
            if offset == 0, name != "z", let written = numericOffset() { offset = written }
        } else {
            offset = numericOffset()
        }
        guard let offset else {
            place = before
            return nil
        }
        let end = place
        skip(UInt8(ascii: " "))
        let closing: UInt8? =
            peek() == UInt8(ascii: "(") ? UInt8(ascii: ")") : peek() == UInt8(ascii: "[") ? UInt8(ascii: "]") : nil
        if let closing, bytes.last == closing { place = bytes.count } else { place = end }
        return offset
    }

    private mutating func numericOffset() -> Int? {
        let isWest = peek() == UInt8(ascii: "-")
        guard isWest || peek() == UInt8(ascii: "+"), peek(1).isDigit else { return nil }
        place += 1
        var (hours, digits) = number()
        var minutes = 0
        if peek() == UInt8(ascii: ":"), peek(1).isDigit {
            place += 1
            minutes = number().value
        } else if digits == 4 {
            (hours, minutes) = (hours / 100, hours % 100)
        } else if digits > 2 {
            return nil
        }
        guard hours <= 18, minutes < 60 else { return nil }
        return (hours * 60 + minutes) * (isWest ? -60 : 60)
    }
}

extension UInt8 {
    /// A letter, or a byte of a character beyond ASCII.
    fileprivate var isLetter: Bool { startsIdentifier && self != UInt8(ascii: "_") }
}
