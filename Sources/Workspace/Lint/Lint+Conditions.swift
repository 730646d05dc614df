import Engine
import Values

extension Lint {
    /// Conditions that always hold, or never: what no lead can change.
    var conditionSense: [Problem] {
        placedRules.flatMap { rule in
            let (contradictions, doubts) = (rule.rule.contradictions, rule.rule.conditions.flatMap(\.doubts))
            return contradictions.map { first, second in
                rule.doubt(
                    "nothing can be \(first.text) and \(second.text) at once: this never holds",
                    "join them with `or`, or take one out")
            } + doubts.compactMap { doubt in Self.words(of: doubt).map { rule.doubt($0.reason, $0.hint) } }
                + unreachableFit(rule)
        } + shadowedRules
    }

    private static func words(of doubt: Condition.Doubt) -> (reason: String, hint: String)? {
        switch doubt {
        case .literalAlone(let text):
            return (
                "\(text) alone always holds", "compare it too: lead.email contains 'a' or lead.email contains \(text)"
            )
        case .pathAlone(let path) where always.contains("\(path)"):
            return ("\(path) is always there, and so this always holds", "compare it, such as \(path) > 0")
        case .equality(let path, let text) where path.segments == [.name("lead"), .name("tags")]:
            return ("lead.tags is a list, and no list is '\(text)'", "write lead.tags contains '\(text)'")
        case .order(let path, let text) where path.segments == [.name("now")] || days.contains(text.lowercased()):
            return (
                "'\(text)' is no date", "write a date such as '2027-01-31', or compare with `now`"
            )
        case .order(let path, let text) where numbers.contains("\(path)"):
            return ("\(path) is a number, and '\(text)' is none", "write a number without quotes")
        case .pathAlone, .equality, .order: return nil
        }
    }

    private static let always: Set<String> = [
        "lead.score", "lead.fit", "lead.engagement", "lead.email", "lead.tags", "offer.price", "offer.value",
        "offer.name", "offer.title", "offer.currency", "now", "sequence.name",
    ]
    private static let numbers: Set<String> = [
        "lead.score", "lead.fit", "lead.engagement", "offer.price", "offer.value", "deal.value",
    ]
    private static let days: Set<String> = ["today", "yesterday", "tomorrow", "now"]

    /// A fit that no lead can have, because the rules of `scoring.json` do not add up to it.
    private func unreachableFit(_ rule: PlacedRule) -> [Problem] {
        let fit = workspace.rules.scoring.fit
        let (most, least) = (fit.reduce(0) { $0 + max(0, $1.points) }, fit.reduce(0) { $0 + min(0, $1.points) })
        let wanted = rule.rule.conditions.flatMap(\.comparedValues).filter {
            $0.path.segments == [.name("lead"), .name("fit")]
        }
        return wanted.compactMap { bound in
            let reached = Bound(path: bound.path, comparison: .lessOrEqual, value: .int(most))
            let above = Bound(path: bound.path, comparison: .greaterOrEqual, value: .int(least))
            guard bound.excludes(reached) || bound.excludes(above) else { return nil }
            return rule.doubt(
                "no lead has \(bound.text): the rules of scoring.json add up to \(most)",
                "change the number, or give the rules more points")
        }
    }

    /// Rules of the policy that never decide, because one before them holds wherever they do.
    private var shadowedRules: [Problem] {
        let policy = workspace.rules.policy.rules
        return policy.enumerated().compactMap { place, rule in
            let bounds = rule.when.bounds
            guard
                let earlier = policy[..<place].first(where: { other in
                    if "\(other.when)" == "\(rule.when)" { return true }
                    guard other.when.isMadeOfBounds, let wanted = other.when.bounds, let bounds else { return false }
                    return wanted.prefix(100).allSatisfy { bound in bounds.prefix(100).contains { $0.implies(bound) } }
                })
            else { return nil }
            return Problem(
                .warning, file: Policy.file, path: "rules[\(place)]",
                cause: .doubtful("\"\(rule.name)\" never decides: \"\(earlier.name)\" holds wherever it does"),
                hint: "the first rule that holds decides: put the narrower one first")
        }
    }

