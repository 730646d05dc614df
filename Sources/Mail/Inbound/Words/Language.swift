/// Tells which language a text is written in, by its commonest words.
enum Language {
    /// The code of the likeliest language of the tables, or nil where no common word of any is found.
    static func of(_ list: WordList) -> String? {
        var score: [String: Int] = [:]
        for word in list.words.prefix(200) {
            for language in byWord[word.hash] ?? [] { score[language, default: 0] += 1 }
        }
        return score.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
    }

    private static let byWord: [UInt64: [String]] = {
        var table: [UInt64: [String]] = [:]
        for entry in WordTable.all {
            for (topic, text) in entry.entries where topic == .common {
                for word in WordList(text).words { table[word.hash, default: []].append(entry.language) }
            }
        }
        return table
    }()
}
