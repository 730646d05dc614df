import Engine
import Ports
import Values

/// Enrollments by sequence, and what is not delivered.
extension SQLiteRecords {
    /// Runs that go on lie in the order of their ids.
    private static let live = Query(
        """
        SELECT \(Enrollment.columns()) FROM enrollment INDEXED BY enrollment_live
        WHERE shard = 0 AND sequence = ?2 AND over = 0 AND id < ?1 AND (?3 >> life) & 1
            AND (?4 IS NULL OR step = ?4)
        ORDER BY id DESC LIMIT ?5
        """)
    /// Runs that are over lie in the order of how they ended: the ids of the page are found in the index alone.
    private static let over = Query(
        """
        SELECT \(Enrollment.columns()) FROM enrollment WHERE id IN (
            SELECT id FROM enrollment INDEXED BY enrollment_over
            WHERE shard = 0 AND sequence = ?2 AND over = 1 AND id < ?1 AND (?3 >> life) & 1
                AND (?4 IS NULL OR step = ?4)
            ORDER BY id DESC LIMIT ?5)
        ORDER BY id DESC
        """)
    private static let steps = Query(
        """
        SELECT step, life, waiting, count(*) FROM enrollment INDEXED BY enrollment_live
        WHERE shard = 0 AND sequence = ?1 AND over = 0 GROUP BY step, life, waiting
        """)
    private static let outbox = Query(
        """
        SELECT \(OutboxMessage.columns) FROM outbox NOT INDEXED
        WHERE shard = 0 AND id > ?1 AND (?2 >> state) & 1 AND (?3 IS NULL OR route = ?3)
        ORDER BY id LIMIT ?4
        """)
    /// One state that messages stand still in.
    private static let stuck = Query(
        """
        SELECT \(OutboxMessage.columns) FROM outbox INDEXED BY outbox_stuck
        WHERE shard = 0 AND state NOT IN (0, 2) AND state = ?2 AND id > ?1 AND (?3 IS NULL OR route = ?3)
        ORDER BY id LIMIT ?4
        """)
    private static let ofLead = Query(
        """
        SELECT \(OutboxMessage.columns) FROM outbox INDEXED BY outbox_key
        WHERE shard = 0 AND id > ?1 AND (?2 >> state) & 1 AND (?3 IS NULL OR route = ?3)
            AND enrollment IN (SELECT id FROM enrollment WHERE shard = 0 AND lead = ?4)
        ORDER BY id LIMIT ?5
        """)
    private static let heldReasons = Query(
        """
        SELECT coalesce(substr(reason, 1, instr(reason || char(10), char(10)) - 1), '') AS headline, count(*)
        FROM outbox INDEXED BY outbox_stuck WHERE shard = 0 AND state NOT IN (0, 2) AND state = 3 GROUP BY headline
        """)
    private static let unsent = Query(
        """
        SELECT \(MessageRecord.columns) FROM message INDEXED BY message_unsent
        WHERE shard = 0 AND state > 0 AND state = ?2 AND id < ?1 ORDER BY id DESC LIMIT ?3
        """)

    func enrollments(_ filter: EnrollmentFilter, after cursor: Cursor?, limit: Int) throws -> Page<Enrollment> {
        let over = filter.lives.filter(\.isOver)
        let lives = filter.lives.isEmpty ? Set(Enrollment.Life.allCases) : filter.lives
        if over.isEmpty && !filter.lives.isEmpty { return try list(Self.live, filter, lives, cursor, limit) }
        if over.count == lives.count { return try list(Self.over, filter, lives, cursor, limit) }
        // Both kinds: the newest of either.
        let pages = try [Self.live, Self.over].map { try list($0, filter, lives, cursor, limit) }
        var rows = pages.flatMap(\.rows).sorted { $0.id > $1.id }
        let hasMore = rows.count > limit || pages.contains { $0.next != nil }
        rows = Array(rows.prefix(limit))
        return Page(rows: rows, next: hasMore ? rows.last.map { Cursor($0.id) } : nil)
    }

    private func list(
        _ query: Query, _ filter: EnrollmentFilter, _ lives: Set<Enrollment.Life>, _ cursor: Cursor?, _ limit: Int
    ) throws -> Page<Enrollment> {
        try page(
            query, limit: limit,
            { statement in
                statement.bind(cursor.before)
                try statement.bind(known: filter.sequence, words)
                statement.bind(lives.bits)
                try statement.bind(known: filter.step, words)
            }, Enrollment.init(row:), cursor: { Cursor($0.id) })
    }

    func stepCounts(sequence: String) throws -> [StepCount] {
        try all(
            Self.steps, { try $0.bind(known: sequence, words) },
            { row in
                StepCount(
                    step: try row.optionalWord(), life: try row.code(), waiting: try row.optionalCode(),
                    count: row.int())
            })
    }

    func messages(_ filter: OutboxFilter, after cursor: Cursor?, limit: Int) throws -> Page<OutboxMessage> {
        var query = filter.lead == nil ? Self.outbox : Self.ofLead
        var states = filter.states.bits
        if filter.lead == nil, filter.states.count == 1, let state = filter.states.first, state.standsStill {
            (query, states) = (Self.stuck, state.code)
        }
        return try page(
            query, limit: limit,
            { statement in
                statement.bind(cursor.after)
                statement.bind(states)
                try statement.bind(known: filter.route, words)
                if let lead = filter.lead { statement.bind(lead) }
            }, OutboxMessage.init(row:), cursor: { Cursor($0.id) })
    }

    func heldReasons() throws -> [String: Int] {
        let counts = try all(Self.heldReasons, { _ in }) { ($0.text(), $0.int()) }
        return Dictionary(counts, uniquingKeysWith: +)
    }

    func records(_ state: MessageRecord.State, after cursor: Cursor?, limit: Int) throws -> Page<MessageRecord> {
        guard state != .sent else { return Page(rows: []) }
        return try page(
            Self.unsent, limit: limit,
            { statement in
                statement.bind(cursor.before)
                statement.bind(state.code)
            }, { try MessageRecord(row: &$0) }, cursor: { Cursor($0.id) })
    }
}

extension OutboxMessage.State {
    /// Whether the index of what stands still holds it.
    fileprivate var standsStill: Bool { self == .deferred || self == .held || self == .unknown }
}
