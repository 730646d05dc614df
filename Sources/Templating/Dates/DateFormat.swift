import Values

/// `strftime` as Ruby has it: `%-d`, `%^b`, `%03e`, `%:z`, `%N`, `%G-W%V` and the rest.
extension Output {
    /// Appends a time in a format. Where more than `limit` bytes are written the rest is left out, for a width makes a
    /// thousand bytes of five.
    mutating func append(_ time: CivilTime, format: String, until limit: Int = .max) {
        let done: Void? = format.utf8.withContiguousStorageIfAvailable { append(time, format: $0, until: limit) }
        if done == nil { Array(format.utf8).withUnsafeBufferPointer { append(time, format: $0, until: limit) } }
    }

    private mutating func append(_ time: CivilTime, format bytes: UnsafeBufferPointer<UInt8>, until limit: Int) {
        var place = 0
        while place < bytes.count, count <= limit {
            if bytes[place] == UInt8(ascii: "%"), let directive = DateDirective(bytes, at: place) {
                append(time, directive, bytes)
                place = directive.end
            } else {
                append(bytes[place])
                place += 1
            }
        }
    }

    private mutating func append(_ time: CivilTime, _ directive: DateDirective, _ format: UnsafeBufferPointer<UInt8>) {
        let width = directive.width
        switch directive.letter {
        case UInt8(ascii: "%"): append(text: "%", directive)
        case UInt8(ascii: "n"): append(text: "\n", directive)
        case UInt8(ascii: "t"): append(text: "\t", directive)
        case UInt8(ascii: "N"), UInt8(ascii: "L"): append(fraction: time, directive)
        case UInt8(ascii: "z"): append(zone: time.offset, directive)
        case UInt8(ascii: "Z"): append(text: time.offset == 0 ? "UTC" : "", directive)
        default:
            if let (number, digits, pad) = time.number(directive.letter) {
                append(number: number, digits: width ?? digits, pad: pad, directive)
            } else if let language, let name = time.name(directive.letter, in: language) {
                append(text: name, directive)
            } else if let (name, length) = time.name(directive.letter) {
                append(name: name, length, directive)
            } else if let inner = DateDirective.composites[directive.letter] {
                let start = count
                append(time, format: inner)
                guard !directive.isPlain else { return }
                let text = text(from: start)
                cut(to: start)
                append(text: text, directive)
            } else {
                append(contentsOf: UnsafeBufferPointer(rebasing: format[directive.start..<directive.end]))
            }
        }
    }

    /// Appends the first letters of a name.
    private mutating func append(name: String, _ length: Int, _ directive: DateDirective) {
        guard directive.isPlain else { return append(text: String(name.prefix(length)), directive) }
        append(contentsOf: name.utf8.prefix(length))
    }

    private mutating func append(text: String, _ directive: DateDirective) {
        let text = directive.isUpper ? text.uppercased() : directive.isSwapped ? text.swappedCase : text
        if let width = directive.width {
            let pad = directive.pad == UInt8(ascii: "0") ? UInt8(ascii: "0") : UInt8(ascii: " ")
            append(contentsOf: repeatElement(pad, count: max(0, width - text.utf8.count)))
        }
        append(text)
    }

    private mutating func append(number: Int, digits: Int, pad: UInt8, _ directive: DateDirective) {
        let pad = directive.pad ?? pad
        if number >= 0, pad == UInt8(ascii: "-") || number >= 10 && digits <= 2 || digits <= 1 {
            return append(whole: number)
        }
        let text = String(number.magnitude)
        let missing = max(0, digits - text.utf8.count - (number < 0 ? 1 : 0))
        if number < 0, pad != UInt8(ascii: " ") { append(UInt8(ascii: "-")) }
        if pad != UInt8(ascii: "-") { append(contentsOf: repeatElement(pad, count: missing)) }
        if number < 0, pad == UInt8(ascii: " ") { append(UInt8(ascii: "-")) }
        append(text)
    }

