private import Values

/// Finds out how a file's bytes stand for text, from all of them, and keeps a sample of what the guess rests on.
struct EncodingGuess {
    private var head: [UInt8] = []
    private var sequences = UTF8Tally()
    /// Words with a byte beyond ASCII, as bytes: at most so many.
    private var words: [[UInt8]] = []
    private var word: [UInt8] = []
    private var isBeyond = false
    private var domains: [String: Int] = [:]
    private static let wordsKept = 2_000

    mutating func read(_ piece: ArraySlice<UInt8>) {
        if head.count < 64 { head += piece.prefix(64 - head.count) }
        // Nearly every file is ASCII for long stretches, which says nothing.
        guard sequences.isOpen || piece.contains(where: { $0 >= 0x80 }) else { return endWord(0) }
        sequences.read(piece)
        for byte in piece {
            if byte >= 0x80 || byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A {
                word.append(byte)
                isBeyond = isBeyond || byte >= 0x80
            } else {
                endWord(byte)
            }
        }
    }

    private mutating func endWord(_ next: UInt8) {
        defer {
            word.removeAll(keepingCapacity: true)
            isBeyond = false
        }
        if isBeyond {
            if words.count < Self.wordsKept { words.append(word) }
        } else if word.count == 2, next != UInt8(ascii: "."), !next.isDigit {
            domains[String(decoding: word.map { $0 | 0x20 }, as: UTF8.self), default: 0] += 1
        }
    }

    /// The encoding, and whether it is a guess that somebody should look at; nil where every guess would be nonsense, as for
    /// the double bytes of Japanese, Chinese and Korean.
    mutating func finish() -> (encoding: TextEncoding, isGuess: Bool)? {
        endWord(0)
        if head.starts(with: [0xFF, 0xFE]) { return (.utf16LittleEndian, false) }
        if head.starts(with: [0xFE, 0xFF]) { return (.utf16BigEndian, false) }
        if head.starts(with: [0xEF, 0xBB, 0xBF]) { return (.utf8, false) }
        let zeros = head.indices.filter { head[$0] == 0 }
        if head.count >= 8, zeros.count * 3 >= head.count {
            return (zeros.allSatisfy { !$0.isMultiple(of: 2) } ? .utf16LittleEndian : .utf16BigEndian, true)
        }
        if sequences.isSound { return (.utf8, false) }
        // A few cells of another program in a file of UTF-8 are read as Windows-1252 where they stand.
        if sequences.broken * 4 < sequences.whole { return (.utf8, true) }
        let pages: [TextEncoding] = [
            .windows1252, .windows1250, .windows1251, .windows1253, .windows1254, .macRoman,
        ]
        guard let best = pages.map({ (page: $0, score: score($0)) }).max(by: { $0.score < $1.score }) else {
            return nil
        }
        return isDense && best.score < 0.5 * Double(beyond(words)) ? nil : (best.page, true)
    }

    /// Whether most words with bytes beyond ASCII have more than one, and are hardly anything else: not those of a Latin
    /// alphabet, in which such letters are few.
    private var isDense: Bool {
        let dense = words.filter { word in word.count { $0 >= 0x80 } > 1 }
        return dense.count * 2 >= words.count && beyond(dense) * 9 >= dense.reduce(0) { $0 + $1.count } * 4
    }

    private func beyond(_ words: [[UInt8]]) -> Int { words.reduce(0) { $0 + $1.count { $0 >= 0x80 } } }

    /// How well the words read in a code page: letters of its languages speak for it, signs and capitals inside a word
    /// against it.
    private func score(_ page: TextEncoding) -> Double {
        guard let table = page.upperHalf else { return 0 }
        var score = 0.0
        for word in words {
            let scalars = word.map { $0 < 0x80 ? Unicode.Scalar($0) : table[Int($0) - 0x80] }
            score += page.plausibility(of: scalars)
        }
        let hints = domains.reduce(0) { $0 + (page.domains.contains($1.key) ? min($1.value, words.count) : 0) }
        return score + 0.5 * Double(hints) - (page == .windows1252 ? 0 : 0.01)
    }
}

/// Counts the multi-byte sequences of UTF-8 that are whole, and the bytes that belong to none.
private struct UTF8Tally {
    private(set) var whole = 0
    private(set) var broken = 0
    private var open = 0
    private var length = 0

