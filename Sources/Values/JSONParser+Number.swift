extension JSONParser {
    /// A number at the current byte, RFC 8259 §6.
    mutating func number() throws(JSONFault) -> Value {
        let start = position
        let isNegative = bytes[position] == UInt8(ascii: "-")
        if isNegative { position += 1 }
        var digits = JSONDigits()
        let whole = position
        scanDigits { digits.append($0) }
        let hasLeadingZero = position - whole > 1 && bytes[whole] == UInt8(ascii: "0")
        guard position > whole, !hasLeadingZero else { throw malformed(start) }
        var isWhole = true
        if at(UInt8(ascii: ".")) {
            isWhole = false
            position += 1
            let fraction = position
            scanDigits { digits.append($0) }
            digits.exponent -= position - fraction
            guard position > fraction else { throw malformed(start) }
        }
        if at(UInt8(ascii: "e")) || at(UInt8(ascii: "E")) {
            isWhole = false
            guard let exponent = exponent() else { throw malformed(start) }
            digits.exponent += exponent
        }
        if position < bytes.count, Self.isWordByte(bytes[position]) { throw malformed(start) }
        if isWhole, let number = digits.whole(isNegative: isNegative) { return .int(number) }
        return .number(try fraction(digits, isNegative, start))
    }

    private func at(_ byte: UInt8) -> Bool { position < bytes.count && bytes[position] == byte }

    @inline(__always)
    private mutating func scanDigits(_ each: (UInt8) -> Void) {
        while position < bytes.count {
            let digit = bytes[position] &- UInt8(ascii: "0")
            guard digit < 10 else { return }
            each(digit)
            position += 1
        }
    }

    /// The exponent after `e`, held within ±100,000, which is already far outside binary64.
    private mutating func exponent() -> Int? {
        position += 1
        let isNegative = at(UInt8(ascii: "-"))
        if isNegative || at(UInt8(ascii: "+")) { position += 1 }
        let start = position
        var exponent = 0
        scanDigits { exponent = min(100_000, exponent * 10 + Int($0)) }
        guard position > start else { return nil }
        return isNegative ? -exponent : exponent
    }

    private func fraction(_ digits: JSONDigits, _ isNegative: Bool, _ start: Int) throws(JSONFault) -> Double {
        if let exact = digits.exact { return isNegative ? -exact : exact }
        let text = String(decoding: bytes[start..<position], as: UTF8.self)
        guard let number = Double(text), number.isFinite else {
            throw JSONFault(offset: start, reason: .numberTooLarge(Self.shortened(text)))
        }
        return number
    }

    private func malformed(_ start: Int) -> JSONFault {
        if position >= bytes.count, Self.isDangling(bytes[bytes.count - 1]) { return truncated(.value) }
        let text = bytes[start...].prefix(24).prefix { Self.isWordByte($0) }
        return JSONFault(offset: start, reason: .malformedNumber(String(decoding: text, as: UTF8.self)))
    }

    private static func isDangling(_ byte: UInt8) -> Bool {
        [UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "e"), UInt8(ascii: "E"), UInt8(ascii: "+")].contains(byte)
    }

    private static func shortened(_ text: String) -> String { text.utf8.count > 24 ? text.prefix(24) + "…" : text }
}

/// The digits of a number as they are read: a mantissa while it fits 64 bits, and a power of ten.
struct JSONDigits {
    private var mantissa: UInt64 = 0
    private var overflows = false
    var exponent = 0

    private static let powers: [Double] = [
        1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19,
        1e20, 1e21, 1e22,
    ]

    @inline(__always)
    mutating func append(_ digit: UInt8) {
        let (tens, first) = mantissa.multipliedReportingOverflow(by: 10)
        let (sum, second) = tens.addingReportingOverflow(UInt64(digit))
        if first || second { overflows = true }
        mantissa = sum
    }

    func whole(isNegative: Bool) -> Int? {
        guard !overflows else { return nil }
        return isNegative
            ? (mantissa == 1 << 63 ? Int.min : Int(exactly: mantissa).map { -$0 }) : Int(exactly: mantissa)
    }

    /// The correctly rounded number, where mantissa and power are both exact in binary64 (Clinger 1990).
    var exact: Double? {
        guard !overflows, mantissa <= 1 << 53 else { return nil }
        switch exponent {
        case 0...22: return Double(mantissa) * Self.powers[exponent]
        case -22..<0: return Double(mantissa) / Self.powers[-exponent]
        default: return nil
        }
    }
}
