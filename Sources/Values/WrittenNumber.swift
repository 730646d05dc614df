/// Which mark stands before the decimals: `1,234.50` or `1.234,50`.
package enum DecimalMark: String, Sendable, Hashable, CaseIterable, Codable { case point, comma }

/// A number as people and spreadsheets write it, exact: `-1,200.50`, `6.000,00`, `$4,500`, `1 200,5`, `1'200`, `250.0`.
package struct WrittenNumber: Sendable, Hashable {
    /// Its digits without the mark; at most 15.
    package let digits: Int
    /// How many of them stand after the mark.
    package let decimals: Int
    /// The currency written with it: an ISO 4217 code, or nil where there is none or its sign means several.
    package let currency: String?
    /// Whether a currency stands with it, if only by a sign that several share.
    package let isMoney: Bool
    /// The decimal mark that the text itself shows; nil where it would be read the same, or could be either.
    package let decides: DecimalMark?

    /// Reads a number; nil for anything else, also for what only looks like one: a code with leading zeros, a phone
    /// number, more digits than can be exact.
    ///
    /// - Parameter mark: the decimal mark where the text leaves it open, as in `1.200` and `1,200`; a point is taken for
    ///   decimals and a comma for thousands where nil.
    package init?(_ text: String, mark: DecimalMark? = nil) {
        guard text.utf8.count <= 40, text.utf8.contains(where: \.isDigit) else { return nil }
        if let plain = Self.plain(text) {
            (digits, decimals, currency, isMoney, decides) = (plain, 0, nil, false, nil)
            return
        }
        var scanner = NumberScanner(text)
        guard let found = scanner.number(mark) else { return nil }
        digits = found.digits
        decimals = found.decimals
        decides = found.decides
        currency = scanner.currency
        isMoney = scanner.isMoney
    }

    /// A number of digits alone, as most are.
    private static func plain(_ text: String) -> Int? {
        let bytes = text.utf8
        guard bytes.count <= 15, bytes.allSatisfy(\.isDigit), bytes.count == 1 || bytes.first != UInt8(ascii: "0")
        else {
            return nil
        }
        return bytes.reduce(0) { $0 * 10 + Int($1 - 0x30) }
    }

    /// As a value: a whole number where there is nothing after the mark, or only zeros.
    package var value: Value {
        var (digits, decimals) = (digits, decimals)
        while decimals > 0, digits % 10 == 0 { (digits, decimals) = (digits / 10, decimals - 1) }
        return decimals == 0 ? .int(digits) : .number(Double(digits) / Double(Self.power(decimals)))
    }

    /// The amount in minor units of a currency; nil where it has more decimals than the currency.
    package func minorUnits(of currency: String) -> Int? {
        let wanted = Money.decimals(of: currency)
        var (digits, decimals) = (digits, decimals)
        while decimals > wanted {
            guard digits % 10 == 0 else { return nil }
            (digits, decimals) = (digits / 10, decimals - 1)
        }
        let (units, overflow) = digits.multipliedReportingOverflow(by: Self.power(wanted - decimals))
        return overflow ? nil : units
    }

    private static func power(_ exponent: Int) -> Int { (0..<exponent).reduce(1) { power, _ in power * 10 } }
}

extension Value {
    /// The number a value holds or, as a text, writes; nil where it is none.
    package var writtenNumber: Value? {
        switch self {
        case .int, .number: self
        case .string(let text): WrittenNumber(text)?.value
        default: nil
        }
    }
}

/// One pass over a text that may be a number.
private struct NumberScanner {
    private var text: Substring
    private(set) var currency: String?
    private(set) var isMoney = false

    init(_ text: String) { self.text = text.trimmed[...] }

    typealias Found = (digits: Int, decimals: Int, decides: DecimalMark?)

    mutating func number(_ mark: DecimalMark?) -> Found? {
        var isNegative = takeSign()
        takeCurrency()
        if !isNegative { isNegative = takeSign() }
        guard let first = text.unicodeScalars.first,
            first.properties.numericType != nil || ".,(".unicodeScalars.contains(first)
        else { return nil }
        if text.hasPrefix("("), text.hasSuffix(")") {
            text = text.dropFirst().dropLast()
            isNegative = true
            takeCurrency()
        }
        guard let found = plain(mark) else { return nil }
        return (isNegative ? -found.digits : found.digits, found.decimals, found.decides)
    }

    /// True for a minus. A plus before a long number is a phone's.
    private mutating func takeSign() -> Bool {
        guard let first = text.first, "+-\u{2212}".contains(first) else { return false }
        if first == "+", text.utf8.count(where: \.isDigit) > 6 { return false }
        text = text.dropFirst().drop(while: \.isWhitespace)
        return first != "+"
    }

