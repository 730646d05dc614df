import Values

/// How many mails one lead gets at most, from all sequences together, in any day and in any week.
package struct Frequency: Sendable, Hashable {
    /// In any 24 hours; 1 or more.
    package var perDay: Int
    /// In any 7 days; 1 or more.
    package var perWeek: Int

    /// What holds where nothing is said.
    package init(perDay: Int = 4, perWeek: Int = 12) {
        self.perDay = perDay
        self.perWeek = perWeek
    }
}

extension JSONField {
    /// `{ "per_day": 4, "per_week": 12 }`; what is not said is as ever, and nothing lifts it.
    func frequency() -> Frequency? {
        guard var fields = fields() else { return nil }
        let perDay = fields.optional("per_day")?.whole(in: 1...1_000)
        let perWeek = fields.optional("per_week")?.whole(in: 1...7_000)
        fields.finish()
        let usual = Frequency()
        return Frequency(perDay: perDay ?? usual.perDay, perWeek: perWeek ?? usual.perWeek)
    }
}
