import Crypto
import Foundation
import Glibc
import Ports
import Scheduler
import Store
import Transport
import Values
import Workspace

/// What Baton keeps of a home: the database, its key, the journal, tokens. It lies in `.baton` below the home, or where
/// `--state-dir` says, apart from a home that is only read.
struct StateFolder: Sendable {
    let path: String

    /// The state of a home, in `.baton` unless another folder is named.
    init(home: String, elsewhere: String? = nil) {
        path = elsewhere.map(Self.absolute) ?? (home.hasSuffix("/") ? home + ".baton" : home + "/.baton")
    }

    var database: String { path + "/baton.db" }
    var socket: String { path + "/baton.sock" }
    var journal: String { path + "/journal" }
    var key: String { path + "/key" }
    var hasDatabase: Bool { FileManager.default.fileExists(atPath: database) }

    /// Where the refresh tokens of mailboxes with OAuth are kept.
    var tokens: TokenFolder {
        TokenFolder(path: path + "/tokens") { Terminal.say("\(Terminal.paint("warning:", .yellow)) \($0)") }
    }

    /// Who acts: the person at this terminal.
    var actor: String { Terminal.environment("BATON_USER") ?? NSUserName() }

    /// A path from the root on, without a slash at its end.
    static func absolute(_ path: String) -> String {
        let path = URL(filePath: path).standardizedFileURL.path(percentEncoded: false)
        return path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
    }

    /// Makes the folder, readable by this user alone, and the workspace's own secret at first use.
    ///
    /// A database without its key is refused: under a new key nobody would know who has unsubscribed. So is a folder
    /// that others may write: they could put another database, or a link, in the place of ours.
    func prepare() throws {
        try FileManager.default.createDirectory(
            atPath: path, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        try refuseWritable()
        guard !FileManager.default.fileExists(atPath: key), !hasDatabase else { return }
        try write(key: SymmetricKey(size: .bits256).withUnsafeBytes { Array($0) })
    }

    /// Makes the folder for a restore, which brings the key along.
    func prepareForRestore() throws {
        try FileManager.default.createDirectory(
            atPath: path, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        try refuseWritable()
    }

    /// Why the folder is not ours alone to write; nil where it is, or is not there yet.
    var trespass: String? {
        var status = stat()
        guard stat(path, &status) == 0 else { return nil }
        if status.st_mode & S_IFMT != S_IFDIR { return "\(path) is no folder" }
        if status.st_uid != geteuid(), geteuid() != 0 { return "\(path) belongs to another user" }
        return status.st_mode & 0o022 == 0 ? nil : "others may write to \(path)"
    }

    /// Refuses a folder that is not ours alone to write.
    func refuseWritable() throws {
        guard let trespass else { return }
        throw Failure(trespass, hint: "it must be yours alone: chmod go-w \(path)", code: Failure.unavailable)
    }

    /// Keeps a key that nobody else can read at any moment.
    func write(key secret: [UInt8]) throws {
        let file = open(key, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
        guard file >= 0 else { throw Failure("cannot write \(key): \(Self.reason)", code: Failure.unavailable) }
        defer { close(file) }
        let count = secret.withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
        guard count == secret.count, fsync(file) == 0 else {
            let reason = Self.reason
            unlink(key)
            throw Failure("cannot write \(key): \(reason)", code: Failure.unavailable)
        }
    }

    /// The system's words for what failed last.
    private static var reason: String { String(cString: strerror(errno)) }

    /// The workspace's own secret.
    func keys() throws -> Keys {
        guard let secret = FileManager.default.contents(atPath: key), secret.count == 32 else {
            throw Failure(
                "\(key) is missing, unreadable or not a key of 32 bytes",
                hint: "restore it from a backup: without it nobody knows who has unsubscribed",
                code: Failure.unavailable)
        }
        return Keys(secret: [UInt8](secret))
    }

    /// The database, to be written by this process alone, with the key it belongs to.
    func openForWriting(_ settings: DatabaseSettings = DatabaseSettings()) throws -> (store: SQLiteStore, keys: Keys) {
        try prepare()
        let keys = try keys()
        let store = try SQLiteStore(path: database, gathersWrites: settings.gathersWrites)
        try store.pair(with: keys.checkValue)
        try signIfNew(store)
        if let migrated = store.migrated {
            Terminal.say(
                "the database is of schema \(migrated.to) now, not \(migrated.from); as it was, it lies in \(migrated.copy)"
            )
        }
        return (store, keys)
    }

    /// The database, only to be looked at, beside a running process or without one, with the key it belongs to.
    func openForReading() throws -> (store: SQLiteStore, keys: Keys) {
        guard hasDatabase else {
            throw Failure(
                "there are no leads yet", hint: "`baton import LEADS.csv` brings them in", code: Failure.badInput)
        }
        let keys = try keys()
        let store = try SQLiteStore.reading(path: database)
        try store.pair(with: keys.checkValue)
        return (store, keys)
    }
}
