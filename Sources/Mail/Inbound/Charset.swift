/// Turns bytes into text with LF line ends: UTF-8, US-ASCII, ISO 8859, Windows-125x, KOI8, and the three Japanese charsets.
///
/// Of any other charset what is ASCII or valid UTF-8 is kept, and each other byte becomes U+FFFD.
enum Charset {
    static func decode(_ bytes: [UInt8], charset: String) -> String {
        let name = charset.lowercased()
        if let text = Japanese.decode(bytes, charset: name) { return unified(text) }
        // Mail without a true label is most often UTF-8; nothing else that is valid UTF-8 by chance is in use.
        if let text = String(validating: bytes, as: UTF8.self) { return unified(text) }
        guard let table = table(for: name) else {
            return unified(String(decoding: bytes, as: UTF8.self))
        }
        var text = String.UnicodeScalarView()
        for byte in bytes { text.append(byte < 0x80 ? Unicode.Scalar(byte) : table[Int(byte) - 0x80]) }
        return unified(String(text))
    }

    private static func unified(_ text: String) -> String {
        guard text.utf8.contains(.cr) else { return text }
        var output: [UInt8] = []
        output.reserveCapacity(text.utf8.count)
        var previous: UInt8 = 0
        for byte in text.utf8 {
            if byte == .lf, previous == .cr {
                previous = byte
                continue
            }
            output.append(byte == .cr ? .lf : byte)
            previous = byte
        }
        return String(decoding: output, as: UTF8.self)
    }

    private static func table(for charset: String) -> [Unicode.Scalar]? {
        switch charset {
        // What says ASCII or Latin-1 and holds other bytes was written by a Windows program.
        case "iso-8859-1", "latin1", "us-ascii", "ascii", "windows-1252", "cp1252", "utf-8", "utf8", "": windows1252
        case "iso-8859-15", "latin9": latin9
        case "windows-1251", "cp1251": windows1251
        case "koi8-r": koi8R
        default: further[alias(charset)].map { upper($0) }
        }
    }

    private static func alias(_ charset: String) -> String {
        if charset.hasPrefix("cp125") { return "windows-" + charset.dropFirst(2) }
        switch charset {
        case "latin2": return "iso-8859-2"
        case "latin5": return "iso-8859-9"
        case "iso-8859-8-i", "iso-8859-8-e": return "iso-8859-8"
        default: return charset
        }
    }

    private static func upper(_ text: String) -> [Unicode.Scalar] { Array(text.unicodeScalars) }

    private static let latin1 = (0x80...0xFF).map { Unicode.Scalar(UInt8($0)) }

    private static let windows1252 =
        upper("€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8D}Ž\u{8F}\u{90}‘’“”•–—˜™š›œ\u{9D}žŸ") + latin1[32...]

    private static let latin9: [Unicode.Scalar] = {
        var table = latin1
        for (byte, scalar) in zip([0xA4, 0xA6, 0xA8, 0xB4, 0xB8, 0xBC, 0xBD, 0xBE], upper("€ŠšŽžŒœŸ")) {
            table[byte - 0x80] = scalar
        }
        return table
    }()

    private static let windows1251 =
        upper("ЂЃ‚ѓ„…†‡€‰Љ‹ЊЌЋЏђ‘’“”•–—\u{98}™љ›њќћџ\u{A0}ЎўЈ¤Ґ¦§Ё©Є«¬\u{AD}®Ї°±Ііґµ¶·ё№є»јЅѕї")
        + (0x410...0x44F).compactMap { Unicode.Scalar(UInt32($0)) }

    private static let koi8R =
        upper("─│┌┐└┘├┤┬┴┼▀▄█▌▐░▒▓⌠■∙√≈≤≥\u{A0}⌡°²·÷═║╒ё╓╔╕╖╗╘╙╚╛╜╝╞╟╠╡Ё╢╣╤╥╦╧╨╩╪╫╬©")
        + upper("юабцдефгхийклмнопярстужвьызшэщчъЮАБЦДЕФГХИЙКЛМНОПЯРСТУЖВЬЫЗШЭЩЧЪ")
}
