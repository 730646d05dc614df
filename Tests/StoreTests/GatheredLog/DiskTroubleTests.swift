import Chance
import Foundation
import GRDBSQLite
import Testing

/// Loss of power and a disk that fails, under SQLite alone and under the gathered log: the promises are the same.
@Suite struct DiskTroubleTests {
    /// What a database that is opened anew must be: sound, and at one of these commits.
    private static func require(_ path: String, at commits: ClosedRange<Int>, of work: SeededWork) throws {
        let database = try RawDatabase(path)
        let found = try SeededWork.commits(in: database)
        #expect(commits.contains(found))
        #expect(try SeededWork.contents(of: database) == work.contents[found])
        #expect(try database.run("PRAGMA integrity_check") == [["ok"]])
    }

    @Test(arguments: [true, false], 1...3 as ClosedRange<UInt64>)
    func `after a loss of power every acknowledged commit is there, and nothing half done`(
        gathers: Bool, seed: UInt64
    ) throws {
        try Folder.with { folder in
            let disk = WeakDisk()
            let work = try SeededWork(seed: seed, count: 40)
            var chance = Chance(seed: seed)
            var acknowledged = 0, losses = 0
            disk.watcher = { _ throws(WeakDisk.Fault) in
                guard chance.chance(12) else { return }
                losses += 1
                let left = folder.path("left\(losses)")
                do {
                    try disk.losePower(leaving: left, &chance)
                    try Self.require("\(left)/baton.db", at: acknowledged...acknowledged + 1, of: work)
                    try FileManager.default.removeItem(atPath: left)
                } catch {
                    Issue.record(error)
                }
            }
            let database = try RawDatabase("file:\(folder.path("baton.db"))?vfs=\(gathers ? disk.gathered : disk.name)")
            try database.run(SeededWork.settings)
            for transaction in work.transactions {
                try SeededWork.run(transaction, on: database)
                if transaction.last == "COMMIT" { acknowledged += 1 }
            }
            #expect(losses > 10)
        }
    }

    /// How a disk fails, and what SQLite makes of it.
    enum Trouble: CaseIterable {
        case full, broken, halfWritten, unsynced

        var fault: WeakDisk.Fault {
            switch self {
            case .full: WeakDisk.Fault(code: SQLITE_FULL)
            case .broken: WeakDisk.Fault(code: SQLITE_IOERR | (3 << 8))
            case .halfWritten: WeakDisk.Fault(code: SQLITE_FULL, done: 1_000)
            case .unsynced: WeakDisk.Fault(code: SQLITE_IOERR | (4 << 8))
            }
        }

        var act: WeakDisk.Act.Kind { self == .unsynced ? .sync : .write }
    }

    @Test(arguments: [true, false], Trouble.allCases)
    func `a disk that fails is told of, loses nothing acknowledged, and is worked with again afterwards`(
        gathers: Bool, trouble: Trouble
    ) throws {
        let work = try SeededWork(seed: 3, count: 20)
        var met = 0
        for place in stride(from: 1, through: 60, by: 4) {
            try Folder.with { folder in
                let disk = WeakDisk()
                let database = try RawDatabase(
                    "file:\(folder.path("baton.db"))?vfs=\(gathers ? disk.gathered : disk.name)")
                try database.run(SeededWork.settings)
                var passes = 0
                disk.watcher = { act throws(WeakDisk.Fault) in
                    guard act.kind == trouble.act else { return }
                    passes += 1
                    if passes == place { throw trouble.fault }
                }
                var acknowledged = 0
                var chance = Chance(seed: UInt64(place))
                for transaction in work.transactions {
                    do throws(RawDatabase.Refused) {
                        try SeededWork.run(transaction, on: database)
                    } catch {
                        met += 1
                        #expect(error.code & 0xFF == trouble.fault.code & 0xFF)
                        try disk.losePower(leaving: folder.path("left"), &chance)
                        try Self.require(folder.path("left/baton.db"), at: acknowledged...acknowledged + 1, of: work)
                        if sqlite3_get_autocommit(database.handle) == 0 { try database.run("ROLLBACK") }
                        #expect(try SeededWork.commits(in: database) == acknowledged)
                        try SeededWork.run(transaction, on: database)
                    }
                    if transaction.last == "COMMIT" { acknowledged += 1 }
                }
                #expect(try SeededWork.contents(of: database) == work.contents.last)
                #expect(try database.run("PRAGMA integrity_check") == [["ok"]])
            }
        }
        #expect(met > 5)
    }
}
