import Engine
import Ports

/// Forgetting a person: everything that holds a name, an address or a text. `PersonalData` is the list.
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
    private static let address = "(SELECT address FROM lead WHERE shard = 0 AND id = ?1)"
    /// What was counted of the lead goes on being counted.
    private static let tallies = [
        "INSERT INTO tally (shard, leads) SELECT 0, 1 FROM lead WHERE shard = 0 AND id = ?1",
        """
        INSERT INTO tally (shard, runs, sequence, life, outcome)
            SELECT 0, count(*), sequence, life, outcome FROM enrollment WHERE shard = 0 AND lead = ?1
            GROUP BY sequence, life, outcome
        """,
    ].map(Query.init)
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
        "DELETE FROM note WHERE shard = 0 AND lead = ?1",
        "DELETE FROM enrollment WHERE shard = 0 AND lead = ?1",
        "DELETE FROM click WHERE shard = 0 AND lead = ?1", "DELETE FROM opt_in WHERE shard = 0 AND lead = ?1",
        "DELETE FROM payer WHERE shard = 0 AND lead = ?1", "DELETE FROM delivery WHERE shard = 0 AND lead = ?1",
        "DELETE FROM given_id WHERE shard = 0 AND lead = ?1",
        // What was set aside or is kept back holds the address as it was written.
        "DELETE FROM set_aside WHERE shard = 0 AND instr(lower(CAST(body AS TEXT)), \(address)) > 0",
        "DELETE FROM kept_event WHERE shard = 0 AND instr(lower(event), \(address)) > 0",
        "DELETE FROM heard WHERE shard = 0 AND subject = 'lead ' || ?1",
        """
        DELETE FROM heard WHERE shard = 0
            AND subject IN (SELECT 'token ' || token FROM deal WHERE shard = 0 AND lead = ?1 AND token IS NOT NULL)
        """,
        "UPDATE event SET data = NULL WHERE shard = 0 AND lead = ?1 AND data IS NOT NULL",
        "UPDATE deal SET reason = NULL WHERE shard = 0 AND lead = ?1 AND reason IS NOT NULL",
        "DELETE FROM pause WHERE shard = 0 AND kind = 'lead' AND name = CAST(?1 AS TEXT)",
        "DELETE FROM erasure WHERE shard = 0 AND lead = ?1",
    ].map(Query.init)
    private static let delete = Query("DELETE FROM lead WHERE shard = 0 AND id = ?1")
    private static let traces = [
        "UPDATE word SET text = 'erased ' || id WHERE instr(lower(text), ?1) > 0",
        "DELETE FROM heard WHERE shard = 0 AND instr(lower(subject), ?1) > 0",
        "DELETE FROM kept_answer WHERE shard = 0 AND instr(lower(CAST(body AS TEXT) || CAST(request AS TEXT)), ?1) > 0",
        "DELETE FROM delivery WHERE shard = 0 AND instr(lower(CAST(body AS TEXT)), ?1) > 0",
        "UPDATE link SET url = 'erased ' || id WHERE shard = 0 AND instr(lower(url), ?1) > 0",
        "DELETE FROM unread_event WHERE shard = 0 AND instr(lower(content), ?1) > 0",
        "UPDATE route_state SET paused = 'erased' WHERE shard = 0 AND instr(lower(paused), ?1) > 0",
        """
        DELETE FROM domain_ledger WHERE shard = 0 AND domain = substr(?1, instr(?1, '@') + 1)
            AND NOT EXISTS (SELECT 1 FROM lead WHERE shard = 0 AND address LIKE '%@' || domain_ledger.domain)
        """,
    ].map(Query.init)
    private static let messages = Query(
        """
        \(ended) SELECT id FROM ended UNION ALL SELECT id FROM outbox WHERE shard = 0 AND enrollment IN (\(runs))
        """)

    func erase(lead id: Int64) throws {
        guard let lead = try lead(id) else { throw StoreError.absent(.lead, id: id) }
        try storeLinks()
        let messages = try all(Self.messages, { $0.bind(id) }, { $0.int64() })
        let own = try self.words(ofLead: id)
        for step in Self.tallies + Self.steps { try change(step) { $0.bind(id) } }
        try change(Self.delete, of: .lead, id) { $0.bind(id) }
        for trace in Self.traces { try change(trace) { $0.bind(lead.address.lowercased()) } }
        try eraseWords(own, ofLead: id)
        try words.reread()
        erased.leads += 1
        erased.messages += messages
    }
}

extension SQLiteRecords {
    private static let plan = Query("INSERT OR IGNORE INTO erasure (shard, lead) VALUES (0, ?1)")
    private static let planned = Query("SELECT lead FROM erasure WHERE shard = 0 ORDER BY lead")

    func planErasure(lead id: Int64) throws { try change(Self.plan) { $0.bind(id) } }

    func plannedErasures() throws -> [Int64] { try all(Self.planned, { _ in }, { $0.int64() }) }
}

extension SQLiteRecords {
    private static let runCounts = Query(
        """
        SELECT sequence, life, outcome, sum(runs) FROM tally WHERE shard = 0 AND runs > 0 GROUP BY sequence, life, outcome
        """)

    /// The runs of those who were erased, which all have ended.
    func erasedCounts() throws -> [EnrollmentCount] {
        try all(Self.runCounts, { _ in }) { row in
            EnrollmentCount(
                sequence: try row.word(), life: try row.code(), waiting: nil, outcome: row.optionalText(),
                count: row.int())
        }
    }
}

/// What transactions have erased since the files were last swept.
struct Erased {
    var leads = 0
    /// Messages whose lines in the journal are to go.
    var messages: [Int64] = []
}
