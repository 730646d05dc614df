/// One word of a Liquid expression: its kind and its bytes `start..<end` in the text it was read from.
package struct Token: Sendable, Hashable {
    /// The kinds of Shopify's strict lexer (Shopify/liquid, `Liquid::Lexer`).
    package enum Kind: UInt8, Sendable {
        case end, identifier, number, string, dot, dotDot, comma, colon, pipe, dash, question
        case openSquare, closeSquare, openRound, closeRound
        case comparison
        /// A quote that never closes.
        case unclosedString
        /// A byte no expression may hold.
        case unknown
    }

    package let kind: Kind
    package let start: Int
    package let end: Int

    package init(kind: Kind, start: Int, end: Int) { (self.kind, self.start, self.end) = (kind, start, end) }
}

/// Reads the words of an expression from bytes, one at a time, without allocating.
package struct Scanner: Sendable {
    package let bytes: [UInt8]
    /// Where the next word is looked for.
    package var place: Int
    /// Where the expression ends.
    package let limit: Int

    /// Words of `bytes[start..<limit]`; both bounds must lie in the array.
    package init(_ bytes: [UInt8], from start: Int, to limit: Int) {
        self.bytes = bytes
        place = start
        self.limit = limit
    }

    /// The next word; `.end` with an empty range at the limit.
    package mutating func next() -> Token {
        skipSpace()
        let start = place
        guard start < limit else { return Token(kind: .end, start: limit, end: limit) }
        let kind = scan(bytes[start])
        return Token(kind: kind, start: start, end: place)
    }

    private mutating func skipSpace() {
        while place < limit, bytes[place].isSpace { place += 1 }
    }

    private mutating func scan(_ byte: UInt8) -> Token.Kind {
        if byte.startsIdentifier { return scanIdentifier() }
        if byte.isDigit { return scanNumber() }
        place += 1
        switch byte {
        case UInt8(ascii: "'"), UInt8(ascii: "\""): return scanString(byte)
        case UInt8(ascii: "."): return take(UInt8(ascii: ".")) ? .dotDot : .dot
        case UInt8(ascii: ","): return .comma
        case UInt8(ascii: ":"): return .colon
        case UInt8(ascii: "|"): return .pipe
        case UInt8(ascii: "["): return .openSquare
        case UInt8(ascii: "]"): return .closeSquare
        case UInt8(ascii: "("): return .openRound
        case UInt8(ascii: ")"): return .closeRound
        case UInt8(ascii: "?"): return .question
        case UInt8(ascii: "-"): return place < limit && bytes[place].isDigit ? scanNumber() : .dash
        case UInt8(ascii: "<"):
            if !take(UInt8(ascii: "=")) { _ = take(UInt8(ascii: ">")) }
            return .comparison
        case UInt8(ascii: ">"):
            _ = take(UInt8(ascii: "="))
            return .comparison
        case UInt8(ascii: "="), UInt8(ascii: "!"): return take(UInt8(ascii: "=")) ? .comparison : .unknown
        default: return .unknown
        }
    }

    private mutating func take(_ byte: UInt8) -> Bool {
        guard place < limit, bytes[place] == byte else { return false }
        place += 1
        return true
    }

    private mutating func scanIdentifier() -> Token.Kind {
        let start = place
        while place < limit, bytes[place].continuesIdentifier { place += 1 }
        _ = take(UInt8(ascii: "?"))
        return isContains(start) ? .comparison : .identifier
    }

    /// `contains` is an operator only where white space follows, as in Shopify's lexer.
    private func isContains(_ start: Int) -> Bool {
        place - start == 8 && place < limit && bytes[place].isSpace && bytes.holds("contains", at: start)
    }

    private mutating func scanNumber() -> Token.Kind {
        skipDigits()
        if place + 1 < limit, bytes[place] == UInt8(ascii: "."), bytes[place + 1].isDigit {
            place += 1
            skipDigits()
        }
        return .number
    }

    private mutating func skipDigits() {
        while place < limit, bytes[place].isDigit { place += 1 }
    }

    private mutating func scanString(_ quote: UInt8) -> Token.Kind {
        while place < limit {
            place += 1
            if bytes[place - 1] == quote { return .string }
        }
        return .unclosedString
    }
}

extension UInt8 {
    /// ASCII white space as Ruby's `\s` and `strip` see it: space, tab, line feed, vertical tab, form feed, return.
    package var isSpace: Bool { self == 0x20 || (self >= 0x09 && self <= 0x0D) }
    /// `0`…`9`.
    package var isDigit: Bool { self >= 0x30 && self <= 0x39 }
    /// A letter, an underscore or a byte of a non-ASCII character.
    package var startsIdentifier: Bool {
        (self | 0x20 >= 0x61 && self | 0x20 <= 0x7A) || self == 0x5F || self >= 0x80
    }
    /// What may follow in a name: also digits and hyphens.
    package var continuesIdentifier: Bool { startsIdentifier || isDigit || self == 0x2D }
}

extension [UInt8] {
    /// Whether the ASCII `word` stands at `start`.
    package func holds(_ word: StaticString, at start: Int) -> Bool {
        guard start + word.utf8CodeUnitCount <= count else { return false }
        for offset in 0..<word.utf8CodeUnitCount where self[start + offset] != word.utf8Start[offset] { return false }
        return true
    }

    /// The text of a range; bytes that are no UTF-8 become U+FFFD.
    package func text(_ range: Range<Int>) -> String { String(decoding: self[range], as: UTF8.self) }
}
