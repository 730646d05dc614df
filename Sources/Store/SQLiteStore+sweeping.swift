import Foundation
import GRDB
import GRDBSQLite
import Ports

/// After erasing: what SQLite leaves in its files of rows that are gone.
extension SQLiteStore {
    /// Whether somebody was erased since the files were last swept.
    package var hasErased: Bool { records.erased.leads > 0 }

    /// Takes what is gone out of the files too, and gives the ids of the messages whose lines are to leave the journal.
    ///
    /// A page whose rows were moved can hold a second copy of a row that was deleted afterwards, so every page is written
    /// anew, and the WAL, which holds pages as they were, is emptied. Copies that a migration left go. While somebody
    /// reads, the WAL cannot be emptied: `busy`, and it is to be asked again.
    package func sweep() throws -> [Int64] {
        guard !isReadOnly, hasErased else { return [] }
        // What is in memory goes with the process.
        guard path != nil else {
            defer { records.erased = Erased() }
            return records.erased.messages
        }
        try Self.translating {
            try queue.writeWithoutTransaction { db in
                records.connection.finalize()
                // The copy of a large database does not go through the memory.
                try db.execute(sql: "PRAGMA temp_store = FILE")
                defer { try? db.execute(sql: "PRAGMA temp_store = MEMORY") }
                try Self.mergeText(in: db)
                try db.execute(sql: "VACUUM")
                guard try Int.fetchOne(db, sql: "PRAGMA wal_checkpoint(TRUNCATE)") == 0 else { throw StoreError.busy }
            }
        }
        try removeOldCopies()
        defer { records.erased = Erased() }
        return records.erased.messages
    }

    /// From how many levels on the text index is made anew: each time FTS5 merges it all, it adds one; it takes more than
    /// 2,000 for damage, after which no lead can be changed, and newer ones count on no more than 64 (fts5_index.c,
    /// `fts5IndexOptimizeStruct`, `fts5StructureDecode`).
    private static let mostLevels: UInt8 = 50

    /// Takes deleted entries out of the text index, which stay in its segments until these are merged.
    private static func mergeText(in db: Database) throws {
        // The structure of the index: four bytes, and the number of its levels in bytes of seven bits.
        let structure = try Data.fetchOne(db, sql: "SELECT substr(block, 5, 1) FROM lead_text_data WHERE id = 10")
        guard let levels = structure?.first, levels >= mostLevels else {
            return try db.execute(sql: "INSERT INTO lead_text (lead_text) VALUES ('optimize')")
        }
        try db.inTransaction {
            try db.execute(sql: "INSERT INTO lead_text (lead_text) VALUES ('delete-all')")
            try db.execute(sql: Schema.fillText)
            return .commit
        }
    }

    /// Databases as they were before a migration or a restore.
    private func removeOldCopies() throws {
        guard let path else { return }
        let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
        for name in try FileManager.default.contentsOfDirectory(atPath: folder)
        where name.hasPrefix("baton-schema-") && name.hasSuffix(".db") {
            try FileManager.default.removeItem(atPath: folder + "/" + name)
        }
    }
}
