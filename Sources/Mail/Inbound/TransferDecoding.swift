/// Takes a transfer encoding off, forgiving what senders get wrong, up to a limit.
enum TransferDecoding {
    static func decode(_ bytes: ArraySlice<UInt8>, encoding: String, limit: Int) -> [UInt8] {
        switch encoding {
        case "base64": base64(bytes, limit: limit)
        case "quoted-printable": quotedPrintable(bytes, limit: limit)
        default: Array(bytes.prefix(limit))
        }
    }

    /// Base64 with whatever is not of its alphabet passed over.
    static func base64(_ bytes: ArraySlice<UInt8>, limit: Int) -> [UInt8] {
        var output: [UInt8] = []
        output.reserveCapacity(min(limit, bytes.count / 4 * 3 + 3))
        var (bits, count) = (UInt32(0), 0)
        for byte in bytes {
            if byte == UInt8(ascii: "=") {
                count = 0
                continue
            }
            guard let value = sextet(byte) else { continue }
            bits = bits << 6 | UInt32(value)
            count += 6
            guard count >= 8 else { continue }
            count -= 8
            guard output.count < limit else { break }
            output.append(UInt8(truncatingIfNeeded: bits >> UInt32(count)))
        }
        return output
    }

    private static func sextet(_ byte: UInt8) -> UInt8? {
        switch byte {
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte - 65
        case UInt8(ascii: "a")...UInt8(ascii: "z"): byte - 71
        case UInt8(ascii: "0")...UInt8(ascii: "9"): byte + 4
        case UInt8(ascii: "+"), UInt8(ascii: "-"): 62
        case UInt8(ascii: "/"), UInt8(ascii: "_"): 63
        default: nil
        }
    }

    /// Quoted-printable; `=` before anything but two hexadecimal digits or a line end stands for itself.
    static func quotedPrintable(_ bytes: ArraySlice<UInt8>, limit: Int) -> [UInt8] {
        var output: [UInt8] = []
        output.reserveCapacity(min(limit, bytes.count))
        var index = bytes.startIndex
        while index < bytes.endIndex, output.count < limit {
            guard bytes[index] == UInt8(ascii: "=") else {
                output.append(bytes[index])
                index += 1
                continue
            }
            if index + 2 < bytes.endIndex, let high = hex(bytes[index + 1]), let low = hex(bytes[index + 2]) {
                output.append(high << 4 | low)
                index += 3
            } else if let next = afterSoftBreak(bytes, at: index + 1) {
                index = next
            } else {
                output.append(bytes[index])
                index += 1
            }
        }
        return output
    }

    /// The place after spaces and a line end, or nil where there is none.
    private static func afterSoftBreak(_ bytes: ArraySlice<UInt8>, at start: Int) -> Int? {
        var index = start
        // Bounded, so that a run of "=" and spaces costs no more than its length.
        while index < bytes.endIndex, index < start + 80, bytes[index] == .space || bytes[index] == .tab { index += 1 }
        if index == bytes.endIndex { return index }
        if bytes[index] == .cr { index += 1 }
        if index < bytes.endIndex, bytes[index] == .lf { return index + 1 }
        return nil
    }

    static func hex(_ byte: UInt8) -> UInt8? {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - 0x30
        case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - 0x37
        case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - 0x57
        default: nil
        }
    }
}
