/// Finds the entries of all tables in a text, in one pass over its words.
struct PhraseBook: Sendable {
    /// One entry found.
    struct Match {
        var topic: Topic
        var language: String
        var phrase: String
        var words: Range<Int>

        /// The rule's name, such as `en:unsubscribe:take me off`.
        var rule: String { "\(language):\(topic.rawValue):\(phrase)" }
    }

    private struct Entry: Sendable {
        let topic: Topic
        let language: String
        let phrase: Phrase
    }

    private let entries: [Entry]
    /// The entries that may begin with a word, and with a word that begins so, by its hash.
    private let byWord: [UInt64: [Int]]
    private let byBeginning: [UInt64: [Int]]

    /// The book of every table, for the words of a mail.
    static let all = PhraseBook(WordTable.all)

    /// - Parameter topics: the entries to look for; nil for all but those about days, which have books of their own.
    init(_ tables: [WordTable], only topics: Set<Topic>? = nil) {
        var (entries, byWord, byBeginning) = ([Entry](), [UInt64: [Int]](), [UInt64: [Int]]())
        for table in tables {
            for (topic, text) in table.entries where topics.map({ $0.contains(topic) }) ?? !Self.isAboutDays(topic) {
                guard let phrase = Phrase(text), case .words(let runs, _)? = phrase.elements.first else { continue }
                for hash in Set(runs.compactMap(\.first)) {
                    if hash.isBeginning {
                        byBeginning[hash.hash, default: []].append(entries.count)
                    } else {
                        byWord[hash.hash, default: []].append(entries.count)
                    }
                }
                entries.append(Entry(topic: topic, language: table.language, phrase: phrase))
            }
        }
        (self.entries, self.byWord, self.byBeginning) = (entries, byWord, byBeginning)
    }

    private static func isAboutDays(_ topic: Topic) -> Bool {
        switch topic {
        case .months, .weekdays, .common, .back, .until, .tomorrow, .nextWeek: true
        default: false
        }
    }

    /// Every match in the order of the text, the longest of each entry's first word.
    func matches(in list: WordList) -> [Match] {
        var found: [Match] = []
        for place in list.words.indices where found.count < 2_000 { found += matches(in: list, at: place) }
        return found
    }

    /// The matches that begin with one word.
    func matches(in list: WordList, at place: Int) -> [Match] {
        let word = list.words[place]
        var found: [Match] = []
        if let candidates = byWord[word.hash] { append(candidates, in: list, at: place, to: &found) }
        for beginning in word.beginnings {
            if let candidates = byBeginning[beginning] { append(candidates, in: list, at: place, to: &found) }
        }
        return found
    }

    private func append(_ candidates: [Int], in list: WordList, at place: Int, to found: inout [Match]) {
        for candidate in candidates {
            let entry = entries[candidate]
            guard let end = entry.phrase.end(in: list, at: place) else { continue }
            found.append(
                Match(
                    topic: entry.topic, language: entry.language, phrase: entry.phrase.source, words: place..<end))
        }
    }
}
