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

    @Test func `every column that may hold a word is searched before one is taken for a person's own`() throws {
        let store = try SQLiteStore.memory()
        let found = try store.queue.read { db in
            var columns: [String: Set<String>] = [:]
            for table in try String.fetchAll(db, sql: "SELECT name FROM sqlite_schema WHERE type = 'table'")
            where !table.hasPrefix("sqlite_") && !table.hasPrefix("lead_text") {
                let words = try db.columns(in: table).filter { $0.type == "ANY" }.map(\.name)
                if !words.isEmpty { columns[table] = Set(words) }
            }
            return columns
        }
        #expect(SQLiteRecords.wordColumns.mapValues(Set.init) == found)
    }

    @Test func `a word that only the erased person had goes, and one that somebody else has stays`() throws {
        let store = try SQLiteStore.memory()
        let names = ["visited oncology", "webinar", "reply"]
        try store.write { records in
            for (id, source) in [(Int64(7), "her sister Marabella"), (8, "fair")] {
                var lead = Lead(id: id, address: "lead\(id)@example.com", createdAt: Moment(seconds: 1))
                lead.source = source
                try records.insert(lead)
            }
            for (place, name) in names.enumerated() {
                try records.append(
                    LogEntry(
                        id: 100 + Int64(place), at: Moment(seconds: 2), lead: 7, enrollment: nil, name: name,
                        actor: "ann", values: [:]))
            }
            try records.append(
                LogEntry(
                    id: 200, at: Moment(seconds: 2), lead: 8, enrollment: nil, name: "webinar", actor: "ann",
                    values: [:]))
            try records.erase(lead: 7)
        }
        let words = try store.queue.read { try String.fetchAll($0, sql: "SELECT text FROM word ORDER BY id") }
        #expect(!words.contains("visited oncology") && !words.contains("her sister Marabella"), "\(words)")
        #expect(words.contains("webinar") && words.contains("reply") && words.contains("fair"), "\(words)")
        // A word that is used again is a new one.
        try store.write { records in
            try records.append(
                LogEntry(
                    id: 300, at: Moment(seconds: 3), lead: 8, enrollment: nil, name: "visited oncology", actor: "ann",
                    values: [:]))
        }
        #expect(try store.read { try $0.timeline(lead: 8) }.map(\.name) == ["webinar", "visited oncology"])
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
