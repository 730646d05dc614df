/// Quoted-printable (RFC 2045 §6.7) for UTF-8 text.
///
/// Any line end becomes CRLF, lines are at most 76 columns, a character is never split over two of them, and no line
/// ends in a space or begins with a dot or with "From ", which other programs on the way might change.
struct QuotedPrintable {
    private let body: UnsafeBufferPointer<UInt8>
    private let field: MailError.Field
    /// Where lines are made; an array would ask at each of them whether somebody else holds it.
    private let room: UnsafeMutableBufferPointer<UInt8>
    private var count = 0
    private var column = 0
    private var index = 0

    /// How many bytes are made before they go over to the output.
    private static let roomSize = 4_096
    /// More than one run and the character behind it can take.
    private static let mostAtOnce = 128

    private init(
        _ body: UnsafeBufferPointer<UInt8>, field: MailError.Field, room: UnsafeMutableBufferPointer<UInt8>
    ) {
        self.body = body
        self.field = field
        self.room = room
    }

    /// Appends the encoded body; refuses NUL and what is not UTF-8.
    static func append(
        _ body: UnsafeBufferPointer<UInt8>, field: MailError.Field, to output: inout [UInt8]
    ) throws(MailError) {
        let refusal = withUnsafeTemporaryAllocation(of: UInt8.self, capacity: roomSize) { room -> MailError? in
            var encoder = QuotedPrintable(body, field: field, room: room)
            do throws(MailError) {
                try encoder.encode(to: &output)
                return nil
            } catch {
                return error
            }
        }
        if let refusal { throw refusal }
    }

    private mutating func encode(to output: inout [UInt8]) throws(MailError) {
        while index < body.count {
            if room.count - count < Self.mostAtOnce { flush(to: &output) }
            run()
            if column == 75, !isLineEnd(at: index) {
                softBreak()
            } else if index < body.count {
                try special()
            }
        }
        flush(to: &output)
    }

    private mutating func flush(to output: inout [UInt8]) {
        output.append(contentsOf: UnsafeBufferPointer(rebasing: room[..<count]))
        count = 0
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

    /// Every byte is written here, so none is written outside of the room.
    @inline(__always)
    private mutating func put(_ byte: UInt8) {
        precondition(count < room.count)
        room[count] = byte
        count += 1
    }

    /// Copies printable bytes up to the next one that needs a decision, or until the line is full.
    private mutating func run() {
        if column == 0, needsMask(at: index) { return }
        var end = ByteScan.unprintable(in: body, from: index, to: min(body.count, index + 75 - column))
        // A space before a line end is left to `special`.
        if end > index, body[end - 1] == .space, isLineEnd(at: end) { end -= 1 }
        let length = end - index
        guard length > 0, length <= room.count - count, let from = body.baseAddress, let to = room.baseAddress else {
            return
        }
        (to + count).update(from: from + index, count: length)
        count += length
        column += length
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
    private mutating func special() throws(MailError) {
        let byte = body[index]
        switch byte {
        case .cr, .lf:
            newLine()
            index += byte == .cr && index + 1 < body.count && body[index + 1] == .lf ? 2 : 1
        case 0: throw MailError(field, .control, at: index)
        case .tab where !isLineEnd(at: index + 1):
            put(byte)
            column += 1
            index += 1
        default: try escaped()
        }
    }

    /// One character as `=XX` for each byte, after a soft line break where it does not fit.
    private mutating func escaped() throws(MailError) {
        guard let (_, length) = UTF8Text.scalar(in: body, at: index) else {
            throw MailError(field, .notUTF8, at: index)
        }
        if column + 3 * length > 75 { softBreak() }
        for byte in body[index..<index + length] {
            put(UInt8(ascii: "="))
            put(Self.hexDigit(byte >> 4))
            put(Self.hexDigit(byte & 15))
        }
        column += 3 * length
        index += length
    }

    private mutating func softBreak() {
        put(UInt8(ascii: "="))
        newLine()
    }

    private mutating func newLine() {
        put(.cr)
        put(.lf)
        column = 0
    }
}
