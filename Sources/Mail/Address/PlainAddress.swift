/// The addresses that are in their normal form at first sight, which nearly every stored one is: they need no parser.
enum PlainAddress {
    /// Where its `@` stands; nil where the parser has to say whether it is an address.
    ///
    /// Lower-case letters and digits, with single separators between them: so no label is empty, begins or ends with a
    /// hyphen, or could be an A-label. A domain that ends in a letter is no number.
    static func at(in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
        var (at, hasDot, wasSeparator) = (0, false, true)
        for (index, byte) in bytes.enumerated() {
            if byte &- 0x61 < 26 || byte.isASCIIDigit {
                wasSeparator = false
                continue
            }
            guard !wasSeparator else { return nil }
            wasSeparator = true
            switch byte {
            case .dot: hasDot = true
            case UInt8(ascii: "-"): break
            case UInt8(ascii: "+"), UInt8(ascii: "_"):
                guard at == 0 else { return nil }
            case UInt8(ascii: "@"):
                guard at == 0, index <= 64 else { return nil }
                (at, hasDot) = (index, false)
            default: return nil
            }
        }
        // No label is longer than 63 bytes where the whole domain is not.
        guard at > 0, hasDot, bytes.count - at <= 64, let last = bytes.last, last.isASCIILetter else { return nil }
        return at
    }
}
