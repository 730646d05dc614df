import Engine
import Ports
import Values

extension SQLiteRecords: Leads {
    private static let byID = Query("SELECT \(Lead.columns()) FROM lead WHERE shard = 0 AND id = ?1")
    private static let byAddress = Query("SELECT \(Lead.columns()) FROM lead WHERE shard = 0 AND address = ?1")
    /// By id: with an index, SQLite would rather take all of a shard and sort it.
    private static let inOrder = Query(
        "SELECT \(Lead.columns()) FROM lead NOT INDEXED WHERE shard = 0 AND id > ?1 ORDER BY id LIMIT ?2")
    /// Of the whole table, which is one shard: SQLite counts pages then, and five times as fast as rows.
    private static let count = Query(
        """
        SELECT (SELECT count(*) FROM lead)
            + (SELECT coalesce(sum(leads), 0) FROM tally WHERE shard = 0)
        """)
    private static let insert = Query(
        """
        INSERT INTO lead (id, shard, address, source, owner, tags, attributes, account, created_at, points, engagement,
            engaged_at, zone, basis, basis_at)
        VALUES (?, 0, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """, keepsMemo: true)
    private static let insertTag = Query(
        "INSERT OR IGNORE INTO lead_tag (shard, tag, lead) VALUES (0, ?1, ?2)")
    private static let insertText = Query(
        "INSERT INTO lead_text (rowid, text) VALUES (?1, \(Schema.text(address: "?2", attributes: "?3")))")
    private static let update = Query(
        """
        UPDATE lead SET created_at = ?, points = ?, engagement = ?, engaged_at = ?, zone = ?, basis = ?, basis_at = ?
        WHERE shard = 0 AND id = ?
        """, keepsMemo: true)
    /// Apart from the others, because naming an indexed column alone makes SQLite rewrite its index.
    private static let updateFound = Query(
        """
        UPDATE lead SET address = ?1, source = ?2, owner = ?3, tags = ?4, attributes = ?5, account = ?6
        WHERE shard = 0 AND id = ?7
            AND (address, source, owner, tags, attributes, account) IS NOT (?1, ?2, ?3, ?4, ?5, ?6)
        """, keepsMemo: true)

    func lead(_ id: Int64) throws -> Lead? {
        if let known = memo?.leads[id] { return known }
        let found = try first(Self.byID, { $0.bind(id) }, Lead.init(row:))
        memo?.leads[id] = found
        return found
    }

    func lead(address: String) throws -> Lead? { try first(Self.byAddress, { $0.bind(address) }, Lead.init(row:)) }

    func insert(_ lead: Lead) throws {
        try change(Self.insert) { statement in
            statement.bind(lead.id)
            try lead.bindFound(to: statement, words)
            try lead.bind(to: statement, words)
        }
        for tag in Set(lead.tags) {
            try change(Self.insertTag) { statement in
                statement.bind(tag)
                statement.bind(lead.id)
            }
        }
        guard !isRehearsal else { return }
        try change(Self.insertText) { statement in
            statement.bind(lead.id)
            statement.bind(lead.address)
            statement.bind(lead.attributes)
        }
    }

    func update(_ lead: Lead) throws {
        memo?.leads[lead.id] = nil
        try change(Self.update, of: .lead, lead.id) { statement in
            try lead.bind(to: statement, words)
            statement.bind(lead.id)
        }
        try change(Self.updateFound) { statement in
            try lead.bindFound(to: statement, words)
            statement.bind(lead.id)
        }
    }

    func leads(after id: Int64, limit: Int) throws -> [Lead] {
        try all(
            Self.inOrder,
            { statement in
                statement.bind(id)
                statement.bind(limit)
            }, Lead.init(row:))
    }

    func leadCount() throws -> Int { try first(Self.count, { _ in }, { $0.int() }) ?? 0 }
}

extension Lead {
    /// The columns of a lead in the order `init(row:)` reads them.
    static func columns(of table: String = "lead") -> String {
        [
            "id", "address", "created_at", "points", "engagement", "engaged_at", "zone", "account", "source", "basis",
            "basis_at", "owner", "tags", "attributes",
        ].map { "\(table).\($0)" }.joined(separator: ", ")
    }

    init(row: inout Row) throws {
        row.beginRecord()
        let (id, address, createdAt) = (row.int64(), row.text(), row.moment())
        self.init(id: id, address: address, createdAt: createdAt)
        points = row.int()
        engagement = row.double()
        engagedAt = row.moment()
        zone = try row.zone()
        account = row.optionalText()
        source = try row.optionalWord()
        basis = try row.optionalWord()
        basisAt = row.optionalMoment()
        owner = try row.optionalWord()
        tags = try row.texts()
        attributes = try row.object()
    }

    /// Binds what it is found by.
    fileprivate func bindFound(to statement: Statement, _ words: Words) throws {
        statement.bind(address)
        try statement.bind(word: source, words)
        try statement.bind(word: owner, words)
        statement.bind(utf8: tags.isEmpty ? nil : Value.array(tags.map(Value.string)).json())
        statement.bind(attributes)
        statement.bind(account)
    }

    /// Binds the rest.
    fileprivate func bind(to statement: Statement, _ words: Words) throws {
        statement.bind(createdAt)
        statement.bind(points)
        statement.bind(engagement)
        statement.bind(engagedAt)
        try statement.bind(word: zone?.name, words)
        try statement.bind(word: basis, words)
        statement.bind(basisAt)
    }
}

extension Row {
    /// A zone by its name. One the system does not know any more is an error, never another zone.
    fileprivate mutating func zone() throws -> Zone? {
        guard let name = try optionalWord() else { return nil }
        guard let zone = Zone(named: name) else { throw unreadableColumn() }
        return zone
    }

    /// A JSON array of texts; none where the column is empty.
    mutating func texts() throws -> [String] {
        guard let value = try json() else { return [] }
        guard case .array(let items) = value else { throw unreadableColumn() }
        return try items.map { item in
            guard let text = item.text else { throw unreadableColumn() }
            return text
        }
    }
}
