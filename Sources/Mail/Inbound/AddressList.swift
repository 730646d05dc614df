/// Reads the addresses of a From, To or Cc header (RFC 5322 §3.4), passing over what is none.
enum AddressList {
    /// At most 100 valid addresses with their names; comments are dropped, groups opened.
    static func parse(_ value: [UInt8]) -> [NamedAddress] {
        var reader = Reader()
        for byte in value { reader.take(byte) }
        reader.endItem()
        return reader.found
    }

    private struct Reader {
        var found: [NamedAddress] = []
        private var phrase: [UInt8] = []
        private var angle: [UInt8]?
        private var isAngleOpen = false
        private var (quoted, escaped, depth) = (false, false, 0)

        mutating func take(_ byte: UInt8) {
            if escaped {
                escaped = false
                return append(byte)
            }
            if byte == UInt8(ascii: "\\"), quoted || depth > 0 {
                escaped = true
                return
            }
            if quoted {
                if byte == UInt8(ascii: "\"") { quoted = false }
                return append(byte)
            }
            if depth > 0 {
                depth += byte == UInt8(ascii: "(") ? 1 : byte == UInt8(ascii: ")") ? -1 : 0
                return
            }
            structural(byte)
        }

        private mutating func structural(_ byte: UInt8) {
            switch byte {
            case UInt8(ascii: "("): depth += 1
            case UInt8(ascii: "\""):
                quoted = true
                append(byte)
            case UInt8(ascii: "<"):
                angle = []
                isAngleOpen = true
            case UInt8(ascii: ">"): isAngleOpen = false
            case UInt8(ascii: ","), UInt8(ascii: ";"): endItem()
            // A group's name ends in a colon and is no address.
            case UInt8(ascii: ":") where !isAngleOpen: phrase = []
            default: append(byte)
            }
        }

        private mutating func append(_ byte: UInt8) {
            guard depth == 0 else { return }
            if isAngleOpen {
                if angle?.count ?? 0 < 2_000 { angle?.append(byte) }
            } else if phrase.count < 2_000 {
                phrase.append(byte)
            }
        }

        mutating func endItem() {
            defer { (phrase, angle, isAngleOpen) = ([], nil, false) }
            guard found.count < 100 else { return }
            if let angle {
                guard let address = try? Address(bytes: angle.trimmingSpace()) else { return }
                let name = HeaderDecoder.decode(phrase.filter { $0 != UInt8(ascii: "\"") }.trimmingSpace())
                found.append(NamedAddress(address, name: name.isEmpty ? nil : name))
            } else if let address = try? Address(bytes: phrase.trimmingSpace()) {
                found.append(NamedAddress(address))
            }
        }
    }
}
