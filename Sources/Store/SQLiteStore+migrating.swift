import Foundation
import GRDB
import Ports

extension SQLiteStore {
    /// Copies a database that is to be migrated, before anything is changed in it; nil where nothing is to be done.
    ///
    /// The copy lies beside it, as `baton-schema-N.db`, until erasing or a person takes it away.
    static func copy(
        _ queue: DatabaseQueue, at path: String, before migrations: [Schema.Migration]
    ) throws -> Migrated? {
        try translating {
            let found = try queue.read { try Int.fetchOne($0, sql: "PRAGMA user_version") ?? 0 }
            guard found > 0, found < migrations.count else { return nil }
            let folder = URL(fileURLWithPath: path).deletingLastPathComponent()
            let copy = folder.appendingPathComponent("baton-schema-\(found).db").path
            if !FileManager.default.fileExists(atPath: copy) {
                let part = copy + ".part"
                try? FileManager.default.removeItem(atPath: part)
                try Opening.makeFile(at: part)
                let target = try DatabaseQueue(path: part)
                try queue.backup(to: target)
                _ = try target.inDatabase { try String.fetchOne($0, sql: "PRAGMA journal_mode = DELETE") }
                try target.close()
                try FileManager.default.moveItem(atPath: part, toPath: copy)
            }
            return Migrated(from: found, to: migrations.count, copy: copy)
        }
    }
}
