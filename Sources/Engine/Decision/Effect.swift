package import Values

/// What the scheduler is to do, in the transaction that stores the decision.
package enum Effect: Sendable {
    /// Put a message in the outbox.
    case plan(Plan)
    /// Store the lead as the decision left it.
    case changeLead
    /// Open the lead's deal for an offer, unless one is open.
    case openDeal(offer: String)
    /// Close the lead's open deal for an offer as lost.
    case loseDeal(offer: String, reason: String)
    /// Open a card, or join the one that is open.
    case openCard(EscalateStep, rule: String?)
    /// Take back the card this enrollment waits for.
    case withdrawCard
    /// Start another sequence for this lead.
    case enroll(sequence: String)
    /// Stop this enrollment's messages that are not out yet.
    case stopMessages(reason: String)
}

/// A message to be rendered and sent.
package struct Plan: Sendable, Hashable {
    package var key: MessageKey
    package var content: Content
    /// The first moment its window is open.
    package var notBefore: Moment
    /// The offer whose deal the message speaks of, or nil.
    package var offer: String?

    package init(key: MessageKey, content: Content, notBefore: Moment, offer: String? = nil) {
        self.key = key
        self.content = content
        self.notBefore = notBefore
        self.offer = offer
    }

    /// A mail to the lead, or a call to an endpoint.
    package enum Content: Sendable, Hashable {
        case mail(MailStep)
        case webhook(WebhookStep)
    }
}

/// A decision: the enrollment and lead as they now stand, what to do, and what was decided in words of values.
package struct Decision: Sendable {
    package var enrollment: Enrollment
    package var lead: Lead
    package var effects: [Effect]
    /// One line per step or rule that had a say, in order.
    package var notes: [Note]
}

/// One line of a decision's record: what was decided where, and the values it read. Never text or names.
package struct Note: Sendable, Hashable {
    /// The step's id, or nil for a rule of the whole sequence.
    package var step: String?
    /// `planned`, `wait`, `branch`, `exit` …
    package var what: String
    package var values: Object

    package init(step: String?, what: String, values: Object = [:]) {
        self.step = step
        self.what = what
        self.values = values
    }
}
