/// Reads the headers of a mail or part, keeping no more of them than the limits allow.
struct HeaderBlock {
    var headers: [InboundMail.Header] = []
    /// Whether something was left out.
    var isTruncated = false
    private var size = 0

    /// Reads up to and with the blank line, or up to a line that is no header or that `isBoundary` claims.
    ///
    /// - Parameter skipsMalformed: whether a line that is no header is passed over where headers follow it.
    static func read(
        _ bytes: UnsafeBufferPointer<UInt8>, from position: inout Int, to end: Int, limits: InboundMail.Limits,
        skipsMalformed: Bool = false, isBoundary: (Range<Int>) -> Bool = { _ in false }
    ) -> HeaderBlock {
        var block = HeaderBlock()
        while position < end {
            let next = ByteScan.afterLine(in: bytes, from: position, to: end)
            let line = ByteScan.content(of: position..<next, in: bytes)
            if line.isEmpty {
                position = next
                break
            }
            if isBoundary(line) { break }
            let isContinued = bytes[line.lowerBound] == .space || bytes[line.lowerBound] == .tab
            if isContinued {
                block.extend(bytes[line], limits: limits)
            } else {
                guard block.begin(bytes[line], limits: limits) || (skipsMalformed && follows(bytes, next, end)) else {
                    break
                }
            }
            position = next
        }
        block.finish()
        return block
    }

    /// Whether a header stands before the next blank line.
    private static func follows(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> Bool {
        var position = start
        for _ in 0..<50 where position < end {
            let next = ByteScan.afterLine(in: bytes, from: position, to: end)
            let line = ByteScan.content(of: position..<next, in: bytes)
            if line.isEmpty { return false }
            if let name = name(in: bytes[line]), name.contains("-") || known.contains(name) { return true }
            position = next
        }
        return false
    }

    private static let known: Set<String> = ["from", "to", "cc", "subject", "date", "sender", "references", "received"]

    /// The lower-case name before the colon, or nil where the line is no header.
    private static func name(in line: Slice<UnsafeBufferPointer<UInt8>>) -> String? {
        guard let colon = line.prefix(200).firstIndex(of: UInt8(ascii: ":")), colon > line.startIndex else {
            return nil
        }
        let name = line[..<colon].filter { $0 != .space && $0 != .tab }.map(\.lowercasedASCII)
        guard !name.isEmpty, name.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) else { return nil }
        return String(decoding: name, as: UTF8.self)
    }

    /// Begins a header; false where the line is none.
    private mutating func begin(_ line: Slice<UnsafeBufferPointer<UInt8>>, limits: InboundMail.Limits) -> Bool {
        guard let name = Self.name(in: line), let colon = line.firstIndex(of: UInt8(ascii: ":")) else { return false }
        guard headers.count < limits.headers, size < limits.headerBytes else {
            isTruncated = true
            return true
        }
        headers.append(InboundMail.Header(name: name, value: []))
        append(line[(colon + 1)...], limits: limits)
        return true
    }

    private mutating func extend(_ line: Slice<UnsafeBufferPointer<UInt8>>, limits: InboundMail.Limits) {
        if !headers.isEmpty, !isTruncated { append(line, limits: limits) }
    }

    private mutating func append(_ text: Slice<UnsafeBufferPointer<UInt8>>, limits: InboundMail.Limits) {
        let room = limits.headerBytes - size
        if text.count > room { isTruncated = true }
        headers[headers.count - 1].value.append(contentsOf: text.prefix(room))
        size += text.count
    }

    private mutating func finish() {
        for index in headers.indices { headers[index].value = headers[index].value.trimmingSpace() }
    }
}

extension [UInt8] {
    /// Without spaces and tabs at both ends.
    func trimmingSpace() -> [UInt8] {
        guard let first = firstIndex(where: { $0 != .space && $0 != .tab }),
            let last = lastIndex(where: { $0 != .space && $0 != .tab })
        else { return [] }
        return first == startIndex && last == endIndex - 1 ? self : Array(self[first...last])
    }
}
