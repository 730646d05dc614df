import Foundation
import Ports
import Queries
import Scheduler
import Server
import Store
import Transport
import Values
import Workspace

/// One installation of Baton: a home folder, its checked workspace, and what stands behind the ports.
struct Installation {
    let folder: HomeFolder
    let workspace: Workspace

    /// Reads and checks a home; every problem is told, and errors stop here.
    init(home: String, state: String? = nil) throws {
        folder = HomeFolder(home, state: state)
        let reading = Workspace.read(Home(root: folder.root))
        guard let workspace = reading.workspace else { throw Failure(reading.problems) }
        self.workspace = workspace
    }

    /// A home of which the files that can be read are enough: for what only records what somebody says.
    init(readable folder: HomeFolder) {
        self.folder = folder
        workspace = Workspace.readable(Home(root: folder.root), configuration: { folder.state.lastConfiguration })
    }

    /// Where its state lies.
    var state: StateFolder { folder.state }
    var root: String { folder.root }
    var hidden: String { state.path }
    var database: String { state.database }
    var tokens: TokenFolder { state.tokens }
    var actor: String { folder.actor }

    /// The database, to be written by this process alone, worked with as the files say.
    func openForWriting() throws -> (store: SQLiteStore, keys: Keys) {
        try state.openForWriting(workspace.configuration.database)
    }

    /// Opens the store for writing, alone; whoever opens it closes it. Nothing is sent.
    func open() throws -> (store: SQLiteStore, scheduler: Scheduler) {
        let (store, keys) = try openForWriting()
        if let settings = try? workspace.home.read(Configuration.file) { try store.keep(configuration: settings) }
        let scheduler = try scheduler(store, keys, journal: Journal(path: state.journal))
        // What was told while the files could not be read comes first.
        try scheduler.takeUnread()
        return (store, scheduler)
    }

    /// The same, closed afterwards.
    func writing<Result>(_ body: (Scheduler) throws -> Result) throws -> Result {
        let (store, scheduler) = try open()
        defer { try? store.close() }
        return try body(scheduler)
    }

    /// What can be asked of this home, beside a running process or without one.
    func reading<Result>(_ body: (Queries) throws -> Result) throws -> Result {
        try ReadableHome(root: root, workspace: workspace, state: state).reading(body)
    }

    /// Looks at the store's records, beside a running process or without one.
    func looking<Result>(_ body: (any ReadableRecords) throws -> Result) throws -> Result {
        guard FileManager.default.fileExists(atPath: database) else {
            return try SQLiteStore.memory().read { try body($0) }
        }
        let store = try SQLiteStore.reading(path: database)
        defer { try? store.close() }
        return try store.read(body)
    }

    /// An empty store in memory: for looking at templates before there are leads.
    func rehearsing<Result>(_ body: (Queries) throws -> Result) throws -> Result {
        try body(
            Queries(
                store: try SQLiteStore.memory(), workspace: workspace, clock: SystemClock(), keys: .rehearsal))
    }

    /// The home's store as it stands, in memory: an empty one where there is none yet.
    func copy() throws -> SQLiteStore {
        guard FileManager.default.fileExists(atPath: database) else { return try SQLiteStore.memory() }
        return try SQLiteStore.memory(copying: database)
    }

    /// The home's key where it has one, so that suppressed addresses are known; nothing is made.
    func knownKeys() throws -> Keys {
        state.hasDatabase ? try state.keys() : .rehearsal
    }

    /// A scheduler that carries nothing: for verbs that only change or read the store.
    ///
    /// - Parameter journal: what is known of messages that were sent, where something may have to leave it.
    private func scheduler(_ store: any Store, _ keys: Keys, journal: Journal? = nil) throws -> Scheduler {
        let gate = Gate(journal: journal)
        return try Scheduler(
            workspace: workspace, store: store, carrier: RecordingCarrier(answers: [:], gate: gate),
            clock: SystemClock(), gate: gate, keys: keys)
    }

    /// A scheduler that really sends, and reads the mailboxes that say where if it is to.
    ///
    /// A database that is not what was here last is refused: what it does not know of may have been sent.
    func sending(
        store: SQLiteStore, clock: any Clock, bell: Doorbell, limits: TransportLimits = TransportLimits(),
        reads: Bool = false
    ) throws -> (scheduler: Scheduler, journal: Journal, recovery: RecoveryReport) {
        let journal = try Journal(path: state.journal)
        try state.refuseDivergence(of: store, journal)
        // Only the machine's own clock can be read from the carrier's thread.
        let machine: @Sendable () -> Moment = { SystemClock().now }
        let stamps = clock is SystemClock || (clock as? WatchedClock)?.isSystem == true ? machine : nil
        let gate = Gate(journal: journal, awaitsDots: true, stamps: stamps)
        let carrier = try CurlCarrier(
            mailboxes: Array(workspace.mailboxes.values), endpoints: Array(workspace.endpoints.values),
            secrets: secrets, gate: gate, bell: bell, limits: limits, keys: texts, tokens: state.tokens)
        let scheduler = try Scheduler(
            workspace: workspace, store: store, carrier: carrier, clock: clock, gate: gate, keys: try state.keys())
        let recovery = try scheduler.recover(from: journal)
        try state.beginGeneration(store, journal)
        if reads { try scheduler.read(carrier) }
        return (scheduler, journal, recovery)
    }

    /// Reads a secret where the configuration says it is, now.
    var secrets: @Sendable (SecretReference) throws -> String {
        { [home = workspace.home] in try home.secret($0, environment: Terminal.environment) }
    }

    /// The secrets that the files name and this process cannot read, one sentence each.
    var missingSecrets: [String] {
        workspace.missingSecrets(environment: Terminal.environment).map { "\($0.file), \($0.path): \($0.cause)" }
    }

    /// Reads the whole text of a secret, as a key is one.
    var texts: @Sendable (SecretReference) throws -> String {
        { [home = workspace.home] in try home.text(of: $0, environment: Terminal.environment) }
    }
}

extension Failure {
    /// All problems of a home, the errors first.
    init(_ problems: [Problem]) {
        let errors = problems.filter { $0.severity == .error }
        let lines = errors.map { problem in "\(problem)" + (problem.hint.map { "\n    \($0)" } ?? "") }
        self.init(
            errors.count == 1 ? lines[0] : "\(errors.count) problems:\n  " + lines.joined(separator: "\n  "),
            hint: errors.contains { $0.file == "baton.json" && $0.cause == .file(.missing) }
                ? "`baton init` makes a home here; --home names another" : nil,
            code: Failure.badInput)
    }
}
