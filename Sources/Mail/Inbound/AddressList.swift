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
        /// The words of the item so far, and the same with quotes and backslashes, in case they are an address.
        private var phrase: [UInt8] = []
        private var bare: [UInt8] = []
        private var angle: [UInt8]?
        private var isAngleOpen = false
        private var (quoted, escaped, depth) = (false, false, 0)

        mutating func take(_ byte: UInt8) {
            if escaped {
                escaped = false
                if depth == 0 { append(byte, bare: [UInt8(ascii: "\\"), byte]) }
                return
            }
            if byte == UInt8(ascii: "\\"), quoted || depth > 0 {
                escaped = true
                return
            }
            if quoted {
                guard byte == UInt8(ascii: "\"") else { return append(byte, bare: [byte]) }
                quoted = false
                return append(nil, bare: [byte])
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
                append(nil, bare: [byte])
            case UInt8(ascii: "<"):
                angle = []
                isAngleOpen = true
            case UInt8(ascii: ">"): isAngleOpen = false
            case UInt8(ascii: ","), UInt8(ascii: ";"): endItem()
            // A group's name ends in a colon and is no address.
            case UInt8(ascii: ":") where !isAngleOpen: (phrase, bare) = ([], [])
            default: append(byte, bare: [byte])
            }
        }

        private mutating func append(_ byte: UInt8?, bare text: [UInt8]) {
            if isAngleOpen {
                if angle?.count ?? 0 < 2_000 { angle? += text }
            } else if bare.count < 2_000 {
                if let byte { phrase.append(byte) }
                bare += text
            }
        }

        mutating func endItem() {
            defer { (phrase, bare, angle, isAngleOpen) = ([], [], nil, false) }
            guard found.count < 100 else { return }
            if let angle {
                guard let address = try? Address(bytes: angle.trimmingSpace()) else { return }
                let name = HeaderDecoder.decode(phrase.trimmingSpace())
                found.append(NamedAddress(address, name: name.isEmpty ? nil : name))
            } else if let address = try? Address(bytes: bare.trimmingSpace()) {
                found.append(NamedAddress(address))
            }
        }
    }
}
