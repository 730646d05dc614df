import Values

/// A page of a list: where it begins, and how many rows it has.
struct Listing: Sendable {
    /// The id the page begins after, or before where the latest come first; nil for the first page.
    var cursor: Int64?
    var limit: Int

    static let parameters = [
        OperationParameter("cursor", "Where to go on: `next` of the page before."),
        OperationParameter(
            "limit", "Rows of a page, at most 200.", ["type": "integer", "minimum": 1, "maximum": 200, "default": 50]),
    ]

    /// As the query says; a problem where it cannot.
    init(_ call: Call) throws(HTTPProblem) {
        limit = 50
        if let text = call.query["limit"] {
            guard let number = Int(text), (1...200).contains(number) else {
                throw HTTPProblem(.invalid, "limit is a number from 1 to 200", path: "limit")
            }
            limit = number
        }
        if let text = call.query["cursor"] {
            guard let id = Int64(text), id > 0 else {
                throw HTTPProblem(
                    .invalid, "this cursor is none of ours", hint: "take `next` of a page", path: "cursor")
            }
            cursor = id
        }
    }

    /// The page, with the cursor of the next one where this one is full.
    func page<Row>(_ rows: [Row], id: (Row) -> Int64, value: (Row) -> Value) -> Value {
        let next: Value = rows.count == limit ? rows.last.map { .string("\(id($0))") } ?? .null : .null
        return ["items": .array(rows.map(value)), "next": next]
    }
}

extension Call {
    /// An id in the path; a 404 where it is no number.
    func id(_ name: String) throws(HTTPProblem) -> Int64 {
        guard let id = Int64(parameter(name)), id >= 0 else {
            throw HTTPProblem(.notFound, "there is no “\(parameter(name).prefix(40))” here")
        }
        return id
    }
}