    /// A rule, and where it stands.
    struct PlacedRule {
        let rule: Rule
        let file: String
        let place: JSON.Place?
        let path: String

        func doubt(_ reason: String, _ hint: String) -> Problem {
            Problem(.warning, file: file, place: place, path: path, cause: .doubtful(reason), hint: hint)
        }
    }

    /// Every rule with where it stands, as near as is known.
    var placedRules: [PlacedRule] {
        let steps = workspace.sequences.values.sorted { $0.file < $1.file }.flatMap(placedRules)
        let policy = workspace.rules.policy.rules.enumerated().map { place, rule in
            PlacedRule(rule: rule.when, file: Policy.file, place: nil, path: "rules[\(place)]")
        }
        let fit = workspace.rules.scoring.fit.enumerated().map { place, rule in
            PlacedRule(rule: rule.when, file: Scoring.file, place: nil, path: "fit[\(place)]")
        }
        return steps + policy + fit
    }

    private func placedRules(of sequence: SequenceFile) -> [PlacedRule] {
        let version = sequence.version
        let steps = version.steps.flatMap { step in
            step.kind.rules.map {
                PlacedRule(rule: $0, file: sequence.file, place: sequence.places[step.id], path: step.id)
            }
        }
        let exits = version.exits.enumerated().map { (path: "exits[\($0)].where", trigger: $1.on) }
        let goal = [version.goal].compactMap { $0 }.map { (path: "goal", trigger: $0) }
        let triggers = exits + goal + version.ofColleagues.map { ("same_account", $0) }
        let placed = triggers.compactMap { path, trigger in
            trigger.condition.map { PlacedRule(rule: $0, file: sequence.file, place: nil, path: path) }
        }
        return steps + placed
    }
}

extension Rule {
    /// What has to hold of single paths wherever it holds; nil where it is one of several ways.
    fileprivate var bounds: [Bound]? {
        switch self {
        case .condition(let condition): condition.bounds
        case .all(let rules): rules.reduce(into: [Bound]()) { $0 += $1.bounds ?? [] }
        case .any(let rules): rules.count == 1 ? rules[0].bounds : nil
        case .not: nil
        }
    }

    /// Whether nothing but its bounds decides.
    fileprivate var isMadeOfBounds: Bool {
        switch self {
        case .condition(let condition): condition.isMadeOfBounds
        case .all(let rules): rules.allSatisfy(\.isMadeOfBounds)
        case .any(let rules): rules.count == 1 && rules[0].isMadeOfBounds
        case .not: false
        }
    }

    /// Pairs that exclude each other, of each group whose parts must all hold.
    fileprivate var contradictions: [(Bound, Bound)] {
        switch self {
        case .any(let rules): return rules.flatMap(\.contradictions)
        case .not(let rule): return rule.contradictions
        case .condition, .all:
            // Each is put beside each: of a condition as long as a book, its beginning.
            let bounds = (bounds ?? []).prefix(100)
            for (place, first) in bounds.enumerated() {
                if let second = bounds[(place + 1)...].first(where: first.excludes) { return [(first, second)] }
            }
            guard case .all(let rules) = self else { return [] }
            return rules.flatMap { rule -> [(Bound, Bound)] in
                if case .any = rule { return rule.contradictions }
                return []
            }
        }
    }
}

extension Bound {
    /// Path, operator and value as one writes them.
    fileprivate var text: String {
        let sign =
            switch comparison {
            case .equal: "=="
            case .notEqual: "!="
            case .less: "<"
            case .lessOrEqual: "<="
            case .greater: ">"
            case .greaterOrEqual: ">="
            case .contains: "contains"
            }
        return "\(path) \(sign) \(value.written)"
    }
}
