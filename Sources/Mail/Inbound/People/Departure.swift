/// A person who says that somebody else has left: whoever reads the mail of the lead now.
enum Departure {
    /// The rule by which a text says so of somebody else than its writer; nil where it does not.
    static func rule(in text: String) -> String? {
        let list = WordList(text, limit: 400)
        return book.matches(in: list).first { match in
            var start = match.words.lowerBound
            while start > 0, list.words[start].before < .sentence { start -= 1 }
            return !(start..<match.words.upperBound).contains { firstPersons.contains(list.words[$0].hash) }
        }?.rule
    }

    private static let book = PhraseBook(WordTable.all, only: [.left])

    /// Who writes of themselves.
    private static let firstPersons: Set<UInt64> = Set(
        WordList("i i'm i've i'll we we're we've ich wir je j'ai nous yo he hemos ik wij we io ho eu tenho jag jeg ja")
            .words
            .map(\.hash))
}
