import GRDBSQLite
import Ports

/// One SQL text. Each is one static value, so that its prepared statement is found without hashing the text.
final class Query: Sendable {
    let text: String
    /// Whether what is remembered of rows still holds after it, or is set right by whoever runs it.
    let keepsMemo: Bool

    /// A statement keeps what is remembered if it changes none of the tables whose rows are.
    convenience init(_ text: String) {
        self.init(text, keepsMemo: RowMemo.tables.isDisjoint(with: Self.table(changedBy: text)))
    }

    init(_ text: String, keepsMemo: Bool) {
        self.text = text
        self.keepsMemo = keepsMemo
    }

    /// The table that an INSERT, UPDATE or DELETE names; every table for what begins otherwise and is no SELECT.
    private static func table(changedBy text: String) -> Set<Substring> {
        let words = text.prefix(200).split(maxSplits: 8) { $0 == " " || $0 == "\n" || $0 == "(" }
        switch words.first {
        case "SELECT", "PRAGMA": return []
        case "UPDATE": return Set(words.dropFirst(words.dropFirst().first == "OR" ? 3 : 1).prefix(1))
        case "INSERT", "DELETE":
            return Set(words.drop { $0 != "INTO" && $0 != "FROM" }.dropFirst().prefix(1))
        default: return RowMemo.tables
        }
    }
}

/// The SQLite connection that GRDB owns, with the statements prepared on it.
///
/// GRDB opens, configures, serializes and frames transactions; statements go straight to SQLite, because a step's
/// budget leaves no room for what a general row and a Codable record cost.
final class Connection {
    let handle: OpaquePointer
    private var statements: [ObjectIdentifier: Statement] = [:]
    /// Statements that run beside others of the same query.
    private var copies: [ObjectIdentifier: [Statement]] = [:]

    init(_ handle: OpaquePointer) { self.handle = handle }

    /// The prepared statement of a query, its parameters to be bound from the first.
    func statement(_ query: Query) throws -> Statement {
        if let statement = statements[ObjectIdentifier(query)] {
            statement.begin()
            return statement
        }
        let statement = try Statement(query.text, on: handle)
        statements[ObjectIdentifier(query)] = statement
        return statement
    }

    /// The n-th statement of a query of which several run at the same time, from 0 on.
    func statement(_ query: Query, copy: Int) throws -> Statement {
        while copies[ObjectIdentifier(query), default: []].count <= copy {
            copies[ObjectIdentifier(query), default: []].append(try Statement(query.text, on: handle))
        }
        let statement = copies[ObjectIdentifier(query), default: []][copy]
        statement.begin()
        return statement
    }

    /// The text of every statement prepared so far, for the tests of how SQLite answers them.
    var texts: [String] { statements.values.compactMap { sqlite3_sql($0.handle).map { String(cString: $0) } } }

    /// How many rows the last statement changed.
    var changes: Int { Int(sqlite3_changes(handle)) }

    /// Finalizes every statement, without which SQLite does not close.
    func finalize() {
        statements.removeAll()
        copies.removeAll()
    }
}
