package import Values

/// What an enrollment is told.
package enum Event: Sendable {
    /// Its timer fired.
    case due
    /// A message of its own ended.
    case delivered(Delivered)
    /// Something came through the door from outside.
    case happened(Happening)
    /// Something came through the door about somebody else of the lead's account.
    case colleague(Happening)
    /// Nobody touched the lead's card in time, twice.
    case missed
    /// What is known of its lead has changed: what follows from it is worked out anew.
    case leadChanged
    /// A late message goes at another moment, as if that had been meant all along.
    case shifted(MessageKey, to: Moment, lateness: String)
    /// A message of unknown outcome goes out once more.
    case resent(MessageKey)
    /// Nothing can be decided for it, or a person has to look: it stands still, for a reason, and keeps what it waited for.
    case parked(reason: String)
    /// What held it may be mended: try again.
    case released(Release)
    /// Somebody stops it for a while; who.
    case paused(by: String)
    /// Somebody lets it go on.
    case resumed
    /// Its lead is away until a moment; until when that was known before.
    case away(until: Moment, instead: Moment?)
    /// Its lead is back before the moment that was known.
    case back(before: Moment)
    /// Somebody takes the lead out of it, for a reason.
    case left(reason: String)
}

/// What is known of a run that is tried again.
package struct Release: Sendable, Hashable {
    /// The held message that goes out, or nil where the run itself is tried again.
    package var message: MessageKey?
    /// Whether somebody asked for this very message, so that it is late no more.
    package var byHand: Bool
    /// Whether any message of the run is still to go.
    package var isSending: Bool
    /// How often the lead's open card has run out its time; nil where no card is open.
    package var cardBreaches: Int?

    package init(message: MessageKey? = nil, byHand: Bool = false, isSending: Bool = false, cardBreaches: Int? = nil) {
        self.message = message
        self.byHand = byHand
        self.isSending = isSending
        self.cardBreaches = cardBreaches
    }
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
    /// When the other side took it; the moment of the decision where nobody knows.
    package var at: Moment?

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
        key: MessageKey, outcome: Outcome, subject: String? = nil, mailbox: String? = nil, answer: Object = [:],
        at: Moment? = nil
    ) {
        self.key = key
        self.outcome = outcome
        self.subject = subject
        self.mailbox = mailbox
        self.answer = answer
        self.at = at
    }
}

/// An event from outside, as a run hears it.
package struct Happening: Sendable {
    package var name: EventName
    /// Values only, never message text.
    package var details: Object
    /// When it happened; the moment it is heard where nobody knows.
    package var at: Moment?

    package init(name: EventName, details: Object = [:], at: Moment? = nil) {
        self.name = name
        self.details = details
        self.at = at
    }
}
