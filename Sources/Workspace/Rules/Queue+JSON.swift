import Engine
import Values

extension QueueDefinition {
    /// Reads `sequences/queues/NAME.json`.
    init?(_ fields: inout JSONFields, _ reading: FileReading, calendars: Calendars) {
        _ = fields.optional("$schema")
        let name = fields.required("queue")?.name()
        let title = fields.required("title")?.text()
        let people = fields.optional("people")?.items()?.compactMap { $0.text() }
        let answerWithin = fields.optional("answer_within")?.delay()
        let hours = fields.optional("hours")?.schedule(reading, calendars, default: .office)
        fields.finish()
        guard let name, let title else { return nil }
        self.init(
            name: name, title: title, people: people ?? [], answerWithin: answerWithin ?? Delay(1, .businessDay),
            hours: hours ?? .office)
    }
}
