/// Cuts a client's bytes into whole commands (RFC 3501 §2.2.1), literals counted and never looked into, within limits.
struct IMAPInput {
    /// How much one command may hold.
    struct Limits {
        /// Bytes of its lines together, without literals.
        var line = 64 * 1_024
        /// Bytes of its literals together.
        var literals = 64 * 1_024
        /// The largest literal that is sent without asking (RFC 7888); nil where none may be.
        var unasked: Int?
    }

    /// A stretch of a command: text, or a literal's bytes without its announcement.
    enum Piece: Equatable {
        case text([UInt8])
        case literal([UInt8])
    }

    /// What has come.
    enum Event: Equatable {
        case command([Piece])
        /// A line in a dialogue of its own: an answer of SASL, or the end of IDLE.
        case line([UInt8])
        /// The client waits for `+` before it sends its literal.
        case asks
        /// A literal that is too long, of a command with this tag; the client does not send it.
        case tooBig(tag: String)
        /// What follows cannot be told apart any more.
        case flaw(String)
    }

    var limits: Limits
    private var buffer: [UInt8] = []
    private var start = 0
    private var searched = 0
    private var pieces: [Piece] = []
    private var textBytes = 0
    private var literalBytes = 0
    /// Bytes of the present literal; nil between literals.
    private var expected: Int?
    private var isOver = false

    init(limits: Limits = Limits()) { self.limits = limits }

    mutating func receive(_ bytes: some Collection<UInt8>) {
        guard !isOver else { return }
        if start == buffer.count {
            buffer.removeAll(keepingCapacity: true)
            (start, searched) = (0, 0)
        }
        buffer.append(contentsOf: bytes)
    }

    /// The next event, or nil until more has come; after a flaw, nothing any more.
    mutating func next(isLine: Bool = false) -> Event? {
        while !isOver {
            if let expected {
                guard buffer.count - start >= expected else { return nil }
                pieces.append(.literal(Array(buffer[start..<(start + expected)])))
                (start, self.expected) = (start + expected, nil)
                searched = start
                continue
            }
            guard let line = takeLine() else { return isOver ? .flaw("a line is too long") : nil }
            guard line.last == 0x0D else { return fail("lines end in CRLF") }
            let text = line.dropLast()
            if text.contains(0) { return fail("there is a NUL") }
            if isLine, pieces.isEmpty {
                textBytes = 0
                return .line(Array(text))
            }
            if let event = take(text) { return event }
        }
        return nil
    }

    private mutating func fail(_ flaw: String) -> Event {
        isOver = true
        return .flaw(flaw)
    }

    /// The next line without its LF; nil until it is whole, or where it is too long.
    private mutating func takeLine() -> ArraySlice<UInt8>? {
        let end = buffer[max(start, searched)...].firstIndex(of: 0x0A)
        textBytes += (end ?? buffer.count) - max(start, searched)
        searched = end.map { $0 + 1 } ?? buffer.count
        if textBytes > limits.line { isOver = true }
        guard let end, !isOver else { return nil }
        defer { start = end + 1 }
        return buffer[start..<end]
    }

    /// Takes a line of a command; an event where the command is whole, or a literal must be asked for.
    private mutating func take(_ text: ArraySlice<UInt8>) -> Event? {
        guard let literal = IMAPLiteral(endOf: text) else {
            pieces.append(.text(Array(text)))
            return .command(takeCommand())
        }
        pieces.append(.text(Array(text[..<literal.start])))
        literalBytes += min(literal.size, limits.literals + 1)
        if literal.isUnasked {
            guard let most = limits.unasked, literal.size <= most, literalBytes <= limits.literals else {
                return fail("a literal is too long to be sent without asking")
            }
            expected = literal.size
            return nil
        }
        guard literalBytes <= limits.literals else { return .tooBig(tag: Self.tag(takeCommand())) }
        expected = literal.size
        return .asks
    }

    private mutating func takeCommand() -> [Piece] {
        defer { (pieces, textBytes, literalBytes) = ([], 0, 0) }
        return pieces
    }

    private static func tag(_ pieces: [Piece]) -> String {
        guard case .text(let text)? = pieces.first else { return "*" }
        var words = IMAPWords([.text(text)])
        return words.tag() ?? "*"
    }
}

/// The announcement of a literal at the end of a line: `{12}`, or `{12+}` where the client does not wait.
struct IMAPLiteral {
    let start: Int
    let size: Int
    let isUnasked: Bool

    init?(endOf line: ArraySlice<UInt8>) {
        guard line.last == UInt8(ascii: "}"), let open = line.lastIndex(of: UInt8(ascii: "{")) else { return nil }
        var digits = line[(open + 1)...].dropLast()
        isUnasked = digits.last == UInt8(ascii: "+")
        if isUnasked { digits = digits.dropLast() }
        guard let size = Int(imapDigits: digits) else { return nil }
        self.start = open
        self.size = size
    }
}

extension Int {
    /// One to ten decimal digits, and nothing else.
    init?(imapDigits digits: some Collection<UInt8>) {
        guard !digits.isEmpty, digits.count <= 10, digits.allSatisfy({ 0x30...0x39 ~= $0 }) else { return nil }
        self = digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
    }
}
