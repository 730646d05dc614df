import Engine
import Values

extension JSONField {
    /// A condition: one Liquid comparison, or `{"all": […]}`, `{"any": […]}`, `{"not": …}` around others.
    func rule(_ reading: FileReading, seeing roots: RuleScope) -> Rule? {
        if case .scalar(.string) = located.content { return condition(reading, seeing: roots).map(Rule.condition) }
        guard case .object = located.content, var fields = fields() else {
            refuse(
                "this must be a condition, not \(located.kind)",
                hint: "such as \"lead.score >= 60\", or {\"all\": [ … ]}, {\"any\": [ … ]}, {\"not\": … }")
            return nil
        }
        if let (word, meant) = [("and", "all"), ("or", "any")].first(where: { fields.names == [$0.0] }) {
            fields.optional(word)?.report(.unknown(name: word), hint: "did you mean \"\(meant)\"?")
            return nil
        }
        let all = fields.optional("all")
        let any = fields.optional("any")
        let not = fields.optional("not")
        fields.finish()
        switch (all, any, not) {
        case (let all?, nil, nil): return all.rules(reading, roots).map(Rule.all)
        case (nil, let any?, nil): return any.rules(reading, roots).map(Rule.any)
        case (nil, nil, let not?): return not.rule(reading, seeing: roots).map(Rule.not)
        default:
            refuse("a group has exactly one of \"all\", \"any\", \"not\"")
            return nil
        }
    }

    private func rules(_ reading: FileReading, _ roots: RuleScope) -> [Rule]? {
        guard let items = items() else { return nil }
        if items.isEmpty { report(.empty) }
        return items.compactMap { $0.rule(reading, seeing: roots) }
    }

    private func condition(_ reading: FileReading, seeing roots: RuleScope) -> Condition? {
        guard let text = text() else { return nil }
        do {
            let condition = try Condition(parsing: text)
            for path in condition.paths { roots.check(path, self, reading) }
            return condition
        } catch {
            let characters = String(decoding: text.utf8.prefix(error.offset), as: UTF8.self).unicodeScalars.count
            report(.broken("\(error)"), hint: error.hint, at: characters)
            return nil
        }
    }
}

/// What a condition can see at its place; a path that starts anywhere else never has a value.
struct RuleScope: Sendable {
    let vocabulary: Vocabulary

    /// In steps, exits, the goal and the policy.
    static let sequence = RuleScope(vocabulary: .rules)
    /// Beside an event: its details too.
    static let event = RuleScope(vocabulary: .events)
    /// In scoring: the lead alone.
    static let lead = RuleScope(vocabulary: .lead)

    /// A name of the lead's own that is most likely a slip.
    private func doubt(_ path: Path, _ field: JSONField, _ reading: FileReading) {
        guard let meant = Vocabulary.slip(in: path) else { return }
        reading.report(
            Problem(
                .warning, file: reading.file, place: field.place, path: field.path,
                cause: .doubtful("\"\(path)\" is a value that only some lists bring"),
                hint: "did you mean \"\(meant)\"?"))
    }

    func check(_ path: Path, _ field: JSONField, _ reading: FileReading) {
        guard let hint = vocabulary.objection(to: path) else { return doubt(path, field, reading) }
        reading.report(
            Problem(
                file: reading.file, place: field.place, path: field.path, cause: .unknownVariable("\(path)"),
                hint: hint.isEmpty ? nil : hint))
    }
}
