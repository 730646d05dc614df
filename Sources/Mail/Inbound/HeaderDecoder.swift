/// Turns a header's raw value into text: encoded words of RFC 2047 decoded, the rest UTF-8 or Windows-1252.
enum HeaderDecoder {
    /// Text of one line, of the first 64 KiB; line breaks and controls an encoded word smuggles in become spaces.
    static func decode(_ raw: [UInt8]) -> String {
        let value = raw.count > 65_536 ? Array(raw[..<65_536]) : raw
        var output = ""
        var plain: [UInt8] = []
        var pending: (charset: String, bytes: [UInt8])?
        var index = 0
        while index < value.count {
            if let word = word(in: value, at: index) {
                let joins = plain.allSatisfy { $0 == .space || $0 == .tab } && pending != nil
                if !joins { output += Charset.decode(plain, charset: "") }
                plain = []
                // A character may be split over two words of one charset, against the rule.
                if joins, pending?.charset == word.charset {
                    pending?.bytes += word.bytes
                } else {
                    if let open = pending { output += Charset.decode(open.bytes, charset: open.charset) }
                    pending = (word.charset, word.bytes)
                }
                index = word.end
                continue
            }
            if let open = pending, value[index] != .space, value[index] != .tab {
                output += Charset.decode(open.bytes, charset: open.charset)
                pending = nil
            }
            plain.append(value[index])
            index += 1
        }
        if let open = pending { output += Charset.decode(open.bytes, charset: open.charset) }
        if pending == nil || plain.contains(where: { $0 > .space }) { output += Charset.decode(plain, charset: "") }
        return tame(output)
    }

    private static func tame(_ text: String) -> String {
        guard text.unicodeScalars.contains(where: { UTF8Text.isControl($0.value) || UTF8Text.isLineBreak($0.value) })
        else { return text }
        var output = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            let isBreak = UTF8Text.isControl(scalar.value) || UTF8Text.isLineBreak(scalar.value)
            output.append(isBreak ? " " : scalar)
        }
        return String(output)
    }

    /// The encoded word that begins here, or nil.
    private static func word(in value: [UInt8], at start: Int) -> (charset: String, bytes: [UInt8], end: Int)? {
        guard value[start] == UInt8(ascii: "="), start + 8 <= value.count, value[start + 1] == UInt8(ascii: "?") else {
            return nil
        }
        // Writers break the limit of 75 columns; a word of more than 1 KiB is none.
        let window = value[(start + 2)..<min(value.count, start + 1_024)]
        let question = UInt8(ascii: "?")
        guard let charsetEnd = window.prefix(64).firstIndex(of: question), charsetEnd + 2 < window.endIndex,
            window[charsetEnd + 2] == question
        else { return nil }
        var end = charsetEnd + 3
        while end + 1 < window.endIndex, window[end] != question || window[end + 1] != UInt8(ascii: "=") { end += 1 }
        guard end + 1 < window.endIndex else { return nil }
        let text = window[(charsetEnd + 3)..<end]
        let bytes: [UInt8]
        switch window[charsetEnd + 1].lowercasedASCII {
        case UInt8(ascii: "b"): bytes = TransferDecoding.base64(text, limit: text.count)
        case UInt8(ascii: "q"):
            let spaced = text.map { $0 == UInt8(ascii: "_") ? .space : $0 }
            bytes = TransferDecoding.quotedPrintable(spaced[...], limit: text.count)
        default: return nil
        }
        // RFC 2231 lets a language follow the charset.
        let charset = window[..<charsetEnd].prefix { $0 != UInt8(ascii: "*") }.map(\.lowercasedASCII)
        return (String(decoding: charset, as: UTF8.self), bytes, end + 2)
    }
}
