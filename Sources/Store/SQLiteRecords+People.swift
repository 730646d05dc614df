import Ports
import Values

extension SQLiteRecords: People {
    private static let columns = "id, name, address, role, password, language, notified, created_at, seen_at"
    private static let everybody = Query("SELECT \(columns) FROM person WHERE shard = 0 ORDER BY name COLLATE NOCASE")
    private static let byID = Query("SELECT \(columns) FROM person WHERE shard = 0 AND id = ?1")
    private static let byName = Query(
        """
        SELECT \(columns) FROM person WHERE shard = 0 AND (name = ?1 COLLATE NOCASE OR address = ?1 COLLATE NOCASE)
        ORDER BY name = ?1 COLLATE NOCASE DESC LIMIT 1
        """)
    private static let add = Query(
        """
        INSERT INTO person (id, shard, name, address, role, password, language, notified, created_at, seen_at)
        VALUES (?, 0, ?, ?, ?, ?, ?, ?, ?, ?)
        """)
    private static let put = Query(
        """
        UPDATE person SET name = ?, address = ?, role = ?, password = ?, language = ?, notified = ?, created_at = ?,
            seen_at = ?
        WHERE shard = 0 AND id = ?
        """)
    private static let remove = [
        Query("DELETE FROM person WHERE shard = 0 AND id = ?1"),
        Query("DELETE FROM session WHERE shard = 0 AND person = ?1"),
        Query("DELETE FROM login_link WHERE shard = 0 AND person = ?1"),
    ]

    func people() throws -> [Person] { try all(Self.everybody, { _ in }, Person.init(row:)) }
    func person(_ id: Int64) throws -> Person? { try first(Self.byID, { $0.bind(id) }, Person.init(row:)) }
    func person(named name: String) throws -> Person? { try first(Self.byName, { $0.bind(name) }, Person.init(row:)) }

    func insert(_ person: Person) throws {
        try change(Self.add) { statement in
            statement.bind(person.id)
            person.bind(to: statement)
        }
    }

    func update(_ person: Person) throws {
        try change(Self.put) { statement in
            person.bind(to: statement)
            statement.bind(person.id)
        }
    }

    func removePerson(_ id: Int64) throws { for query in Self.remove { try change(query) { $0.bind(id) } } }
}

extension SQLiteRecords {
    private static let session = Query(
        "SELECT hash, person, created_at, seen_at, agent FROM session WHERE shard = 0 AND hash = ?1")
    private static let ofPerson = Query(
        """
        SELECT hash, person, created_at, seen_at, agent FROM session WHERE shard = 0 AND person = ?1 ORDER BY seen_at DESC
        """)
    private static let addSession = Query(
        "INSERT INTO session (shard, hash, person, created_at, seen_at, agent) VALUES (0, ?, ?, ?, ?, ?)")
    private static let touch = Query("UPDATE session SET seen_at = ?2 WHERE shard = 0 AND hash = ?1")
    private static let removeSession = Query("DELETE FROM session WHERE shard = 0 AND hash = ?1")
    private static let forget = [
        Query("DELETE FROM session WHERE shard = 0 AND seen_at < ?1"),
        Query("DELETE FROM login_link WHERE shard = 0 AND until < ?1"),
    ]
    private static let addLink = Query("INSERT INTO login_link (shard, hash, person, until) VALUES (0, ?, ?, ?)")
    private static let findLink = Query(
        "SELECT person FROM login_link WHERE shard = 0 AND hash = ?1 AND until > ?2")
    private static let removeLink = Query("DELETE FROM login_link WHERE shard = 0 AND hash = ?1")

    func session(hash: [UInt8]) throws -> Session? {
        try first(Self.session, { $0.bind(blob: hash) }, Session.init(row:))
    }

    func sessions(person: Int64) throws -> [Session] {
        try all(Self.ofPerson, { $0.bind(person) }, Session.init(row:))
    }

    func insert(_ session: Session) throws {
        try change(Self.addSession) { statement in
            statement.bind(blob: session.hash)
            statement.bind(session.person)
            statement.bind(session.createdAt)
            statement.bind(session.seenAt)
            statement.bind(session.agent)
        }
    }

    func touch(session hash: [UInt8], at: Moment) throws {
        try change(Self.touch) { statement in
            statement.bind(blob: hash)
            statement.bind(at)
        }
    }

    func removeSession(hash: [UInt8]) throws { try change(Self.removeSession) { $0.bind(blob: hash) } }

    func forgetSessions(before moment: Moment) throws {
        for query in Self.forget { try change(query) { $0.bind(moment) } }
    }

    func keepLink(hash: [UInt8], person: Int64, until: Moment) throws {
        try change(Self.addLink) { statement in
            statement.bind(blob: hash)
            statement.bind(person)
            statement.bind(until)
        }
    }

    func signInLink(hash: [UInt8], at now: Moment) throws -> Int64? {
        try first(
            Self.findLink,
            { statement in
                statement.bind(blob: hash)
                statement.bind(now)
            }, { $0.int64() })
    }

    func removeLink(hash: [UInt8]) throws { try change(Self.removeLink) { $0.bind(blob: hash) } }
}

extension Person {
    fileprivate init(row: inout Row) throws {
        self.init(
            id: row.int64(), name: row.text(), address: row.optionalText(), role: row.text(),
            createdAt: .init(milliseconds: 0))
        password = row.optionalText()
        language = row.optionalText()
        isNotified = row.int() != 0
        createdAt = row.moment()
        seenAt = row.optionalMoment()
    }

    fileprivate func bind(to statement: Statement) {
        statement.bind(name)
        statement.bind(address)
        statement.bind(role)
        statement.bind(password)
        statement.bind(language)
        statement.bind(isNotified)
        statement.bind(createdAt)
        statement.bind(seenAt)
    }
}

extension Session {
    fileprivate init(row: inout Row) throws {
        self.init(
            hash: row.blob(), person: row.int64(), createdAt: row.moment(), seenAt: row.moment(), agent: row.text())
    }
}
