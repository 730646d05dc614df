import Engine
import Values

extension SequenceReading {
    /// `"double"`, or `{"message": "course/confirm", "up_to": "14 days"}`.
    mutating func optIn(_ field: JSONField) -> ConfirmStep? {
        // The mail that asks is a step of its own in messages and reports: no other may be called so.
        places[ConfirmStep.id] = field.place
        var confirm = ConfirmStep(message: ShippedTemplates.optIn, upTo: Delay(7, .day))
        guard case .object = field.located.content, var fields = field.fields() else {
            return field.choice(Kind.self).map { _ in confirm }
        }
        let message = fields.optional("message")
        let upTo = fields.optional("up_to")
        if let template = message?.reference(.template, reading) { confirm.message = template }
        if let delay = upTo?.delay() { confirm.upTo = delay }
        fields.finish()
        if confirm.upTo.amount == 0 { upTo?.refuse("nobody can confirm in no time", hint: "such as \"7 days\"") }
        return confirm
    }

    private enum Kind: String, CaseIterable { case double }
}
