import Ports
import Values

extension SQLiteRecords: Events {
    private static let knows = Query(
        """
        SELECT 1 FROM heard WHERE shard = 0 AND id = ?1 AND (source = '' OR source = ?2 AND name = ?3 AND subject = ?4)
        """)
    private static let remember = Query(
        "INSERT INTO heard (shard, id, source, name, subject, at) VALUES (0, ?1, ?2, ?3, ?4, ?5)")

    func rememberEvent(_ event: EventIdentity, at: Moment) throws -> Bool {
        let isKnown = try first(Self.knows, { $0.bind(event) }, { _ in true }) ?? false
        guard !isKnown else { return false }
        try change(Self.remember) { statement in
            statement.bind(event)
            statement.bind(at)
        }
        return true
    }
}

extension Statement {
    fileprivate func bind(_ event: EventIdentity) {
        bind(event.id)
        bind(event.source)
        bind(event.name)
        bind(event.subject)
    }
}

extension SQLiteRecords {
    private static let insert = Query("INSERT INTO unread_event (id, shard, at, content) VALUES (?1, 0, ?2, ?3)")
    private static let oldest = Query("SELECT id, at, content FROM unread_event WHERE shard = 0 ORDER BY id LIMIT ?1")
    private static let delete = Query("DELETE FROM unread_event WHERE shard = 0 AND id = ?1")

    func keep(_ event: UnreadEvent) throws {
        try change(Self.insert) { statement in
            statement.bind(event.id)
            statement.bind(event.at)
            statement.bind(utf8: event.content)
        }
    }

    func unreadEvents(limit: Int) throws -> [UnreadEvent] {
        try all(Self.oldest, { $0.bind(limit) }) { row in
            UnreadEvent(id: row.int64(), at: row.moment(), content: Array(row.text().utf8))
        }
    }

    func forget(unreadEvent id: Int64) throws { try change(Self.delete) { $0.bind(id) } }
}

extension SQLiteRecords: Pauses {
    private static let all = Query("SELECT kind, name, by, at FROM pause WHERE shard = 0 ORDER BY kind, name")
    private static let put = Query(
        "INSERT INTO pause (shard, kind, name, by, at) VALUES (0, ?1, ?2, ?3, ?4) ON CONFLICT DO NOTHING")
    private static let end = Query("DELETE FROM pause WHERE shard = 0 AND kind = ?1 AND name = ?2")

    func pauses() throws -> [Pause] {
        try all(Self.all, { _ in }) { row -> Pause? in
            let paused = Pause.Of(kind: row.text(), name: row.text())
            let (by, at) = (row.text(), row.moment())
            return paused.map { Pause($0, by: by, at: at) }
        }.compactMap(\.self)
    }

    func keep(_ pause: Pause) throws {
        try change(Self.put) { statement in
            statement.bind(pause.of)
            statement.bind(pause.by)
            statement.bind(pause.at)
        }
    }

    func end(pauseOf paused: Pause.Of) throws { try change(Self.end) { $0.bind(paused) } }
}

extension Statement {
    fileprivate func bind(_ paused: Pause.Of) {
        bind(paused.kind)
        bind(paused.name)
    }
}
