/// Domain names in normal form: lower-case LDH labels, international ones as A-labels (RFC 5890, 5891).
///
/// Covered: lower-casing, composition of Latin, Greek, Cyrillic and Hangul letters with their marks, and refusal of
/// what is neither letter, mark nor digit. Not covered: the mappings of UTS 46 (full-width forms, ideographic full stop;
/// these are refused), the contextual rules for joiners and middle dots (refused), and the bidi rule of RFC 5893.
package enum DomainName {
    /// The normal form of a name in any script; refuses what is no domain name, with the offset in its UTF-8 bytes.
    package static func normalise(_ name: String) throws(AddressError) -> String {
        try normalise(Array(name.utf8)[...])
    }

    static func normalise(_ bytes: ArraySlice<UInt8>) throws(AddressError) -> String {
        guard let first = bytes.first else { throw AddressError(.emptyDomain, at: bytes.endIndex) }
        if first == UInt8(ascii: "[") { throw AddressError(.addressLiteral, at: bytes.startIndex) }
        if let second = bytes.firstIndex(of: UInt8(ascii: "@")) { throw AddressError(.secondAt, at: second) }
        if let space = bytes.firstIndex(of: .space) { throw AddressError(.space, at: space) }
        var labels: [String] = []
        for label in bytes.split(separator: .dot, omittingEmptySubsequences: false) {
            guard !label.isEmpty else { throw AddressError(.emptyLabel, at: label.startIndex) }
            labels.append(try normaliseLabel(label))
        }
        let name = labels.joined(separator: ".")
        guard name.utf8.count <= 253 else { throw AddressError(.domainTooLong, at: bytes.startIndex + 253) }
        guard labels.count > 1 || name == "localhost" else { throw AddressError(.singleLabel, at: bytes.endIndex) }
        if let last = labels.last, last.utf8.allSatisfy(\.isASCIIDigit) {
            throw AddressError(.addressLiteral, at: bytes.endIndex - last.utf8.count)
        }
        return name
    }

    private static func normaliseLabel(_ label: ArraySlice<UInt8>) throws(AddressError) -> String {
        let start = label.startIndex
        guard label.allSatisfy({ $0 < 0x80 }) else { return try international(label) }
        guard label.count <= 63 else { throw AddressError(.labelTooLong, at: start + 63) }
        for (index, byte) in zip(label.indices, label) {
            guard byte.isASCIILetter || byte.isASCIIDigit || byte == UInt8(ascii: "-") else {
                throw AddressError(.character, at: index)
            }
        }
        let text = String(decoding: label.map(\.lowercasedASCII), as: UTF8.self)
        try checkHyphens(Array(text.unicodeScalars), at: start, isALabel: text.hasPrefix("xn--"))
        if text.hasPrefix("xn--") {
            guard let scalars = Punycode.decode(Array(text.utf8.dropFirst(4))), scalars.contains(where: { !$0.isASCII })
            else { throw AddressError(.punycode, at: start) }
        }
        return text
    }

    private static func international(_ label: ArraySlice<UInt8>) throws(AddressError) -> String {
        let start = label.startIndex
        let text = Composition.compose(String(decoding: label, as: UTF8.self).lowercased())
        let scalars = Array(text.unicodeScalars)
        guard scalars.count <= 63 else { throw AddressError(.labelTooLong, at: start) }
        for scalar in scalars where !isAllowed(scalar) { throw AddressError(.character, at: start) }
        if let first = scalars.first, isMark(first) { throw AddressError(.character, at: start) }
        try checkHyphens(scalars, at: start, isALabel: false)
        guard let encoded = Punycode.encode(scalars) else { throw AddressError(.labelTooLong, at: start) }
        let ascii = "xn--" + encoded
        guard ascii.utf8.count <= 63 else { throw AddressError(.labelTooLong, at: start) }
        return ascii
    }

    private static func checkHyphens(
        _ label: [Unicode.Scalar], at start: Int, isALabel: Bool
    ) throws(AddressError) {
        if label.first == "-" || label.last == "-" { throw AddressError(.hyphen, at: start) }
        if !isALabel, label.count >= 4, label[2] == "-", label[3] == "-" { throw AddressError(.hyphen, at: start) }
    }

    private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.isASCII {
            let byte = UInt8(truncatingIfNeeded: scalar.value)
            return byte.isASCIILetter || byte.isASCIIDigit || scalar == "-"
        }
        switch scalar.properties.generalCategory {
        case .lowercaseLetter, .otherLetter, .modifierLetter, .nonspacingMark, .spacingMark, .decimalNumber:
            // A compatibility form (full-width, ligature) would name another domain than the one that was meant.
            return !(0xFB00...0xFB4F).contains(scalar.value) && !(0xFF00...0xFFEF).contains(scalar.value)
        default: return false
        }
    }

    private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .spacingMark, .enclosingMark: true
        default: false
        }
    }
}
