private import Values

/// A refusal in somebody's own words, as notes and comments hold them: “will keine Mails mehr”, “do not email”.
///
/// A text that only sounds like one costs a question; one that is not heard costs a mail to somebody who said no. So what
/// stands here is heard broadly, and never decides alone.
enum Refusal {
    /// Whether a text may say that its person wants no mail.
    static func mayStand(in text: String) -> Bool {
        guard Trigger.shared.stands(in: text) else { return false }
        let words = words(of: text)
        return words.indices.contains { mayBegin(at: $0, of: words) }
    }

    /// The words of a text, folded; an apostrophe parts none.
    private static func words(of text: String) -> [String] {
        text.split { !$0.isLetter && !$0.isNumber && $0 != "'" && $0 != "’" }.map { String($0).folded }
            .filter { !$0.isEmpty }
    }

    private static func mayBegin(at place: Int, of words: [String]) -> Bool {
        let rest = words[place...]
        let key = String(words[place].prefix(keyLength))
        if plain[key]?.contains(where: { $0.begins(rest) }) == true { return true }
        let sweeping = self.sweeping[key]?.contains { phrase in
            phrase.begins(rest) && !topics.contains(rest.dropFirst(phrase.words.count).first ?? "")
        }
        if sweeping == true { return true }
        return negations[words[place]]?.contains { $0.denies(rest, after: words[..<place]) } ?? false
    }

    /// Words in their order; one that ends in `*` stands for all that begin so.
    struct Phrase: Sendable {
        let words: [(text: String, isStem: Bool)]

        init(_ text: some StringProtocol) {
            words = text.split(separator: " ").map { word in
                (String(word.hasSuffix("*") ? word.dropLast() : word[...]).folded, word.hasSuffix("*"))
            }
        }

        func begins(_ rest: ArraySlice<String>) -> Bool {
            rest.count >= words.count
                && zip(words, rest).allSatisfy { $0.isStem ? $1.hasPrefix($0.text) : $1 == $0.text }
        }
    }

    /// A no before a word of mail, with nothing between but words that change nothing.
    struct Negation: Sendable {
        let opening: Phrase
        let grammar: Grammar

        func denies(_ rest: ArraySlice<String>, after before: ArraySlice<String>) -> Bool {
            guard opening.begins(rest), !grammar.excuses.contains(before.last ?? "") else { return false }
            var tail = rest.dropFirst(opening.words.count)
            for _ in 0...5 {
                if grammar.objects.contains(where: { $0.begins(tail) }) {
                    let next = tail.dropFirst().first ?? ""
                    // “Keine Mail bekommen” tells of a mail that got lost; “will keine Mail bekommen” does not.
                    return !grammar.reports.contains { next.hasPrefix($0) }
                        || before.suffix(4).contains { Refusal.wishes.contains($0) }
                }
                guard let word = tail.first, grammar.fillers.contains(word) else { return false }
                tail = tail.dropFirst()
            }
            return false
        }
    }

    /// How a language says no to mail.
    struct Grammar: Sendable {
        /// What may stand between the no and what is refused.
        let fillers: Set<String>
        /// What is refused.
        let objects: [Phrase]
        /// Beginnings of words behind it that make it a report: an address that is missing, a mail that did not come.
        let reports: [String]
        /// Words before the no that make it a report.
        let excuses: Set<String>
    }

    private static let keyLength = 3

    /// Phrases that refuse by themselves, and those that do where no topic follows, by how they begin.
    private static let plain = phrases(plainText)
    private static let sweeping = phrases(sweepingText)
    private static let topics = Set(words(topicText))

    private static func phrases(_ text: String) -> [String: [Phrase]] {
        Dictionary(grouping: list(text).map { Phrase($0) }) { String($0.words[0].text.prefix(keyLength)) }
    }

    private static let wishes = Set(wishText.split { $0 == "," || $0.isNewline }.map { String($0).folded })

    /// Every no before a word of mail, by its first word.
    private static let negations: [String: [Negation]] = grammars.reduce(into: [:]) { index, lines in
        let grammar = Grammar(
            fillers: Set(Self.words(lines.fillers)), objects: Self.list(lines.objects).map { Phrase($0) },
            reports: Self.words(lines.reports), excuses: Set(Self.words(lines.excuses)))
        for opening in Self.list(lines.openings) {
            let negation = Negation(opening: Phrase(opening), grammar: grammar)
            index[negation.opening.words[0].text, default: []].append(negation)
        }
    }

    private static func list(_ text: String) -> [Substring] {
        text.split { $0 == "," || $0.isNewline }.filter { $0.contains { !$0.isWhitespace } }
    }

    private static func words(_ text: String) -> [String] {
        text.split { $0 == " " || $0.isNewline }.map { String($0).folded }
    }
}

extension Refusal {
    /// A glance that spares nearly every text the reading of its words: whether four letters stand in it with which one
    /// of the words begins or ends.
    private struct Trigger: Sendable {
        static let shared = Trigger()

        private var bits = [UInt64](repeating: 0, count: 64)

        private init() {
            let objects = Refusal.grammars.flatMap { Refusal.list($0.objects) }.map { Phrase($0) }
            for phrase in objects + Refusal.plain.values.flatMap(\.self) + Refusal.sweeping.values.flatMap(\.self) {
                // The longest of its words is the rarest.
                let letters = Array((phrase.words.max { $0.text.utf8.count < $1.text.utf8.count }?.text ?? "").utf8)
                guard letters.count >= 4 else { continue }
                insert(letters.prefix(4))
                insert(letters.suffix(4))
            }
            // All of whose words are shorter.
            for short in ["opt ", "opt-"] { insert(Array(short.utf8)[...]) }
        }

        private mutating func insert(_ letters: ArraySlice<UInt8>) {
            let place = Self.place(letters.reduce(0) { $0 << 8 | UInt32($1 | 0x20) })
            bits[place >> 6] |= 1 << UInt64(place & 63)
        }

        private static func place(_ window: UInt32) -> Int { Int((window &* 0x9E37_79B1) >> 20) }

        func stands(in text: String) -> Bool {
            text.utf8.withContiguousStorageIfAvailable { stands(in: $0) } ?? true
        }

        private func stands(in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
            var window: UInt32 = 0
            for byte in bytes {
                window = window << 8 | UInt32(byte | 0x20)
                let place = Self.place(window)
                // Cyrillic letters begin with 0xD0 or 0xD1, and fold to no ASCII.
                if bits[place >> 6] & (1 << UInt64(place & 63)) != 0 || byte == 0xD0 || byte == 0xD1 { return true }
            }
            return false
        }
    }
}