    private mutating func append(fraction time: CivilTime, _ directive: DateDirective) {
        let digits = directive.width ?? (directive.letter == UInt8(ascii: "L") ? 3 : 9)
        let text = String(time.nanosecond)
        let padded = String(repeating: "0", count: 9 - text.utf8.count) + text
        append(contentsOf: padded.utf8.prefix(digits))
        append(contentsOf: repeatElement(UInt8(ascii: "0"), count: max(0, digits - 9)))
    }

    private mutating func append(zone offset: Int32, _ directive: DateDirective) {
        let size = Int(offset.magnitude)
        let (hours, minutes, seconds) = (size / 3_600, size / 60 % 60, size % 60)
        let colon = directive.colons > 0 ? ":" : ""
        var rest = colon + minutes.twoDigits
        if directive.colons == 2 { rest += ":" + seconds.twoDigits }
        let total = (directive.width ?? 0) - rest.utf8.count - 1
        append(UInt8(ascii: offset < 0 ? "-" : "+"))
        let hourText = directive.pad == UInt8(ascii: "-") ? String(hours) : hours.twoDigits
        append(contentsOf: repeatElement(UInt8(ascii: "0"), count: max(0, total - hourText.utf8.count)))
        append(hourText)
        append(rest)
    }
}

/// One `%…` of a format.
struct DateDirective {
    let start: Int
    private(set) var end: Int
    private(set) var letter: UInt8 = 0
    /// `-` for no padding, `0` or space; nil for the directive's own.
    private(set) var pad: UInt8?
    private(set) var isUpper = false
    private(set) var isSwapped = false
    private(set) var colons = 0
    /// At most 1024.
    private(set) var width: Int?
    /// Whether it has neither flags nor a width.
    var isPlain: Bool { width == nil && !isUpper && !isSwapped }

    /// Directives that stand for others.
    static let composites: [UInt8: String] = [
        UInt8(ascii: "c"): "%a %b %e %H:%M:%S %Y", UInt8(ascii: "D"): "%m/%d/%y", UInt8(ascii: "x"): "%m/%d/%y",
        UInt8(ascii: "F"): "%Y-%m-%d", UInt8(ascii: "T"): "%H:%M:%S", UInt8(ascii: "X"): "%H:%M:%S",
        UInt8(ascii: "R"): "%H:%M", UInt8(ascii: "r"): "%I:%M:%S %p", UInt8(ascii: "v"): "%e-%^b-%Y",
    ]

    init?(_ format: UnsafeBufferPointer<UInt8>, at place: Int) {
        start = place
        end = place + 1
        while end < format.count {
            let byte = format[end]
            end += 1
            switch byte {
            case UInt8(ascii: "-"): pad = byte
            case UInt8(ascii: "0"): pad = byte
            case UInt8(ascii: "_"): pad = UInt8(ascii: " ")
            case UInt8(ascii: "^"): isUpper = true
            case UInt8(ascii: "#"): isSwapped = true
            case UInt8(ascii: ":"): colons += 1
            case UInt8(ascii: "E"), UInt8(ascii: "O"): break
            case 0x31...0x39:
                var number = Int(byte - 0x30)
                while end < format.count, format[end].isDigit {
                    number = min(number * 10 + Int(format[end] - 0x30), 1_024)
                    end += 1
                }
                width = number
            default:
                letter = byte
                return
            }
        }
        return nil
    }
}

