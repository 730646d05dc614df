/// What a condition compares a path with, where no `or` makes it one of several ways.
package struct Bound: Sendable, Hashable {
    package let path: Path
    package let comparison: Comparison
    package let value: Value

    package init(path: Path, comparison: Comparison, value: Value) {
        (self.path, self.comparison, self.value) = (path, comparison, value)
    }

    /// The number it compares with, or nil.
    package var number: Double? {
        switch value {
        case .int(let number): Double(number)
        case .number(let number): number
        default: nil
        }
    }

    /// Whether no value can hold both.
    package func excludes(_ other: Bound) -> Bool {
        guard path == other.path else { return false }
        if comparison == .equal, other.comparison == .equal { return !value.isEqual(to: other.value) }
        guard let number, let otherNumber = other.number else { return false }
        return comparison.isAbove && other.comparison.isBelow && !Bound.meet(self, number, other, otherNumber)
            || comparison.isBelow && other.comparison.isAbove && !Bound.meet(other, otherNumber, self, number)
    }

    /// Whether some number lies at or above the first and at or below the second.
    private static func meet(_ lower: Bound, _ least: Double, _ upper: Bound, _ most: Double) -> Bool {
        let isOpen = lower.comparison == .greater || upper.comparison == .less
        return isOpen ? least < most : least <= most
    }

    /// Whether what holds this holds the other too.
    package func implies(_ other: Bound) -> Bool {
        guard path == other.path else { return false }
        if self == other { return true }
        guard let number, let otherNumber = other.number else { return false }
        switch other.comparison {
        case .greaterOrEqual: return comparison.isAbove && number >= otherNumber
        case .greater:
            return comparison == .greater ? number >= otherNumber : comparison.isAbove && number > otherNumber
        case .lessOrEqual: return comparison.isBelow && number <= otherNumber
        case .less: return comparison == .less ? number <= otherNumber : comparison.isBelow && number < otherNumber
        case .equal, .notEqual, .contains: return false
        }
    }
}

extension Value {
    /// A value as a condition writes it.
    package var written: String {
        switch self {
        case .string(let text): "'\(text)'"
        case .int(let number): "\(number)"
        case .number(let number): "\(number)"
        case .bool(let flag): "\(flag)"
        case .null: "nil"
        case .array, .object: "…"
        }
    }
}

extension Comparison {
    fileprivate var isAbove: Bool { self == .greater || self == .greaterOrEqual || self == .equal }
    fileprivate var isBelow: Bool { self == .less || self == .lessOrEqual || self == .equal }

    /// The same question with its sides exchanged.
    fileprivate var turned: Comparison {
        switch self {
        case .less: .greater
        case .lessOrEqual: .greaterOrEqual
        case .greater: .less
        case .greaterOrEqual: .lessOrEqual
        case .equal, .notEqual, .contains: self
        }
    }
}

extension Condition {
    /// A term that asks nothing.
    package enum Doubt: Sendable, Hashable {
        /// A value that stands alone, such as `'web.de'` behind an `or`: it always holds.
        case literalAlone(String)
        /// A path that stands alone.
        case pathAlone(Path)
        /// A path that is compared with a text for equality.
        case equality(Path, String)
        /// A path that is ordered against a text that is neither a number nor a date.
        case order(Path, String)
    }

    /// What in it is probably not meant, whatever a lead has.
    package var doubts: [Doubt] {
        terms.compactMap { term in
            guard let comparison = term.comparison else {
                switch term.left {
                case .path(let path): return .pathAlone(path)
                case .literal(.value(.bool)), .literal(.blank), .literal(.empty): return nil
                case .literal(.value(let value)): return .literalAlone(value.written)
                }
            }
            guard case .path(let path) = term.left, case .literal(.value(.string(let text))) = term.right else {
                return nil
            }
            if comparison == .equal || comparison == .notEqual { return .equality(path, text) }
            let isNumber = Value.string(text).writtenNumber != nil
            return comparison.asksOrder && !isNumber && !term.isOfDates ? .order(path, text) : nil
        }
    }

    /// What it compares with which value; nil where an `or` stands in it.
    package var bounds: [Bound]? {
        guard !terms.contains(where: { $0.isJoinedByAnd == false }) else { return nil }
        return comparedValues
    }

    /// Every comparison of a path with a value, the path on the left.
    package var comparedValues: [Bound] {
        terms.compactMap { term in
            guard let comparison = term.comparison else { return nil }
            switch (term.left, term.right) {
            case (.path(let path), .literal(.value(let value))):
                return Bound(path: path, comparison: comparison, value: value)
            case (.literal(.value(let value)), .path(let path)):
                return Bound(path: path, comparison: comparison.turned, value: value)
            default: return nil
            }
        }
    }

    /// Whether every term of it is a bound.
    package var isMadeOfBounds: Bool { bounds?.count == terms.count }
}
