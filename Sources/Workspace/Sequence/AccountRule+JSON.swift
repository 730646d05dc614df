import Engine
import Values

extension SequenceReading {
    /// `"exit"`, or `{"then": "pause", "on": ["reply", {"on": "form", "where": "event.form == 'demo'"}]}`.
    func accountRule(_ field: JSONField) -> AccountRule? {
        guard case .object = field.located.content, var fields = field.fields() else {
            return field.choice(AccountRule.Consequence.self).map { AccountRule($0) }
        }
        let consequence = fields.required("then")?.choice(AccountRule.Consequence.self)
        let list = fields.optional("on")
        let triggers = list?.items()?.compactMap { colleagueTrigger($0) }
        fields.finish()
        if let list, triggers?.isEmpty == true, list.items()?.isEmpty == true {
            list.refuse("nobody is ever heard", hint: "name an event such as \"reply\", or leave \"on\" out")
        }
        guard let consequence else { return nil }
        return triggers.map { AccountRule(consequence, on: $0) } ?? AccountRule(consequence)
    }

    /// An event of somebody else: what ends every run of the one leaves those of the others to hear of it.
    private func colleagueTrigger(_ field: JSONField) -> Trigger? {
        guard case .object = field.located.content, var fields = field.fields() else {
            return field.event(isAwaited: false).map { Trigger(event: $0) }
        }
        let event = fields.required("on").flatMap { $0.event(isAwaited: false) }
        let condition = condition(beside: event, &fields)
        fields.finish()
        return event.map { Trigger(event: $0, condition: condition) }
    }
}
