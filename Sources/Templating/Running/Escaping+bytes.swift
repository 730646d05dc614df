/// Escaping by part, byte by byte.
extension [UInt8] {
    /// Appends a text as its part needs it.
    mutating func append(_ text: String, _ escaping: Escaping) {
        var text = text
        text.withUTF8 { bytes in
            switch escaping {
            case .text: append(contentsOf: bytes)
            case .html: append(html: bytes)
            case .header: append(header: bytes)
            case .url: append(url: bytes)
            case .json: append(json: bytes)
            }
        }
    }

    /// `& < > " '` as character references.
    mutating func append(html bytes: UnsafeBufferPointer<UInt8>) {
        var start = 0
        for place in bytes.indices {
            guard let reference = bytes[place].htmlReference else { continue }
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
