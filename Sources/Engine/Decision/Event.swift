package import Values

/// What an enrollment is told.
package enum Event: Sendable {
    /// Its timer fired.
    case due
    /// A message of its own ended.
    case delivered(Delivered)
    /// Something came through the door from outside.
    case happened(Happening)
    /// A person dealt with the lead's card, or nobody did in time.
    case answered(Answer)
    /// What held it may be mended: try again.
    case released
}

/// How a message ended.
package struct Delivered: Sendable {
    package var key: MessageKey
    package var outcome: Outcome
    /// The subject as it was sent, for the conversation that follows.
    package var subject: String?
    /// The mailbox that carried it.
    package var mailbox: String?
    /// Lead attributes that a webhook's answer sets.
    package var answer: Object

    /// How it ended, as far as the sequence has to know.
    package enum Outcome: Sendable, Hashable {
        case sent
        /// It may or may not have arrived.
        case unknown
        /// A gate decided against it: the frequency cap, a missing consent.
        case skipped(String)
        /// It could not leave while it still made sense: how late it was.
        case expired(String)
        /// It cannot be made: a missing value, a broken template.
        case held(String)
        /// Refused for good.
        case failed(String)
    }

    package init(
        key: MessageKey, outcome: Outcome, subject: String? = nil, mailbox: String? = nil, answer: Object = [:]
    ) {
        self.key = key
        self.outcome = outcome
        self.subject = subject
        self.mailbox = mailbox
        self.answer = answer
    }
}

/// An event from outside: `reply`, `click`, `paid`, `unsubscribe`, `bounce`, or a name of the user's own.
package struct Happening: Sendable {
    package var name: String
    /// Values only, never message text.
    package var details: Object

    package init(name: String, details: Object = [:]) {
        self.name = name
        self.details = details
    }

    /// Events that end every enrollment of a lead, and why; they cannot be switched off.
    package static let finalExits = [
        "unsubscribe": "unsubscribed", "complaint": "complained", "bounce": "bounced", "erase": "erased",
        "suppress": "suppressed",
    ]
}

/// What became of a card.
package enum Answer: Sendable, Hashable {
    case won
    case lost(reason: String)
    case recycled(reason: String)
    /// Nobody touched it in time, twice.
    case missed
}
