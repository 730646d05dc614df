import GRDBSQLite
import Ports
import Values

/// The columns of a statement's present row, read one after the other.
struct Row {
    private let handle: OpaquePointer
    private let words: Words
    private var column: Int32 = 0
    /// The column that holds the id of the record that is being read.
    private var start: Int32 = 0

    init(_ statement: Statement, words: Words) {
        handle = statement.handle
        self.words = words
    }

    /// Says that a record begins here, with its id.
    mutating func beginRecord() { start = column }

    private mutating func next() -> Int32 {
        defer { column += 1 }
        return column
    }

    /// Whether the next column holds nothing; it is passed over then.
    private mutating func skipsNull() -> Bool {
        guard sqlite3_column_type(handle, column) == SQLITE_NULL else { return false }
        column += 1
        return true
    }

    mutating func int64() -> Int64 { sqlite3_column_int64(handle, next()) }
    mutating func int() -> Int { Int(int64()) }
    mutating func double() -> Double { sqlite3_column_double(handle, next()) }
    mutating func moment() -> Moment { Moment(milliseconds: int64()) }

    mutating func text() -> String {
        let column = next()
        guard let bytes = sqlite3_column_text(handle, column) else { return "" }
        let count = Int(sqlite3_column_bytes(handle, column))
        return String(decoding: UnsafeBufferPointer(start: bytes, count: count), as: UTF8.self)
    }

    mutating func blob() -> [UInt8] {
        let column = next()
        guard let bytes = sqlite3_column_blob(handle, column) else { return [] }
        return [UInt8](UnsafeRawBufferPointer(start: bytes, count: Int(sqlite3_column_bytes(handle, column))))
    }

    mutating func optionalInt64() -> Int64? { skipsNull() ? nil : int64() }
    mutating func optionalMoment() -> Moment? { skipsNull() ? nil : moment() }
    mutating func optionalText() -> String? { skipsNull() ? nil : text() }

    /// A word: its number in the dictionary, or the text itself.
    mutating func word() throws -> String {
        guard sqlite3_column_type(handle, column) == SQLITE_INTEGER else { return text() }
        return try words.text(of: int64())
    }

    mutating func optionalWord() throws -> String? { skipsNull() ? nil : try word() }

    /// A state by its number.
    mutating func code<State: Coded>(_: State.Type = State.self) throws -> State {
        let place = column
        let (codes, number) = (State.codes, int64())
        guard number >= 0, number < codes.count else { throw unreadable(place) }
        return codes[Int(number)]
    }

    mutating func optionalCode<State: Coded>() throws -> State? { skipsNull() ? nil : try code() }

    /// JSON, or nil where the column is empty.
    mutating func json() throws -> Value? {
        let column = next()
        guard let bytes = sqlite3_column_text(handle, column) else { return nil }
        let count = Int(sqlite3_column_bytes(handle, column))
        do {
            return try Value(json: UnsafeBufferPointer(start: bytes, count: count))
        } catch {
            throw unreadable(column)
        }
    }

    /// A JSON object; an empty one where the column is empty.
    mutating func object() throws -> Object {
        let place = column
        guard let value = try json() else { return [:] }
        guard case .object(let object) = value else { throw unreadable(place) }
        return object
    }

    /// What the column before this one could not say.
    func unreadableColumn() -> StoreError { unreadable(column - 1) }

    private func unreadable(_ column: Int32) -> StoreError {
        let name = sqlite3_column_name(handle, column).map { String(cString: $0) } ?? "?"
        return .unreadable(column: name, id: sqlite3_column_int64(handle, start))
    }
}
