import Ports

/// The Message-IDs that servers gave messages in place of their own.
extension SQLiteRecords {
    private static let insert = Query(
        "INSERT OR REPLACE INTO given_id (shard, id, message, lead) VALUES (0, ?1, ?2, ?3)")
    private static let byID = Query("SELECT message FROM given_id WHERE shard = 0 AND id = ?1")
    private static let forget = Query("DELETE FROM given_id WHERE shard = 0 AND message < ?1")

    func name(_ message: Int64, of lead: Int64, as messageID: String) throws {
        try change(Self.insert) { statement in
            statement.bind(messageID)
            statement.bind(message)
            statement.bind(lead)
        }
    }

    func message(named messageID: String) throws -> Int64? {
        try first(Self.byID, { $0.bind(messageID) }, { $0.int64() })
    }

    /// They go with what was kept of their messages.
    func forgetGivenIDs(before message: Int64) throws { try change(Self.forget) { $0.bind(message) } }
}
