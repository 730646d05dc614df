import Engine

extension Workspace {
    /// The names of the user's own events that sequences, exits, goals or scores ask about.
    package var listened: Set<String> {
        let sequences = sequences.values.map(\.version)
        let asked =
            sequences.flatMap { $0.awaited + $0.exits.map(\.on.event) + [$0.goal?.event].compactMap(\.self) }
            + rules.scoring.engagement.keys
        return Set(asked.compactMap { if case .custom(let name) = $0 { name } else { nil } })
    }
}
