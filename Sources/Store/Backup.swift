import Foundation
import GRDB
import Ports
import Values

/// A home's state in one file: an ordinary database of ours, with the small files beside it in a table of its own.
package struct Backup: Sendable {
    /// Where it lies.
    package let path: String
    /// The files that stood beside the database, by their names.
    package let files: [String: [UInt8]]
    package let counts: Counts

    /// What a backup holds, for people to see that it is the right one.
    package struct Counts: Sendable, Hashable {
        package var leads: Int
        /// Messages of every state, sent ones among them.
        package var messages: Int
        package var suppressed: Int
        /// The greatest id in use, which tells when the youngest row was made; 0 where there is none.
        package var greatestID: Int64
    }

    /// Which files stand beside a database and go with it. Refresh tokens do not: they change by themselves, and an old
    /// one is worth nothing.
    package static let companions = ["key", "journal", "suppressions"]

    /// Copies the database at a path, while it is in use or not, and what stands beside it, into one file; then opens
    /// that as a restore would. What lies at the file's place is replaced if it is a backup, and refused if it is not.
    package static func make(of database: String, at path: String) throws -> Backup {
        if FileManager.default.fileExists(atPath: path), (try? Backup(at: path)) == nil {
            throw BackupError.occupied(path: path)
        }
        let part = path + ".part"
        try Opening.makeFile(at: part)
        defer { _ = try? FileManager.default.removeItem(atPath: part) }
        try fill(part, from: database)
        // The journal is read after the database, so that it knows no less.
        try SQLiteStore.translating { try keep(companions(of: database), in: part) }
        _ = try Backup(at: part)
        try rename(part, to: path)
        return try Backup(at: path)
    }

    /// Opens a backup and looks through all of it.
    package init(at path: String) throws {
        let flaws = try Self.flaws(of: path)
        guard flaws.isEmpty else { throw BackupError.damaged(path: path, what: flaws[0]) }
        let queue = try Opening(path: path, patience: SQLiteStore.patience, known: Schema.newest).read()
        defer { try? queue.close() }
        self.path = path
        (files, counts) = try SQLiteStore.translating {
            try queue.read { db in
                guard try db.tableExists("companion") else { throw BackupError.noBackup(path: path) }
                let rows = try GRDB.Row.fetchAll(db, sql: "SELECT name, bytes FROM companion")
                let files = Dictionary(rows.map { ($0["name"] as String, [UInt8]($0["bytes"] as Data)) }) { $1 }
                return (files, try Self.count(db))
            }
        }
        guard files["key"]?.count == 32 else { throw BackupError.damaged(path: path, what: "it holds no key") }
    }

    /// What is wrong inside the file. What keeps it from being opened is said of a backup, not of the home's database.
    private static func flaws(of path: String) throws -> [String] {
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
            throw BackupError.missing(path: path)
        }
        guard !isFolder.boolValue else { throw BackupError.noDatabase(path: path) }
        do {
            return try SQLiteStore.flaws(path: path)
        } catch StoreError.notADatabase {
            throw BackupError.noDatabase(path: path)
        } catch StoreError.foreign {
            throw BackupError.noBackup(path: path)
        } catch StoreError.corrupt(let what) {
            throw BackupError.damaged(path: path, what: what)
        }
    }

    /// Puts the database at a place where none is open, instead of what is there. It says of itself that the restore is
    /// not finished.
    package func put(at database: String) throws {
        let next = database + ".next"
        try Opening.makeFile(at: next)
        defer { _ = try? FileManager.default.removeItem(atPath: next) }
        try Self.fill(next, from: path)
        try SQLiteStore.translating {
            let queue = try DatabaseQueue(path: next)
            try queue.write { db in
                try db.execute(sql: "DROP TABLE companion")
                try db.execute(
                    sql: "INSERT OR REPLACE INTO meta (shard, name, value) VALUES (0, 'unsettled', 'yes')")
            }
            try queue.close()
        }
        // The old WAL belongs to the old database; with the new one it would be applied to the wrong pages.
        for end in ["-wal", "-shm"] { try? FileManager.default.removeItem(atPath: database + end) }
        try Self.rename(next, to: database)
    }

    private static func fill(_ path: String, from source: String) throws {
        let source = try Opening(path: source, patience: SQLiteStore.patience, known: Schema.newest).read()
        defer { try? source.close() }
        try SQLiteStore.translating {
            let target = try DatabaseQueue(path: path)
            try source.backup(to: target)
            // One file, without a WAL beside it.
            _ = try target.inDatabase { try String.fetchOne($0, sql: "PRAGMA journal_mode = DELETE") }
            try target.close()
        }
    }

    private static func companions(of database: String) throws -> [(name: String, bytes: Data)] {
        let folder = URL(fileURLWithPath: database).deletingLastPathComponent()
        return companions.compactMap { name in
            FileManager.default.contents(atPath: folder.appendingPathComponent(name).path).map { (name, $0) }
        }
    }

    private static func keep(_ files: [(name: String, bytes: Data)], in path: String) throws {
        let queue = try DatabaseQueue(path: path)
        try queue.write { db in
            try db.execute(
                sql: "CREATE TABLE IF NOT EXISTS companion (name TEXT PRIMARY KEY, bytes BLOB NOT NULL) STRICT")
            try db.execute(sql: "DELETE FROM companion")
            for file in files {
                try db.execute(
                    sql: "INSERT INTO companion (name, bytes) VALUES (?, ?)", arguments: [file.name, file.bytes])
            }
        }
        try queue.close()
    }

    private static func count(_ db: Database) throws -> Counts {
        func count(_ sql: String) throws -> Int { try Int.fetchOne(db, sql: sql) ?? 0 }
        let greatest = try Int64.fetchOne(db, sql: SQLiteRecords.greatestID) ?? 0
        return Counts(
            leads: try count("SELECT count(*) FROM lead"),
            messages: try count("SELECT (SELECT count(*) FROM outbox) + (SELECT count(*) FROM message)"),
            suppressed: try count("SELECT count(*) FROM suppression"),
            greatestID: greatest)
    }

    /// Takes the place of a file in one step, durably.
    private static func rename(_ path: String, to place: String) throws {
        for file in [path, URL(fileURLWithPath: place).deletingLastPathComponent().path] {
            let descriptor = Foundation.open(file, O_RDONLY | O_CLOEXEC)
            guard descriptor >= 0 else { throw StoreError.cannotOpen(path: file, code: errno) }
            defer { close(descriptor) }
            if file == path {
                guard fsync(descriptor) == 0, Foundation.rename(path, place) == 0 else {
                    throw StoreError.cannotOpen(path: place, code: errno)
                }
            } else {
                fsync(descriptor)
            }
        }
    }
}

/// A backup cannot be made or taken.
package enum BackupError: Error, Sendable, Hashable {
    /// Something that is no backup lies at this place.
    case occupied(path: String)
    /// There is no file at this place.
    case missing(path: String)
    /// What lies there is no database at all.
    case noDatabase(path: String)
    /// The file is a database of ours, but none that `backup` made.
    case noBackup(path: String)
    /// The backup contradicts itself, or lacks what it needs.
    case damaged(path: String, what: String)
}

extension BackupError: CustomStringConvertible {
    /// What is wrong, in one sentence.
    package var description: String {
        switch self {
        case .occupied(let path): "\(path) is there already, and is no backup"
        case .missing(let path): "there is no file \(path)"
        case .noDatabase(let path): "\(path) is no backup"
        case .noBackup(let path): "\(path) is a database, but no backup"
        case .damaged(let path, let what): "\(path) is no sound backup: \(what)"
        }
    }
}
