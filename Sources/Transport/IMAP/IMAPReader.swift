/// Reads the values of a data response (RFC 3501 §4, §9): atoms, strings, lists, within limits of depth and number.
struct IMAPReader {
    private static let (deepest, most) = (32, 200_000)

    private let pieces: [IMAPScanner.Piece]
    private var piece = 0
    private var position = 0
    private var count = 0

    init(_ pieces: [IMAPScanner.Piece]) { self.pieces = pieces }

    /// Begins so many bytes into the first piece.
    mutating func skip(_ bytes: Int) { position = bytes }

    /// Everything to the end; nil where it is malformed, or too much.
    mutating func values() -> [IMAPValue]? {
        var values: [IMAPValue] = []
        while let value = next(depth: 0) { values.append(value) }
        return isAtEnd && !isBroken ? values : nil
    }

    private var isBroken = false
    private var isAtEnd: Bool { piece >= pieces.count }

    /// The bytes of the text at hand; nil at a literal and at the end.
    private var text: [UInt8]? {
        guard piece < pieces.count, case .text(let bytes) = pieces[piece] else { return nil }
        return bytes
    }

    private mutating func fail() -> IMAPValue? {
        isBroken = true
        return nil
    }

    /// The next value; nil at the end, at a closing parenthesis, and where something is wrong.
    private mutating func next(depth: Int) -> IMAPValue? {
        guard !isBroken, passSpace() else { return nil }
        count += 1
        guard depth <= Self.deepest, count <= Self.most else { return fail() }
        guard let text else { return literal() }
        switch text[position] {
        case UInt8(ascii: "("): return list(depth: depth)
        case UInt8(ascii: ")"): return nil
        case UInt8(ascii: "\""): return quoted(text)
        default: return atom(text)
        }
    }

    /// To the next byte that is no space; false at the end.
    private mutating func passSpace() -> Bool {
        while let text {
            while position < text.count, text[position] == 0x20 { position += 1 }
            if position < text.count, !isAnnouncement(text) { return true }
            piece += 1
            position = 0
        }
        return piece < pieces.count
    }

    /// Whether the rest of this text is the size of the literal that follows.
    private func isAnnouncement(_ text: [UInt8]) -> Bool {
        guard piece + 1 < pieces.count, case .literal = pieces[piece + 1] else { return false }
        let rest = text[position...]
        guard rest.last == UInt8(ascii: "}") else { return false }
        return rest.first == UInt8(ascii: "{") || rest.starts(with: Array("~{".utf8))
    }

    private mutating func literal() -> IMAPValue? {
        guard piece < pieces.count, case .literal(let bytes, let size) = pieces[piece] else { return fail() }
        piece += 1
        position = 0
        return .string(bytes, size: size)
    }

    private mutating func list(depth: Int) -> IMAPValue? {
        position += 1
        var items: [IMAPValue] = []
        while let item = next(depth: depth + 1) { items.append(item) }
        guard !isBroken, let text, position < text.count, text[position] == UInt8(ascii: ")") else { return fail() }
        position += 1
        return .list(items)
    }

    private mutating func quoted(_ text: [UInt8]) -> IMAPValue? {
        var bytes: [UInt8] = []
        position += 1
        while position < text.count {
            switch text[position] {
            case UInt8(ascii: "\""):
                position += 1
                return .string(bytes, size: bytes.count)
            case UInt8(ascii: "\\") where position + 1 < text.count:
                bytes.append(text[position + 1])
                position += 2
            default:
                bytes.append(text[position])
                position += 1
            }
        }
        return fail()
    }

    /// A bare word; what stands in its brackets belongs to it, as in `BODY[HEADER.FIELDS (MESSAGE-ID)]<0>`.
    private mutating func atom(_ text: [UInt8]) -> IMAPValue? {
        let start = position
        var isInBrackets = false
        while position < text.count {
            let byte = text[position]
            if isInBrackets {
                if byte == UInt8(ascii: "]") { isInBrackets = false }
            } else if byte == UInt8(ascii: "[") {
                isInBrackets = true
            } else if byte == 0x20 || byte == UInt8(ascii: "(") || byte == UInt8(ascii: ")") {
                break
            }
            position += 1
        }
        guard position > start, !isInBrackets else { return fail() }
        return .atom(Array(text[start..<position]))
    }
}
