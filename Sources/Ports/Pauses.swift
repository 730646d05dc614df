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
