package import Engine
package import Values

/// Keeps leads, enrollments, the outbox, cards, deals and the one event log.
///
/// One process writes. Everything a verb changes happens in one transaction: all of it, or nothing.
package protocol Store: AnyObject {
    /// Runs the body in one write transaction; it is durable when this returns, and undone when the body throws.
    func write<Result>(_ body: (any Records) throws -> Result) throws -> Result
    /// Runs the body on one consistent snapshot; writing in it is an error.
    func read<Result>(_ body: (any Records) throws -> Result) throws -> Result
}

/// An error of the store that says whether it may pass by itself.
package protocol StoreFailure: Error {
    /// Whether the same call may succeed later: a lock held by another, a full disk.
    var isTransient: Bool { get }
}

/// What can be read and changed inside one transaction, by noun.
package protocol Records: Leads, Enrollments, Outbox, Deals, Cards, Timeline, Suppressions, Mailboxes, Versions {
    /// The greatest id in use, 0 in an empty store.
    func greatestID() throws -> Int64
}

/// The people we may sell to.
package protocol Leads {
    func lead(_ id: Int64) throws -> Lead?
    func lead(address: String) throws -> Lead?
    /// Adds a lead; its address must be new.
    func insert(_ lead: Lead) throws
    func update(_ lead: Lead) throws
    /// Forgets a lead: its row, its runs, its messages with what was sent, and its cards. Deals and the log, which hold
    /// no text, stay under its id. Its messages under way must have ended before.
    func erase(lead id: Int64) throws
    /// Leads in order of their ids, after one, at most so many.
    func leads(after id: Int64, limit: Int) throws -> [Lead]
    func leadCount() throws -> Int
}

/// The runs of leads through sequences. Storing one sets its timer to its `due`, or takes it away.
package protocol Enrollments {
    func enrollment(_ id: Int64) throws -> Enrollment?
    /// All runs of one lead, oldest first.
    func enrollments(lead: Int64) throws -> [Enrollment]
    /// Adds an enrollment; its (lead, sequence, run) must be new.
    func insert(_ enrollment: Enrollment) throws
    func update(_ enrollment: Enrollment, was: Moment?) throws
    /// The enrollments whose timers are due, earliest first, with their leads.
    func due(at now: Moment, limit: Int) throws -> [(enrollment: Enrollment, lead: Lead)]
    /// Takes away the timers of those due ones that nobody can read, or whose lead nobody can: the row is held, with the
    /// reason as its outcome, and left as it is in everything else. Looks at as many as `due` would give.
    func parkUnreadable(at now: Moment, limit: Int) throws -> [Unreadable]
    /// When the next timer fires, or nil.
    func nextDue() throws -> Moment?
    /// Enrollments in order of their ids in these states, after one, at most so many.
    func enrollments(in lives: Set<Enrollment.Life>, after id: Int64, limit: Int) throws -> [Enrollment]
    /// How many enrollments stand in each state, told apart by what they wait for and how they ended.
    func enrollmentCounts() throws -> [EnrollmentCount]
}

/// A row of an enrollment that stands still because it, or its lead's, cannot be read.
package struct Unreadable: Sendable, Hashable {
    package var enrollment: Int64
    package var lead: Int64
    /// What the store says of it.
    package var reason: StoreError

    package init(enrollment: Int64, lead: Int64, reason: StoreError) {
        self.enrollment = enrollment
        self.lead = lead
        self.reason = reason
    }
}

/// How many enrollments stand in one place.
package struct EnrollmentCount: Sendable, Hashable {
    package var sequence: String
    package var life: Enrollment.Life
    package var waiting: Enrollment.Waiting?
    package var outcome: String?
    package var count: Int

    package init(
        sequence: String, life: Enrollment.Life, waiting: Enrollment.Waiting?, outcome: String?, count: Int
    ) {
        self.sequence = sequence
        self.life = life
        self.waiting = waiting
        self.outcome = outcome
        self.count = count
    }
}

/// A message that is not delivered yet, and not given up.
package struct OutboxMessage: Sendable, Hashable {
    /// Where a message stands before it has ended; docs/states.md draws the way.
    package enum State: String, Sendable, Hashable, CaseIterable {
        /// Waits for its time.
        case planned
        /// Handed to the carrier, its Message-ID fixed.
        case sending
        /// Put off by the remote, to be tried again.
        case deferred
        /// Cannot be made: a missing value, a broken template.
        case held
        /// May or may not have arrived.
        case unknown
    }

    package var id: Int64
    package var enrollment: Int64
    package var lead: Int64
    package var key: MessageKey
    package var content: Plan.Content
    package var offer: String?
    package var state: State
    /// Not to be tried before this.
    package var notBefore: Moment
    package var plannedAt: Moment
    package var attempts: Int
    /// The mailbox or endpoint it goes through.
    package var route: String
    /// The subject it was sent with, known from `sending` on.
    package var subject: String?
    /// When it was last reserved.
    package var reservedAt: Moment?
    /// Why it is deferred, held or unknown.
    package var reason: String?
    /// When the remote first put it off, since it was last released; nil before that.
    package var triedAt: Moment?

    package init(
        id: Int64, enrollment: Int64, lead: Int64, plan: Plan, route: String, plannedAt: Moment
    ) {
        self.id = id
        self.enrollment = enrollment
        self.lead = lead
        key = plan.key
        content = plan.content
        offer = plan.offer
        state = .planned
        notBefore = plan.notBefore
        self.plannedAt = plannedAt
        attempts = 0
        self.route = route
    }
}

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

