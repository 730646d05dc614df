/// Cuts a server's bytes into whole responses (RFC 3501 §7), literals counted and never looked into.
///
/// A mail is a literal: whatever lines it holds, none of them can be taken for a response. Quoted strings and status
/// lines, where braces are text, are told apart. What goes beyond the limits, or is no line of IMAP, ends it for good.
struct IMAPScanner {
    /// How much one response may hold.
    struct Limits {
        /// Bytes of its lines together, without literals.
        var line = 1_024 * 1_024
        /// Bytes of its literals that are kept; the rest is counted and let go of.
        var kept = 256 * 1_024
        /// Bytes of one literal.
        var literal = 1 << 31
        var literals = 64
    }

    /// What ended it.
    enum Flaw: String, Sendable {
        case longLine = "a line is too long"
        case longLiteral = "a literal is too long"
        case manyLiterals = "there are too many literals"
        case lineEnd = "a line ends without CR LF"
        case control = "there is a NUL"
        case openQuote = "a quoted string does not end"
    }

    /// A stretch of one response.
    enum Piece: Equatable {
        case text([UInt8])
        /// What was kept, and how long it was.
        case literal([UInt8], size: Int)
    }

    private(set) var flaw: Flaw?
    /// The responses that are whole, for the caller to take.
    var responses: [[Piece]] = []
    private let limits: Limits
    private var pieces: [Piece] = []
    private var line: [UInt8] = []
    private var lineBytes = 0
    private var literals = 0
    /// Bytes of the present literal that are still to come; nil between literals.
    private var missing: Int?
    private var literal: [UInt8] = []
    private var literalSize = 0
    private var kept = 0

    init(limits: Limits = Limits()) { self.limits = limits }

    /// Takes bytes; after a flaw, nothing any more.
    mutating func receive(_ bytes: UnsafeBufferPointer<UInt8>) {
        var position = 0
        while position < bytes.count, flaw == nil {
            if missing != nil {
                position += takeLiteral(UnsafeBufferPointer(rebasing: bytes[position...]))
                continue
            }
            let rest = bytes[position...]
            guard let end = rest.firstIndex(of: 0x0A) else {
                takeText(rest)
                return
            }
            takeText(rest[..<end])
            position = end + 1
            guard flaw == nil, endLine() else { continue }
            responses.append(pieces)
            pieces = []
            (lineBytes, literals, kept) = (0, 0, 0)
        }
    }

    private mutating func takeText(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) {
        lineBytes += bytes.count
        if lineBytes > limits.line {
            flaw = .longLine
        } else if bytes.contains(0) {
            flaw = .control
        } else {
            line.append(contentsOf: bytes)
        }
    }

    /// A line is whole; whether the response is too, or a literal follows.
    private mutating func endLine() -> Bool {
        guard line.last == 0x0D else {
            flaw = .lineEnd
            return false
        }
        line.removeLast()
        if line.contains(0x0D) {
            flaw = .lineEnd
            return false
        }
        let size = mayHoldLiterals ? announced() : nil
        if flaw != nil { return false }
        var text: [UInt8] = []
        swap(&text, &line)
        pieces.append(.text(text))
        guard let size else { return true }
        begin(size)
        return false
    }

    private mutating func begin(_ size: Int) {
        literals += 1
        if size > limits.literal { flaw = .longLiteral }
        if literals > limits.literals { flaw = .manyLiterals }
        (missing, literalSize, literal) = (size, size, [])
        if size == 0 { endLiteral() }
    }

    private mutating func takeLiteral(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
        guard let missing else { return 0 }
        let count = min(missing, bytes.count)
        let room = min(count, limits.kept - kept)
        if room > 0 {
            literal.append(contentsOf: bytes[..<room])
            kept += room
        }
        self.missing = missing - count
        if missing == count { endLiteral() }
        return count
    }

    private mutating func endLiteral() {
        pieces.append(.literal(literal, size: literalSize))
        missing = nil
        literal = []
    }

    // MARK: - What a line announces

    /// Braces at the end of a status line or a continuation are words; only data can hold literals.
    private var mayHoldLiterals: Bool {
        let start: ArraySlice<UInt8>
        if case .text(let first)? = pieces.first { start = first[...] } else { start = line[...] }
        guard start.starts(with: Array("* ".utf8)) else { return false }
        let word = start.dropFirst(2).prefix { $0 != 0x20 }.map { $0 & 0xDF }
        return !Self.statuses.contains(word)
    }

    private static let statuses = ["OK", "NO", "BAD", "BYE", "PREAUTH"].map { Array($0.utf8) }

    /// The size of the literal that follows this line, nil where none does.
    private mutating func announced() -> Int? {
        var (isQuoted, isEscaped) = (false, false)
        for byte in line {
            if isEscaped {
                isEscaped = false
            } else if isQuoted, byte == UInt8(ascii: "\\") {
                isEscaped = true
            } else if byte == UInt8(ascii: "\"") {
                isQuoted.toggle()
            }
        }
        if isQuoted {
            flaw = .openQuote
            return nil
        }
        guard line.last == UInt8(ascii: "}"), let open = line.lastIndex(of: UInt8(ascii: "{")) else { return nil }
        var digits = line[(open + 1)...].dropLast()
        if digits.last == UInt8(ascii: "+") { digits = digits.dropLast() }
        guard !digits.isEmpty, digits.allSatisfy({ 0x30...0x39 ~= $0 }) else { return nil }
        guard digits.count <= 12 else {
            flaw = .longLiteral
            return nil
        }
        return digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
    }
}
