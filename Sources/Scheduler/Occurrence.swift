package import Engine
package import Ports
package import Values

/// Something that happened, told once it is durable: the one stream that whoever watches listens to.
package enum Occurrence: Sendable {
    /// A decision, or what became of a lead, a run or a message.
    indirect case decided(Observation)
    /// A card was opened for a lead.
    case cardOpened(Card, Lead)
    /// A mailbox or endpoint takes nothing any more.
    case routePaused(RouteNotice)
    /// Somebody lets it go on.
    case routeResumed(String)
    /// A message was put off.
    case putOff(Deferral)
    /// A mailbox cannot be read, or can again.
    case inbox(InboxNotice)
    /// The store has a passing trouble, and the pass is repeated.
    case storeTrouble(any StoreFailure)
    /// The store's trouble is over.
    case storeRecovered
    /// The clock has leapt ahead by so much while the machine has not: nothing is sent until it is set right.
    case clockLeapt(Span)
    /// The clock is right again.
    case clockRight
    /// The loop is stopped: how many messages are under way, and how long they are waited for.
    case windingDown(Int, grace: Span)
}

/// What a decision came to, with what it was made of.
package struct Observation: Sendable {
    package var at: Moment
    package var lead: Lead
    /// The enrollment as it now stands, or nil for what concerns the lead alone.
    package var enrollment: Enrollment?
    /// `due`, `delivered`, `reply`, `imported` …
    package var cause: String
    package var notes: [Note]
    /// The subject and route of a message that ended.
    package var message: MessageRecord?
}
