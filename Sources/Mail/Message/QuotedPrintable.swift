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
            if encoder.column == 75, !encoder.isLineEnd(at: encoder.index) {
                encoder.softBreak(to: &output)
            } else if encoder.index < body.count {
                try encoder.special(to: &output)
            }
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

    /// Copies printable bytes up to the next one that needs a decision, or until the line is full.
    private mutating func run(to output: inout [UInt8]) {
        if column == 0, needsMask(at: index) { return }
        var end = ByteScan.unprintable(in: body, from: index, to: min(body.count, index + 75 - column))
        // A space before a line end is left to `special`.
        if end > index, body[end - 1] == .space, isLineEnd(at: end) { end -= 1 }
        output.append(contentsOf: UnsafeBufferPointer(rebasing: body[index..<end]))
        column += end - index
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
        case .tab where !isLineEnd(at: index + 1):
            output.append(byte)
            column += 1
            index += 1
        default: try escaped(to: &output)
        }
    }

    /// One character as `=XX` for each byte, after a soft line break where it does not fit.
    private mutating func escaped(to output: inout [UInt8]) throws(MailError) {
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
