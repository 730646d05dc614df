/// Reads the words of a command, RFC 3501 §9, one after the other; every reader is nil, and moves nothing, where the word
/// is not there.
struct IMAPWords {
    private let pieces: [IMAPInput.Piece]
    private var piece = 0
    private var position = 0

    init(_ pieces: [IMAPInput.Piece]) { self.pieces = pieces }

    private var stretch: [UInt8] {
        guard piece < pieces.count, case .text(let text) = pieces[piece] else { return [] }
        return text
    }

    private var literal: [UInt8]? {
        guard piece < pieces.count, case .literal(let bytes) = pieces[piece] else { return nil }
        return bytes
    }

    /// The byte at hand; nil at a literal and at the end.
    var byte: UInt8? { position < stretch.count ? stretch[position] : nil }

    /// Whether nothing is left.
    var isAtEnd: Bool {
        byte == nil && literal == nil && piece + 1 >= pieces.count
    }

    /// Passes over this byte.
    mutating func pass(_ character: Unicode.Scalar) -> Bool {
        guard let byte, byte == UInt8(ascii: character) else { return false }
        position += 1
        step()
        return true
    }

    /// To the literal that stands where a text ends.
    private mutating func step() {
        if byte == nil, piece + 1 < pieces.count {
            piece += 1
            position = 0
        }
    }

    /// Passes over one space.
    mutating func space() -> Bool { pass(" ") }

    private mutating func word(_ isPart: (UInt8) -> Bool) -> String? {
        let text = stretch
        let end = text[position...].firstIndex { !isPart($0) } ?? text.count
        guard end > position else { return nil }
        defer {
            position = end
            step()
        }
        return String(decoding: text[position..<end], as: UTF8.self)
    }

    /// A command's tag.
    mutating func tag() -> String? {
        word { IMAPWords.isAtom($0) && $0 != UInt8(ascii: "+") || $0 == UInt8(ascii: "]") }
    }

    /// A bare word.
    mutating func atom() -> String? { word(Self.isAtom) }

    /// A bare word that may be a flag.
    mutating func flag() -> String? { word { Self.isAtom($0) || $0 == UInt8(ascii: "\\") } }

    /// Digits, and what else a set of numbers is written with.
    mutating func set() -> String? { word { Self.isAtom($0) || $0 == UInt8(ascii: "*") } }

    /// A folder's pattern, where `*` and `%` stand for any text.
    mutating func pattern() -> String? {
        word { Self.isAtom($0) || [0x2A, 0x25, 0x5D].contains($0) }
            ?? string().map { String(decoding: $0, as: UTF8.self) }
    }

    /// A text, however it is written: bare, in quotes, or as a literal.
    mutating func astring() -> [UInt8]? {
        string() ?? word { Self.isAtom($0) || $0 == UInt8(ascii: "]") }.map { Array($0.utf8) }
    }

    /// The same, for people.
    mutating func text() -> String? { astring().map { String(decoding: $0, as: UTF8.self) } }

    /// A text in quotes, or a literal.
    mutating func string() -> [UInt8]? {
        if let literal {
            piece += 1
            position = 0
            return literal
        }
        guard byte == UInt8(ascii: "\"") else { return nil }
        return quoted()
    }

    private mutating func quoted() -> [UInt8]? {
        let text = stretch
        var (bytes, place) = ([UInt8](), position + 1)
        while place < text.count {
            switch text[place] {
            case UInt8(ascii: "\""):
                position = place + 1
                step()
                return bytes
            case UInt8(ascii: "\\"):
                guard place + 1 < text.count else { return nil }
                bytes.append(text[place + 1])
                place += 2
            default:
                bytes.append(text[place])
                place += 1
            }
        }
        return nil
    }

    /// Items in parentheses with one space between them; nil where one of them is none.
    mutating func list<Item>(_ item: (inout IMAPWords) -> Item?) -> [Item]? {
        let before = self
        guard pass("(") else { return nil }
        var items: [Item] = []
        while !pass(")") {
            guard items.isEmpty || space(), let next = item(&self) else {
                self = before
                return nil
            }
            items.append(next)
        }
        return items
    }

    /// ATOM-CHAR: printable, and none of `(){ %*"\]`.
    private static func isAtom(_ byte: UInt8) -> Bool {
        0x21...0x7E ~= byte && ![0x28, 0x29, 0x7B, 0x25, 0x2A, 0x22, 0x5C, 0x5D].contains(byte)
    }
}
