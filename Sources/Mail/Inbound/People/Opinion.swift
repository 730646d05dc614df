import Values

/// What a person says about our writing to them, read from their own words.
struct Opinion {
    var `class`: Verdict.Class
    /// 0 to 100.
    var confidence: Int
    /// The rules that decided, the deciding one first.
    var because: [String]
}

/// Weighs what a person wrote: refusals before questions, and questions before interest.
///
/// What stands in quotation marks is somebody else's; a phrase under a negation does not count; short words such as
/// "stop" or "yes" count only where little else is said.
struct OpinionReader {
    let list: WordList
    let matches: [PhraseBook.Match]
    /// The words of phrases that only look like an opinion.
    let ignored: Set<Int>
    /// Places of negating words, by language.
    let negations: [Int: Set<String>]
    /// The addresses the writer writes from, folded.
    let own: Set<String>
    /// What the writer is called, as a header has it.
    let names: [String]
    private let isAllQuoted: Bool

    /// - Parameters:
    ///   - own: the addresses the writer writes from, in lower case.
    ///   - names: what the writer is called.
    init(_ text: String, own: Set<String> = [], names: [String] = []) {
        list = WordList(text, limit: 600)
        (self.own, self.names) = (own, names)
        let found = PhraseBook.all.matches(in: list)
        var (ignored, negations) = (Set<Int>(), [Int: Set<String>]())
        for match in found {
            if match.topic == .ignored { ignored.formUnion(match.words) }
            if match.topic == .negation { negations[match.words.lowerBound, default: []].insert(match.language) }
        }
        matches = found
        (self.ignored, self.negations) = (ignored, negations)
        isAllQuoted = list.words.allSatisfy(\.isQuoted)
    }

    /// The opinion; `unknown` where no rule says anything.
    var opinion: Opinion {
        if let refusal = refusal() { return refusal }
        return interestOrQuestion() ?? Opinion(class: .unknown, confidence: 0, because: ["no rule"])
    }

    private func refusal() -> Opinion? {
        let complaint = best(.complaint)
        let unsubscribe = best(.unsubscribe) ?? short(.unsubscribeShort, words: 5)
        if let complaint { return said(.complaint, 90, complaint, unsubscribe) }
        let law = heldLaw()
        if let law, best(.interested) == nil { return said(.complaint, 80, law, unsubscribe) }
        if let unsubscribe, let other = otherObject() { return said(.unknown, 0, other, unsubscribe) }
        if let unsubscribe, let other = otherPerson() {
            return Opinion(class: .unknown, confidence: 0, because: [other, unsubscribe.rule])
        }
        if let unsubscribe { return said(.unsubscribe, unsubscribe.topic == .unsubscribe ? 95 : 85, unsubscribe) }
        if let turned = turnedNo() { return turned }
        let weak = best(.complaintWeak)
        if let weak, best(.interested) == nil { return said(.complaint, 60, weak) }
        if let law { return said(.unknown, 0, law, best(.interested)) }
        if let match = wrongPerson() { return said(.wrongPerson, 85, match) }
        if let match = best(.notNow) ?? short(.notNowShort, words: 4) { return said(.notNow, 85, match) }
        if let match = best(.notInterested) ?? short(.notInterestedShort, words: 4) {
            return said(.notInterested, 85, match)
        }
        if let match = negated(.interested) { return said(.notInterested, 60, match) }
        return nil
    }

    /// A law of privacy that is held against us. A buyer asks about it: "Is it GDPR compliant?"
    private func heldLaw() -> PhraseBook.Match? {
        let asked = question().map { sentence(of: $0).range }
        return all(.privacyLaw).first { law in
            !sentence(of: law).isQuestion && asked?.contains(law.words.lowerBound) != true
        }
    }

    /// "Contact me in March" names a time, where "contact Mara" names a person; "we don't work with vendors" is a no.
    private func wrongPerson() -> PhraseBook.Match? {
        let (later, never) = (all(.notNow), all(.notInterested))
        return all(.wrongPerson).filter { person in
            !later.contains { $0.words.overlaps(person.words) && $0.words.count >= person.words.count }
                && !never.contains { $0.words.overlaps(person.words) && $0.words.count > person.words.count }
        }
        .max { $0.words.count < $1.words.count }
    }

    /// What is left instead of our mail, where every word of leaving stands in its sentence and the writer wants something
    /// besides, or only imagines it: a buyer is not lost by it, so a person looks. Nil where our mail may be meant.
    private func otherObject() -> PhraseBook.Match? {
        let leaving = all(.unsubscribe) + all(.unsubscribeShort)
        for other in all(.supposed) + all(.elsewhere) {
            let range = sentence(of: other).range
            guard leaving.allSatisfy({ range.contains($0.words.lowerBound) }) else { continue }
            let wish = (all(.interested) + all(.interestedShort) + all(.question)).first {
                !range.contains($0.words.lowerBound)
            }
            if other.topic == .supposed || wish != nil { return other }
        }
        return nil
    }

