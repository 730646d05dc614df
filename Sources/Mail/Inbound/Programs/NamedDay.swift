import Values

/// A day that a text names, and where.
struct NamedDay {
    /// How surely the words name a day.
    enum Kind: Int, Comparable {
        case weekday, month, date
        static func < (left: NamedDay.Kind, right: NamedDay.Kind) -> Bool { left.rawValue < right.rawValue }
    }

    var date: CivilDate
    var kind: Kind
    /// The words that name it.
    var words: Range<Int>
}

/// Finds the days a text names: dates in figures and in words, days of the week, "tomorrow", "next week".
///
/// A day without a year is the first of its name on or after today; a day that lies in the past is passed over, and so is
/// one without a year that lies more than 120 days ahead.
struct DayFinder {
    let list: WordList
    let today: CivilDate
    let language: String?
    /// Whether 05/06 is May 6, where nothing else tells.
    let monthFirst: Bool

    /// The most days ahead that anybody is waited for.
    static let horizon = 120

    /// Every day, in the order of the text.
    func days() -> [NamedDay] {
        var (found, index) = ([NamedDay](), 0)
        while index < min(list.words.count, 600), found.count < 50 {
            if let day = day(at: index) {
                found.append(day)
                index = max(day.words.upperBound, index + 1)
            } else {
                index += 1
            }
        }
        return found
    }

    private func day(at index: Int) -> NamedDay? {
        figures(at: index) ?? characters(at: index) ?? named(at: index) ?? weekday(at: index) ?? relative(at: index)
    }

    /// The number a word is, with the endings of ordinals, or nil.
    private func number(_ index: Int) -> Int? {
        guard index < list.words.count else { return nil }
        var text = list.text[list.words[index].range]
        // "all'8 dicembre"
        if let mark = text.firstIndex(of: 0x27), text[text.startIndex] > 0x39 { text = text[(mark + 1)...] }
        let digits = text.prefix { $0 &- 0x30 < 10 }
        guard (1...4).contains(digits.count), text.count - digits.count <= 3 else { return nil }
        if digits.count < text.count, !Self.ordinals.contains(Array(text.dropFirst(digits.count))) { return nil }
        return digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
    }

    private static let ordinals: Set<[UInt32]> = Set(
        ["st", "nd", "rd", "th", "er", "re", "e", "de", "ste", "o", "a", "h", "an", "aan", "ana", "i"]
            .map { $0.unicodeScalars.map(\.value) })

    /// What stands between two words.
    private func between(_ index: Int) -> [UInt32] {
        guard index + 1 < list.words.count else {
            return index < list.words.count ? Array(list.text[list.words[index].range.upperBound...].prefix(2)) : []
        }
        return Array(list.text[list.words[index].range.upperBound..<list.words[index + 1].range.lowerBound])
    }

    /// A date in figures: `2027-01-05`, `5.1.2027`, `5.1.`, `1/5/27`.
    private func figures(at index: Int) -> NamedDay? {
        guard let first = number(index), let second = number(index + 1) else { return nil }
        let mark = between(index)
        guard let separator = mark.first, [0x2E, 0x2F, 0x2D].contains(separator), mark.count <= 2,
            mark.dropFirst().allSatisfy({ $0 == 0x20 })
        else { return nil }
        let next = between(index + 1)
        let third = next.first == separator && next.count <= 2 ? number(index + 2) : nil
        if first > 31 {
            guard let third else { return nil }
            return explicit(first, second, third, index..<index + 3)
        }
        if let third, third > 31 || (third > 9 && next.count == 1) {
            return ordered(first, second, year: year(third), separator, index..<index + 3)
        }
        // Two figures alone are a date with a slash or with dots after both; else they may be a time or a version.
        guard separator == 0x2F || (separator == 0x2E && next.first == 0x2E) else { return nil }
        return ordered(first, second, year: nil, separator, index..<index + 2)
    }

    /// The year a figure names: of two digits, the nearest to today that Thais may mean by it; of the Buddhist era, which
    /// is 543 years ahead, also in full.
    private func year(_ figure: Int) -> Int {
        guard figure < 100 else { return Self.buddhist.contains(figure) ? figure - Self.buddhistEra : figure }
        let (common, buddhist) = (2_000 + figure, 2_500 + figure - Self.buddhistEra)
        return language == "th" && abs(buddhist - today.year) < abs(common - today.year) ? buddhist : common
    }

    private static let buddhistEra = 543
    private static let buddhist = 2_543...2_643

