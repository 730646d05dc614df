import Engine
import Ports
import Values

/// What one transaction adds to the totals of ended messages: written once at its end, however many messages ended.
struct MessageTotals {
    private(set) var counts: [Key: Count] = [:]
    private(set) var routes: [RouteDay: RouteTotal] = [:]

    /// How many messages, and how many of them were the first of their run's step.
    struct Count {
        var all = 0
        var first = 0
    }

    /// What is counted together of a route.
    struct RouteDay: Hashable {
        var day: Int
        var route: String
    }

    /// What is counted together.
    struct Key: Hashable {
        var day: Int
        var sequence: String
        var step: String
        var state: MessageRecord.State
    }

    /// One more message of a sequence has ended.
    mutating func count(_ record: MessageRecord, of sequence: String) {
        let key = Key(day: record.at.day, sequence: sequence, step: record.key.step, state: record.state)
        counts[key, default: Count()].all += 1
        if record.key.occurrence == 0 { counts[key]?.first += 1 }
    }
}

extension MessageTotals {
    /// More of a route's messages have ended, or more was told of them.
    mutating func add(_ total: RouteTotal) {
        let key = RouteDay(day: total.day, route: total.route)
        var sum = routes[key] ?? RouteTotal(day: total.day, route: total.route)
        sum.ended += total.ended
        sum.bounces += total.bounces
        sum.complaints += total.complaints
        sum.failures += total.failures
        routes[key] = sum
    }
}

extension SQLiteRecords {
    private static let addToRoute = Query(
        """
        INSERT INTO route_total (shard, day, route, ended, bounces, complaints, failures) VALUES (0, ?1, ?2, ?3, ?4, ?5, ?6)
        ON CONFLICT DO UPDATE SET ended = ended + excluded.ended, bounces = bounces + excluded.bounces,
            complaints = complaints + excluded.complaints, failures = failures + excluded.failures
        """)
    private static let ofRoutes = Query(
        """
        SELECT day, route, ended, bounces, complaints, failures FROM route_total
        WHERE shard = 0 AND day >= ?1 AND day < ?2 ORDER BY day, route
        """)
    private static let add = Query(
        """
        INSERT INTO message_total (shard, day, sequence, step, state, count, first) VALUES (0, ?1, ?2, ?3, ?4, ?5, ?6)
        ON CONFLICT DO UPDATE SET count = count + excluded.count, first = first + excluded.first
        """)
    private static let ofAll = Query(
        """
        SELECT day, sequence, step, state, count, first FROM message_total
        WHERE shard = 0 AND day >= ?1 AND day < ?2 ORDER BY sequence, day, step, state
        """)
    private static let ofOne = Query(
        """
        SELECT day, sequence, step, state, count, first FROM message_total
        WHERE shard = 0 AND sequence = ?3 AND day >= ?1 AND day < ?2 ORDER BY day, step, state
        """)

    /// Writes what this transaction has counted.
    func storeTotals() throws {
        for total in totals.routes.values {
            try change(Self.addToRoute) { statement in
                statement.bind(total.day)
                try statement.bind(word: total.route, words)
                statement.bind(total.ended)
                statement.bind(total.bounces)
                statement.bind(total.complaints)
                statement.bind(total.failures)
            }
        }
        for (key, count) in totals.counts {
            try change(Self.add) { statement in
                statement.bind(key.day)
                try statement.bind(word: key.sequence, words)
                try statement.bind(word: key.step, words)
                statement.bind(key.state.code)
                statement.bind(count.all)
                statement.bind(count.first)
            }
        }
        totals = MessageTotals()
    }

    func messageTotals(sequence: String?, days: Range<Int>) throws -> [MessageTotal] {
        try all(
            sequence == nil ? Self.ofAll : Self.ofOne,
            { statement in
                statement.bind(days.lowerBound)
                statement.bind(days.upperBound)
                if let sequence { try statement.bind(known: sequence, words) }
            },
            { row in
                MessageTotal(
                    day: row.int(), sequence: try row.word(), step: try row.word(), state: try row.code(),
                    count: row.int(), first: row.int())
            })
    }

    func add(_ total: RouteTotal) throws { totals.add(total) }

    func routeTotals(days: Range<Int>) throws -> [RouteTotal] {
        try all(
            Self.ofRoutes,
            { statement in
                statement.bind(days.lowerBound)
                statement.bind(days.upperBound)
            },
            { row in
                RouteTotal(
                    day: row.int(), route: try row.word(), ended: row.int(), bounces: row.int(), complaints: row.int(),
                    failures: row.int())
            })
    }
}
