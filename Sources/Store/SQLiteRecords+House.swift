import Ports
import Values

extension SQLiteRecords: Suppressions {
    private static let add = Query(
        "INSERT INTO suppression (shard, hash, reason, at) VALUES (0, ?1, ?2, ?3) ON CONFLICT DO NOTHING")
    private static let lift = Query("DELETE FROM suppression WHERE shard = 0 AND hash = ?1")
    private static let reason = Query("SELECT reason FROM suppression WHERE shard = 0 AND hash = ?1")

    func suppress(hash: [UInt8], reason: String, at: Moment) throws {
        let isNew = try change(Self.add) { statement in
            statement.bind(blob: hash)
            statement.bind(reason)
            statement.bind(at)
        }
        if isNew > 0 { suppressed.append(SuppressionFile.Entry(hash: hash, reason: reason, at: at)) }
    }

    func liftSuppression(hash: [UInt8]) throws {
        guard try change(Self.lift, { $0.bind(blob: hash) }) > 0 else { return }
        suppressed.append(SuppressionFile.Entry(hash: hash, reason: nil, at: Moment(milliseconds: 0)))
    }

    func suppression(hash: [UInt8]) throws -> String? {
        try first(Self.reason, { $0.bind(blob: hash) }, { $0.text() })
    }
}

extension SQLiteRecords: Mailboxes {
    private static let all = Query(
        "SELECT route, paused, paused_at, paused_until, ledger FROM route_state WHERE shard = 0 ORDER BY route")
    private static let put = Query(
        """
        INSERT OR REPLACE INTO route_state (shard, route, paused, paused_at, paused_until, ledger) VALUES (0, ?, ?, ?, ?, ?)
        """)
    private static let ledger = Query(
        "SELECT ledger FROM domain_ledger WHERE shard = 0 AND route = ?1 AND domain = ?2")
    private static let putLedger = Query(
        "INSERT OR REPLACE INTO domain_ledger (shard, route, domain, ledger, until) VALUES (0, ?, ?, ?, ?)")
    private static let forgetLedgers = Query("DELETE FROM domain_ledger WHERE shard = 0 AND until <= ?1")

    func routes() throws -> [RouteState] {
        try all(Self.all, { _ in }) { row in
            var state = RouteState(route: row.text())
            state.paused = row.optionalText()
            state.pausedAt = row.optionalMoment()
            state.pausedUntil = row.optionalMoment()
            state.ledger = Array((row.optionalText() ?? "").utf8)
            return state
        }
    }

    func update(_ route: RouteState) throws {
        try change(Self.put) { statement in
            statement.bind(route.route)
            statement.bind(route.paused)
            statement.bind(route.pausedAt)
            statement.bind(route.pausedUntil)
            statement.bind(utf8: route.ledger.isEmpty ? nil : route.ledger)
        }
    }

    func domainLedger(route: String, domain: String) throws -> [UInt8]? {
        try first(
            Self.ledger,
            { statement in
                statement.bind(route)
                statement.bind(domain)
            }, { Array($0.text().utf8) })
    }

    func keepDomainLedger(_ ledger: [UInt8], route: String, domain: String, until: Moment) throws {
        try change(Self.putLedger) { statement in
            statement.bind(route)
            statement.bind(domain)
            statement.bind(utf8: ledger)
            statement.bind(until)
        }
    }

    func forgetDomainLedgers(at now: Moment) throws {
        try change(Self.forgetLedgers) { $0.bind(now) }
    }

    private static let memory = Query("SELECT value FROM meta WHERE shard = 0 AND name = 'inbox ' || ?1")
    private static let putMemory = Query(
        "INSERT OR REPLACE INTO meta (shard, name, value) VALUES (0, 'inbox ' || ?1, ?2)")

    func inboxMemory(mailbox: String) throws -> [UInt8]? {
        try first(Self.memory, { $0.bind(mailbox) }, { Array($0.text().utf8) })
    }

    func keepInboxMemory(_ memory: [UInt8], mailbox: String) throws {
        try change(Self.putMemory) { statement in
            statement.bind(mailbox)
            statement.bind(utf8: memory)
        }
    }
}

extension SQLiteRecords: Versions {
    private static let keep = Query(
        """
        INSERT INTO version (shard, hash, name, source, at) VALUES (0, ?1, ?2, ?3, ?4) ON CONFLICT DO NOTHING
        """)
    private static let byHash = Query("SELECT name, source FROM version WHERE shard = 0 AND hash = ?1")
    private static let hashes = Query("SELECT hash FROM version WHERE shard = 0 ORDER BY hash")

    func keepVersion(hash: String, name: String, source: [UInt8], at: Moment) throws {
        try change(Self.keep) { statement in
            statement.bind(hash)
            statement.bind(name)
            statement.bind(blob: source)
            statement.bind(at)
        }
    }

    func versionHashes() throws -> [String] { try all(Self.hashes, { _ in }, { $0.text() }) }

    func version(hash: String) throws -> (name: String, source: [UInt8])? {
        try first(Self.byHash, { $0.bind(hash) }, { ($0.text(), $0.blob()) })
    }
}

extension SQLiteRecords: Records {
    /// Every `max(id)` is one walk down the table's right edge.
    static let greatestID = """
        SELECT max(id) FROM (
            SELECT max(id) AS id FROM lead UNION ALL SELECT max(id) FROM enrollment
            UNION ALL SELECT max(id) FROM outbox UNION ALL SELECT max(id) FROM message
            UNION ALL SELECT max(id) FROM event UNION ALL SELECT max(id) FROM deal
            UNION ALL SELECT max(id) FROM card UNION ALL SELECT max(id) FROM api_token
            UNION ALL SELECT max(id) FROM link UNION ALL SELECT max(id) FROM click
            UNION ALL SELECT max(id) FROM set_aside UNION ALL SELECT max(id) FROM kept_event
            UNION ALL SELECT max(id) FROM delivery UNION ALL SELECT max(id) FROM person
            UNION ALL SELECT max(id) FROM absence UNION ALL SELECT max(id) FROM note)
        """
    private static let greatest = Query(greatestID)

    func greatestID() throws -> Int64 { try first(Self.greatest, { _ in }, { $0.optionalInt64() ?? 0 }) ?? 0 }
}
