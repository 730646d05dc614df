package import Engine
import Mail
import Ports
import Values
import Workspace

extension Scheduler {
    /// Starts a lead in a sequence, now. A lead runs one sequence at a time, and needs the sequence's lawful basis.
    package func enroll(address: String, in sequence: String, actor: String) throws -> Enrollment {
        guard workspace.sequences[sequence] != nil else { throw unknownSequence(sequence) }
        return try transact { records in
            guard let lead = try records.lead(address: Address.normal(address)) else {
                throw SchedulerError.unknownLead(address)
            }
            switch try entry(of: lead, in: sequence, records) {
            case .refused(let refusal): throw refusal
            case .starts(let moment): return try start(lead, in: sequence, at: moment, actor: actor, records)
            }
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

    /// Starts those of these addresses that are leads and may run this sequence; says why the others may not.
    package func enroll(addresses: [String], in sequence: String, actor: String) throws -> EnrollReport {
        guard workspace.sequences[sequence] != nil else { throw unknownSequence(sequence) }
        var report = EnrollReport()
        for first in stride(from: 0, to: addresses.count, by: 1_000) {
            report.add(
                try transact { records in
                    var batch = EnrollReport()
                    for address in addresses[first..<min(first + 1_000, addresses.count)] {
                        guard let lead = try records.lead(address: Address.normal(address)) else { continue }
                        try enroll(lead, in: sequence, actor: actor, records, counting: &batch)
                    }
                    return batch
                })
        }
        return report
    }

    static func condition(_ text: String) throws(SchedulerError) -> Condition {
        do {
            return try Condition(parsing: text)
        } catch {
            throw .badRequest("“\(text)” is no condition: \(error)")
        }
    }

    func meets(_ condition: Condition?, _ lead: Lead) -> Bool {
        guard let condition else { return true }
        let score = workspace.rules.scoring.score(of: lead, at: clock.now)
        return condition.evaluate(in: ["lead": .object(lead.values(score))]).holds
    }

    private func enroll(
        _ lead: Lead, in sequence: String, actor: String, _ records: any Records, counting report: inout EnrollReport
    ) throws {
        if try records.enrollments(lead: lead.id).contains(where: { $0.sequence == sequence }) {
            report.already += 1
            return
        }
        switch try entry(of: lead, in: sequence, records) {
        case .refused(let refusal):
            report.refused[refusal.kind, default: 0] += 1
            try logRefusal(refusal, of: lead, sequence, from: nil, actor: actor, in: records)
        case .starts(let moment):
            _ = try start(lead, in: sequence, at: moment, actor: actor, records)
            report.enrolled += 1
        }
    }

    /// What an `enroll` step does: where the lead may not run that sequence, the log says why.
    func enroll(_ lead: Lead, in sequence: String, from run: Enrollment, _ records: any Records) throws {
        // A run that ends with this decision is over, although the store does not know it yet.
        finishing = run.life.isOver ? run.id : nil
        defer { finishing = nil }
        switch try entry(of: lead, in: sequence, from: run.id, records) {
        case .refused(let refusal):
            try logRefusal(refusal, of: lead, sequence, from: run.id, actor: "scheduler", in: records)
        case .starts(let moment):
            _ = try start(lead, in: sequence, at: moment, actor: "scheduler", records)
        }
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

    /// Adds what became of others.
    package mutating func add(_ other: EnrollReport) {
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
        case .running: "running already"
        case .unknownSequence: "no such sequence"
        default: "refused"
        }
    }
}
