import Engine
import Foundation
import GRDBSQLite
import Ports
import Testing
import Values

@testable import Store

@Suite struct SQLiteStoreTests {
    private static func lead(_ id: Int64) -> Lead {
        Lead(id: id, address: "lead\(id)@example.com", createdAt: Moment(seconds: 0))
    }

    private static func write(_ range: ClosedRange<Int64>, to store: SQLiteStore) throws {
        try store.write { records in
            for id in range { try records.insert(lead(id)) }
        }
    }

    private static func count(_ store: SQLiteStore) throws -> Int { try store.read { try $0.leadCount() } }

    @Test func `what was written is there when the file is opened again`() throws {
        try Folder.with { folder throws in
            try Self.write(1...5, to: SQLiteStore(path: folder.path("baton.db")))
            let store = try SQLiteStore(path: folder.path("baton.db"))
            #expect(try store.read { try $0.leads(after: 0, limit: 9) } == (1...5).map(Self.lead))
        }
    }

    @Test func `every commit is durable, and the settings are those that were measured`() throws {
        try Folder.with { folder throws in
            let store = try SQLiteStore(path: folder.path("baton.db"))
            let settings = try store.onConnection { handle in
                try ["journal_mode", "synchronous", "wal_autocheckpoint", "cache_size", "foreign_keys", "temp_store"]
                    .map { try RawDatabase.run("PRAGMA \($0)", on: handle).first?.first ?? nil }
            }
            #expect(settings == ["wal", "2", "16384", "-65536", "0", "2"])
        }
    }

    @Test func `the file is its owner's alone`() throws {
        try Folder.with { folder throws in
            let store = try SQLiteStore(path: folder.path("baton.db"))
            try Self.write(1...1, to: store)
            for name in ["baton.db", "baton.db-wal", "lock"] {
                let attributes = try FileManager.default.attributesOfItem(atPath: folder.path(name))
                #expect(attributes[.posixPermissions] as? Int == 0o600, "\(name)")
            }
        }
    }

    @Test func `stores in memory know nothing of each other and have no file`() throws {
        let (one, other) = (try SQLiteStore.memory(), try SQLiteStore.memory())
        try Self.write(1...3, to: one)
        #expect(try Self.count(one) == 3)
        #expect(try Self.count(other) == 0)
        let files = try one.onConnection { try RawDatabase.run("PRAGMA database_list", on: $0) }
        // The main database, and the temporary one of the connection.
        #expect(files.allSatisfy { $0[2] == "" })
    }

    @Test func `nothing can be done with a closed store, and its file is free`() throws {
        try Folder.with { folder throws in
            let store = try SQLiteStore(path: folder.path("baton.db"))
            try Self.write(1...2, to: store)
            try store.close()
            #expect(throws: StoreError.closed) { try Self.write(3...3, to: store) }
            #expect(throws: StoreError.closed) { try Self.count(store) }
            try store.close()
            #expect(try Self.count(SQLiteStore(path: folder.path("baton.db"))) == 2)
        }
    }

    @Test func `a full disk keeps what was there, says it is transient, and can be mended`() throws {
        try Folder.with { folder throws in
            let store = try SQLiteStore(path: folder.path("baton.db"))
            try Self.write(1...10, to: store)
            try store.onConnection { try RawDatabase.run("PRAGMA max_page_count = 60", on: $0) }
            #expect(throws: StoreError.full) { try Self.write(11...5_000, to: store) }
            #expect(StoreError.full.isTransient)
            #expect(try Self.count(store) == 10)
            try store.onConnection { try RawDatabase.run("PRAGMA max_page_count = 100000", on: $0) }
            try Self.write(11...5_000, to: store)
            #expect(try Self.count(store) == 5_000)
        }
    }

    @Test func `a database another connection has locked is busy, and free again afterwards`() throws {
        try Folder.with { folder throws in
            let store = try SQLiteStore(path: folder.path("baton.db"), patience: .milliseconds(20))
            let other = try RawDatabase(folder.path("baton.db"))
            try other.run("BEGIN IMMEDIATE")
            #expect(throws: StoreError.busy) { try Self.write(1...1, to: store) }
            #expect(try Self.count(store) == 0)
            try other.run("COMMIT")
            try Self.write(1...1, to: store)
            #expect(try Self.count(store) == 1)
        }
    }

    @Test func `a store that is locked for a moment waits for its turn`() throws {
        try Folder.with { folder throws in
            let store = try SQLiteStore(path: folder.path("baton.db"))
            let path = folder.path("baton.db")
            let locked = DispatchSemaphore(value: 0)
            let thread = Thread {
                let other = try? RawDatabase(path)
                _ = try? other?.run("BEGIN IMMEDIATE; INSERT INTO meta VALUES (0, 'held', 'yes')")
                locked.signal()
                _ = try? other?.run("COMMIT")
            }
            thread.start()
            locked.wait()
            try Self.write(1...1, to: store)
            #expect(try Self.count(store) == 1)
        }
    }

