package import Values

/// How a language writes dates and money, and the words that stand around messages.
package struct Language: Sendable, Hashable {
    /// As BCP 47 has it, in lower case: `de`, `pt-br`.
    package var code: String
    package var isRightToLeft = false
    /// Twelve names from January on, seven from Sunday on.
    package var months: [String]
    package var shortMonths: [String]
    package var weekdays: [String]
    package var shortWeekdays: [String]
    /// What `%p` prints before and after noon.
    package var halfDays: [String]
    /// What `date: "long"` and `date: "short"` stand for.
    package var longDate: String
    package var shortDate: String
    package var decimalMark: String
    package var groupMark: String
    /// Signs of currencies by their codes; others are written as their codes.
    package var currencySigns: [String: String] = [:]
    /// Whether the sign stands before the amount.
    package var signComesFirst = false
    /// What templates see below `words`.
    package var words: Object = [:]

    package init(
        code: String, months: [String], shortMonths: [String], weekdays: [String], shortWeekdays: [String],
        halfDays: [String], longDate: String, shortDate: String, decimalMark: String, groupMark: String
    ) {
        self.code = code
        self.months = months
        self.shortMonths = shortMonths
        self.weekdays = weekdays
        self.shortWeekdays = shortWeekdays
        self.halfDays = halfDays
        self.longDate = longDate
        self.shortDate = shortDate
        self.decimalMark = decimalMark
        self.groupMark = groupMark
    }

    /// English as this product writes it: `1,234.50 USD`, `14 March 2026`.
    package static let english: Language = {
        var english = Language(
            code: "en", months: DateNames.months, shortMonths: DateNames.months.map { String($0.prefix(3)) },
            weekdays: DateNames.weekdays, shortWeekdays: DateNames.weekdays.map { String($0.prefix(3)) },
            halfDays: ["AM", "PM"], longDate: "%-d %B %Y", shortDate: "%-d %b %Y", decimalMark: ".", groupMark: ",")
        english.words = ["unsubscribe": "Unsubscribe"]
        return english
    }()

    /// German: `1.234,50 €`, `14. März 2026`.
    package static let german: Language = {
        var german = Language(
            code: "de",
            months: [
                "Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober",
                "November", "Dezember",
            ],
            shortMonths: [
                "Jan.", "Feb.", "März", "Apr.", "Mai", "Juni", "Juli", "Aug.", "Sept.", "Okt.", "Nov.", "Dez.",
            ],
            weekdays: ["Sonntag", "Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag"],
            shortWeekdays: ["So", "Mo", "Di", "Mi", "Do", "Fr", "Sa"], halfDays: ["vorm.", "nachm."],
            longDate: "%-d. %B %Y", shortDate: "%d.%m.%Y", decimalMark: ",", groupMark: ".")
        german.currencySigns = ["EUR": "€"]
        german.words = ["unsubscribe": "Abmelden"]
        return german
    }()

    /// An amount of minor units as this language writes it.
    package func amount(_ units: Int, currency: String) -> String {
        var bytes: [UInt8] = []
        bytes.append(minorUnits: units, decimals: Money.decimals(of: currency))
        var digits = ""
        for byte in bytes {
            switch byte {
            case UInt8(ascii: ","): digits += groupMark
            case UInt8(ascii: "."): digits += decimalMark
            default: digits.unicodeScalars.append(Unicode.Scalar(byte))
            }
        }
        let sign = currencySigns[currency] ?? currency
        guard signComesFirst else { return digits + " " + sign }
        let isNegative = digits.hasPrefix("-")
        let gap = currencySigns[currency] == nil ? " " : ""
        return (isNegative ? "-" : "") + sign + gap + (isNegative ? String(digits.dropFirst()) : digits)
    }
}
