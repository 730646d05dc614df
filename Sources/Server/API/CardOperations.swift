import Engine
import Ports
import Queries
import Scheduler
import Values

extension ServerContext {
    private static let sellers: Set<Role> = [.owner, .salesperson]
    private static let readers: Set<Role> = [.owner, .marketer, .salesperson, .reader]

    /// What people do with a card besides claiming, touching and closing it, and what they note of a lead.
    var cardOperations: [Operation] {
        [
            Operation(
                "getCard", "GET", "/v1/queue/{card}", "A card with its briefing and its lead's whole story.",
                access: .roles(Self.readers),
                answer: JSONSchema.object(
                    [
                        ("card", JSONSchema.values), ("briefing", JSONSchema.optional(JSONSchema.text)),
                        ("story", JSONSchema.optional(StorySchema.story)),
                    ], required: ["card", "briefing", "story"])
            ) { [self] call in
                let id = try call.id("card")
                return call.tagged(try await ask(call) { try $0.card(id).value(\.request) })
            },
            Operation(
                "snoozeCard", "POST", "/v1/queue/{card}/snooze",
                "Puts a card out of sight until a moment, or until its lead writes.", access: .roles(Self.sellers),
                body: JSONSchema.object(
                    [("until", ["type": "string", "format": "date-time"]), ("wakes_on_reply", JSONSchema.flag)],
                    required: ["until"]), answer: Card.schema, handle: snoozeCard),
            Operation(
                "handOverCard", "POST", "/v1/queue/{card}/hand-over", "Gives a card to another person.",
                access: .roles(Self.sellers), body: JSONSchema.object([("to", JSONSchema.name)], required: ["to"]),
                answer: Card.schema
            ) { [self] call in
                let person = try call.object { $0.required("to")?.text() }
                return try await work(call) { try $0.handOver(card: $1, to: person, by: $2) }
            },
            Operation(
                "returnCard", "POST", "/v1/queue/{card}/return", "Gives a card back to its queue: it is nobody's.",
                access: .roles(Self.sellers), answer: Card.schema
            ) { [self] call in
                try await work(call) { try $0.giveBack(card: $1, by: $2) }
            },
            Operation(
                "listNotes", "GET", "/v1/leads/{lead}/notes", "What people noted of a lead, the latest first.",
                access: .roles(Self.readers), answer: JSONSchema.object([("items", JSONSchema.list(of: Self.note))])
            ) { [reading] call in
                let id = try call.id("lead")
                let notes = try await reading.read { records in
                    _ = try records.known(lead: id)
                    return try records.notes(lead: id)
                }
                return call.tagged(["items": .array(notes.map(\.value))])
            },
            Operation(
                "noteLead", "POST", "/v1/leads/{lead}/notes", "Writes something down about a lead.",
                access: .roles([.owner, .marketer, .salesperson]),
                body: JSONSchema.object(
                    [("text", ["type": "string", "minLength": 1, "maxLength": 10_000])], required: ["text"]),
                answer: JSONSchema.object([("items", JSONSchema.list(of: Self.note))]), status: 201
            ) { [writer, reading] call in
                let text = try call.object { $0.required("text")?.text() }
                let (id, actor) = (try call.id("lead"), call.actor)
                try await writer.perform { try $0.note(lead: id, card: nil, text, by: actor) }
                let notes = try await reading.read { try $0.notes(lead: id) }
                return .json(["items": .array(notes.map(\.value))], status: 201)
            },
        ]
    }

    private static let note = JSONSchema.object(
        [
            ("id", JSONSchema.text), ("author", JSONSchema.text),
            ("writer", JSONSchema.choice(LeadNote.Writer.self)), ("at", JSONSchema.text),
            ("text", JSONSchema.text),
        ], required: ["id", "author", "writer", "at", "text"])

    private func snoozeCard(_ call: Call) async throws -> Reply {
        let (text, wakes) = try call.object { fields -> (String, Bool)? in
            let until = fields.required("until")?.text()
            let wakes = fields.optional("wakes_on_reply")?.flag()
            return until.map { ($0, wakes ?? true) }
        }
        guard let until = Moment(parsing: text) else {
            throw HTTPProblem(
                .invalid, "“\(text.prefix(40))” is no moment", hint: "such as 2026-12-24T09:00:00Z", path: "until")
        }
        return try await work(call) { try $0.snooze(card: $1, until: until, wakesOnReply: wakes, by: $2) }
    }

    /// Does something with the card in the path, and gives the card as it is then.
    private func work(
        _ call: Call, _ verb: @escaping @Sendable (Scheduler, Int64, String) throws -> Void
    ) async throws -> Reply {
        let (id, actor) = (try call.id("card"), call.actor)
        let card = try await writer.perform { scheduler in
            try verb(scheduler, id, actor)
            return try scheduler.read { try $0.card(id) }
        }
        return .json(card?.value ?? .null)
    }
}

extension LeadNote {
    fileprivate var value: Value {
        [
            "id": id.text, "author": .string(author), "writer": .string(writer.rawValue), "at": at.value,
            "text": .string(text),
        ]
    }
}
