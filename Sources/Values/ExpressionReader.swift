/// Reads paths, literals and comparisons from one text.
struct ExpressionReader {
    private var scanner: Scanner
    private(set) var token: Token

    init(_ text: String) {
        let bytes = Array(text.utf8)
        scanner = Scanner(bytes, from: 0, to: bytes.count)
        token = scanner.next()
    }

    /// The bytes of the current word.
    var word: ArraySlice<UInt8> { scanner.bytes[token.start..<token.end] }
    /// The text of the current word.
    var text: String { String(decoding: word, as: UTF8.self) }

    mutating func advance() { token = scanner.next() }

    /// What stands here but should not.
    func unexpected(_ hint: String? = nil) -> ExpressionError {
        let reason: ExpressionError.Reason =
            switch token.kind {
            case .end: .unexpectedEnd
            case .unclosedString: .unclosedString
            default: .unexpected(text)
            }
        return ExpressionError(offset: token.start, reason: reason, hint: hint)
    }

    func expectEnd() throws(ExpressionError) {
        guard token.kind == .end else { throw unexpected(spellingHint) }
    }

    private var spellingHint: String? {
        switch (token.kind, text) {
        case (.unknown, "=") where scanner.bytes[token.end...].first == UInt8(ascii: ">"): "write `>=`"
        case (.unknown, "=") where scanner.bytes[token.end...].first == UInt8(ascii: "<"): "write `<=`"
        case (.unknown, "="): "compare with `==`"
        case (.unknown, "&"), (.unknown, "|"), (.pipe, _): "join with `and` / `or`"
        case (.identifier, _) where ["and", "or"].contains(text.lowercased()): "write `\(text.lowercased())`"
        case (_, "%"): "write the number alone"
        case (.comma, _): "write numbers without separators, such as 1000"
        case (.identifier, _) where text.count == 3 && text == text.uppercased():
            "amounts are whole minor units without a currency: 20.00 is 2000"
        case (.comparison, _): "one comparison at a time, joined with `and`"
        default: nil
        }
    }

    /// Why no path can start here, of what people write instead of one.
    private var pathHint: String {
        if token.kind == .unclosedString { return "close the quotes" }
        return switch text {
        case "=": "compare with `==`"
        case "!": "turn a condition round with a group: {\"not\": \"…\"}"
        case "{": "conditions need no braces: write the name alone, such as lead.score"
        case "(": "no brackets: group with {\"all\": [ … ]}, {\"any\": [ … ]}, {\"not\": … }"
        default: "a path starts with a name, such as `lead.company`"
        }
    }

    mutating func path() throws(ExpressionError) -> Path {
        guard token.kind == .identifier else { throw unexpected(pathHint) }
        let root = text
        advance()
        var rest: [Path.Segment] = []
        while let segment = try segment() { rest.append(segment) }
        return Path(root: root, rest)
    }

    private mutating func segment() throws(ExpressionError) -> Path.Segment? {
        switch token.kind {
        case .dot:
            advance()
            guard token.kind == .identifier else { throw unexpected("a name follows the dot") }
            defer { advance() }
            return .name(text)
        case .openSquare:
            advance()
            return try bracketed()
        default:
            return nil
        }
    }

    private mutating func bracketed() throws(ExpressionError) -> Path.Segment {
        let segment: Path.Segment
        switch token.kind {
        case .string: segment = .name(quoted)
        case .number:
            guard let place = Int(decimal: word) else { throw unexpected("a place in a list is a whole number") }
            segment = .index(place)
        case .identifier:
            throw ExpressionError(
                offset: token.start, reason: .dynamicSegment(text), hint: "quote the name: [\"\(text)\"]")
        default: throw unexpected()
        }
        advance()
        guard token.kind == .closeSquare else { throw unexpected("close the bracket with `]`") }
        advance()
        return segment
    }

    private var quoted: String { String(decoding: word.dropFirst().dropLast(), as: UTF8.self) }

    /// A literal, where one stands here; nil leaves the word for `path`.
    mutating func literal() throws(ExpressionError) -> Literal? {
        switch token.kind {
        case .string:
            defer { advance() }
            return .value(.string(quoted))
        case .number:
            guard let number = Literal(number: word) else {
                throw ExpressionError(offset: token.start, reason: .numberOutOfRange(text))
            }
            advance()
            return number
        case .identifier:
            guard let literal = Literal(keyword: word) else { return nil }
            advance()
            return literal
        default: return nil
        }
    }
}
