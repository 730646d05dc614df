package import Values

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
