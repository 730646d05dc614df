import Engine
import Ports
import Values

extension SQLiteRecords: Deals {
    private static let byLead = Query("SELECT \(Deal.columns) FROM deal WHERE shard = 0 AND lead = ?1 ORDER BY id")
    private static let byToken = Query("SELECT \(Deal.columns) FROM deal WHERE shard = 0 AND token = ?1")
    private static let insert = Query(
        """
        INSERT INTO deal (id, shard, lead, offer, state, value, currency, token, opened_at, closed_at, reason, refunded,
            price, price_currency, paid)
        VALUES (?, 0, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """)
    private static let update = Query(
        """
        UPDATE deal SET lead = ?, offer = ?, state = ?, value = ?, currency = ?, token = ?, opened_at = ?, closed_at = ?,
            reason = ?, refunded = ?, price = ?, price_currency = ?, paid = ?
        WHERE shard = 0 AND id = ?
        """)
    /// `total`, because a sum of whole numbers that overflows is an error, and nobody could read a report any more.
    private static let totals = Query(
        "SELECT count(*), CAST(total(value) AS INTEGER) FROM deal WHERE shard = 0 AND state = ?1")

    func deals(lead: Int64) throws -> [Deal] { try all(Self.byLead, { $0.bind(lead) }, Deal.init(row:)) }

    func deal(token: String) throws -> Deal? { try first(Self.byToken, { $0.bind(token) }, Deal.init(row:)) }

    func insert(_ deal: Deal) throws {
        try change(Self.insert) { statement in
            statement.bind(deal.id)
            try deal.bind(to: statement, words)
        }
    }

    func update(_ deal: Deal) throws {
        try change(Self.update, of: .deal, deal.id) { statement in
            try deal.bind(to: statement, words)
            statement.bind(deal.id)
        }
    }

    func dealTotals(in state: Deal.State) throws -> (count: Int, value: Int) {
        try first(Self.totals, { $0.bind(state.code) }, { ($0.int(), $0.int()) }) ?? (0, 0)
    }
}

extension Deal {
    /// The columns of a deal in the order `init(row:)` reads them.
    static let columns =
        "id, lead, offer, state, value, currency, token, opened_at, closed_at, reason, refunded, price, price_currency, paid"

    init(row: inout Row) throws {
        row.beginRecord()
        let (id, lead, offer, state) = (row.int64(), row.int64(), try row.word(), try row.code(State.self))
        let value = Money(minorUnits: row.int(), currency: try row.word())
        self.init(id: id, lead: lead, offer: offer, value: value, token: row.text(), openedAt: row.moment())
        self.state = state
        closedAt = row.optionalMoment()
        reason = row.optionalText()
        refunded = row.int()
        price = Money(minorUnits: row.int(), currency: try row.optionalWord() ?? value.currency)
        paid = row.int()
    }

    fileprivate func bind(to statement: Statement, _ words: Words) throws {
        statement.bind(lead)
        try statement.bind(word: offer, words)
        statement.bind(state.code)
        statement.bind(value.minorUnits)
        try statement.bind(word: value.currency, words)
        statement.bind(token)
        statement.bind(openedAt)
        statement.bind(closedAt)
        statement.bind(reason)
        statement.bind(refunded)
        statement.bind(price.minorUnits)
        try statement.bind(word: price.currency, words)
        statement.bind(paid)
    }
}
