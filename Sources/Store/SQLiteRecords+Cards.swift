import Engine
import Ports
import Values

extension SQLiteRecords: Cards {
    private static let byID = Query("SELECT \(Card.columns) FROM card WHERE shard = 0 AND id = ?1")
    private static let activeOfLead = Query(
        "SELECT \(Card.columns) FROM card WHERE shard = 0 AND lead = ?1 AND state IN (0, 1)")
    private static let active = Query(
        """
        SELECT \(Card.columns) FROM card WHERE shard = 0 AND state IN (0, 1) ORDER BY priority DESC, answer_by, id
        """)
    private static let activeInQueue = Query(
        """
        SELECT \(Card.columns) FROM card WHERE shard = 0 AND state IN (0, 1) AND queue = ?1
        ORDER BY priority DESC, answer_by, id
        """)
    private static let breached = Query(
        """
        SELECT \(Card.columns) FROM card INDEXED BY card_answer WHERE shard = 0 AND state = 0 AND breaches < 2
            AND answer_by <= ?1
        ORDER BY answer_by, id LIMIT ?2
        """)
    private static let nextBreach = Query(
        """
        SELECT answer_by FROM card INDEXED BY card_answer WHERE shard = 0 AND state = 0 AND breaches < 2
        ORDER BY answer_by LIMIT 1
        """)
    private static let free = Query(
        """
        SELECT \(Card.columns) FROM card INDEXED BY card_free WHERE shard = 0 AND queue = ?1 AND state = 0 AND owner IS NULL
        ORDER BY id LIMIT ?2
        """)
    private static let insert = Query(
        """
        INSERT INTO card (id, shard, lead, enrollment, queue, state, priority, reasons, opened_at, answer_by, breaches,
            owner, touched_at, closed_at, disposition, disposition_reason, briefing, answer_within, given_back_by, called_at)
        VALUES (?, 0, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """)
    private static let update = Query(
        """
        UPDATE card SET lead = ?, enrollment = ?, queue = ?, state = ?, priority = ?, reasons = ?, opened_at = ?,
            answer_by = ?, breaches = ?, owner = ?, touched_at = ?, closed_at = ?, disposition = ?,
            disposition_reason = ?, briefing = ?, answer_within = ?, given_back_by = ?, called_at = ?
        WHERE shard = 0 AND id = ?
        """)

    func card(_ id: Int64) throws -> Card? { try first(Self.byID, { $0.bind(id) }, Card.init(row:)) }

    func activeCard(lead: Int64) throws -> Card? {
        try first(Self.activeOfLead, { $0.bind(lead) }, Card.init(row:))
    }

    func insert(_ card: Card) throws {
        try change(Self.insert) { statement in
            statement.bind(card.id)
            try card.bind(to: statement, words)
        }
    }

    func update(_ card: Card) throws {
        try change(Self.update, of: .card, card.id) { statement in
            try card.bind(to: statement, words)
            statement.bind(card.id)
        }
    }

    func activeCards(queue: String?) throws -> [Card] {
        guard let queue else { return try all(Self.active, { _ in }, Card.init(row:)) }
        return try all(Self.activeInQueue, { try $0.bind(known: queue, words) }, Card.init(row:))
    }

    func freeCards(queue: String, limit: Int) throws -> [Card] {
        try all(
            Self.free,
            { statement in
                try statement.bind(known: queue, words)
                statement.bind(limit)
            }, Card.init(row:))
    }

    func breachedCards(at now: Moment, limit: Int) throws -> [Card] {
        try all(
            Self.breached,
            { statement in
                statement.bind(now)
                statement.bind(limit)
            }, Card.init(row:))
    }

    func nextBreach() throws -> Moment? { try first(Self.nextBreach, { _ in }, { $0.moment() }) }

    private static let turn = Query("SELECT value FROM meta WHERE shard = 0 AND name = 'turn ' || ?1")
    private static let putTurn = Query(
        "INSERT OR REPLACE INTO meta (shard, name, value) VALUES (0, 'turn ' || ?1, ?2)")

    func turn(ofQueue queue: String) throws -> String? { try first(Self.turn, { $0.bind(queue) }, { $0.text() }) }

    func keepTurn(_ person: String, ofQueue queue: String) throws {
        try change(Self.putTurn) { statement in
            statement.bind(queue)
            statement.bind(person)
        }
    }
}

extension Card {
    /// The columns of a card in the order `init(row:)` reads them.
    static let columns = """
        id, lead, enrollment, queue, state, priority, reasons, opened_at, answer_by, breaches, owner, touched_at,
            closed_at, disposition, disposition_reason, briefing, answer_within, given_back_by, called_at
        """

    init(row: inout Row) throws {
        row.beginRecord()
        let (id, lead, enrollment, queue) = (row.int64(), row.int64(), row.optionalInt64(), try row.word())
        let state = try row.code(State.self)
        self.init(
            id: id, lead: lead, enrollment: enrollment, queue: queue, priority: row.int(), reasons: try row.texts(),
            openedAt: row.moment(), answerBy: row.moment())
        self.state = state
        breaches = row.int()
        owner = try row.optionalWord()
        touchedAt = row.optionalMoment()
        closedAt = row.optionalMoment()
        disposition = row.optionalText()
        dispositionReason = row.optionalText()
        briefing = row.optionalText()
        answerWithin = row.optionalText().flatMap { Delay(parsing: $0) }
        givenBackBy = try row.optionalWord()
        calledAt = row.optionalMoment() ?? openedAt
    }

    fileprivate func bind(to statement: Statement, _ words: Words) throws {
        statement.bind(lead)
        statement.bind(enrollment)
        try statement.bind(word: queue, words)
        statement.bind(state.code)
        statement.bind(priority)
        statement.bind(utf8: Value.array(reasons.map(Value.string)).json())
        statement.bind(openedAt)
        statement.bind(answerBy)
        statement.bind(breaches)
        try statement.bind(word: owner, words)
        statement.bind(touchedAt)
        statement.bind(closedAt)
        statement.bind(disposition)
        statement.bind(dispositionReason)
        statement.bind(briefing)
        statement.bind(answerWithin?.description)
        try statement.bind(word: givenBackBy, words)
        statement.bind(calledAt)
    }
}
