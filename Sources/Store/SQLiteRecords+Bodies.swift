/// What was sent, byte for byte, in a table of its own.
extension SQLiteRecords {
    private static let keep = Query("INSERT OR REPLACE INTO body (id, shard, size, bytes) VALUES (?1, 0, ?2, ?3)")
    private static let byID = Query("SELECT size, bytes FROM body WHERE shard = 0 AND id = ?1")

    private static let forget = Query(
        "DELETE FROM body WHERE id IN (SELECT id FROM body WHERE shard = 0 AND id < ?1 ORDER BY id LIMIT ?2)")

    func forgetBodies(before id: Int64, limit: Int) throws -> Int {
        try change(Self.forget) { statement in
            statement.bind(id)
            statement.bind(limit)
        }
    }

    func keepBody(message: Int64, bytes: [UInt8]) throws {
        try change(Self.keep) { statement in
            statement.bind(message)
            statement.bind(bytes.count)
            statement.bind(blob: bytes)
        }
    }

    func body(message: Int64) throws -> [UInt8]? {
        try first(Self.byID, { $0.bind(message) }) { row in
            _ = row.int()
            return row.blob()
        }
    }
}
