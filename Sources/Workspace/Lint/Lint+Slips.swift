import Engine
import Templating
import Values

extension Lint {
    /// Names of a lead's own values that stand once in all files, a slip away from one that is known.
    var slips: [Problem] {
        let uses = conditionUses + waitUses + templateUses
        let counts = uses.reduce(into: [:] as [String: Int]) { $0[$1.name, default: 0] += $1.count }
        let known = Set(counts.filter { $0.value > 1 }.keys).union(written).union(Self.common)
        let once = counts.filter { $0.value == 1 }.keys.sorted()
        return uses.compactMap { use in
            guard counts[use.name] == 1, use.name.count >= 4, !known.contains(use.name),
                !Vocabulary.leadNames.contains(use.name)
            else { return nil }
            // Of two that differ in how their words are parted, and stand once each, one is a slip: the one with no mark.
            let twin = once.first { $0 != use.name && $0.filter { $0 != "_" } == use.name }
            guard
                let near = Nearest.name(to: use.name, in: known.sorted()).flatMap({
                    Self.isSlip(use.name, $0) ? $0 : nil
                }) ?? twin
            else { return nil }
            return Problem(
                .warning, file: use.file, place: use.place, path: use.path,
                cause: .doubtful("\"lead.\(use.name)\" stands nowhere else"), hint: "did you mean \"lead.\(near)\"?")
        }
    }

    /// What lists of every kind bring.
    private static let common: Set<String> = [
        "first_name", "last_name", "company", "phone", "city", "country", "job_title", "website", "language",
    ]

    /// Two letters that changed places, one too many or one too few, or another way to part words. What differs in numbers
    /// alone is two things.
    static func isSlip(_ name: String, _ near: String) -> Bool {
        if name.filter({ !$0.isNumber }) == near.filter({ !$0.isNumber }) { return false }
        let (one, other) = (name.lowercased().filter { $0 != "_" }, near.lowercased().filter { $0 != "_" })
        return one == other || abs(one.count - other.count) == 1 && one != "county" || one.sorted() == other.sorted()
    }

    private struct Use {
        let name: String
        let file: String
        let place: JSON.Place?
        var path = ""
        var count = 1
    }

    private var conditionUses: [Use] {
        placedRules.flatMap { placed in
            placed.rule.conditions.flatMap(\.paths).compactMap { path in
                path.leadName.map { Use(name: $0, file: placed.file, place: placed.place, path: placed.path) }
            }
        }
    }

    private var waitUses: [Use] {
        workspace.sequences.values.flatMap { sequence in
            sequence.version.steps.compactMap { step in
                guard case .date(let path, _, _)? = step.kind.wait, let name = path.leadName else { return nil }
                return Use(name: name, file: sequence.file, place: sequence.places[step.id], path: step.id)
            }
        }
    }

    private var templateUses: [Use] {
        workspace.templates.values.flatMap { [$0] + $0.variants.values }.flatMap { template in
            template.variables.compactMap { variable in
                guard let name = variable.path.leadName else { return nil }
                let use = template.firstUse(of: variable)
                return Use(
                    name: name, file: use.file, place: use.place, count: max(1, variable.places.count))
            }
        }
    }

    /// Names that steps, the answers of webhooks and forms give a lead.
    private var written: Set<String> {
        Set(workspace.sequences.values.flatMap(\.version.steps).flatMap(\.kind.attributes))
    }
}

extension Path {
    /// The name of the lead's own value that the path reads, or nil.
    fileprivate var leadName: String? {
        guard segments.count > 1, segments[0] == .name("lead"), case .name(let name) = segments[1] else { return nil }
        return name
    }
}
