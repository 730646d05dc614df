package import Values

extension WebSink {
    /// What a web sink checks, keeps and answers.
    package struct Settings: Sendable {
        /// A Standard Webhooks secret, `whsec_` and base64; with one, a request whose signature is not valid gets 401.
        package var secret: String?
        /// How far the timestamp may lie from the wall clock; nil where the sender's clock runs its own way.
        package var tolerance: Span? = .minutes(5)
        /// The largest body accepted, in bytes; a larger one gets 413.
        package var bodyLimit = 16 << 20
        /// Whether requests stay in memory.
        package var keepsRequests = true
        /// The answers to give; without a rule that fits, 200 with an empty body.
        package var script = SinkScript()
        /// Called on the sink's own thread when a request is whole and no rule of the script fits; nil means the usual
        /// answer. It must be quick.
        package var onRequest: (@Sendable (WebRequest) -> WebAnswer?)?
        /// Event loop threads.
        package var threads = 1

        package init() {}
    }

    /// What happened since the start.
    package struct Counters: Sendable, Hashable {
        /// Connections taken, and those open now.
        package var connections = 0
        package var open = 0
        /// Requests read whole, and their body bytes.
        package var requests = 0
        package var bytes = 0
        /// Requests whose signature was checked and not valid.
        package var unsigned = 0
        /// Rules of the script that were met.
        package var faults = 0
        /// Bytes sent of endless bodies.
        package var endlessBytes = 0
        /// Connections ended because the request was no HTTP.
        package var malformed = 0

        package init() {}
    }
}
