package import Values

/// One lead's run through one version of one sequence.
package struct Enrollment: Sendable, Hashable {
    package var id: Int64
    package var lead: Int64
    package var sequence: String
    /// The content hash of the version it is pinned to.
    package var version: String
    /// 1 for the lead's first run through this sequence.
    package var run: Int
    package var life: Life
    /// The id of the step it stands on; nil before the first and after the last.
    package var step: String?
    package var waiting: Waiting?
    /// When the present wait began. For a delivery, when the clock came to its message, which can lie before its planning:
    /// how late it is counts from here.
    package var anchor: Moment
    /// When the timer fires; nil where only an event can move it.
    package var due: Moment?
    /// How it ended (`won`, `lost`, `recycled`, an exit's reason), or why it stands still. While it waits for a person, the
    /// exit that asked for one.
    package var outcome: String?
    package var memory: Memory

    /// Where an enrollment stands; docs/states.md draws the way from one to the next.
    package enum Life: String, Sendable, Hashable, CaseIterable {
        case pending, active, waiting, paused, held, finished, exited, failed

        /// Whether nothing can move it any more.
        package var isOver: Bool { self == .finished || self == .exited || self == .failed }
    }

    /// What a waiting enrollment waits for.
    package enum Waiting: String, Sendable, Hashable, CaseIterable {
        /// Its timer.
        case timer
        /// The outcome of a message.
        case delivery
        /// Evidence about a message of unknown outcome, for a while.
        case evidence
        /// An event, or the timer.
        case event
        /// The payment of an offer, or the next chase.
        case payment
        /// A person's disposition.
        case card
        /// The lead's word that it wants these mails, or the timer.
        case confirmation
    }

    /// What an enrollment remembers between decisions.
    package struct Memory: Sendable, Hashable {
        /// When its last message was accepted.
        package var lastSent: Moment?
        /// When its mails of the last week were accepted, oldest first.
        package var sent: [Moment] = []
        /// The steps whose mails were accepted, each once, in their order.
        package var wrote: [String] = []
        /// Events since then that a later `wait_for` may ask about, oldest first, at most `eventsKept`.
        package var seen: [Seen] = []
        /// The messages of its conversation in order: step and occurrence.
        package var thread: [MessageKey] = []
        /// The subject that began the conversation.
        package var subject: String?
        /// The mailbox that wrote first; later messages keep it.
        package var mailbox: String?
        /// Whether the policy has already sent this lead to a person.
        package var qualified = false
        /// How it finishes when the present block ends.
        package var ending: String?
        /// The latest reminder planned by the present `close`; 0 where only its message is.
        package var chased = 0
        /// When the message of the present `close` was accepted.
        package var offeredAt: Moment?
        /// The exit that asked for the person it waits for: then nothing is left to go on with.
        package var exit: String?
        /// When its timer would have fired, while it is paused.
        package var pausedDue: Moment?

        package static let eventsKept = 16
        /// How long accepted mails are remembered one by one: the longest stretch that a brake looks at.
        package static let sentKept = Span.days(7)
        package init() {}
    }

    /// An event an enrollment has seen.
    package struct Seen: Sendable, Hashable {
        package var event: EventName
        package var details: Object

        package init(event: EventName, details: Object) {
            self.event = event
            self.details = details
        }
    }

    package init(id: Int64, lead: Int64, sequence: String, version: String, run: Int, due: Moment) {
        self.id = id
        self.lead = lead
        self.sequence = sequence
        self.version = version
        self.run = run
        self.due = due
        life = .pending
        anchor = due
        memory = Memory()
    }
}

/// Names one message of an enrollment for ever: its step, and which of that step's messages.
package struct MessageKey: Sendable, Hashable {
    package var step: String
    /// 0 for the step's own message, n for its n-th chase.
    package var occurrence: Int

    package init(step: String, occurrence: Int = 0) {
        self.step = step
        self.occurrence = occurrence
    }
}
