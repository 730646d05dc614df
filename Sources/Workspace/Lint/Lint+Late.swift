import Engine
import Values

extension Lint {
    /// Policies for late messages that do nothing, or do more than their writer will have meant.
    var late: [Problem] { workspace.sequences.values.flatMap { idle($0) + hasty($0) } }

    /// A `close` whose own message is never left out, and that has no reminder either.
    private func idle(_ sequence: SequenceFile) -> [Problem] {
        sequence.version.steps.compactMap { step in
            guard case .close(let close) = step.kind, close.chases.isEmpty, let late = step.late,
                late.policy == .skip || late.policy == .expire
            else { return nil }
            return Problem(
                .warning, file: sequence.file, place: sequence.places[step.id], path: step.id,
                cause: .doubtful("\"\(late.policy.rawValue)\" means its reminders, and it has none"),
                hint: "the message that opens a close is never left out")
        }
    }

    /// What waits for tomorrow because today's cap is reached is older than a day then.
    private func hasty(_ sequence: SequenceFile) -> [Problem] {
        let named = sequence.version.mailbox ?? workspace.defaultMailbox
        let mailboxes = (workspace.pools[named]?.weights.keys.sorted() ?? [named]).compactMap {
            workspace.mailboxes[$0]
        }
        guard let capped = mailboxes.first(where: { $0.limits.perDay != nil || $0.limits.rampUp != nil }) else {
            return []
        }
        let own = sequence.version.steps.filter { step in
            guard let late = step.late, case .email = step.kind else { return false }
            return late.isHasty
        }
        let all = sequence.version.late.isHasty && sequence.version.steps.contains { $0.kind.writes && $0.late == nil }
        let places = own.map { ($0.id, sequence.places[$0.id]) } + (all ? [("late", nil)] : [])
        return places.map { path, place in
            Problem(
                .warning, file: sequence.file, place: place, path: path,
                cause: .doubtful("what waits for tomorrow's cap of mailbox \"\(capped.name)\" expires meanwhile"),
                hint: "\"expire\" counts every wait; such as \"after\": \"3 days\"")
        }
    }
}

extension CatchUp {
    fileprivate var isHasty: Bool { policy == .expire && after.plainSpan <= .days(1) }
}
