import CCurl
import Glibc
package import Scheduler
package import Values
package import Workspace

/// The carrier that really sends: SMTP and HTTP by libcurl, on a thread of its own that lives as long as this value.
package final class CurlCarrier: Carrier {
    private let exchange: Exchange
    private let bell: any Bell

    /// Starts libcurl (once a process) and the thread; throws when the system has no descriptors left or libcurl is
    /// older than 7.85.
    ///
    /// `secrets` is called on the carrier's thread for each new connection or call that needs one; what it throws
    /// pauses the mailbox or endpoint, and neither the error nor the secret is ever reported.
    package init(
        mailboxes: [Mailbox], endpoints: [Endpoint],
        secrets: @escaping @Sendable (SecretReference) throws -> String,
        gate: any DotGate, bell: any Bell, limits: TransportLimits = TransportLimits()
    ) throws(TransportError) {
        try LibCurl.start()
        let settings = CarrierSettings(
            mailboxes: mailboxes, endpoints: endpoints, secrets: secrets, gate: gate, bell: bell, limits: limits)
        let exchange = try Exchange()
        self.exchange = exchange
        self.bell = bell
        try NetThread.start(settings, exchange)
    }

    deinit { exchange.ask(.drain(0)) }

    package func carry(_ parcels: [Parcel]) {
        guard !parcels.isEmpty, !exchange.put(parcels) else { return }
        exchange.give(parcels.map { Delivery(message: $0.message, outcome: .notSent) })
        bell.ring()
    }

    package func collect() -> [Delivery] { exchange.collect() }

    package func drain(grace: Span) {
        exchange.ask(.drain(max(0, grace.milliseconds)))
        exchange.waitUntilDone()
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
}
