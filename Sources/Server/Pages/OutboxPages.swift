import Engine
import Ports
private import Scheduler
import Values

extension Pages {
    private static let hands: Set<Role> = [.owner, .marketer]

    var outboxOperations: [Operation] {
        [
            look("outboxPage", "/outbox") { call, visitor in try await outboxPage(call, visitor) },
            onMessage("releaseMessage", "release") { try $0.release(message: $1, actor: $2) },
            onMessage("dropMessage", "drop") { try $0.drop(message: $1, actor: $2) },
            onMessage("arrivedMessage", "arrived") { try $0.resolve(message: $1, arrived: true, actor: $2) },
            onMessage("lostMessage", "lost") { try $0.resolve(message: $1, arrived: false, actor: $2) },
            look("healthPage", "/health") { call, visitor in try await healthPage(call, visitor) },
            act("resumeRoute", "/routes/{name}/resume", roles: Self.hands) { call, visitor in
                let (name, by) = (call.parameter("name"), visitor.person.name)
                try await context.writer.perform { try $0.resume(route: name, actor: by) }
                return .redirect(to: "/health?told=resumed")
            },
        ]
    }

    private func onMessage(
        _ id: String, _ verb: String, _ work: @escaping @Sendable (Scheduler, Int64, String) throws -> Void
    ) -> Operation {
        act(id, "/outbox/{id}/\(verb)", roles: Self.hands) { call, visitor in
            guard let message = Int64(call.parameter("id")) else {
                throw HTTPProblem(.notFound, visitor.reader.say("no_such_message"))
            }
            let name = visitor.person.name
            try await context.writer.perform { try work($0, message, name) }
            return .redirect(to: "/outbox?told=done")
        }
    }

    private static let states = ["held", "unknown", "deferred", "failed", "planned", "sending"]

    private func outboxPage(_ call: Call, _ visitor: Visitor) async throws -> Reply {
        let (reader, now) = (visitor.reader, call.now)
        let counts = try await messageCounts(at: now)
        let asked = call.query["state"] ?? ""
        let state = Self.states.contains(asked) ? asked : Self.states.first { (counts[$0] ?? 0) > 0 } ?? "held"
        let found = try await outboxRows(state: state, after: call.query["after"], reader, at: now)
        return try await page(
            call, visitor, "outbox", in: .outbox, title: reader.say("outbox"),
            [
                "told": .string(reader.say("outbox_told")),
                "tabs": .array(
                    Self.states.map { one in
                        [
                            "href": .string("/outbox?state=\(one)"), "label": .string(reader.say("message_\(one)")),
                            "count": .string(reader.number(counts[one] ?? 0)), "current": .bool(one == state),
                        ]
                    }),
                "rows": .array(found.rows.map { row($0, visitor, at: now) }),
                "more": .string(found.next.map { "/outbox?state=\(state)&after=\($0.inQuery)" } ?? ""),
                "nothing": [
                    "title": .string(reader.say("outbox_empty")), "hint": .string(reader.say("outbox_empty_hint")),
                ],
            ])
    }

    private func row(_ row: OutboxRow, _ visitor: Visitor, at now: Moment) -> Value {
        let reader = visitor.reader
        let tone = ["failed", "held"].contains(row.state) ? "late" : row.state == "unknown" ? "soon" : ""
        return [
            "id": .int(Int(row.id)), "href": .string("/leads/\(row.lead)"), "address": .string(row.address),
            "step": .string(row.step), "route": .string(row.route),
            "state": .string(reader.say("message_\(row.state)")), "tone": .string(tone), "why": .string(row.why),
            "remedy": .string(reader.say("remedy_\(row.state)")),
            "when": .string(row.when.map { reader.moment($0, at: now) } ?? ""),
            "acts": .array(visitor.may(.marketer) ? acts(row.state, reader) : []),
        ]
    }

    private func row(of route: HealthModel.Route, _ visitor: Visitor, at now: Moment) -> Value {
        let reader = visitor.reader
        let isPaused = route.paused != nil
        return [
            "over": ReputationModel(route: route, reader: reader, today: now.day).value,
            "name": .string(route.name), "address": .string(route.address),
            "state": .string(reader.say(isPaused ? "route_paused" : "route_open")),
            "tone": .string(isPaused ? "late" : "good"), "why": .string(route.paused ?? ""),
            "today": .string(route.today.map { reader.number($0) } ?? "–"),
            "limit": .string(route.limit.map { reader.number($0) } ?? "–"),
            "bounces": .string(
                route.bounces.map { reader.say("of", reader.number($0.count), reader.number($0.of)) } ?? "–"),
            "reading": .string(route.unread ?? reader.say(route.isRead ? "reads" : "does_not_read")),
            "act": .string(isPaused && visitor.may(.marketer) ? "resume" : ""),
            "act_label": .string(reader.say("resume")),
        ]
    }

    private func acts(_ state: String, _ reader: ReaderLanguage) -> [Value] {
        let verbs: [String] =
            switch state {
            case "held", "deferred": ["release", "drop"]
            case "unknown": ["arrived", "lost"]
            case "planned": ["drop"]
            default: []
            }
        return verbs.map { ["verb": .string($0), "label": .string(reader.say("act_\($0)"))] }
    }

    private func healthPage(_ call: Call, _ visitor: Visitor) async throws -> Reply {
        let (reader, now) = (visitor.reader, call.now)
        let health = try await health(reader, at: now)
        let alarms = health.alarms.map { alarm -> Value in
            ["what": .string(reader.say(alarm.key, alarm.detail)), "todo": .string(reader.say("\(alarm.key)_todo"))]
        }
        let facts = health.facts.map { fact -> Value in
            ["name": .string(reader.say(fact.0)), "value": .string(fact.1)]
        }
        return try await page(
            call, visitor, "health", in: .health, title: reader.say("health"),
            [
                "told": .string(alarms.isEmpty ? reader.say("all_is_well") : reader.say("look_here")),
                "alarms": .array(alarms),
                "spans": .array(ReputationModel.spans.map { .string(reader.say("last_\($0)_days")) }),
                "routes": .array(health.routes.map { row(of: $0, visitor, at: now) }),
                "facts": .array(facts),
            ])
    }
}
