import Ports
import Values

extension SQLiteRecords {
    private static let away = Query(
        """
        SELECT id, person, from_at, until FROM absence WHERE shard = 0 AND until > ?1 AND (?2 IS NULL OR person = ?2)
        ORDER BY from_at, id
        """)
    private static let addAbsence = Query(
        "INSERT INTO absence (id, shard, person, from_at, until) VALUES (?, 0, ?, ?, ?)")
    private static let removeAbsence = Query("DELETE FROM absence WHERE shard = 0 AND id = ?1")
    private static let ofLead = Query(
        "SELECT id, lead, card, author, writer, at, text FROM note WHERE shard = 0 AND lead = ?1 ORDER BY id DESC")
    private static let addNote = Query(
        "INSERT INTO note (id, shard, lead, card, author, writer, at, text) VALUES (?, 0, ?, ?, ?, ?, ?, ?)")
    private static let ofCard = Query("SELECT card, until, wakes_on_reply FROM snooze WHERE shard = 0 AND card = ?1")
    private static let asleep = Query("SELECT card, until, wakes_on_reply FROM snooze WHERE shard = 0 ORDER BY until")
    private static let waking = Query("SELECT min(until) FROM snooze WHERE shard = 0")
    private static let putSnooze = Query(
        "INSERT OR REPLACE INTO snooze (card, shard, until, wakes_on_reply) VALUES (?, 0, ?, ?)")
    private static let removeSnooze = Query("DELETE FROM snooze WHERE shard = 0 AND card = ?1")

    func absences(of person: String?, at now: Moment) throws -> [Absence] {
        try all(
            Self.away,
            { statement in
                statement.bind(now)
                statement.bind(person)
            }, { Absence(id: $0.int64(), person: $0.text(), from: $0.moment(), until: $0.moment()) })
    }

    func insert(_ absence: Absence) throws {
        try change(Self.addAbsence) { statement in
            statement.bind(absence.id)
            statement.bind(absence.person)
            statement.bind(absence.from)
            statement.bind(absence.until)
        }
    }

    func removeAbsence(_ id: Int64) throws { try change(Self.removeAbsence) { $0.bind(id) } }

    func notes(lead: Int64) throws -> [LeadNote] {
        try all(Self.ofLead, { $0.bind(lead) }) { row in
            LeadNote(
                id: row.int64(), lead: row.int64(), card: row.optionalInt64(), author: row.text(),
                writer: LeadNote.Writer(rawValue: row.text()) ?? .staff, at: row.moment(), text: row.text())
        }
    }

    func insert(_ note: LeadNote) throws {
        try change(Self.addNote) { statement in
            statement.bind(note.id)
            statement.bind(note.lead)
            statement.bind(note.card)
            statement.bind(note.author)
            statement.bind(note.writer.rawValue)
            statement.bind(note.at)
            statement.bind(note.text)
        }
    }

    func snooze(card: Int64) throws -> Snooze? { try first(Self.ofCard, { $0.bind(card) }, Snooze.init(row:)) }
    func snoozes() throws -> [Snooze] { try all(Self.asleep, { _ in }, Snooze.init(row:)) }

    func keep(_ snooze: Snooze) throws {
        try change(Self.putSnooze) { statement in
            statement.bind(snooze.card)
            statement.bind(snooze.until)
            statement.bind(snooze.wakesOnReply)
        }
    }

    func removeSnooze(card: Int64) throws { try change(Self.removeSnooze) { $0.bind(card) } }
}

extension Snooze {
    fileprivate init(row: inout Row) throws {
        self.init(card: row.int64(), until: row.moment(), wakesOnReply: row.int() != 0)
    }
}
