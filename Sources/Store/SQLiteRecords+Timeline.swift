import Ports
import Values

extension SQLiteRecords: Timeline {
    private static let columns = "id, at, lead, enrollment, name, actor, data"
    private static let append = Query(
        """
        INSERT INTO event (id, shard, at, lead, enrollment, name, actor, data) VALUES (?, 0, ?, ?, ?, ?, ?, ?)
        """)
    private static let byLead = Query("SELECT \(columns) FROM event WHERE shard = 0 AND lead = ?1 ORDER BY id")
    private static let latest = Query(
        """
        SELECT \(columns) FROM event INDEXED BY event_timeline WHERE shard = 0 AND lead = ?1 AND id < ?2
        ORDER BY id DESC LIMIT ?3
        """)
    /// By id: with an index, SQLite would rather take all of a shard and sort it.
    private static let inOrder = Query(
        "SELECT \(columns) FROM event NOT INDEXED WHERE shard = 0 AND id > ?1 ORDER BY id LIMIT ?2")

    private static let old = "SELECT id FROM event NOT INDEXED WHERE shard = 0 AND id < ?1 ORDER BY id LIMIT ?2"
    private static let total = Query(
        """
        INSERT INTO event_day (shard, day, name, count)
        SELECT 0, at / 86400000, name, count(*) FROM event WHERE id IN (\(old)) GROUP BY at / 86400000, name
        ON CONFLICT DO UPDATE SET count = count + excluded.count
        """)
    private static let prune = Query("DELETE FROM event WHERE id IN (\(old))")

    func forgetLog(before id: Int64, limit: Int) throws -> Int {
        func range(_ statement: Statement) {
            statement.bind(id)
            statement.bind(limit)
        }
        try change(Self.total, range)
        return try change(Self.prune, range)
    }

    func append(_ entry: LogEntry) throws {
        guard !isRehearsal else { return }
        try change(Self.append) { statement in
            statement.bind(entry.id)
            statement.bind(entry.at)
            statement.bind(entry.lead)
            statement.bind(entry.enrollment)
            try statement.bind(word: entry.name, words)
            try statement.bind(word: entry.actor, words)
            statement.bind(entry.values)
        }
    }

    func timeline(lead: Int64) throws -> [LogEntry] { try all(Self.byLead, { $0.bind(lead) }, LogEntry.init(row:)) }

    func timeline(lead: Int64, after cursor: Cursor?, limit: Int) throws -> Page<LogEntry> {
        try page(
            Self.latest, limit: limit,
            { statement in
                statement.bind(lead)
                statement.bind(cursor.before)
            }, LogEntry.init(row:), cursor: { Cursor($0.id) })
    }

    func log(after id: Int64, limit: Int) throws -> [LogEntry] {
        try all(
            Self.inOrder,
            { statement in
                statement.bind(id)
                statement.bind(limit)
            }, LogEntry.init(row:))
    }
}

extension LogEntry {
    fileprivate init(row: inout Row) throws {
        row.beginRecord()
        self.init(
            id: row.int64(), at: row.moment(), lead: row.int64(), enrollment: row.optionalInt64(),
            name: try row.word(), actor: try row.word(), values: try row.object())
    }
}
