import CGatheredLog
import CSettings
import Foundation
import GRDB
import GRDBSQLite
import Ports
import Values

/// How a database file is opened: what is refused before anything is changed, and the settings of a connection.
struct Opening {
    var path: String
    var patience: Span
    /// The newest schema this program knows.
    var known: Int
    /// Whether the writing connection gathers its writes to the log.
    var gathersWrites = false

    /// The library's own settings, which it takes once, before its first connection.
    private static let library: Void = csettings_sqlite()
    /// The layer of SQLite that gathers the writes to the log; nil where it could not be laid in.
    private static let gathering: String? = {
        _ = library
        let name = "gathered-log"
        return gathered_log_register(name, nil) == SQLITE_OK ? name : nil
    }()

    /// The one writing connection.
    func write() throws -> DatabaseQueue {
        try refuseNetwork()
        try Self.makeFile(at: path)
        var configuration = configuration
        configuration.prepareDatabase { [known, path] db in
            try Self.refuseStrangers(db, path: path, known: known)
            try db.execute(sql: Self.writing)
        }
        return try open(configuration, through: gathersWrites ? Self.gathering : nil)
    }

    /// Refuses a file system across a network, where no lock holds a second machine back.
    func refuseNetwork() throws {
        let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
        if let name = NetworkFileSystem.name(below: folder) { throw StoreError.network(path: folder, system: name) }
    }

    /// A connection that cannot write, nor move the WAL back into the database; also to a database of an older schema.
    func read() throws -> DatabaseQueue {
        guard FileManager.default.fileExists(atPath: path) else { throw StoreError.missing(path: path) }
        var configuration = configuration
        configuration.readonly = true
        configuration.prepareDatabase { [known, path] db in
            try Self.refuseStrangers(db, path: path, known: known)
            try db.execute(sql: "PRAGMA temp_store = MEMORY")
        }
        return try open(configuration)
    }

    static func memory() throws -> DatabaseQueue {
        var configuration = Configuration()
        configuration.foreignKeysEnabled = false
        configuration.prepareDatabase { try $0.execute(sql: "PRAGMA temp_store = MEMORY") }
        _ = library
        return try SQLiteStore.translating { try DatabaseQueue(configuration: configuration) }
    }

    /// Durable at every commit; checkpoints far apart, because rewriting the same pages is what costs; and a cache
    /// that holds the hot pages of a million enrollments.
    private static let writing = """
        PRAGMA journal_mode = WAL;
        PRAGMA synchronous = FULL;
        PRAGMA wal_autocheckpoint = 16384;
        PRAGMA journal_size_limit = 67108864;
        PRAGMA cache_size = -65536;
        PRAGMA temp_store = MEMORY;
        PRAGMA secure_delete = ON;
        """

    private var configuration: Configuration {
        var configuration = Configuration()
        configuration.foreignKeysEnabled = false
        configuration.busyMode = .timeout(Double(patience.milliseconds) / 1_000)
        return configuration
    }

    /// - Parameter layer: the VFS of SQLite; the system's where nil.
    private func open(_ configuration: Configuration, through layer: String? = nil) throws -> DatabaseQueue {
        _ = Self.library
        let name = layer.map { "\(URL(fileURLWithPath: path).absoluteString)?vfs=\($0)" }
        do {
            return try DatabaseQueue(path: name ?? path, configuration: configuration)
        } catch let error as DatabaseError {
            switch error.resultCode {
            case .SQLITE_CANTOPEN: throw StoreError.cannotOpen(path: path, code: error.extendedResultCode.rawValue)
            case .SQLITE_NOTADB: throw StoreError.notADatabase(path: path)
            default: throw StoreError(error)
            }
        }
    }

    /// Makes the file readable for its owner only, before SQLite makes it readable for more; its WAL takes after it.
    static func makeFile(at path: String) throws {
        let descriptor = Foundation.open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        if descriptor >= 0 {
            close(descriptor)
        } else if errno != EEXIST {
            throw StoreError.cannotOpen(path: path, code: errno)
        }
    }

    /// Refuses other applications' databases and newer schemas.
    private static func refuseStrangers(_ db: Database, path: String, known: Int) throws {
        let application = try Int.fetchOne(db, sql: "PRAGMA application_id") ?? 0
        let found = try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
        let isEmpty = try Int.fetchOne(db, sql: "SELECT count(*) FROM sqlite_schema") == 0
        guard application == StoreRoom.applicationID || (isEmpty && application == 0) else {
            throw StoreError.foreign(path: path, application: application)
        }
        guard found <= known else { throw StoreError.newerSchema(found: found, known: known) }
    }
}

extension Schema {
    /// Runs the migrations the database has not seen, each in a transaction of its own.
    static func migrate(_ queue: DatabaseQueue, by migrations: [Migration]) throws {
        let found = try queue.read { try Int.fetchOne($0, sql: "PRAGMA user_version") ?? 0 }
        for migration in migrations where migration.version > found {
            try queue.write { db in
                try db.execute(sql: migration.sql)
                try db.execute(sql: "PRAGMA application_id = \(StoreRoom.applicationID)")
                try db.execute(sql: "PRAGMA user_version = \(migration.version)")
            }
        }
    }
}
