import Values

/// URL and Base64 filters.
extension String {
    /// As HTML forms write it: a space is `+`, everything but unreserved characters is `%XX`.
    var urlEncoded: String {
        var output = Output(capacity: utf8.count + 32)
        for byte in utf8 {
            if byte == 0x20 {
                output.append(UInt8(ascii: "+"))
            } else if byte.isUnreserved {
                output.append(byte)
            } else {
                output.append(percent: byte)
            }
        }
        return output.text()
    }

    /// The text that `urlEncoded` came from, or nil where that is not UTF-8.
    var urlDecoded: String? {
        let bytes = Array(utf8)
        var result: [UInt8] = []
        var place = 0
        while place < bytes.count {
            if bytes[place] == UInt8(ascii: "%"), place + 2 < bytes.count, let high = bytes[place + 1].hexValue,
                let low = bytes[place + 2].hexValue
            {
                result.append(high << 4 | low)
                place += 3
            } else {
                result.append(bytes[place] == UInt8(ascii: "+") ? 0x20 : bytes[place])
                place += 1
            }
        }
        return String(validating: result, as: UTF8.self)
    }

    /// Base64 (RFC 4648), with `-` and `_` where it is to be safe in URLs.
    func base64(urlSafe: Bool) -> String {
        let bytes = Array(utf8)
        var result: [UInt8] = []
        for start in stride(from: 0, to: bytes.count, by: 3) {
            let group = bytes[start..<min(start + 3, bytes.count)]
            let bits = group.reduce(0 as UInt32) { $0 << 8 | UInt32($1) } << (8 * UInt32(3 - group.count))
            for place in 0..<4 {
                let digit = UInt8(bits >> (18 - 6 * UInt32(place)) & 63)
                result.append(place <= group.count ? digit.base64(urlSafe: urlSafe) : UInt8(ascii: "="))
            }
        }
        return String(decoding: result, as: UTF8.self)
    }

    /// The text of Base64, or nil where it is malformed; the padding may lack only in the URL-safe form. Bytes that are
    /// not UTF-8 are replaced or, without `repairs`, refused.
    func base64Decoded(urlSafe: Bool, repairs: Bool) -> String? {
        var digits = Array(utf8)
        if urlSafe { while digits.count % 4 != 0 { digits.append(UInt8(ascii: "=")) } }
        guard digits.count % 4 == 0 else { return nil }
        let padding = digits.suffix(2).filter { $0 == UInt8(ascii: "=") }.count
        var result: [UInt8] = []
        var (bits, count) = (0 as UInt32, 0)
        for digit in digits.dropLast(padding) {
            guard let value = digit.base64Value(urlSafe: urlSafe) else { return nil }
            (bits, count) = (bits << 6 | UInt32(value), count + 6)
            if count >= 8 {
                count -= 8
                result.append(UInt8(truncatingIfNeeded: bits >> UInt32(count)))
            }
        }
        guard bits & ((1 << UInt32(count)) - 1) == 0 else { return nil }
        return repairs ? String(decoding: result, as: UTF8.self) : String(validating: result, as: UTF8.self)
    }
}

extension UInt8 {
    fileprivate var hexValue: UInt8? {
        switch self {
        case 0x30...0x39: self - 0x30
        case 0x41...0x46: self - 0x37
        case 0x61...0x66: self - 0x57
        default: nil
        }
    }

    fileprivate func base64(urlSafe: Bool) -> UInt8 {
        switch self {
        case 0..<26: 0x41 + self
        case 26..<52: 0x61 + self - 26
        case 52..<62: 0x30 + self - 52
        case 62: UInt8(ascii: urlSafe ? "-" : "+")
        default: UInt8(ascii: urlSafe ? "_" : "/")
        }
    }

    fileprivate func base64Value(urlSafe: Bool) -> UInt8? {
        switch self {
        case 0x41...0x5A: self - 0x41
        case 0x61...0x7A: self - 0x61 + 26
        case 0x30...0x39: self - 0x30 + 52
        case UInt8(ascii: urlSafe ? "-" : "+"): 62
        case UInt8(ascii: urlSafe ? "_" : "/"): 63
        default: nil
        }
    }
}
