package import Values

/// An event by name, and what its details must hold: `reply`, `click`, `paid`, `form`, or a name of the user's own.
package struct Trigger: Sendable {
    package var event: String
    /// Read with the event's details as `event`; nil where any such event will do.
    package var condition: Rule?

    package init(event: String, condition: Rule? = nil) {
        self.event = event
        self.condition = condition
    }
}

/// Liquid comparisons grouped by `all`, `any` and `not`.
package indirect enum Rule: Sendable {
    case condition(Condition)
    case all([Rule])
    case any([Rule])
    case not(Rule)

    /// Whether it holds, and every path that had no value. A missing value makes its comparison false.
    package func evaluate(in scope: Object) -> (holds: Bool, missing: [Path]) {
        switch self {
        case .condition(let condition):
            return condition.evaluate(in: scope)
        case .all(let rules):
            let results = rules.map { $0.evaluate(in: scope) }
            return (results.allSatisfy(\.holds), results.flatMap(\.missing))
        case .any(let rules):
            let results = rules.map { $0.evaluate(in: scope) }
            return (results.contains(where: \.holds), results.flatMap(\.missing))
        case .not(let rule):
            let result = rule.evaluate(in: scope)
            return (!result.holds, result.missing)
        }
    }

    /// Every path it reads.
    package var paths: [Path] {
        switch self {
        case .condition(let condition): condition.paths
        case .all(let rules), .any(let rules): rules.flatMap(\.paths)
        case .not(let rule): rule.paths
        }
    }
}
