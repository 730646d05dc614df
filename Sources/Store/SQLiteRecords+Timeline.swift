import Scheduler
import Values

extension SQLiteRecords: Timeline {
    private static let columns = "id, at, lead, enrollment, name, actor, data"
    private static let append = Query(
        """
        INSERT INTO event (id, shard, at, lead, enrollment, name, actor, data) VALUES (?, 0, ?, ?, ?, ?, ?, ?)
        """)
    private static let byLead = Query("SELECT \(columns) FROM event WHERE shard = 0 AND lead = ?1 ORDER BY id")
    /// By id: with an index, SQLite would rather take all of a shard and sort it.
    private static let inOrder = Query(
        "SELECT \(columns) FROM event NOT INDEXED WHERE shard = 0 AND id > ?1 ORDER BY id LIMIT ?2")

    func append(_ entry: LogEntry) throws {
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
