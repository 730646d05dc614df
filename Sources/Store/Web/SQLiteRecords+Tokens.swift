import Ports
import Values

extension SQLiteRecords: Tokens {
    private static let columns = "id, name, role, hash, created_at, used_at, revoked_at"
    private static let all = Query("SELECT \(columns) FROM api_token WHERE shard = 0 ORDER BY id")
    private static let byHash = Query("SELECT \(columns) FROM api_token WHERE shard = 0 AND hash = ?1")
    private static let insert = Query(
        """
        INSERT INTO api_token (id, shard, name, role, hash, created_at, used_at, revoked_at)
        VALUES (?, 0, ?, ?, ?, ?, ?, ?)
        """)
    private static let update = Query(
        "UPDATE api_token SET used_at = ?2, revoked_at = ?3 WHERE shard = 0 AND id = ?1")

    func apiTokens() throws -> [APIToken] { try all(Self.all, { _ in }, APIToken.init(row:)) }

    func apiToken(hash: [UInt8]) throws -> APIToken? {
        try first(Self.byHash, { $0.bind(blob: hash) }, APIToken.init(row:))
    }

    func insert(_ token: APIToken) throws {
        try change(Self.insert) { statement in
            statement.bind(token.id)
            statement.bind(token.name)
            statement.bind(token.role)
            statement.bind(blob: token.hash)
            statement.bind(token.createdAt)
            statement.bind(token.usedAt)
            statement.bind(token.revokedAt)
        }
    }

    func update(_ token: APIToken) throws {
        try change(Self.update) { statement in
            statement.bind(token.id)
            statement.bind(token.usedAt)
            statement.bind(token.revokedAt)
        }
    }
}

extension APIToken {
    fileprivate init(row: inout Row) {
        row.beginRecord()
        self.init(
            id: row.int64(), name: row.text(), role: row.text(), hash: row.blob(), createdAt: row.moment())
        usedAt = row.optionalMoment()
        revokedAt = row.optionalMoment()
    }
}
