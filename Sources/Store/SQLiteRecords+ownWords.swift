import Engine
import Ports

/// Words of the dictionary that tell of one person alone, such as an event that only they had: erased with them.
extension SQLiteRecords {
    /// Every column that may hold a word's number; a test holds it equal to the schema.
    static let wordColumns: [String: [String]] = [
        "lead": ["zone", "source", "basis", "owner"], "enrollment": ["sequence", "version", "step"],
        "event": ["name", "actor"], "outbox": ["step", "route", "template", "offer"], "message": ["step", "route"],
        "deal": ["offer", "currency", "price_currency"], "card": ["queue", "owner", "given_back_by"],
        "event_day": ["name"],
        "message_total": ["sequence", "step"], "route_total": ["route"], "tally": ["sequence"],
    ]

    private static let ofLead = Query(
        ["zone", "source", "basis", "owner"]
            .map { "SELECT \($0) FROM lead WHERE shard = 0 AND id = ?1 AND typeof(\($0)) = 'integer'" }
            .joined(separator: " UNION ")
            + " UNION SELECT name FROM event WHERE shard = 0 AND lead = ?1 AND typeof(name) = 'integer'")

    /// A row of the log counts as somebody else's where its lead is still there, or where it is about none.
    private static let others = wordColumns.sorted { $0.key < $1.key }.flatMap { table, columns in
        columns.map { column in
            let isLog = table == "event" && column == "name"
            let living = "AND (lead = 0 OR EXISTS (SELECT 1 FROM lead WHERE lead.id = event.lead))"
            return "NOT EXISTS (SELECT 1 FROM \(table) WHERE \(column) = ?1 \(isLog ? living : ""))"
        }
    }
    private static let rename = Query(
        "UPDATE word SET text = 'erased ' || id WHERE id = ?1 AND \(others.joined(separator: " AND "))")
    /// A name that came when no more words were taken stands in the row itself.
    private static let clear = Query(
        "UPDATE event SET name = 'erased' WHERE shard = 0 AND lead = ?1 AND typeof(name) = 'text'")

    /// The words that rows of a lead hold, but for those of the product itself, which are counted.
    func words(ofLead id: Int64) throws -> [Int64] {
        try all(Self.ofLead, { $0.bind(id) }, { $0.int64() })
            .filter { !PersonalData.ownNames.contains(try words.text(of: $0)) }
    }

    /// Renames those of a lead that is gone which no other row holds.
    func eraseWords(_ numbers: [Int64], ofLead id: Int64) throws {
        for number in numbers { try change(Self.rename) { $0.bind(number) } }
        try change(Self.clear) { $0.bind(id) }
    }
}

extension PersonalData {
    /// What the product calls things in the log: they say nothing of a person, and are counted.
    static let ownNames: Set<String> = Set(
        KnownEvent.allCases.map(\.rawValue) + MessageRecord.State.allCases.map(\.rawValue)
            + OutboxMessage.State.allCases.map(\.rawValue) + [
                "answer", "away", "back", "card claimed", "card closed", "card given back", "card handed over",
                "card joined", "card missed", "card opened", "card reassigned", "card snoozed", "card touched",
                "card withdrawn", "colleague", "deal lost", "deal open", "deal opened", "deal won", "doubtful mail",
                "dropped",
                "due",
                "enrolled", "has left the company", "imported", "mail refused", "mail set aside", "mail unreadable",
                "missed", "not enrolled", "not interested", "noted", "parked", "part payment", "paused", "person added",
                "person changed", "person removed", "refused", "released", "resent", "resolved", "resumed",
                "route paused", "route resumed", "sent again", "sequence paused", "sequence resumed", "set", "shifted",
                "sign-in link made", "signed in", "subscriber disabled", "subscriber resumed", "suppress",
                "suppression lifted", "unenrolled",
                "updated",
            ])
}
