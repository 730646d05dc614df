package import Values

/// One thing that goes wrong in an SMTP dialogue: where, what, and on which occasions.
package struct MailFault: Sendable, Hashable {
    /// Where in the dialogue.
    package enum Stage: String, Sendable, CaseIterable {
        /// Before there is a connection at all.
        case connect
        /// Instead of the greeting, or of the answer to that command.
        case banner, ehlo, starttls, auth, mail, rcpt, data
        /// While the content arrives, before its dot is looked for.
        case body
        /// Instead of the answer to the final dot.
        case dot
        case rset, quit

        /// Whether recipients are known here.
        var knowsRecipients: Bool { [.rcpt, .data, .body, .dot].contains(self) }
        /// Whether a transaction has begun here.
        var isInTransaction: Bool { self == .mail || knowsRecipients }
    }

    /// What happens instead of the usual answer.
    package enum Deed: Sendable, Hashable {
        /// The usual answer, after the delay.
        case accept
        /// At `data`: 354 even when no recipient was accepted, so that a lone dot must follow (RFC 2920 §3.1).
        case acceptEmpty
        /// This answer; the command counts as accepted when it is 2xx or 3xx, and 421 closes.
        case reply(SMTPReply)
        /// The connection ends (FIN) without an answer.
        case close
        /// The connection breaks (RST).
        case reset
        /// Nothing more is answered, everything is read.
        case hang
        /// Nothing more is answered or read, not even the client's FIN: a peer that vanished.
        case freeze
        /// The sink's direction ends, the client's is read on: half-closed TCP.
        case halfClose
        /// Bytes that are no SMTP answer, then silence.
        case garbage
        /// At `connect`: nothing listens on the port.
        case refuse
        /// At `starttls`: the extension is not offered.
        case absent
        /// At `starttls`: the handshake offers an expired, self-signed certificate for another name.
        case badCertificate
    }

    package var stage: Stage
    package var deed: Deed
    package var selection = Selection()
    /// Real time to wait first.
    package var delay = Span.zero
    /// Real time between the single bytes of a `reply`; zero sends it whole.
    package var drip = Span.zero
    /// At `dot`: the message is recorded as accepted although the answer says otherwise or is lost.
    package var keeps = false
    /// At `body`: how many bytes of content are read before.
    package var after = 0

    package init(at stage: Stage, _ deed: Deed, where selection: Selection = Selection()) {
        self.stage = stage
        self.deed = deed
        self.selection = selection
    }
}
