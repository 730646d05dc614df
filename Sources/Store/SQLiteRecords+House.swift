import Scheduler
import Values

extension SQLiteRecords: Suppressions {
    private static let add = Query(
        "INSERT INTO suppression (shard, hash, reason, at) VALUES (0, ?1, ?2, ?3) ON CONFLICT DO NOTHING")
    private static let reason = Query("SELECT reason FROM suppression WHERE shard = 0 AND hash = ?1")

    func suppress(hash: [UInt8], reason: String, at: Moment) throws {
        try change(Self.add) { statement in
            statement.bind(blob: hash)
            statement.bind(reason)
            statement.bind(at)
        }
    }

    func suppression(hash: [UInt8]) throws -> String? {
        try first(Self.reason, { $0.bind(blob: hash) }, { $0.text() })
    }
}

extension SQLiteRecords: Mailboxes {
    private static let all = Query(
        """
        SELECT route, paused, paused_until, minute_began, minute_count, hour_began, hour_count, day_began, day_count
        FROM route WHERE shard = 0 ORDER BY route
        """)
    private static let put = Query(
        """
        INSERT OR REPLACE INTO route (shard, route, paused, paused_until, minute_began, minute_count, hour_began,
            hour_count, day_began, day_count)
        VALUES (0, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """)

    func routes() throws -> [RouteState] {
        try all(Self.all, { _ in }) { row in
            var state = RouteState(route: row.text())
            state.paused = row.optionalText()
            state.pausedUntil = row.optionalMoment()
            state.minute = row.tally()
            state.hour = row.tally()
            state.day = row.tally()
            return state
        }
    }

    func update(_ route: RouteState) throws {
        try change(Self.put) { statement in
            statement.bind(route.route)
            statement.bind(route.paused)
            statement.bind(route.pausedUntil)
            for tally in [route.minute, route.hour, route.day] {
                statement.bind(tally.began)
                statement.bind(tally.count)
            }
        }
    }
}

extension Row {
    fileprivate mutating func tally() -> RouteState.Tally { RouteState.Tally(began: moment(), count: int()) }
}

extension SQLiteRecords: Versions {
    private static let keep = Query(
        """
        INSERT INTO version (shard, hash, name, source, at) VALUES (0, ?1, ?2, ?3, ?4) ON CONFLICT DO NOTHING
        """)
    private static let byHash = Query("SELECT name, source FROM version WHERE shard = 0 AND hash = ?1")

    func keepVersion(hash: String, name: String, source: [UInt8], at: Moment) throws {
        try change(Self.keep) { statement in
            statement.bind(hash)
            statement.bind(name)
            statement.bind(blob: source)
            statement.bind(at)
        }
    }

    func version(hash: String) throws -> (name: String, source: [UInt8])? {
        try first(Self.byHash, { $0.bind(hash) }, { ($0.text(), $0.blob()) })
    }
}

extension SQLiteRecords: Records {
    /// Every `max(id)` is one walk down the table's right edge.
    private static let greatest = Query(
        """
        SELECT max(id) FROM (
            SELECT max(id) AS id FROM lead UNION ALL SELECT max(id) FROM enrollment
            UNION ALL SELECT max(id) FROM outbox UNION ALL SELECT max(id) FROM message
            UNION ALL SELECT max(id) FROM event UNION ALL SELECT max(id) FROM deal
            UNION ALL SELECT max(id) FROM card)
        """)

    func greatestID() throws -> Int64 { try first(Self.greatest, { _ in }, { $0.optionalInt64() ?? 0 }) ?? 0 }
}
