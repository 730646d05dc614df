extension HeaderWriter {
    /// RFC 2047 encoded words of at most 75 columns, split between characters only; Q or B, whichever is shorter.
    mutating func encodedWords(_ text: UnsafeBufferPointer<UInt8>) {
        var escaped = 0
        for byte in text where !Self.isQLiteral(byte) && byte != .space { escaped += 1 }
        let useQ = text.count + 2 * escaped <= (text.count + 2) / 3 * 4
        var index = 0
        while index < text.count {
            // "=?utf-8?q?" and "?=" take 12 columns; a word worth beginning holds at least one character of four bytes.
            if index > 0 || column + 12 + 12 > Self.aim { fold() }
            let room = min(75, Self.aim - column) - 12
            index = useQ ? qWord(text, from: index, room: room) : bWord(text, from: index, room: room)
        }
    }

    // The narrow set of RFC 2047 §5 (3), so that a word may stand in a phrase too.
    @inline(__always)
    private static func isQLiteral(_ byte: UInt8) -> Bool {
        if byte.isASCIILetter || byte.isASCIIDigit { return true }
        switch byte {
        case UInt8(ascii: "!"), UInt8(ascii: "*"), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "/"): return true
        default: return false
        }
    }

    private mutating func qWord(_ text: UnsafeBufferPointer<UInt8>, from start: Int, room: Int) -> Int {
        literal("=?utf-8?q?")
        var (index, left) = (start, room)
        while index < text.count {
            let length = UTF8Text.length(lead: text[index])
            let isShort = Self.isQLiteral(text[index]) || text[index] == .space
            let width = isShort ? 1 : 3 * length
            guard width <= left else { break }
            left -= width
            for byte in text[index..<index + length] {
                if byte == .space {
                    output.append(UInt8(ascii: "_"))
                } else if isShort {
                    output.append(byte)
                } else {
                    QuotedPrintable.escape(byte, to: &output)
                }
            }
            index += length
        }
        literal("?=")
        return index
    }

    private mutating func bWord(_ text: UnsafeBufferPointer<UInt8>, from start: Int, room: Int) -> Int {
        literal("=?utf-8?b?")
        let most = room / 4 * 3
        var end = start
        while end < text.count {
            let length = UTF8Text.length(lead: text[end])
            guard end + length - start <= most else { break }
            end += length
        }
        Base64.append(UnsafeBufferPointer(rebasing: text[start..<end]), to: &output)
        literal("?=")
        return end
    }
}
