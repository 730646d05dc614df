import Values

/// Which of the days a text names is the one somebody is back.
enum ReturnDay {
    /// The first day back, never before today and at most 120 days ahead; nil where the text names none.
    static func find(in text: String, today: CivilDate, monthFirst: Bool? = nil) -> CivilDate? {
        let list = WordList(text, limit: 600)
        let language = Language.of(list)
        let finder = DayFinder(
            list: list, today: today, language: language, monthFirst: monthFirst ?? (language == "en"))
        let days = finder.days()
        let cues = cueBook.matches(in: list)
        func cued(_ topic: Topic, _ day: NamedDay) -> Bool {
            cues.contains { cue in
                guard cue.topic == topic, language == nil || cue.language == language else { return false }
                let gap = day.words.lowerBound - cue.words.upperBound
                // In Thai the day of the week stands between, letter by letter.
                if (0...(language == "th" ? 14 : 3)).contains(gap) {
                    return !breaks(list, cue.words.upperBound...day.words.lowerBound)
                }
                // Finnish, Turkish, Japanese and others say it after the day.
                return (0...2).contains(cue.words.lowerBound - day.words.upperBound)
                    && !breaks(list, day.words.upperBound...cue.words.lowerBound)
            }
        }
        if let day = best(days.filter { cued(.back, $0) && !cued(.until, $0) }) { return day.date }
        if let day = best(days.filter { cued(.until, $0) }) {
            return isIncluded(day, list) ? day.date.advanced(by: 1) : day.date
        }
        return best(days.filter { cued(.back, $0) })?.date ?? days.last { $0.kind == .date }?.date ?? days.last?.date
    }

    /// A date says more than the day of the week beside it; of several the last.
    private static func best(_ days: [NamedDay]) -> NamedDay? {
        let kind = days.map(\.kind).max()
        return days.last { $0.kind == kind }
    }

    private static func breaks(_ list: WordList, _ words: ClosedRange<Int>) -> Bool {
        words.contains { list.breakBefore($0) == .sentence && $0 > words.lowerBound }
    }

    /// Whether the last day away is said to belong to it.
    private static func isIncluded(_ day: NamedDay, _ list: WordList) -> Bool {
        let near = max(0, day.words.lowerBound - 3)..<min(list.words.count, day.words.upperBound + 2)
        return near.contains { inclusive.contains(list.words[$0].hash) }
    }

    private static let inclusive: Set<UInt64> = Set(
        WordList(
            "including inclusive through thru einschliesslich inklusive compris inclus incluso incluido inclusive met med "
                + "compreso compresi compresa comprese inclusi inclusa incluse inclusos incluidos ambos wlacznie vcetne vratane включительно включно zakljucno ukljucivo dahil"
        ).words.map(\.hash))

    private static let cueBook = PhraseBook(WordTable.all, only: [.back, .until])
}
