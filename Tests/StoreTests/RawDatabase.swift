import Foundation
import GRDBSQLite

/// SQLite itself, beside the store: to make files the store must refuse, and to hold locks against it.
final class RawDatabase {
    let handle: OpaquePointer?

    init(_ path: String) throws {
        var handle: OpaquePointer?
        guard sqlite3_open(path, &handle) == SQLITE_OK else { throw Refused(message: "cannot open \(path)") }
        self.handle = handle
    }

    deinit { sqlite3_close(handle) }

    /// Runs statements; the rows' columns as text.
    @discardableResult
    func run(_ sql: String) throws(Refused) -> [[String?]] {
        try Self.run(sql, on: handle)
    }

    @discardableResult
    static func run(_ sql: String, on handle: OpaquePointer?) throws(Refused) -> [[String?]] {
        final class Rows { var rows: [[String?]] = [] }
        let rows = Rows()
        let code = sqlite3_exec(
            handle, sql,
            { context, count, values, _ in
                guard let context else { return 1 }
                let rows = Unmanaged<Rows>.fromOpaque(context).takeUnretainedValue()
                rows.rows.append((0..<Int(count)).map { place in values?[place].map { String(cString: $0) } })
                return 0
            }, Unmanaged.passUnretained(rows).toOpaque(), nil)
        guard code == SQLITE_OK else { throw Refused(message: String(cString: sqlite3_errmsg(handle)), code: code) }
        return withExtendedLifetime(rows) { rows.rows }
    }

    struct Refused: Error {
        var message: String
        /// SQLite's result code.
        var code = SQLITE_ERROR
    }
}
