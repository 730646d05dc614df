package import Engine
package import Values

/// The human queue.
package protocol ReadableCards {
    func card(_ id: Int64) throws -> Card?
    /// The lead's open or accepted card, or nil.
    func activeCard(lead: Int64) throws -> Card?
    /// Open and accepted cards, of one queue or all: highest priority first, then the one due soonest.
    func activeCards(queue: String?) throws -> [Card]
    /// The keys of open and accepted cards, of one queue or all, in no order.
    func activeCardKeys(queue: String?) throws -> [CardKey]
    /// Open cards of a queue that are nobody's, the oldest first.
    func freeCards(queue: String, limit: Int) throws -> [Card]
    /// Cards by their ids, in the order of these; an id that none has is left out.
    func cards(ids: [Int64]) throws -> [Card]
    /// Closed and withdrawn cards, the latest first.
    func endedCards(after cursor: Cursor?, limit: Int) throws -> Page<Card>
    /// The reasons of open and accepted cards, with their counts.
    func activeReasons() throws -> [ReasonCount]
    /// Open cards whose time to the first touch is over, longest first; one that was missed twice runs no clock any more.
    func breachedCards(at now: Moment, limit: Int) throws -> [Card]
    /// When the next open card's time is over, or nil.
    func nextBreach() throws -> Moment?
    /// Who of a queue's people got the last card that was given out in turn, or nil.
    func turn(ofQueue queue: String) throws -> String?
}

/// Cards, to be changed.
package protocol Cards: ReadableCards {
    func insert(_ card: Card) throws
    func update(_ card: Card) throws
    /// Remembers whose turn it was.
    func keepTurn(_ person: String, ofQueue queue: String) throws
}
