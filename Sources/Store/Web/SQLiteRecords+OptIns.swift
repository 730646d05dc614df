import Ports
import Values

extension SQLiteRecords: OptIns {
    private static let byLead = Query(
        """
        SELECT lead, epoch, requested_at, source, confirmed_at, page, remote, withdrawn_at FROM opt_in
        WHERE shard = 0 AND lead = ?1
        """)
    private static let keep = Query(
        """
        INSERT INTO opt_in (lead, shard, epoch, requested_at, source, confirmed_at, page, remote, withdrawn_at)
        VALUES (?1, 0, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
        ON CONFLICT (lead) DO UPDATE SET epoch = ?2, requested_at = ?3, source = ?4, confirmed_at = ?5, page = ?6,
            remote = ?7, withdrawn_at = ?8
        """)

    func optIn(lead: Int64) throws -> OptIn? {
        try first(Self.byLead, { $0.bind(lead) }) { row in
            row.beginRecord()
            var optIn = OptIn(lead: row.int64(), epoch: row.int())
            optIn.requestedAt = row.optionalMoment()
            optIn.source = row.optionalText()
            optIn.confirmedAt = row.optionalMoment()
            optIn.page = row.optionalText()
            optIn.remote = row.optionalText()
            optIn.withdrawnAt = row.optionalMoment()
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
            statement.bind(optIn.page)
            statement.bind(optIn.remote)
            statement.bind(optIn.withdrawnAt)
        }
    }
}
