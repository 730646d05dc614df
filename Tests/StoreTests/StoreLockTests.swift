import Engine
import Foundation
import Ports
import Testing
import Values

@testable import Store

@Suite struct StoreLockTests {
    @Test func `a database that is in use is refused, with the process that has it`() throws {
        try Folder.with { folder throws in
            let path = folder.path("baton.db")
            let store = try SQLiteStore(path: path)
            #expect(throws: StoreError.inUse(path: path, pid: getpid())) { try SQLiteStore(path: path) }
            try store.close()
        }
    }

    @Test func `a store that is gone leaves its database free`() throws {
        try Folder.with { folder throws in
            for _ in 1...3 { _ = try SQLiteStore(path: folder.path("baton.db")) }
            #expect(try SQLiteStore(path: folder.path("baton.db")).read { try $0.leadCount() } == 0)
        }
    }

    @Test(.enabled(if: Tool.exists("/usr/bin/flock"), "needs flock of util-linux"))
    func `the lock of another process counts, and goes with that process however it ends`() throws {
        try Folder.with { folder throws in
            let path = folder.path("baton.db")
            let other = try Tool("/usr/bin/flock", ["-F", folder.path("lock"), "sh", "-c", "echo locked; exec cat"])
            #expect(other.readLine() == "locked")
            #expect(throws: StoreError.inUse(path: path, pid: nil)) { try SQLiteStore(path: path) }
            #expect(!FileManager.default.fileExists(atPath: path))
            other.kill()
            #expect(try SQLiteStore(path: path).read { try $0.leadCount() } == 0)
        }
    }

    @Test func `a folder that is not there is named`() throws {
        try Folder.with { folder throws in
            let path = folder.path("missing/baton.db")
            #expect(throws: StoreError.cannotOpen(path: folder.path("missing/lock"), code: ENOENT)) {
                try SQLiteStore(path: path)
            }
        }
    }

    @Test(.enabled(if: FileManager.default.fileExists(atPath: "/sys/kernel"), "needs a folder nobody may write to"))
    func `a folder that may not be written to is refused`() {
        #expect(throws: StoreError.readOnly) { try SQLiteStore(path: "/sys/kernel/baton.db") }
    }
}
