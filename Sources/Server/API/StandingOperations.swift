import Engine
import Mail
import Ports
import Scheduler
import Values
import Workspace

extension ServerContext {
    private static let hands: Set<Role> = [.owner, .marketer, .salesperson]
    private static let senders: Set<Role> = [.owner, .marketer]

    /// What stops, goes on and ends: leads and sequences that are paused, runs that are over, addresses nobody writes to,
    /// people who are forgotten.
    var standingOperations: [Operation] {
        pausingOperations + [
            Operation(
                "unenrollLead", "POST", "/v1/leads/{lead}/unenroll",
                "Takes a lead out of one sequence, or of all; nothing that was decided there is finished.",
                access: .roles(Self.hands), body: JSONSchema.object([("sequence", JSONSchema.name)]),
                answer: Self.ended, handle: unenrollLead),
            Operation(
                "unenrollAll", "POST", "/v1/unenrollments",
                "Takes every lead of whom a condition holds out of a sequence, or of all.",
                access: .roles(Self.senders),
                body: JSONSchema.object([("sequence", JSONSchema.name), ("where", JSONSchema.condition)]),
                answer: Self.ended, handle: unenrollAll),
            Operation(
                "enrollAll", "POST", "/v1/sequences/{sequence}/enrollments",
                "Starts every lead of whom a condition holds, and that may run it and has not yet.",
                access: .roles(Self.senders), body: JSONSchema.object([("where", JSONSchema.condition)]),
                answer: StandingSchema.enrolled, handle: enrollAll),
            Operation(
                "liftSuppression", "POST", "/v1/suppressions/lift",
                "An address may be written to again; the reason is logged.", access: .roles([.owner]),
                body: JSONSchema.object(
                    [("email", JSONSchema.address), ("reason", JSONSchema.name)], required: ["email", "reason"]),
                answer: JSONSchema.object(
                    [("address", JSONSchema.text), ("was", JSONSchema.text)], required: ["address", "was"]),
                handle: liftSuppression),
            Operation(
                "erase", "POST", "/v1/erasures",
                "Forgets whoever an address belongs to, in every file; nobody writes to it again.",
                access: .roles([.owner]),
                body: JSONSchema.object([("email", JSONSchema.address)], required: ["email"]),
                answer: JSONSchema.object([("erased", JSONSchema.flag)], required: ["erased"]), handle: erase),
        ]
    }

    private static let ended = JSONSchema.object([("ended", JSONSchema.whole)], required: ["ended"])

    private var pausingOperations: [Operation] {
        let lead = JSONSchema.object(
            [("lead", JSONSchema.text), ("paused", JSONSchema.flag)], required: ["lead", "paused"])
        let sequence = JSONSchema.object(
            [("sequence", JSONSchema.text), ("paused", JSONSchema.flag)], required: ["sequence", "paused"])
        func ofLead(_ id: String, _ verb: String, _ summary: String, pauses: Bool) -> Operation {
            Operation(
                id, "POST", "/v1/leads/{lead}/\(verb)", summary, access: .roles(Self.hands), answer: lead
            ) { [writer] call in
                let (id, actor) = (try call.id("lead"), call.actor)
                try await writer.perform { scheduler in
                    let address = try scheduler.address(ofLead: id)
                    if pauses { return try scheduler.pause(lead: address, actor: actor) }
                    try scheduler.resume(lead: address, actor: actor)
                }
                return .json(["lead": id.text, "paused": .bool(pauses)])
            }
        }
        func ofSequence(_ id: String, _ verb: String, _ summary: String, pauses: Bool) -> Operation {
            Operation(
                id, "POST", "/v1/sequences/{sequence}/\(verb)", summary, access: .roles(Self.senders), answer: sequence
            ) { [self] call in
                let (name, actor) = (try known(sequence: call), call.actor)
                try await writer.perform { scheduler in
                    if pauses { return try scheduler.pause(sequence: name, actor: actor) }
                    try scheduler.resume(sequence: name, actor: actor)
                }
                return .json(["sequence": .string(name), "paused": .bool(pauses)])
            }
        }
        return [
            ofLead("pauseLead", "pause", "Nothing goes to a lead until it is resumed.", pauses: true),
            ofLead("resumeLead", "resume", "A lead goes on; what came due meanwhile happens now.", pauses: false),
            ofSequence("pauseSequence", "pause", "A sequence stands still for all its leads.", pauses: true),
            ofSequence("resumeSequence", "resume", "A sequence goes on.", pauses: false),
        ]
    }

    /// The sequence in the path; a 404 where the home has none of this name.
    func known(sequence call: Call) throws(HTTPProblem) -> String {
        let name = call.parameter("sequence")
        guard workspace().sequences[name] != nil else {
            throw HTTPProblem(.notFound, "there is no sequence “\(name.prefix(40))”")
        }
        return name
    }

    private func unenrollLead(_ call: Call) async throws -> Reply {
        let sequence = try call.object { fields -> String?? in .some(fields.optional("sequence")?.text()) }
        let (id, actor) = (try call.id("lead"), call.actor)
        let ended = try await writer.perform { scheduler in
            try scheduler.unenroll(address: scheduler.address(ofLead: id), from: sequence, actor: actor)
        }
        return .json(["ended": .int(ended)])
    }

    private func unenrollAll(_ call: Call) async throws -> Reply {
        let (sequence, condition) = try call.object { fields -> (String?, String?)? in
            (fields.optional("sequence")?.text(), fields.optional("where")?.text())
        }
        let actor = call.actor
        let ended = try await writer.perform {
            try $0.unenrollAll(from: sequence, where: condition, actor: actor)
        }
        return .json(["ended": .int(ended)])
    }

    private func enrollAll(_ call: Call) async throws -> Reply {
        let condition = try call.object { fields -> String?? in .some(fields.optional("where")?.text()) }
        let (name, actor) = (try known(sequence: call), call.actor)
        return .json(
            try await writer.perform {
                try $0.perform(.enrollAll(sequence: name, condition: condition), by: actor).value
            })
    }

    private func liftSuppression(_ call: Call) async throws -> Reply {
        let (address, reason) = try call.object { fields -> (String, String)? in
            let address = fields.required("email")?.text()
            let reason = fields.required("reason")?.text()
            guard let address, let reason else { return nil }
            return (address, reason)
        }
        let actor = call.actor
        return .json(
            try await writer.perform { try $0.perform(.lift(address: address, reason: reason), by: actor).value })
    }

    private func erase(_ call: Call) async throws -> Reply {
        let address = try call.object { $0.required("email")?.text() }
        let actor = call.actor
        _ = try await writer.perform { try $0.erase(address: address, actor: actor) }
        // It goes with the commit, unless a message is under way.
        let isLeft = try await reading.read { try $0.lead(address: Address.normal(address)) != nil }
        return .json(["erased": .bool(!isLeft)])
    }
}

extension Scheduler {
    /// A lead's address, for the verbs that are asked by it.
    func address(ofLead lead: Int64) throws -> String {
        guard let found = try read({ try $0.lead(lead) }) else { throw SchedulerError.unknownLead(String(lead)) }
        return found.address
    }
}

/// What starting many leads comes to.
enum StandingSchema {
    static let enrolled = JSONSchema.record(numbers: ["enrolled", "already"], [("refused", JSONSchema.counts)])
}
