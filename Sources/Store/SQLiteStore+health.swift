import GRDB

extension SQLiteStore {
    /// What SQLite finds wrong with a database file as a whole (`PRAGMA quick_check`), at most ten lines; empty for a sound
    /// one. Reads it all, beside a running process or without one; throws what opening it for reading throws.
    package static func flaws(path: String) throws -> [String] {
        let queue = try Opening(path: path, patience: patience, known: Schema.newest).read()
        return try translating {
            defer { try? queue.close() }
            let lines = try queue.read { try String.fetchAll($0, sql: "PRAGMA quick_check(10)") }
            return lines == ["ok"] ? [] : lines
        }
    }
}
