/// One thing that FETCH asks of a mail, RFC 3501 §6.4.5. What takes a mail apart (ENVELOPE, BODYSTRUCTURE, parts by their
/// number) is not offered.
enum IMAPFetchItem: Sendable, Equatable {
    case flags, uid, size, internalDate
    case body(Section, isPeek: Bool, part: Part?)
    /// `RFC822`, `RFC822.HEADER` and `RFC822.TEXT`, by the section they stand for.
    case old(Section)

    /// What of a mail.
    enum Section: Sendable, Equatable {
        case whole, header, text
        /// These fields of the header, or all but these.
        case fields([String], isNot: Bool)
    }

    /// So many bytes from here on.
    struct Part: Sendable, Equatable {
        let start: Int
        let count: Int
    }

    /// Whether asking for it marks a mail as seen.
    var marks: Bool {
        switch self {
        case .body(_, let isPeek, _): !isPeek
        case .old(let section): section != .header
        default: false
        }
    }

    /// One item, several in parentheses, or a macro; nil where one is not offered.
    static func items(_ words: inout IMAPWords) -> [IMAPFetchItem]? {
        if words.byte == UInt8(ascii: "(") {
            return words.list { item(&$0) }.flatMap { $0.isEmpty ? nil : $0 }
        }
        var before = words
        if before.atom()?.uppercased() == "FAST" {
            words = before
            return [.flags, .internalDate, .size]
        }
        return item(&words).map { [$0] }
    }

    private static func item(_ words: inout IMAPWords) -> IMAPFetchItem? {
        guard let word = words.atom()?.uppercased() else { return nil }
        switch word {
        case "FLAGS": return .flags
        case "UID": return .uid
        case "RFC822.SIZE": return .size
        case "INTERNALDATE": return .internalDate
        case "RFC822": return .old(.whole)
        case "RFC822.HEADER": return .old(.header)
        case "RFC822.TEXT": return .old(.text)
        default: break
        }
        for (start, isPeek) in [("BODY[", false), ("BODY.PEEK[", true)] where word.hasPrefix(start) {
            guard let section = section(String(word.dropFirst(start.count)), &words), words.pass("]") else {
                return nil
            }
            guard words.byte == UInt8(ascii: "<") else { return .body(section, isPeek: isPeek, part: nil) }
            return words.atom().flatMap(part).map { .body(section, isPeek: isPeek, part: $0) }
        }
        return nil
    }

    private static func section(_ word: String, _ words: inout IMAPWords) -> Section? {
        switch word {
        case "": return .whole
        case "HEADER": return .header
        case "TEXT": return .text
        case "HEADER.FIELDS", "HEADER.FIELDS.NOT":
            guard words.space(), let names = words.list({ $0.text() }), !names.isEmpty else { return nil }
            return .fields(names.map { $0.uppercased() }, isNot: word.hasSuffix("NOT"))
        default: return nil
        }
    }

    /// `<0.1024>`.
    private static func part(_ text: String) -> Part? {
        guard text.hasPrefix("<"), text.hasSuffix(">") else { return nil }
        let numbers = text.dropFirst().dropLast().split(separator: ".", omittingEmptySubsequences: false)
        guard numbers.count == 2, let start = Int(imapDigits: numbers[0].utf8),
            let count = Int(imapDigits: numbers[1].utf8), count > 0
        else { return nil }
        return Part(start: start, count: count)
    }
}

extension IMAPFetchItem.Section {
    /// As the answer names it.
    var name: String {
        switch self {
        case .whole: ""
        case .header: "HEADER"
        case .text: "TEXT"
        case .fields(let names, let isNot):
            "HEADER.FIELDS\(isNot ? ".NOT" : "") (\(names.map(Self.word).joined(separator: " ")))"
        }
    }

    /// A name that could end the line it stands in is quoted, or left out.
    private static func word(_ name: String) -> String {
        let isPlain = name.utf8.allSatisfy { 0x21...0x7E ~= $0 && ![0x22, 0x28, 0x29, 0x5C, 0x5D, 0x7B].contains($0) }
        return isPlain && !name.isEmpty ? name : "\"\(name.filter { $0.isASCII && !"\"\\\r\n".contains($0) })\""
    }

    /// What of this mail it stands for.
    func bytes(of mail: [UInt8]) -> [UInt8] {
        switch self {
        case .whole: return mail
        case .header: return Array(MailText(mail).header)
        case .text: return Array(MailText(mail).body)
        case .fields(let names, let isNot):
            let fields = MailText(mail).fields.filter { names.contains($0.name) != isNot }
            return fields.flatMap { Array($0.lines) } + [0x0D, 0x0A]
        }
    }
}
