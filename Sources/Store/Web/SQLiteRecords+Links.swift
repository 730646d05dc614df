import Ports
import Values

extension SQLiteRecords: Links {
    private static let target = Query("SELECT url FROM link WHERE shard = 0 AND id = ?1")
    private static let byURL = Query("SELECT id FROM link WHERE shard = 0 AND url = ?1")
    private static let insert = Query("INSERT INTO link (id, shard, url) VALUES (?1, 0, ?2)")
    private static let clicks = Query(
        "SELECT id, message, link, lead, at, discounted FROM click WHERE shard = 0 AND message = ?1 ORDER BY id")
    private static let insertClick = Query(
        "INSERT INTO click (id, shard, message, link, lead, at, discounted) VALUES (?, 0, ?, ?, ?, ?, ?)")

    func target(ofLink id: Int64) throws -> String? { try first(Self.target, { $0.bind(id) }, { $0.text() }) }

    func keepLink(_ url: String, id: Int64) throws -> Int64 {
        if let known = try first(Self.byURL, { $0.bind(url) }, { $0.int64() }) { return known }
        try change(Self.insert) { statement in
            statement.bind(id)
            statement.bind(url)
        }
        return id
    }

    func clicks(message: Int64) throws -> [Click] {
        try all(Self.clicks, { $0.bind(message) }) { row in
            row.beginRecord()
            return Click(
                id: row.int64(), message: row.int64(), link: row.int64(), lead: row.int64(), at: row.moment(),
                discounted: row.optionalText())
        }
    }

    func insert(_ click: Click) throws {
        try change(Self.insertClick) { statement in
            statement.bind(click.id)
            statement.bind(click.message)
            statement.bind(click.link)
            statement.bind(click.lead)
            statement.bind(click.at)
            statement.bind(click.discounted)
        }
    }
}
