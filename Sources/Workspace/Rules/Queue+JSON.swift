import Engine
import Values

extension QueueDefinition {
    /// Reads `sequences/queues/NAME.json`.
    init?(_ fields: inout JSONFields, _ reading: FileReading, calendars: Calendars) {
        _ = fields.optional("$schema")
        let name = fields.required("queue")?.name()
        let title = fields.required("title")?.text()
        let staff = fields.optional("people")
        let members = staff?.items()?.compactMap { Member($0, reading, calendars) } ?? []
        if let staff, members.isEmpty, case .array = staff.located.content {
            staff.refuse(
                "this queue has nobody: its cards would wait for ever", hint: "name its people, such as [\"maya\"]")
        }
        let answerWithin = fields.optional("answer_within")?.delay()
        let hours = fields.optional("hours")?.schedule(reading, calendars, default: .office)
        let lost = fields.optional("lost_reasons").map(Reason.all) ?? []
        let recycle = fields.optional("recycle_reasons").map(Reason.all) ?? []
        fields.finish()
        guard let name, let title else { return nil }
        self.init(
            name: name, title: title, answerWithin: answerWithin ?? Delay(1, .businessDay), hours: hours ?? .office)
        self.staff = members
        lostReasons = lost
        recycleReasons = recycle
    }
}

extension QueueDefinition.Reason {
    /// An object of codes and what people read, in the order of the file.
    fileprivate static func all(_ field: JSONField) -> [Self] {
        guard var fields = field.fields() else { return [] }
        return fields.all().compactMap { code, title in title.text().map { Self(code: code, title: $0) } }
    }
}

extension QueueDefinition.Member {
    /// A name alone, or an object of `name`, `weight`, `capacity` and `hours`.
    fileprivate init?(_ field: JSONField, _ reading: FileReading, _ calendars: Calendars) {
        guard case .object = field.located.content else {
            guard let name = field.text() else { return nil }
            self.init(name)
            return
        }
        guard var fields = field.fields() else { return nil }
        let name = fields.required("name")?.text()
        let weight = fields.optional("weight")?.whole(in: 1...100)
        let capacity = fields.optional("capacity")?.whole(in: 1...1_000)
        let hours = fields.optional("hours")?.schedule(reading, calendars, default: .office)
        fields.finish()
        guard let name else { return nil }
        self.init(name, weight: weight ?? 1, capacity: capacity, hours: hours)
    }
}
