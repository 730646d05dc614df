import Scheduler

/// Forgetting a person: everything that holds a name, an address or a text.
///
/// Nothing here is indexed for it, since it is rare: closed cards are found by reading them all.
extension SQLiteRecords {
    /// Every ended message of a lead's enrollments, along their chains.
    private static let ended = """
        WITH RECURSIVE ended (id) AS (
            SELECT last_message FROM enrollment WHERE shard = 0 AND lead = ?1 AND last_message IS NOT NULL
            UNION ALL
            SELECT message.previous FROM message JOIN ended ON message.id = ended.id
            WHERE message.previous IS NOT NULL)
        """
    private static let runs = "SELECT id FROM enrollment WHERE shard = 0 AND lead = ?1"
    /// In this order, because each finds its rows through those that follow.
    private static let steps = [
        "\(ended) DELETE FROM body WHERE shard = 0 AND id IN (SELECT id FROM ended)",
        "\(ended) DELETE FROM message WHERE shard = 0 AND id IN (SELECT id FROM ended)",
        """
        DELETE FROM body WHERE shard = 0
            AND id IN (SELECT id FROM outbox WHERE shard = 0 AND enrollment IN (\(runs)))
        """,
        "DELETE FROM outbox WHERE shard = 0 AND enrollment IN (\(runs))",
        "DELETE FROM card WHERE shard = 0 AND lead = ?1",
        "DELETE FROM enrollment WHERE shard = 0 AND lead = ?1",
    ].map(Query.init)
    private static let delete = Query("DELETE FROM lead WHERE shard = 0 AND id = ?1")

    func erase(lead id: Int64) throws {
        for step in Self.steps { try change(step) { $0.bind(id) } }
        try change(Self.delete, of: .lead, id) { $0.bind(id) }
    }
}
