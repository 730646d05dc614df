extension JSONParser {
    /// A string at the current quote. Plain runs are taken whole; only strings with escapes are built piece by piece.
    mutating func string() throws(JSONFault) -> String {
        position += 1
        let start = position
        skipPlain()
        guard position < bytes.count else { throw truncated(.endOfString) }
        if bytes[position] == UInt8(ascii: "\"") {
            defer { position += 1 }
            return try text(start, position)
        }
        return try escaped(from: start)
    }

    /// Moves to the next quote, backslash or control character.
    @inline(__always)
    private mutating func skipPlain() {
        while position < bytes.count {
            let byte = bytes[position]
            if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") || byte < 0x20 { return }
            position += 1
        }
    }

    @inline(__always)
    private func text(_ start: Int, _ end: Int) throws(JSONFault) -> String {
        let slice = UnsafeBufferPointer(rebasing: bytes[start..<end])
        // Most names and texts are ASCII, which needs no validating; that costs more than all the rest of a string.
        if slice.allSatisfy({ $0 < 0x80 }) { return String(decoding: slice, as: UTF8.self) }
        if let text = String(validating: slice, as: UTF8.self) { return text }
        let place = UTF8Check.firstInvalid(in: slice) ?? 0
        throw JSONFault(offset: start + place, reason: .invalidUTF8(byte: slice[place]))
    }

    private mutating func escaped(from start: Int) throws(JSONFault) -> String {
        var result: [UInt8] = []
        var run = start
        while true {
            skipPlain()
            guard position < bytes.count else { throw truncated(.endOfString) }
            _ = try text(run, position)
            result.append(contentsOf: bytes[run..<position])
            switch bytes[position] {
            case UInt8(ascii: "\""):
                position += 1
                return String(decoding: result, as: UTF8.self)
            case UInt8(ascii: "\\"):
                try escape(into: &result)
                run = position
            default:
                throw JSONFault(offset: position, reason: .controlCharacter(bytes[position]))
            }
        }
    }

    private mutating func escape(into result: inout [UInt8]) throws(JSONFault) {
        let start = position
        guard start + 1 < bytes.count else { throw truncated(.endOfString) }
        position += 2
        switch bytes[start + 1] {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): result.append(bytes[start + 1])
        case UInt8(ascii: "b"): result.append(0x08)
        case UInt8(ascii: "f"): result.append(0x0C)
        case UInt8(ascii: "n"): result.append(0x0A)
        case UInt8(ascii: "r"): result.append(0x0D)
        case UInt8(ascii: "t"): result.append(0x09)
        case UInt8(ascii: "u"): result.append(contentsOf: String(try scalar(from: start)).utf8)
        default: throw JSONFault(offset: start, reason: .badEscape("\\" + found(at: start + 1).prefix(1)))
        }
    }

    /// The scalar of a \uXXXX escape or of a surrogate pair of them, RFC 8259 §7.
    private mutating func scalar(from start: Int) throws(JSONFault) -> Unicode.Scalar {
        let first = try hex(start)
        if let scalar = Unicode.Scalar(first) { return scalar }
        let isHigh = first < 0xDC00
        let pairs = isHigh && bytes[position...].starts(with: [UInt8(ascii: "\\"), UInt8(ascii: "u")])
        if pairs {
            let second = try hexPair()
            if (0xDC00..<0xE000).contains(second),
                let scalar = Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
            {
                return scalar
            }
        }
        throw JSONFault(offset: start, reason: .loneSurrogate("\\u" + String(first, radix: 16)))
    }

    private mutating func hexPair() throws(JSONFault) -> UInt32 {
        let start = position
        position += 2
        return try hex(start)
    }

    private mutating func hex(_ start: Int) throws(JSONFault) -> UInt32 {
        var number: UInt32 = 0
        for _ in 0..<4 {
            guard position < bytes.count else { throw truncated(.endOfString) }
            guard let digit = Self.hexDigit(bytes[position]) else {
                let text = "\\" + String(decoding: bytes[(start + 1)...].prefix(5), as: UTF8.self)
                throw JSONFault(offset: start, reason: .badEscape(text))
            }
            number = number << 4 | digit
            position += 1
        }
        return number
    }

    private static func hexDigit(_ byte: UInt8) -> UInt32? {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(byte - UInt8(ascii: "0"))
        case UInt8(ascii: "a")...UInt8(ascii: "f"): UInt32(byte - UInt8(ascii: "a") + 10)
        case UInt8(ascii: "A")...UInt8(ascii: "F"): UInt32(byte - UInt8(ascii: "A") + 10)
        default: nil
        }
    }
}

/// Finds where bytes stop being UTF-8; only asked once reading has already failed.
enum UTF8Check {
    /// The offset of the first byte that belongs to no UTF-8 sequence, or nil.
    static func firstInvalid(in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
        var offset = 0
        while offset < bytes.count {
            let length = max(1, min(expectedLength(bytes[offset]), bytes.count - offset))
            let sequence = UnsafeBufferPointer(rebasing: bytes[offset..<offset + length])
            guard String(validating: sequence, as: UTF8.self) != nil else { return offset }
            offset += length
        }
        return nil
    }

    private static func expectedLength(_ lead: UInt8) -> Int {
        lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    }
}
