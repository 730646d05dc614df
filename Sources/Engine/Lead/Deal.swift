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

/// A lead waiting for a person, with the reasons; at most one open card per lead.
package struct Card: Sendable, Hashable {
    /// Where it stands on its way through a person's hands.
    package enum State: String, Sendable, Hashable, CaseIterable {
        /// Waiting for its first touch.
        case open
        /// Claimed: a salesperson works it.
        case accepted
        /// Ended with a disposition.
        case closed
        /// Withdrawn: nobody answered in time and the sequence went on.
        case withdrawn
    }

    package var id: Int64
    package var lead: Int64
    /// The enrollment that waits for it, or nil for a reply that matched nothing.
    package var enrollment: Int64?
    package var queue: String
    package var state: State
    package var priority: Int
    package var reasons: [String]
    package var openedAt: Moment
    /// The end of the time to the first touch.
    package var answerBy: Moment
    /// How often that time ran out: 1 reassigns, 2 is missed.
    package var breaches: Int
    package var owner: String?
    package var touchedAt: Moment?
    package var closedAt: Moment?
    /// `won`, `lost` or `recycle`, once closed.
    package var disposition: String?
    package var dispositionReason: String?
    /// A template rendered for the salesperson, or nil.
    package var briefing: String?
    /// The time to the first touch that the latest reason asked for; the queue's own where nil.
    package var answerWithin: Delay?

    package init(
        id: Int64, lead: Int64, enrollment: Int64?, queue: String, priority: Int, reasons: [String], openedAt: Moment,
        answerBy: Moment, owner: String? = nil, briefing: String? = nil, answerWithin: Delay? = nil
    ) {
        self.id = id
        self.lead = lead
        self.enrollment = enrollment
        self.queue = queue
        self.priority = priority
        self.reasons = reasons
        self.openedAt = openedAt
        self.answerBy = answerBy
        self.owner = owner
        self.briefing = briefing
        self.answerWithin = answerWithin
        state = .open
        breaches = 0
    }
}