    private func ordered(
        _ first: Int, _ second: Int, year: Int?, _ separator: UInt32, _ words: Range<Int>
    ) -> NamedDay? {
        let (dayMonth, monthDay) = (make(year, second, first, words), make(year, first, second, words))
        guard separator == 0x2F, monthFirst else { return dayMonth ?? (separator == 0x2F ? monthDay : nil) }
        return monthDay ?? dayMonth
    }

    /// `1月5日` and `1월 5일`, each perhaps after its year.
    private func characters(at index: Int) -> NamedDay? {
        func mark(_ place: Int, _ marks: [UInt32]) -> Bool {
            place < list.words.count && marks.contains(list.text[list.words[place].range.lowerBound])
        }
        if let (month, end) = numeral(at: index), mark(end, [0x6708]), numeral(at: end + 1) == nil {
            return make(nil, month, 1, index..<end + 1, kind: .month)
        }
        guard let first = number(index) else { return nil }
        if mark(index + 1, [0x5E74, 0xB144]), let month = number(index + 2), mark(index + 3, [0x6708, 0xC6D4]),
            let day = number(index + 4), mark(index + 5, [0x65E5, 0xC77C, 0x53F7])
        {
            return explicit(era(first, at: index), month, day, index..<index + 6)
        }
        guard mark(index + 1, [0x6708, 0xC6D4]) else { return nil }
        guard let day = number(index + 2) else { return make(nil, first, 1, index..<index + 2, kind: .month) }
        guard mark(index + 3, [0x65E5, 0xC77C, 0x53F7]) else { return nil }
        return make(nil, first, day, index..<index + 4)
    }

    /// A number from 1 to 12 in Chinese characters, and where it ends.
    private func numeral(at index: Int) -> (value: Int, end: Int)? {
        func digit(_ place: Int) -> Int? {
            place < list.words.count ? Self.numerals[list.text[list.words[place].range.lowerBound]] : nil
        }
        guard let first = digit(index) else { return nil }
        guard first == 10, let second = digit(index + 1) else { return (first, index + 1) }
        return (10 + second, index + 2)
    }

    private static let numerals: [UInt32: Int] = Dictionary(
        uniqueKeysWithValues: zip("一二三四五六七八九十".unicodeScalars.map(\.value), 1...))

    /// The year of an era of Japan (令和8年) or of Taiwan (民國115年); any other of two digits is of this century.
    private func era(_ year: Int, at index: Int) -> Int {
        let mark = index > 0 ? list.text[list.words[index - 1].range.lowerBound] : 0
        switch mark {
        case 0x548C: return 2_018 + year
        case 0x570B, 0x56FD: return 1_911 + year
        default: return self.year(year)
        }
    }

    /// A date with the month's name, before or after the day; or the month alone.
    private func named(at index: Int) -> NamedDay? {
        if let day = number(index) {
            var place = index + 1
            // "5 de enero", "5th of January", "5. the January"
            while place < index + 3, month(at: place) == nil { place += 1 }
            guard day <= 31, place < index + 3, let (month, length) = month(at: place) else { return nil }
            let skipped = place > index + 1 ? list.string(index + 1) : "de"
            guard ["de", "of", "d", "del", "na", "of the", "di"].contains(skipped) else { return nil }
            let (year, end) = year(after: place + length - 1)
            return make(year, month, day, index..<end)
        }
        guard let (month, length) = month(at: index), list.words[index].range.count > 2 || length > 4 else {
            return nil
        }
        if length == 1, let day = number(index + 1), (1...31).contains(day), list.words[index + 1].before < .sentence {
            let (year, end) = year(after: index + 1)
            return make(year, month, day, index..<end)
        }
        let (year, end) = year(after: index + length - 1)
        // May, March and mars are words too; in Turkish the word for month may follow.
        guard year != nil || list.words[index].range.count > 4 || length > 4 || isMonth(index + length) else {
            return nil
        }
        return make(year, month, 1, index..<end, kind: .month)
    }

    private func year(after index: Int) -> (Int?, Int) {
        // Thais may put the era before the year: พ.ศ. 2569.
        for place in [index + 1, index + 2, index + 3] {
            guard let figure = number(place) else { continue }
            let year = figure < 100 && language != "th" ? figure : year(figure)
            guard (2_000...2_100).contains(year) else { continue }
            if place == index + 1 || language == "th"
                || place == index + 2
                    && ["de", "del", "year", "r", "roku", "г", "года", "р", "nam"].contains(list.string(index + 1))
            {
                return (year, place + 1)
            }
        }
        return (nil, index + 1)
    }

