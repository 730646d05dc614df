/// A decimal fraction: `mantissa` / 10^`scale`, exact up to 38 digits, so that 10.1 + 2.2 is 12.3.
struct Decimal {
    var mantissa: Int128
    var scale: Int

    /// The number that decimal digits write (`-12.50`, `1.0e-05`), or nil where it needs more than 36 digits.
    init?(_ text: some Sequence<UInt8>) {
        var (mantissa, scale, digits, afterPoint, negative) = (0 as Int128, 0, 0, false, false)
        var (exponent, inExponent, exponentSign) = (0, false, 1)
        for byte in text {
            switch byte {
            case UInt8(ascii: "-"): if inExponent { exponentSign = -1 } else { negative = true }
            case UInt8(ascii: "+"): break
            case UInt8(ascii: "."): afterPoint = true
            case UInt8(ascii: "e"): inExponent = true
            case 0x30...0x39:
                if inExponent {
                    exponent = exponent * 10 + Int(byte - 0x30)
                } else {
                    mantissa = mantissa * 10 + Int128(byte - 0x30)
                    digits += mantissa == 0 ? 0 : 1
                    if afterPoint { scale += 1 }
                }
            default: return nil
            }
            if digits > 36 || exponent > 400 { return nil }
        }
        self.init(mantissa: negative ? -mantissa : mantissa, scale: scale - exponent * exponentSign)
        if self.scale < 0, !rescale(to: 0) { return nil }
        if self.scale > 36 { return nil }
    }

    init(mantissa: Int128, scale: Int) {
        self.mantissa = mantissa
        self.scale = scale
    }

    /// The nearest binary64.
    var double: Double { Double("\(mantissa)e\(-scale)") ?? .nan }

    /// The same number with more digits after the point; false where they do not fit.
    mutating func rescale(to wanted: Int) -> Bool {
        while scale < wanted {
            let (product, overflow) = mantissa.multipliedReportingOverflow(by: 10)
            if overflow { return false }
            (mantissa, scale) = (product, scale + 1)
        }
        return true
    }

    /// Both numbers with the same scale, or nil where they do not fit.
    private static func aligned(_ left: Decimal, _ right: Decimal) -> (Int128, Int128, Int)? {
        var (left, right) = (left, right)
        let scale = max(left.scale, right.scale)
        guard left.rescale(to: scale), right.rescale(to: scale) else { return nil }
        return (left.mantissa, right.mantissa, scale)
    }

    static func sum(_ left: Decimal, _ right: Decimal) -> Decimal? {
        guard let (a, b, scale) = aligned(left, right) else { return nil }
        let (sum, overflow) = a.addingReportingOverflow(b)
        return overflow ? nil : Decimal(mantissa: sum, scale: scale)
    }

    static func product(_ left: Decimal, _ right: Decimal) -> Decimal? {
        let (product, overflow) = left.mantissa.multipliedReportingOverflow(by: right.mantissa)
        return overflow ? nil : Decimal(mantissa: product, scale: left.scale + right.scale)
    }

    /// The quotient to at least 18 significant digits; the divisor must not be 0.
    static func quotient(_ left: Decimal, _ right: Decimal) -> Decimal? {
        var numerator = left
        while numerator.mantissa != 0, numerator.scale < 90, numerator.mantissa.magnitude < UInt128(1) << 123 {
            numerator.mantissa *= 10
            numerator.scale += 1
        }
        return Decimal(mantissa: numerator.mantissa / right.mantissa, scale: numerator.scale - right.scale)
    }

    /// The rest of a division, with the divisor's sign; the divisor must not be 0.
    static func modulo(_ left: Decimal, _ right: Decimal) -> Decimal? {
        guard let (a, b, scale) = aligned(left, right) else { return nil }
        let rest = a % b
        return Decimal(mantissa: rest != 0 && (rest < 0) != (b < 0) ? rest + b : rest, scale: scale)
    }

    /// -1, 0 or 1.
    static func order(_ left: Decimal, _ right: Decimal) -> Int {
        guard let (a, b, _) = aligned(left, right) else { return left.double < right.double ? -1 : 1 }
        return a < b ? -1 : a > b ? 1 : 0
    }

    enum Rounding { case down, up, nearest }

    /// With at most `places` digits after the point, halves away from zero; negative places round whole digits.
    func rounded(_ rounding: Rounding, places: Int = 0) -> Decimal? {
        guard scale > places else { return self }
        guard scale - places <= 37 else { return Decimal(mantissa: 0, scale: 0) }
        var unit: Int128 = 1
        for _ in 0..<(scale - places) { unit *= 10 }
        let rest = mantissa % unit
        var whole = mantissa / unit
        switch rounding {
        case .down: if rest < 0 { whole -= 1 }
        case .up: if rest > 0 { whole += 1 }
        case .nearest: if rest.magnitude >= (unit.magnitude + 1) / 2 { whole += mantissa < 0 ? -1 : 1 }
        }
        var result = Decimal(mantissa: whole, scale: places)
        return places < 0 && !result.rescale(to: 0) ? nil : result
    }
}
