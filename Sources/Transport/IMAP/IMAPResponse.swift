import Ports

/// One response of a server, as far as the session needs to understand it.
enum IMAPResponse: Equatable {
    /// The answer to the command of this tag.
    case tagged(String, IMAPStatus)
    /// `* OK`, `* NO`, `* BYE` …
    case status(IMAPStatus)
    /// `* SEARCH 1 2`, `* 12 FETCH (…)`: the number where there is one, the name in capitals, and what follows.
    case data(number: UInt32?, name: String, [IMAPValue])
    /// A data response of this name that cannot be read.
    case unreadable(name: String)
    /// `+ …`
    case goOn
    /// Anything else, which is passed over as RFC 3501 §7 wants.
    case other
}

/// A status with its code and words.
struct IMAPStatus: Equatable {
    /// In capitals.
    var kind: String
    /// What stands in brackets, its first word in capitals.
    var code: [String] = []
    /// Printable, at most 500 bytes.
    var words = ""

    var isOK: Bool { kind == "OK" }

    /// The number of a code such as `UIDNEXT`.
    func number(_ name: String) -> UInt32? { code.first == name && code.count > 1 ? UInt32(digits: code[1]) : nil }
}

/// A value inside of a data response.
indirect enum IMAPValue: Equatable {
    /// A bare word, such as a number, a flag, `NIL` or `BODY[]`.
    case atom([UInt8])
    /// A quoted string or a literal: what was kept of it, and how long it was.
    case string([UInt8], size: Int)
    case list([IMAPValue])

    var number: UInt32? { if case .atom(let bytes) = self { UInt32(digits: bytes) } else { nil } }
    /// In capitals, without quotes, so that one name is written in one way.
    var word: String? {
        guard case .atom(let bytes) = self else { return nil }
        return String(decoding: bytes.filter { $0 != UInt8(ascii: "\"") }, as: UTF8.self).uppercased()
    }
    var items: [IMAPValue]? { if case .list(let items) = self { items } else { nil } }
}

extension IMAPResponse {
    /// Reads one whole response; nil where even its first words make no sense.
    init?(_ pieces: [IMAPScanner.Piece]) {
        guard case .text(let line)? = pieces.first else { return nil }
        if line.first == UInt8(ascii: "+") {
            self = .goOn
            return
        }
        let words = line.split(separator: 0x20, maxSplits: 2, omittingEmptySubsequences: false)
        guard words.count >= 2 else { return nil }
        let kind = String(decoding: words[1], as: UTF8.self).uppercased()
        let rest = words.count > 2 ? words[2] : []
        guard words[0].elementsEqual([UInt8(ascii: "*")]) else {
            guard ["OK", "NO", "BAD"].contains(kind) else { return nil }
            self = .tagged(String(decoding: words[0], as: UTF8.self), IMAPStatus(kind, rest))
            return
        }
        if ["OK", "NO", "BAD", "BYE", "PREAUTH"].contains(kind) {
            self = .status(IMAPStatus(kind, rest))
            return
        }
        self = .data(pieces, kind, words[1])
    }

    private static func data(_ pieces: [IMAPScanner.Piece], _ kind: String, _ second: ArraySlice<UInt8>) -> Self {
        var reader = IMAPReader(pieces)
        reader.skip(second.endIndex)
        let number = UInt32(digits: second)
        guard let values = reader.values() else {
            return .unreadable(name: number == nil ? kind : third(of: pieces, after: second.endIndex))
        }
        guard let number else { return .data(number: nil, name: kind, values) }
        guard let name = values.first?.word else { return .other }
        return .data(number: number, name: name, Array(values.dropFirst()))
    }
}

extension IMAPResponse {
    /// The word behind a number, in capitals.
    private static func third(of pieces: [IMAPScanner.Piece], after place: Int) -> String {
        guard case .text(let line)? = pieces.first else { return "" }
        let word = line[place...].drop { $0 == 0x20 }.prefix { $0 != 0x20 && $0 != UInt8(ascii: "(") }
        return String(decoding: word, as: UTF8.self).uppercased()
    }
}

extension IMAPStatus {
    /// Reads `[CODE …] words`.
    fileprivate init(_ kind: String, _ rest: ArraySlice<UInt8>) {
        self.kind = kind
        var rest = rest
        if rest.first == UInt8(ascii: "["), let end = rest.firstIndex(of: UInt8(ascii: "]")) {
            code = rest[..<end].dropFirst().split(separator: 0x20).prefix(64).map {
                String(decoding: $0, as: UTF8.self)
            }
            if let first = code.first { code[0] = first.uppercased() }
            rest = rest[(end + 1)...]
        }
        words = Reason.printable(Array(rest.drop { $0 == 0x20 }.prefix(500)))
    }
}

extension UInt32 {
    /// Decimal digits only; nil where they are too many.
    init?(digits: some Collection<UInt8>) {
        guard !digits.isEmpty, digits.count <= 10, digits.allSatisfy({ 0x30...0x39 ~= $0 }) else { return nil }
        self.init(exactly: digits.reduce(UInt64(0)) { $0 * 10 + UInt64($1 - 0x30) })
    }

    init?(digits: String) { self.init(digits: Array(digits.utf8)) }
}
