/// Splits and checks one address; positions are bytes of the text given.
struct AddressParser {
    private let bytes: [UInt8]

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// The local part and the domain, both in normal form.
    mutating func parse() throws(AddressError) -> (local: String, domain: String) {
        guard !bytes.isEmpty else { throw AddressError(.empty, at: 0) }
        // An honest address has at most 64 + 1 + 253 bytes; a U-label is at most four times its A-label.
        guard bytes.count <= 1_400 else { throw AddressError(.tooLong, at: 1_400) }
        try refuseHostile()
        let quoted = bytes[0] == UInt8(ascii: "\"")
        let (content, at) = try quoted ? quotedLocal() : dotAtomLocal()
        guard !content.isEmpty else { throw AddressError(.emptyLocal, at: 0) }
        if let start = Self.encodedWord(in: content) { throw AddressError(.character, at: start + (quoted ? 1 : 0)) }
        let local = Self.normalLocal(content)
        guard local.utf8.count <= 64 else { throw AddressError(.localTooLong, at: 64) }
        return (local, try DomainName.normalise(bytes[(at + 1)...]))
    }

    /// Refuses whatever could end a command, a header or a line, wherever it stands, quotes or not.
    private func refuseHostile() throws(AddressError) {
        try bytes.withUnsafeBufferPointer { buffer throws(AddressError) in
            var index = 0
            while index < buffer.count {
                guard let (value, length) = UTF8Text.scalar(in: buffer, at: index) else {
                    throw AddressError(.notUTF8, at: index)
                }
                if let reason = Self.hostility(of: value) { throw AddressError(reason, at: index) }
                index += length
            }
        }
    }

    private static func hostility(of value: UInt32) -> AddressError.Reason? {
        if UTF8Text.isLineBreak(value) { return .lineBreak }
        if UTF8Text.isControl(value) { return .control }
        if value == 0x3C || value == 0x3E { return .angleBracket }
        guard value >= 0x80, let scalar = Unicode.Scalar(value) else { return nil }
        let properties = scalar.properties
        if properties.isWhitespace { return .space }
        if properties.generalCategory == .format || properties.isDefaultIgnorableCodePoint { return .invisible }
        return nil
    }

    /// The local part as a dot-atom, and where its `@` stands.
    private func dotAtomLocal() throws(AddressError) -> (content: [UInt8], at: Int) {
        var previous = UInt8.dot
        for (index, byte) in bytes.enumerated() {
            switch byte {
            case UInt8(ascii: "@"):
                if previous == .dot, index > 0 { throw AddressError(.dot, at: index - 1) }
                return (Array(bytes[..<index]), index)
            case .dot:
                if previous == .dot { throw AddressError(.dot, at: index) }
            case .space: throw AddressError(.space, at: index)
            default:
                guard byte.isAtomText || byte >= 0x80 else { throw AddressError(.character, at: index) }
            }
            previous = byte
        }
        throw AddressError(.noAt, at: bytes.count)
    }

    /// The content of a quoted local part without quotes and backslashes, and where its `@` stands.
    private func quotedLocal() throws(AddressError) -> (content: [UInt8], at: Int) {
        var content: [UInt8] = []
        var index = 1
        while index < bytes.count {
            switch bytes[index] {
            case UInt8(ascii: "\""):
                guard index + 1 < bytes.count else { throw AddressError(.noAt, at: bytes.count) }
                guard bytes[index + 1] == UInt8(ascii: "@") else { throw AddressError(.openQuote, at: index) }
                return (content, index + 1)
            case UInt8(ascii: "\\"):
                index += 1
                guard index < bytes.count else { throw AddressError(.openQuote, at: bytes.count) }
                content.append(bytes[index])
            default: content.append(bytes[index])
            }
            index += 1
        }
        throw AddressError(.openQuote, at: bytes.count)
    }

    /// Where an encoded word may begin, or nil. Some readers decode them even there, where none may stand (RFC 2047 §5):
    /// what they would read is not what was checked.
    private static func encodedWord(in content: [UInt8]) -> Int? {
        guard let start = pair("=", "?", in: content, from: 0), pair("?", "=", in: content, from: start + 2) != nil
        else { return nil }
        return start
    }

    private static func pair(
        _ first: Unicode.Scalar, _ second: Unicode.Scalar, in content: [UInt8], from start: Int
    ) -> Int? {
        guard content.count >= 2 else { return nil }
        let (first, second) = (UInt8(ascii: first), UInt8(ascii: second))
        for index in start..<max(start, content.count - 1) where content[index] == first {
            if content[index + 1] == second { return index }
        }
        return nil
    }

    /// Lower case, composed, and in quotes only where it must be.
    private static func normalLocal(_ content: [UInt8]) -> String {
        let bare = isDotAtom(content)
        let text: String
        if content.allSatisfy({ $0 < 0x80 }) {
            text = String(decoding: content.map(\.lowercasedASCII), as: UTF8.self)
        } else {
            text = Composition.compose(String(decoding: content, as: UTF8.self).lowercased())
        }
        if bare { return text }
        var quoted = "\""
        for character in text.unicodeScalars {
            if character == "\"" || character == "\\" { quoted.unicodeScalars.append("\\") }
            quoted.unicodeScalars.append(character)
        }
        return quoted + "\""
    }

    private static func isDotAtom(_ content: [UInt8]) -> Bool {
        var previous = UInt8.dot
        for byte in content {
            if byte == .dot, previous == .dot { return false }
            guard byte == .dot || byte.isAtomText || byte >= 0x80 else { return false }
            previous = byte
        }
        return previous != .dot
    }
}
