import GRDBSQLite
import Ports

extension SQLiteRecords: WebRecords {
    func savepoint<Result>(_ body: () throws -> Result) throws -> Result {
        guard !isReading else { throw StoreError.readOnly }
        let known = words.count
        let pending = (totals, links, suppressed, erased)
        try run("SAVEPOINT part")
        do {
            let result = try body()
            try run("RELEASE part")
            return result
        } catch {
            // A full disk has SQLite undo the whole transaction, and then there is no savepoint any more.
            try? run("ROLLBACK TO part")
            try? run("RELEASE part")
            words.forget(after: known)
            forgetRows()
            let hadErased = erased.leads > pending.3.leads
            (totals, links, suppressed, erased) = pending
            if hadErased { try words.reread() }
            throw error
        }
    }

    private func run(_ sql: String) throws {
        let code = sqlite3_exec(connection.handle, sql, nil, nil, nil)
        guard code == SQLITE_OK else { throw StoreError(code: code, connection: connection.handle) }
    }
}
