package import Values

/// One mail from a mailbox to a lead, before it is bytes: every field checked by the writer, nowhere else.
package struct Message: Sendable {
    package var from: NamedAddress
    package var to: NamedAddress
    package var replyTo: NamedAddress?
    /// UTF-8 text of one line, 1 to 1,000 bytes; spaces at its ends are not written.
    package var subject: [UInt8]
    /// The text part: UTF-8, any line ends, not blank.
    package var text: [UInt8]
    /// The HTML part: UTF-8, any line ends; nil for a message of plain text only.
    package var html: [UInt8]?
    /// The Date header's moment; years 1900 to 9999.
    package var date: Moment
    /// Minutes east of UTC the Date is written in, −1439 to 1439.
    package var zoneOffset: Int
    /// `left@right` without angle brackets, ASCII, at most 250 bytes; the same on every attempt.
    package var messageID: String
    /// The Message-ID this one answers, without angle brackets.
    package var inReplyTo: String?
    /// The thread so far, oldest first; of a long one the first and the last 19 are written, `inReplyTo` last.
    package var references: [String]
    package var listUnsubscribe: ListUnsubscribe?
    /// The List-Id (RFC 2919): dot-separated atoms such as `nurture.example.com`.
    package var listID: String?
    /// Further headers, unstructured, in order.
    package var extra: [Header]

    package init(
        from: NamedAddress, to: NamedAddress, replyTo: NamedAddress? = nil, subject: [UInt8], text: [UInt8],
        html: [UInt8]? = nil, date: Moment, zoneOffset: Int = 0, messageID: String, inReplyTo: String? = nil,
        references: [String] = [], listUnsubscribe: ListUnsubscribe? = nil, listID: String? = nil,
        extra: [Header] = []
    ) {
        self.from = from
        self.to = to
        self.replyTo = replyTo
        self.subject = subject
        self.text = text
        self.html = html
        self.date = date
        self.zoneOffset = zoneOffset
        self.messageID = messageID
        self.inReplyTo = inReplyTo
        self.references = references
        self.listUnsubscribe = listUnsubscribe
        self.listID = listID
        self.extra = extra
    }

    /// Whether a header holds an address only a server with SMTPUTF8 (RFC 6531) can take.
    package var needsSMTPUTF8: Bool {
        from.address.needsSMTPUTF8 || to.address.needsSMTPUTF8 || replyTo?.address.needsSMTPUTF8 ?? false
    }

    /// A header of the user's own.
    package struct Header: Sendable, Hashable {
        /// Letters, digits and other printable ASCII but `:`; at most 60 bytes, and none the writer owns.
        package var name: String
        /// Text of one line, at most 1,000 bytes.
        package var value: String

        package init(name: String, value: String) {
            self.name = name
            self.value = value
        }
    }

    /// How a recipient leaves (RFC 2369), by mail and, where there is a page, with one click (RFC 8058).
    package struct ListUnsubscribe: Sendable, Hashable {
        /// A `mailto:` URI, percent-encoded.
        package var mailto: String?
        /// An `https:` URI that accepts the one-click POST; with it List-Unsubscribe-Post is written.
        package var oneClick: String?

        package init(mailto: String?, oneClick: String? = nil) {
            self.mailto = mailto
            self.oneClick = oneClick
        }
    }
}