    @Test func `the text index stays in shape however often somebody is erased, and finds everybody who is left`()
        throws
    {
        try Folder.with { folder in
            let path = folder.path("baton.db")
            let store = try SQLiteStore(path: path)
            for round in Int64(1)...130 {
                try store.write { records in
                    for id in [2 * round, 2 * round + 1] {
                        try records.insert(
                            Lead(id: id, address: "lead\(id)@example.com", createdAt: Moment(seconds: 1)))
                    }
                }
                try store.write { try $0.erase(lead: 2 * round) }
                _ = try store.sweep()
                let levels = try RawDatabase(path).run(
                    "SELECT hex(substr(block, 5, 1)) FROM lead_text_data WHERE id = 10")
                #expect(levels.first?.first??.count == 2)
                #expect((levels.first?.first ?? nil).flatMap { Int($0, radix: 16) }.map { $0 <= 64 } == true)
            }
            let left = try RawDatabase(path).run("SELECT count(*) FROM lead_text WHERE lead_text MATCH 'lead'")
            #expect(left == [["130"]])
            #expect(
                try RawDatabase(path).run("SELECT count(*) FROM lead_text WHERE lead_text MATCH 'lead260'") == [["0"]])
            #expect(
                try RawDatabase(path).run("SELECT count(*) FROM lead_text WHERE lead_text MATCH 'lead261'") == [["1"]])
        }
    }

    @Test func `rows that cannot be understood are named, not guessed at`() throws {
        let store = try SQLiteStore.memory()
        try Self.write(1...1, to: store)
        for (column, value) in [
            ("attributes", "'[1]'"), ("attributes", "'{'"), ("tags", "'[1]'"), ("tags", "'{}'"),
            ("zone", "'Mars/Olympus'"),
        ] {
            try store.onConnection { try RawDatabase.run("UPDATE lead SET \(column) = \(value)", on: $0) }
            #expect(throws: StoreError.unreadable(column: column, id: 1)) { try store.read { try $0.lead(1) } }
            try store.onConnection { try RawDatabase.run("UPDATE lead SET \(column) = NULL", on: $0) }
        }
        let enrollment = Enrollment(id: 5, lead: 1, sequence: "s", version: "v", run: 1, due: Moment(seconds: 0))
        try store.write { try $0.insert(enrollment) }
        for (column, value) in [("life", "99"), ("waiting", "-1"), ("memory", "'{\"odd\":1}'")] {
            try store.onConnection { handle in
                try RawDatabase.run("SAVEPOINT odd; UPDATE enrollment SET \(column) = \(value)", on: handle)
                try RawDatabase.run("RELEASE odd", on: handle)
            }
            #expect(throws: StoreError.unreadable(column: column, id: 5)) { try store.read { try $0.enrollment(5) } }
            try store.onConnection {
                try RawDatabase.run("UPDATE enrollment SET life = 0, waiting = NULL, memory = NULL", on: $0)
            }
        }
        #expect(try store.read { try $0.enrollment(5) } == enrollment)
    }

    @Test func `the queries of the loop read no whole table and sort nothing`() throws {
        let store = try SQLiteStore.memory()
        let now = Moment(seconds: 1_000)
        for id: Int64 in 1...200 { try Self.occupy(store, id) }
        try store.read { records throws in
            #expect(try records.due(at: now, limit: 50).count == 50)
            #expect(try records.ready(at: now, limit: 50, without: ["ana"]).count == 50)
            #expect(try records.nextDue() != nil)
            #expect(try records.nextReady(without: []) != nil)
            #expect(try records.breachedCards(at: now, limit: 50).count == 50)
            #expect(try records.nextBreach() != nil)
            #expect(try records.greatestID() == 200)
            for id: Int64 in 1...200 {
                #expect(try records.lead(address: "lead\(id)@example.com") != nil)
                #expect(try records.enrollments(lead: id).count == 1)
                #expect(try records.messages(enrollment: id).count == 1)
                #expect(try records.activeCard(lead: id) != nil)
                #expect(try records.deals(lead: id).isEmpty)
                #expect(try records.timeline(lead: id).count == 1)
                #expect(try records.records(enrollment: id).isEmpty)
            }
            #expect(try records.leads(after: 100, limit: 5).count == 5)
            #expect(try records.enrollments(in: [.pending], after: 100, limit: 5).count == 5)
            #expect(try records.log(after: 100, limit: 5).count == 5)
        }
        let costly = try store.onConnection { handle in
            var costly: [String] = []
            var statement = sqlite3_next_stmt(handle, nil)
            while let next = statement {
                let scanned = sqlite3_stmt_status(next, SQLITE_STMTSTATUS_FULLSCAN_STEP, 0)
                let sorted = sqlite3_stmt_status(next, SQLITE_STMTSTATUS_SORT, 0)
                let sql = String(cString: sqlite3_sql(next))
                // The few rows of one lead may be sorted; a page of ids and a jump for each route are short scans.
                let isOfOne = sql.contains("lead = ?1") || sql.contains("enrollment = ?1")
                if scanned > 20 || (sorted > 0 && !isOfOne) { costly.append(sql) }
                statement = sqlite3_next_stmt(handle, next)
            }
            return costly
        }
        #expect(costly == [])
    }

    @Test func `cards that nobody answered twice are walked through no more`() throws {
        let store = try SQLiteStore.memory()
        for id: Int64 in 1...300 {
            try Self.occupy(store, id)
            guard id < 300 else { continue }
            try store.write { records throws in
                var card = try #require(try records.card(id))
                card.breaches = 2
                try records.update(card)
            }
        }
        try store.read { records throws in
            #expect(try records.nextBreach() == Moment(seconds: 300))
            #expect(try records.breachedCards(at: Moment(seconds: 900), limit: 50).map(\.id) == [300])
        }
        let steps = try store.onConnection { handle in
            var steps: [Int32] = []
            var statement = sqlite3_next_stmt(handle, nil)
            while let next = statement {
                if String(cString: sqlite3_sql(next)).contains("breaches < 2") {
                    steps.append(sqlite3_stmt_status(next, SQLITE_STMTSTATUS_VM_STEP, 0))
                }
                statement = sqlite3_next_stmt(handle, next)
            }
            return steps
        }
        #expect(steps.count == 2)
        #expect(steps.allSatisfy { $0 < 100 })
    }

    /// A lead with an enrollment that is due, a message that is ready and a card that nobody answered.
    private static func occupy(_ store: SQLiteStore, _ id: Int64) throws {
        let due = Moment(seconds: id)
        let plan = Plan(
            key: MessageKey(step: "s"), content: .mail(MailStep(template: "t")), notBefore: due, offer: nil)
        try store.write { records in
            try records.insert(lead(id))
            try records.insert(Enrollment(id: id, lead: id, sequence: "s", version: "v", run: 1, due: due))
            try records.insert(
                OutboxMessage(
                    id: id, enrollment: id, lead: id, plan: plan, route: id % 2 == 0 ? "ana" : "ben", plannedAt: due))
            try records.append(
                LogEntry(id: id, at: due, lead: id, enrollment: id, name: "due", actor: "test", values: [:]))
            try records.insert(
                Card(
                    id: id, lead: id, enrollment: nil, queue: "desk", priority: 0, reasons: [], openedAt: due,
                    answerBy: due))
        }
    }

    @Test func `a row nobody understands does not keep its statement from the next ones`() throws {
        let store = try SQLiteStore.memory()
        let plan = Plan(
            key: MessageKey(step: "s"), content: .webhook(WebhookStep(endpoint: "crm")), notBefore: Moment(seconds: 0),
            offer: nil)
        let message = OutboxMessage(
            id: 1, enrollment: 1, lead: 1, plan: plan, route: "crm", plannedAt: Moment(seconds: 0))
        try store.write { try $0.insert(message) }
        try store.onConnection { try RawDatabase.run("UPDATE outbox SET webhook = '{}'", on: $0) }
        for _ in 1...2 {
            #expect(throws: StoreError.unreadable(column: "webhook", id: 1)) {
                try store.read { try $0.ready(at: Moment(seconds: 9), limit: 9, without: []) }
            }
        }
        try store.write { try $0.update(message) }
        #expect(try store.read { try $0.ready(at: Moment(seconds: 9), limit: 9, without: []) } == [message])
    }

    @Test func `more words than are kept by number still come back, and still count as equal`() throws {
        let store = try SQLiteStore.memory()
        try store.unframed { $0.words.limit = 5 }
        let entries = (1...30).map { id in
            LogEntry(
                id: id, at: Moment(seconds: id), lead: 1, enrollment: nil, name: "event \(id / 2)", actor: "api",
                values: [:])
        }
        try store.write { records in
            for entry in entries { try records.append(entry) }
        }
        #expect(try store.read { try $0.log(after: 0, limit: 99) } == entries)
        try store.unframed { #expect($0.words.count == 5) }
        let first = Enrollment(id: 1, lead: 1, sequence: "late", version: "v", run: 1, due: Moment(seconds: 0))
        var second = first
        second.id = 2
        try store.write { try $0.insert(first) }
        #expect(throws: StoreError.taken(.run)) { try store.write { try $0.insert(second) } }
    }
}

extension SQLiteStore {
    /// Runs a body on the connection itself, outside any transaction.
    @discardableResult
    func onConnection<Result>(_ body: (OpaquePointer) throws -> Result) throws -> Result {
        try unframed { try body($0.connection.handle) }
    }
}
