package import Values

/// Something that came in and could not be taken, kept for a person instead of being lost.
package struct SetAside: Sendable, Hashable {
    package var id: Int64
    /// `form guide`, `hook stripe`.
    package var source: String
    /// Why: `honeypot`, `too fast`, `global cap`, `no token` …
    package var reason: String
    package var at: Moment
    /// As it came.
    package var body: [UInt8]

    package init(id: Int64, source: String, reason: String, at: Moment, body: [UInt8]) {
        self.id = id
        self.source = source
        self.reason = reason
        self.at = at
        self.body = body
    }
}

/// An event that is kept back for a while, because something later may take it back: a cancelled booking.
package struct KeptEvent: Sendable, Hashable {
    package var id: Int64
    package var hook: String
    /// What it is about, in the service's words.
    package var about: String
    package var dueAt: Moment
    /// The event, as the hook made it of the call.
    package var event: Object

    package init(id: Int64, hook: String, about: String, dueAt: Moment, event: Object) {
        self.id = id
        self.hook = hook
        self.about = about
        self.dueAt = dueAt
        self.event = event
    }
}

/// What waits for a person or for its time, as it is read.
package protocol ReadableSetAside {
    /// What was set aside, the latest first, before an id, at most so many.
    func setAside(before id: Int64, limit: Int) throws -> [SetAside]
    func setAside(_ id: Int64) throws -> SetAside?
    /// When the next kept event is due, or nil.
    func nextKeptEvent() throws -> Moment?
    /// The lead of a payment that a service told before, by the service's name of it.
    func payer(hook: String, reference: String) throws -> Int64?
}

/// What waits for a person or for its time.
package protocol SetAsides: ReadableSetAside {
    func insert(_ setAside: SetAside) throws
    /// Takes it away; false where it was not there.
    func removeSetAside(_ id: Int64) throws -> Bool
    func insert(_ event: KeptEvent) throws
    /// Takes away and gives the events that are due, earliest first, at most so many.
    func takeKeptEvents(due now: Moment, limit: Int) throws -> [KeptEvent]
    /// Drops what is kept about something; how many.
    func dropKeptEvents(hook: String, about: String) throws -> Int
    /// Remembers who made a payment; the first one stays.
    func keepPayer(hook: String, reference: String, lead: Int64, at: Moment) throws
}
