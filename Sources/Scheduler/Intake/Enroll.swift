package import Engine
import Mail
import Values
import Workspace

extension Scheduler {
    /// Starts a lead in a sequence, now. A lead runs one sequence at a time, and needs the sequence's lawful basis.
    package func enroll(address: String, in sequence: String, actor: String) throws -> Enrollment {
        try transact { records in
            guard let lead = try records.lead(address: Address.normal(address)) else {
                throw SchedulerError.unknownLead(address)
            }
            if let refusal = try refusal(of: lead, sequence: sequence, in: records) { throw refusal }
            return try start(lead, in: sequence, actor: actor, records)
        }
    }

    /// Starts every lead that may run this sequence and has not yet, in batches; says why the others may not.
    ///
    /// - Parameter text: a Liquid comparison on `lead` that must hold; every lead where nil.
    package func enrollAll(in sequence: String, where text: String? = nil, actor: String) throws -> EnrollReport {
        let condition = try text.map(Self.condition)
        guard workspace.sequences[sequence] != nil else { throw unknownSequence(sequence) }
        var report = EnrollReport()
        var last: Int64 = 0
        while true {
            let (batch, leads) = try transact { records in
                let leads = try records.leads(after: last, limit: 1_000)
                var batch = EnrollReport()
                for lead in leads where meets(condition, lead) {
                    try enroll(lead, in: sequence, actor: actor, records, counting: &batch)
                }
                return (batch, leads)
            }
            report.add(batch)
            guard let final = leads.last else { return report }
            last = final.id
        }
    }

    private static func condition(_ text: String) throws(SchedulerError) -> Condition {
        do {
            return try Condition(parsing: text)
        } catch {
            throw .badRequest("“\(text)” is no condition: \(error)")
        }
    }

    private func meets(_ condition: Condition?, _ lead: Lead) -> Bool {
        guard let condition else { return true }
        let score = workspace.rules.scoring.score(of: lead, at: clock.now)
        return condition.evaluate(in: ["lead": .object(lead.values(score))]).holds
    }

    private func enroll(
        _ lead: Lead, in sequence: String, actor: String, _ records: any Records, counting report: inout EnrollReport
    ) throws {
        if try records.enrollments(lead: lead.id).contains(where: { $0.sequence == sequence }) {
            report.already += 1
        } else if let refusal = try refusal(of: lead, sequence: sequence, in: records) {
            report.refused[refusal.kind, default: 0] += 1
        } else {
            _ = try start(lead, in: sequence, actor: actor, records)
            report.enrolled += 1
        }
    }

    /// What an `enroll` step does: where the lead may not run that sequence, the log says why.
    func enroll(_ lead: Lead, in sequence: String, from: Enrollment, _ records: any Records) throws {
        let actor = "scheduler"
        let reason: String?
        if workspace.sequences[sequence] == nil {
            reason = "no such sequence"
        } else {
            reason = try refusal(of: lead, sequence: sequence, in: records)?.kind
        }
        if let reason, reason != "busy" {
            let values: Object = ["sequence": .string(sequence), "reason": .string(reason)]
            try log("not enrolled", lead: lead.id, enrollment: from.id, actor: actor, values, in: records)
        } else {
            _ = try start(lead, in: sequence, actor: actor, records)
        }
    }

    private func start(
        _ lead: Lead, in sequence: String, actor: String, _ records: any Records
    ) throws -> Enrollment {
        guard let file = workspace.sequences[sequence] else { throw unknownSequence(sequence) }
        let version = file.version
        if versions.updateValue(version, forKey: version.hash) == nil {
            try records.keepVersion(
                hash: version.hash, name: version.name, source: file.canonical, at: clock.now)
        }
        let runs = try records.enrollments(lead: lead.id).filter { $0.sequence == sequence }
        let enrollment = Enrollment(
            id: identifier(), lead: lead.id, sequence: sequence, version: version.hash,
            run: (runs.map(\.run).max() ?? 0) + 1, due: clock.now)
        try records.insert(enrollment)
        try log(
            "enrolled", lead: lead.id, enrollment: enrollment.id, actor: actor,
            ["sequence": .string(sequence), "version": .string(version.hash)], in: records)
        observe(lead, enrollment, "enrolled")
        return enrollment
    }

    /// Why a lead may not start a sequence, or nil.
    private func refusal(of lead: Lead, sequence: String, in records: any Records) throws -> SchedulerError? {
        guard let version = workspace.version(of: sequence) else { throw unknownSequence(sequence) }
        if let reason = try records.suppression(hash: keys.addressHash(lead.address)) {
            return .suppressed(lead.address, reason: reason)
        }
        guard lead.basis == version.basis || version.basis == "none" else {
            return .noBasis(lead: lead.address, needs: version.basis)
        }
        let running = try records.enrollments(lead: lead.id).first { !$0.life.isOver }
        return running.map { .busy(lead: lead.address, sequence: $0.sequence) }
    }

    private func unknownSequence(_ name: String) -> SchedulerError {
        .unknownSequence(name, known: workspace.sequences.keys.sorted())
    }
}

/// What became of enrolling many leads.
package struct EnrollReport: Sendable, Hashable, Codable {
    package var enrolled = 0
    /// Leads that ran this sequence before.
    package var already = 0
    /// Leads that may not, by reason: `suppressed`, `no basis`, `busy`.
    package var refused: [String: Int] = [:]

    package init() {}

    mutating func add(_ other: EnrollReport) {
        enrolled += other.enrolled
        already += other.already
        refused.merge(other.refused) { $0 + $1 }
    }
}

extension SchedulerError {
    /// The reason in one or two words, for counts.
    var kind: String {
        switch self {
        case .suppressed: "suppressed"
        case .noBasis: "no basis"
        case .busy: "busy"
        default: "refused"
        }
    }
}
