/// Anything a lead, an event or a template scope can hold: JSON's values, with integers kept apart from fractions.
package enum Value: Sendable, Hashable {
    /// No value: JSON's `null`, Liquid's `nil`.
    case null
    /// `true` or `false`.
    case bool(Bool)
    /// A whole number. Money travels as minor units in this case, never as a fraction.
    case int(Int)
    /// A number with a fraction, IEEE 754 binary64.
    case number(Double)
    /// Text, UTF-8.
    case string(String)
    /// An ordered list.
    case array([Value])
    /// Named values in the order they were written.
    case object(Object)

    /// The value under a name, or nil where this is no object or has no such name.
    package subscript(name: String) -> Value? {
        if case .object(let object) = self { object[name] } else { nil }
    }

    /// The text, where this is a string.
    package var text: String? { if case .string(let text) = self { text } else { nil } }

    /// The whole number, where this is one.
    /// The items of an array, or nil.
    package var items: [Value]? { if case .array(let items) = self { items } else { nil } }
    package var whole: Int? { if case .int(let whole) = self { whole } else { nil } }

    /// Whether this is `null`.
    package var isNull: Bool { if case .null = self { true } else { false } }
}

extension Value: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByBooleanLiteral,
    ExpressibleByFloatLiteral, ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral, ExpressibleByNilLiteral
{
    package init(stringLiteral value: String) { self = .string(value) }
    package init(integerLiteral value: Int) { self = .int(value) }
    package init(booleanLiteral value: Bool) { self = .bool(value) }
    package init(floatLiteral value: Double) { self = .number(value) }
    package init(arrayLiteral elements: Value...) { self = .array(elements) }
    package init(nilLiteral: ()) { self = .null }
    package init(dictionaryLiteral elements: (String, Value)...) {
        self = .object(Object(elements))
    }
}
