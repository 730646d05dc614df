/// Escaping by part, byte by byte.
extension Output {
    /// Appends a text as its part needs it.
    @inline(__always)
    mutating func append(_ text: borrowing String, _ escaping: Escaping) {
        let done: Void? = text.utf8.withContiguousStorageIfAvailable { append($0, escaping) }
        if done == nil { append(scattered: copy text, escaping) }
    }

    /// A text that does not stand in one piece, as none does that Swift made.
    @inline(never)
    private mutating func append(scattered text: String, _ escaping: Escaping) {
        Array(text.utf8).withUnsafeBufferPointer { append($0, escaping) }
    }

    @inline(__always)
    mutating func append(_ bytes: UnsafeBufferPointer<UInt8>, _ escaping: Escaping) {
        switch escaping {
        case .text: append(contentsOf: bytes)
        case .html: append(html: bytes)
        case .header: append(header: bytes)
        case .url: append(url: bytes)
        case .json: append(json: bytes)
        case .markdown: append(markdown: bytes)
        }
    }

    /// `& < > " '` as character references; up to eight bytes without any are copied at once.
    mutating func append(html bytes: UnsafeBufferPointer<UInt8>) {
        var place = 0
        while place < bytes.count {
            let length = min(8, bytes.count - place)
            let word = bytes.word(at: place, length: length)
            if word.mayHoldHTML {
                append(markup: word, length: length)
            } else {
                append(word: word, length: length)
            }
            place += length
        }
    }

    @inline(never)
    private mutating func append(markup word: UInt64, length: Int) {
        var rest = word
        for _ in 0..<length {
            let byte = UInt8(truncatingIfNeeded: rest)
            if byte.isMarkup { append(byte.htmlReference) } else { append(byte) }
            rest >>= 8
        }
    }

    /// Controls, line breaks first of all, become one space.
    private mutating func append(header bytes: UnsafeBufferPointer<UInt8>) {
        var afterControl = false
        for byte in bytes {
            let isControl = byte < 0x20 || byte == 0x7F
            if !isControl { append(byte) } else if !afterControl { append(0x20) }
            afterControl = isControl
        }
    }

    /// Everything but RFC 3986's unreserved characters as `%XX`.
    private mutating func append(url bytes: UnsafeBufferPointer<UInt8>) {
        for byte in bytes {
            if byte.isUnreserved { append(byte) } else { append(percent: byte) }
        }
    }

    mutating func append(percent byte: UInt8) {
        append(UInt8(ascii: "%"))
        append((byte >> 4).hexDigit)
        append((byte & 15).hexDigit)
    }

    /// The inside of a JSON string.
    private mutating func append(json bytes: UnsafeBufferPointer<UInt8>) {
        for byte in bytes {
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "\\"):
                append(UInt8(ascii: "\\"))
                append(byte)
            case 0x0A: append("\\n" as StaticString)
            case 0x0D: append("\\r" as StaticString)
            case 0x09: append("\\t" as StaticString)
            case 0x00..<0x20:
                append("\\u00" as StaticString)
                append((byte >> 4).hexDigit)
                append((byte & 15).hexDigit)
            default: append(byte)
            }
        }
    }
}

extension UnsafeBufferPointer<UInt8> {
    /// Up to eight bytes as one number, the first of them lowest. The last ones of a longer text are read together with
    /// those before them.
    @inline(__always)
    fileprivate func word(at place: Int, length: Int) -> UInt64 {
        if count >= 8 {
            let start = Swift.min(place, count - 8)
            let raw = UnsafeRawBufferPointer(self).loadUnaligned(fromByteOffset: start, as: UInt64.self)
            return UInt64(littleEndian: raw) >> UInt64(8 * (8 - length))
        }
        var word: UInt64 = 0
        for offset in 0..<length { word |= UInt64(self[place + offset]) << UInt64(8 * offset) }
        return word
    }
}

extension UInt64 {
    /// Whether one of eight bytes is `"`, `&` or `'`, `<` or `>`: a byte equal to a pattern becomes zero under `^`, and
    /// the pairs differ in one bit, which `|` hides.
    fileprivate var mayHoldHTML: Bool {
        let ones: UInt64 = 0x0101_0101_0101_0101
        let quote = self ^ (0x22 * ones)
        let ampersand = (self | ones) ^ (0x27 * ones)
        let angle = (self | (2 * ones)) ^ (0x3E * ones)
        let zero = (quote &- ones) & ~quote | (ampersand &- ones) & ~ampersand | (angle &- ones) & ~angle
        return zero & (0x80 * ones) != 0
    }
}

extension UInt8 {
    /// Whether HTML gives the byte a meaning: `& < > " '`.
    var isMarkup: Bool { self <= 0x3E && (0x5000_00C4_0000_0000 as UInt64) >> UInt64(self) & 1 == 1 }

    /// The character reference of a byte that HTML gives a meaning, as Ruby's CGI writes it.
    var htmlReference: StaticString {
        switch self {
        case UInt8(ascii: "&"): "&amp;"
        case UInt8(ascii: "<"): "&lt;"
        case UInt8(ascii: ">"): "&gt;"
        case UInt8(ascii: "\""): "&quot;"
        default: "&#39;"
        }
    }

    /// Letters, digits, `-`, `.`, `_`, `~`.
    var isUnreserved: Bool {
        (self | 0x20 >= 0x61 && self | 0x20 <= 0x7A) || (self >= 0x30 && self <= 0x39)
            || self == 0x2D || self == 0x2E || self == 0x5F || self == 0x7E
    }

    /// `0`…`9`, `A`…`F` of a number below 16.
    var hexDigit: UInt8 { self < 10 ? 0x30 + self : 0x37 + self }
}
