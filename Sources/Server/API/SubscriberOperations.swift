import Ports
import Scheduler
import Values
import Workspace

extension ServerContext {
    /// Who is told what happens here, and what became of it.
    var subscriberOperations: [Operation] {
        let subscriber = JSONSchema.record(
            ["subscriber", "state"], maybe: ["failing_since", "disabled_at", "heard_until"], numbers: ["failures"])
        let delivery = JSONSchema.record(
            ["id", "subscriber", "event", "state", "at"], maybe: ["next_at", "answer"], numbers: ["attempts"],
            [("status", JSONSchema.optional(JSONSchema.whole))])
        let watchers: Set<Role> = [.owner, .marketer, .reader]
        return [
            Operation(
                "listSubscribers", "GET", "/v1/subscribers", "Who is told what happens here, and how each fares.",
                access: .roles(watchers),
                answer: JSONSchema.object([("items", JSONSchema.list(of: subscriber))], required: ["items"])
            ) { [reading, workspace] call in
                let listeners = Listener.all(of: workspace().configuration).filter(\.isNamed)
                let known = try await reading.read { records in
                    try listeners.map { try records.subscriber($0.name) ?? Subscriber(name: $0.name, cursor: 0) }
                }
                return call.tagged(["items": .array(known.map(\.value))])
            },
            Operation(
                "listDeliveries", "GET", "/v1/subscribers/{subscriber}/deliveries",
                "What was delivered to a subscriber, the latest first.", access: .roles(watchers),
                query: Listing.parameters, answer: JSONSchema.page(of: delivery)
            ) { [self] call in
                let (listing, name) = (try Listing(call), try known(subscriber: call))
                let rows = try await reading.read {
                    try $0.deliveries(to: name, before: listing.id ?? .max, limit: listing.limit)
                }
                return .json(listing.page(rows, id: \.id, value: \.value))
            },
            Operation(
                "replayDeliveries", "POST", "/v1/subscribers/{subscriber}/replay",
                "Makes deliveries once more, by the same ids: those that failed, one, or all since a moment.",
                access: .roles([.owner]),
                body: JSONSchema.object([
                    ("delivery", ["type": "string", "pattern": "^[0-9]{1,18}$"]),
                    ("since", ["type": "string", "format": "date-time"]),
                ]), answer: JSONSchema.record(numbers: ["replayed"]), handle: replayDeliveries),
            Operation(
                "resumeSubscriber", "POST", "/v1/subscribers/{subscriber}/resume",
                "A subscriber that was disabled is told again, from where it stood.", access: .roles([.owner]),
                answer: JSONSchema.record(["subscriber"])
            ) { [self] call in
                let (name, actor) = (try known(subscriber: call), call.actor)
                return .json(try await writer.perform { try $0.perform(.resumeSubscriber(name), by: actor).value })
            },
        ]
    }

    private func known(subscriber call: Call) throws(HTTPProblem) -> String {
        let name = call.parameter("subscriber")
        guard Listener.all(of: workspace().configuration).contains(where: { $0.name == name }) else {
            throw HTTPProblem(.notFound, "there is no subscriber “\(name.prefix(40))”")
        }
        return name
    }

    private func replayDeliveries(_ call: Call) async throws -> Reply {
        let (text, since) = try call.object { fields -> (String?, String?)? in
            (fields.optional("delivery")?.text(), fields.optional("since")?.text())
        }
        let (name, actor) = (try known(subscriber: call), call.actor)
        let delivery = text.flatMap { Int64($0) }
        if text != nil, delivery == nil {
            throw HTTPProblem(.invalid, "a delivery is named by its number", path: "delivery")
        }
        return .json(
            try await writer.perform {
                try $0.perform(.replay(subscriber: name, delivery: delivery, since: since), by: actor).value
            })
    }
}