/// Undelivered messages, and the record of the ended ones.
package protocol Outbox {
    func insert(_ message: OutboxMessage) throws
    func update(_ message: OutboxMessage) throws
    /// Takes a message out of the outbox and keeps its record.
    func end(_ message: OutboxMessage, as record: MessageRecord) throws
    func message(_ id: Int64) throws -> OutboxMessage?
    /// Planned and deferred messages whose time has come, earliest first, leaving out some routes.
    func ready(at now: Moment, limit: Int, without routes: Set<String>) throws -> [OutboxMessage]
    /// When the next planned or deferred message may go, leaving out some routes, or nil.
    func nextReady(without routes: Set<String>) throws -> Moment?
    /// All messages in these states, oldest first, at most so many.
    func messages(in states: Set<OutboxMessage.State>, limit: Int) throws -> [OutboxMessage]
    func messages(enrollment: Int64) throws -> [OutboxMessage]
    func record(_ id: Int64) throws -> MessageRecord?
    /// Ended messages in these states, the latest first, at most so many; may read every ended message there is.
    func records(in states: Set<MessageRecord.State>, limit: Int) throws -> [MessageRecord]
    /// The ended messages of one enrollment, oldest first.
    func records(enrollment: Int64) throws -> [MessageRecord]
    /// How many messages are in each state, the ended and the undelivered ones.
    func messageCounts() throws -> [String: Int]
    /// Keeps what was sent, as it was sent; keeping it again, after another attempt, replaces it.
    func keepBody(message: Int64, bytes: [UInt8]) throws
    /// What was sent, or nil where it is not kept, or no longer.
    func body(message: Int64) throws -> [UInt8]?
    /// Lets go of what was kept of messages with lesser ids.
    func forgetBodies(before id: Int64) throws
}

/// Sales in progress.
package protocol Deals {
    func deals(lead: Int64) throws -> [Deal]
    func deal(token: String) throws -> Deal?
    func insert(_ deal: Deal) throws
    func update(_ deal: Deal) throws
    /// Remembers a provider's event id; false where it was known already.
    func rememberPayment(_ providerID: String, at: Moment) throws -> Bool
    /// The number and the summed value, in minor units of the workspace currency, of the deals in a state.
    func dealTotals(in state: Deal.State) throws -> (count: Int, value: Int)
}

/// The human queue.
package protocol Cards {
    func card(_ id: Int64) throws -> Card?
    /// The lead's open or accepted card, or nil.
    func activeCard(lead: Int64) throws -> Card?
    func insert(_ card: Card) throws
    func update(_ card: Card) throws
    /// Open and accepted cards, of one queue or all: highest priority first, then the one due soonest.
    func activeCards(queue: String?) throws -> [Card]
    /// Open cards whose time to the first touch is over, longest first; one that was missed twice runs no clock any more.
    func breachedCards(at now: Moment, limit: Int) throws -> [Card]
    /// When the next open card's time is over, or nil.
    func nextBreach() throws -> Moment?
}

/// One row of the log: every change of state, with its time, cause and actor.
package struct LogEntry: Sendable, Hashable {
    package var id: Int64
    package var at: Moment
    package var lead: Int64
    package var enrollment: Int64?
    /// What happened: `imported`, `enrolled`, `due`, `delivered`, `reply`, `card claimed` …
    package var name: String
    /// Who or what caused it: `scheduler`, `carrier`, `cli`, a salesperson's name …
    package var actor: String
    /// Ids and decision values; never names or text.
    package var values: Object

    package init(
        id: Int64, at: Moment, lead: Int64, enrollment: Int64?, name: String, actor: String, values: Object
    ) {
        self.id = id
        self.at = at
        self.lead = lead
        self.enrollment = enrollment
        self.name = name
        self.actor = actor
        self.values = values
    }
}

/// The one append-only event log.
package protocol Timeline {
    func append(_ entry: LogEntry) throws
    /// Everything that happened to a lead, oldest first.
    func timeline(lead: Int64) throws -> [LogEntry]
    /// The log in order of its ids, after one, at most so many.
    func log(after id: Int64, limit: Int) throws -> [LogEntry]
}

/// The addresses nobody may write to, by their keyed hash.
package protocol Suppressions {
    /// Suppresses an address for ever; the first reason stays.
    func suppress(hash: [UInt8], reason: String, at: Moment) throws
    /// Why the address is suppressed, or nil.
    func suppression(hash: [UInt8]) throws -> String?
}

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

/// The state of mailboxes and endpoints.
package protocol Mailboxes {
    func routes() throws -> [RouteState]
    func update(_ route: RouteState) throws
    /// What was kept of one recipient domain of a route, or nil.
    func domainLedger(route: String, domain: String) throws -> [UInt8]?
    /// Keeps the ledger of a recipient domain until it may be forgotten.
    func keepDomainLedger(_ ledger: [UInt8], route: String, domain: String, until: Moment) throws
    /// Forgets the ledgers that nobody needs any more at this moment.
    func forgetDomainLedgers(at now: Moment) throws
    /// How far a mailbox's folder was read and how that went, in the scheduler's own words, or nil.
    func inboxMemory(mailbox: String) throws -> [UInt8]?
    /// Keeps that, in place of what was kept before.
    func keepInboxMemory(_ memory: [UInt8], mailbox: String) throws
}

/// The immutable versions of sequences that enrollments are pinned to.
package protocol Versions {
    /// Keeps a version's source under its hash; keeping one again changes nothing.
    func keepVersion(hash: String, name: String, source: [UInt8], at: Moment) throws
    func version(hash: String) throws -> (name: String, source: [UInt8])?
}
