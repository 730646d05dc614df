package import Values

/// The one place decisions get their time from: the wall clock, a fast one, or a virtual one.
package protocol Clock: AnyObject {
    var now: Moment { get }
    /// How far it has gone beyond what really passed since it was first asked: somebody has set it. Zero where the two
    /// cannot differ.
    var leap: Span { get }
    /// Waits until the moment comes or the doorbell rings, whichever is first; without a moment, until it rings.
    ///
    /// - Parameter underWay: whether something is with the carrier, whose end will ring.
    func wait(until moment: Moment?, at bell: Doorbell, underWay: Bool)
}

extension Clock {
    package var leap: Span { .zero }
}
