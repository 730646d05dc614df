package import Values

/// The one place decisions get their time from: the wall clock, a fast one, or a virtual one.
package protocol Clock: AnyObject {
    var now: Moment { get }
    /// Waits until the moment comes or the doorbell rings, whichever is first; without a moment, until it rings.
    ///
    /// - Parameter underWay: whether something is with the carrier, whose end will ring.
    func wait(until moment: Moment?, at bell: Doorbell, underWay: Bool)
}
