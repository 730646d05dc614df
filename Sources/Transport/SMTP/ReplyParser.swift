/// One whole reply of a server, which may have come in several lines.
struct SMTPReply: Equatable {
    /// 200 to 599, or 0 for what is no reply at all.
    var code: Int
    /// The text of all lines, joined by line feeds, without codes; at most `ReplyParser.mostBytes`.
    var text: [UInt8]

    static let garbage = SMTPReply(code: 0, text: [])
}

/// Cuts bytes into replies by RFC 5321 §4.2, whatever pieces they come in.
///
/// The server is not trusted: a line over 4 KiB, a reply over 16 KiB, a code that changes between the lines of one
/// reply and anything that is no reply come out as `SMTPReply.garbage`, after which nothing more comes out.
struct ReplyParser {
    static let mostBytes = 16 * 1024
    private static let mostLine = 4 * 1024

    private var buffer: [UInt8] = []
    private var start = 0
    private var code = 0
    private var text: [UInt8] = []
    private var isBroken = false

    /// Takes what arrived.
    mutating func take(_ bytes: UnsafeBufferPointer<UInt8>) {
        guard !isBroken else { return }
        if start == buffer.count {
            buffer.removeAll(keepingCapacity: true)
            start = 0
        }
        buffer.append(contentsOf: bytes)
    }

    /// Lets go of memory when nothing is half read.
    mutating func slim() {
        guard start == buffer.count else { return }
        buffer = []
        start = 0
    }

    /// The next whole reply, or nil until more arrives.
    mutating func next() -> SMTPReply? {
        while let line = nextLine() {
            guard line.count >= 3, let number = code(of: line), code == 0 || number == code else { return broken() }
            let mark = line.count > 3 ? buffer[line.startIndex + 3] : UInt8(ascii: " ")
            guard mark == UInt8(ascii: " ") || mark == UInt8(ascii: "-") else { return broken() }
            guard text.count + line.count <= Self.mostBytes else { return broken() }
            if code != 0 { text.append(UInt8(ascii: "\n")) }
            text.append(contentsOf: buffer[line.dropFirst(4)])
            code = number
            if mark == UInt8(ascii: " ") {
                defer {
                    code = 0
                    text = []
                }
                return SMTPReply(code: number, text: text)
            }
        }
        return isBroken || buffer.count - start <= Self.mostLine ? nil : broken()
    }

    /// The next line without its end, as a range of the buffer.
    private mutating func nextLine() -> Range<Int>? {
        guard !isBroken, let end = buffer[start...].firstIndex(of: UInt8(ascii: "\n")) else { return nil }
        let line = start..<(end > start && buffer[end - 1] == UInt8(ascii: "\r") ? end - 1 : end)
        start = end + 1
        return line
    }

    private func code(of line: Range<Int>) -> Int? {
        var number = 0
        for byte in buffer[line.prefix(3)] {
            guard byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") else { return nil }
            number = number * 10 + Int(byte - UInt8(ascii: "0"))
        }
        return 200...599 ~= number ? number : nil
    }

    private mutating func broken() -> SMTPReply {
        isBroken = true
        buffer = []
        start = 0
        return .garbage
    }
}
