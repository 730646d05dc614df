/// Text in a parameter of an SMTP command or a delivery report, where nothing may be misread (RFC 3461 §4).
package enum XText {
    /// Printable ASCII as it is, but for `+` and `=`; every other byte as `+` and two hexadecimal digits.
    package static func encode(_ text: some Sequence<UInt8>) -> [UInt8] {
        var output: [UInt8] = []
        for byte in text {
            if byte &- 0x21 < 0x5E, byte != UInt8(ascii: "+"), byte != UInt8(ascii: "=") {
                output.append(byte)
            } else {
                output.append(UInt8(ascii: "+"))
                output.append(digit(byte >> 4))
                output.append(digit(byte & 15))
            }
        }
        return output
    }

    /// The bytes an encoded text stands for; nil where it is none.
    package static func decode(_ text: some Sequence<UInt8>) -> [UInt8]? {
        var output: [UInt8] = []
        var bytes = text.makeIterator()
        while let byte = bytes.next() {
            guard byte == UInt8(ascii: "+") else {
                guard byte &- 0x21 < 0x5E else { return nil }
                output.append(byte)
                continue
            }
            guard let high = bytes.next().flatMap(value), let low = bytes.next().flatMap(value) else { return nil }
            output.append(high << 4 | low)
        }
        return output
    }

    private static func digit(_ value: UInt8) -> UInt8 { value < 10 ? value + 0x30 : value + 0x37 }

    private static func value(_ digit: UInt8) -> UInt8? {
        switch digit {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): digit - 0x30
        case UInt8(ascii: "A")...UInt8(ascii: "F"): digit - 0x37
        default: nil
        }
    }
}
