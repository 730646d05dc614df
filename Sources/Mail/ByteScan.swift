/// Finds the next byte that needs a decision, eight at a time.
///
/// In each test a borrow or carry can only mark bytes above the first true hit, and only the first is used.
enum ByteScan {
    private static let ones: UInt64 = 0x0101_0101_0101_0101
    private static let high: UInt64 = 0x8080_8080_8080_8080

    /// The first byte in the range that is neither printable ASCII nor a space, or is `=`; the range's end without one.
    @inline(__always)
    static func unprintable(in bytes: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int) -> Int {
        var index = start
        while index + 8 <= end {
            let word = load(bytes, at: index)
            let equals = word ^ (ones &* 0x3D)
            let marks = ((word &- ones &* 0x20) & ~word | (word &+ ones) | word | (equals &- ones) & ~equals) & high
            if marks != 0 { return index + marks.trailingZeroBitCount / 8 }
            index += 8
        }
        while index < end, bytes[index] &- 0x20 < 0x5F, bytes[index] != 0x3D { index += 1 }
        return index
    }

    /// The first byte in the range that is CR or less (so LF, TAB and NUL too); the range's end without one.
    @inline(__always)
    static func atMostCR(in bytes: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int) -> Int {
        var index = start
        while index + 8 <= end {
            let word = load(bytes, at: index)
            let marks = (word &- ones &* 0x0E) & ~word & high
            if marks != 0 { return index + marks.trailingZeroBitCount / 8 }
            index += 8
        }
        while index < end, bytes[index] > .cr { index += 1 }
        return index
    }

    /// The place after the next LF, or the range's end.
    @inline(__always)
    static func afterLine(in bytes: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int) -> Int {
        var index = start
        while index + 8 <= end {
            let word = load(bytes, at: index) ^ (ones &* 0x0A)
            let marks = (word &- ones) & ~word & high
            if marks != 0 { return index + marks.trailingZeroBitCount / 8 + 1 }
            index += 8
        }
        while index < end {
            index += 1
            if bytes[index - 1] == .lf { return index }
        }
        return end
    }

    /// A line without the CRLF or LF at its end.
    static func content(of line: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>) -> Range<Int> {
        var end = line.upperBound
        if end > line.lowerBound, bytes[end - 1] == .lf { end -= 1 }
        if end > line.lowerBound, bytes[end - 1] == .cr { end -= 1 }
        return line.lowerBound..<end
    }

    /// Whether an ASCII phrase occurs in the bytes.
    static func contains(_ phrase: StaticString, in bytes: [UInt8]) -> Bool {
        let sought = UnsafeBufferPointer(start: phrase.utf8Start, count: phrase.utf8CodeUnitCount)
        guard let first = sought.first, bytes.count >= sought.count else { return false }
        return bytes.withUnsafeBufferPointer { text in
            for start in 0...(text.count - sought.count) where text[start] == first {
                if text[start..<start + sought.count].elementsEqual(sought) { return true }
            }
            return false
        }
    }

    @inline(__always)
    private static func load(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> UInt64 {
        UInt64(littleEndian: UnsafeRawBufferPointer(bytes).loadUnaligned(fromByteOffset: index, as: UInt64.self))
    }
}
