package import Values

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
    /// When that happened which called for it: the lead's mail came in, the step was due. Never after it was opened.
    package var calledAt: Moment
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
    /// Who had it last and gave it back: it does not come to that one again by itself. Nil once somebody has it.
    package var givenBackBy: String?

    package init(
        id: Int64, lead: Int64, enrollment: Int64?, queue: String, priority: Int, reasons: [String], openedAt: Moment,
        answerBy: Moment, calledAt: Moment? = nil, owner: String? = nil, briefing: String? = nil,
        answerWithin: Delay? = nil
    ) {
        self.id = id
        self.lead = lead
        self.enrollment = enrollment
        self.queue = queue
        self.priority = priority
        self.reasons = reasons
        self.openedAt = openedAt
        self.calledAt = min(calledAt ?? openedAt, openedAt)
        self.answerBy = answerBy
        self.owner = owner
        self.briefing = briefing
        self.answerWithin = answerWithin
        state = .open
        breaches = 0
    }
}
