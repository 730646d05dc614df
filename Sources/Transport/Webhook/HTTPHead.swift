/// What matters of an answer's head: the status, how the body is measured, whether the connection lives on.
struct HTTPHead {
    private(set) var status = 0
    private var isOld = false
    private var saysClose = false
    private var saysKeepAlive = false
    private(set) var isChunked = false
    private(set) var length: Int?
    private(set) var retryAfter: [UInt8]?
    private var last = Field.none

    /// What the last field was, for a line that goes on with it.
    private enum Field { case none, measure, connection, retryAfter, other }

    /// Whether something of it could be read in two ways: it is believed, and the connection is not used again.
    private(set) var isDoubtful = false
    /// Whether the length of the body cannot be told, so that it ends with the connection.
    private(set) var hasUnknownLength = false

    /// HTTP/1.1 lives on unless it says otherwise, HTTP/1.0 the other way round (RFC 9112 §9.3).
    var keepsAlive: Bool { !isDoubtful && !saysClose && (!isOld || saysKeepAlive) }

    /// `HTTP/1.1 200 OK`; false for anything but HTTP/1.0 and 1.1.
    mutating func takeStatus(_ line: UnsafeBufferPointer<UInt8>) -> Bool {
        guard line.count >= 12, line.starts(with: "HTTP/1.".utf8), line[7] & 0xFE == UInt8(ascii: "0"),
            line[8] == 0x20, line.count == 12 || line[12] == 0x20,
            let status = Self.number(UnsafeBufferPointer(rebasing: line[9..<12])), status >= 100
        else { return false }
        self.status = status
        isOld = line[7] == UInt8(ascii: "0")
        return true
    }

    /// `Name: value`. What is no field is passed over, and what says of the length what cannot be leaves it open: the
    /// status has told already whether the call was taken.
    mutating func takeField(_ line: UnsafeBufferPointer<UInt8>) {
        if let first = line.first, first == 0x20 || first == 0x09 { return takeFold(Self.trimmed(line)) }
        last = .other
        guard let colon = line.firstIndex(of: UInt8(ascii: ":")), colon > 0 else { return isDoubtful = true }
        let raw = UnsafeBufferPointer(rebasing: line[..<colon])
        let name = Self.trimmed(raw)
        if name.count < raw.count { isDoubtful = true }
        take(name, Self.trimmed(UnsafeBufferPointer(rebasing: line[(colon + 1)...])))
    }

    private mutating func take(_ name: UnsafeBufferPointer<UInt8>, _ value: UnsafeBufferPointer<UInt8>) {
        // Most names are told apart by their lengths.
        switch name.count {
        case 10 where Self.matches(name, "connection"):
            last = .connection
            takeConnection(value)
        case 11 where Self.matches(name, "retry-after"):
            last = .retryAfter
            retryAfter = Array(value.prefix(64))
        case 14 where Self.matches(name, "content-length"):
            last = .measure
            guard let number = Self.number(value), length == nil || length == number else { return doubtLength() }
            length = number
        case 17 where Self.matches(name, "transfer-encoding"):
            last = .measure
            if Self.matches(value, "identity") { return isDoubtful = true }
            guard !isChunked, Self.matches(value, "chunked") else { return doubtLength() }
            isChunked = true
        default: break
        }
    }

    private mutating func doubtLength() { (isDoubtful, hasUnknownLength) = (true, true) }

    /// A line that begins with a space goes on with the one before, as if they were joined by one (RFC 9112 §5.2); of a
    /// length that could be read in two ways nothing is believed.
    private mutating func takeFold(_ value: UnsafeBufferPointer<UInt8>) {
        switch last {
        case .none: isDoubtful = true
        case .measure: doubtLength()
        case .connection: takeConnection(value)
        case .retryAfter: retryAfter = Array(((retryAfter ?? []) + [0x20] + value).prefix(64))
        case .other: break
        }
    }

    private mutating func takeConnection(_ value: UnsafeBufferPointer<UInt8>) {
        for word in value.split(separator: UInt8(ascii: ",")) {
            let word = Self.trimmed(UnsafeBufferPointer(rebasing: word))
            if Self.matches(word, "close") { saysClose = true }
            if Self.matches(word, "keep-alive") { saysKeepAlive = true }
        }
    }

    private static func trimmed(_ bytes: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
        var (start, end) = (0, bytes.count)
        while start < end, bytes[start] == 0x20 || bytes[start] == 0x09 { start += 1 }
        while start < end, bytes[end - 1] == 0x20 || bytes[end - 1] == 0x09 { end -= 1 }
        return UnsafeBufferPointer(rebasing: bytes[start..<end])
    }

    /// Digits only, and not more than any length has.
    static func number(_ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
        guard 1...18 ~= bytes.count else { return nil }
        var value = 0
        for byte in bytes {
            guard byte &- 0x30 < 10 else { return nil }
            value = value * 10 + Int(byte &- 0x30)
        }
        return value
    }

    /// Whether bytes are this lower-case word, in whatever case.
    private static func matches(_ bytes: UnsafeBufferPointer<UInt8>, _ word: StaticString) -> Bool {
        guard bytes.count == word.utf8CodeUnitCount else { return false }
        for (byte, letter) in zip(bytes, UnsafeBufferPointer(start: word.utf8Start, count: bytes.count)) {
            let lower = byte &- 0x41 < 26 ? byte | 0x20 : byte
            guard lower == letter else { return false }
        }
        return true
    }
}