    /// The month a name means, and how many words the name has.
    private func month(at index: Int) -> (month: Int, length: Int)? {
        guard index < list.words.count else { return nil }
        if let found = CalendarWords.months[list.stem(index)] {
            let agreed = found.values.first.flatMap { first in found.values.allSatisfy { $0 == first } ? first : nil }
            // "Mac" is March to Malays alone.
            let isLong = language == nil || list.words[index].range.count > 3
            return (language.flatMap { found[$0] } ?? (isLong ? agreed : nil)).map { ($0, 1) }
        }
        // Names of several words: letters in Thai, "month 12" in Vietnamese.
        guard let language, language == "vi" || isThai(index) else { return nil }
        let longest = language == "vi" ? 2 : CalendarWords.longestInThai
        for count in (2...longest).reversed() where index + count <= list.words.count {
            if let month = CalendarWords.months[CalendarWords.hash(list.words[index..<index + count])]?[language] {
                return (month, count)
            }
        }
        return nil
    }

    private func isThai(_ index: Int) -> Bool {
        (0xE00...0xE7F).contains(list.text[list.words[index].range.lowerBound])
    }

    private func isMonth(_ index: Int) -> Bool {
        index < list.words.count && list.string(index).hasPrefix("ayin")
    }

    private func weekday(at index: Int) -> NamedDay? {
        let longest = isThai(index) ? CalendarWords.longestInThai : CalendarWords.longest
        for count in (1...longest).reversed() where index + count <= list.words.count {
            guard let found = CalendarWords.weekdays[CalendarWords.hash(list.words[index..<index + count])] else {
                continue
            }
            let agreed = found.values.first.flatMap { first in found.values.allSatisfy { $0 == first } ? first : nil }
            guard let day = language.flatMap({ found[$0] }) ?? agreed else { continue }
            if let date = date(after: index + count) {
                return NamedDay(date: date.date, kind: .date, words: index..<date.words.upperBound)
            }
            let monday = (today.daysSinceEpoch + 3) % 7
            let ahead = (day - monday + 7) % 7
            return NamedDay(
                date: today.advanced(by: ahead == 0 ? 7 : ahead), kind: .weekday, words: index..<index + count)
        }
        return nil
    }

    /// The date that follows a day of the week, perhaps after an article: "tirsdag d. 8. december" is one day.
    private func date(after index: Int) -> NamedDay? {
        guard index < list.words.count, list.words[index].before < .sentence else { return nil }
        let place = Self.articles.contains(list.words[index].hash) ? index + 1 : index
        guard place < list.words.count, let date = figures(at: place) ?? named(at: place), date.kind == .date else {
            return nil
        }
        return date
    }

    private static let articles: Set<UInt64> = Set(WordList("d den the le el il dia de der dem o a").words.map(\.hash))

    private func relative(at index: Int) -> NamedDay? {
        for match in DayFinder.relatives.matches(in: list, at: index) {
            let ahead = match.topic == .tomorrow ? 1 : 7 - (today.daysSinceEpoch + 3) % 7
            return NamedDay(date: today.advanced(by: ahead), kind: .weekday, words: match.words)
        }
        return nil
    }

    private static let relatives = PhraseBook(WordTable.all, only: [.tomorrow, .nextWeek])

    private func explicit(_ year: Int, _ month: Int, _ day: Int, _ words: Range<Int>) -> NamedDay? {
        make(year, month, day, words)
    }

    private func make(
        _ year: Int?, _ month: Int, _ day: Int, _ words: Range<Int>, kind: NamedDay.Kind = .date
    ) -> NamedDay? {
        guard (1...12).contains(month), (1...31).contains(day) else { return nil }
        let years = year.map { [$0] } ?? [today.year, today.year + 1]
        for year in years {
            guard let date = CivilDate(parsing: CivilDate(year: year, month: month, day: day).description),
                date >= today
            else { continue }
            let ahead = date.daysSinceEpoch - today.daysSinceEpoch
            if ahead <= Self.horizon { return NamedDay(date: date, kind: kind, words: words) }
            // A year that is written is meant; nobody is waited for longer.
            guard years.count == 1, ahead <= 1_000 else { return nil }
            return NamedDay(date: today.advanced(by: Self.horizon), kind: kind, words: words)
        }
        return nil
    }
}
