import Engine
import Values

extension JSONField {
    /// `false`, or an object with what differs from the defaults; a rate may be switched off with `false` alone.
    func guardrails() -> Mailbox.Guardrails? {
        if case .scalar(.bool(let flag)) = located.content { return flag ? Mailbox.Guardrails() : nil }
        var guardrails = Mailbox.Guardrails()
        guard var fields = fields() else { return guardrails }
        if let field = fields.optional("bounces") { guardrails.bounces = field.rate() }
        if let field = fields.optional("complaints") { guardrails.complaints = field.rate() }
        if let field = fields.optional("failures") { guardrails.failures = field.rate() }
        guardrails.sample = fields.optional("sample")?.whole(in: 1...1_000_000) ?? guardrails.sample
        if let window = fields.optional("window"), let span = window.span() {
            if span < .hours(1) { window.refuse("a window this short shows no rate", hint: "such as \"7 days\"") }
            guardrails.window = span
        }
        fields.finish()
        return guardrails
    }

    private func rate() -> Share? {
        if case .scalar(.bool(false)) = located.content { return nil }
        return share()
    }

    /// `"go_on"`, `"hold"`, or `{"resend": 2}`.
    func unknownPolicy() -> Mailbox.UnknownPolicy? {
        guard case .scalar = located.content else {
            guard var fields = fields() else { return nil }
            let times = fields.required("resend")?.whole(in: 1...10)
            fields.finish()
            return times.map { .resend(atMost: $0) }
        }
        guard let text = text() else { return nil }
        switch text {
        case "go_on": return .goOn
        case "hold": return .hold
        default:
            reportChoice(text, ["go_on", "hold"])
            return nil
        }
    }
}
