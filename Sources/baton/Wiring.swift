import Crypto
import Foundation
import Scheduler
import Server
import Store
import Transport
import Values
import Workspace

/// One installation of Baton: a home folder, its checked workspace, and what stands behind the ports.
struct Installation {
    let root: String
    let workspace: Workspace

    /// Reads and checks a home; every problem is told, and errors stop here.
    init(home: String) throws {
        let path = URL(filePath: home).standardizedFileURL.path(percentEncoded: false)
        root = path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
        let reading = Workspace.read(Home(root: root))
        guard let workspace = reading.workspace else { throw Failure(reading.problems) }
        self.workspace = workspace
    }

    var hidden: String { root.hasSuffix("/") ? root + ".baton" : root + "/.baton" }
    var database: String { hidden + "/baton.db" }
    var socket: String { hidden + "/baton.sock" }

    /// Does a request where the store is: in the running process, or here.
    func perform(_ request: Request) throws -> Answered {
        if let answer = try ControlSocket.ask(request, by: actor, at: socket) {
            guard answer.code == 0 else { throw Failure(answer.text, hint: answer.hint, code: answer.code) }
            return Answered(answer.text, answer.value)
        }
        return try writing { try $0.perform(request, by: actor) }
    }

    /// Opens the store for writing, alone, and closes it afterwards. Nothing is sent.
    func writing<Result>(_ body: (Scheduler) throws -> Result) throws -> Result {
        try prepareFolder()
        let store = try SQLiteStore(path: database)
        defer { try? store.close() }
        return try body(try scheduler(store))
    }

    /// Opens the store for reading, beside a running process or without one.
    func reading<Result>(_ body: (Scheduler) throws -> Result) throws -> Result {
        guard FileManager.default.fileExists(atPath: database) else {
            throw Failure(
                "there are no leads yet", hint: "`baton import LEADS.csv` brings them in", code: Failure.badInput)
        }
        let store = try SQLiteStore.reading(path: database)
        defer { try? store.close() }
        return try body(try scheduler(store))
    }

    /// An empty store in memory: for looking at templates before there are leads.
    func rehearsing<Result>(_ body: (Scheduler) throws -> Result) throws -> Result {
        let gate = Gate(journal: nil)
        return try body(
            Scheduler(
                workspace: workspace, store: try SQLiteStore.memory(),
                carrier: RecordingCarrier(answers: [:], gate: gate), clock: SystemClock(), gate: gate, keys: .rehearsal)
        )
    }

    /// The home's store as it stands, in memory: an empty one where there is none yet.
    func copy() throws -> SQLiteStore {
        guard FileManager.default.fileExists(atPath: database) else { return try SQLiteStore.memory() }
        return try SQLiteStore.memory(copying: database)
    }

    /// The home's key where it has one, so that suppressed addresses are known; nothing is made.
    func knownKeys() throws -> Keys {
        FileManager.default.fileExists(atPath: database) ? try keys() : .rehearsal
    }

    /// A scheduler that carries nothing: for verbs that only change or read the store.
    private func scheduler(_ store: any Store) throws -> Scheduler {
        let gate = Gate(journal: nil)
        return try Scheduler(
            workspace: workspace, store: store, carrier: RecordingCarrier(answers: [:], gate: gate),
            clock: SystemClock(), gate: gate, keys: try keys())
    }

    /// A scheduler that really sends, and reads the mailboxes that say where if it is to.
    func sending(
        store: any Store, clock: any Clock, bell: Doorbell, limits: TransportLimits = TransportLimits(),
        reads: Bool = false
    ) throws -> (scheduler: Scheduler, recovery: RecoveryReport) {
        let journal = try Journal(path: hidden + "/journal")
        let gate = Gate(journal: journal, awaitsDots: true)
        let carrier = try CurlCarrier(
            mailboxes: Array(workspace.mailboxes.values), endpoints: Array(workspace.endpoints.values),
            secrets: secrets, gate: gate, bell: bell, limits: limits, keys: texts, tokens: tokens)
        let scheduler = try Scheduler(
            workspace: workspace, store: store, carrier: carrier, clock: clock, gate: gate, keys: try keys())
        let recovery = try scheduler.recover(from: journal)
        if reads { try scheduler.read(carrier) }
        return (scheduler, recovery)
    }

    /// Reads a secret where the configuration says it is, now.
    var secrets: @Sendable (SecretReference) throws -> String {
        { [home = workspace.home] in try home.secret($0, environment: Terminal.environment) }
    }

    /// Reads the whole text of a secret, as a key is one.
    var texts: @Sendable (SecretReference) throws -> String {
        { [home = workspace.home] in try home.text(of: $0, environment: Terminal.environment) }
    }

    /// Where the refresh tokens of mailboxes with OAuth are kept.
    var tokens: TokenFolder {
        TokenFolder(path: hidden + "/tokens") { Terminal.say("\(Terminal.paint("warning:", .yellow)) \($0)") }
    }

    private var key: String { hidden + "/key" }

    /// Makes `.baton/`, readable by this user alone, and the workspace's own secret at first use.
    ///
    /// A database without its key is refused: under a new key nobody would know who has unsubscribed.
    func prepareFolder() throws {
        let manager = FileManager.default
        try manager.createDirectory(
            atPath: hidden, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        guard !manager.fileExists(atPath: key), !manager.fileExists(atPath: database) else { return }
        let secret = SymmetricKey(size: .bits256).withUnsafeBytes { Data($0) }
        guard manager.createFile(atPath: key, contents: secret, attributes: [.posixPermissions: 0o600]) else {
            throw Failure("cannot write \(key)", code: Failure.unavailable)
        }
    }

    /// The workspace's own secret.
    private func keys() throws -> Keys {
        guard let secret = FileManager.default.contents(atPath: key), secret.count == 32 else {
            throw Failure(
                "\(key) is missing, unreadable or not a key of 32 bytes",
                hint: "restore it from a backup: without it nobody knows who has unsubscribed",
                code: Failure.unavailable)
        }
        return Keys(secret: [UInt8](secret))
    }

    /// Who acts: the person at this terminal.
    var actor: String { Terminal.environment("BATON_USER") ?? NSUserName() }
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
