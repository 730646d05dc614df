import Values

/// A number as filters compute with it: Ruby's Integer or BigDecimal, and binary64 where digits run out.
enum Number {
    /// Ruby's Integer has no end, so this has twice the bits of the values it comes from.
    case whole(Int128)
    case decimal(Decimal)
    case double(Double)

    /// What Shopify's `to_number` makes of a value: 0 of everything that is no number.
    init(_ value: Value) {
        switch value {
        case .int(let whole): self = .whole(Int128(whole))
        case .number(let number):
            self = Decimal(value.plainText.utf8).map { .decimal($0) } ?? .double(number)
        case .string(let text): self.init(text: text)
        default: self = .whole(0)
        }
    }

    private init(text: String) {
        let bytes = Array(text.utf8).trimmed
        let unsigned = bytes.first == UInt8(ascii: "-") ? bytes.dropFirst() : bytes
        let parts = unsigned.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        let isFraction = parts.count == 2 && parts.allSatisfy { !$0.isEmpty && $0.allSatisfy(\.isDigit) }
        guard isFraction else {
            self = .whole(bytes.leadingWhole)
            return
        }
        self = Decimal(bytes).map { .decimal($0) } ?? .double(Double(String(decoding: bytes, as: UTF8.self)) ?? 0)
    }

    var double: Double {
        switch self {
        case .whole(let whole): Double(whole)
        case .decimal(let decimal): decimal.double
        case .double(let number): number
        }
    }

    var decimal: Decimal? {
        switch self {
        case .whole(let whole): Decimal(mantissa: whole, scale: 0)
        case .decimal(let decimal): decimal
        case .double: nil
        }
    }

    var isZero: Bool { double == 0 }
    var isWhole: Bool { if case .whole = self { true } else { false } }
    var isNegative: Bool { double < 0 }
}

extension Machine {
    /// The arithmetic filters.
    func number(_ call: FilterInput, _ input: Value) throws(Fault) -> Value {
        let number = Number(input)
        let other = Number(call.first?.numeric ?? .null)
        switch call.filter {
        case .abs: return try absolute(number)
        case .atLeast: return try value(of: isBefore(number, other) ? other : number)
        case .atMost: return try value(of: isBefore(other, number) ? other : number)
        case .ceil: return try rounded(try finite(number, call), .up, places: 0)
        case .floor: return try rounded(try finite(number, call), .down, places: 0)
        case .round: return try rounded(try finite(number, call), .nearest, places: try whole(places(other)))
        case .dividedBy where !isStrict && other.isZero && !(number.isWhole && other.isWhole):
            return .number(number.double / 0)
        default: return try value(of: try Self.compute(call.filter, number, other))
        }
    }

    /// The value of a number; in Shopify's dialect one of more than 64 bits is the text of its digits.
    func value(of number: Number) throws(Fault) -> Value {
        switch number {
        case .whole(let whole):
            if let fitting = Int(exactly: whole) { return .int(fitting) }
            if isStrict { throw Fault(.numberOutOfRange) }
            return .string("\(whole)")
        case .decimal(let decimal): return .number(decimal.double)
        case .double(let number): return .number(number)
        }
    }

    /// A number that can be rounded.
    private func finite(_ number: Number, _ call: FilterInput) throws(Fault) -> Number {
        guard number.double.isFinite else { throw unusable(call, .number(number.double)) }
        return number
    }

    private func places(_ number: Number) -> Value {
        let whole =
            if case .whole(let whole) = number { Int(clamping: whole) } else {
                Int(exactly: number.double.rounded(.towardZero))
            }
        return .int(min(max(whole ?? 0, -40), 400))
    }

    private func absolute(_ number: Number) throws(Fault) -> Value {
        switch number {
        case .whole(.min): throw Fault(.numberOutOfRange)
        case .whole(let whole): return try value(of: .whole(abs(whole)))
        default: return .number(abs(number.double))
        }
    }

    private func isBefore(_ left: Number, _ right: Number) -> Bool {
        guard let first = left.decimal, let second = right.decimal else { return left.double < right.double }
        return Decimal.order(first, second) < 0
    }

