/// ISO-2022-JP, Shift_JIS and EUC-JP: three ways to write the cells of JIS X 0208.
enum Japanese {
    /// The text, or nil where the charset is none of the three.
    static func decode(_ bytes: [UInt8], charset: String) -> String? {
        switch charset {
        case "iso-2022-jp", "iso-2022-jp-2", "iso-2022-jp-ms", "csiso2022jp": switched(bytes)
        case "shift_jis", "shift-jis", "sjis", "x-sjis", "windows-31j", "cp932": shifted(bytes)
        case "euc-jp", "x-euc-jp", "eucjp": extended(bytes)
        default: nil
        }
    }

    private static let cells: [Unicode.Scalar] = {
        var cells: [Unicode.Scalar] = []
        for row in Charset.kanji.split(separator: "\n", omittingEmptySubsequences: false) {
            let scalars = Array(row.unicodeScalars)
            cells += scalars + Array(repeating: "\u{3013}", count: max(0, 94 - scalars.count))
        }
        return cells
    }()

    private static func cell(_ row: Int, _ column: Int) -> Unicode.Scalar {
        let place = row * 94 + column
        guard (0..<94).contains(column), cells.indices.contains(place) else { return "\u{FFFD}" }
        return cells[place]
    }

    /// Escape sequences say which set follows (RFC 1468).
    private static func switched(_ bytes: [UInt8]) -> String {
        var (text, index, isWide) = (String.UnicodeScalarView(), 0, false)
        while index < bytes.count {
            if bytes[index] == 0x1B, index + 2 < bytes.count {
                isWide = bytes[index + 1] == UInt8(ascii: "$")
                index += 3
            } else if isWide, index + 1 < bytes.count, bytes[index] > 0x20, bytes[index] < 0x7F {
                text.append(cell(Int(bytes[index]) - 0x21, Int(bytes[index + 1]) - 0x21))
                index += 2
            } else {
                if bytes[index] == .lf { isWide = false }
                text.append(bytes[index] < 0x80 ? Unicode.Scalar(bytes[index]) : "\u{FFFD}")
                index += 1
            }
        }
        return String(text)
    }

    private static func shifted(_ bytes: [UInt8]) -> String {
        var (text, index) = (String.UnicodeScalarView(), 0)
        while index < bytes.count {
            let lead = bytes[index]
            switch lead {
            case 0x81...0x9F, 0xE0...0xEF:
                guard index + 1 < bytes.count else { return String(text) + "\u{FFFD}" }
                let high = (Int(lead) - (lead >= 0xE0 ? 0xC1 : 0x81)) * 2
                let low = Int(bytes[index + 1]) - (bytes[index + 1] > 0x7F ? 0x41 : 0x40)
                text.append(cell(high + (low >= 94 ? 1 : 0), low >= 94 ? low - 94 : low))
                index += 2
            case 0xA1...0xDF:
                text.append(Unicode.Scalar(0xFF61 + UInt32(lead) - 0xA1) ?? "\u{FFFD}")
                index += 1
            default:
                text.append(lead < 0x80 ? Unicode.Scalar(lead) : "\u{FFFD}")
                index += 1
            }
        }
        return String(text)
    }

    private static func extended(_ bytes: [UInt8]) -> String {
        var (text, index) = (String.UnicodeScalarView(), 0)
        while index < bytes.count {
            if bytes[index] >= 0xA1, index + 1 < bytes.count, bytes[index + 1] >= 0xA1 {
                text.append(cell(Int(bytes[index]) - 0xA1, Int(bytes[index + 1]) - 0xA1))
                index += 2
            } else {
                text.append(bytes[index] < 0x80 ? Unicode.Scalar(bytes[index]) : "\u{FFFD}")
                index += 1
            }
        }
        return String(text)
    }
}