    private func interestOrQuestion() -> Opinion? {
        let interest = best(.interested) ?? short(.interestedShort, words: 12)
        let asked = question()
        if let interest, let no = laterNo(after: interest) { return said(.unknown, 0, no, interest) }
        if let interest, asked.map({ !opens($0, before: interest) }) ?? true {
            return said(.interested, interest.topic == .interested ? 85 : 75, interest, asked)
        }
        if let asked { return said(.question, 80, asked) }
        if !list.questions.isEmpty { return Opinion(class: .question, confidence: 60, because: ["a question mark"]) }
        return nil
    }

    func said(
        _ class: Verdict.Class, _ confidence: Int, _ match: PhraseBook.Match, _ other: PhraseBook.Match? = nil
    ) -> Opinion {
        Opinion(class: `class`, confidence: confidence, because: [match.rule] + (other.map { [$0.rule] } ?? []))
    }

    /// A question that is marked as one, or that opens a text without any other mark.
    private func question() -> PhraseBook.Match? {
        let asked = all(.question)
        return asked.first { sentence(of: $0).isQuestion || Self.markless.contains($0.language) }
            ?? asked.first { $0.words.lowerBound < 2 }
    }

    /// Languages that write no question mark.
    private static let markless: Set<String> = ["th"]

    /// Whether the question begins the sentence that the interest stands in, and interest does not.
    private func opens(_ question: PhraseBook.Match, before interest: PhraseBook.Match) -> Bool {
        let sentence = sentence(of: question)
        return sentence.range.contains(interest.words.lowerBound) && sentence.isQuestion
            && (question.words.lowerBound < interest.words.lowerBound
                || (question.words.lowerBound == interest.words.lowerBound && interest.topic == .interestedShort))
            && !all(.interested).contains {
                sentence.range.contains($0.words.lowerBound) && $0.words.lowerBound < question.words.lowerBound
            }
    }

    func sentence(of match: PhraseBook.Match) -> (range: Range<Int>, isQuestion: Bool) {
        var (start, end) = (match.words.lowerBound, match.words.upperBound)
        while start > 0, list.words[start].before < .sentence { start -= 1 }
        while end < list.words.count, list.words[end].before < .sentence { end += 1 }
        return (start..<end, list.questions.contains(end - 1))
    }

    private func best(_ topic: Topic) -> PhraseBook.Match? { all(topic).max { $0.words.count < $1.words.count } }

    /// The matches of a topic that stand: not ignored, not quoted, not negated.
    func all(_ topic: Topic) -> [PhraseBook.Match] {
        matches.filter { $0.topic == topic && stands($0) && !isNegated($0) && !holdsNegation($0) }
    }

    /// Whether a word in a gap of what sounds like interest turns it round: "send me nothing more".
    private func holdsNegation(_ match: PhraseBook.Match) -> Bool {
        guard match.topic == .interested else { return false }
        let inside = match.words.dropFirst().filter { place in
            negations[place]?.contains(match.language) == true && !ignored.contains(place)
                && !Folding.standsAlone(list.text[list.words[place].range.lowerBound])
        }
        guard !inside.isEmpty else { return false }
        let own = Set(WordList(match.phrase).words.map(\.hash)).union(Self.ambiguous)
        return inside.contains { !own.contains(list.words[$0].hash) }
    }

    /// Words of negation that mean something else as often: French "more", Arabic "what", a question's end in Vietnamese.
    static let ambiguous = WordList("plus, ما, không").words.map(\.hash)

    private func negated(_ topic: Topic) -> PhraseBook.Match? {
        matches.first { $0.topic == topic && stands($0) && isNegated($0) }
    }

    private func stands(_ match: PhraseBook.Match) -> Bool {
        !match.words.contains { ignored.contains($0) } && !isSplit(match)
            && (isAllQuoted || !match.words.allSatisfy { list.words[$0].isQuoted })
    }

    /// Whether a comma parts a no from what it does not belong to: "no, write to me in May" is no "do not write to me".
    private func isSplit(_ match: PhraseBook.Match) -> Bool {
        let (first, second) = (match.words.lowerBound, match.words.lowerBound + 1)
        return match.topic == .unsubscribe && match.words.contains(second) && list.words[second].before >= .comma
            && negations[first]?.contains(match.language) == true
    }

    /// Whether one of the three words before it in the same clause turns it round.
    private func isNegated(_ match: PhraseBook.Match) -> Bool {
        switch match.topic {
        case .interested, .unsubscribe, .complaintWeak: break
        default: return false
        }
        var place = match.words.lowerBound
        for _ in 0..<3 {
            guard place > 0, list.words[place].before == .none else { return false }
            place -= 1
            if ignored.contains(place) { return false }
            if negations[place]?.contains(match.language) == true { return true }
        }
        return false
    }

    /// A short word, where the first line holds hardly more and the whole is short.
    private func short(_ topic: Topic, words limit: Int) -> PhraseBook.Match? {
        guard let match = all(topic).first, size(list.words.count) <= 3 * limit + 6 else { return nil }
        let firstLine = list.words.indices.dropFirst().first { list.words[$0].before >= .line } ?? list.words.count
        return match.words.lowerBound < firstLine && size(firstLine) <= limit ? match : nil
    }

    /// How many words, where three letters of a script without spaces count as one.
    private func size(_ count: Int) -> Int {
        let alone = list.words.prefix(count).count { Folding.standsAlone(list.text[$0.range.lowerBound]) }
        return count - alone + (alone + 2) / 3
    }
}
