package import Engine
package import Ports

/// Which cards a page of the queue holds, and in which order.
package struct QueueFilter: Sendable, Hashable {
    /// One queue, or all where nil.
    package var queue: String?
    /// A person's own, nobody's, or all where nil.
    package var owner: Owner?
    /// Open, accepted, or both.
    package var states: Set<Card.State> = [.open, .accepted]
    package var order: [QueueLevel] = QueueLevel.usual

    package init(
        queue: String? = nil, owner: Owner? = nil, states: Set<Card.State> = [.open, .accepted],
        order: [QueueLevel] = QueueLevel.usual
    ) {
        self.queue = queue
        self.owner = owner
        self.states = states
        self.order = order
    }

    func holds(_ card: CardKey) -> Bool {
        guard states.contains(card.state) else { return false }
        switch owner {
        case .person(let name)?: return card.owner == name
        case .nobody?: return card.owner == nil
        case nil: return true
        }
    }
}
