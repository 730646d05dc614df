#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Finds the end of a message's content, RFC 5321 §4.5.2, as bytes arrive; notes stuffed dots, the Message-ID and line
/// ends that are no CRLF. Only CRLF ends a line, so a smuggled `LF . CRLF` is content.
struct BodyScanner {
    /// Bytes of LF without CR before it, or CR without LF after it.
    private(set) var bareLineEnds = 0
    /// Where a doubled dot begins a line, from the content's first byte.
    private(set) var stuffedDots: [Int] = []
    /// Where the content ends: the first byte of the line that holds the lone dot.
    private(set) var lineStart = 0
    private var position = 0
    private var inHeader = true
    private var identifier: Int?

    /// Continues in the content received so far; the count of bytes up to and with the lone dot's CRLF, or nil if it has
    /// not come yet.
    mutating func scan(_ bytes: UnsafeRawBufferPointer) -> Int? {
        guard let base = bytes.baseAddress else { return nil }
        while position < bytes.count, let found = memchr(base + position, 0x0A, bytes.count - position) {
            let place = UnsafeRawPointer(found) - base
            position = place + 1
            guard place > lineStart, bytes[place - 1] == 0x0D else {
                bareLineEnds += 1
                continue
            }
            let line = UnsafeRawBufferPointer(rebasing: bytes[lineStart..<(place - 1)])
            if line.first == UInt8(ascii: ".") {
                if line.count == 1 { return position }
                stuffedDots.append(lineStart)
            }
            read(line)
            lineStart = position
        }
        position = bytes.count
        return nil
    }

    private mutating func read(_ line: UnsafeRawBufferPointer) {
        guard let base = line.baseAddress else { return }
        if memchr(base, 0x0D, line.count) != nil { bareLineEnds += line.count(where: { $0 == 0x0D }) }
        guard inHeader else { return }
        if line.isEmpty { inHeader = false }
        if identifier == nil, line.count >= 11, line[0] | 0x20 == UInt8(ascii: "m") {
            let name = line[0..<11]
            if name.elementsEqual("message-id:".utf8, by: { $0 == $1 || $0 | 0x20 == $1 }) {
                identifier = lineStart + 11
            }
        }
    }

    /// The Message-ID with its angle brackets, also from a folded header; nil where there is none.
    func messageID(in bytes: UnsafeRawBufferPointer) -> String? {
        guard let identifier else { return nil }
        let rest = bytes[identifier..<min(bytes.count, identifier + 1_000)]
        guard let open = rest.firstIndex(where: { $0 != 0x20 && $0 != 0x09 && $0 != 0x0D && $0 != 0x0A }),
            rest[open] == UInt8(ascii: "<"), let close = rest[open...].firstIndex(of: UInt8(ascii: ">"))
        else { return nil }
        return String(decoding: UnsafeRawBufferPointer(rebasing: bytes[open...close]), as: UTF8.self)
    }

    /// The content as it was before dot-stuffing.
    func content(of bytes: UnsafeRawBufferPointer) -> [UInt8] {
        var content: [UInt8] = []
        content.reserveCapacity(lineStart)
        var start = 0
        for dot in stuffedDots {
            content.append(contentsOf: bytes[start..<dot])
            start = dot + 1
        }
        content.append(contentsOf: bytes[start..<lineStart])
        return content
    }
}
