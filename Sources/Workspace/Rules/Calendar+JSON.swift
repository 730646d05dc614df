import Engine
import Values

/// The days off of each named calendar.
typealias Calendars = [String: Set<CivilDate>]

/// A calendar file: its name and its days off.
struct HolidayCalendar {
    let name: String
    let days: Set<CivilDate>

    /// Reads `sequences/calendars/NAME.json`: `days` as a list of dates, or as dates with the names of the days.
    init?(_ fields: inout JSONFields, _ reading: FileReading) {
        _ = fields.optional("$schema")
        let name = fields.required("calendar")?.name()
        _ = fields.optional("title")?.text()
        let days = fields.required("days").map(Self.days)
        fields.finish()
        guard let name, let days else { return nil }
        self.name = name
        self.days = days
    }

    private static func days(_ field: JSONField) -> Set<CivilDate> {
        guard case .object = field.located.content, var fields = field.fields() else {
            return Set((field.items() ?? []).compactMap { $0.date() })
        }
        return Set(
            fields.all().compactMap { name, inner in
                _ = inner.text()
                return inner.date(name)
            })
    }
}

extension JSONField {
    /// A day written `YYYY-MM-DD`.
    func date() -> CivilDate? { text().flatMap { date($0) } }

    fileprivate func date(_ text: String) -> CivilDate? {
        if let date = CivilDate(parsing: text), date.year >= 1970 { return date }
        refuse("\"\(text)\" is no day", hint: "YYYY-MM-DD, such as \"2026-12-25\"")
        return nil
    }
}
