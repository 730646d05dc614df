import Engine
import Ports
import Values

extension SQLiteRecords: Enrollments {
    private static let byID = Query("SELECT \(Enrollment.columns()) FROM enrollment WHERE shard = 0 AND id = ?1")
    /// Without an order, for which SQLite would set a sorter up: a lead has few runs.
    private static let byLead = Query("SELECT \(Enrollment.columns()) FROM enrollment WHERE shard = 0 AND lead = ?1")
    private static let others = Query(
        "SELECT \(Enrollment.columns()) FROM enrollment WHERE shard = 0 AND lead = ?1 AND id <> ?2")
    /// `?2` has a bit for every state that is asked for. By id: with an index, SQLite would rather take all of a shard
    /// and sort it.
    private static let byLife = Query(
        """
        SELECT \(Enrollment.columns()) FROM enrollment NOT INDEXED
        WHERE shard = 0 AND id > ?1 AND (?2 >> life) & 1
        ORDER BY id LIMIT ?3
        """)
    private static let due = Query(
        """
        SELECT \(Enrollment.columns()), \(Lead.columns())
        FROM enrollment INDEXED BY timer CROSS JOIN lead ON lead.id = enrollment.lead
        WHERE enrollment.shard = 0 AND enrollment.due_at <= ?1 ORDER BY enrollment.due_at, enrollment.id LIMIT ?2
        """)
    private static let dueIDs = Query(
        """
        SELECT id, lead FROM enrollment INDEXED BY timer WHERE shard = 0 AND due_at <= ?1 ORDER BY due_at, id LIMIT ?2
        """)
    private static let park = Query(
        "UPDATE enrollment SET life = ?, due_at = NULL, outcome = ? WHERE shard = 0 AND id = ?")
    private static let nextDue = Query(
        "SELECT due_at FROM enrollment INDEXED BY timer WHERE shard = 0 AND due_at IS NOT NULL ORDER BY due_at LIMIT 1")
    private static let liveCounts = Query(
        """
        SELECT sequence, life, waiting, outcome, count(*) FROM enrollment INDEXED BY enrollment_live
        WHERE shard = 0 AND over = 0 GROUP BY sequence, life, waiting, outcome
        """)
    private static let overCounts = Query(
        """
        SELECT sequence, life, outcome, count(*) FROM enrollment INDEXED BY enrollment_over
        WHERE shard = 0 AND over = 1 GROUP BY sequence, life, outcome
        """)
    private static let ofAccount = Query(
        """
        SELECT lead.id, enrollment.id FROM lead INDEXED BY lead_account
        CROSS JOIN enrollment INDEXED BY enrollment_run ON enrollment.shard = 0 AND enrollment.lead = lead.id
        WHERE lead.shard = 0 AND lead.account = ?1 AND lead.id >= ?2 AND enrollment.over = 0
            AND (lead.id > ?2 OR enrollment.id > ?3)
        ORDER BY lead.id, enrollment.id LIMIT ?4
        """)
    private static let close = Query(
        "UPDATE enrollment SET over = 1 WHERE shard = 0 AND id = ?1", keepsMemo: true)
    private static let insert = Query(
        """
        INSERT INTO enrollment (id, shard, lead, sequence, run, due_at, version, life, step, waiting, anchor, outcome,
            memory)
        VALUES (?, 0, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """, keepsMemo: true)
    /// One for each way to change a run: SQLite rewrites every index on a column that is named, changed or not.
    private static let update = updating("")
    private static let updateTimer = updating(", due_at = ?")
    private static let finish = updating(", over = 1")
    private static let finishTimer = updating(", due_at = ?, over = 1")

    private static func updating(_ more: String) -> Query {
        Query(
            """
            UPDATE enrollment SET version = ?, life = ?, step = ?, waiting = ?, anchor = ?, outcome = ?, memory = ?,
                last_message = coalesce(?, last_message)\(more)
            WHERE shard = 0 AND id = ?
            """, keepsMemo: true)
    }

    func enrollment(_ id: Int64) throws -> Enrollment? {
        if let known = memo?.enrollments[id] { return known }
        let found = try first(Self.byID, { $0.bind(id) }, Enrollment.init(row:))
        memo?.enrollments[id] = found
        return found
    }

    func enrollments(lead: Int64) throws -> [Enrollment] {
        try all(Self.byLead, { $0.bind(lead) }, Enrollment.init(row:)).inOrder(of: \.id)
    }

    func enrollments(lead: Int64, besides id: Int64) throws -> [Enrollment] {
        try all(
            Self.others,
            { statement in
                statement.bind(lead)
                statement.bind(id)
            }, Enrollment.init(row:)
        ).inOrder(of: \.id)
    }

    func liveRuns(account: String, after run: AccountRun?, limit: Int) throws -> [AccountRun] {
        try all(
            Self.ofAccount,
            { statement in
                statement.bind(account)
                statement.bind(run?.lead ?? 0)
                statement.bind(run?.enrollment ?? 0)
                statement.bind(limit)
            }, { AccountRun(lead: $0.int64(), enrollment: $0.int64()) })
    }

