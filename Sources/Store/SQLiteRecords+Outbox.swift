import Engine
import Ports
import Values

extension SQLiteRecords: Outbox {
    private static let insert = Query(
        """
        INSERT INTO outbox (id, shard, enrollment, lead, step, occurrence, planned_at, state, not_before, attempts,
            route, kind, template, webhook, offer, subject, reserved_at, reason, tried_at,
            may_have_arrived, resent, asked_for, tries)
        VALUES (?, 0, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """, keepsMemo: true)
    private static let update = Query(
        """
        UPDATE outbox SET state = ?, not_before = ?, attempts = ?, route = ?, kind = ?, template = ?, webhook = ?,
            offer = ?, subject = ?, reserved_at = ?, reason = ?, tried_at = ?,
            may_have_arrived = ?, resent = ?, asked_for = ?, tries = ?
        WHERE shard = 0 AND id = ?
        """, keepsMemo: true)
    private static let begin = Query(
        """
        UPDATE outbox SET state = ?, attempts = ?, subject = ?, reserved_at = ?, reason = NULL WHERE shard = 0 AND id = ?
        """, keepsMemo: true)
    private static let delete = Query("DELETE FROM outbox WHERE shard = 0 AND id = ?1", keepsMemo: true)
    private static let byID = Query("SELECT \(OutboxMessage.columns) FROM outbox WHERE shard = 0 AND id = ?1")
    private static let byEnrollment = Query(
        "SELECT \(OutboxMessage.columns) FROM outbox WHERE shard = 0 AND enrollment = ?1")
    /// `?1` has a bit for every state that is asked for.
    private static let byState = Query(
        "SELECT \(OutboxMessage.columns) FROM outbox NOT INDEXED WHERE shard = 0 AND (?1 >> state) & 1 ORDER BY id LIMIT ?2"
    )

    func insert(_ message: OutboxMessage) throws {
        try change(Self.insert) { statement in
            statement.bind(message.id)
            statement.bind(message.enrollment)
            statement.bind(message.lead)
            try statement.bind(word: message.key.step, words)
            statement.bind(message.key.occurrence)
            statement.bind(message.plannedAt)
            try message.bind(to: statement, words)
        }
    }

    func update(_ message: OutboxMessage) throws {
        try change(Self.update, of: .message, message.id) { statement in
            try message.bind(to: statement, words)
            statement.bind(message.id)
        }
        memo?.messages[message.id] = message
    }

    func begin(_ message: OutboxMessage) throws {
        try change(Self.begin, of: .message, message.id) { statement in
            statement.bind(message.state.code)
            statement.bind(message.attempts)
            statement.bind(message.subject)
            statement.bind(message.reservedAt)
            statement.bind(message.id)
        }
        memo?.messages[message.id] = message
    }

    func end(_ message: OutboxMessage, as record: MessageRecord) throws {
        try change(Self.delete, of: .message, message.id) { $0.bind(message.id) }
        memo?.messages[message.id] = nil
        try insert(record)
    }

    func message(_ id: Int64) throws -> OutboxMessage? {
        if let known = memo?.messages[id] { return known }
        return try first(Self.byID, { $0.bind(id) }, OutboxMessage.init(row:))
    }

    func messages(in states: Set<OutboxMessage.State>, limit: Int) throws -> [OutboxMessage] {
        try all(
            Self.byState,
            { statement in
                statement.bind(states.bits)
                statement.bind(limit)
            }, OutboxMessage.init(row:))
    }

    func messages(enrollment: Int64) throws -> [OutboxMessage] {
        try all(Self.byEnrollment, { $0.bind(enrollment) }, OutboxMessage.init(row:)).inOrder(of: \.id)
    }
}

extension OutboxMessage {
    /// The columns of a message in the order `init(row:)` reads them.
    static let columns = """
        id, enrollment, lead, step, occurrence, planned_at, state, not_before, attempts, route, kind, template, webhook,
            offer, subject, reserved_at, reason, tried_at, may_have_arrived, resent, asked_for, tries
        """

    init(row: inout Row) throws {
        row.beginRecord()
        let (id, enrollment, lead) = (row.int64(), row.int64(), row.int64())
        let key = MessageKey(step: try row.word(), occurrence: row.int())
        let (plannedAt, state, notBefore) = (row.moment(), try row.code(State.self), row.moment())
        let (attempts, route) = (row.int(), try row.word())
        let plan = Plan(key: key, content: try row.content(), notBefore: notBefore, offer: try row.optionalWord())
        self.init(id: id, enrollment: enrollment, lead: lead, plan: plan, route: route, plannedAt: plannedAt)
        self.state = state
        self.attempts = attempts
        subject = row.optionalText()
        reservedAt = row.optionalMoment()
        reason = row.optionalText()
        triedAt = row.optionalMoment()
        mayHaveArrived = row.int64() != 0
        timesResent = row.int()
        isAskedFor = row.int64() != 0
        tries = row.int()
    }

    /// Binds what may change.
    fileprivate func bind(to statement: Statement, _ words: Words) throws {
        statement.bind(state.code)
        statement.bind(notBefore)
        statement.bind(attempts)
        try statement.bind(word: route, words)
        try statement.bind(content, words)
        try statement.bind(word: offer, words)
        statement.bind(subject)
        statement.bind(reservedAt)
        statement.bind(reason)
        statement.bind(triedAt)
        statement.bind(mayHaveArrived)
        statement.bind(timesResent)
        statement.bind(isAskedFor)
        statement.bind(tries)
    }
}
