import Engine
import Ports
import Values

/// Cards and deals, listed and counted.
extension SQLiteRecords {
    private static let keys = Query(
        """
        SELECT id, queue, state, priority, answer_by, owner FROM card INDEXED BY card_list
        WHERE shard = 0 AND state IN (0, 1)
        """)
    private static let keysInQueue = Query(
        """
        SELECT id, queue, state, priority, answer_by, owner FROM card INDEXED BY card_list
        WHERE shard = 0 AND state IN (0, 1) AND queue = ?1
        """)
    private static let ended = Query(
        """
        SELECT \(Card.columns) FROM card INDEXED BY card_ended
        WHERE shard = 0 AND state IN (2, 3) AND id < ?1 ORDER BY id DESC LIMIT ?2
        """)
    private static let reasons = Query(
        """
        SELECT queue, reasons, count(*) FROM card INDEXED BY card_list WHERE shard = 0 AND state IN (0, 1)
        GROUP BY queue, reasons
        """)
    private static let newestDeals = Query(
        """
        SELECT \(Deal.columns) FROM deal NOT INDEXED WHERE shard = 0 AND id < ?1 AND (?2 IS NULL OR state = ?2)
            AND (?3 IS NULL OR offer = ?3)
        ORDER BY id DESC LIMIT ?4
        """)
    private static let dealsInState = Query(
        """
        SELECT \(Deal.columns) FROM deal INDEXED BY deal_list WHERE shard = 0 AND id < ?1 AND state = ?2
            AND (?3 IS NULL OR offer = ?3)
        ORDER BY id DESC LIMIT ?4
        """)
    private static let dealCounts = Query(
        """
        SELECT offer, state, currency, count(*), sum(value), sum(refunded) FROM deal INDEXED BY deal_list
        WHERE shard = 0 GROUP BY offer, state, currency
        """)

    func activeCardKeys(queue: String?) throws -> [CardKey] {
        try all(
            queue == nil ? Self.keys : Self.keysInQueue,
            { statement in if let queue { try statement.bind(known: queue, words) } },
            { row in
                CardKey(
                    id: row.int64(), queue: try row.word(), state: try row.code(), priority: row.int(),
                    answerBy: row.moment(), owner: try row.optionalWord())
            })
    }

    func cards(ids: [Int64]) throws -> [Card] { try all(ids: ids) { try card($0) } }

    func endedCards(after cursor: Cursor?, limit: Int) throws -> Page<Card> {
        try page(
            Self.ended, limit: limit, { $0.bind(cursor.before) }, Card.init(row:), cursor: { Cursor($0.id) })
    }

    func activeReasons() throws -> [ReasonCount] {
        try all(Self.reasons, { _ in }) { row in
            ReasonCount(queue: try row.word(), reasons: try row.texts(), count: row.int())
        }
    }

    func deals(_ filter: DealFilter, after cursor: Cursor?, limit: Int) throws -> Page<Deal> {
        try page(
            filter.state == nil ? Self.newestDeals : Self.dealsInState, limit: limit,
            { statement in
                statement.bind(cursor.before)
                statement.bind(filter.state?.code)
                try statement.bind(known: filter.offer, words)
            }, Deal.init(row:), cursor: { Cursor($0.id) })
    }

    func dealCounts() throws -> [DealCount] {
        try all(Self.dealCounts, { _ in }) { row in
            DealCount(
                offer: try row.word(), state: try row.code(), currency: try row.word(), count: row.int(),
                value: row.int(), refunded: row.int())
        }
    }
}
