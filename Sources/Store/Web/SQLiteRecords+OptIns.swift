import Ports
import Values

extension SQLiteRecords: OptIns {
    private static let byLead = Query(
        "SELECT lead, epoch, requested_at, source, confirmed_at FROM opt_in WHERE shard = 0 AND lead = ?1")
    private static let keep = Query(
        """
        INSERT INTO opt_in (lead, shard, epoch, requested_at, source, confirmed_at) VALUES (?1, 0, ?2, ?3, ?4, ?5)
        ON CONFLICT (lead) DO UPDATE SET epoch = ?2, requested_at = ?3, source = ?4, confirmed_at = ?5
        """)

    func optIn(lead: Int64) throws -> OptIn? {
        try first(Self.byLead, { $0.bind(lead) }) { row in
            row.beginRecord()
            var optIn = OptIn(lead: row.int64(), epoch: row.int())
            optIn.requestedAt = row.optionalMoment()
            optIn.source = row.optionalText()
            optIn.confirmedAt = row.optionalMoment()
            return optIn
        }
    }

    func keep(_ optIn: OptIn) throws {
        try change(Self.keep) { statement in
            statement.bind(optIn.lead)
            statement.bind(optIn.epoch)
            statement.bind(optIn.requestedAt)
            statement.bind(optIn.source)
            statement.bind(optIn.confirmedAt)
        }
    }
}
