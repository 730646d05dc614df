import Foundation
import GRDB
import Ports
import Values

extension SQLiteStore {
    /// Holds the lock of the database at a path, without opening it, as long as what is returned lives; `inUse` where
    /// another process has it.
    package static func owning(beside path: String) throws -> AnyObject { try StoreLock(beside: path) }

    /// Who is suppressed in a database, whatever its schema.
    package static func suppressed(in path: String) throws -> [SuppressionFile.Entry] {
        let queue = try Opening(path: path, patience: patience, known: Schema.newest).read()
        defer { try? queue.close() }
        return try translating {
            try queue.read { db in
                try GRDB.Row.fetchAll(db, sql: "SELECT hash, reason, at FROM suppression ORDER BY at").map { row in
                    SuppressionFile.Entry(
                        hash: Array(row["hash"] as Data), reason: row["reason"], at: Moment(milliseconds: row["at"]))
                }
            }
        }
    }

    /// Suppresses whom another place knows of; how many this one did not know.
    package func suppress(_ entries: [SuppressionFile.Entry]) throws -> Int {
        try transaction { records in
            let before = try records.suppressionCount()
            for entry in entries {
                guard let reason = entry.reason else { continue }
                try records.suppress(hash: entry.hash, reason: reason, at: entry.at)
            }
            return try records.suppressionCount() - before
        }
    }
}

extension SQLiteRecords {
    private static let suppressions = Query("SELECT count(*) FROM suppression WHERE shard = 0")

    fileprivate func suppressionCount() throws -> Int { try first(Self.suppressions, { _ in }, { $0.int() }) ?? 0 }
}
