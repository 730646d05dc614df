import Testing

@testable import Mail

/// Every entry of every table of words, taken at its word.
struct WordTableTests {
    struct Row {
        let language: String
        let topic: Topic
        let entry: String

        /// The entry as somebody would write it: the first of all choices, and nothing in its gaps.
        var sentence: String {
            entry.split(separator: " ").filter { $0 != ".." && !$0.hasSuffix("?") }
                .map { $0.split(separator: "|").first.map(String.init) ?? "" }.joined(separator: " ")
                .filter { $0 != "^" && $0 != "$" && $0 != "~" }.replacing("_", with: " ")
        }
    }

    static func rows(_ topics: Set<Topic>) -> [Row] {
        WordTable.all.flatMap { table in
            table.entries.filter { topics.contains($0.topic) }.map {
                Row(language: table.language, topic: $0.topic, entry: String($0.text))
            }
        }
    }

    @Test(arguments: Topic.allCases.filter { ![.months, .weekdays, .common].contains($0) })
    func `an entry is found where it is written`(topic: Topic) {
        let book = PhraseBook(WordTable.all, only: [topic])
        for row in Self.rows([topic]) {
            let matches = book.matches(in: WordList(row.sentence))
            #expect(matches.contains { $0.language == row.language && $0.phrase == row.entry }, "\(row.sentence)")
        }
    }

    @Test(arguments: [
        Topic.unsubscribe, .unsubscribeShort, .complaint, .privacyLaw, .notInterested, .wrongPerson, .notNow,
    ])
    func `no entry that refuses is ever taken for interest`(topic: Topic) {
        for row in Self.rows([topic]) {
            #expect(OpinionReader(row.sentence).opinion.class != .interested, "\(row.language) \(row.sentence)")
        }
    }

    @Test func `every table names its months, its days and its common words`() {
        for language in Set(WordTable.all.map(\.language)) {
            let entries = WordTable.all.filter { $0.language == language }.flatMap(\.entries)
            guard let months = entries.first(where: { $0.topic == .months }) else { continue }
            #expect(months.text.split(separator: "|").count == 12, "\(language)")
            #expect(entries.contains { $0.topic == .common }, "\(language)")
            if let days = entries.first(where: { $0.topic == .weekdays }) {
                #expect(days.text.split(separator: "|").count == 7, "\(language)")
            }
        }
        #expect(Set(WordTable.all.map(\.language)).count == 39)
    }
}