    private func rounded(_ number: Number, _ rounding: Decimal.Rounding, places: Int) throws(Fault) -> Value {
        if case .whole = number, places >= 0 { return try value(of: number) }
        guard let decimal = number.decimal?.rounded(rounding, places: places) else {
            guard let whole = Int128(exactly: number.double.rounded(rounding.rule)) else {
                throw Fault(.numberOutOfRange)
            }
            return try value(of: .whole(whole))
        }
        if places > 0 { return .number(decimal.double) }
        guard decimal.scale <= 0 || decimal.mantissa == 0 else { throw Fault(.numberOutOfRange) }
        return try value(of: .whole(decimal.mantissa))
    }

    /// `plus`, `minus`, `times`, `divided_by`, `modulo`.
    static func compute(_ filter: Filter, _ left: Number, _ right: Number) throws(Fault) -> Number {
        if filter == .dividedBy || filter == .modulo, right.isZero { throw Fault(.dividedByZero) }
        if case .whole(let first) = left, case .whole(let second) = right {
            return .whole(try compute(filter, first, second))
        }
        if let first = left.decimal, let second = right.decimal, let result = compute(filter, first, second) {
            if filter == .times, result.mantissa == 0, left.isNegative != right.isNegative { return .double(-0.0) }
            return .decimal(result)
        }
        return .double(compute(filter, left.double, right.double))
    }

    private static func compute(_ filter: Filter, _ left: Int128, _ right: Int128) throws(Fault) -> Int128 {
        let (result, overflow) =
            switch filter {
            case .plus: left.addingReportingOverflow(right)
            case .minus: left.subtractingReportingOverflow(right)
            case .times: left.multipliedReportingOverflow(by: right)
            case .dividedBy: left.flooredQuotient(right)
            default: left.flooredRest(right)
            }
        guard !overflow else { throw Fault(.numberOutOfRange) }
        return result
    }

    private static func compute(_ filter: Filter, _ left: Decimal, _ right: Decimal) -> Decimal? {
        switch filter {
        case .plus: .sum(left, right)
        case .minus: .sum(left, Decimal(mantissa: -right.mantissa, scale: right.scale))
        case .times: .product(left, right)
        case .dividedBy: .quotient(left, right)
        default: .modulo(left, right)
        }
    }

    private static func compute(_ filter: Filter, _ left: Double, _ right: Double) -> Double {
        switch filter {
        case .plus: left + right
        case .minus: left - right
        case .times: left * right
        case .dividedBy: left / right
        default: left - right * (left / right).rounded(.down)
        }
    }
}

extension Decimal.Rounding {
    fileprivate var rule: FloatingPointRoundingRule {
        switch self {
        case .down: .down
        case .up: .up
        case .nearest: .toNearestOrAwayFromZero
        }
    }
}

extension ArraySlice<UInt8> {
    /// The number the digits start with, 0 where there is none, at most what 128 bits hold.
    fileprivate var leadingWhole: Int128 {
        let sign = first == UInt8(ascii: "-") || first == UInt8(ascii: "+") ? 1 : 0
        var whole: Int128 = 0
        for byte in dropFirst(sign) where byte != UInt8(ascii: "_") {
            guard byte.isDigit else { break }
            let (product, overflow) = whole.multipliedReportingOverflow(by: 10)
            whole = overflow || product > .max - 9 ? .max : product + Int128(byte - 0x30)
        }
        return first == UInt8(ascii: "-") ? -whole : whole
    }
}

extension Int128 {
    /// Division rounded towards the smaller number, as Ruby's.
    fileprivate func flooredQuotient(_ divisor: Int128) -> (partialValue: Int128, overflow: Bool) {
        let (quotient, overflow) = dividedReportingOverflow(by: divisor)
        guard !overflow else { return (0, true) }
        let rest = self % divisor
        return (rest != 0 && (rest < 0) != (divisor < 0) ? quotient - 1 : quotient, false)
    }

    /// The rest with the divisor's sign, as Ruby's.
    fileprivate func flooredRest(_ divisor: Int128) -> (partialValue: Int128, overflow: Bool) {
        if divisor == -1 { return (0, false) }
        let rest = self % divisor
        return (rest != 0 && (rest < 0) != (divisor < 0) ? rest + divisor : rest, false)
    }
}
