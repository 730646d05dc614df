/// Walks a mail once from its first byte to its last, without recursion, and notes its leaf parts.
struct MIMEWalker {
    private(set) var headers: [InboundMail.Header] = []
    private(set) var parts: [InboundMail.Part] = []
    private(set) var isTruncated = false
    private let bytes: [UInt8]
    private let limits: InboundMail.Limits
    /// The boundaries of the multiparts we are in, outermost first.
    private var boundaries: [[UInt8]] = []
    /// The leaf we are in; nil between parts.
    private var leaf: InboundMail.Part?

    init(_ bytes: [UInt8], limits: InboundMail.Limits) {
        self.bytes = bytes
        self.limits = limits
    }

    mutating func walk() {
        let bytes = bytes
        bytes.withUnsafeBufferPointer { walk($0) }
    }

    private mutating func walk(_ bytes: UnsafeBufferPointer<UInt8>) {
        let end = min(bytes.count, limits.bytes)
        isTruncated = end < bytes.count
        var position = Self.start(of: bytes, end: end)
        headers = open(bytes, at: &position, end: end, isTop: true)
        while position < end, parts.count < limits.parts {
            let start = position
            position = ByteScan.afterLine(in: bytes, from: start, to: end)
            guard let found = boundary(bytes, line: start..<position) else { continue }
            close(at: Self.beforeLineEnd(bytes, at: start, from: leaf?.range.lowerBound ?? start))
            boundaries.removeSubrange((found.isLast ? found.level : found.level + 1)...)
            if !found.isLast { open(bytes, at: &position, end: end) }
        }
        if parts.count < limits.parts { return close(at: end) }
        isTruncated = isTruncated || leaf != nil || position < end
    }

    /// Where the headers begin: after blank lines and the line an mbox or a pipe puts first.
    private static func start(of bytes: UnsafeBufferPointer<UInt8>, end: Int) -> Int {
        var position = 0
        while position < end, bytes[position] == .cr || bytes[position] == .lf { position += 1 }
        if bytes[position..<end].starts(with: "From ".utf8) || bytes[position..<end].starts(with: ">From ".utf8) {
            position = ByteScan.afterLine(in: bytes, from: position, to: end)
        }
        return position
    }

    /// Reads the headers of a part and begins it: a multipart becomes a boundary to watch for, all else a leaf.
    @discardableResult
    private mutating func open(
        _ bytes: UnsafeBufferPointer<UInt8>, at position: inout Int, end: Int, isTop: Bool = false
    ) -> [InboundMail.Header] {
        let block = HeaderBlock.read(bytes, from: &position, to: end, limits: limits, skipsMalformed: isTop) { line in
            boundary(bytes, line: line) != nil
        }
        if block.isTruncated { isTruncated = true }
        func value(_ name: String) -> [UInt8] { block.headers.first { $0.name == name }?.value ?? [] }
        let type = MediaType(value("content-type"))
        if type.name.hasPrefix("multipart/"), let boundary = type["boundary"], !boundary.isEmpty {
            if boundaries.count < limits.depth {
                boundaries.append(Array(boundary.utf8))
                return block.headers
            }
            isTruncated = true
        }
        let encoding = MediaType(value("content-transfer-encoding")).name
        leaf = InboundMail.Part(
            headers: block.headers, type: type, encoding: encoding.isEmpty ? "7bit" : encoding,
            isAttachment: MediaType(value("content-disposition")).name == "attachment", range: position..<position)
        return block.headers
    }

    private mutating func close(at end: Int) {
        guard var part = leaf else { return }
        part.range = part.range.lowerBound..<max(part.range.lowerBound, end)
        parts.append(part)
        leaf = nil
    }

    /// The level a delimiter line belongs to, innermost first, and whether it is the last of its multipart.
    private func boundary(
        _ bytes: UnsafeBufferPointer<UInt8>, line: Range<Int>
    ) -> (level: Int, isLast: Bool)? {
        guard !boundaries.isEmpty, line.count > 2, bytes[line.lowerBound] == UInt8(ascii: "-"),
            bytes[line.lowerBound + 1] == UInt8(ascii: "-")
        else { return nil }
        let rest = bytes[(line.lowerBound + 2)..<line.upperBound]
        for level in boundaries.indices.reversed() where rest.starts(with: boundaries[level]) {
            let tail = rest.dropFirst(boundaries[level].count)
            let isLast = tail.starts(with: "--".utf8)
            let padding = isLast ? tail.dropFirst(2) : tail
            if padding.allSatisfy({ $0 <= .space }) { return (level, isLast) }
        }
        return nil
    }

    /// The end of a part's content: the line end before a delimiter belongs to the delimiter.
    private static func beforeLineEnd(_ bytes: UnsafeBufferPointer<UInt8>, at line: Int, from start: Int) -> Int {
        var end = line
        if end > start, bytes[end - 1] == .lf { end -= 1 }
        if end > start, bytes[end - 1] == .cr { end -= 1 }
        return end
    }
}
