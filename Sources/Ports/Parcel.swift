/// One message or webhook call, reserved in the store as `sending` and ready for the wire.
package struct Parcel: Sendable {
    /// The message's id in the outbox.
    package var message: Int64
    package var content: Content

    package init(message: Int64, content: Content) {
        self.message = message
        self.content = content
    }

    /// What is carried: a mail by SMTP, or a call by HTTP.
    package enum Content: Sendable {
        case mail(MailParcel)
        case webhook(WebhookParcel)
    }
}

/// A mail with its envelope. One recipient per transaction, so that each lead has an answer of its own.
package struct MailParcel: Sendable {
    /// The mailbox that sends it, by name.
    package var mailbox: String
    /// The envelope sender.
    package var sender: String
    /// The envelope recipient.
    package var recipient: String
    /// The whole message, CRLF line ends only, not dot-stuffed.
    package var bytes: [UInt8]
    /// The name a delivery report gives this mail back by (ENVID, RFC 3461 §4.4): its Message-ID, or nil for none.
    package var envelopeID: String?

    package init(
        mailbox: String, sender: String, recipient: String, bytes: [UInt8], envelopeID: String? = nil
    ) {
        self.mailbox = mailbox
        self.sender = sender
        self.recipient = recipient
        self.bytes = bytes
        self.envelopeID = envelopeID
    }
}

/// One webhook call, Standard Webhooks.
package struct WebhookParcel: Sendable {
    /// The endpoint's name in the workspace, whose URL, secret and limits the carrier knows.
    package var endpoint: String
    /// `POST` or `PUT`.
    package var method: String
    /// The `webhook-id`: the same on every attempt, so that the receiver can tell a repeat.
    package var id: String
    /// JSON.
    package var body: [UInt8]

    package init(endpoint: String, method: String, id: String, body: [UInt8]) {
        self.endpoint = endpoint
        self.method = method
        self.id = id
        self.body = body
    }
}
