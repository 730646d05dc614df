import Engine
import Ports
import Values

/// What one transaction adds to the totals of ended messages: written once at its end, however many messages ended.
struct MessageTotals {
    private(set) var counts: [Key: Int] = [:]

    /// What is counted together.
    struct Key: Hashable {
        var day: Int64
        var sequence: String
        var step: String
        var state: MessageRecord.State
    }

    /// One more message of a sequence has ended.
    mutating func count(_ record: MessageRecord, of sequence: String) {
        let day = record.at.milliseconds.floored(by: 86_400_000) / 86_400_000
        counts[Key(day: day, sequence: sequence, step: record.key.step, state: record.state), default: 0] += 1
    }
}

extension SQLiteRecords {
    private static let add = Query(
        """
        INSERT INTO message_total (shard, day, sequence, step, state, count) VALUES (0, ?1, ?2, ?3, ?4, ?5)
        ON CONFLICT DO UPDATE SET count = count + excluded.count
        """, keepsMemo: true)
    private static let ofAll = Query(
        """
        SELECT day, sequence, step, state, count FROM message_total
        WHERE shard = 0 AND day >= ?1 AND day < ?2 ORDER BY sequence, day, step, state
        """)
    private static let ofOne = Query(
        """
        SELECT day, sequence, step, state, count FROM message_total
        WHERE shard = 0 AND sequence = ?3 AND day >= ?1 AND day < ?2 ORDER BY day, step, state
        """)

    /// Writes what this transaction has counted.
    func storeTotals() throws {
        guard !totals.counts.isEmpty else { return }
        for (key, count) in totals.counts {
            try change(Self.add) { statement in
                statement.bind(key.day)
                try statement.bind(word: key.sequence, words)
                try statement.bind(word: key.step, words)
                statement.bind(key.state.code)
                statement.bind(count)
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
                    count: row.int())
            })
    }
}
