/// A no that answers another question: "No, we definitely want it".
extension OpinionReader {
    /// What a text means that opens with a no and then wants: interest where the wish is clear and nothing refuses; where
    /// a no and a yes stand side by side, a person looks. Nil where the no is all there is.
    func turnedNo() -> Opinion? {
        guard let no = openingNo() else { return nil }
        let refusals = (all(.notNow) + all(.notInterested) + all(.wrongPerson) + all(.complaintWeak))
            .filter { $0.words.lowerBound >= no.end }
        if let wanted = all(.wanted).first(where: { $0.words.lowerBound >= no.end && isClear($0) }) {
            guard refusals.isEmpty else { return said(.unknown, 0, no.match, wanted) }
            return said(.interested, 70, wanted, no.match)
        }
        guard refusals.isEmpty else { return nil }
        let yes = (all(.interested) + all(.interestedShort)).first { $0.words.lowerBound >= no.end }
        return yes.map { said(.unknown, 0, no.match, $0) }
    }

    /// A no that closes what sounded like interest, as in "Oh great, one more advertisement. No."
    func laterNo(after interest: PhraseBook.Match) -> PhraseBook.Match? {
        guard list.words.count <= 60 else { return nil }
        return all(.notInterestedShort).first { no in
            no.phrase.hasPrefix("^") && no.words.lowerBound >= interest.words.upperBound
                && list.words[no.words.lowerBound].before >= .line
                && isPaused(after: no.words.upperBound)
                && !all(.interested).contains { $0.words.lowerBound >= no.words.upperBound }
        }
    }

    /// The no a text opens with, and the word after it and its repetitions; nil where it does not stand by itself, as in
    /// "no thanks" and "no money".
    private func openingNo() -> (match: PhraseBook.Match, end: Int)? {
        var (found, place) = (PhraseBook.Match?.none, 0)
        while let match = all(.notInterestedShort).filter({ isOpening($0, at: place) }).max(by: isShorter)
            ?? repeated(found, at: place)
        {
            (found, place) = (match, place + match.words.count)
        }
        guard let found, isPaused(after: place) || isPlainNo(place - 1) else { return nil }
        let following = place..<min(place + 2, list.words.count)
        return following.contains { Self.thanks.contains(list.words[$0].hash) } ? nil : (found, place)
    }

    private func isOpening(_ match: PhraseBook.Match, at place: Int) -> Bool {
        match.words.lowerBound == place && match.phrase.hasPrefix("^")
    }

    private func isShorter(_ one: PhraseBook.Match, _ other: PhraseBook.Match) -> Bool {
        one.words.count < other.words.count
    }

    private func repeated(_ match: PhraseBook.Match?, at place: Int) -> PhraseBook.Match? {
        guard let match, place < list.words.count, match.words.count == 1, place < 4,
            list.words[place].hash == list.words[match.words.lowerBound].hash
        else { return nil }
        return match
    }

    /// Whether a comma or more follows, or a space in a script that has none within a sentence.
    private func isPaused(after place: Int) -> Bool {
        guard list.breakBefore(place) == .none else { return true }
        let range = list.words[place - 1].range
        return Folding.standsAlone(list.text[range.lowerBound]) && list.text[range.upperBound] == 0x20
    }

    private func isPlainNo(_ place: Int) -> Bool { Self.plainNo.contains(list.words[place].hash) }

    /// Whether nothing around a wish takes it back: no negation from its clause to the end of its sentence, and no wish to
    /// stay with what there is.
    private func isClear(_ wanted: PhraseBook.Match) -> Bool {
        var start = wanted.words.lowerBound
        while start > 0, list.words[start].before < .comma { start -= 1 }
        let clause = start..<max(start + 1, sentence(of: wanted).range.upperBound)
        let isNegated = clause.contains { place in
            negations[place]?.contains(wanted.language) == true && !ignored.contains(place)
                && !Self.ambiguous.contains(list.words[place].hash)
                && !all(.notInterestedShort).contains { $0.words.contains(place) && place < wanted.words.lowerBound }
        }
        return !isNegated && !all(.staying).contains { clause.contains($0.words.lowerBound) }
    }

    /// Words for no that negate nothing else, so that no comma is needed after them.
    private static let plainNo: Set<UInt64> = Set(
        WordList("nein nee nej nei nope нет ні hayır όχι nö").words.map(\.hash))

    private static let thanks: Set<UInt64> = Set(
        WordList(
            "thanks thank thx ty danke dank dankeschön bedankt merci gracias grazie obrigado obrigada tack tak takk kiitos "
                + "dziękuję dziękujemy dziekuje děkuji děkujeme díky ďakujem ďakujeme köszönöm köszi mulțumesc mersi "
                + "благодаря спасибо дякую хвала hvala teşekkürler teşekkür ευχαριστώ gràcies ačiū paldies aitäh tänan"
        ).words.map(\.hash))
}
