/// Why a message cannot be written: the field, the fact, and where in the field.
package struct MailError: Error, Sendable, Hashable {
    package var field: Field
    package var reason: Reason
    /// The offset of the offending byte in the field, from 0; 0 where the whole field is meant.
    package var offset: Int

    package init(_ field: Field, _ reason: Reason, at offset: Int = 0) {
        self.field = field
        self.reason = reason
        self.offset = offset
    }

    /// The field of the message that is at fault.
    package enum Field: Sendable, Hashable {
        case from, to, replyTo, subject, text, html, date, messageID, inReplyTo, references, listUnsubscribe, listID
        /// An extra header, by its place in the list.
        case extra(Int)
    }

    /// One case for each fault.
    package enum Reason: String, Sendable, Hashable, CaseIterable {
        /// Nothing to write where something must be.
        case empty
        /// CR, LF or another character some reader breaks a line at, in a header.
        case lineBreak
        /// NUL, or another control character in a header.
        case control
        /// Not well-formed UTF-8.
        case notUTF8
        /// A character this field cannot hold.
        case syntax
        /// More bytes than the field may have.
        case tooLong
        /// A number outside the field's range.
        case outOfRange
        /// A header name the writer owns.
        case reserved
        /// A header name given twice.
        case duplicate
    }
}
