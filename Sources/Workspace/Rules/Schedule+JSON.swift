import Engine
import Values

extension JSONField {
    /// A schedule: `days`, `hours`, `zone`, `holidays`; what is not said is open.
    func schedule(_ reading: FileReading, _ calendars: Calendars, default base: Schedule = .always) -> Schedule? {
        guard var fields = fields() else { return nil }
        var schedule = base
        if let days = fields.optional("days")?.weekdays() { schedule.days = days }
        if let hours = fields.optional("hours")?.hours() { schedule.hours = hours }
        if let zone = fields.optional("zone")?.zoneChoice() { schedule.zone = zone }
        if let days = fields.optional("holidays")?.holidays(reading, calendars) { schedule.holidays = days }
        fields.finish()
        if !schedule.everOpens {
            reading.report(Problem(file: reading.file, place: place, path: path, cause: .neverOpens))
        }
        return schedule
    }

    private func weekdays() -> Set<Weekday>? {
        guard let text = text() else { return nil }
        if let days = Schedule.days(parsing: text) { return days }
        refuse("\"\(text)\" names no weekdays", hint: "such as \"mon-fri\", \"mon, wed, sat-sun\", \"every day\"")
        return nil
    }

    private func hours() -> [Schedule.Hours]? {
        guard let text = text() else { return nil }
        if let hours = Schedule.hours(parsing: text) { return hours }
        refuse(
            "\"\(text)\" names no hours of one day",
            hint: "such as \"09:00-17:30\", or \"09:00-12:00, 13:00-17:30\"; each end is later than its start")
        return nil
    }

    private func zoneChoice() -> Schedule.ZoneChoice? {
        switch located.content {
        case .scalar(.string("lead")): .lead
        case .scalar(.string("workspace")): .workspace
        default: zone().map { .named($0) }
        }
    }

    /// A calendar's name, or several.
    private func holidays(_ reading: FileReading, _ calendars: Calendars) -> Set<CivilDate> {
        var fields: [JSONField] = [self]
        if case .array = located.content { fields = items() ?? [] }
        return fields.reduce(into: []) { days, field in
            guard let name = field.reference(.calendar, reading) else { return }
            days.formUnion(calendars[name] ?? [])
        }
    }
}

extension Schedule {
    /// Whether any year around its holidays has an open day; without holidays every week has one.
    var everOpens: Bool {
        guard let first = holidays.min() else { return !days.isEmpty }
        return (0..<400).contains { ahead in
            let day = first.advanced(by: ahead)
            return days.contains(day.weekday) && !holidays.contains(day)
        }
    }
}
