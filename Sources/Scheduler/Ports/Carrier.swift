package import Values

/// Carries what is ready for the wire and brings back what became of it: SMTP and webhooks by libcurl, or a recording.
///
/// The scheduler's loop calls both verbs from its one thread; a carrier does its work elsewhere and rings the `Bell`
/// when there is something to collect. Every parcel that was carried comes back exactly once.
package protocol Carrier: Sendable {
    /// Takes parcels on their way; never blocks on the network.
    func carry(_ parcels: [Parcel])
    /// Hands over the deliveries that ended since the last call, in the order they ended; never blocks.
    func collect() -> [Delivery]
    /// Lets what is under way end, refuses what has not begun (it comes back `notSent`), and returns when idle or when
    /// the grace, in real time, is over; what is cut off then comes back `unknown` if its dot is out, else `notSent`.
    func drain(grace: Span)
    /// Whether every parcel has come back when `carry` returns.
    var answersAtOnce: Bool { get }
}

extension Carrier {
    package var answersAtOnce: Bool { false }
}

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

/// What became of one parcel.
package struct Delivery: Sendable {
    package var message: Int64
    package var outcome: Outcome

    package init(message: Int64, outcome: Outcome) {
        self.message = message
        self.outcome = outcome
    }

    /// How it ended, which says whether and when it may be tried again.
    package enum Outcome: Sendable, Equatable {
        /// The remote took it: a 250 after the final dot, or a 2xx.
        case accepted(Receipt)
        /// Not taken this time; to be tried again, at the earliest after the given span where the remote named one.
        case retry(Reason, after: Span?)
        /// Never to be tried again. `suppress` is true only where the address itself is dead.
        case refused(Reason, suppress: Bool)
        /// The dot, or the request, went out and no answer came back: it may or may not have arrived.
        case unknown(Reason)
        /// The mailbox or endpoint cannot send for anybody (wrong password, no TLS, 410): pause it; the message waits.
        case pause(Reason)
        /// The gate refused it just before the final dot; nothing was delivered.
        case stopped
        /// The carrier was asked to stop before this one began.
        case notSent
    }
}

/// The answer of a remote that took a parcel.
package struct Receipt: Sendable, Equatable {
    /// 250, or the HTTP status.
    package var code: Int
    /// The text of the final answer, at most 500 bytes.
    package var text: String
    /// The remote's own name for it, where it gave one (the queue id of a 250).
    package var queueID: String?
    /// A webhook's JSON answer, at most 64 KiB; empty for mail.
    package var body: [UInt8]

    package init(code: Int, text: String, queueID: String? = nil, body: [UInt8] = []) {
        self.code = code
        self.text = text
        self.queueID = queueID
        self.body = body
    }
}

/// Why a parcel did not go through, as facts; the wording for people lives elsewhere.
package struct Reason: Sendable, Hashable {
    /// Where in the dialogue it happened.
    package enum Stage: String, Sendable, Hashable, CaseIterable {
        case resolve, connect, tls, greeting, login, sender, recipient, data, body, dot, request, answer
    }

    package var stage: Stage
    /// The SMTP or HTTP status, or nil where there was none.
    package var code: Int?
    /// The enhanced status of RFC 3463, such as `5.1.1`, or nil.
    package var enhanced: String?
    /// What the remote or the system said, at most 500 bytes, without control characters.
    package var text: String

    package init(stage: Stage, code: Int? = nil, enhanced: String? = nil, text: String) {
        self.stage = stage
        self.code = code
        self.enhanced = enhanced
        self.text = text
    }
}

/// The last question before something irreversible, and the journal that survives a kill.
///
/// Called on the carrier's own thread, so it must be quick and may not call back.
package protocol DotGate: Sendable {
    /// Decides which of these may be finished now, and has a `dot` record of each such one in the journal (by a plain
    /// write(2), once for the batch) before it returns. What is left out must end as `stopped`, and not one byte that
    /// completes it may be written.
    func permit(_ messages: [Int64]) -> Set<Int64>
    /// Nothing permitted so far is still being written: its final dots are out, or are asked for again before any more
    /// of them is. What is stopped from now on knows of those that are out.
    func written()
    /// Appends the answers to the journal (once for the batch) before they are collected.
    func answered(_ deliveries: [Delivery])
}

extension DotGate {
    package func written() {}
}

/// Wakes the scheduler's loop; safe to ring from any thread, cheap when nobody sleeps.
package protocol Bell: Sendable {
    func ring()
}
