/// The comparison operators of Liquid.
package enum Comparison: UInt8, Sendable, Hashable {
    case equal, notEqual, less, lessOrEqual, greater, greaterOrEqual, contains

    /// The operator a word writes, or nil where Liquid knows none such.
    package init?(_ word: ArraySlice<UInt8>) {
        switch (word.first, word.count) {
        case (UInt8(ascii: "="), 2): self = .equal
        case (UInt8(ascii: "!"), 2): self = .notEqual
        case (UInt8(ascii: "<"), 1): self = .less
        case (UInt8(ascii: "<"), 2): self = word.last == UInt8(ascii: ">") ? .notEqual : .lessOrEqual
        case (UInt8(ascii: ">"), 1): self = .greater
        case (UInt8(ascii: ">"), 2): self = .greaterOrEqual
        case (UInt8(ascii: "c"), 8): self = .contains
        default: return nil
        }
    }

    /// Whether it asks which of two comes first.
    package var asksOrder: Bool {
        switch self {
        case .less, .lessOrEqual, .greater, .greaterOrEqual: true
        case .equal, .notEqual, .contains: false
        }
    }

    /// Whether `left operator right` holds, as Shopify/liquid 5 decides it.
    ///
    /// Order exists between two numbers and between two texts; with nil, booleans, lists or objects it is false.
    /// Throws where one side is a number and the other is text.
    package func holds(_ left: Value, _ right: Value) throws(Incomparable) -> Bool {
        switch self {
        case .equal: return left.isEqual(to: right)
        case .notEqual: return !left.isEqual(to: right)
        case .contains: return left.contains(right)
        case .less, .lessOrEqual, .greater, .greaterOrEqual:
            guard let order = try left.order(against: right) else { return false }
            return admits(order)
        }
    }

    /// Whether `left operator right` holds of two whole numbers.
    package func holds(_ left: Int, _ right: Int) -> Bool {
        self != .contains && admits(left < right ? .before : left > right ? .after : .same)
    }

    /// Whether `left operator blank` (or `empty`) holds; only equality can.
    package func holds(_ value: Value, kind: Literal) -> Bool {
        let matches =
            switch kind {
            case .blank: value.isBlank
            case .empty: value.isEmpty
            case .value(let other): value.isEqual(to: other)
            }
        switch self {
        case .equal: return matches
        case .notEqual: return !matches
        default: return false
        }
    }

    private func admits(_ order: Order) -> Bool {
        switch self {
        case .less: order == .before
        case .lessOrEqual: order == .before || order == .same
        case .greater: order == .after
        case .greaterOrEqual: order == .after || order == .same
        case .equal: order == .same
        case .notEqual: order != .same
        case .contains: false
        }
    }
}

/// Two values without an order: a number and a text.
package struct Incomparable: Error, Sendable, Hashable {
    package let left: Value
    package let right: Value
}

/// How one value stands to another; `.none` for NaN.
package enum Order: Sendable {
    case before, same, after, none
}

extension Value {
    /// Liquid's truth: everything but nil and false.
    package var isTruthy: Bool {
        switch self {
        case .null, .bool(false): false
        default: true
        }
    }

    /// Equal to `blank`: nil, false, white space, empty lists and objects.
    package var isBlank: Bool {
        switch self {
        case .null, .bool(false): true
        case .string(let text): text.utf8.allSatisfy { $0.isSpace }
        default: isEmpty
        }
    }

    /// Equal to `empty`: the empty text, list or object.
    package var isEmpty: Bool {
        switch self {
        case .string(let text): text.utf8.isEmpty
        case .array(let elements): elements.isEmpty
        case .object(let object): object.isEmpty
        default: false
        }
    }

    /// Liquid's equality: whole numbers equal fractions of the same size, text is compared byte by byte.
    package func isEqual(to other: Value) -> Bool {
        switch (self, other) {
        case (.null, .null): true
        case (.bool(let left), .bool(let right)): left == right
        case (.int(let left), .int(let right)): left == right
        case (.int(let left), .number(let right)): Double(left) == right
        case (.number(let left), .int(let right)): left == Double(right)
        case (.number(let left), .number(let right)): left == right
        case (.string(let left), .string(let right)): left.hasSameBytes(as: right)
        case (.array(let left), .array(let right)):
            left.count == right.count && zip(left, right).allSatisfy { $0.isEqual(to: $1) }
        case (.object(let left), .object(let right)):
            left.count == right.count
                && left.entries.allSatisfy { entry in right[entry.name].map { entry.value.isEqual(to: $0) } ?? false }
        default: false
        }
    }

    /// The order of two numbers or two texts (by bytes); nil where the kinds have no order.
    package func order(against other: Value) throws(Incomparable) -> Order? {
        switch (self, other) {
        case (.int(let left), .int(let right)): return left < right ? .before : left > right ? .after : .same
        case (.int, .number), (.number, .int), (.number, .number): return fractionalOrder(against: other)
        case (.string(let left), .string(let right)): return left.byteOrder(against: right)
        case (.string, .int), (.string, .number), (.int, .string), (.number, .string):
            throw Incomparable(left: self, right: other)
        default: return nil
        }
    }

    private func fractionalOrder(against other: Value) -> Order {
        guard let left = fraction, let right = other.fraction else { return .none }
        return left < right ? .before : left > right ? .after : left == right ? .same : .none
    }

    /// The number as binary64, where this is one.
    package var fraction: Double? {
        switch self {
        case .int(let whole): Double(whole)
        case .number(let number): number
        default: nil
        }
    }

    /// Liquid's `contains`: a part of a text, an element of a list, a name of an object.
    package func contains(_ part: Value) -> Bool {
        guard part.isTruthy else { return false }
        switch self {
        case .string(let text): return text.containsBytes(of: part.searchText)
        case .array(let elements): return elements.contains { $0.isEqual(to: part) }
        case .object(let object): return part.text.map { object[$0] != nil } ?? false
        default: return false
        }
    }
}

extension Value {
    /// What `contains` looks for in a text: a list as Ruby inspects it, anything else as it prints.
    private var searchText: String {
        guard case .array = self else { return plainText }
        var bytes: [UInt8] = []
        bytes.append(inspected: self)
        return String(decoding: bytes, as: UTF8.self)
    }
}

extension String {
    /// Equality by bytes, without Unicode canonical equivalence.
    package func hasSameBytes(as other: String) -> Bool {
        utf8.count == other.utf8.count && self == other && (utf8.count < 2 || utf8.elementsEqual(other.utf8))
    }

    /// The order of the UTF-8 bytes, which is the order of code points.
    package func byteOrder(against other: String) -> Order {
        if hasSameBytes(as: other) { return .same }
        return utf8.lexicographicallyPrecedes(other.utf8) ? .before : .after
    }
}
