package import Values

/// What must survive a restart about a mailbox or an endpoint.
package struct RouteState: Sendable, Hashable {
    package var route: String
    /// Why it is paused, or nil.
    package var paused: String?
    /// When it may be tried again by itself; nil where a person has to act.
    package var pausedUntil: Moment?
    /// Since when it is paused, or nil.
    package var pausedAt: Moment?
    /// How far its limits are used up and how its messages fared, in the scheduler's own words; empty where nothing is
    /// limited or watched.
    package var ledger: [UInt8] = []

    package init(route: String) { self.route = route }
}

extension RouteState {
    /// Whether nothing goes through it at this moment.
    package func isPaused(at now: Moment) -> Bool {
        paused != nil && now < pausedUntil ?? Moment(milliseconds: .max)
    }

    /// Whether only a person may resume it.
    package var needsPerson: Bool { paused != nil && pausedUntil == nil }
}

/// What became of a mailbox's or an endpoint's messages on one day.
package struct RouteTotal: Sendable, Hashable {
    /// Days since 1970-01-01 in UTC.
    package var day: Int
    package var route: String
    /// Messages that ended: taken, refused or given up.
    package var ended = 0
    /// Dead addresses and complaints that were told on that day, also of messages that left before it.
    package var bounces = 0
    package var complaints = 0
    package var failures = 0

    package init(
        day: Int, route: String, ended: Int = 0, bounces: Int = 0, complaints: Int = 0, failures: Int = 0
    ) {
        self.day = day
        self.route = route
        self.ended = ended
        self.bounces = bounces
        self.complaints = complaints
        self.failures = failures
    }
}

/// The state of mailboxes and endpoints.
package protocol ReadableMailboxes {
    func routes() throws -> [RouteState]
    /// What was kept of one recipient domain of a route, or nil.
    func domainLedger(route: String, domain: String) throws -> [UInt8]?
    /// How far a mailbox's folder was read and how that went, in the scheduler's own words, or nil.
    func inboxMemory(mailbox: String) throws -> [UInt8]?
    /// What became of messages by day and route, the days in order; a day on which nothing became of any has none.
    func routeTotals(days: Range<Int>) throws -> [RouteTotal]
}

/// That state, to be changed.
package protocol Mailboxes: ReadableMailboxes {
    func update(_ route: RouteState) throws
    /// Adds what became of messages to what that day and route have already.
    func add(_ total: RouteTotal) throws
    /// Keeps the ledger of a recipient domain until it may be forgotten.
    func keepDomainLedger(_ ledger: [UInt8], route: String, domain: String, until: Moment) throws
    /// Forgets the ledgers that nobody needs any more at this moment.
    func forgetDomainLedgers(at now: Moment) throws
    /// Keeps that, in place of what was kept before.
    func keepInboxMemory(_ memory: [UInt8], mailbox: String) throws
}
