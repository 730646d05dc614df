import Engine
import Foundation
import Ports
import Testing
import Values

@testable import Store

/// A database that is not what was here last is known by what it says of itself.
@Suite struct IdentityTests {
    private let here = Identity(generation: 0, machine: "a", file: 7)

    @Test(
        arguments: [
            (Identity(generation: 4, machine: "a", file: 7), 4, nil),
            (Identity(generation: 4, machine: "a", file: 7), 3, nil),
            (Identity(generation: 4, machine: "a", file: 7), 5, Divergence.putBack(database: 4, journal: 5)),
            (Identity(generation: 4, machine: "a", file: 7), 2, .putBack(database: 4, journal: 2)),
            (Identity(generation: 4, machine: "a", file: 8), 4, .copied),
            (Identity(generation: 4, machine: "b", file: 7), 4, .otherMachine),
            (Identity(generation: 4, machine: "", file: 7), 4, nil),
        ] as [(Identity, Int, Divergence?)])
    func `where database, journal, file and machine differ, it is told`(
        identity: Identity, journal: Int, divergence: Divergence?
    ) {
        #expect(identity.divergence(here: here, journal: journal) == divergence)
    }

    @Test func `without a journal the file and the machine still tell`() {
        #expect(Identity(generation: 4, machine: "a", file: 7).divergence(here: here, journal: nil) == nil)
        #expect(Identity(generation: 4, machine: "a", file: 9).divergence(here: here, journal: nil) == .copied)
    }

    @Test func `a file of the same number is another one where it was made at another time`() {
        let signed = Identity(generation: 1, machine: "a", file: 7, born: 5)
        let other = Identity(generation: 0, machine: "a", file: 7, born: 6)
        #expect(signed.divergence(here: other, journal: 1) == .copied)
        #expect(signed.divergence(here: here, journal: 1) == nil)
    }

    @Test func `a file that takes the place of another one is not born when that was`() throws {
        try Folder.with { folder throws in
            let path = folder.path("baton.db")
            try Data([1]).write(to: URL(filePath: path))
            let first = FileBirth(of: path)
            // Written on, it stays the same file.
            let handle = try FileHandle(forWritingTo: URL(filePath: path))
            try handle.write(contentsOf: Data([2]))
            try handle.close()
            #expect(FileBirth(of: path) == first && first.number != 0)
            try Data([1]).write(to: URL(filePath: path), options: .atomic)
            #expect(FileBirth(of: path) != first)
        }
    }

    @Test func `a store is new until somebody signs it, and one that holds something unsigned is not`() throws {
        let store = try SQLiteStore.memory()
        #expect(try store.isNew)
        try store.sign(Identity(generation: 1, machine: "a", file: 7))
        #expect(try !store.isNew)
        let used = try SQLiteStore.memory()
        try used.write { try $0.insert(Lead(id: 5, address: "ann@example.com", createdAt: Moment(seconds: 5))) }
        #expect(try !used.isNew)
    }

    @Test func `a store takes the first key and refuses every other`() throws {
        let store = try SQLiteStore.memory()
        try store.pair(with: "first")
        try store.pair(with: "first")
        #expect(throws: StoreError.otherKey) { try store.pair(with: "second") }
    }

    @Test func `a network file system is known by the device it is mounted as`() {
        let mounts = """
            36 35 8:1 / / rw,relatime shared:1 - ext4 /dev/sda1 rw
            41 36 0:52 / /srv rw - nfs4 server:/srv rw
            42 36 0:53 / /home rw master:2 - fuse.sshfs me@host: rw
            """
        #expect(NetworkFileSystem.name(ofDevice: 52, in: mounts) == "NFS")
        #expect(NetworkFileSystem.name(ofDevice: 53, in: mounts) == "SSHFS")
        #expect(NetworkFileSystem.name(ofDevice: 8 << 8 | 1, in: mounts) == nil)
        #expect(NetworkFileSystem.name(ofDevice: 99, in: mounts) == nil)
    }

    @Test func `who is suppressed stands in a second place, before the transaction ends`() throws {
        try Folder.with { folder throws in
            let path = folder.path("baton.db")
            let hash = (0..<16).map { UInt8($0) }
            let store = try SQLiteStore(path: path)
            try store.write { try $0.suppress(hash: hash, reason: "unsubscribe", at: Moment(seconds: 5)) }
            try store.write { try $0.suppress(hash: hash, reason: "unsubscribe", at: Moment(seconds: 6)) }
            try store.write { try $0.suppress(hash: hash.reversed(), reason: "he said: no!", at: Moment(seconds: 7)) }
            let entries = SuppressionFile(beside: path).entries()
            #expect(entries.map(\.hash) == [hash, hash.reversed()])
            #expect(entries.map(\.reason) == ["unsubscribe", "manual"])
            try store.close()
            for end in ["", "-wal", "-shm"] { try? FileManager.default.removeItem(atPath: path + end) }
            let other = try SQLiteStore(path: path)
            #expect(try other.suppress(entries) == 2)
            #expect(try other.read { try $0.suppression(hash: hash) } == "unsubscribe")
        }
    }

    @Test func `the last word on an address holds, and half a line is passed over`() {
        let text = """
            000102030405060708090a0b0c0d0e0f 5 unsubscribe
            000102030405060708090a0b0c0d0e0f 6
            00010203
            100102030405060708090a0b0c0d0e0f 7 bounce
            """
        #expect(SuppressionFile.entries(Array(text.utf8)).map(\.reason) == ["bounce"])
    }

    @Test func `a database of an older schema is copied before it is changed, and can be read as it is`() throws {
        try Folder.with { folder throws in
            let path = folder.path("baton.db")
            try RawDatabase(path).run(SchemaFixture.version1)
            let reading = try SQLiteStore.reading(path: path)
            #expect(try reading.read { try $0.lead(1) }?.address == "zoe@example.com")
            #expect(throws: StoreError.readOnly) { try reading.write { try $0.planErasure(lead: 1) } }
            try reading.close()
            let store = try SQLiteStore(path: path)
            let migrated = try #require(store.migrated)
            #expect(migrated.from == 1 && migrated.to == Schema.newest)
            #expect(try SQLiteStore.flaws(path: migrated.copy).isEmpty)
        }
    }
}
