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
            return try unenroll(lead, from: sequence, actor: actor, in: records)
        }
    }

    /// Takes every lead of whom a condition holds out of its sequences, in batches.
    ///
    /// - Parameter text: a Liquid comparison on `lead`; every lead where nil.
    package func unenrollAll(from sequence: String?, where text: String?, actor: String) throws -> Int {
        let condition = try text.map(Self.condition)
        if let sequence, workspace.sequences[sequence] == nil { throw unknownSequence(sequence) }
        var (count, last) = (0, Int64(0))
        while true {
            let (ended, final) = try transact { records in
                let leads = try records.leads(after: last, limit: Self.batch)
                let ended = try leads.filter { meets(condition, $0) }.reduce(0) {
                    $0 + (try unenroll($1, from: sequence, actor: actor, in: records))
                }
                return (ended, leads.last?.id)
            }
            count += ended
            guard let final else { return count }
            last = final
        }
    }

    private func unenroll(_ lead: Lead, from sequence: String?, actor: String, in records: any Records) throws -> Int {
        let runs = try records.enrollments(lead: lead.id).filter { run in
            !run.life.isOver && (sequence.map { $0 == run.sequence } ?? true)
        }
        for run in runs {
            try apply(
                .left(reason: "unenrolled by \(actor)"), to: run, lead: lead, cause: "unenrolled", actor: actor,
                in: records)
        }
        if !runs.isEmpty { holdBack(from: lead) }
        return runs.count
    }
}
