/// What goes wrong, where and when, for a mail sink and a web sink; empty means that all goes well.
package struct SinkScript: Sendable, Hashable {
    /// The seed of every `rate`.
    package var seed: UInt64 = 0
    /// Faults of the mail sink; the first that fits an occasion is met.
    package var mail: [MailFault] = []
    /// Answers of the web sink; the first that fits a request is given.
    package var web: [WebRule] = []

    package init() {}
}
