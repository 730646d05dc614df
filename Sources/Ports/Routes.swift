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

/// The state of mailboxes and endpoints.
package protocol ReadableMailboxes {
    func routes() throws -> [RouteState]
    /// What was kept of one recipient domain of a route, or nil.
    func domainLedger(route: String, domain: String) throws -> [UInt8]?
    /// How far a mailbox's folder was read and how that went, in the scheduler's own words, or nil.
    func inboxMemory(mailbox: String) throws -> [UInt8]?
}

/// That state, to be changed.
package protocol Mailboxes: ReadableMailboxes {
    func update(_ route: RouteState) throws
    /// Keeps the ledger of a recipient domain until it may be forgotten.
    func keepDomainLedger(_ ledger: [UInt8], route: String, domain: String, until: Moment) throws
    /// Forgets the ledgers that nobody needs any more at this moment.
    func forgetDomainLedgers(at now: Moment) throws
    /// Keeps that, in place of what was kept before.
    func keepInboxMemory(_ memory: [UInt8], mailbox: String) throws
}
