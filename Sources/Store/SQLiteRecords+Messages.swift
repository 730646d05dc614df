import Engine
import Ports
import Values

/// Ended messages. Those of an enrollment form a chain that begins in its row, because an index over a table that only
/// grows would touch one more page a message.
extension SQLiteRecords {
    private static let insert = Query(
        """
        INSERT INTO message (id, shard, enrollment, lead, step, occurrence, state, at, route, subject, answer, previous)
        VALUES (?1, 0, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10,
            coalesce(?11, (SELECT last_message FROM enrollment WHERE shard = 0 AND id = ?2)))
        """)
    private static let sequence = Query("SELECT sequence FROM enrollment WHERE shard = 0 AND id = ?1")
    private static let link = Query(
        "UPDATE enrollment SET last_message = ?1 WHERE shard = 0 AND id = ?2", keepsMemo: true)
    private static let last = Query("SELECT last_message FROM enrollment WHERE shard = 0 AND id = ?1")
    private static let byID = Query("SELECT \(MessageRecord.columns) FROM message WHERE shard = 0 AND id = ?1")
    /// `?1` has a bit for every state that is asked for.
    private static let byState = Query(
        "SELECT \(MessageRecord.columns) FROM message WHERE shard = 0 AND (?1 >> state) & 1 ORDER BY at DESC, id DESC LIMIT ?2"
    )
    private static let endedCounts = Query(
        "SELECT state, sum(count) FROM message_total WHERE shard = 0 GROUP BY state")
    private static let waitingCounts = Query("SELECT state, count(*) FROM outbox WHERE shard = 0 GROUP BY state")

    func insert(_ record: MessageRecord) throws {
        try change(Self.insert) { statement in
            statement.bind(record.id)
            statement.bind(record.enrollment)
            statement.bind(record.lead)
            try statement.bind(word: record.key.step, words)
            statement.bind(record.key.occurrence)
            statement.bind(record.state.code)
            statement.bind(record.at)
            try statement.bind(word: record.route, words)
            statement.bind(record.subject)
            statement.bind(record.answer)
            statement.bind(links[record.enrollment])
        }
        links[record.enrollment] = record.id
        totals.count(record, of: try sequence(of: record.enrollment))
    }

    /// The name of a run's sequence; empty where there is no such run.
    private func sequence(of enrollment: Int64) throws -> String {
        if let known = memo?.enrollments.part(\.sequence, of: enrollment) { return known }
        return try first(Self.sequence, { $0.bind(enrollment) }, { try $0.word() }) ?? ""
    }

    /// Writes which messages were the last of their runs, where no change of the run has done so: it mostly follows at once.
    func storeLinks() throws {
        guard !links.isEmpty else { return }
        for (enrollment, message) in links {
            try change(Self.link) { statement in
                statement.bind(message)
                statement.bind(enrollment)
            }
        }
        links.removeAll(keepingCapacity: true)
    }

    func record(_ id: Int64) throws -> MessageRecord? { try chained(id)?.record }

    func records(enrollment: Int64) throws -> [MessageRecord] {
        var chain: [MessageRecord] = []
        if !isReading { try storeLinks() }
        var next = try first(Self.last, { $0.bind(enrollment) }, { $0.optionalInt64() }) ?? nil
        while let id = next, let found = try chained(id) {
            chain.append(found.record)
            next = found.previous
        }
        return chain.reversed()
    }

    func records(in states: Set<MessageRecord.State>, limit: Int) throws -> [MessageRecord] {
        try all(
            Self.byState,
            { statement in
                statement.bind(states.bits)
                statement.bind(limit)
            }, { try MessageRecord(row: &$0) })
    }

    func messageCounts() throws -> [String: Int] {
        var counts: [String: Int] = [:]
        let ended = try all(Self.endedCounts, { _ in }) { (try $0.code(MessageRecord.State.self), $0.int()) }
        for (state, count) in ended { counts[state.rawValue, default: 0] += count }
        let waiting = try all(Self.waitingCounts, { _ in }) { (try $0.code(OutboxMessage.State.self), $0.int()) }
        for (state, count) in waiting { counts[state.rawValue, default: 0] += count }
        return counts
    }

    private func chained(_ id: Int64) throws -> (record: MessageRecord, previous: Int64?)? {
        try first(Self.byID, { $0.bind(id) }) { row in
            let record = try MessageRecord(row: &row)
            return (record, row.optionalInt64())
        }
    }
}

extension MessageRecord {
    /// The columns of a record in the order `init(row:)` reads them, and the one before it in its chain.
    static let columns = "id, enrollment, lead, step, occurrence, state, at, route, subject, answer, previous"

    init(row: inout Row) throws {
        row.beginRecord()
        self.init(
            id: row.int64(), enrollment: row.int64(), lead: row.int64(),
            key: MessageKey(step: try row.word(), occurrence: row.int()), state: try row.code(), at: row.moment(),
            route: try row.word(), subject: row.optionalText(), answer: row.optionalText())
    }
}
