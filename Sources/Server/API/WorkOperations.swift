import Engine
import Ports
import Queries
import Scheduler
import Values

extension ServerContext {
    private static let sellers: Set<Role> = [.owner, .salesperson]
    private static let senders: Set<Role> = [.owner, .marketer]

    /// Working: cards, messages that wait, leads that change.
    var workOperations: [Operation] {
        queueOperations + messageOperations + [
            Operation(
                "setLead", "PATCH", "/v1/leads/{lead}",
                "Sets values of a lead, null takes one away; with If-Match only where it is as it was read.",
                access: .roles([.owner, .marketer, .salesperson]),
                body: LeadPatch.schema, answer: Lead.withRuns, handle: setLead),
            Operation(
                "suppress", "POST", "/v1/suppressions", "Nobody writes to an address again.",
                access: .roles([.owner, .marketer, .salesperson]),
                body: JSONSchema.object(
                    [("email", JSONSchema.address), ("reason", JSONSchema.name)], required: ["email"]),
                answer: JSONSchema.object([("suppressed", JSONSchema.flag)], required: ["suppressed"])
            ) { [writer] call in
                let (address, reason) = try call.object { fields -> (String, String)? in
                    let address = fields.required("email")?.text()
                    let reason = fields.optional("reason")?.text()
                    return address.map { ($0, reason ?? "by hand") }
                }
                let actor = call.actor
                try await writer.perform { try $0.suppress(address: address, because: reason, actor: actor) }
                return .json(["suppressed": true])
            },
            Operation(
                "resumeRoute", "POST", "/v1/routes/{route}/resume", "A paused mailbox or endpoint sends again.",
                access: .roles(Self.senders), answer: JSONSchema.record(["route"])
            ) { [writer] call in
                let (route, actor) = (call.parameter("route"), call.actor)
                try await writer.perform { try $0.resume(route: route, actor: actor) }
                return .json(["route": .string(route)])
            },
            Operation(
                "removeSetAside", "DELETE", "/v1/set-aside/{id}", "Takes away what a person has dealt with.",
                access: .roles(Self.senders),
                answer: JSONSchema.object([("removed", JSONSchema.flag)], required: ["removed"])
            ) { [writer] call in
                let id = try call.id("id")
                guard try await writer.perform({ try $0.removeSetAside(id) }) else {
                    throw HTTPProblem(.notFound, "there is nothing set aside under \(id)")
                }
                return .json(["removed": true])
            },
        ]
    }

    private var queueOperations: [Operation] {
        [
            Operation(
                "listQueue", "GET", "/v1/queue", "Cards that wait for a person or are worked on, the next one first.",
                access: .roles([.owner, .marketer, .salesperson, .reader]),
                query: Listing.parameters + [
                    OperationParameter("queue", "Only the cards of this queue."),
                    OperationParameter("owner", "Only the cards of this person."),
                ], answer: JSONSchema.page(of: Card.schema)
            ) { [self] call in
                let filter = QueueFilter(
                    queue: call.query["queue"], owner: call.query["owner"].map { .person($0) })
                let listing = try Listing(call, keys: filter.order.count + 1)
                let found = try await ask(call) {
                    try $0.queue(filter, after: listing.cursor, limit: listing.limit)
                }
                return .json(Page(rows: found.entries, next: found.next).value(\.card.value))
            },
            Operation(
                "claimCard", "POST", "/v1/queue/{card}/claim", "Takes a card; the loser of two learns who has it.",
                access: .roles(Self.sellers),
                query: [
                    OperationParameter(
                        "from", "Who had it when you looked: refused where somebody else has it by now.",
                        JSONSchema.name)
                ], answer: Card.schema
            ) { [writer] call in
                let (card, actor) = (try call.id("card"), call.actor)
                let seen = call.query["from"].map { $0.isEmpty ? Owner.nobody : .person($0) }
                return .json(try await writer.perform { try $0.claim(card: card, by: actor, seen: seen).value })
            },
            Operation(
                "touchCard", "POST", "/v1/queue/{card}/touch", "Records a call, a mail or a meeting.",
                access: .roles(Self.sellers),
                body: JSONSchema.object([("how", JSONSchema.name)], required: ["how"]), answer: Card.schema
            ) { [writer] call in
                let how = try call.object { $0.required("how")?.text() }
                let (card, actor) = (try call.id("card"), call.actor)
                return .json(try await writer.perform { try $0.touch(card: card, by: actor, how: how).value })
            },
            Operation(
                "disposeCard", "POST", "/v1/queue/{card}/disposition", "Says what came of it: won, lost or recycle.",
                access: .roles(Self.sellers),
                body: JSONSchema.object(
                    [
                        ("disposition", ["type": "string", "enum": ["won", "lost", "recycle"]]),
                        ("reason", JSONSchema.name), ("amount", ["type": "integer", "minimum": 0]),
                        ("offer", JSONSchema.name),
                    ], required: ["disposition"]), answer: Card.closed, handle: disposeCard),
        ]
    }

    private func disposeCard(_ call: Call) async throws -> Reply {
        let card = try call.id("card")
        let (disposition, reason, amount, offer) = try call.object { fields -> (String, String?, Int?, String?)? in
            let disposition = fields.required("disposition")?.text()
            let reason = fields.optional("reason")?.text()
            let amount = fields.optional("amount")?.whole(in: 0...1_000_000_000_000)
            let offer = fields.optional("offer")?.text()
            return disposition.map { ($0, reason, amount, offer) }
        }
        guard ["won", "lost", "recycle"].contains(disposition) else {
            throw HTTPProblem(.invalid, "a card ends as won, lost or recycle", path: "disposition")
        }
        let actor = call.actor
        let answered = try await writer.perform { scheduler in
            try scheduler.perform(
                .dispose(
                    card: "\(card)", disposition: disposition, reason: reason, value: amount, offer: offer), by: actor
            ).value
        }
        return .json(answered)
    }

    private var messageOperations: [Operation] {
        let answer = JSONSchema.record(numbers: ["message"])
        func work(
            _ id: String, _ verb: String, _ summary: String, _ request: @escaping @Sendable (Int64) -> Request
        ) -> Operation {
            Operation(
                id, "POST", "/v1/outbox/{message}/\(verb)", summary, access: .roles(Self.senders), answer: answer
            ) { [writer] call in
                let (message, actor) = (try call.id("message"), call.actor)
                return .json(try await writer.perform { try $0.perform(request(message), by: actor).value })
            }
        }
        return [
            work("releaseMessage", "release", "Tries a held message again.") { .release(message: $0) },
            work("dropMessage", "drop", "Gives a message up.") { .drop(message: $0) },
            work("confirmMessage", "arrived", "An unknown message arrived.") { .resolve(message: $0, arrived: true) },
            work("resendMessage", "resend", "An unknown message did not arrive: it is sent again.") {
                .resolve(message: $0, arrived: false)
            },
        ]
    }

    private func setLead(_ call: Call) async throws -> Reply {
        let id = try call.id("lead")
        let patch = try call.object { LeadPatch(&$0) }
        let actor = call.actor
        let value = try await writer.perform { scheduler in
            let (lead, story) = try scheduler.read { (try $0.known(lead: id), try $0.story(of: id)) }
            try call.refuseStale(story)
            try scheduler.change(lead.address, attributes: patch.attributes, patch.change, actor: actor)
            return try scheduler.read { try $0.story(of: id) }
        }
        return call.tagged(value)
    }
}
