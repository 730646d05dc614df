import Engine
import Ports
import Values
import Workspace

extension Scheduler {
    /// Tells the runs of everybody else at a lead's account what was heard of it, where their sequence asks for that
    /// (`same_account`). Nobody is suppressed by it, and nothing names the one who was heard.
    func tellColleagues(of lead: Lead, _ happening: Happening, actor: String, in records: any Records) throws {
        guard let account = lead.account, try hasAccountRules(in: records) else { return }
        var last: AccountRun?
        while true {
            let runs = try records.liveRuns(account: account, after: last, limit: Self.batch)
            for run in runs where run.lead != lead.id {
                do {
                    try tell(happening, to: run, actor: actor, in: records)
                } catch StoreError.unreadable {
                    // A row that nobody can read keeps no other from being told.
                }
            }
            guard runs.count == Self.batch, let final = runs.last else { return }
            last = final
        }
    }

    private func tell(_ happening: Happening, to run: AccountRun, actor: String, in records: any Records) throws {
        guard let enrollment = try records.enrollment(run.enrollment), let colleague = try records.lead(run.lead),
            try knownVersion(enrollment.version, in: records)?.accountRule != nil
        else { return }
        let decision = try apply(
            .colleague(happening), to: enrollment, lead: colleague, cause: "colleague", actor: actor, in: records)
        // What was decided before is not finished after it.
        if let decision, !decision.notes.isEmpty { holdBack(from: colleague) }
    }

    /// Whether any version that somebody may be in asks about colleagues: most homes have none, and are not searched.
    private func hasAccountRules(in records: any Records) throws -> Bool {
        if let known = live.versions.haveAccountRules { return known }
        let hasRules = try records.versionHashes().contains { hash in
            try knownVersion(hash, in: records)?.accountRule != nil
        }
        live.versions.note(haveAccountRules: hasRules)
        return hasRules
    }
}
