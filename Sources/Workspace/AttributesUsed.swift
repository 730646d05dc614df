import Engine
import Values

extension Workspace {
    /// The lead's attributes that sequences, scoring and policy use as dates, and those they compare with numbers.
    package var attributesUsed: (dates: Set<String>, numbers: Set<String>) {
        var (dates, numbers): (Set<String>, Set<String>) = ([], [])
        for path in sequences.values.flatMap({ $0.version.steps }).compactMap(\.kind.awaitedDate) {
            if let name = path.attribute { dates.insert(name) }
        }
        for condition in conditions {
            dates.formUnion(condition.comparedWithDates.compactMap(\.attribute))
            numbers.formUnion(condition.comparedWithNumbers.compactMap(\.attribute))
        }
        return (dates, numbers.subtracting(dates))
    }

    /// Every condition that reads a lead.
    private var conditions: [Condition] {
        let versions = sequences.values.map(\.version)
        let rules =
            versions.flatMap { version in
                version.steps.flatMap(\.kind.rules) + version.exits.compactMap(\.on.condition)
                    + version.ofColleagues.compactMap(\.condition) + [version.goal?.condition].compactMap { $0 }
            } + self.rules.policy.rules.map(\.when) + self.rules.scoring.fit.map(\.when)
        return rules.flatMap(\.conditions)
    }
}

extension StepKind {
    /// The path of the lead's date that a step waits for.
    fileprivate var awaitedDate: Path? {
        if case .date(let path, _, _)? = wait { path } else { nil }
    }
}

extension Rule {
    /// The comparisons it is made of.
    var conditions: [Condition] {
        switch self {
        case .condition(let condition): [condition]
        case .all(let rules), .any(let rules): rules.flatMap(\.conditions)
        case .not(let rule): rule.conditions
        }
    }
}

extension Path {
    /// The name of the lead's attribute that the path reads, or nil.
    fileprivate var attribute: String? {
        guard segments.count == 2, segments[0] == .name("lead"), case .name(let name) = segments[1] else { return nil }
        return name
    }
}
