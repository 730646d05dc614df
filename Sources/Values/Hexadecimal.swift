/// Bytes as hexadecimal, in one place for every room.
extension Swift.Sequence<UInt8> {
    /// Lower-case hexadecimal.
    package var hex: String {
        let digits = Array("0123456789abcdef".utf8)
        var text: [UInt8] = []
        text.reserveCapacity(underestimatedCount * 2)
        for byte in self { text += [digits[Int(byte >> 4)], digits[Int(byte & 15)]] }
        return String(decoding: text, as: UTF8.self)
    }
}

extension [UInt8] {
    /// The bytes of hexadecimal in either case; nil for anything else, such as a sign or half a byte.
    package init?(hex text: String) {
        let digits = Array(text.utf8)
        guard digits.count.isMultiple(of: 2) else { return nil }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(digits.count / 2)
        for place in stride(from: 0, to: digits.count, by: 2) {
            guard let byte = UInt8(hexHigh: digits[place], low: digits[place + 1]) else { return nil }
            bytes.append(byte)
        }
        self = bytes
    }
}

extension UInt8 {
    /// The byte of two hexadecimal digits in either case; nil where one is none.
    package init?(hexHigh high: UInt8, low: UInt8) {
        guard let high = high.hexValue, let low = low.hexValue else { return nil }
        self = high << 4 | low
    }

    private var hexValue: UInt8? {
        switch self {
        case 0x30...0x39: self - 0x30
        case 0x41...0x46: self - 0x37
        case 0x61...0x66: self - 0x57
        default: nil
        }
    }
}
