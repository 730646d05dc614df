/// What one pass over a header's text found.
struct HeaderText {
    /// The text without spaces at its ends.
    var range: Range<Int>
    /// Whether it can stand as it is: ASCII, and nothing a reader would take for an encoded word.
    var isPlain: Bool
    /// The length of its longest run without a space.
    var longestWord: Int

    /// Checks text for a header: one line, no controls but TAB, well-formed UTF-8, at most `limit` bytes.
    static func check(
        _ bytes: UnsafeBufferPointer<UInt8>, field: MailError.Field, limit: Int = 1_000
    ) throws(MailError) -> HeaderText {
        guard bytes.count <= limit else { throw MailError(field, .tooLong, at: limit) }
        var (isPlain, longest, wordStart, index) = (true, 0, 0, 0)
        while index < bytes.count {
            let byte = bytes[index]
            if byte == .space || byte == .tab {
                longest = max(longest, index - wordStart)
                wordStart = index + 1
            } else if byte &- 0x21 < 0x5E {
                if byte == UInt8(ascii: "?"), index > 0, bytes[index - 1] == UInt8(ascii: "=") { isPlain = false }
            } else {
                index += try checkUnusual(bytes, at: index, field: field) - 1
                isPlain = false
            }
            index += 1
        }
        return HeaderText(range: trimmed(bytes), isPlain: isPlain, longestWord: max(longest, bytes.count - wordStart))
    }

    /// Refuses a control or line break; the length of any other scalar.
    private static func checkUnusual(
        _ bytes: UnsafeBufferPointer<UInt8>, at index: Int, field: MailError.Field
    ) throws(MailError) -> Int {
        guard let (value, length) = UTF8Text.scalar(in: bytes, at: index) else {
            throw MailError(field, .notUTF8, at: index)
        }
        if UTF8Text.isLineBreak(value) { throw MailError(field, .lineBreak, at: index) }
        if UTF8Text.isControl(value) { throw MailError(field, .control, at: index) }
        return length
    }

    private static func trimmed(_ bytes: UnsafeBufferPointer<UInt8>) -> Range<Int> {
        var (low, high) = (0, bytes.count)
        while low < high, bytes[low] == .space || bytes[low] == .tab { low += 1 }
        while high > low, bytes[high - 1] == .space || bytes[high - 1] == .tab { high -= 1 }
        return low..<high
    }
}
