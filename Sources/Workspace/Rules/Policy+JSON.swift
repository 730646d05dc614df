import Engine
import Values

extension Policy {
    static let file = "sequences/policy.json"

    /// Reads `sequences/policy.json`.
    init(_ fields: inout JSONFields, _ reading: FileReading) {
        _ = fields.optional("$schema")
        let items = fields.required("rules")?.items() ?? []
        fields.finish()
        let rules = items.compactMap { item in PolicyRule(item, reading).map { (item, $0) } }
        var names: Set<String> = []
        for (item, rule) in rules where !names.insert(rule.name).inserted {
            item.refuse("another rule is called \"\(rule.name)\"", hint: "explanations name the rule that decided")
        }
        self.init(rules: rules.map(\.1))
    }
}

extension PolicyRule {
    fileprivate init?(_ field: JSONField, _ reading: FileReading) {
        guard var fields = field.fields() else { return nil }
        let name = fields.required("name")?.text()
        let when = fields.required("if")?.rule(reading, seeing: .event)
        let automatic = fields.optional("automatic")?.flag()
        let queue = fields.optional("human")?.reference(.queue, reading)
        let priority = fields.optional("priority")?.whole(in: 0...100)
        let answerWithin = fields.optional("answer_within")?.delay()
        fields.finish(["queue": "write \"human\"", "escalate": "write \"human\""])
        guard let name, let when, !fields.names.contains(where: { ["queue", "escalate"].contains($0) }) else {
            return nil
        }
        switch (automatic, queue) {
        case (true?, nil):
            self.init(name: name, when: when, route: .automatic)
        case (nil, let queue?):
            let route = Route.human(queue: queue, priority: priority ?? 0, answerWithin: answerWithin)
            self.init(name: name, when: when, route: route)
        default:
            field.refuse(
                "a rule says either \"automatic\": true or \"human\": \"QUEUE\"",
                hint: "exactly one of the two")
            return nil
        }
    }
}
