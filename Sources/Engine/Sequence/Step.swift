package import Values

/// One step of a sequence: what it does, which step follows it, and the blocks it may run.
package struct Step: Sendable {
    /// Unique in its sequence and stable across versions.
    package let id: String
    package let kind: StepKind
    /// The step that follows when this one ends; nil where the sequence ends.
    package let next: Int?
    /// The first step of each block; nil where the block is empty and the flow goes straight to `next`.
    package let blocks: [Block: Int?]
    /// What becomes of its messages that are late; as the sequence says where nil.
    package let late: CatchUp?

    /// Where the flow goes when this block is chosen: its first step, or past it.
    package func entry(of block: Block) -> Int? {
        if let first = blocks[block], let first { first } else { next }
    }
}

/// The nested blocks a step can have.
package enum Block: Sendable, Hashable {
    case then, otherwise, unpaid, lost, missed
    /// A block for leads handed back: for one reason, or for all where nil.
    case recycle(reason: String?)
}

/// What a step does.
package enum StepKind: Sendable {
    case email(MailStep)
    case webhook(WebhookStep)
    case wait(Wait)
    case waitFor(Trigger, upTo: Wait?)
    case branch(Rule)
    case set([(name: String, value: Value)])
    case tag(add: [String], remove: [String])
    case score(Int)
    /// Opens, or finds, the lead's one open deal for this offer.
    case offer(String)
    case close(CloseStep)
    case escalate(EscalateStep)
    case enroll(String)
    case end(outcome: String?)
    /// Asks the lead to confirm that it wants these mails; stands before all other steps, and in no file.
    case confirm(ConfirmStep)
}

/// The double opt-in: one mail with a link to a page that confirms, and the wait for it.
package struct ConfirmStep: Sendable, Hashable {
    /// Its id in every sequence that has it.
    package static let id = "opt-in"
    package var message: String
    /// How long the lead has; afterwards its run ends.
    package var upTo: Delay

    package init(message: String, upTo: Delay) {
        self.message = message
        self.upTo = upTo
    }
}

/// A mail to the lead.
package struct MailStep: Sendable, Hashable {
    /// A path below `templates/`, without its ending.
    package var template: String
    /// Whether it continues the conversation of this enrollment's last mail.
    package var thread: Bool

    package init(template: String, thread: Bool = false) {
        self.template = template
        self.thread = thread
    }
}

/// A call to a named endpoint.
package struct WebhookStep: Sendable, Hashable {
    package var endpoint: String
    /// `POST` or `PUT`.
    package var method: String
    /// A template below `templates/` that renders the JSON body; the lead and the step where nil.
    package var template: String?
    /// Lead attributes to set from the JSON answer, by path into it.
    package var answer: [String: Path]

    package init(endpoint: String, method: String = "POST", template: String? = nil, answer: [String: Path] = [:]) {
        self.endpoint = endpoint
        self.method = method
        self.template = template
        self.answer = answer
    }
}

/// How long to wait.
package enum Wait: Sendable, Hashable {
    case delay(Delay)
    /// The next time clocks show this time, on one weekday or any.
    case until(Weekday?, TimeOfDay)
    /// A date the lead holds, moved by a delay; `before` counts back from it.
    case date(Path, offset: Delay, before: Bool)
}

/// The automatic close: an offer, a message with the checkout link, and the wait for the payment.
package struct CloseStep: Sendable, Hashable {
    package var offer: String
    package var message: String
    package var upTo: Delay
    package var chases: [Chase]

    /// A reminder, counted from the acceptance of the close message.
    package struct Chase: Sendable, Hashable {
        package var after: Delay
        package var message: String

        package init(after: Delay, message: String) {
            self.after = after
            self.message = message
        }
    }

    package init(offer: String, message: String, upTo: Delay, chases: [Chase] = []) {
        self.offer = offer
        self.message = message
        self.upTo = upTo
        self.chases = chases
    }
}

/// The hand-over to a person.
package struct EscalateStep: Sendable, Hashable {
    package var queue: String
    package var reason: String
    /// Higher is sooner.
    package var priority: Int
    /// In business time, from the card's opening to the first touch; the queue's own where nil.
    package var answerWithin: Delay?
    /// A template below `templates/` rendered for the salesperson, or nil.
    package var briefing: String?

    package init(
        queue: String, reason: String, priority: Int = 0, answerWithin: Delay? = nil, briefing: String? = nil
    ) {
        self.queue = queue
        self.reason = reason
        self.priority = priority
        self.answerWithin = answerWithin
        self.briefing = briefing
    }
}
