/// Why a text is not a mail address that may be written to, and where: a fact, not a wording.
package struct AddressError: Error, Sendable, Hashable {
    package var reason: Reason
    /// The offset of the offending byte in the text given, from 0; the text's length where something is missing.
    package var offset: Int

    package init(_ reason: Reason, at offset: Int) {
        self.reason = reason
        self.offset = offset
    }

    /// One case for each way to fail.
    package enum Reason: String, Sendable, Hashable, CaseIterable {
        /// No text at all.
        case empty
        /// Not well-formed UTF-8.
        case notUTF8
        /// CR, LF or another character some reader breaks a line at.
        case lineBreak
        /// NUL or another control character.
        case control
        /// A zero-width or direction character nobody can see.
        case invisible
        /// `<` or `>`, which end an address on the wire.
        case angleBracket
        /// A space outside quotes.
        case space
        /// A character an address cannot hold at this place.
        case character
        /// No `@`.
        case noAt
        /// More than one `@`.
        case secondAt
        /// Nothing before the `@`.
        case emptyLocal
        /// More than 64 bytes before the `@` (RFC 5321 §4.5.3.1.1).
        case localTooLong
        /// A dot first, last or twice in a row before the `@`.
        case dot
        /// A quotation mark that does not close right before the `@`.
        case openQuote
        /// Nothing after the `@`.
        case emptyDomain
        /// A domain without a dot other than `localhost`.
        case singleLabel
        /// Two dots in a row, or a dot first or last, in the domain.
        case emptyLabel
        /// A part of the domain of more than 63 bytes.
        case labelTooLong
        /// A part of the domain that begins or ends with a hyphen, or has two in places 3 and 4 without being an A-label.
        case hyphen
        /// An A-label (`xn--…`) that does not decode.
        case punycode
        /// A number in square brackets, or a last label of digits only.
        case addressLiteral
        /// More than 253 bytes after the `@`.
        case domainTooLong
        /// More than 254 bytes in all (RFC 5321 §4.5.3.1.3, less the angle brackets).
        case tooLong
    }
}
