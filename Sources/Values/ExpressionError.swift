/// Why a path or a condition could not be read, and where in its text.
package struct ExpressionError: Error, Sendable, Hashable {
    /// What is wrong, as a fact without wording.
    package enum Reason: Sendable, Hashable {
        /// The text ended where a value, a name or an operator was due.
        case unexpectedEnd
        /// Something stands where it cannot: the text found.
        case unexpected(String)
        /// A string without its closing quote.
        case unclosedString
        /// A number too large for 64 bits.
        case numberOutOfRange(String)
        /// Brackets inside brackets beyond the limit.
        case tooDeep
        /// A bracket that holds a path: conditions and stored paths name their segments literally.
        case dynamicSegment(String)
        /// An operator Liquid does not know.
        case unknownOperator(String)
    }

    /// Byte offset in the text, from 0 to its length.
    package let offset: Int
    package let reason: Reason
    /// What to write instead, where that is known.
    package let hint: String?

    package init(offset: Int, reason: Reason, hint: String? = nil) {
        self.offset = offset
        self.reason = reason
        self.hint = hint
    }
}

extension ExpressionError: CustomStringConvertible {
    /// The reason in a sentence, without its place.
    package var description: String {
        switch reason {
        case .unexpectedEnd: "the expression ends too early"
        case .unexpected(let text): "unexpected `\(text)`"
        case .unclosedString: "a string is not closed"
        case .numberOutOfRange(let text): "the number \(text) is too large"
        case .tooDeep: "brackets are nested too deeply"
        case .dynamicSegment(let text): "`[\(text)]` must hold a fixed name or number here"
        case .unknownOperator(let text): "unknown operator `\(text)`"
        }
    }
}
