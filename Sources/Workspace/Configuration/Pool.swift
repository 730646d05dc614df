/// Mailboxes that share the leads of a sequence: a sequence names it where it would name a mailbox.
package struct Pool: Sendable, Hashable {
    /// Unique among mailboxes and pools.
    package var name: String
    /// Which part of the leads each mailbox gets, by its name: 1 and more, the same for all where they share evenly.
    package var weights: [String: Int]

    package init(name: String, weights: [String: Int]) {
        self.name = name
        self.weights = weights
    }
}
