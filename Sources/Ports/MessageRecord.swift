package import Engine
package import Values

/// A message that has ended, for the record.
package struct MessageRecord: Sendable, Hashable {
    /// How it ended.
    package enum State: String, Sendable, Hashable, CaseIterable {
        case sent, skipped, expired, stopped, failed, unknown
    }

    package var id: Int64
    package var enrollment: Int64
    package var lead: Int64
    package var key: MessageKey
    package var state: State
    package var at: Moment
    package var route: String
    package var subject: String?
    /// The remote's answer, or the reason.
    package var answer: String?

    package init(_ message: OutboxMessage, state: State, at: Moment, answer: String?) {
        id = message.id
        enrollment = message.enrollment
        lead = message.lead
        key = message.key
        self.state = state
        self.at = at
        route = message.route
        subject = message.subject
        self.answer = answer
    }

    package init(
        id: Int64, enrollment: Int64, lead: Int64, key: MessageKey, state: State, at: Moment, route: String,
        subject: String?, answer: String?
    ) {
        self.id = id
        self.enrollment = enrollment
        self.lead = lead
        self.key = key
        self.state = state
        self.at = at
        self.route = route
        self.subject = subject
        self.answer = answer
    }
}
