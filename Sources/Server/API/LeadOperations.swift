import Engine
import Scheduler
import Values
import Workspace

/// A lead as a request hands it in, and the sequence it is to run.
private struct Handed: Sendable {
    var entry: LeadEntry
    var sequence: String?
}

extension ServerContext {
    var leadOperations: [Operation] {
        [
            Operation(
                "takeLeads", "POST", "/v1/leads",
                "Adds leads, or brings known ones up to date; consent, basis and first touch stay as they are.",
                access: .roles([.owner, .marketer, .ingest]), body: JSONSchema.oneOrMany(LeadEntry.schema, "leads"),
                answer: Batch.schema(of: Self.taken), handle: takeLeads),
            Operation(
                "enroll", "POST", "/v1/enrollments", "Starts leads in sequences.",
                access: .roles([.owner, .marketer, .ingest]),
                body: JSONSchema.oneOrMany(Self.enrolling, "enrollments"),
                answer: Batch.schema(
                    of: JSONSchema.object(
                        [("enrollment", JSONSchema.text), ("sequence", JSONSchema.text)],
                        required: ["enrollment", "sequence"])),
                handle: enroll),
        ]
    }

    private static let taken = JSONSchema.object(
        [
            ("lead", JSONSchema.text), ("new", JSONSchema.flag), ("changed", JSONSchema.flag),
            ("suppressed", JSONSchema.optional(JSONSchema.text)), ("enrollment", JSONSchema.text),
            ("not_enrolled", JSONSchema.text),
        ], required: ["lead", "new", "changed", "suppressed"])
    private static let enrolling = JSONSchema.object(
        [("email", JSONSchema.address), ("sequence", JSONSchema.name)], required: ["email", "sequence"])

    private func takeLeads(_ call: Call) async throws -> Reply {
        let (handed, isMany) = try Batch.read(call, "leads") { fields in
            let entry = LeadEntry(&fields)
            let sequence = fields.optional("enroll")?.text()
            return entry.map { Handed(entry: $0, sequence: sequence) }
        }
        let actor = call.actor
        return try await once(call) { scheduler in
            try Batch.reply(handed, isMany: isMany, scheduler) { scheduler, handed in
                try scheduler.take(handed, by: actor)
            }
        }
    }

    private func enroll(_ call: Call) async throws -> Reply {
        let (pairs, isMany) = try Batch.read(call, "enrollments") { fields -> (String, String)? in
            let address = fields.required("email")?.text()
            let sequence = fields.required("sequence")?.text()
            guard let address, let sequence else { return nil }
            return (address, sequence)
        }
        let actor = call.actor
        return try await once(call) { scheduler in
            try Batch.reply(pairs, isMany: isMany, scheduler) { scheduler, pair in
                let enrollment = try scheduler.enroll(address: pair.0, in: pair.1, actor: actor)
                return ["enrollment": .string("\(enrollment.id)"), "sequence": .string(pair.1)]
            }
        }
    }
}

extension Scheduler {
    /// Takes a lead and starts it where it may start; why it may not is told beside, for the lead is taken all the same.
    fileprivate func take(_ handed: Handed, by actor: String) throws -> Value {
        // A name that leads nowhere is refused before anything is taken.
        if let sequence = handed.sequence, workspace.sequences[sequence] == nil {
            throw SchedulerError.unknownSequence(sequence, known: workspace.sequences.keys.sorted())
        }
        let taken = try take(handed.entry, by: actor)
        var answer: Object = [
            "lead": .string("\(taken.lead)"), "new": .bool(taken.isNew), "changed": .bool(taken.isChanged),
            "suppressed": taken.suppression.map(Value.string) ?? .null,
        ]
        if let sequence = handed.sequence {
            do {
                let enrollment = try enroll(address: handed.entry.address, in: sequence, actor: actor)
                answer["enrollment"] = .string("\(enrollment.id)")
            } catch let error as SchedulerError {
                if case .unknownSequence = error { throw error }
                answer["not_enrolled"] = .string("\(error)")
            }
        }
        return .object(answer)
    }
}
