import Engine
import Ports
import Values

/// Which messages may go now: one ordered walk a route, merged, so that a route that is left out costs nothing.
extension SQLiteRecords {
    /// Every route something waits for, by one jump in the index each.
    private static let routes = Query(
        """
        WITH RECURSIVE waiting (route) AS (
            SELECT min(route) FROM outbox INDEXED BY outbox_ready WHERE shard = 0 AND state IN (0, 1)
            UNION ALL
            SELECT (SELECT min(route) FROM outbox INDEXED BY outbox_ready
                    WHERE shard = 0 AND state IN (0, 1) AND route > waiting.route)
            FROM waiting WHERE waiting.route IS NOT NULL)
        SELECT route FROM waiting WHERE route IS NOT NULL
        """)
    private static let ready = Query(
        """
        SELECT \(OutboxMessage.columns) FROM outbox INDEXED BY outbox_ready
        WHERE shard = 0 AND state IN (0, 1) AND route = ?1 AND not_before <= ?2 ORDER BY not_before, id LIMIT ?3
        """)
    private static let next = Query(
        """
        SELECT not_before FROM outbox INDEXED BY outbox_ready
        WHERE shard = 0 AND state IN (0, 1) AND route = ?1 ORDER BY not_before LIMIT 1
        """)

    func ready(at now: Moment, limit: Int, without routes: Set<String>) throws -> [OutboxMessage] {
        var walks: [Walk] = []
        var open: [Statement] = []
        defer { for statement in open { statement.reset() } }
        for (place, route) in try waitingRoutes(without: routes).enumerated() {
            let statement = try connection.statement(Self.ready, copy: place)
            open.append(statement)
            try statement.bind(known: route, words)
            statement.bind(now)
            statement.bind(limit)
            if let head = try next(of: statement) { walks.append(Walk(statement: statement, head: head)) }
        }
        return try merge(&walks, limit: limit)
    }

    func nextReady(without routes: Set<String>) throws -> Moment? {
        try waitingRoutes(without: routes).compactMap { route in
            try first(Self.next, { try $0.bind(known: route, words) }, { $0.moment() })
        }.min()
    }

    private func waitingRoutes(without routes: Set<String>) throws -> [String] {
        try all(Self.routes, { _ in }, { try $0.word() }).filter { !routes.contains($0) }
    }

    /// A route's messages in their order, and the first that is not taken yet.
    private struct Walk {
        var statement: Statement
        var head: OutboxMessage
        var order: (Moment, Int64) { (head.notBefore, head.id) }
    }

    private func next(of statement: Statement) throws -> OutboxMessage? {
        guard try statement.step() else { return nil }
        var row = Row(statement, words: words)
        return try OutboxMessage(row: &row)
    }

    private func merge(_ walks: inout [Walk], limit: Int) throws -> [OutboxMessage] {
        var merged: [OutboxMessage] = []
        while merged.count < limit, let least = walks.indices.min(by: { walks[$0].order < walks[$1].order }) {
            merged.append(walks[least].head)
            if let head = try next(of: walks[least].statement) {
                walks[least].head = head
            } else {
                walks.remove(at: least)
            }
        }
        return merged
    }
}
