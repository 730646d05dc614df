import Ports
import Values

extension SQLiteRecords: SetAsides {
    private static let columns = "id, source, reason, at, body"
    private static let latest = Query(
        "SELECT \(columns) FROM set_aside WHERE shard = 0 AND id < ?1 ORDER BY id DESC LIMIT ?2")
    private static let byID = Query("SELECT \(columns) FROM set_aside WHERE shard = 0 AND id = ?1")
    private static let insert = Query(
        "INSERT INTO set_aside (id, shard, source, reason, at, body) VALUES (?, 0, ?, ?, ?, ?)")
    private static let remove = Query("DELETE FROM set_aside WHERE shard = 0 AND id = ?1")
    private static let insertEvent = Query(
        "INSERT INTO kept_event (id, shard, hook, about, due_at, event) VALUES (?, 0, ?, ?, ?, ?)")
    private static let nextEvent = Query("SELECT min(due_at) FROM kept_event WHERE shard = 0")
    private static let due = Query(
        """
        SELECT id, hook, about, due_at, event FROM kept_event WHERE shard = 0 AND due_at <= ?1
        ORDER BY due_at, id LIMIT ?2
        """)
    private static let removeEvent = Query("DELETE FROM kept_event WHERE shard = 0 AND id = ?1")
    private static let drop = Query("DELETE FROM kept_event WHERE shard = 0 AND hook = ?1 AND about = ?2")
    private static let payer = Query("SELECT lead FROM payer WHERE shard = 0 AND hook = ?1 AND reference = ?2")
    private static let keepPayer = Query(
        "INSERT INTO payer (shard, hook, reference, lead, at) VALUES (0, ?, ?, ?, ?) ON CONFLICT DO NOTHING")

    func setAside(before id: Int64, limit: Int) throws -> [SetAside] {
        try all(
            Self.latest,
            { statement in
                statement.bind(id)
                statement.bind(limit)
            }, SetAside.init(row:))
    }

    func setAside(_ id: Int64) throws -> SetAside? { try first(Self.byID, { $0.bind(id) }, SetAside.init(row:)) }

    func insert(_ setAside: SetAside) throws {
        try change(Self.insert) { statement in
            statement.bind(setAside.id)
            statement.bind(setAside.source)
            statement.bind(setAside.reason)
            statement.bind(setAside.at)
            statement.bind(blob: setAside.body)
        }
    }

    func removeSetAside(_ id: Int64) throws -> Bool { try change(Self.remove) { $0.bind(id) } == 1 }

    func insert(_ event: KeptEvent) throws {
        try change(Self.insertEvent) { statement in
            statement.bind(event.id)
            statement.bind(event.hook)
            statement.bind(event.about)
            statement.bind(event.dueAt)
            statement.bind(event.event)
        }
    }

    func nextKeptEvent() throws -> Moment? {
        try first(Self.nextEvent, { _ in }, { $0.optionalMoment() }) ?? nil
    }

    func takeKeptEvents(due now: Moment, limit: Int) throws -> [KeptEvent] {
        let found = try all(
            Self.due,
            { statement in
                statement.bind(now)
                statement.bind(limit)
            },
            { row in
                row.beginRecord()
                return KeptEvent(
                    id: row.int64(), hook: row.text(), about: row.text(), dueAt: row.moment(),
                    event: try row.object())
            })
        for event in found { try change(Self.removeEvent) { $0.bind(event.id) } }
        return found
    }

    func dropKeptEvents(hook: String, about: String) throws -> Int {
        try change(Self.drop) { statement in
            statement.bind(hook)
            statement.bind(about)
        }
    }

    func payer(hook: String, reference: String) throws -> Int64? {
        try first(
            Self.payer,
            { statement in
                statement.bind(hook)
                statement.bind(reference)
            }, { $0.int64() })
    }

    func keepPayer(hook: String, reference: String, lead: Int64, at: Moment) throws {
        try change(Self.keepPayer) { statement in
            statement.bind(hook)
            statement.bind(reference)
            statement.bind(lead)
            statement.bind(at)
        }
    }
}

extension SetAside {
    fileprivate init(row: inout Row) {
        row.beginRecord()
        self.init(id: row.int64(), source: row.text(), reason: row.text(), at: row.moment(), body: row.blob())
    }
}
