import Values

/// A number as filters compute with it: Ruby's Integer or BigDecimal, and binary64 where digits run out.
enum Number {
    case whole(Int)
    case decimal(Decimal)
    case double(Double)

    /// What Shopify's `to_number` makes of a value: 0 of everything that is no number.
    init(_ value: Value) {
        switch value {
        case .int(let whole): self = .whole(whole)
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
            self = .whole(text.leadingWhole)
            return
        }
        self = Decimal(bytes).map { .decimal($0) } ?? .double(Double(String(decoding: bytes, as: UTF8.self)) ?? 0)
    }

    var value: Value {
        switch self {
        case .whole(let whole): .int(whole)
        case .decimal(let decimal): .number(decimal.double)
        case .double(let number): .number(number)
        }
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
        case .whole(let whole): Decimal(mantissa: Int128(whole), scale: 0)
        case .decimal(let decimal): decimal
        case .double: nil
        }
    }

    var isZero: Bool { double == 0 }
}

extension Machine {
    /// The arithmetic filters.
    func number(_ call: FilterInput, _ input: Value) throws(Fault) -> Value {
        let number = Number(input)
        let other = Number(call.first?.plain ?? .null)
        switch call.filter {
        case .abs: return try absolute(number)
        case .atLeast: return (isBefore(number, other) ? other : number).value
        case .atMost: return (isBefore(other, number) ? other : number).value
        case .ceil: return try rounded(number, .up, places: 0)
        case .floor: return try rounded(number, .down, places: 0)
        case .round: return try rounded(number, .nearest, places: try whole(places(other)))
        default: return try Self.compute(call.filter, number, other).value
        }
    }

    private func places(_ number: Number) -> Value {
        let whole =
            if case .whole(let whole) = number { whole } else { Int(exactly: number.double.rounded(.towardZero)) }
        return .int(min(max(whole ?? 0, -40), 400))
    }

    private func absolute(_ number: Number) throws(Fault) -> Value {
        switch number {
        case .whole(.min): throw Fault(.numberOutOfRange)
        case .whole(let whole): .int(abs(whole))
        default: .number(abs(number.double))
        }
    }

    private func isBefore(_ left: Number, _ right: Number) -> Bool {
        guard let first = left.decimal, let second = right.decimal else { return left.double < right.double }
        return Decimal.order(first, second) < 0
    }

    private func rounded(_ number: Number, _ rounding: Decimal.Rounding, places: Int) throws(Fault) -> Value {
        if case .whole(let whole) = number, places >= 0 { return .int(whole) }
        guard let decimal = number.decimal?.rounded(rounding, places: places) else {
            guard let whole = Int(exactly: number.double.rounded(rounding.rule)) else { throw Fault(.numberOutOfRange) }
            return .int(whole)
        }
        if places > 0 { return .number(decimal.double) }
        guard decimal.scale <= 0 || decimal.mantissa == 0, let whole = Int(exactly: decimal.mantissa) else {
            throw Fault(.numberOutOfRange)
        }
        return .int(whole)
    }

    /// `plus`, `minus`, `times`, `divided_by`, `modulo`.
    static func compute(_ filter: Filter, _ left: Number, _ right: Number) throws(Fault) -> Number {
        if filter == .dividedBy || filter == .modulo, right.isZero { throw Fault(.dividedByZero) }
        if case .whole(let first) = left, case .whole(let second) = right {
            return .whole(try compute(filter, first, second))
        }
        if let first = left.decimal, let second = right.decimal, let result = compute(filter, first, second) {
            return .decimal(result)
        }
        return .double(compute(filter, left.double, right.double))
    }

    private static func compute(_ filter: Filter, _ left: Int, _ right: Int) throws(Fault) -> Int {
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

extension Int {
    /// Division rounded towards the smaller number, as Ruby's.
    fileprivate func flooredQuotient(_ divisor: Int) -> (partialValue: Int, overflow: Bool) {
        let (quotient, overflow) = dividedReportingOverflow(by: divisor)
        guard !overflow else { return (0, true) }
        let rest = self % divisor
        return (rest != 0 && (rest < 0) != (divisor < 0) ? quotient - 1 : quotient, false)
    }

    /// The rest with the divisor's sign, as Ruby's.
    fileprivate func flooredRest(_ divisor: Int) -> (partialValue: Int, overflow: Bool) {
        if divisor == -1 { return (0, false) }
        let rest = self % divisor
        return (rest != 0 && (rest < 0) != (divisor < 0) ? rest + divisor : rest, false)
    }
}
