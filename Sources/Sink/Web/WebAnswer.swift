package import Values

/// How the web sink answers one request.
package struct WebAnswer: Sendable, Hashable {
    /// What happens instead of a whole, well-formed answer.
    package enum Deed: String, Sendable, Hashable, CaseIterable {
        /// The answer, whole.
        case accept
        /// The connection ends (FIN) without an answer, or breaks (RST).
        case close, reset
        /// Nothing is answered; or nothing is read either, not even the client's FIN.
        case hang, freeze
        /// Bytes that are no HTTP answer, then silence.
        case garbage
        /// The answer's head never ends: a byte at a time, or one field of 4 MiB.
        case slowLoris = "slow-loris"
        case giantHeader = "giant-header"
        /// The body is announced longer than it is and the connection ends; or it never ends.
        case cutBody = "cut-body"
        case endlessBody = "endless-body"
        /// Nothing listens on the port.
        case refuse
    }

    /// 200 to 599.
    package var status: Int
    package var fields: [WebRequest.Field]
    package var body: [UInt8]
    package var deed: Deed
    /// Real time to wait first.
    package var delay: Span
    /// Real time between the single bytes of the answer; zero sends it whole, and is a second for a slow loris.
    package var drip = Span.zero

    package init(
        status: Int = 200, fields: [WebRequest.Field] = [], body: [UInt8] = [], deed: Deed = .accept,
        delay: Span = .zero
    ) {
        self.status = status
        self.fields = fields
        self.body = body
        self.deed = deed
        self.delay = delay
    }
}
