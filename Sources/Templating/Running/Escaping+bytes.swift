/// Escaping by part, byte by byte.
extension [UInt8] {
    /// Appends a text as its part needs it.
    mutating func append(_ text: String, _ escaping: Escaping) {
        let done: Void? = text.utf8.withContiguousStorageIfAvailable { append($0, escaping) }
        if done == nil { Array(text.utf8).withUnsafeBufferPointer { append($0, escaping) } }
    }

    private mutating func append(_ bytes: UnsafeBufferPointer<UInt8>, _ escaping: Escaping) {
        switch escaping {
        case .text: append(contentsOf: bytes)
        case .html: append(html: bytes)
        case .header: append(header: bytes)
        case .url: append(url: bytes)
        case .json: append(json: bytes)
        }
    }

    /// `& < > " '` as character references.
    mutating func append(html bytes: UnsafeBufferPointer<UInt8>) {
        var start = 0
        while let place = bytes.firstHTMLByte(from: start), let reference = bytes[place].htmlReference {
            append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start..<place]))
            append(contentsOf: UnsafeBufferPointer(start: reference.utf8Start, count: reference.utf8CodeUnitCount))
            start = place + 1
        }
        append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start...]))
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
            case 0x0A: append(contentsOf: "\\n".utf8)
            case 0x0D: append(contentsOf: "\\r".utf8)
            case 0x09: append(contentsOf: "\\t".utf8)
            case 0x00..<0x20:
                append(contentsOf: "\\u00".utf8)
                append((byte >> 4).hexDigit)
                append((byte & 15).hexDigit)
            default: append(byte)
            }
        }
    }
}

extension UnsafeBufferPointer<UInt8> {
    /// Where the next byte stands that HTML gives a meaning; eight are looked at together.
    fileprivate func firstHTMLByte(from start: Int) -> Int? {
        var place = start
        let raw = UnsafeRawBufferPointer(self)
        while place + 8 <= count, !raw.loadUnaligned(fromByteOffset: place, as: UInt64.self).mayHoldHTML { place += 8 }
        while place < count {
            if self[place].htmlReference != nil { return place }
            place += 1
        }
        return nil
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
    /// The character reference of a byte that HTML gives a meaning, as Ruby's CGI writes it.
    var htmlReference: StaticString? {
        guard self <= 0x3E, (0x5000_00C4_0000_0000 as UInt64) >> UInt64(self) & 1 == 1 else { return nil }
        return switch self {
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
