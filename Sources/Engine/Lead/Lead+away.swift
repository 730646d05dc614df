package import Values

extension Lead {
    /// The attribute that says from which day on somebody who is away may be written to again: a person sees it, asks for it
    /// in a condition, and lifts it by clearing it.
    package static let awayAttribute = "away_until"

    /// When that day begins, in the lead's own zone; nil where nobody said so.
    package func awayUntil(in zone: Zone) -> Moment? {
        guard let text = attributes[Self.awayAttribute]?.text, let day = CivilDate(parsing: text) else { return nil }
        return (self.zone ?? zone).moment(of: day, at: TimeOfDay(minutes: 0))
    }
}
