import Engine
import Mail
import Values

extension Lint {
    /// Comparisons with a name that there is not: of a sequence, an offer, a kind of reply, a form, a choice of a form.
    var comparedNames: [Problem] {
        let (closed, open) = (closedNames, openNames)
        return placedRules.flatMap { placed in
            placed.rule.conditions.flatMap(\.comparedValues).compactMap { bound -> Problem? in
                guard bound.comparison == .equal || bound.comparison == .notEqual, let text = bound.value.text,
                    let hint = Self.objection(to: text, closed["\(bound.path)"], open["\(bound.path)"])
                else { return nil }
                return placed.doubt("\(bound.path) is never '\(text)'", hint)
            }
        }
    }

    /// Why a value never has this text, as a cure; nil where it can.
    ///
    /// - Parameters:
    ///   - closed: what it always is one of, where that is known.
    ///   - open: what it often is one of.
    private static func objection(to text: String, _ closed: Set<String>?, _ open: Set<String>?) -> String? {
        if let names = closed {
            guard !names.isEmpty, !names.contains(text) else { return nil }
            return Nearest.name(to: text, in: names.sorted()).map { "did you mean '\($0)'?" }
                ?? "there is " + names.sorted().map { "'\($0)'" }.joined(separator: ", ")
        }
        guard let names = open, !names.contains(text), text.count > 3,
            let near = Nearest.name(to: text, in: names.sorted()), isSlip(text, near)
        else { return nil }
        return "did you mean '\(near)'?"
    }

    /// Values that are one of these, whatever happens.
    private var closedNames: [String: Set<String>] {
        let offers = names(in: "sequences/offers").union(workspace.rules.offers.keys)
        return [
            "sequence.name": names(in: "sequences").union(workspace.sequences.keys), "offer.name": offers,
            "deal.offer": offers, "deal.state": Set(Deal.State.allCases.map(\.rawValue)),
            "event.class": Set(Verdict.Class.allCases.map(\.rawValue)),
        ]
    }

    /// Values that are often one of these; what is only a slip away from one is told.
    private var openNames: [String: Set<String>] {
        var names: [String: Set<String>] = [
            "event.form": Set(workspace.forms.keys), "event.name": Set(KnownEvent.allCases.map(\.rawValue)),
        ]
        for field in workspace.forms.values.flatMap(\.fields) where field.kind == .select {
            for root in ["event", "lead"] { names["\(root).\(field.name)", default: []].formUnion(field.options) }
        }
        return names
    }

    /// What the files of a folder are called: one that cannot be read is there all the same.
    private func names(in folder: String) -> Set<String> {
        let files = (try? workspace.home.files(below: folder, endings: [".json"], recursively: false)) ?? []
        return Set(files.compactMap { $0.split(separator: "/").last.map { String($0.dropLast(5)) } })
    }
}
