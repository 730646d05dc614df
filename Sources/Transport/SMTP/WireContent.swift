import Glibc

/// What one look over a message's bytes tells about putting them on the wire.
///
/// The mail room promises CRLF line ends; this is the last place where a bare CR, a bare LF or a NUL can be stopped
/// before a server reads it as something else (SMTP smuggling), so it is looked at again.
struct WireContent: Equatable {
    /// What must not be sent.
    enum Flaw: String, Equatable {
        case empty = "empty message"
        case bareLineFeed = "bare line feed in the message"
        case bareCarriageReturn = "bare carriage return in the message"
        case zero = "NUL in the message"
        case longLine = "line over 998 bytes in the message"
    }

    private(set) var flaw: Flaw?
    /// Whether a byte is over 127, so that 8BITMIME is needed (RFC 6152).
    private(set) var isEightBit = false
    /// Whether such a byte stands in the header, which only SMTPUTF8 allows (RFC 6532).
    private(set) var hasEightBitHeader = false
    /// Whether a line begins with a dot, so that stuffing is needed (RFC 5321 §4.5.2).
    private(set) var hasLeadingDot = false

    init(_ bytes: [UInt8]) {
        bytes.withUnsafeBufferPointer { buffer in
            guard let base = buffer.baseAddress, !buffer.isEmpty else { return flaw = .empty }
            guard memchr(base, 0, buffer.count) == nil else { return flaw = .zero }
            isEightBit = Self.isEightBit(buffer)
            hasLeadingDot = base[0] == UInt8(ascii: ".")
            if isEightBit { hasEightBitHeader = Self.isEightBit(Self.header(of: buffer)) }
            lookAtLines(UnsafeRawBufferPointer(buffer))
        }
    }

    /// Walks from line end to line end with memchr, several times faster than byte by byte.
    private mutating func lookAtLines(_ buffer: UnsafeRawBufferPointer) {
        guard let base = buffer.baseAddress else { return }
        var start = 0
        while let found = memchr(base + start, 0x0A, buffer.count - start) {
            let end = base.distance(to: UnsafeRawPointer(found))
            guard end > start, buffer[end - 1] == 0x0D else { return flaw = .bareLineFeed }
            guard memchr(base + start, 0x0D, end - 1 - start) == nil else { return flaw = .bareCarriageReturn }
            guard end - 1 - start <= 998 else { return flaw = .longLine }
            start = end + 1
            if start < buffer.count, buffer[start] == UInt8(ascii: ".") { hasLeadingDot = true }
        }
        if memchr(base + start, 0x0D, buffer.count - start) != nil { flaw = .bareCarriageReturn }
        if buffer.count - start > 998 { flaw = .longLine }
    }

    /// Everything before the first empty line.
    private static func header(of buffer: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
        var length = 0
        for line in buffer.split(separator: 0x0A, omittingEmptySubsequences: false) {
            if line.isEmpty || line.elementsEqual([0x0D]) { break }
            length += line.count + 1
        }
        return UnsafeBufferPointer(rebasing: buffer[..<min(length, buffer.count)])
    }

    private static func isEightBit(_ buffer: UnsafeBufferPointer<UInt8>) -> Bool {
        var all: UInt8 = 0
        for byte in buffer { all |= byte }
        return all & 0x80 != 0
    }

    /// Appends the message, dot-stuffed and ending in CRLF, ready for the lone dot.
    func append(_ bytes: [UInt8], to output: inout [UInt8]) {
        if hasLeadingDot {
            appendStuffed(bytes, to: &output)
        } else {
            output.append(contentsOf: bytes)
        }
        if bytes.last != 0x0A { output.append(contentsOf: [0x0D, 0x0A]) }
    }

    private func appendStuffed(_ bytes: [UInt8], to output: inout [UInt8]) {
        var start = bytes.startIndex
        while start < bytes.endIndex {
            let end = bytes[start...].firstIndex(of: 0x0A).map { $0 + 1 } ?? bytes.endIndex
            if bytes[start] == UInt8(ascii: ".") { output.append(UInt8(ascii: ".")) }
            output.append(contentsOf: bytes[start..<end])
            start = end
        }
    }
}
