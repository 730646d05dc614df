import Mail
package import Ports
package import Values
package import Workspace

/// A mail to somebody of the house: a notice, a sign-in link, a test. No lead, no cap and no report knows of it.
package struct TransactionalMail: Sendable, Hashable {
    package var recipient: String
    /// The name the recipient goes by, or nil.
    package var name: String?
    package var subject: String
    package var text: String
    package var html: String?
    /// Whether no person wrote it: then other machines are told not to answer (RFC 3834).
    package var isAutomatic = true

    package init(to recipient: String, name: String? = nil, subject: String, text: String, html: String? = nil) {
        self.recipient = recipient
        self.name = name
        self.subject = subject
        self.text = text
        self.html = html
    }

    /// As it goes on the wire from a mailbox.
    ///
    /// - Parameters:
    ///   - sender: the name beside the mailbox's address, or nil.
    ///   - id: what stands before the @ of its Message-ID, unique.
    package func parcel(
        from mailbox: Mailbox, as sender: String?, id: String, at moment: Moment, zone: Zone
    ) throws -> MailParcel {
        let from = try Address(mailbox.address)
        let to = try Address(recipient)
        let message = Message(
            from: NamedAddress(from, name: sender), to: NamedAddress(to, name: name),
            subject: Array(subject.utf8.prefix(900)), text: Array(text.utf8), html: html.map { Array($0.utf8) },
            date: moment, zoneOffset: zone.offset(at: moment) / 60, messageID: "\(id)@\(from.domain)",
            extra: isAutomatic ? [Message.Header(name: "Auto-Submitted", value: "auto-generated")] : [])
        return MailParcel(
            mailbox: mailbox.name, sender: mailbox.returnPath ?? mailbox.address, recipient: to.text,
            bytes: try message.bytes(), envelopeID: message.messageID)
    }
}
