package import Values

/// One thing that goes wrong in an IMAP dialogue, where, and on which occasions; or a habit that a server has.
package struct IMAPFault: Sendable, Hashable {
    /// Where in the dialogue.
    package enum Stage: String, Sendable, CaseIterable {
        /// Before there is a connection at all.
        case connect
        /// Instead of the greeting, or of the answer to that command.
        case greeting, capability, id, starttls
        /// LOGIN, or the end of an AUTHENTICATE.
        case login
        /// LIST, LSUB and NAMESPACE.
        case list
        case status
        /// SELECT and EXAMINE.
        case select
        case search, fetch
        /// What changes a folder: STORE, COPY, MOVE, EXPUNGE, APPEND.
        case store
        case idle
        /// NOOP, CHECK, CLOSE and UNSELECT.
        case noop
        case logout
        /// Any command after the login.
        case any

        /// Whether it is known by then whose mailbox it is.
        var knowsUser: Bool { ![.connect, .greeting, .capability, .id, .starttls].contains(self) }
    }

    /// What happens instead of the usual answer.
    package enum Deed: Sendable, Hashable {
        /// The usual answer, after the delay.
        case accept
        /// This answer; the command counts as done when it is OK, and BYE closes.
        case reply(IMAPReply)
        /// The usual answer, with something odd about it.
        case twist(IMAPTwist)
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
        /// Bytes that are no IMAP answer, then silence.
        case garbage
        /// At `connect`: nothing listens on the port.
        case refuse
        /// At `starttls`: it is not offered.
        case absent
        /// At `starttls`: the handshake offers an expired, self-signed certificate for another name.
        case badCertificate
        /// Settled at the greeting: the server is like this, for as long as the connection lasts.
        case habit(String)
    }

    package var stage: Stage
    package var deed: Deed
    package var selection = Selection()
    /// Real time to wait first.
    package var delay = Span.zero
    /// Real time between the single bytes of the answer; zero sends it whole.
    package var drip = Span.zero
    /// At `select`, where UIDs are given anew: how many old mails come before the others.
    package var mails = 0

    package init(at stage: Stage, _ deed: Deed, where selection: Selection = Selection()) {
        self.stage = stage
        self.deed = deed
        self.selection = selection
    }

    /// The name of the habit, where it is one.
    var habit: String? { if case .habit(let name) = deed { name } else { nil } }
}
