/// Reads UTF-8 by the byte, so that text is checked where it stands without becoming a `String`.
enum UTF8Text {
    /// One scalar and the number of bytes it takes, or nil where the bytes are not well-formed UTF-8 (Unicode table 3-7).
    @inline(__always)
    static func scalar(in bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> (value: UInt32, length: Int)? {
        let lead = UInt32(bytes[index])
        if lead < 0x80 { return (lead, 1) }
        func trail(_ offset: Int) -> UInt32? {
            guard index + offset < bytes.count else { return nil }
            let byte = UInt32(bytes[index + offset])
            return byte & 0xC0 == 0x80 ? byte & 0x3F : nil
        }
        guard lead >= 0xC2, lead <= 0xF4, let second = trail(1) else { return nil }
        if lead < 0xE0 { return ((lead & 0x1F) << 6 | second, 2) }
        guard let third = trail(2) else { return nil }
        if lead < 0xF0 {
            let value = (lead & 0x0F) << 12 | second << 6 | third
            return value >= 0x800 && value & 0xF800 != 0xD800 ? (value, 3) : nil
        }
        guard let fourth = trail(3) else { return nil }
        let value = (lead & 0x07) << 18 | second << 12 | third << 6 | fourth
        return value >= 0x10000 && value <= 0x10FFFF ? (value, 4) : nil
    }

    /// The bytes a scalar takes, from the first byte of well-formed text.
    @inline(__always)
    static func length(lead: UInt8) -> Int {
        if lead < 0x80 { return 1 }
        return lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    }

    /// Whether some reader might start a new line at this scalar: LF, VT, FF, CR, NEL, LS, PS (Unicode UAX 14).
    @inline(__always)
    static func isLineBreak(_ value: UInt32) -> Bool {
        switch value {
        case 0x0A...0x0D, 0x85, 0x2028, 0x2029: true
        default: false
        }
    }

    /// Whether a scalar is a C0 or C1 control or DEL.
    @inline(__always)
    static func isControl(_ value: UInt32) -> Bool { value < 0x20 || (0x7F...0x9F).contains(value) }
}
