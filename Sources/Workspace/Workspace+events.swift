import Engine

extension Workspace {
    /// The names of the user's own events that sequences, exits, goals or scores ask about.
    package var listened: Set<String> {
        let sequences = sequences.values.map(\.version)
        let asked =
            sequences.flatMap {
                $0.awaited + ($0.exits.map(\.on) + $0.ofColleagues + [$0.goal].compactMap(\.self)).map(\.event)
            }
            + rules.scoring.engagement.keys
        return Set(asked.compactMap { if case .custom(let name) = $0 { name } else { nil } })
    }
}

extension SequenceVersion {
    /// The events of somebody else at the same account that it heeds.
    var ofColleagues: [Trigger] { accountRule?.on ?? [] }
}
