package import Values

/// An event by name, and what its details must hold: `reply`, `click`, `paid`, `form`, or a name of the user's own.
package struct Trigger: Sendable {
    package var event: EventName
    /// Read with the event's details as `event`; nil where any such event will do.
    package var condition: Rule?

    package init(event: EventName, condition: Rule? = nil) {
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

    /// Whether it holds, and every path whose value was missing or could not be used, which makes its comparison false.
    package func evaluate(in scope: Object) -> Condition.Answer {
        switch self {
        case .condition(let condition):
            return condition.evaluate(in: scope)
        case .all(let rules):
            let results = rules.map { $0.evaluate(in: scope) }
            return results.joined(holding: results.allSatisfy(\.holds))
        case .any(let rules):
            let results = rules.map { $0.evaluate(in: scope) }
            return results.joined(holding: results.contains(where: \.holds))
        case .not(let rule):
            var result = rule.evaluate(in: scope)
            result.holds.toggle()
            return result
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

extension [Condition.Answer] {
    /// One answer with what all of them could not use.
    fileprivate func joined(holding holds: Bool) -> Condition.Answer {
        reduce(into: Condition.Answer(holds: holds)) { $0.note($1) }
    }
}
