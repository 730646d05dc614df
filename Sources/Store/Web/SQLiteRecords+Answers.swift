import Ports
import Values

extension SQLiteRecords: Answers {
    private static let byKey = Query(
        "SELECT scope, key, request, status, body, at FROM kept_answer WHERE shard = 0 AND scope = ?1 AND key = ?2")
    private static let keep = Query(
        "INSERT INTO kept_answer (shard, scope, key, request, status, body, at) VALUES (0, ?, ?, ?, ?, ?, ?)")
    private static let forget = Query(
        """
        DELETE FROM kept_answer WHERE (shard, scope, key) IN
            (SELECT shard, scope, key FROM kept_answer WHERE shard = 0 AND at < ?1 LIMIT ?2)
        """)

    func keptAnswer(scope: String, key: String) throws -> KeptAnswer? {
        try first(
            Self.byKey,
            { statement in
                statement.bind(scope)
                statement.bind(key)
            },
            { row in
                KeptAnswer(
                    scope: row.text(), key: row.text(), request: row.blob(), status: row.int(), body: row.blob(),
                    at: row.moment())
            })
    }

    func keep(_ answer: KeptAnswer) throws {
        try change(Self.keep) { statement in
            statement.bind(answer.scope)
            statement.bind(answer.key)
            statement.bind(blob: answer.request)
            statement.bind(answer.status)
            statement.bind(blob: answer.body)
            statement.bind(answer.at)
        }
    }

    func forgetAnswers(before: Moment, limit: Int) throws {
        try change(Self.forget) { statement in
            statement.bind(before)
            statement.bind(limit)
        }
    }
}
