import Ports
import Values

extension SQLiteRecords: Subscribers {
    private static let columns =
        "id, subscriber, lead, event, body, state, attempts, next_at, under_way, status, answer, at"
    private static let subscriber = Query(
        "SELECT name, cursor, failures, failing_since, disabled_at FROM subscriber WHERE shard = 0 AND name = ?1")
    private static let keep = Query(
        """
        INSERT INTO subscriber (shard, name, cursor, failures, failing_since, disabled_at) VALUES (0, ?1, ?2, ?3, ?4, ?5)
        ON CONFLICT (shard, name) DO UPDATE SET cursor = ?2, failures = ?3, failing_since = ?4, disabled_at = ?5
        """)
    private static let latest = Query(
        "SELECT \(columns) FROM delivery WHERE shard = 0 AND id < ?1 ORDER BY id DESC LIMIT ?2")
    private static let latestOf = Query(
        """
        SELECT \(columns) FROM delivery WHERE shard = 0 AND subscriber = ?3 AND id < ?1 ORDER BY id DESC LIMIT ?2
        """)
    private static let byID = Query("SELECT \(columns) FROM delivery WHERE shard = 0 AND id = ?1")
    private static let due = Query(
        """
        SELECT \(columns) FROM delivery WHERE shard = 0 AND next_at IS NOT NULL AND next_at <= ?1 AND \(isFirst)
        ORDER BY next_at, id LIMIT ?2
        """)
    /// Nothing earlier of its lead waits for the same subscriber. What is about no lead waits for nothing.
    private static let isFirst = """
        (lead = 0 OR NOT EXISTS (
            SELECT 1 FROM delivery AS earlier WHERE earlier.shard = 0 AND earlier.subscriber = delivery.subscriber
                AND earlier.lead = delivery.lead AND earlier.next_at IS NOT NULL AND earlier.id < delivery.id))
        """
    private static let next = Query(
        """
        SELECT next_at FROM delivery WHERE shard = 0 AND next_at IS NOT NULL AND \(isFirst) ORDER BY next_at LIMIT 1
        """)
    private static let putBack = Query(
        "UPDATE delivery SET next_at = ?1, under_way = 0 WHERE shard = 0 AND next_at IS NOT NULL AND under_way = 1")
    private static let insert = Query(
        """
        INSERT INTO delivery
            (id, shard, subscriber, lead, event, body, state, attempts, next_at, under_way, status, answer, at)
        VALUES (?, 0, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """)
    private static let update = Query(
        """
        UPDATE delivery SET state = ?2, attempts = ?3, next_at = ?4, under_way = ?5, status = ?6, answer = ?7
        WHERE shard = 0 AND id = ?1
        """)
    private static let forget = Query(
        """
        DELETE FROM delivery WHERE id IN
            (SELECT id FROM delivery WHERE shard = 0 AND id < ?1 AND next_at IS NULL ORDER BY id LIMIT ?2)
        """)

    func subscriber(_ name: String) throws -> Subscriber? {
        try first(Self.subscriber, { $0.bind(name) }) { row in
            var subscriber = Subscriber(name: row.text(), cursor: row.int64())
            subscriber.failures = row.int()
            subscriber.failingSince = row.optionalMoment()
            subscriber.disabledAt = row.optionalMoment()
            return subscriber
        }
    }

    func keep(_ subscriber: Subscriber) throws {
        try change(Self.keep) { statement in
            statement.bind(subscriber.name)
            statement.bind(subscriber.cursor)
            statement.bind(subscriber.failures)
            statement.bind(subscriber.failingSince)
            statement.bind(subscriber.disabledAt)
        }
    }

    func deliveries(to subscriber: String?, before id: Int64, limit: Int) throws -> [SubscriberDelivery] {
        try all(
            subscriber == nil ? Self.latest : Self.latestOf,
            { statement in
                statement.bind(id)
                statement.bind(limit)
                if let subscriber { statement.bind(subscriber) }
            }, SubscriberDelivery.init(row:))
    }

    func subscriberDelivery(_ id: Int64) throws -> SubscriberDelivery? {
        try first(Self.byID, { $0.bind(id) }, SubscriberDelivery.init(row:))
    }

    func dueDeliveries(at now: Moment, limit: Int) throws -> [SubscriberDelivery] {
        try all(
            Self.due,
            { statement in
                statement.bind(now)
                statement.bind(limit)
            }, SubscriberDelivery.init(row:))
    }

    func nextDelivery() throws -> Moment? { try first(Self.next, { _ in }, { $0.optionalMoment() }) ?? nil }

    func insert(_ delivery: SubscriberDelivery) throws {
        try change(Self.insert) { statement in
            statement.bind(delivery.id)
            statement.bind(delivery.subscriber)
            statement.bind(delivery.lead)
            statement.bind(delivery.event)
            statement.bind(blob: delivery.body)
            delivery.bindState(to: statement)
            statement.bind(delivery.at)
        }
    }

    func update(_ delivery: SubscriberDelivery) throws {
        try change(Self.update) { statement in
            statement.bind(delivery.id)
            delivery.bindState(to: statement)
        }
    }

    func putBackDeliveries(at now: Moment) throws { try change(Self.putBack) { $0.bind(now) } }

    func forgetDeliveries(before id: Int64, limit: Int) throws {
        try change(Self.forget) { statement in
            statement.bind(id)
            statement.bind(limit)
        }
    }
}

extension SubscriberDelivery {
    fileprivate init(row: inout Row) throws {
        row.beginRecord()
        self.init(
            id: row.int64(), subscriber: row.text(), lead: row.int64(), event: row.text(), body: row.blob(),
            at: Moment(milliseconds: 0))
        guard let state = State(rawValue: row.text()) else { throw row.unreadableColumn() }
        self.state = state
        attempts = row.int()
        nextAt = row.optionalMoment()
        isUnderWay = row.int() != 0
        status = row.optionalInt64().map { Int($0) }
        answer = row.optionalText()
        at = row.moment()
    }

    fileprivate func bindState(to statement: Statement) {
        statement.bind(state.rawValue)
        statement.bind(attempts)
        statement.bind(nextAt)
        statement.bind(isUnderWay ? 1 : 0)
        statement.bind(status.map { Int64($0) })
        statement.bind(answer)
    }
}
