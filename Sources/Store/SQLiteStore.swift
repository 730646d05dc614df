import Foundation
import GRDB
package import Ports
package import Values

/// The ports over one SQLite database: a file this process owns, a file it only looks at, or memory.
package final class SQLiteStore: Store {
    /// How long a statement waits for a lock that another connection holds.
    package static let patience = Span.seconds(5)

    let queue: DatabaseQueue
    let records: SQLiteRecords
    /// The database's file; nil in memory.
    private(set) var path: String?
    let isReadOnly: Bool
    /// The second place that knows who is suppressed; nil where there is no file, or none is written.
    private let suppressions: SuppressionFile?
    /// Where a copy was put before the schema was brought up to date; nil where it was not.
    package private(set) var migrated: Migrated?
    /// Whether it is a copy of a database that the next writer brings up to date.
    private(set) var isOfOlderSchema = false

    /// A migration that was done at opening.
    package struct Migrated: Sendable, Hashable {
        package var from: Int
        package var to: Int
        /// The copy of the database as it was.
        package var copy: String
    }
    private var isClosed = false
    /// Held as long as this store lives; nil where it owns no file.
    private var lock: StoreLock?

    /// Opens the database file, or makes it, and brings its schema up to date; its folder must exist.
    ///
    /// The exclusive lock `lock` beside the file is taken first: `inUse` where another process has it.
    ///
    /// - Parameter gathersWrites: whether a transaction reaches the log in few large writes; `CGatheredLog` is their manual.
    package convenience init(
        path: String, patience: Span = SQLiteStore.patience, gathersWrites: Bool = true
    ) throws {
        try self.init(path: path, patience: patience, gathersWrites: gathersWrites, migrations: Schema.migrations)
    }

    /// Opens with other migrations than the released ones, for the tests of migrating.
    convenience init(
        path: String, patience: Span = SQLiteStore.patience, gathersWrites: Bool = true, migrations: [Schema.Migration]
    ) throws {
        let lock = try StoreLock(beside: path)
        let opening = Opening(
            path: path, patience: patience, known: migrations.count, gathersWrites: gathersWrites)
        let queue = try opening.write()
        let migrated = try Self.copy(queue, at: path, before: migrations)
        try self.init(queue: queue, migrations: migrations, lock: lock, suppressions: SuppressionFile(beside: path))
        self.migrated = migrated
        self.path = path
    }

    /// A database in memory, for a dry run and for tests: the same code, no file and no socket.
    ///
    /// - Parameter remembersRows: whether a row that was just written or read is not read from the database again.
    package static func memory(remembersRows: Bool = true) throws -> SQLiteStore {
        let store = try SQLiteStore(queue: Opening.memory(), migrations: Schema.migrations, lock: nil)
        if !remembersRows { store.records.memo = nil }
        return store
    }

    /// A copy in memory of a database file, as of its last commit: what a dry run of a living home rehearses on.
    package static func memory(copying path: String) throws -> SQLiteStore {
        try copy(of: path, isReadOnly: false)
    }

    /// The same database in memory for a rehearsal: it keeps neither a log, which no decision reads, nor what only searches
    /// and reports are answered from.
    package func forRehearsal() throws -> SQLiteStore {
        try Self.translating { try queue.write { try $0.execute(sql: Schema.withoutSearch) } }
        records.isRehearsal = true
        return self
    }

    /// A database of an older schema is brought up to date in the copy; the file stays as it is.
    private static func copy(of path: String, isReadOnly: Bool) throws -> SQLiteStore {
        let source = try Opening(path: path, patience: patience, known: Schema.newest).read()
        let memory = try Opening.memory()
        try translating {
            try source.backup(to: memory)
            try source.close()
        }
        return try SQLiteStore(queue: memory, migrations: Schema.migrations, lock: nil, isReadOnly: isReadOnly)
    }

    /// Opens an existing database file for looking only, also while another process runs on it.
    ///
    /// Every `read` sees the last commit before it began. Long reads keep the owner's WAL from being reused.
    package static func reading(path: String, patience: Span = SQLiteStore.patience) throws -> SQLiteStore {
        let opening = Opening(path: path, patience: patience, known: Schema.newest)
        let queue = try opening.read()
        let found = try translating { try queue.read { try Int.fetchOne($0, sql: "PRAGMA user_version") ?? 0 } }
        if found == Schema.newest { return try SQLiteStore(queue: queue, migrations: nil, lock: nil) }
        try queue.close()
        let copy = try copy(of: path, isReadOnly: true)
        copy.isOfOlderSchema = true
        return copy
    }

    /// `migrations` are nil where the database may not be written.
    private init(
        queue: DatabaseQueue, migrations: [Schema.Migration]?, lock: StoreLock?, suppressions: SuppressionFile? = nil,
        isReadOnly: Bool = false
    ) throws {
        self.queue = queue
        self.lock = lock
        self.suppressions = suppressions
        self.isReadOnly = isReadOnly || migrations == nil
        records = try Self.translating {
            try migrations.map { try Schema.migrate(queue, by: $0) }
            return try queue.writeWithoutTransaction { try SQLiteRecords(on: $0) }
        }
        if !self.isReadOnly { records.memo = RowMemo() }
    }

    deinit { try? close() }

    /// Closes the database; nothing can be read or written afterwards. Deallocation does the same.
    package func close() throws {
        guard !isClosed else { return }
        isClosed = true
        defer { lock = nil }
        try Self.translating {
            queue.writeWithoutTransaction { _ in records.connection.finalize() }
            try queue.close()
        }
    }

    package func write<Result>(_ body: (any Records) throws -> Result) throws -> Result {
        guard !isReadOnly else { throw StoreError.readOnly }
        guard !isClosed else { throw StoreError.closed }
        let known = records.words.count
        records.suppressed.removeAll()
        let erased = records.erased
        do {
            return try Self.translating {
                try queue.write { _ in
                    try noticeStrangers()
                    let result = try body(records)
                    try records.storeLinks()
                    try records.storeTotals()
                    try suppressions?.append(records.suppressed)
                    return result
                }
            }
        } catch {
            records.words.forget(after: known)
            records.forgetRows()
            records.totals = MessageTotals()
            records.links = [:]
            if records.erased.leads > erased.leads { try? unframed { try $0.words.reread() } }
            records.erased = erased
            throw error
        }
    }

    package func read<Result>(_ body: (any ReadableRecords) throws -> Result) throws -> Result {
        guard !isClosed else { throw StoreError.closed }
        let known = records.words.count
        do {
            guard !isReadOnly else { return try Self.translating { try queue.read { _ in try body(records) } } }
            // Nobody else writes, so this connection's own reads need no transaction to agree; and GRDB's `read` turns
            // `query_only` on and off, each of which makes SQLite prepare every statement anew.
            records.isReading = true
            defer { records.isReading = false }
            return try Self.translating {
                try queue.writeWithoutTransaction { _ in
                    try noticeStrangers()
                    return try body(records)
                }
            }
        } catch {
            records.words.forget(after: known)
            throw error
        }
    }

    private func noticeStrangers() throws {
        if path != nil { try records.noticeStrangers() }
    }

    /// Runs the body on the connection outside any transaction, for the tests of what lies below the ports.
    func unframed<Result>(_ body: (SQLiteRecords) throws -> Result) throws -> Result {
        guard !isClosed else { throw StoreError.closed }
        return try Self.translating { try queue.writeWithoutTransaction { _ in try body(records) } }
    }

    /// Runs the body in one transaction, for what the store keeps of itself.
    func transaction<Result>(_ body: (SQLiteRecords) throws -> Result) throws -> Result {
        guard !isReadOnly else { throw StoreError.readOnly }
        guard !isClosed else { throw StoreError.closed }
        return try Self.translating { try queue.write { _ in try body(records) } }
    }

    /// Turns GRDB's errors into the port's.
    static func translating<Result>(_ body: () throws -> Result) throws -> Result {
        do {
            return try body()
        } catch let error as DatabaseError {
            throw StoreError(error)
        }
    }
}
