import Chance
import Engine
import Foundation
import GRDBSQLite
import Ports
import Testing
import Values

@testable import Store

@Suite struct GatheredLogTests {
    /// One database under the work, on a disk of its own.
    private struct Side {
        let disk = WeakDisk()
        let database: RawDatabase
        let path: String

        init(_ folder: Folder, _ name: String, gathers: Bool) throws {
            try FileManager.default.createDirectory(atPath: folder.path(name), withIntermediateDirectories: true)
            path = folder.path("\(name)/baton.db")
            database = try RawDatabase("file:\(path)?vfs=\(gathers ? disk.gathered : disk.name)")
            try database.run(SeededWork.settings)
        }

        func count(_ kind: WeakDisk.Act.Kind) -> Int { disk.acts.count { $0.kind == kind } }
        /// Which files were synced, in their order.
        var syncs: [String] { disk.acts.filter { $0.kind == .sync }.map(\.file) }
        var file: Data? { FileManager.default.contents(atPath: path) }
    }

    @Test(arguments: 1...3 as ClosedRange<UInt64>)
    func `after each transaction log, database and syncs are those of SQLite alone`(seed: UInt64) throws {
        try Folder.with { folder in
            let plain = try Side(folder, "plain", gathers: false)
            let gathered = try Side(folder, "gathered", gathers: true)
            for transaction in try SeededWork(seed: seed, count: 60).transactions {
                try SeededWork.run(transaction, on: plain.database)
                try SeededWork.run(transaction, on: gathered.database)
                #expect(LogFile(at: gathered.path + "-wal") == LogFile(at: plain.path + "-wal"))
                #expect(gathered.file == plain.file)
                #expect(gathered.syncs == plain.syncs)
            }
            #expect(gathered.count(.write) < plain.count(.write))
        }
    }

    @Test func `a transaction of three hundred pages reaches the log in some dozen writes`() throws {
        try Folder.with { folder in
            let side = try Side(folder, "home", gathers: true)
            try side.database.run("PRAGMA cache_size = 1000; PRAGMA wal_autocheckpoint = 0; CREATE TABLE t (v TEXT)")
            let before = side.count(.write)
            try side.database.run(
                """
                WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 300)
                INSERT INTO t SELECT printf('%.*c', 3000, 'x') FROM n
                """)
            #expect(LogFile(at: side.path + "-wal").frames.count > 300)
            #expect(side.count(.write) - before <= 15)
        }
    }

    @Test(arguments: ["FULL", "NORMAL", "OFF"])
    func `whoever reads between two acts of the disk sees a whole commit, however rarely is synced`(
        level: String
    ) throws {
        try Folder.with { folder in
            let side = try Side(folder, "home", gathers: true)
            try side.database.run("PRAGMA synchronous = \(level)")
            let work = try SeededWork(seed: 7, count: 30)
            var chance = Chance(seed: 7)
            var acknowledged = 0, looks = 0
            let reader = try RawDatabase(side.path)
            side.disk.watcher = { _ throws(WeakDisk.Fault) in
                do {
                    try reader.run("BEGIN")
                    let seen = try SeededWork.commits(in: reader)
                    #expect([acknowledged, acknowledged + 1].contains(seen))
                    #expect(try SeededWork.contents(of: reader) == work.contents[seen])
                    looks += 1
                    // Some stay, and keep a checkpoint from ending.
                    if chance.chance(80) { try reader.run("COMMIT") }
                } catch {
                    // Still in the transaction of the look before.
                    if sqlite3_get_autocommit(reader.handle) == 0 { _ = try? reader.run("COMMIT") }
                }
            }
            for transaction in work.transactions {
                try SeededWork.run(transaction, on: side.database)
                if transaction.last == "COMMIT" { acknowledged += 1 }
            }
            #expect(looks > 100)
        }
    }

    @Test func `what was rolled back never reaches the log over what somebody else has written since`() throws {
        try Folder.with { folder in
            let side = try Side(folder, "home", gathers: true)
            func row(_ key: Int) -> String { "INSERT INTO t VALUES (\(key), printf('%.*c', 3000, 'x'))" }
            try side.database.run("CREATE TABLE t (k INTEGER PRIMARY KEY, v TEXT)")
            let other = try RawDatabase(side.path)
            for round in 0..<20 {
                try side.database.run("BEGIN")
                for key in 0..<(12 + round) { try side.database.run(row(10_000 + key)) }
                try side.database.run("ROLLBACK")
                try other.run("BEGIN; \((0...round).map { row(round * 100 + $0) }.joined(separator: ";")); COMMIT")
                try side.database.run(row(round * 100 + 50))
                #expect(try other.run("SELECT count(*) FROM t WHERE k / 100 = \(round)") == [["\(round + 2)"]])
                #expect(try other.run("PRAGMA integrity_check") == [["ok"]])
            }
        }
    }

    @Test func `a reader in another process sees whole commits while they are written`() throws {
        try Folder.with { folder in
            let path = folder.path("baton.db")
            let store = try SQLiteStore(path: path)
            let script = """
                import sqlite3, sys, threading
                db = sqlite3.connect(sys.argv[1], timeout=5)
                ended = threading.Event()
                threading.Thread(target=lambda: (sys.stdin.read(1), ended.set()), daemon=True).start()
                print("reading", flush=True)
                looks = torn = 0
                while not ended.is_set():
                    count, rest = db.execute("SELECT count(*), count(*) % 25 FROM lead").fetchone()
                    looks += 1
                    torn += rest != 0
                print(looks > 0, torn, db.execute("PRAGMA integrity_check").fetchone()[0], flush=True)
                """
            let other = try Tool("/usr/bin/env", ["python3", "-c", script, path])
            guard other.readLine() == "reading" else { try Test.cancel("python3 with sqlite3 is not there") }
            for batch: Int64 in 0..<60 {
                try store.write { records throws in
                    for place in 1...25 { try records.insert(Self.lead(batch * 25 + Int64(place))) }
                }
            }
            other.write("e")
            #expect(other.readLine() == "True 0 ok")
        }
    }

    @Test(arguments: [true, false])
    func `one setting turns it off`(gathers: Bool) throws {
        try Folder.with { folder in
            let store = try SQLiteStore(path: folder.path("baton.db"), gathersWrites: gathers)
            let isGathered = try store.onConnection { handle in
                var layer: UnsafeMutablePointer<sqlite3_vfs>?
                sqlite3_file_control(handle, nil, SQLITE_FCNTL_VFS_POINTER, &layer)
                return layer != nil && layer == sqlite3_vfs_find("gathered-log")
            }
            #expect(isGathered == gathers)
        }
    }

    @Test(arguments: ["a b?c#d%20e", "ünï", "file:x"])
    func `a folder may be called anything`(name: String) throws {
        try Folder.with { folder in
            try FileManager.default.createDirectory(atPath: folder.path(name), withIntermediateDirectories: true)
            let path = folder.path("\(name)/baton.db")
            try SQLiteStore(path: path).write { try $0.insert(Self.lead(1)) }
            #expect(FileManager.default.fileExists(atPath: path))
            #expect(try SQLiteStore.reading(path: path).read { try $0.leadCount() } == 1)
        }
    }

    private static func lead(_ id: Int64) -> Lead {
        Lead(id: id, address: "lead\(id)@example.com", createdAt: Moment(seconds: 0))
    }
}
