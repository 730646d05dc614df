/// Quoted-printable (RFC 2045 §6.7) for UTF-8 text.
///
/// Any line end becomes CRLF, lines are at most 76 columns, a character is never split over two of them, and no line
/// ends in a space or begins with a dot or with "From ", which other programs on the way might change.
struct QuotedPrintable {
    private let body: UnsafeBufferPointer<UInt8>
    private let field: MailError.Field
    private var column = 0
    private var index = 0

    private init(_ body: UnsafeBufferPointer<UInt8>, field: MailError.Field) {
        self.body = body
        self.field = field
    }

    /// Appends the encoded body; refuses NUL and what is not UTF-8.
    static func append(
        _ body: UnsafeBufferPointer<UInt8>, field: MailError.Field, to output: inout [UInt8]
    ) throws(MailError) {
        var encoder = QuotedPrintable(body, field: field)
        while encoder.index < body.count {
            encoder.run(to: &output)
            if encoder.index < body.count { try encoder.special(to: &output) }
        }
    }

    /// `=` and two upper-case hexadecimal digits.
    @inline(__always)
    static func escape(_ byte: UInt8, to output: inout [UInt8]) {
        output.append(UInt8(ascii: "="))
        output.append(hexDigit(byte >> 4))
        output.append(hexDigit(byte & 15))
    }

    @inline(__always)
    private static func hexDigit(_ value: UInt8) -> UInt8 { value < 10 ? value + 0x30 : value + 0x37 }

    /// Whether a byte stands for itself inside a line: printable ASCII but `=`, and the space.
    @inline(__always)
    private static func isPlain(_ byte: UInt8) -> Bool { byte &- 0x20 < 0x5F && byte != 0x3D }

    /// Copies plain bytes up to the next byte that needs a decision, or to the end of the line.
    private mutating func run(to output: inout [UInt8]) {
        let start = index
        let limit = min(body.count, start + 75 - column)
        if column == 0, needsMask(at: start) { return }
        var end = start
        while end < limit, Self.isPlain(body[end]) { end += 1 }
        // A space before a line end is left to `special`.
        if end > start, body[end - 1] == .space, isLineEnd(at: end) { end -= 1 }
        output.append(contentsOf: UnsafeBufferPointer(rebasing: body[start..<end]))
        column += end - start
        index = end
    }

    private func isLineEnd(at index: Int) -> Bool {
        index == body.count || body[index] == .cr || body[index] == .lf
    }

    private func needsMask(at index: Int) -> Bool {
        let byte = body[index]
        if byte == .dot { return true }
        return byte == UInt8(ascii: "F") && body.dropFirst(index).starts(with: "From ".utf8)
    }

    /// Writes the one byte or character at which a run stopped.
    private mutating func special(to output: inout [UInt8]) throws(MailError) {
        let byte = body[index]
        switch byte {
        case .cr, .lf:
            newLine(to: &output)
            index += byte == .cr && index + 1 < body.count && body[index + 1] == .lf ? 2 : 1
        case 0: throw MailError(field, .control, at: index)
        case .tab where !isLineEnd(at: index + 1) && column < 75, 0x20...0x7E where canStand(byte):
            output.append(byte)
            column += 1
            index += 1
        default: try escaped(to: &output)
        }
    }

    private func canStand(_ byte: UInt8) -> Bool {
        guard column < 75, Self.isPlain(byte) else { return false }
        if byte == .space { return !isLineEnd(at: index + 1) }
        return column > 0
    }

    /// One character as `=XX` for each byte, after a soft line break where it does not fit.
    private mutating func escaped(to output: inout [UInt8]) throws(MailError) {
        let byte = body[index]
        if column >= 75, Self.isPlain(byte), !(byte == .space && isLineEnd(at: index + 1)) {
            return softBreak(to: &output)
        }
        guard let (_, length) = UTF8Text.scalar(in: body, at: index) else {
            throw MailError(field, .notUTF8, at: index)
        }
        if column + 3 * length > 75 { softBreak(to: &output) }
        for byte in body[index..<index + length] { Self.escape(byte, to: &output) }
        column += 3 * length
        index += length
    }

    private mutating func softBreak(to output: inout [UInt8]) {
        output.append(UInt8(ascii: "="))
        newLine(to: &output)
    }

    private mutating func newLine(to output: inout [UInt8]) {
        output.append(.cr)
        output.append(.lf)
        column = 0
    }
}
