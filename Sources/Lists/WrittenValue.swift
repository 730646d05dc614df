package import Values

/// A value as somebody writes it for one lead, read as a list's cells are.
package enum WrittenValue {
    /// The value of an attribute: a number or a date where it is one, else the text; nil where it is a date whose day and
    /// month could stand either way.
    package static func of(_ text: String, attribute: String) -> Value? {
        let text = text.trimmed
        guard !TextAttribute.contains(attribute) else { return .string(text) }
        if let number = WrittenNumber(text) { return number.value }
        guard let reading = DateReading(text) else { return .string(text) }
        return reading.date(in: nil).map { .string($0.description) }
    }
}
