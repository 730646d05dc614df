import Engine
import Scheduler
import Values

extension ServerContext {
    var eventOperations: [Operation] {
        let event = JSONSchema.object(
            [
                ("event", JSONSchema.name), ("email", JSONSchema.address), ("token", JSONSchema.name),
                ("id", JSONSchema.name),
                ("details", JSONSchema.attributes),
            ], required: ["event"], oneOf: ["email", "token"])
        return [
            Operation(
                "receiveEvents", "POST", "/v1/events",
                "Tells what leads did: reply, click, form, paid, unsubscribe, or a name of your own.",
                access: .roles([.owner, .marketer, .salesperson, .ingest]),
                body: JSONSchema.oneOrMany(event, "events"),
                answer: Batch.schema(
                    of: JSONSchema.object(
                        [
                            ("repeat", JSONSchema.flag), ("lead", JSONSchema.optional(JSONSchema.text)),
                            ("told", JSONSchema.whole), ("card", JSONSchema.optional(JSONSchema.text)),
                        ], required: ["repeat", "lead", "told", "card"])),
                handle: receiveEvents)
        ]
    }

    private func receiveEvents(_ call: Call) async throws -> Reply {
        let actor = call.actor
        let (events, isMany) = try Batch.read(call, "events") { HandedEvent(&$0) }
        return try await once(call) { scheduler in
            try Batch.reply(events, isMany: isMany, scheduler) { scheduler, event in
                try scheduler.receive(try event.incoming(actor, scheduler)).value
            }
        }
    }
}

/// An event as a request hands it in; it names its lead by the `token` of a checkout link, and by `email` where no deal has
/// that token or none is named.
private struct HandedEvent: Sendable {
    var name: String
    var subject: Incoming.Subject
    var details: Object
    var id: String?

    init?(_ fields: inout JSONFields) {
        let name = fields.required("event")?.text()
        let email = fields.optional("email")?.text()
        let token = fields.optional("token")?.text()
        id = fields.optional("id")?.text()
        details = fields.optional("details").flatMap { $0.attributes() } ?? [:]
        if email == nil, token == nil { fields.report(.missing(name: "email"), hint: "or \"token\"") }
        // An address is known also where its link is not: a payment with a spoiled token still is its lead's.
        if email != nil, let token { details["token"] = .string(token) }
        guard let name, let subject = email.map(Incoming.Subject.address) ?? token.map(Incoming.Subject.deal(token:))
        else { return nil }
        (self.name, self.subject) = (name, subject)
    }

    /// The event as it comes through the door; a name that is most likely a slip is refused.
    func incoming(_ actor: String, _ scheduler: Scheduler) throws -> Incoming {
        Incoming(
            name: try scheduler.event(told: name), subject: subject, details: details,
            actor: actor, id: id)
    }
}

extension Reception {
    /// For programs; ids are text, because JSON's numbers lose their last digits in browsers.
    var value: Value {
        [
            "repeat": .bool(isRepeat), "lead": lead.map { .string("\($0)") } ?? .null, "told": .int(told),
            "card": card.map { .string("\($0)") } ?? .null,
        ]
    }
}
