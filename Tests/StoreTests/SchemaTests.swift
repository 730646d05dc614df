import Engine
import Foundation
import GRDBSQLite
import Ports
import Testing
import Values

@testable import Store

@Suite struct SchemaTests {
    @Test func `migrations are numbered from 1 without gaps`() {
        #expect(Schema.migrations.map(\.version) == Array(1...Schema.migrations.count))
    }

    @Test func `a database of version 1 opens with everything it held, and ends like a new one`() throws {
        try Folder.with { folder throws in
            let path = folder.path("baton.db")
            try RawDatabase(path).run(SchemaFixture.version1)
            let store = try SQLiteStore(path: path)
            try store.read { records throws in
                let lead = try #require(try records.lead(1))
                #expect(lead.address == "zoe@example.com")
                #expect(lead.attributes == ["first_name": "Zoë", "size": 40])
                #expect(lead.zone == Zone(named: "Europe/Berlin"))
                let due = try records.due(at: Moment(seconds: 2_000), limit: 9)
                #expect(due.map(\.enrollment.step) == ["story"])
                #expect(due.first?.enrollment.memory.thread == [MessageKey(step: "guide")])
                #expect(
                    try records.ready(at: Moment(seconds: 2_000), limit: 9, without: []).map(\.key.step) == ["story"])
                #expect(try records.records(enrollment: 2).map(\.key.step) == ["guide"])
                #expect(try records.timeline(lead: 1).map(\.name) == ["enrolled"])
                #expect(try records.deals(lead: 1).map(\.state) == [.open])
                #expect(try records.activeCard(lead: 1)?.reasons == ["replied"])
                #expect(try records.body(message: 3) == Array("Hi Zoë".utf8))
                #expect(try records.routes().map(\.route) == ["ana"])
                // The fixed windows of version 1 are taken over as sliding ones.
                #expect(
                    try records.routes().map { String(decoding: $0.ledger, as: UTF8.self) }
                        == [#"{"minute":[0,0],"hour":[0,0],"day":[1000000,7]}"#])
                #expect(try records.version(hash: "hash")?.name == "coaching")
                #expect(try records.suppression(hash: [1, 2, 3]) == "complained")
            }
            #expect(try shape(of: store) == shape(of: SQLiteStore.memory()))
        }
    }

    @Test func `a migration that fails leaves the version before it`() throws {
        try Folder.with { folder throws in
            let path = folder.path("baton.db")
            let broken = Schema.Migration(
                version: Schema.migrations.count + 1,
                sql: "CREATE TABLE half (id INTEGER); INSERT INTO nowhere VALUES (1)")
            #expect(throws: StoreError.self) { try SQLiteStore(path: path, migrations: Schema.migrations + [broken]) }
            let store = try SQLiteStore(path: path)
            #expect(try shape(of: store) == shape(of: SQLiteStore.memory()))
        }
    }

    @Test func `a later migration runs once, on top of what is there`() throws {
        try Folder.with { folder throws in
            let path = folder.path("baton.db")
            let lead = Lead(id: 1, address: "a@example.com", createdAt: Moment(seconds: 0))
            try SQLiteStore(path: path).write { try $0.insert(lead) }
            let known = Schema.migrations.count
            let next = Schema.Migration(version: known + 1, sql: "CREATE TABLE more (id INTEGER)")
            for _ in 1...2 {
                let store = try SQLiteStore(path: path, migrations: Schema.migrations + [next])
                #expect(try store.read { try $0.lead(1) } == lead)
            }
            #expect(throws: StoreError.newerSchema(found: known + 1, known: known)) { try SQLiteStore(path: path) }
            #expect(throws: StoreError.newerSchema(found: known + 1, known: known)) {
                try SQLiteStore.reading(path: path)
            }
        }
    }

    @Test func `files that are not ours are refused and left as they are`() throws {
        try Folder.with { folder throws in
            let (picture, other) = (folder.path("picture.db"), folder.path("other.db"))
            let bytes = Data(repeating: 0x42, count: 5_000)
            try bytes.write(to: URL(fileURLWithPath: picture))
            #expect(throws: StoreError.notADatabase(path: picture)) { try SQLiteStore(path: picture) }
            #expect(throws: StoreError.notADatabase(path: picture)) { try SQLiteStore.reading(path: picture) }
            #expect(try Data(contentsOf: URL(fileURLWithPath: picture)) == bytes)
            try RawDatabase(other).run("CREATE TABLE notes (text); PRAGMA application_id = 77")
            let before = try Data(contentsOf: URL(fileURLWithPath: other))
            #expect(throws: StoreError.foreign(path: other, application: 77)) { try SQLiteStore(path: other) }
            #expect(throws: StoreError.foreign(path: other, application: 77)) { try SQLiteStore.reading(path: other) }
            #expect(try Data(contentsOf: URL(fileURLWithPath: other)) == before)
        }
    }

    /// Every unique index answers with a name of its own when it refuses.
    @Test func `every unique index has its word`() throws {
        let store = try SQLiteStore.memory()
        let columns = try store.onConnection { handle in
            try RawDatabase.run(
                """
                SELECT (SELECT group_concat(m.name || '.' || i.name, ', ') FROM pragma_index_info(l.name) AS i)
                FROM sqlite_schema AS m, pragma_index_list(m.name) AS l
                WHERE m.type = 'table' AND l."unique" AND l.origin = 'c'
                """, on: handle)
        }
        #expect(Set(columns.compactMap { $0.first ?? nil }) == Set(Schema.uniques.keys))
    }

    private func shape(of store: SQLiteStore) throws -> [[String?]] {
        try store.onConnection { handle in
            try RawDatabase.run("SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY name", on: handle)
        }
    }
}
