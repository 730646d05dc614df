import NIOCore

/// One command line without its line end, RFC 5321 §4.1.
struct SMTPCommand {
    enum Verb {
        case ehlo, helo, mail, rcpt, data, rset, noop, quit, vrfy, help, auth, starttls, unknown
    }

    let verb: Verb
    /// What follows the verb and one space.
    let argument: ByteBufferView

    init(_ line: ByteBufferView) {
        let end = line.firstIndex(of: UInt8(ascii: " ")) ?? line.endIndex
        verb = Self.verb(line[line.startIndex..<end])
        argument = end < line.endIndex ? line[line.index(after: end)...] : line[end...]
    }

    private static func verb(_ word: ByteBufferView) -> Verb {
        guard word.count == 4 else {
            return word.elementsEqual("STARTTLS".utf8, by: Self.sameLetter) ? .starttls : .unknown
        }
        let letters = word.reduce(UInt32(0)) { $0 << 8 | UInt32($1 & 0xDF) }
        return verbs[letters] ?? .unknown
    }

    private static let verbs: [UInt32: Verb] = [
        letters("EHLO"): .ehlo, letters("HELO"): .helo, letters("MAIL"): .mail, letters("RCPT"): .rcpt,
        letters("DATA"): .data, letters("RSET"): .rset, letters("NOOP"): .noop, letters("QUIT"): .quit,
        letters("VRFY"): .vrfy, letters("HELP"): .help, letters("AUTH"): .auth,
    ]

    private static func letters(_ word: StaticString) -> UInt32 {
        word.withUTF8Buffer { $0.reduce(0) { $0 << 8 | UInt32($1) } }
    }

    static func sameLetter(_ left: UInt8, _ right: UInt8) -> Bool {
        left == right || (left ^ right == 0x20 && (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(left & 0xDF))
    }
}

/// The path and parameters of MAIL or RCPT, read as strictly as RFC 5321 §4.1.2 writes them: no space after the colon.
struct SMTPPath {
    /// The address between the angle brackets; empty for the null sender.
    let address: String
    /// ESMTP parameters in their order, keywords in capitals.
    let parameters: [(keyword: String, value: String)]

    /// Nil where the argument does not begin with the keyword and a well-formed path, or holds a control character.
    init?(_ argument: ByteBufferView, after keyword: StaticString) {
        let length = keyword.utf8CodeUnitCount
        let starts = keyword.withUTF8Buffer { argument.prefix(length).elementsEqual($0, by: SMTPCommand.sameLetter) }
        let path = argument.dropFirst(length)
        guard starts, path.first == UInt8(ascii: "<"), let close = Self.close(of: path) else { return nil }
        guard !argument.contains(where: { $0 < 0x20 || $0 == 0x7F }) else { return nil }
        address = String(decoding: path[(path.startIndex + 1)..<close], as: UTF8.self)
        let rest = path[(close + 1)...]
        guard rest.isEmpty || rest.first == UInt8(ascii: " ") else { return nil }
        parameters = rest.isEmpty ? [] : Self.parameters(rest)
    }

    /// The closing bracket, outside a quoted local part.
    private static func close(of path: ByteBufferView) -> Int? {
        var quoted = false
        var escaped = false
        for place in path.indices.dropFirst() {
            let byte = path[place]
            if escaped {
                escaped = false
            } else if byte == UInt8(ascii: "\\") {
                escaped = quoted
            } else if byte == UInt8(ascii: "\"") {
                quoted.toggle()
            } else if byte == UInt8(ascii: ">"), !quoted {
                return place
            }
        }
        return nil
    }

    private static func parameters(_ bytes: ByteBufferView) -> [(keyword: String, value: String)] {
        bytes.split(separator: UInt8(ascii: " ")).map { word in
            let halves = word.split(separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false)
            let value = halves.count > 1 ? String(decoding: halves[1], as: UTF8.self) : ""
            return (String(decoding: halves[0], as: UTF8.self).uppercased(), value)
        }
    }
}