extension CivilTime {
    /// The number a directive prints, its digits and its padding.
    fileprivate func number(_ letter: UInt8) -> (Int, digits: Int, pad: UInt8)? {
        let zero = UInt8(ascii: "0")
        let space = UInt8(ascii: " ")
        switch letter {
        case UInt8(ascii: "Y"): return (year, year < 0 ? 5 : 4, zero)
        case UInt8(ascii: "C"): return (Int((Double(year) / 100).rounded(.down)), 2, zero)
        case UInt8(ascii: "y"): return ((year % 100 + 100) % 100, 2, zero)
        case UInt8(ascii: "m"): return (month, 2, zero)
        case UInt8(ascii: "d"): return (day, 2, zero)
        case UInt8(ascii: "e"): return (day, 2, space)
        case UInt8(ascii: "j"): return (dayOfYear, 3, zero)
        case UInt8(ascii: "H"): return (hour, 2, zero)
        case UInt8(ascii: "k"): return (hour, 2, space)
        case UInt8(ascii: "I"): return ((hour + 11) % 12 + 1, 2, zero)
        case UInt8(ascii: "l"): return ((hour + 11) % 12 + 1, 2, space)
        case UInt8(ascii: "M"): return (minute, 2, zero)
        case UInt8(ascii: "S"): return (second, 2, zero)
        case UInt8(ascii: "u"): return ((weekday + 6) % 7 + 1, 1, zero)
        case UInt8(ascii: "w"): return (weekday, 1, zero)
        case UInt8(ascii: "G"): return (isoWeek.year, 4, zero)
        case UInt8(ascii: "g"): return (isoWeek.year % 100, 2, zero)
        case UInt8(ascii: "V"): return (isoWeek.week, 2, zero)
        case UInt8(ascii: "U"): return ((dayOfYear + 6 - weekday) / 7, 2, zero)
        case UInt8(ascii: "W"): return ((dayOfYear + 6 - (weekday + 6) % 7) / 7, 2, zero)
        case UInt8(ascii: "s"): return (Int(seconds), 1, zero)
        default: return nil
        }
    }

    /// The name a directive prints in a language.
    fileprivate func name(_ letter: UInt8, in language: Language) -> String? {
        switch letter {
        case UInt8(ascii: "B"): language.months[month - 1]
        case UInt8(ascii: "b"), UInt8(ascii: "h"): language.shortMonths[month - 1]
        case UInt8(ascii: "A"): language.weekdays[weekday]
        case UInt8(ascii: "a"): language.shortWeekdays[weekday]
        case UInt8(ascii: "p"): language.halfDays[hour < 12 ? 0 : 1]
        case UInt8(ascii: "P"): language.halfDays[hour < 12 ? 0 : 1].lowercased()
        default: nil
        }
    }

    /// The name a directive prints.
    fileprivate func name(_ letter: UInt8) -> (String, letters: Int)? {
        switch letter {
        case UInt8(ascii: "B"): (DateNames.months[month - 1], 9)
        case UInt8(ascii: "b"), UInt8(ascii: "h"): (DateNames.months[month - 1], 3)
        case UInt8(ascii: "A"): (DateNames.weekdays[weekday], 9)
        case UInt8(ascii: "a"): (DateNames.weekdays[weekday], 3)
        case UInt8(ascii: "p"): (hour < 12 ? "AM" : "PM", 2)
        case UInt8(ascii: "P"): (hour < 12 ? "am" : "pm", 2)
        default: nil
        }
    }
}

extension String {
    /// Whether a `%` or its flags end the format, which Ruby refuses; a colon and the letters E and O it lets stand.
    var endsInsideDirective: Bool {
        Array(utf8).withUnsafeBufferPointer { bytes in
            var place = 0
            while place < bytes.count {
                if bytes[place] == UInt8(ascii: "%") {
                    guard let directive = DateDirective(bytes, at: place) else {
                        return ![UInt8(ascii: ":"), UInt8(ascii: "E"), UInt8(ascii: "O")].contains(
                            bytes[bytes.count - 1])
                    }
                    place = directive.end
                } else {
                    place += 1
                }
            }
            return false
        }
    }
}

extension Int {
    fileprivate var twoDigits: String { self < 10 ? "0\(self)" : "\(self)" }
}

extension String {
    /// Ruby's `#` flag: capitals become small where there are only capitals, else all become capitals.
    fileprivate var swappedCase: String { self == uppercased() ? lowercased() : uppercased() }
}
