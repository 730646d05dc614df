import Engine
import Ports
import Values

extension SQLiteRecords: ReadableReports {
    /// The index alone answers it, in the order of time.
    private static let leads = Query(
        """
        SELECT id, source, created_at FROM lead INDEXED BY lead_arrival
        WHERE shard = 0 AND created_at >= ?1 AND created_at < ?2
        ORDER BY created_at
        """)
    /// Cards that hold one of these reasons and no other, as the column has them.
    private static let notices = Card.Notice.allCases.map { notice in
        "'" + String(decoding: Value.array([.string(notice.rawValue)]).json(), as: UTF8.self) + "'"
    }.joined(separator: ", ")
    private static let cards = Query(
        """
        SELECT lead.source, card.owner, card.opened_at, card.answer_by, card.touched_at, card.state, card.disposition,
            card.disposition_reason, card.queue, card.reasons IN (\(notices)), card.lead, card.called_at
        FROM card LEFT JOIN lead ON lead.id = card.lead
        WHERE card.shard = 0 AND card.id >= ?1 AND card.id < ?2
        """)
    /// A deal that a person closed has a card of its lead that the person closed as won at the same moment.
    private static let won = Query(
        """
        SELECT lead.source, deal.value, deal.refunded, deal.closed_at,
            (SELECT card.owner FROM card INDEXED BY card_won
                WHERE card.shard = 0 AND card.lead = deal.lead AND card.disposition = 'won'
                    AND card.closed_at = deal.closed_at AND card.disposition_reason IS NULL LIMIT 1),
            deal.lead
        FROM deal INDEXED BY deal_won LEFT JOIN lead ON lead.id = deal.lead
        WHERE deal.shard = 0 AND deal.state = 1 AND deal.closed_at >= ?1 AND deal.closed_at < ?2
        """)

    /// Each is the last entry of an index.
    private static let latest = [
        Query("SELECT max(id) FROM lead WHERE shard = 0 AND id < ?1"),
        Query("SELECT max(id) FROM card WHERE shard = 0 AND id < ?1"),
    ]
    private static let latestWon = Query(
        "SELECT max(closed_at) FROM deal INDEXED BY deal_won WHERE shard = 0 AND state = 1 AND closed_at < ?1")

    func latestFact(before end: Moment) throws -> Moment? {
        let ids = try Self.latest.compactMap { query in
            try first(query, { $0.bind(Identifiers.first(at: end)) }, { $0.optionalInt64() }) ?? nil
        }
        let won = try first(Self.latestWon, { $0.bind(end) }, { $0.optionalMoment() }) ?? nil
        return (ids.map { Identifiers.moment(of: $0) } + [won].compactMap(\.self)).max()
    }

    func leadFacts(from start: Moment, until end: Moment) throws -> [LeadFact] {
        try all(
            Self.leads,
            { statement in
                statement.bind(start)
                statement.bind(end)
            }, { LeadFact(lead: $0.int64(), source: try $0.optionalWord(), createdAt: $0.moment()) })
    }

    func cardFacts(from start: Moment, until end: Moment) throws -> [CardFact] {
        try all(
            Self.cards,
            { statement in
                statement.bind(Identifiers.first(at: start))
                statement.bind(Identifiers.first(at: end))
            },
            { row in
                let (source, owner) = (try row.optionalWord(), try row.optionalWord())
                let (opened, answer, touched) = (row.moment(), row.moment(), row.optionalMoment())
                let isOpen = try row.code(Card.State.self) == .open
                let (disposition, reason) = (row.optionalText(), row.optionalText())
                let (queue, isNotice) = (try row.word(), row.int() != 0)
                return CardFact(
                    lead: row.int64(), source: source, owner: owner, calledAt: row.optionalMoment() ?? opened,
                    openedAt: opened, answerBy: answer, touchedAt: touched, isOpen: isOpen, disposition: disposition,
                    reason: reason, queue: queue, isNotice: isNotice)
            })
    }

    func wonDeals(from start: Moment, until end: Moment) throws -> [WonDeal] {
        try all(
            Self.won,
            { statement in
                statement.bind(start)
                statement.bind(end)
            },
            { row in
                let source = try row.optionalWord()
                let (value, refunded, closed) = (row.int(), row.int(), row.moment())
                let person = try row.optionalWord()
                return WonDeal(
                    lead: row.int64(), source: source, value: value, refunded: refunded, closedAt: closed,
                    person: person)
            })
    }
}