    var isSound: Bool { broken == 0 && open == 0 }
    /// Whether a sequence goes on.
    var isOpen: Bool { open > 0 }

    mutating func read(_ piece: ArraySlice<UInt8>) {
        for byte in piece {
            if byte < 0x80 {
                if open > 0 { breakOff() }
            } else if byte < 0xC0 {
                if open == 0 { broken += 1 } else { goOn() }
            } else {
                if open > 0 { breakOff() }
                begin(byte)
            }
        }
    }

    private mutating func begin(_ byte: UInt8) {
        switch byte {
        case 0xC2...0xDF: (open, length) = (1, 1)
        case 0xE0...0xEF: (open, length) = (2, 1)
        case 0xF0...0xF4: (open, length) = (3, 1)
        default: broken += 1
        }
    }

    private mutating func goOn() {
        open -= 1
        length += 1
        if open == 0 { whole += 1 }
    }

    private mutating func breakOff() {
        broken += length
        open = 0
    }
}

extension TextEncoding {
    /// Top-level domains of countries whose old programs write this page.
    fileprivate var domains: Set<String> {
        switch self {
        case .windows1250: ["pl", "cz", "sk", "hu", "ro", "hr", "si"]
        case .windows1251: ["ru", "ua", "by", "bg", "su"]
        case .windows1253: ["gr", "cy"]
        case .windows1254: ["tr"]
        case .windows1252: ["de", "at", "ch", "fr", "es", "it", "pt", "nl", "br", "mx", "ar", "se", "dk", "no", "fi"]
        default: []
        }
    }

    /// Letters beyond ASCII that are common in the languages of this page.
    private var letters: Set<Unicode.Scalar> {
        switch self {
        case .windows1250: Self.central
        case .windows1251: Self.cyrillic
        case .windows1253: Self.greek
        case .windows1254: Self.turkish
        default: Self.western
        }
    }

    private static let western = Set("äöüßéèêëàâáãåçñóòôõíìîïúùûøæœÄÖÜÉÈÀÂÁÅÇÑÓÔÕÍÎÚØÆ".unicodeScalars)
    private static let central = Set(
        "ąćęłńóśźżáčďéěíňřšťúůýžäöüőűâăîşţĺľŕôđßĄĆĘŁŃÓŚŹŻÁČĎÉĚÍŇŘŠŤÚŮÝŽÄÖÜŐŰÂĂÎŞŢĐ".unicodeScalars)
    private static let cyrillic = Set(
        "абвгдежзийклмнопрстуфхцчшщъыьэюяёіїєґАБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯЁІЇЄҐ".unicodeScalars)

    private static let greek = Set(
        "αβγδεζηθικλμνξοπρςστυφχψωάέήίόύώϊϋΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩΆΈΉΊΌΎΏ".unicodeScalars)
    private static let turkish = Set("çğıöşüâîûÇĞİÖŞÜ".unicodeScalars)

    /// Whether its languages are written in another alphabet than the Latin one.
    private var hasOwnAlphabet: Bool { self == .windows1251 || self == .windows1253 }

    /// Above zero where the scalars look like a word of this page's languages.
    fileprivate func plausibility(of word: [Unicode.Scalar]) -> Double {
        var score = 0.0
        var hasSmall = false
        let beyond = word.count { $0.value >= 0x80 }
        for (place, scalar) in word.enumerated() {
            let isLetter = scalar.properties.isAlphabetic
            if scalar.value >= 0x80 {
                if letters.contains(scalar) {
                    score += 1
                } else {
                    score -= isLetter ? 1 : place == 0 || place == word.count - 1 ? 1 : 3
                }
                // A capital after a small letter, as in `MaÞgorzata`.
                if hasSmall, scalar.properties.isUppercase { score -= 2 }
            }
            hasSmall = hasSmall || scalar.properties.isLowercase
        }
        // Cyrillic and Greek words have no Latin letters; Latin words are mostly ASCII.
        if hasOwnAlphabet, beyond < word.count { score -= 2 * Double(beyond) }
        if !hasOwnAlphabet, word.count >= 4, beyond * 3 > word.count * 2 { score -= Double(beyond) }
        return score
    }
}
