import Engine
import Values

extension SequenceReading {
    /// `"2 days"`, `"until 09:00"`, `"until monday 09:00"`, `"until lead.webinar_at"`, `"3 days before lead.renewal"`.
    ///
    /// One that cannot be read is told, and taken for a day: what stands around it is judged as if it were right.
    func wait(_ field: JSONField) -> Wait {
        let unread = Wait.delay(Delay(1, .day))
        guard !field.refusesBareNumber(), let text = field.text() else { return unread }
        if let delay = Delay(parsing: text) { return .delay(delay) }
        if let wait = Self.until(text) { return wait }
        if let (path, delay, isBefore) = Self.dated(text) {
            RuleScope.sequence.check(path, field, reading)
            return .date(path, offset: delay, before: isBefore)
        }
        field.refuse(
            "\"\(text)\" is nothing to wait for",
            hint: text.hasPrefix("until ") && text.contains(where: \.isNumber) && !text.contains(":")
                ? "a wait ends on a weekday, at a time or on a date of the lead: \"until monday 09:00\", \"until lead.start\""
                : text.first?.isNumber == true && !text.contains("lead.")
                    ? Delay.hint(for: text)
                    : "such as \"2 days\", \"until monday 09:00\", \"3 days before lead.renewal\"")
        return unread
    }

    private static func until(_ text: String) -> Wait? {
        let words = text.lowercased().split(separator: " ").map(String.init)
        guard words.first == "until", (2...3).contains(words.count) else { return nil }
        let weekday = Weekday(parsing: words[1])
        if words.count == 3 {
            guard let weekday, let time = TimeOfDay(parsing: words[2]) else { return nil }
            return .until(weekday, time)
        }
        if let weekday { return .until(weekday, TimeOfDay(minutes: 0)) }
        return TimeOfDay(parsing: words[1]).map { .until(nil, $0) }
    }

    private static func dated(_ text: String) -> (Path, Delay, isBefore: Bool)? {
        let words = text.split(separator: " ").map(String.init)
        guard words.count >= 2, let last = words.last, last.hasPrefix("lead."), let path = try? Path(parsing: last)
        else {
            return nil
        }
        let before = words.dropLast()
        if before.map({ $0.lowercased() }) == ["until"] { return (path, Delay(0, .minute), false) }
        guard let side = before.last?.lowercased(), side == "before" || side == "after" else { return nil }
        let delay = Delay(parsing: before.dropLast().joined(separator: " "))
        return delay.map { (path, $0, side == "before") }
    }
}
