extension Money {
    /// An amount as a person writes it, in major units: `4000`, `4,000.00`, `4.000,00`, `€` left out, with or without its
    /// currency before or after it. Nil where it is none, names another currency, or has more decimals than the currency.
    ///
    /// One separator before exactly three digits groups thousands, as nobody writes tenths of a cent.
    package init?(reading text: String, currency: String) {
        var words = text.split { $0.isWhitespace }.map(String.init)
        words.removeAll { $0.uppercased() == currency }
        guard words.count == 1, let (whole, fraction) = Self.parts(of: words[0], decimals: Self.decimals(of: currency)),
            let units = Int(whole + fraction)
        else { return nil }
        self.init(minorUnits: units, currency: currency)
    }

    /// The digits before the decimals, and those after them, filled up.
    private static func parts(of number: String, decimals: Int) -> (String, String)? {
        let digits = number.filter(\.isASCIIDigit)
        guard let first = number.first, first.isASCIIDigit, number.last?.isASCIIDigit == true, digits.count <= 15,
            number.allSatisfy({ $0.isASCIIDigit || $0 == "," || $0 == "." })
        else { return nil }
        guard let last = number.lastIndex(where: { $0 == "," || $0 == "." }) else {
            return (digits, String(repeating: "0", count: decimals))
        }
        let mark = number[last]
        let tail = number[number.index(after: last)...]
        let head = number[..<last]
        if tail.count == 3, !head.contains(where: { $0 == "," || $0 == "." ? $0 != mark : false }), decimals != 3 {
            return isGrouped(number, by: mark) ? (digits, String(repeating: "0", count: decimals)) : nil
        }
        let other: Character = mark == "," ? "." : ","
        guard tail.count <= decimals, !head.contains(mark), isGrouped(String(head), by: other) else { return nil }
        return (head.filter(\.isASCIIDigit), tail + String(repeating: "0", count: decimals - tail.count))
    }

    private static func isGrouped(_ number: String, by mark: Character) -> Bool {
        let groups = number.split(separator: mark, omittingEmptySubsequences: false)
        guard let first = groups.first, groups.count > 1 else { return number.allSatisfy(\.isASCIIDigit) }
        return (1...3).contains(first.count) && groups.dropFirst().allSatisfy { $0.count == 3 }
    }
}

extension Character {
    fileprivate var isASCIIDigit: Bool { ("0"..."9").contains(self) }
}
