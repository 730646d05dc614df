/// The last question before something irreversible, and the journal that survives a kill.
///
/// Called on the carrier's own thread, so it must be quick and may not call back.
package protocol DotGate: Sendable {
    /// Decides which of these may be finished now, and has a `dot` record of each such one in the journal (by a plain
    /// write(2), once for the batch) before it returns. What is left out must end as `stopped`, and not one byte that
    /// completes it may be written.
    func permit(_ messages: [Int64]) -> Set<Int64>
    /// Nothing permitted so far is still being written: its final dots are out, or are asked for again before any more
    /// of them is. What is stopped from now on knows of those that are out.
    func written()
    /// Appends the answers to the journal (once for the batch) before they are collected.
    func answered(_ deliveries: [Delivery])
}

extension DotGate {
    package func written() {}
}
