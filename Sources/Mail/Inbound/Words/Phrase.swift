/// One entry of a table of words: what it is looked for, and where it was written.
///
/// Words stand side by side as in a text. `word~` is any word that begins so, `a|b` one or the other, `word?` may be
/// left out, `..` stands for up to four words of the same sentence, `^` at the beginning and `$` at the end bind it to
/// the beginning and end of a sentence or line; `of_the` is two words of one choice. In scripts without spaces each letter is a word.
struct Phrase: Sendable {
    struct Atom: Sendable, Hashable {
        var hash: UInt64
        var isBeginning: Bool
    }

    enum Element: Sendable {
        /// One of these runs of words.
        case words([[Atom]], isOptional: Bool)
        case gap
    }

    /// The text of the entry, for the rule's name.
    let source: String
    let elements: [Element]
    let opensSentence: Bool
    let closesSentence: Bool

    init?(_ source: some StringProtocol) {
        var text = Substring(source)
        opensSentence = text.hasPrefix("^")
        if opensSentence { text = text.dropFirst() }
        closesSentence = text.hasSuffix("$")
        if closesSentence { text = text.dropLast() }
        var elements: [Element] = []
        for piece in text.split(separator: " ") {
            if piece == ".." {
                elements.append(.gap)
                continue
            }
            let isOptional = piece.hasSuffix("?")
            let runs = (isOptional ? piece.dropLast() : piece).split(separator: "|").map(Self.run).filter {
                !$0.isEmpty
            }
            if !runs.isEmpty { elements.append(.words(runs, isOptional: isOptional)) }
        }
        guard case .words(_, isOptional: false)? = elements.first else { return nil }
        self.source = String(source)
        self.elements = elements
    }

    private static func run(_ piece: Substring) -> [Atom] {
        let isBeginning = piece.hasSuffix("~")
        let words = (isBeginning ? piece.dropLast() : piece).replacing("_", with: " ")
        let list = WordList(words)
        return list.words.enumerated().map { place, word in
            Atom(hash: word.hash, isBeginning: isBeginning && place == list.words.count - 1)
        }
    }

    /// Where a match that begins at this word ends, or nil; bounded by the elements and the width of a gap.
    func end(in list: WordList, at start: Int) -> Int? {
        if opensSentence, list.words[start].before < .line { return nil }
        return match(0, in: list, at: start)
    }

    private func match(_ element: Int, in list: WordList, at place: Int) -> Int? {
        guard element < elements.count else {
            return closesSentence && list.breakBefore(place) < .line ? nil : place
        }
        switch elements[element] {
        case .gap:
            for next in place...min(place + 4, list.words.count) {
                if let end = match(element + 1, in: list, at: next) { return end }
                guard next < list.words.count, list.words[next].before < .sentence else { return nil }
            }
            return nil
        case .words(let runs, let isOptional):
            for run in runs {
                if let next = Self.step(run, in: list, at: place, isFirst: element == 0),
                    let end = match(element + 1, in: list, at: next)
                {
                    return end
                }
            }
            return isOptional ? match(element + 1, in: list, at: place) : nil
        }
    }

    /// The place after a run of words, none of which begins a new sentence but the first of all.
    private static func step(_ run: [Atom], in list: WordList, at place: Int, isFirst: Bool) -> Int? {
        guard place + run.count <= list.words.count else { return nil }
        for (offset, atom) in run.enumerated() {
            let word = list.words[place + offset]
            if word.before == .sentence, !(isFirst && offset == 0) { return nil }
            let isSame =
                word.hash == atom.hash || (atom.isBeginning && word.beginnings.contains(atom.hash))
            if !isSame { return nil }
        }
        return place + run.count
    }
}
