// Scheduler: the shell around the engine, and the one place that owns the use cases.
//
// What enters: requests (import, enroll, receive, claim, dispose, suppress …), timers that are due, and deliveries that
// ended. What leaves: transactions in the store, parcels for the carrier, and observations for whoever watches.
// What it never does: decide by itself what happens next to a lead (Engine does), speak SMTP, HTTP or SQL (the ports'
// adapters do), or send anything that is not in a committed row first.
//
// One thread owns it. A pass of the loop (`Scheduler+Run.swift`) is one transaction: record what ended, decide what is
// due, reserve what may be sent. Only after the commit does the carrier hear of it.
//
// The folders: `Doors` takes what forms, services, programs and links bring, `Receive` what is told by event or mail,
// `Intake` lists and enrolling; `Sending` reserves, hands over and records messages; `Sales` has deals, payments and cards,
// `People` who works them, `Standing` what is paused or ended; `Telling` hands on what happens; `Requests` are the verbs as
// values; `Clocks` and `DryRun` let the same loop run by other clocks. What it knows beside the store is `Live`.

import Engine
package import Ports
import Values
package import Workspace

/// Runs sequences: the same value in production, in the demonstration and in a dry run, under other ports and clocks.
package final class Scheduler {
    package let store: any Store
    package let carrier: any Carrier
    package let clock: any Clock
    package let gate: Gate
    package let keys: Keys
    package let workspace: Workspace
    /// Told of everything that happened, in order, once it is durable.
    package var occurred: ((Occurrence) -> Void)?
    /// Whether it is told of each decision too: they are many, and hardly anybody looks at all of them.
    package var tellsDecisions = true

    /// Events that are to come in by the clock: a scenario's.
    package var agenda = Agenda()
    /// Takes such an event on another way than the door, such as over HTTP; false where it does not.
    package var detour: ((Incoming) -> Bool)?

    /// Whether a sequence asks how long something stood still, or one that runs may have asked before.
    var keepsUptime: Bool
    let composer: Composer
    /// What kept messages have in common.
    var bases = BodyBases()
    var identifiers: Identifiers
    /// What is known while it runs; a transaction that fails leaves it as it was.
    var live = Live()
    /// The run that ends with the decision whose effects are carried out now, or nil.
    var finishing: Int64?
    /// The names that events are told by.
    var names: ToldNames
    /// The latest moment of the clock at a commit of this process; at first any, for what was there before is looked at.
    var latest = Moment(milliseconds: .max)
    /// Whether the clock was ahead of the machine when it was last looked at.
    var wasAhead = false
    /// The transaction that is open, for verbs that run inside another.
    private var open: (any Records)?
    /// Whether a verb inside another's transaction is undone with all of it, instead of alone; see `Together.swift`.
    var sharesFate = false
    /// Whether one of those that share their fate threw, so that nothing of the transaction may stay.
    var isSpoiled = false
    /// What is known of the senders' domains; nil where nobody looks.
    package var standing: (any DomainStanding)?
    /// Mailboxes whose planned messages are still to be looked through for what moves away, with how far that got.
    var leaving: [String: Cursor?] = [:]

    /// Reads the mailboxes that are to be read; nil where nothing may be connected to.
    private(set) var inboxes: InboxReader?
    /// Whether somebody may be waiting to be erased; at first because of what was there before.
    var hasErasures = true

    package init(
        workspace: Workspace, store: any Store, carrier: any Carrier, clock: any Clock, gate: Gate, keys: Keys
    ) throws {
        self.workspace = workspace
        self.store = store
        self.carrier = carrier
        self.clock = clock
        self.gate = gate
        self.keys = keys
        keepsUptime = workspace.sequences.values.contains { $0.version.catchesUp }
        composer = Composer(workspace: workspace, keys: keys)
        names = ToldNames(listened: workspace.listened)
        identifiers = Identifiers(after: try store.read { try $0.greatestID() })
        live.pauses = Pauses(try store.read { try $0.pauses() })
        try loadRoutes()
    }

    /// Reads, from now on, the mailboxes that say where.
    package func read(_ inbox: any Inbox) throws { inboxes = try InboxReader(inbox, for: self) }

    /// Reads; within a transaction, what that one has made of it so far.
    package func read<Result>(_ body: (any ReadableRecords) throws -> Result) throws -> Result {
        if let open { return try body(open) }
        return try store.read(body)
    }

    /// One transaction: all of it, or nothing. What was stopped for it at the gate is allowed again if it is undone,
    /// and observers hear of it only once it is durable.
    func transact<Result>(_ body: (any Records) throws -> Result) throws -> Result {
        if let open { return try part(of: open, body) }
        live.beginTransaction()
        let before = live
        let result: Result
        do {
            result = try store.write { records in
                open = records
                defer { open = nil }
                noticeRollback(at: clock.now)
                let result = try body(records)
                try storeRoutes(in: records)
                return result
            }
        } catch {
            undo(to: before)
            throw error
        }
        latest = clock.now
        if let occurred { live.occurrences.forEach(occurred) }
        try finishErasures()
        return result
    }

    /// A verb inside another's transaction: undone alone where it throws, but for those that share their fate.
    private func part<Result>(of open: any Records, _ body: (any Records) throws -> Result) throws -> Result {
        if sharesFate {
            do { return try body(open) } catch {
                isSpoiled = true
                throw error
            }
        }
        let before = live
        do {
            return try open.savepoint { try body(open) }
        } catch {
            undo(to: before)
            throw error
        }
    }

    /// What was stopped at the gate since then is allowed again, and nothing else is remembered of it.
    private func undo(to before: Live) {
        gate.allow(Array(live.underWay.stopped[before.underWay.stopped.count...]))
        live = before
    }

    /// Whether what is sent is kept as it was sent; a rehearsal keeps nothing.
    var keepsMessages: Bool { !carrier.answersAtOnce && workspace.configuration.keep.messages.amount > 0 }

    func identifier() -> Int64 { identifiers.next(at: clock.now) }
}
