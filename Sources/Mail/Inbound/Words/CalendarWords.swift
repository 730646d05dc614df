/// The names of months and days of the week in every language of the tables.
enum CalendarWords {
    /// 1 to 12 by language, by the hash of a name's words.
    static let months: [UInt64: [String: Int]] = table(.months)
    /// 0 for Monday to 6 for Sunday by language, by the hash of a name's words.
    static let weekdays: [UInt64: [String: Int]] = table(.weekdays).mapValues { $0.mapValues { $0 - 1 } }
    /// The most words such a name has.
    static let longest = 3

    /// The most letters such a name has in Thai, where each is a word.
    static let longestInThai = 14

    /// One hash for a name of several words, such as a Japanese day of the week.
    static func hash(_ words: ArraySlice<WordList.Word>) -> UInt64 {
        hash(of: words.map(\.hash))
    }

    /// The same of the words' hashes.
    static func hash(of words: [UInt64]) -> UInt64 {
        words.reduce(WordList.seed) { ($0 ^ $1) &* 0x0000_0100_0000_01B3 }
    }

    private static func table(_ topic: Topic) -> [UInt64: [String: Int]] {
        var table: [UInt64: [String: Int]] = [:]
        for entry in WordTable.all {
            for (kind, text) in entry.entries where kind == topic {
                for (place, names) in text.split(separator: "|").enumerated() {
                    // Names of two letters mean too much else.
                    for name in names.split(separator: " ") where name.utf8.count > 2 {
                        table[hash(WordList(name.replacing("_", with: " ")).words[...]), default: [:]][entry.language] =
                            place + 1
                    }
                }
            }
        }
        return table
    }
}
