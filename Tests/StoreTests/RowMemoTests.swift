import Engine
import Ports
import TestKit
import Testing
import Values

@testable import Store

@Suite struct RowMemoTests {
    private static func lead(points: Int) -> Lead {
        var lead = Lead(id: 1, address: "ana@example.com", createdAt: Moment(seconds: 1))
        lead.points = points
        return lead
    }

    private static func run() -> Enrollment {
        Enrollment(id: 2, lead: 1, sequence: "welcome", version: "v", run: 1, due: Moment(seconds: 5))
    }

    private static func message(_ id: Int64) -> OutboxMessage {
        let plan = Plan(
            key: MessageKey(step: "guide", occurrence: Int(id)), content: .mail(MailStep(template: "guide")),
            notBefore: Moment(seconds: 5))
        return OutboxMessage(id: id, enrollment: 2, lead: 1, plan: plan, route: "ana", plannedAt: Moment(seconds: 5))
    }

    /// A store with a lead, its run, and messages of these ids.
    private static func store(_ messages: ClosedRange<Int64>) throws -> SQLiteStore {
        let store = try SQLiteStore.memory()
        try store.write { records in
            try records.insert(lead(points: 1))
            try records.insert(run())
            for id in messages { try records.insert(message(id)) }
        }
        return store
    }

    private static func end(_ id: Int64, _ records: any Records) throws {
        let message = message(id)
        try records.end(message, as: MessageRecord(message, state: .sent, at: Moment(seconds: 9), answer: nil))
    }

    @Test func `what a stranger wrote is seen by the next look and by the next transaction`() throws {
        try Folder.with { folder in
            let store = try SQLiteStore(path: folder.path("baton.db"))
            try store.write { try $0.insert(Self.lead(points: 1)) }
            for (points, reads) in [(7, true), (8, false)] {
                #expect(try store.read { try $0.lead(1) } != nil)
                try RawDatabase(folder.path("baton.db")).run("UPDATE lead SET points = \(points)")
                let found = try reads ? store.read { try $0.lead(1) } : store.write { try $0.lead(1) }
                #expect(found?.points == points)
            }
        }
    }

    @Test(arguments: [
        ("SELECT id FROM lead", true), ("INSERT INTO event (id) VALUES (1)", true), ("UPDATE deal SET state = 1", true),
        ("INSERT OR REPLACE INTO body (id) SELECT id FROM lead", true), ("DELETE FROM lead_tag", true),
        ("UPDATE lead SET points = 1", false), ("UPDATE OR IGNORE enrollment SET life = 1", false),
        ("INSERT OR REPLACE INTO\n    lead(id) VALUES (1)", false), ("DELETE FROM outbox", false),
        ("WITH gone AS (SELECT 1) DELETE FROM outbox", false), ("REPLACE INTO lead (id) VALUES (1)", false),
    ])
    func `a statement that may change a remembered row has all forgotten, and no other has`(sql: String, keeps: Bool) {
        #expect(Query(sql).keepsMemo == keeps)
    }

    @Test func `what a transaction wrote before it failed is not remembered`() throws {
        let store = try SQLiteStore.memory()
        try store.write { try $0.insert(Self.lead(points: 1)) }
        #expect(throws: StoreError.absent(.lead, id: 9)) {
            try store.write { records in
                try records.update(Self.lead(points: 5))
                #expect(try records.lead(1)?.points == 5)
                try records.erase(lead: 9)
            }
        }
        #expect(try store.read { try $0.lead(1)?.points } == 1)
    }

    @Test func `of more rows than are remembered each is itself`() throws {
        let store = try SQLiteStore.memory()
        try store.write { records in
            for id in Int64(1)...5_000 {
                try records.insert(Lead(id: id, address: "lead\(id)@example.com", createdAt: Moment(seconds: id)))
            }
        }
        for _ in 1...2 {
            for id in Int64(1)...5_000 {
                #expect(try store.read { try $0.lead(id)?.address } == "lead\(id)@example.com")
            }
        }
    }

    @Test func `the last message of a run is found within the transaction that ended it, and after it`() throws {
        let store = try Self.store(11...13)
        func chain(_ records: any ReadableRecords) throws -> [Int64] { try records.records(enrollment: 2).map(\.id) }
        try store.write { records in
            try Self.end(11, records)
            try Self.end(12, records)
            #expect(try chain(records) == [11, 12])
        }
        #expect(try store.read(chain) == [11, 12])
        try store.write { records in
            try Self.end(13, records)
            var run = Self.run()
            run.outcome = "done"
            try records.update(run, was: run.due)
        }
        #expect(try store.read(chain) == [11, 12, 13])
        #expect(try store.read { try $0.messageCounts()["sent"] } == 3)
    }

    @Test func `a part of a transaction that is undone leaves neither a link nor a count`() throws {
        let store = try Self.store(11...12)
        try store.write { records in
            try Self.end(11, records)
            #expect(throws: StoreError.absent(.message, id: 99)) {
                try records.savepoint {
                    try Self.end(12, records)
                    try Self.end(99, records)
                }
            }
        }
        #expect(try store.read { try $0.records(enrollment: 2).map(\.id) } == [11])
        #expect(try store.read { try $0.message(12) } != nil)
        #expect(try store.read { try $0.messageCounts() } == ["sent": 1, "planned": 1])
    }
}
