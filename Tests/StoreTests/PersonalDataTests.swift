import Engine
import Foundation
import GRDB
import Ports
import Testing
import Values

@testable import Store

/// The list of what may hold somebody's text is the whole schema.
@Suite struct PersonalDataTests {
    @Test func `every column that may hold text is in the list, and says what becomes of it`() throws {
        let store = try SQLiteStore.memory()
        let found = try store.queue.read { db in
            var columns: [String: Set<String>] = [:]
            for table in try String.fetchAll(db, sql: "SELECT name FROM sqlite_schema WHERE type = 'table'")
            where !table.hasPrefix("sqlite_") && !table.hasPrefix("lead_text") {
                let texts = try db.columns(in: table).filter { ["TEXT", "BLOB", "ANY"].contains($0.type) }
                if !texts.isEmpty { columns[table] = Set(texts.map(\.name)) }
            }
            return columns
        }
        for (table, columns) in found {
            let listed = Set(PersonalData.columns[table]?.keys.map { $0 } ?? [])
            #expect(listed == columns, "\(table) holds \(columns.sorted()), the list says \(listed.sorted())")
        }
        #expect(Set(PersonalData.columns.keys) == Set(found.keys))
    }

    @Test func `everything that belongs to a lead is told, with its words`() throws {
        let store = try SQLiteStore.memory()
        var lead = Lead(id: 7, address: "ada@example.com", createdAt: Moment(seconds: 1))
        lead.source = "fair"
        lead.attributes = ["first_name": "Ada"]
        try store.write { records in
            try records.insert(lead)
            try records.insert(Lead(id: 8, address: "bob@example.com", createdAt: Moment(seconds: 1)))
        }
        let told = Value.object(try store.everything(of: 7))
        guard case .array(let rows)? = told["lead"], rows.count == 1, let row = rows.first else {
            Issue.record("no row: \(told)")
            return
        }
        #expect(row["source"] == "fair" && row["attributes"]?["first_name"] == "Ada")
    }
}
