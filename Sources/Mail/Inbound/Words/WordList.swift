/// A text cut into words for comparison, with what stands between them.
struct WordList {
    /// What separates a word from the one before it; greater separates more.
    enum Break: UInt8, Comparable {
        case none, comma, line, sentence

        static func < (left: Break, right: Break) -> Bool { left.rawValue < right.rawValue }
    }

    struct Word {
        /// FNV-1a of the folded word, and of each of its beginnings of two letters and more.
        var hash: UInt64
        var beginnings: [UInt64]
        /// What stands before it.
        var before: Break
        /// Whether it stands between quotation marks.
        var isQuoted: Bool
        /// Where it stands in `text`.
        var range: Range<Int>
    }

    private(set) var words: [Word] = []
    /// The folded scalars the words are cut from.
    private(set) var text: [UInt32] = []
    /// Where in `text` a Latin capital stood.
    private var capitals: [Int] = []
    /// Whether the sentence that ends after the word at this place is a question.
    private(set) var questions: Set<Int> = []

    static let seed: UInt64 = 0xCBF2_9CE4_8422_2325
    @inline(__always)
    static func mix(_ hash: UInt64, _ value: UInt32) -> UInt64 { (hash ^ UInt64(value)) &* 0x0000_0100_0000_01B3 }

    /// Cuts a text; only its first words up to the limit are taken.
    init(_ source: some StringProtocol, limit: Int = 2_000) {
        text.reserveCapacity(min(source.utf8.count, limit * 8))
        for scalar in source.unicodeScalars {
            if Self.isCapital(scalar.value) { capitals.append(text.count) }
            Folding.fold(scalar, into: &text)
            if text.count > limit * 12 { break }
        }
        cut(limit: limit)
    }

    @inline(__always)
    private static func isCapital(_ value: UInt32) -> Bool {
        value &- 0x41 < 26 || (value &- 0xC0 < 0x1F && value != 0xD7)
    }

    /// Whether a word is written with a capital letter and small ones, as names are.
    func isCapital(_ index: Int) -> Bool {
        let range = words[index].range
        return range.count > 1 && capitals.contains(range.lowerBound) && !capitals.contains(range.lowerBound + 1)
    }

    private mutating func cut(limit: Int) {
        var (index, pending, isQuoted) = (0, Break.sentence, false)
        while index < text.count, words.count < limit {
            let value = text[index]
            if Folding.standsAlone(value) {
                append(index..<index + 1, &pending, isQuoted)
                index += 1
                continue
            }
            if Folding.isWord(value) {
                let start = index
                while index < text.count, continuesWord(index) { index += 1 }
                append(start..<index, &pending, isQuoted)
                continue
            }
            let following = index + 1 < text.count ? text[index + 1] : 0x20
            isQuoted = quote(value, isQuoted)
            pending = max(pending, separation(value, following))
            if value == 0x3F || value == 0xFF1F || value == 0x61F, !words.isEmpty { questions.insert(words.count - 1) }
            index += 1
        }
    }

    /// An apostrophe between letters belongs to the word, as in don't.
    private func continuesWord(_ index: Int) -> Bool {
        let value = text[index]
        if Folding.standsAlone(value) { return false }
        if Folding.isWord(value) { return true }
        return value == 0x27 && index > 0 && index + 1 < text.count && Folding.isWord(text[index - 1])
            && Folding.isWord(text[index + 1])
    }

    private mutating func append(_ range: Range<Int>, _ pending: inout Break, _ isQuoted: Bool) {
        var hash = Self.seed
        var beginnings: [UInt64] = []
        for index in range.prefix(40) {
            hash = Self.mix(hash, text[index])
            if index >= range.lowerBound + 1 { beginnings.append(hash) }
        }
        words.append(Word(hash: hash, beginnings: beginnings, before: pending, isQuoted: isQuoted, range: range))
        pending = .none
    }

    private func quote(_ value: UInt32, _ isOpen: Bool) -> Bool {
        switch value {
        case 0x22: !isOpen
        case 0x201C, 0x201E, 0xAB, 0x300C, 0x300E: value == 0x201C ? !isOpen : true
        case 0x201D, 0xBB, 0x300D, 0x300F: false
        default: isOpen
        }
    }

    private func separation(_ value: UInt32, _ following: UInt32) -> Break {
        switch value {
        case 0x2E: following <= 0x20 || following == 0x22 || following == 0x27 ? .sentence : .none
        case 0x21, 0x3F, 0x3B, 0x3002, 0x2026, 0x61F, 0x61B, 0x964: .sentence
        case 0x0A: following == 0x0A ? .sentence : .line
        case 0x2C, 0x3A, 0x2D, 0x28, 0x29, 0x3001, 0x60C:
            value == 0x2D && following > 0x20 ? .none : .comma
        default: .none
        }
    }

    /// The folded word at a place.
    func string(_ index: Int) -> String {
        var output = String.UnicodeScalarView()
        for value in text[words[index].range] { if let scalar = Unicode.Scalar(value) { output.append(scalar) } }
        return String(output)
    }

    /// A name's hash by `CalendarWords`, without the ending that Turkish puts after an apostrophe.
    func stem(_ index: Int) -> UInt64 {
        let stem = text[words[index].range].prefix { $0 != 0x27 }
        return CalendarWords.hash(of: [stem.reduce(Self.seed) { Self.mix($0, $1) }])
    }

    /// What stands before the word at a place; the end of the text ends a sentence.
    func breakBefore(_ index: Int) -> Break { index < words.count ? words[index].before : .sentence }
}
