import Engine
import Values

extension QueueDefinition {
    /// Reads `sequences/queues/NAME.json`.
    init?(_ fields: inout JSONFields, _ reading: FileReading, calendars: Calendars) {
        _ = fields.optional("$schema")
        let name = fields.required("queue")?.name()
        let title = fields.required("title")?.text()
        let staff = fields.optional("people")
        let people = staff?.items()?.compactMap { $0.text() }
        if let staff, let people, people.isEmpty, case .array = staff.located.content {
            staff.refuse(
                "this queue has nobody: its cards would wait for ever", hint: "name its people, such as [\"maya\"]")
        }
        let answerWithin = fields.optional("answer_within")?.delay()
        let hours = fields.optional("hours")?.schedule(reading, calendars, default: .office)
        fields.finish()
        guard let name, let title else { return nil }
        self.init(
            name: name, title: title, people: people ?? [], answerWithin: answerWithin ?? Delay(1, .businessDay),
            hours: hours ?? .office)
    }
}
