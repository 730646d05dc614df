import Engine
import Values

/// Reads a sequence file into the engine's version; every problem of the file is reported, not only the first.
struct SequenceReading {
    let reading: FileReading
    let calendars: Calendars
    /// The sequence's own offer, which `true` stands for in steps.
    var offer: String?
    /// Where each id was first used.
    var places: [String: JSON.Place] = [:]
    /// Whether every step so far could be read.
    var isWhole = true

    init(_ reading: FileReading, calendars: Calendars) {
        self.reading = reading
        self.calendars = calendars
    }

    mutating func sequence(_ document: JSON.Located) -> SequenceFile? {
        guard var fields = JSONFields(document, reading.findings) else { return nil }
        _ = fields.optional("$schema")
        let name = fields.required("sequence")?.name()
        let title = fields.required("title")?.text()
        let basis = fields.required("basis")?.choice(Basis.self)
        let mailbox = fields.optional("mailbox")?.reference(.sender, reading)
        offer = fields.optional("offer")?.reference(.offer, reading)
        let schedule = fields.optional("schedule")?.schedule(reading, calendars)
        let exits = fields.optional("exits")?.items()?.compactMap { exit($0) }
        let goal = fields.optional("goal").flatMap { trigger($0) }
        let qualify = fields.optional("qualify")?.flag()
        let late = fields.optional("late")?.late(reading)
        let language = fields.optional("language")?.languageCode()
        let optIn = fields.optional("opt_in").flatMap { self.optIn($0) }
        let accountRule = fields.optional("same_account").flatMap { self.accountRule($0) }
        let list = fields.required("steps")
        let nodes = list.map { field in steps(field, mayBeEmpty: false) }
        fields.finish()
        guard let name, let title, let basis, let nodes else { return nil }
        let canonical = SequenceFile.canonical(document)
        let version = SequenceVersion(
            name: name, title: title, hash: SequenceFile.hash(of: canonical), basis: basis.rawValue, mailbox: mailbox,
            offer: offer, schedule: schedule ?? .always, exits: exits ?? [], goal: goal, qualify: qualify ?? false,
            late: late ?? .send, optIn: optIn, accountRule: accountRule, language: language, steps: nodes)
        return SequenceFile(
            version: version, canonical: canonical, file: reading.file, places: places, isWhole: isWhole)
    }

    /// The lawful bases of GDPR Article 6 that selling can stand on.
    enum Basis: String, CaseIterable {
        case consent, contract
        case legitimateInterest = "legitimate_interest"
    }

    /// `"reply"`, or `{"on": "form", "where": "event.form == 'survey'"}`.
    func trigger(_ field: JSONField) -> Trigger? {
        guard case .object = field.located.content, var fields = field.fields() else {
            return field.event(isAwaited: true).map { Trigger(event: $0) }
        }
        let event = fields.required("on", insteadOf: ["event", "trigger", "when"]).flatMap { $0.event(isAwaited: true) }
        let condition = condition(beside: event, &fields)
        fields.finish()
        return event.map { Trigger(event: $0, condition: condition) }
    }

    /// What the details of an event must hold.
    func condition(beside event: EventName?, _ fields: inout JSONFields) -> Rule? {
        guard let field = fields.optional("where") else { return nil }
        let condition = field.rule(reading, seeing: .event)
        reading.check(condition, beside: event, field)
        return condition
    }

    private func exit(_ field: JSONField) -> Exit? {
        guard var fields = field.fields() else { return nil }
        let event = fields.required("on", insteadOf: ["event", "trigger", "when"]).flatMap { $0.event(isAwaited: true) }
        let condition = condition(beside: event, &fields)
        let queue = fields.optional("escalate")
        let hasReason = fields.names.contains("reason")
        let escalation = escalation(queue, &fields, defaultReason: event?.text)
        if queue == nil, hasReason {
            reading.report(
                Problem(
                    .warning, file: reading.file, place: field.place, path: field.path,
                    cause: .doubtful("a reason without \"escalate\" is told to nobody"),
                    hint: "add \"escalate\": \"QUEUE\", or take the reason out"))
        }
        fields.finish()
        guard let event else { return nil }
        return Exit(on: Trigger(event: event, condition: condition), escalation: escalation)
    }

    /// The keys around `escalate`, which stand in a step and in an exit alike.
    func escalation(_ queue: JSONField?, _ fields: inout JSONFields, defaultReason: String?) -> EscalateStep? {
        let reason = (defaultReason == nil ? fields.required("reason") : fields.optional("reason"))?.text()
        let priority = fields.optional("priority")?.whole(in: 0...100)
        let answerWithin = fields.optional("answer_within")?.delay()
        let briefing = fields.optional("briefing")?.reference(.template, reading)
        guard let name = queue?.reference(.queue, reading), let reason = reason ?? defaultReason else { return nil }
        return EscalateStep(
            queue: name, reason: reason, priority: priority ?? 0, answerWithin: answerWithin, briefing: briefing)
    }
}
