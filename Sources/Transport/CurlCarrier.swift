import CCurl
import Glibc
package import Ports
package import Values
package import Workspace

/// The carrier that really sends, and the inbox that really reads: SMTP, HTTP and IMAP by libcurl, on a thread of its own
/// that lives as long as this value.
package final class CurlCarrier: Carrier, Inbox {
    private let loopQueues: LoopQueues
    private let signing: SigningPool?
    private let bell: any Bell
    private let tokens: TokenFolder?

    /// Starts libcurl (once a process) and the thread; throws when the system has no descriptors left or libcurl is
    /// older than 7.85.
    ///
    /// `secrets` is called on the carrier's thread for each new connection or call that needs one; what it throws
    /// pauses the mailbox or endpoint, and neither the error nor the secret is ever reported. `keys` gives the whole text
    /// of a DKIM key, on a thread that signs, until it has given a good one; without it `secrets` is asked. `tokens` is
    /// where refresh tokens of mailboxes with OAuth are kept.
    package init(
        mailboxes: [Mailbox], endpoints: [Endpoint],
        secrets: @escaping @Sendable (SecretReference) throws -> String,
        gate: any DotGate, bell: any Bell, limits: TransportLimits = TransportLimits(),
        keys: (@Sendable (SecretReference) throws -> String)? = nil, tokens: TokenFolder? = nil
    ) throws(TransportError) {
        try LibCurl.start()
        let settings = CarrierSettings(
            mailboxes: mailboxes, endpoints: endpoints, secrets: secrets, gate: gate, bell: bell, limits: limits,
            keys: keys ?? secrets, tokens: tokens)
        let loopQueues = try LoopQueues()
        self.loopQueues = loopQueues
        signing = SigningPool(settings, loopQueues)
        self.bell = bell
        self.tokens = tokens
        try NetThread.start(settings, loopQueues)
    }

    deinit {
        signing?.abandon()
        loopQueues.ask(.drain(0))
    }

    package func carry(_ parcels: [Parcel]) {
        let ready = signing?.take(parcels) ?? parcels
        guard !ready.isEmpty, !loopQueues.put(ready) else { return }
        loopQueues.give(ready.map { Delivery(message: $0.message, outcome: .notSent) })
        bell.ring()
    }

    package func collect() -> [Delivery] { loopQueues.collect() }

    package func visit(_ errand: InboxErrand) {
        guard !loopQueues.put(errand) else { return }
        loopQueues.give([InboxFinding(mailbox: errand.mailbox, content: .ended(.failed(.lost(words: "stopped"))))])
        bell.ring()
    }

    package func findings() -> [InboxFinding] { loopQueues.collectFindings() }

    package func drain(grace: Span) {
        signing?.close()
        loopQueues.ask(.drain(max(0, grace.milliseconds)))
        loopQueues.waitUntilDone()
        tokens?.flush()
    }
}

/// What a carrier was made with.
struct CarrierSettings: Sendable {
    var mailboxes: [Mailbox]
    var endpoints: [Endpoint]
    var secrets: @Sendable (SecretReference) throws -> String
    var gate: any DotGate
    var bell: any Bell
    var limits: TransportLimits
    /// The whole text of a DKIM key.
    var keys: @Sendable (SecretReference) throws -> String
    /// Where refresh tokens are kept.
    var tokens: TokenFolder?
}
