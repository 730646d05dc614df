/// An opt-out that somebody writes for somebody else.
extension OpinionReader {
    /// The rule by which every word of leaving is about another person or another address than the writer's; nil where one
    /// may mean the writer.
    func otherPerson() -> String? {
        let leaving = all(.unsubscribe) + all(.unsubscribeShort)
        let persons = all(.others)
        let addresses = namedAddresses().filter { !own.contains($0.address) }
        guard all(.ownAddress).isEmpty else { return nil }
        var rule: String?
        for match in leaving {
            let lines = lines(around: match)
            let person = persons.first { lines.contains($0.words.lowerBound) && isObject($0, of: match) }
            let address = addresses.first { lines.contains($0.words.lowerBound) }
            let isNamed = person == nil && address == nil && namesSomebodyElse(match)
            guard person != nil || address != nil || isNamed, !isAboutWriter(match) else { return nil }
            rule = rule ?? person?.rule ?? (isNamed ? Self.anotherName : Self.anotherAddress)
        }
        return rule
    }

    private static let anotherAddress = "another address"
    private static let anotherName = "another name"

    /// Whether an opinion is unknown because it is an opt-out for somebody else.
    static func isAboutSomebodyElse(_ opinion: Opinion) -> Bool {
        guard opinion.class == .unknown, let rule = opinion.because.first else { return false }
        return rule == anotherAddress || rule == anotherName
            || rule.split(separator: ":").dropFirst().first == "somebody else"
    }

    /// In English the one who is taken off stands after the verb; before it stands who says so.
    private func isObject(_ person: PhraseBook.Match, of match: PhraseBook.Match) -> Bool {
        person.language != "en" || person.words.upperBound >= match.words.lowerBound
    }

    /// Whether "me" or "us" is part of a word of leaving, or stands beside it.
    private func isAboutWriter(_ match: PhraseBook.Match) -> Bool {
        let before = match.language == "en" ? 0 : 2
        let near = max(0, match.words.lowerBound - before)..<min(list.words.count, match.words.upperBound + 2)
        let endings = Self.endings[match.language] ?? []
        return near.contains { Self.writer[match.language]?.contains(list.words[$0].hash) == true }
            || match.words.contains { place in endings.contains { list.string(place).hasSuffix($0) } }
    }

    /// The words of a match's line, and of the next where a colon ends it.
    private func lines(around match: PhraseBook.Match) -> Range<Int> {
        var (start, end) = (match.words.lowerBound, match.words.upperBound)
        while start > 0, list.words[start].before < .line { start -= 1 }
        while end < list.words.count, list.words[end].before < .line || isAfterColon(end) { end += 1 }
        return start..<end
    }

    private func isAfterColon(_ place: Int) -> Bool {
        list.text[list.words[place - 1].range.upperBound..<list.words[place].range.lowerBound].contains(0x3A)
    }

    /// Every address in the text, folded, with its words.
    private func namedAddresses() -> [(address: String, words: Range<Int>)] {
        var found: [(address: String, words: Range<Int>)] = []
        for place in list.words.indices.dropLast() where gap(after: place) == [0x40] {
            var (start, end) = (place, place + 1)
            while start > 0, isJoined(start - 1, by: [0x2E, 0x2D, 0x2B]) { start -= 1 }
            while end + 1 < list.words.count, isJoined(end, by: [0x2E, 0x2D]) { end += 1 }
            var address = String.UnicodeScalarView()
            for value in list.text[list.words[start].range.lowerBound..<list.words[end].range.upperBound] {
                if let scalar = Unicode.Scalar(value) { address.append(scalar) }
            }
            found.append((String(address), start..<end + 1))
        }
        return found
    }

    private func isJoined(_ place: Int, by marks: [UInt32]) -> Bool {
        let gap = gap(after: place)
        return gap.count == 1 && marks.contains(gap[gap.startIndex])
    }

    private func gap(after place: Int) -> ArraySlice<UInt32> {
        list.text[list.words[place].range.upperBound..<list.words[place + 1].range.lowerBound]
    }

    /// The same, put to the end of a verb.
    private static let endings = [
        "es": ["eme", "enme", "adme", "arme", "irme", "anos", "enos"], "it": ["emi", "armi", "eci"],
    ]

    /// Who writes, as the object of a verb, by language.
    private static let writer: [String: Set<UInt64>] = [
        "en": "me us myself ourselves", "de": "mich uns", "fr": "moi nous me", "es": "me nos darme darnos",
        "it": "mi ci me",
        "pt": "me nos mim", "ca": "me ens em nos", "nl": "mij ons me", "sv": "mig oss", "da": "mig os", "no": "meg oss",
        "fi": "minut minua meidät meitä", "pl": "mnie nas", "cs": "mě mne nás", "sk": "ma mňa nás",
        "hu": "engem minket", "ro": "mă ne", "bg": "ме ни мен нас", "hr": "me nas", "sr": "ме нас", "sl": "me nas",
        "ru": "меня нас", "uk": "мене нас", "tr": "beni bizi", "el": "με μας", "he": "אותי אותנו", "zh": "我",
        "vi": "tôi", "id": "saya kami", "ms": "saya kami", "et": "mind meid", "lv": "mani mūs", "lt": "mane mus",
        "hi": "मुझे हमें", "fa": "مرا ما",
    ].mapValues { Set(WordList($0).words.map(\.hash)) }
}
