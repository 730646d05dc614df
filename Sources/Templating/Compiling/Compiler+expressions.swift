import Values

/// Expressions, read strictly: literals, paths, ranges, comparisons.
extension Compiler {
    /// Starts reading the words of a range of the sources.
    mutating func read(_ range: Range<Int>) {
        words = Scanner(program.bytes, from: range.lowerBound, to: range.upperBound)
        advance()
    }

    mutating func advance() { word = words.next() }

    var wordBytes: ArraySlice<UInt8> { program.bytes[word.start..<word.end] }
    var wordText: String { program.bytes.text(word.start..<word.end) }

    /// The error of a word that cannot stand where it does.
    func unexpected(_ hint: String? = nil) -> Fault {
        let reason: ExpressionError.Reason =
            switch word.kind {
            case .end: .unexpectedEnd
            case .unclosedString: .unclosedString
            default: .unexpected(wordText)
            }
        return Fault(.expression(reason), at: word.start, hint: slipHint ?? hint)
    }

    /// What is meant by signs that no expression has.
    private var slipHint: String? {
        guard word.kind == .unknown else { return nil }
        switch wordText {
        case "}": return "close a tag with `%}`, and what is printed with `}}`"
        case "%": return "a text stands in quotes, such as \"%B %-d\""
        case "=" where program.bytes[word.end...].first == UInt8(ascii: ">"): return "write `>=`"
        case "=" where program.bytes[word.end...].first == UInt8(ascii: "<"): return "write `<=`"
        default: return nil
        }
    }

    func expectEnd(_ hint: String? = nil) throws(Fault) {
        guard word.kind == .end else { throw unexpected(hint) }
    }

    /// Takes a word of a kind, or fails.
    mutating func take(_ kind: Token.Kind, _ hint: String? = nil) throws(Fault) {
        guard word.kind == kind else { throw unexpected(hint) }
        advance()
    }

    /// Takes a word of a kind where one stands here.
    mutating func takes(_ kind: Token.Kind) -> Bool {
        guard word.kind == kind else { return false }
        advance()
        return true
    }

    /// Whether the word is this identifier.
    func isWord(_ text: StaticString) -> Bool {
        word.kind == .identifier && word.end - word.start == text.utf8CodeUnitCount
            && program.bytes.holds(text, at: word.start)
    }

    /// Reads one value: a literal, a path or a range.
    mutating func operand() throws(Fault) -> Int32 {
        switch word.kind {
        case .identifier: return try pathOrKeyword()
        case .string:
            let text = Value.string(program.bytes.text((word.start + 1)..<(word.end - 1)))
            advance()
            return constant(text)
        case .number:
            guard case .value(let number)? = Literal(number: wordBytes) ?? bigNumber else {
                throw Fault(.expression(.numberOutOfRange(wordText)), at: word.start)
            }
            advance()
            return constant(number)
        case .openRound: return try range()
        case .openSquare: return try dynamicHead()
        default: throw unexpected(operandHint)
        }
    }

    /// What to write instead of another tool's markup, where a value should stand.
    private var operandHint: String? {
        switch wordText {
        case "{": "two braces are enough: {{ lead.first_name }}"
        case "#": "write {% if lead.x %} … {% endif %}, or {% for x in lead.list %} … {% endfor %}"
        case "/", "^", "&", ">": "write {% if … %}, {% endif %} and {% render \"name\" %}, as Liquid has them"
        case "=": "write the name alone: {{ lead.first_name }}"
        case "!": "ask with `unless`, or compare: lead.x == false"
        case "$", "@": "names begin with a root, such as lead.first_name"
        default: nil
        }
    }

    /// Ruby counts without bounds; a number that needs more than 64 bits prints as written, but is no number here.
    private var bigNumber: Literal? { options.dialect == .shopify ? .value(.string(wordText)) : nil }

    private mutating func pathOrKeyword() throws(Fault) -> Int32 {
        let head = word
        advance()
        if word.kind != .dot, word.kind != .openSquare,
            let literal = Literal(keyword: program.bytes[head.start..<head.end])
        {
            return add(literal)
        }
        let name = program.variables.index(of: program.bytes[head.start..<head.end])
        return try path(PathEntry(head: name, start: Int32(head.start), end: Int32(head.end)))
    }

