import GRDB
import Ports

/// What can be read and changed inside one transaction of a store; only valid while its transaction runs.
final class SQLiteRecords {
    let connection: Connection
    let words: Words
    /// What this transaction has to add to the totals.
    var totals = MessageTotals()
    /// The last messages of runs that are to be written with the run.
    var links: [Int64: Int64] = [:]
    /// Whom this transaction has suppressed, or allowed again, so far.
    var suppressed: [SuppressionFile.Entry] = []
    /// Whom transactions have erased since the files were last swept.
    var erased = Erased()
    /// The bases of bodies, ready to be compared with, by name.
    var encoders: [String: BodyDelta] = [:]
    /// What is remembered of rows; nil where nothing is to be.
    var memo: RowMemo?
    /// Where others could write: their last commit that was noticed, as SQLite counts them.
    private var strangers: Int64?
    /// Whether nobody will read the log or search: neither is kept then.
    var isRehearsal = false
    /// Whether changing anything is an error now.
    var isReading = false

    init(on database: Database) throws {
        guard let handle = database.sqliteConnection else { throw DatabaseError(resultCode: .SQLITE_MISUSE) }
        connection = Connection(handle)
        words = Words(on: connection)
        try words.load()
    }

    /// The first row of a query, decoded, or nil.
    func first<Found>(
        _ query: Query, _ bind: (Statement) throws -> Void, _ decode: (inout Row) throws -> Found
    ) throws -> Found? {
        let statement = try connection.statement(query)
        defer { statement.reset() }
        try bind(statement)
        guard try statement.step() else { return nil }
        var row = Row(statement, words: words)
        return try decode(&row)
    }

    /// All rows of a query, decoded.
    func all<Found>(
        _ query: Query, _ bind: (Statement) throws -> Void, _ decode: (inout Row) throws -> Found
    ) throws -> [Found] {
        let statement = try connection.statement(query)
        defer { statement.reset() }
        try bind(statement)
        var found: [Found] = []
        while try statement.step() {
            var row = Row(statement, words: words)
            found.append(try decode(&row))
        }
        return found
    }

    /// Runs a statement that changes rows; how many it changed.
    @discardableResult
    func change(_ query: Query, _ bind: (Statement) throws -> Void) throws -> Int {
        guard !isReading else { throw StoreError.readOnly }
        if !query.keepsMemo { forgetRows() }
        let statement = try connection.statement(query)
        defer { statement.reset() }
        try bind(statement)
        _ = try statement.step()
        return connection.changes
    }

    /// Nothing that is remembered of rows holds any more.
    func forgetRows() { memo?.removeAll() }

    private static let dataVersion = Query("PRAGMA data_version")

    /// Forgets what is remembered where another connection has committed since the last look: somebody who opens the file
    /// with a tool of their own holds no lock of ours.
    func noticeStrangers() throws {
        let version = try first(Self.dataVersion, { _ in }, { $0.int64() })
        if version != strangers { forgetRows() }
        strangers = version
    }

    /// Changes the row of an id, which must be there.
    func change(_ query: Query, of noun: StoreError.Noun, _ id: Int64, _ bind: (Statement) throws -> Void) throws {
        guard try change(query, bind) == 1 else { throw StoreError.absent(noun, id: id) }
    }
}

extension Array {
    /// Few rows in the order of their ids, so that SQLite need not sort what mostly is one row, or none.
    func inOrder(of id: (Element) -> Int64) -> [Element] { count > 1 ? sorted { id($0) < id($1) } : self }
}

extension Statement {
    /// Binds a word by its number, which is given to it now where it has none yet.
    func bind(word: String, _ words: Words) throws {
        if let number = try words.number(of: word) { bind(number) } else { bind(word) }
    }

    func bind(word: String?, _ words: Words) throws {
        if let word { try bind(word: word, words) } else { bindNull() }
    }

    /// Binds a word to look for; one that no row holds finds nothing.
    func bind(known word: String, _ words: Words) throws {
        if let number = try words.known(word) { bind(number) } else { bind(word) }
    }
}
