import Engine
package import Values

extension Scenario {
    /// Reads a scenario file; every problem is reported with its place.
    ///
    /// ```json
    /// { "scenario": "half of them buy",
    ///   "events": [
    ///     { "every": 2, "after": "offer", "wait": "1 day", "event": "paid" },
    ///     { "lead": "ann@example.com", "at": "3 days", "event": "reply", "details": { "class": "question" } } ],
    ///   "answers": { "crm": { "tier": "gold" } },
    ///   "asleep": [ { "at": "2 days", "for": "3 days" } ] }
    /// ```
    package init?(reading root: JSON.Located, _ findings: JSONFindings) {
        guard var fields = JSONFields(root, findings) else { return nil }
        name = fields.optional("scenario")?.text() ?? "unnamed"
        events = (fields.optional("events")?.items() ?? []).compactMap { $0.scriptedEvent() }
        answers = [:]
        if let answered = fields.optional("answers"), case .object(let object) = answered.located.value {
            for entry in object.entries { answers[entry.name] = entry.value }
        }
        asleep = (fields.optional("asleep")?.items() ?? []).compactMap { $0.sleep() }
        fields.finish()
    }
}

extension JSONField {
    fileprivate func sleep() -> Scenario.Sleep? {
        guard var fields = fields() else { return nil }
        let when = fields.required("at").flatMap { $0.time() }
        let length = fields.required("for")
        fields.finish()
        guard let length, let text = length.text() else { return nil }
        guard let delay = Delay(parsing: text) else {
            length.refuse("a length of time such as “3 days”")
            return nil
        }
        return when.map { Scenario.Sleep($0, for: delay) }
    }

    fileprivate func scriptedEvent() -> Scenario.ScriptedEvent? {
        guard var fields = fields() else { return nil }
        let who: Scenario.Who
        if let address = fields.optional("lead")?.text() {
            who = address == "*" ? .everyone : .address(address)
        } else if let step = fields.optional("every")?.whole(in: 1...1_000_000) {
            who = .every(step, from: fields.optional("from")?.whole(in: 1...1_000_000) ?? 1)
        } else {
            who = .everyone
        }
        let when = when(&fields)
        let event = fields.required("event")?.scriptedName()
        var details = Object()
        if case .object(let object)? = fields.optional("details")?.located.value { details = object }
        fields.finish()
        guard let when, let event else { return nil }
        return Scenario.ScriptedEvent(who: who, when: when, event: event, details: details)
    }

    private func when(_ fields: inout JSONFields) -> Scenario.When? {
        let wait = fields.optional("wait")
        if let step = fields.optional("after")?.text() {
            guard let text = wait?.text() else { return .after(step: step, Delay(0, .minute)) }
            guard let delay = Delay(parsing: text) else {
                wait?.refuse("a delay such as “2 days”")
                return nil
            }
            return .after(step: step, delay)
        }
        guard let at = fields.optional("at") else { return .start(Delay(0, .minute)) }
        return at.time()
    }

    /// A time since the start, or a moment.
    private func time() -> Scenario.When? {
        guard let text = text() else { return nil }
        if let delay = Delay(parsing: text) { return .start(delay) }
        if let moment = Moment(parsing: text) { return .at(moment) }
        refuse("a delay such as “2 days”, or a moment such as 2026-11-25T10:00:00Z")
        return nil
    }
}

extension JSONField {
    /// The name of an event; a slip is told, because what nobody hears is missed by nobody.
    fileprivate func scriptedName() -> EventName? {
        guard let text = text() else { return nil }
        switch EventReading(text, listened: []) {
        case .event(let name): return name
        case .unheard, .unclear: return .custom(text)
        case .state: refuse("\"\(text)\" is no event", hint: "Baton sees to it by itself")
        case .slip(let meant): refuse("no event is called \"\(text)\"", hint: "did you mean \"\(meant)\"?")
        }
        return nil
    }
}
