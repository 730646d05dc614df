package import Values

/// What somebody has stopped for a while.
package struct Pause: Sendable, Hashable {
    package var of: Of
    package var by: String
    package var at: Moment

    /// What is paused.
    package enum Of: Sendable, Hashable {
        case lead(Int64)
        case sequence(String)

        /// What kind of thing it is, by the word it is kept under.
        package var kind: String {
            switch self {
            case .lead: "lead"
            case .sequence: "sequence"
            }
        }

        /// Which one of its kind.
        package var name: String {
            switch self {
            case .lead(let id): String(id)
            case .sequence(let name): name
            }
        }

        /// Reads what `kind` and `name` say; nil where it is anything else.
        package init?(kind: String, name: String) {
            switch kind {
            case "sequence": self = .sequence(name)
            case "lead":
                guard let id = Int64(name) else { return nil }
                self = .lead(id)
            default: return nil
            }
        }
    }

    package init(_ of: Of, by: String, at: Moment) {
        self.of = of
        self.by = by
        self.at = at
    }
}

/// The leads and sequences that are paused.
package protocol ReadablePauses {
    func pauses() throws -> [Pause]
}

/// Pauses, to be begun and ended.
package protocol Pauses: ReadablePauses {
    func keep(_ pause: Pause) throws
    func end(pauseOf: Pause.Of) throws
}
