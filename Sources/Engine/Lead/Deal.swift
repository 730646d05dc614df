package import Values

/// A sale in progress: one open deal per lead and offer.
package struct Deal: Sendable, Hashable {
    /// Open until it is paid, won by a person, or given up.
    package enum State: String, Sendable, Hashable, CaseIterable { case open, won, lost }

    package var id: Int64
    package var lead: Int64
    package var offer: String
    package var state: State
    /// What it is worth in the workspace's currency: of a won deal what was agreed or paid, less what went back.
    package var value: Money
    /// The price it was offered at, in the offer's currency; it stays, whatever becomes of the offer.
    package var price: Money
    /// What was paid for it, in minor units of the price's currency.
    package var paid = 0
    /// The opaque token of the checkout link that a payment is matched by.
    package var token: String
    package var openedAt: Moment
    package var closedAt: Moment?
    /// Why it was lost, or nil.
    package var reason: String?
    /// What was paid back, in minor units of the price's currency.
    package var refunded: Int

    /// - Parameter price: what it is offered at; its value where nil.
    package init(
        id: Int64, lead: Int64, offer: String, value: Money, price: Money? = nil, token: String, openedAt: Moment
    ) {
        self.id = id
        self.lead = lead
        self.offer = offer
        self.value = value
        self.price = price ?? value
        self.token = token
        self.openedAt = openedAt
        state = .open
        refunded = 0
    }
}