    private mutating func dynamicHead() throws(Fault) -> Int32 {
        let start = word.start
        advance()
        try enterBracket()
        let head = try operand()
        bracketDepth -= 1
        try take(.closeSquare, "close the bracket with `]`")
        var entry = PathEntry(head: -1, dynamicHead: head, start: Int32(start), end: Int32(start))
        if case .string(let text)? = literal(head) {
            entry.head = program.variables.index(of: Array(text.utf8)[...])
            entry.dynamicHead = -1
        }
        return try path(entry)
    }

    private mutating func enterBracket() throws(Fault) {
        bracketDepth += 1
        guard bracketDepth <= options.limits.nesting else {
            throw Fault(.limit(.nesting), at: word.start)
        }
    }

    /// Reads the segments after a path's head.
    private mutating func path(_ head: PathEntry) throws(Fault) -> Int32 {
        var entry = head
        var end = Int(head.end)
        var segments: [PathSegment] = []
        while true {
            if word.kind == .dot {
                advance()
                guard word.kind == .identifier else { throw unexpected("a name follows the dot") }
                end = word.end
                segments.append(named(wordBytes))
                advance()
            } else if word.kind == .openSquare {
                advance()
                try enterBracket()
                let index = try operand()
                bracketDepth -= 1
                end = word.end
                try take(.closeSquare, "close the bracket with `]`")
                segments.append(segment(index))
            } else {
                break
            }
        }
        entry.end = Int32(max(end, Int(head.end)))
        return add(entry, segments)
    }

    /// The segment `.name`.
    mutating func named(_ name: ArraySlice<UInt8>) -> PathSegment {
        let key = program.names.index(of: name)
        let isCommand = key == LoopWord.size.rawValue || key == LoopWord.first.rawValue || key == LoopWord.last.rawValue
        return PathSegment(kind: isCommand ? .command : .key, a: key)
    }

    /// The segment `[operand]`.
    mutating func segment(_ operand: Int32) -> PathSegment {
        switch literal(operand) {
        case .string(let text)?: PathSegment(kind: .key, a: program.names.index(of: Array(text.utf8)[...]))
        case .int(let place)? where Int32(exactly: place) != nil: PathSegment(kind: .index, a: Int32(place))
        default: PathSegment(kind: .dynamic, a: operand)
        }
    }

    /// Adds a path with its segments as an operand.
    mutating func add(_ path: PathEntry, _ segments: [PathSegment]) -> Int32 {
        var entry = path
        entry.first = Int32(program.segments.count)
        entry.count = Int32(segments.count)
        entry.isPlain = entry.head >= 0 && segments.allSatisfy { $0.kind == .key }
        program.segments.append(contentsOf: segments)
        program.paths.append(entry)
        let index = Int32(program.paths.count - 1)
        note(path: index)
        return add(Operand(kind: .path, a: index))
    }

    private mutating func range() throws(Fault) -> Int32 {
        advance()
        try enterBracket()
        let first = try operand()
        try take(.dotDot, "a range is written (1..5)")
        let last = try operand()
        bracketDepth -= 1
        try take(.closeRound, "close the range with `)`")
        return range(first, last)
    }

    mutating func range(_ first: Int32, _ last: Int32) -> Int32 {
        add(Operand(kind: .range, a: whole(first), b: whole(last)))
    }

    /// A fraction as a bound of a range loses its fraction, but only where it is a literal.
    private mutating func whole(_ operand: Int32) -> Int32 {
        guard case .number(let number)? = literal(operand), let whole = Int(exactly: number.rounded(.towardZero)) else {
            return operand
        }
        return constant(.int(whole))
    }

    mutating func constant(_ value: Value) -> Int32 {
        program.constants.append(value)
        return add(Operand(kind: .constant, a: Int32(program.constants.count - 1)))
    }

    mutating func add(_ literal: Literal) -> Int32 {
        switch literal {
        case .value(let value): constant(value)
        case .blank: add(Operand(kind: .blank))
        case .empty: add(Operand(kind: .empty))
        }
    }

    mutating func add(_ operand: Operand) -> Int32 {
        program.operands.append(operand)
        return Int32(program.operands.count - 1)
    }

    /// The value of an operand known now.
    func literal(_ operand: Int32) -> Value? {
        let entry = program.operands[Int(operand)]
        guard entry.kind == .constant else { return nil }
        return program.constants[Int(entry.a)]
    }
}
