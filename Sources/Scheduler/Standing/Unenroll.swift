import Engine
import Ports
import Values
import Workspace

extension Scheduler {
    /// Takes a lead out of its sequences; nothing that was decided there is finished.
    ///
    /// - Parameter sequence: the one sequence that is meant; all where nil.
    /// - Returns: how many runs ended.
    package func unenroll(address: String, from sequence: String?, actor: String) throws -> Int {
        try transact { records in
            let lead = try known(address, in: records)
            // Whose file is gone may still be left; what nobody ever ran is a slip.
            if let sequence, workspace.sequences[sequence] == nil,
                !(try records.enrollments(lead: lead.id).contains { $0.sequence == sequence })
            {
                throw unknownSequence(sequence)
            }
            return try unenroll(lead, from: sequence, actor: actor, in: records)
        }
    }

    /// Takes every lead of whom a condition holds out of its sequences, in batches.
    ///
    /// - Parameter text: a Liquid comparison on `lead`; every lead where nil.
    package func unenrollAll(from sequence: String?, where text: String?, actor: String) throws -> Int {
        let condition = try text.map(Self.condition)
        if let sequence, workspace.sequences[sequence] == nil {
            let isRunning = try read { try $0.enrollmentCounts() }.contains { $0.sequence == sequence }
            guard isRunning else { throw unknownSequence(sequence) }
        }
        var (count, last) = (0, Int64(0))
        while true {
            let (ended, final) = try transact { records in
                let leads = try records.leads(after: last, limit: Self.batch)
                let ended = try leads.filter { meets(condition, $0) }.reduce(0) {
                    $0 + (try end(runs(of: $1, in: sequence, records), of: $1, actor: actor, in: records))
                }
                return (ended, leads.last?.id)
            }
            count += ended
            guard let final else { return count }
            last = final
        }
    }

    private func unenroll(_ lead: Lead, from sequence: String?, actor: String, in records: any Records) throws -> Int {
        let runs = try runs(of: lead, in: sequence, records)
        // A sequence whose file is gone can still run.
        if let sequence, runs.isEmpty, workspace.sequences[sequence] == nil { throw unknownSequence(sequence) }
        return try end(runs, of: lead, actor: actor, in: records)
    }

    private func runs(of lead: Lead, in sequence: String?, _ records: any Records) throws -> [Enrollment] {
        try records.enrollments(lead: lead.id).filter { run in sequence.map { $0 == run.sequence } ?? true }
    }

    private func end(_ runs: [Enrollment], of lead: Lead, actor: String, in records: any Records) throws -> Int {
        let living = runs.filter { !$0.life.isOver }
        for run in living {
            try apply(
                .left(reason: "unenrolled by \(actor)"), to: run, lead: lead, cause: "unenrolled", actor: actor,
                in: records)
        }
        if !living.isEmpty { holdBack(from: lead) }
        return living.count
    }
}
