package import Values

/// A lead as a report counts it.
package struct LeadFact: Sendable, Hashable {
    package var lead: Int64
    package var source: String?
    package var createdAt: Moment

    package init(lead: Int64, source: String?, createdAt: Moment) {
        self.lead = lead
        self.source = source
        self.createdAt = createdAt
    }
}

/// A card as a report counts it.
package struct CardFact: Sendable, Hashable {
    package var lead: Int64
    /// Where its lead first came from.
    package var source: String?
    package var owner: String?
    /// When that happened which called for it.
    package var calledAt: Moment
    package var openedAt: Moment
    package var answerBy: Moment
    package var touchedAt: Moment?
    /// Whether it waits for its first touch.
    package var isOpen: Bool
    /// `won`, `lost` or `recycle`, once closed.
    package var disposition: String?
    package var reason: String?
    package var queue: String
    /// Whether it only tells of a no, and so offered nobody to sales.
    package var isNotice: Bool

    package init(
        lead: Int64, source: String?, owner: String?, calledAt: Moment, openedAt: Moment, answerBy: Moment,
        touchedAt: Moment?, isOpen: Bool, disposition: String?, reason: String?, queue: String, isNotice: Bool
    ) {
        self.lead = lead
        self.calledAt = calledAt
        self.queue = queue
        self.isNotice = isNotice
        self.source = source
        self.owner = owner
        self.openedAt = openedAt
        self.answerBy = answerBy
        self.touchedAt = touchedAt
        self.isOpen = isOpen
        self.disposition = disposition
        self.reason = reason
    }

    /// What sales made of it.
    package enum Verdict: Sendable, Hashable {
        /// Somebody claimed or touched it, and did not hand it back.
        case accepted
        /// Handed back to marketing, with a reason.
        case rejected(String)
        /// Nobody has touched it: it waits, was withdrawn, or ended by itself.
        case undecided
    }

    package var verdict: Verdict {
        if disposition == "recycle" { return .rejected(reason ?? "other") }
        return touchedAt == nil ? .undecided : .accepted
    }
}

/// A won deal as a report counts it.
package struct WonDeal: Sendable, Hashable {
    package var lead: Int64
    package var source: String?
    /// Minor units, in the workspace's currency.
    package var value: Int
    package var refunded: Int
    package var closedAt: Moment
    /// Who closed it; nil where it closed by itself.
    package var person: String?

    package init(lead: Int64, source: String?, value: Int, refunded: Int, closedAt: Moment, person: String?) {
        self.lead = lead
        self.source = source
        self.value = value
        self.refunded = refunded
        self.closedAt = closedAt
        self.person = person
    }
}

/// What reports count, from one moment until another.
package protocol ReadableReports {
    /// Leads first seen in that time.
    func leadFacts(from start: Moment, until end: Moment) throws -> [LeadFact]
    /// Cards opened in that time.
    func cardFacts(from start: Moment, until end: Moment) throws -> [CardFact]
    /// Deals won in that time.
    func wonDeals(from start: Moment, until end: Moment) throws -> [WonDeal]
    /// When a lead was first seen, a card opened or a deal won for the last time before a moment; nil where none was.
    func latestFact(before end: Moment) throws -> Moment?
}
