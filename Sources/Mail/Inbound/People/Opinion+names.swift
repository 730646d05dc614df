/// An opt-out for somebody who is only named: "Please unsubscribe Peter from this list".
extension OpinionReader {
    /// Whether a word of leaving has a name as its object that is not the writer's. In English alone a capital letter tells
    /// names from other nouns; whoever begins every word with one names nobody.
    func namesSomebodyElse(_ match: PhraseBook.Match) -> Bool {
        guard match.language == "en" else { return false }
        let sentence = sentence(of: match).range
        guard !sentence.contains(where: { Self.firstPersons.contains(list.words[$0].hash) }) else { return false }
        return sentence.contains { place in
            guard Self.verbs.contains(list.words[place].hash), place == sentence.lowerBound || !list.isCapital(place)
            else { return false }
            let name = sentence.suffix(from: place + 1).prefix { list.isCapital($0) && list.words[$0].before == .none }
            guard (1...3).contains(name.count), name.upperBound < sentence.upperBound else { return false }
            return Self.afterNames.contains(list.words[name.upperBound].hash)
                && !name.contains { Self.notNames.contains(list.words[$0].hash) || isWriters($0) }
        }
    }

    /// Whether a word is a part of the writer's name or address, or stands elsewhere in the text, as a signature does.
    private func isWriters(_ place: Int) -> Bool {
        let word = list.words[place]
        if list.words.indices.contains(where: { $0 != place && list.words[$0].hash == word.hash }) { return true }
        let text = list.string(place)
        return (names + own).contains { source in
            let parts = WordList(source)
            return parts.words.indices.map(parts.string).contains { part in
                part.count > 2 && (part.hasPrefix(text) || text.hasPrefix(part))
            }
        }
    }

    private static let verbs = hashes("unsubscribe unsub remove delete take drop erase strike")
    private static let afterNames = hashes("from off out and")
    private static let firstPersons = hashes("me us my our myself ourselves")
    /// What may be written with a capital and names no person.
    private static let notNames = hashes(
        "email emails mail address account name data everything all everyone now today immediately this these the your "
            + "ltd inc llc gmbh ag plc company team")

    private static func hashes(_ words: String) -> Set<UInt64> { Set(WordList(words).words.map(\.hash)) }
}
