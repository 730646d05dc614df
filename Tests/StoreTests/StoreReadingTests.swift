import Engine
import Foundation
import Ports
import Testing
import Values

@testable import Store

@Suite struct StoreReadingTests {
    private static func lead(_ id: Int64) -> Lead {
        var lead = Lead(id: id, address: "lead\(id)@example.com", createdAt: Moment(seconds: 0))
        lead.source = "source \(id)"
        return lead
    }

    @Test func `a reader sees every commit and nothing unfinished, also while a write is under way`() throws {
        try Folder.with { folder throws in
            let writer = try SQLiteStore(path: folder.path("baton.db"))
            try writer.write { try $0.insert(Self.lead(1)) }
            let reader = try SQLiteStore.reading(path: folder.path("baton.db"))
            #expect(try reader.read { try $0.leadCount() } == 1)
            try writer.write { records throws in
                try records.insert(Self.lead(2))
                #expect(try reader.read { try $0.leadCount() } == 1)
            }
            #expect(try reader.read { try $0.leads(after: 0, limit: 9) } == [1, 2].map(Self.lead))
        }
    }

    @Test func `one read is one moment, whatever is committed meanwhile`() throws {
        try Folder.with { folder throws in
            let writer = try SQLiteStore(path: folder.path("baton.db"))
            let reader = try SQLiteStore.reading(path: folder.path("baton.db"))
            try reader.read { records throws in
                #expect(try records.leadCount() == 0)
                try writer.write { try $0.insert(Self.lead(1)) }
                #expect(try records.leadCount() == 0)
            }
            #expect(try reader.read { try $0.leadCount() } == 1)
        }
    }

    @Test func `a reader needs no running owner, and leaves the database to the next one`() throws {
        try Folder.with { folder throws in
            try SQLiteStore(path: folder.path("baton.db")).write { try $0.insert(Self.lead(1)) }
            let reader = try SQLiteStore.reading(path: folder.path("baton.db"))
            #expect(try reader.read { try $0.leads(after: 0, limit: 9) } == [Self.lead(1)])
            let writer = try SQLiteStore(path: folder.path("baton.db"))
            try writer.write { try $0.insert(Self.lead(2)) }
            #expect(try reader.read { try $0.leads(after: 0, limit: 9) } == [1, 2].map(Self.lead))
        }
    }

    @Test func `a reader writes nothing`() throws {
        try Folder.with { folder throws in
            _ = try SQLiteStore(path: folder.path("baton.db"))
            let reader = try SQLiteStore.reading(path: folder.path("baton.db"))
            #expect(throws: StoreError.readOnly) { try reader.write { try $0.insert(Self.lead(1)) } }
            #expect(throws: StoreError.readOnly) { try reader.read { try ($0 as? any Records)?.insert(Self.lead(1)) } }
        }
    }

    @Test func `a database that was never made cannot be read, and is not made by trying`() throws {
        try Folder.with { folder throws in
            let path = folder.path("baton.db")
            #expect(throws: StoreError.missing(path: path)) { try SQLiteStore.reading(path: path) }
            #expect(!FileManager.default.fileExists(atPath: path))
        }
    }

    @Test func `a database with an older schema is read in a copy, and stays as it is`() throws {
        try Folder.with { folder throws in
            let path = folder.path("baton.db")
            try Data().write(to: URL(fileURLWithPath: path))
            #expect(try SQLiteStore.reading(path: path).read { try $0.leadCount() } == 0)
            #expect(FileManager.default.contents(atPath: path)?.isEmpty == true)
        }
    }

    @Test func `a copy in memory is the last commit, and what happens to it stays there`() throws {
        try Folder.with { folder throws in
            let path = folder.path("baton.db")
            let writer = try SQLiteStore(path: path)
            try writer.write { try $0.insert(Self.lead(1)) }
            let copy = try writer.write { records in
                try records.insert(Self.lead(2))
                return try SQLiteStore.memory(copying: path)
            }
            #expect(try copy.read { try $0.leads(after: 0, limit: 9) } == [Self.lead(1)])
            try copy.write { try $0.insert(Self.lead(3)) }
            #expect(try writer.read { try $0.leads(after: 0, limit: 9) }.map(\.id) == [1, 2])
        }
    }
}
