private import Engine
import Ports
import Templating
package import Values
private import Workspace

/// Leads that lack a value a message cannot do without: what would be held, told before anything is sent.
package struct Gap: Sendable, Hashable {
    package var sequence: String
    package var step: String
    package var template: String
    /// The path that has no value, such as `lead.company`.
    package var path: String
    /// How many leads lack it, of how many.
    package var lacking: Int
    package var leads: Int

    /// The gap for people.
    package var sentence: String {
        "sequences/\(sequence): \(lacking) of \(leads.counted("lead")) \(lacking == 1 ? "lacks" : "lack") `\(path)`, step “\(step)” would hold (templates/\(template))"
    }

    /// The gap for machines.
    package var value: Value {
        [
            "severity": "gap", "sequence": .string(sequence), "step": .string(step), "template": .string(template),
            "path": .string(path), "lacking": .int(lacking), "leads": .int(leads),
        ]
    }
}

/// An attribute in which some leads hold what a sequence cannot use.
package struct UnreadableValue: Sendable, Hashable {
    package var attribute: String
    /// Whether a date is needed, else a number.
    package var isDate: Bool
    /// How many leads hold such a value, and the first of them.
    package var count = 0
    package var lead: String

    /// The finding for people.
    package var sentence: String {
        let leads = count == 1 ? "1 lead holds" : "\(count) leads hold"
        let end =
            isDate
            ? "no date that can be read: a wait for it holds" : "text, not a number: a comparison with it is false"
        return "lead.\(attribute): \(leads) \(end) (first \(lead))"
    }

    /// The finding for machines.
    package var value: Value {
        [
            "severity": "unreadable", "path": .string("lead.\(attribute)"), "needs": isDate ? "date" : "number",
            "leads": .int(count), "first": .string(lead),
        ]
    }
}

extension Queries {
    /// What the leads at hand lack for the templates of every sequence: exact for fixed paths that are printed without
    /// a default and outside of every condition.
    package func gaps() throws -> [Gap] {
        guard let workspace else { return [] }
        let needs = workspace.sequences.keys.sorted().flatMap { self.needs(of: $0, workspace) }
        let paths = Set(needs.map(\.path))
        var lacking: [Path: Int] = [:]
        var (count, last) = (0, Int64(0))
        while true {
            let leads = try store.read { try $0.leads(after: last, limit: 1_000) }
            guard let final = leads.last else { break }
            (count, last) = (count + leads.count, final.id)
            for lead in leads {
                let score = workspace.rules.scoring.score(of: lead, at: clock.now)
                let scope: Object = ["lead": .object(lead.values(score))]
                for path in paths where path.value(in: scope)?.isNull ?? true { lacking[path, default: 0] += 1 }
            }
        }
        return needs.compactMap { need in
            guard let missing = lacking[need.path], missing > 0 else { return nil }
            return Gap(
                sequence: need.sequence, step: need.step, template: need.template, path: need.path.description,
                lacking: missing, leads: count)
        }
    }

    /// Values of the leads at hand that sequences use as dates or compare with numbers, and that are neither: a wait would
    /// hold there, and a condition be false.
    package func unreadableValues() throws -> [UnreadableValue] {
        guard let workspace else { return [] }
        let used = workspace.attributesUsed
        var found: [String: UnreadableValue] = [:]
        var last = Int64(0)
        while true {
            let leads = try store.read { try $0.leads(after: last, limit: 1_000) }
            guard let final = leads.last else { break }
            last = final.id
            for lead in leads {
                for (names, isDate) in [(used.dates, true), (used.numbers, false)] {
                    for name in names {
                        guard let value = lead.attributes[name], !value.isBlank else { continue }
                        guard isDate ? WrittenDate(value) == nil : value.writtenNumber == nil else { continue }
                        found[name, default: UnreadableValue(attribute: name, isDate: isDate, lead: lead.address)]
                            .count += 1
                    }
                }
            }
        }
        return found.values.sorted { $0.attribute < $1.attribute }
    }

    private struct Need {
        var sequence: String
        var step: String
        var template: String
        var path: Path
    }

    private func needs(of sequence: String, _ workspace: Workspace) -> [Need] {
        (workspace.version(of: sequence)?.steps ?? []).flatMap { step in
            step.kind.templates.flatMap { template in
                (workspace.message(template)?.variables ?? []).filter { variable in
                    variable.isExact && variable.isRequired && !variable.isConditional
                        && variable.path.description.hasPrefix("lead.")
                }.map { Need(sequence: sequence, step: step.id, template: template, path: $0.path) }
            }
        }
    }
}