    func insert(_ enrollment: Enrollment) throws {
        try change(Self.insert) { statement in
            statement.bind(enrollment.id)
            statement.bind(enrollment.lead)
            try statement.bind(word: enrollment.sequence, words)
            statement.bind(enrollment.run)
            statement.bind(enrollment.due)
            try enrollment.bind(to: statement, words)
        }
        if enrollment.life.isOver { try change(Self.close) { $0.bind(enrollment.id) } }
    }

    func update(_ enrollment: Enrollment, was: Moment?) throws {
        let isMoved = enrollment.due != was
        let query =
            if enrollment.life.isOver { isMoved ? Self.finishTimer : Self.finish } else {
                isMoved ? Self.updateTimer : Self.update
            }
        try change(query, of: .enrollment, enrollment.id) { statement in
            try enrollment.bind(to: statement, words)
            statement.bind(links[enrollment.id])
            if isMoved { statement.bind(enrollment.due) }
            statement.bind(enrollment.id)
        }
        if !links.isEmpty { links[enrollment.id] = nil }
        // One that is over is hardly asked for again.
        memo?.enrollments[enrollment.id] = enrollment.life.isOver ? nil : enrollment
    }

    func due(at now: Moment, limit: Int) throws -> [(enrollment: Enrollment, lead: Lead)] {
        try all(
            Self.due,
            { statement in
                statement.bind(now)
                statement.bind(limit)
            },
            { row in
                let (enrollment, lead) = (try Enrollment(row: &row), try Lead(row: &row))
                memo?.leads[lead.id] = lead
                return (enrollment, lead)
            })
    }

    func parkUnreadable(at now: Moment, limit: Int) throws -> [Unreadable] {
        // What the database holds is asked about, not what was read of it while it was whole.
        forgetRows()
        let due = try all(
            Self.dueIDs,
            { statement in
                statement.bind(now)
                statement.bind(limit)
            },
            { row in (id: row.int64(), lead: row.int64()) })
        let parked = try due.compactMap { due in
            try whyUnreadable(due.id, lead: due.lead).map { Unreadable(enrollment: due.id, lead: due.lead, reason: $0) }
        }
        for row in parked {
            try change(Self.park, of: .enrollment, row.enrollment) { statement in
                statement.bind(Enrollment.Life.held.code)
                statement.bind(row.reason.description)
                statement.bind(row.enrollment)
            }
        }
        return parked
    }

    private func whyUnreadable(_ enrollment: Int64, lead: Int64) throws -> StoreError? {
        do {
            _ = try self.enrollment(enrollment)
            return try self.lead(lead) == nil ? .absent(.lead, id: lead) : nil
        } catch StoreError.unreadable(let column, let id) {
            return .unreadable(column: column, id: id)
        }
    }

    func nextDue() throws -> Moment? { try first(Self.nextDue, { _ in }, { $0.moment() }) }

    func enrollments(in lives: Set<Enrollment.Life>, after id: Int64, limit: Int) throws -> [Enrollment] {
        try all(
            Self.byLife,
            { statement in
                statement.bind(id)
                statement.bind(lives.bits)
                statement.bind(limit)
            }, Enrollment.init(row:))
    }

    func enrollmentCounts() throws -> [EnrollmentCount] {
        let live = try all(Self.liveCounts, { _ in }) { row in
            EnrollmentCount(
                sequence: try row.word(), life: try row.code(), waiting: try row.optionalCode(),
                outcome: row.optionalText(), count: row.int())
        }
        let over = try all(Self.overCounts, { _ in }) { row in
            EnrollmentCount(
                sequence: try row.word(), life: try row.code(), waiting: nil, outcome: row.optionalText(),
                count: row.int())
        }
        return live + over + (try erasedCounts())
    }
}

extension Set where Element: Coded {
    /// One bit for every state in the set.
    var bits: Int64 { reduce(0) { $0 | 1 << $1.code } }
}

extension Enrollment {
    /// The columns of an enrollment in the order `init(row:)` reads them.
    static func columns() -> String {
        [
            "id", "lead", "sequence", "version", "run", "due_at", "life", "step", "waiting", "anchor", "outcome",
            "memory",
        ].map { "enrollment.\($0)" }.joined(separator: ", ")
    }

    init(row: inout Row) throws {
        row.beginRecord()
        let (id, lead, sequence, version) = (row.int64(), row.int64(), try row.word(), try row.word())
        self.init(
            id: id, lead: lead, sequence: sequence, version: version, run: row.int(), due: Moment(milliseconds: 0))
        due = row.optionalMoment()
        life = try row.code()
        step = try row.optionalWord()
        waiting = try row.optionalCode()
        anchor = row.moment()
        outcome = row.optionalText()
        if let stored = try row.json() {
            guard let memory = Memory(stored) else { throw row.unreadableColumn() }
            self.memory = memory
        }
    }

    /// Binds what changes in its life, without its timer.
    fileprivate func bind(to statement: Statement, _ words: Words) throws {
        try statement.bind(word: version, words)
        statement.bind(life.code)
        try statement.bind(word: step, words)
        statement.bind(waiting?.code)
        statement.bind(anchor)
        statement.bind(outcome)
        statement.bind(utf8: memory.json)
    }
}
