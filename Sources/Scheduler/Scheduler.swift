// Scheduler: the shell around the engine, and the one place that owns the use cases.
//
// What enters: requests (import, enroll, receive, claim, dispose, suppress …), timers that are due, and deliveries that
// ended. What leaves: transactions in the store, parcels for the carrier, and observations for whoever watches.
// What it never does: decide by itself what happens next to a lead (Engine does), speak SMTP, HTTP or SQL (the ports'
// adapters do), or send anything that is not in a committed row first.
//
// One thread owns it. A pass of the loop (`Scheduler+Run.swift`) is one transaction: record what ended, decide what is
// due, reserve what may be sent. Only after the commit does the carrier hear of it.

package import Engine
package import Values
package import Workspace

/// Runs sequences: the same value in production, in the demonstration and in a dry run, under other ports and clocks.
package final class Scheduler {
    package let store: any Store
    package let carrier: any Carrier
    package let clock: any Clock
    package let gate: Gate
    package let keys: Keys
    package let workspace: Workspace
    /// Told of everything that was committed, in order.
    package var observe: ((Observation) -> Void)?

    /// Events that are to come in by the clock: a scenario's.
    package var agenda = Agenda()

    /// Whether a sequence asks how long something stood still, or one that runs may have asked before.
    var keepsAttendance: Bool
    let composer: Composer
    var identifiers: Identifiers
    var versions: [String: SequenceVersion] = [:]
    var routes: [String: Route] = [:]
    /// The routes this transaction has changed; stored when it ends.
    var changedRoutes: Set<String> = []
    /// Messages with the carrier, and the leads they are for.
    var inFlight: [Int64: InFlight] = [:]
    /// When rendered messages are next looked through for old ones.
    var nextForgetting = Moment(milliseconds: 0)
    /// When the ledgers of recipient domains are next looked through for old ones.
    var nextPruning = Moment(milliseconds: 0)
    /// The latest moment of the clock at a commit of this process; at first any, for what was there before is looked at.
    var latest = Moment(milliseconds: .max)
    /// Deliveries that are not recorded yet.
    var ended: [Delivery] = []
    /// Told of a passing trouble of the store while the loop repeats its pass.
    package var report: ((any StoreFailure) -> Void)?
    /// Told when the trouble has passed.
    package var passed: (() -> Void)?
    /// Told, where the loop is stopped, how many messages are under way and how long they are waited for.
    package var windingDown: ((Int, Span) -> Void)?
    /// What is told once the transaction is committed.
    var observations: [Observation] = []
    /// Told of mailboxes and endpoints that pause, once that is durable.
    package var notify: ((RouteNotice) -> Void)?
    var notices: [RouteNotice] = []
    /// Told of messages that are put off, once that is durable.
    package var putOff: ((Deferral) -> Void)?
    var deferrals: [Deferral] = []
    /// Told of a mailbox or endpoint that somebody resumed.
    package var resumed: ((String) -> Void)?
    /// Messages this transaction, and none before it, stopped while they were with the carrier; allowed again if it is
    /// undone.
    var stoppedNow: [Int64] = []

    /// Reads the mailboxes that are to be read; nil where nothing may be connected to.
    var inbox: (any Inbox)?
    /// The mailboxes that are read, by name.
    var watches: [String: InboxWatch] = [:]
    /// Findings that are not taken in yet.
    var heard: [InboxFinding] = []
    /// Told of mailboxes that cannot be read, and of those that can again, once a change.
    package var notifyInbox: ((InboxNotice) -> Void)?

    /// A message the carrier has.
    struct InFlight {
        var lead: Int64
        var enrollment: Int64
        var route: String
    }

    package init(
        workspace: Workspace, store: any Store, carrier: any Carrier, clock: any Clock, gate: Gate, keys: Keys
    ) throws {
        self.workspace = workspace
        self.store = store
        self.carrier = carrier
        self.clock = clock
        self.gate = gate
        self.keys = keys
        keepsAttendance = workspace.sequences.values.contains { $0.version.catchesUp }
        composer = Composer(workspace: workspace, keys: keys)
        identifiers = Identifiers(after: try store.read { try $0.greatestID() })
        try loadRoutes()
    }

    /// One transaction: all of it, or nothing. What was stopped for it at the gate is allowed again if it is undone,
    /// and observers hear of it only once it is durable.
    func transact<Result>(_ body: (any Records) throws -> Result) throws -> Result {
        observations.removeAll(keepingCapacity: true)
        stoppedNow.removeAll(keepingCapacity: true)
        notices.removeAll(keepingCapacity: true)
        deferrals.removeAll(keepingCapacity: true)
        changedRoutes.removeAll(keepingCapacity: true)
        let before = (routes, inFlight, versions, ended, nextForgetting, nextPruning)
        let result: Result
        do {
            result = try store.write { records in
                noticeSetBack(at: clock.now)
                let result = try body(records)
                try storeRoutes(in: records)
                return result
            }
        } catch {
            gate.forget(stoppedNow)
            (routes, inFlight, versions, ended, nextForgetting, nextPruning) = before
            throw error
        }
        latest = clock.now
        if let observe { observations.forEach(observe) }
        if let notify { notices.forEach(notify) }
        if let putOff { deferrals.forEach(putOff) }
        return result
    }

    /// Whether what is sent is kept as it was sent; a rehearsal keeps nothing.
    var keepsMessages: Bool { !carrier.answersAtOnce && workspace.configuration.keepMessages.amount > 0 }

    func identifier() -> Int64 { identifiers.next(at: clock.now) }
}

/// Something that happened and is now durable.
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
