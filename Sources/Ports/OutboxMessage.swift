package import Engine
package import Values

/// A message that is not delivered yet, and not given up.
package struct OutboxMessage: Sendable, Hashable {
    /// Where a message stands before it has ended; docs/states.md draws the way.
    package enum State: String, Sendable, Hashable, CaseIterable {
        /// Waits for its time.
        case planned
        /// Handed to the carrier, its Message-ID fixed.
        case sending
        /// Put off by the remote, to be tried again.
        case deferred
        /// Cannot be made: a missing value, a broken template.
        case held
        /// May or may not have arrived.
        case unknown
    }

    package var id: Int64
    package var enrollment: Int64
    package var lead: Int64
    package var key: MessageKey
    package var content: Plan.Content
    package var offer: String?
    package var state: State
    /// Not to be tried before this.
    package var notBefore: Moment
    package var plannedAt: Moment
    package var attempts: Int
    /// The mailbox or endpoint it goes through.
    package var route: String
    /// The subject it was sent with, known from `sending` on.
    package var subject: String?
    /// When it was last reserved.
    package var reservedAt: Moment?
    /// Why it is deferred, held or unknown.
    package var reason: String?
    /// When the remote first put it off, since it was last released; nil before that.
    package var triedAt: Moment?
    /// Whether an answer to it was ever lost, so that it may have arrived.
    package var mayHaveArrived = false
    /// How often its mailbox's policy has sent it again, its answer being lost.
    package var timesResent = 0
    /// Whether a person wants it sent although its run has come to its end.
    package var isAskedFor = false
    /// How often the remote has put off this very message: what keeps its whole route back is none of these.
    package var tries = 0

    package init(
        id: Int64, enrollment: Int64, lead: Int64, plan: Plan, route: String, plannedAt: Moment
    ) {
        self.id = id
        self.enrollment = enrollment
        self.lead = lead
        key = plan.key
        content = plan.content
        offer = plan.offer
        state = .planned
        notBefore = plan.notBefore
        self.plannedAt = plannedAt
        attempts = 0
        self.route = route
    }
}

extension OutboxMessage {
    /// Why a message is planned for later that nothing else keeps: the sequence's own hours.
    package static let outsideWindow = "outside the sending window"

    /// The first line of its reason, which alone says what and where; the lines below show the place.
    package var headline: String { reason.map { String($0.prefix { !$0.isNewline }) } ?? "" }
}
