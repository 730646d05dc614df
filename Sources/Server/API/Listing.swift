import Ports
import Values

/// A page of a list: where it begins, and how many rows it has.
struct Listing: Sendable {
    /// What the page before ended with; nil for the first page.
    var cursor: Cursor?
    var limit: Int

    static let parameters = [
        OperationParameter(
            "cursor", "Where to go on: `next` of the page before.",
            ["type": "string", "pattern": #"^[0-9]+(\.[0-9]+)*$"#]),
        OperationParameter(
            "limit", "Rows of a page, at most 200.", ["type": "integer", "minimum": 1, "maximum": 200, "default": 50]),
    ]

    /// As the query says; a problem where it cannot.
    ///
    /// - Parameter keys: how many keys a cursor of this list has.
    init(_ call: Call, keys: Int = 1) throws(HTTPProblem) {
        limit = 50
        if let text = call.query["limit"] {
            guard let number = Int(text), (1...200).contains(number) else {
                throw HTTPProblem(.invalid, "limit is a number from 1 to 200", path: "limit")
            }
            limit = number
        }
        if let text = call.query["cursor"] {
            guard let cursor = Cursor(text), cursor.keys.count == keys else {
                throw HTTPProblem(
                    .invalid, "this cursor is none of ours", hint: "take `next` of a page", path: "cursor")
            }
            self.cursor = cursor
        }
    }

    /// The last id of the page before; nil for the first page of a list in the order of ids.
    var id: Int64? { cursor?.keys.first }

    /// The page, with the cursor of the next one where this one is full.
    func page<Row>(_ rows: [Row], id: (Row) -> Int64, value: (Row) -> Value) -> Value {
        let next = rows.count == limit ? rows.last.map { Cursor(id($0)) } : nil
        return Page(rows: rows, next: next).value(value)
    }
}

extension Page {
    /// The page as programs get it.
    func value(_ row: (Row) -> Value) -> Value {
        ["items": .array(rows.map(row)), "next": next.map { .string("\($0)") } ?? .null]
    }
}

extension Call {
    /// An id in the path; a 404 where it is no number.
    func id(_ name: String) throws(HTTPProblem) -> Int64 {
        guard let id = Int64(parameter(name)), id >= 0 else {
            throw HTTPProblem(
                .notFound, "there is no \(name) “\(parameter(name).prefix(40))”",
                hint: Self.whereIDsAre[name] ?? "an id is a number")
        }
        return id
    }

    /// Where the ids of things are read.
    private static let whereIDsAre = [
        "lead": "the id of a lead is a number; GET /v1/leads?email=ADDRESS tells it",
        "card": "the id of a card is a number; GET /v1/queue tells those of the open ones",
        "message": "the id of a message is a number; GET /v1/outbox tells those that are not delivered",
        "enrollment": "the id of a run is a number; GET /v1/leads/{lead}/story tells it",
    ]

    /// One of a closed list of words in the query; nil where it is not there.
    func choice<Choice: RawRepresentable & CaseIterable>(
        _ name: String, _ type: Choice.Type
    ) throws(HTTPProblem) -> Choice? where Choice.RawValue == String {
        guard let text = query[name] else { return nil }
        if let choice = Choice(rawValue: text) { return choice }
        let known = Choice.allCases.map(\.rawValue).joined(separator: ", ")
        throw HTTPProblem(.invalid, "“\(text.prefix(40))” is no \(name)", hint: "one of: \(known)", path: name)
    }
}
