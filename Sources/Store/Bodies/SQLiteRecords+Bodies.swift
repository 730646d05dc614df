import Ports
import Values

/// What was sent, byte for byte: as what differs from a base where that is less, in tables of their own.
extension SQLiteRecords {
    private static let keep = Query(
        "INSERT OR REPLACE INTO body (id, shard, size, bytes, base) VALUES (?1, 0, ?2, ?3, ?4)")
    private static let byID = Query(
        """
        SELECT body.bytes, body.base, base.bytes FROM body LEFT JOIN body_base AS base ON base.id = body.base
        WHERE body.shard = 0 AND body.id = ?1
        """)
    private static let forget = Query(
        "DELETE FROM body WHERE id IN (SELECT id FROM body WHERE shard = 0 AND id < ?1 ORDER BY id LIMIT ?2)")

    private static let base = Query("SELECT id, until FROM body_base WHERE shard = 0 AND name = ?1")
    private static let insertBase = Query(
        "INSERT INTO body_base (shard, name, until, bytes) VALUES (0, ?1, ?2, ?3)", keepsMemo: true)
    private static let prolong = Query("UPDATE body_base SET until = ?2 WHERE id = ?1", keepsMemo: true)
    private static let forgetBases = Query("DELETE FROM body_base WHERE shard = 0 AND until < ?1")

    /// How far ahead a base is kept, in ids: a day, so that its row is not written for every message.
    private static let ahead: Int64 = Identifiers.first(at: Identifiers.moment(of: 0) + .days(1))

    func forgetBodies(before id: Int64, limit: Int) throws -> Int {
        let gone = try change(Self.forget) { statement in
            statement.bind(id)
            statement.bind(limit)
        }
        // A base is needed as long as a message that may be kept with it.
        if gone < limit { try change(Self.forgetBases) { $0.bind(id) } }
        try forgetGivenIDs(before: id)
        return gone
    }

    func keepBody(message: Int64, bytes: [UInt8], base: BodyBase?) throws {
        let delta = base.map { encoder(of: $0).encode(bytes) }
        guard let base, let delta, delta.count < bytes.count else { return try keep(message, bytes, bytes, nil) }
        try keep(message, bytes, delta, try id(of: base, for: message))
    }

    private func keep(_ message: Int64, _ whole: [UInt8], _ bytes: [UInt8], _ base: Int64?) throws {
        try change(Self.keep) { statement in
            statement.bind(message)
            statement.bind(whole.count)
            statement.bind(blob: bytes)
            statement.bind(base)
        }
    }

    /// The row of a base, made where there is none yet, that stays at least as long as a message's.
    private func id(of base: BodyBase, for message: Int64) throws -> Int64 {
        if let known = memo?.bases[base.name], known.until >= message { return known.id }
        let until = message > .max - Self.ahead ? .max : message + Self.ahead
        var known = try row(of: base)
        if let found = known, found.until < message {
            try change(Self.prolong) { statement in
                statement.bind(found.id)
                statement.bind(until)
            }
            known = (found.id, until)
        } else if known == nil {
            try change(Self.insertBase) { statement in
                statement.bind(base.name)
                statement.bind(until)
                statement.bind(blob: base.bytes)
            }
            known = try row(of: base)
        }
        memo?.bases[base.name] = known
        return known?.id ?? 0
    }

    private func row(of base: BodyBase) throws -> (id: Int64, until: Int64)? {
        try first(Self.base, { $0.bind(base.name) }) { (id: $0.int64(), until: $0.int64()) }
    }

    private func encoder(of base: BodyBase) -> BodyDelta {
        if let known = encoders[base.name] { return known }
        if encoders.count >= Self.mostEncoders { encoders.removeAll() }
        let made = BodyDelta(base: base.bytes)
        encoders[base.name] = made
        return made
    }

    /// How many bases are kept ready; one is some ten kilobytes.
    private static let mostEncoders = 500

    func body(message: Int64) throws -> [UInt8]? {
        try first(Self.byID, { $0.bind(message) }) { row in
            (bytes: row.blob(), base: row.optionalInt64(), common: row.blob())
        }.map { found in
            guard found.base != nil else { return found.bytes }
            guard let body = BodyDelta.decode(found.bytes, base: found.common) else {
                throw StoreError.unreadable(column: "bytes", id: message)
            }
            return body
        }
    }
}
