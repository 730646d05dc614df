import Engine
import Foundation
import Ports
import Testing
import Values

@testable import Store

@Suite struct StoreCrashTests {
    private static func lead(_ id: Int64) -> Lead {
        Lead(id: id, address: "lead\(id)@example.com", createdAt: Moment(seconds: 0))
    }

    @Test func `what a crash leaves on the disk is every commit and no unfinished write`() throws {
        try Folder.with { folder throws in
            let files = ["baton.db", "baton.db-wal"]
            let store = try SQLiteStore(path: folder.path("baton.db"))
            var kept: [Int64] = []
            for step: Int64 in 1...20 {
                try store.write { try $0.insert(Self.lead(step)) }
                let copy = "after\(step)"
                try store.write { records throws in
                    for id: Int64 in 1...50 { try records.insert(Self.lead(step * 1_000 + id)) }
                    try FileManager.default.createDirectory(
                        atPath: folder.path(copy), withIntermediateDirectories: true)
                    for file in files {
                        try FileManager.default.copyItem(
                            atPath: folder.path(file), toPath: folder.path("\(copy)/\(file)"))
                    }
                    for id: Int64 in 1...50 { try records.update(Self.lead(step * 1_000 + id)) }
                }
                let survivor = try SQLiteStore(path: folder.path("\(copy)/baton.db"))
                kept.append(step)
                #expect(try survivor.read { try $0.leads(after: 0, limit: .max) }.map(\.id) == kept.sorted())
                kept.append(contentsOf: (1...50).map { step * 1_000 + $0 })
            }
        }
    }

    @Test(.enabled(if: Tool.exists("/usr/bin/env"), "needs env"))
    func `a writer killed in the middle of a write larger than its cache leaves nothing of it`() throws {
        try Folder.with { folder throws in
            let path = folder.path("baton.db")
            try SQLiteStore(path: path).write { try $0.insert(Self.lead(1)) }
            let script = """
                import sqlite3, sys
                db = sqlite3.connect(sys.argv[1], isolation_level=None)
                db.execute("PRAGMA cache_size = 10")
                db.execute("BEGIN IMMEDIATE")
                for id in range(2, 3000):
                    db.execute("INSERT INTO payment VALUES (0, ?, ?)", ("payment %d" % id, id))
                    db.execute("INSERT INTO lead SELECT ?, shard, ?, created_at, points, engagement, engaged_at, zone,"
                        " account, source, basis, basis_at, owner, tags, attributes FROM lead WHERE id = 1",
                        (id, "x%d@example.com" % id))
                print("written", flush=True)
                sys.stdin.read()
                """
            let other = try Tool("/usr/bin/env", ["python3", "-c", script, path])
            let answer = other.readLine()
            other.kill()
            guard answer == "written" else { try Test.cancel("python3 with sqlite3 is not there") }
            let store = try SQLiteStore(path: path)
            #expect(try store.read { try $0.leads(after: 0, limit: 9) } == [Self.lead(1)])
            try store.write { try $0.insert(Self.lead(2)) }
            #expect(try store.onConnection { try RawDatabase.run("PRAGMA integrity_check", on: $0) } == [["ok"]])
        }
    }
}
