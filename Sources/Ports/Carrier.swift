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