    /// Takes a sign or a code of a currency from either end.
    private mutating func takeCurrency() {
        let head = text.prefix { !$0.isASCIIDigit && !"+-(.,\u{2212}".contains($0) }
        let tail = String(text.reversed().prefix { !$0.isASCIIDigit && !").,".contains($0) }.reversed())
        for (part, isHead) in [(String(head), true), (tail, false)] where !part.isEmpty {
            guard let found = Currencies.named(part.trimmed) else { continue }
            isMoney = true
            currency = found.isEmpty ? currency : found
            text = isHead ? text.dropFirst(part.count) : text.dropLast(part.count)
        }
    }

    private func plain(_ mark: DecimalMark?) -> Found? {
        if let exponent = text.firstIndex(where: { $0 == "E" || $0 == "e" }) { return scientific(exponent) }
        let points = text.count { $0 == "." }
        let commas = text.count { $0 == "," }
        var decides: DecimalMark?
        var decimal: Character?
        switch (points, commas) {
        case (0, 0): break
        case (1, 1...), (1..., 1):
            let last = text.last { $0 == "." || $0 == "," } ?? "."
            guard (last == "." ? points : commas) == 1 else { return nil }
            decimal = last
            decides = last == "." ? .point : .comma
        case (1, 0), (0, 1):
            let sign: Character = points == 1 ? "." : ","
            let own: DecimalMark = points == 1 ? .point : .comma
            if mayGroup(sign) {
                if own == (mark ?? .point) { decimal = sign }
            } else {
                decimal = sign
                decides = own
            }
        case (2..., 0): decides = .comma
        case (0, 2...): decides = .point
        default: return nil
        }
        return digits(decimal, decides)
    }

    /// Whether a lone mark has one to three digits before it and three behind, as between thousands.
    private func mayGroup(_ sign: Character) -> Bool {
        let parts = text.split(separator: sign, omittingEmptySubsequences: false)
        return parts.count == 2 && parts[1].count == 3 && (1...3).contains(parts[0].count) && parts[0].first != "0"
    }

    private func digits(_ decimal: Character?, _ decides: DecimalMark?) -> Found? {
        let halves = decimal.map { text.split(separator: $0, omittingEmptySubsequences: false) } ?? [text]
        guard halves.count <= 2, let whole = Self.ungrouped(halves[0]) else { return nil }
        let fraction = halves.count == 2 ? halves[1] : ""
        guard halves.count == 1 || !fraction.isEmpty, fraction.allSatisfy(\.isASCIIDigit) else { return nil }
        // A whole part that begins with zeros is a code.
        guard whole.count == 1 || whole.first != "0", whole.count + fraction.count <= 15 else { return nil }
        guard let digits = Int(whole + fraction) else { return nil }
        return (digits, fraction.count, decides)
    }

    /// The digits of a whole part without what separates its groups: thousands, or India's lakhs and crores.
    private static func ungrouped(_ text: Substring) -> String? {
        if text.isEmpty { return "0" }
        let groups = text.split(omittingEmptySubsequences: false) { !$0.isASCIIDigit }
        guard groups.count > 1 else { return groups.first.map(String.init) }
        let marks = Set(text.filter { !$0.isASCIIDigit })
        guard marks.count == 1, let mark = marks.first, "., '’\u{A0}\u{202F}\u{2009}".contains(mark) else { return nil }
        guard (1...3).contains(groups[0].count), groups.last?.count == 3 else { return nil }
        let middle = groups.dropFirst().dropLast()
        guard middle.allSatisfy({ $0.count == 3 }) || mark == "," && middle.allSatisfy({ $0.count == 2 }) else {
            return nil
        }
        return groups.joined()
    }

    /// `1.2E+05`, as spreadsheets write large numbers.
    private func scientific(_ place: Substring.Index) -> Found? {
        let power = text[text.index(after: place)...]
        guard let sign = power.first, sign == "+" || sign == "-", let exponent = Int(power),
            (-15...15).contains(exponent)
        else { return nil }
        let parts = text[..<place].split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 2, parts[0].count == 1, parts.joined().allSatisfy(\.isASCIIDigit),
            var digits = Int(parts.joined())
        else { return nil }
        var decimals = parts[1].count - exponent
        while decimals < 0, digits < 100_000_000_000_000 { (digits, decimals) = (digits * 10, decimals + 1) }
        return (0...15).contains(decimals) ? (digits, decimals, .point) : nil
    }
}

extension Character {
    fileprivate var isASCIIDigit: Bool { asciiValue?.isDigit ?? false }
}
