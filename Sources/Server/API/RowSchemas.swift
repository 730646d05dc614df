import Engine
import Ports
import Values

extension JSONSchema {
    /// An object whose names are always all there: texts, texts or null, numbers, and what else.
    static func record(
        _ texts: [String] = [], maybe: [String] = [], numbers: [String] = [], _ others: [(String, Value)] = []
    ) -> Value {
        let properties =
            texts.map { ($0, text) } + maybe.map { ($0, optional(text)) } + numbers.map { ($0, whole) } + others
        return object(properties, required: properties.map(\.0))
    }

    /// Numbers under names that are the home's own, such as reasons.
    static let counts: Value = ["type": "object", "additionalProperties": whole]
    /// Values under names that are the home's own.
    static let values: Value = ["type": "object"]
    /// A number of deals and their value in minor units.
    static let sum = record(numbers: ["count", "value"])

    /// Scalars under names that are the home's own, as a request hands them in.
    static let attributes: Value = [
        "type": "object", "additionalProperties": ["type": ["string", "number", "boolean", "null"]],
        "maxProperties": .int(mostAttributes),
    ]
    static let mostAttributes = 500
}

extension Lead {
    private static let row: [(String, Value)] = [
        ("attributes", JSONSchema.values), ("tags", JSONSchema.list(of: JSONSchema.text)),
    ]
    private static let known = ["zone", "account", "source", "basis", "owner"]

    /// A lead by itself.
    static let schema = JSONSchema.record(["id", "email", "created"], maybe: known, row)
    /// A lead with its runs, deals and card.
    static let withRuns = JSONSchema.record(
        ["id", "email", "created"], maybe: known,
        row + [
            ("runs", JSONSchema.list(of: Enrollment.schema)), ("deals", JSONSchema.list(of: Deal.schema)),
            ("card", JSONSchema.optional(Card.schema)),
        ])
}

extension Enrollment {
    private static let texts = ["id", "sequence", "state"]
    private static let maybe = ["step", "waits_for", "due", "outcome"]

    /// A run of a lead that is told beside it.
    static let schema = JSONSchema.record(texts, maybe: maybe, numbers: ["run"])
    /// A run in a list of runs.
    static let row = JSONSchema.record(texts + ["lead"], maybe: maybe, numbers: ["run"])
}

extension Deal {
    static let schema = JSONSchema.record(
        ["id", "lead", "offer", "state", "currency", "opened"], maybe: ["closed", "reason"],
        numbers: ["amount", "refunded"])
}

extension Card {
    static let schema = JSONSchema.record(
        ["id", "lead", "queue", "state", "opened", "answer_by"], maybe: ["owner", "touched", "disposition"],
        numbers: ["priority"], [("reasons", JSONSchema.list(of: JSONSchema.text))])
    /// What closing one comes to.
    static let closed = JSONSchema.record(
        ["state"], maybe: ["owner"], numbers: ["card"],
        [("won", JSONSchema.optional(JSONSchema.record(["offer", "currency"], numbers: ["value", "paid"])))])
}

extension OutboxMessage {
    static let schema = JSONSchema.record(
        ["id", "lead", "enrollment", "step", "state", "route", "not_before"], maybe: ["reason"], numbers: ["attempts"])
}

extension LogEntry {
    static let schema = JSONSchema.record(
        ["id", "at", "name", "actor"], maybe: ["enrollment"], [("values", JSONSchema.values)])
}

extension SetAside {
    static let schema = JSONSchema.record(["id", "source", "reason", "at"], [("body", true)])
}
