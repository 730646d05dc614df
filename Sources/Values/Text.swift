@_spi(_Unicode) private import Swift

extension String {
    /// Without white space at its ends.
    package var trimmed: String {
        guard let first = utf8.first, let last = utf8.last else { return self }
        // Most texts need no trimming, and a letter of ASCII at both ends shows it.
        if first > 0x20, first < 0x7F, last > 0x20, last < 0x7F { return self }
        // By scalars: a character's beginning is sought backwards through all flags before it, again for each of them.
        let letters = unicodeScalars
        guard let start = letters.firstIndex(where: { !$0.properties.isWhitespace }),
            let end = letters.lastIndex(where: { !$0.properties.isWhitespace })
        else { return "" }
        return String(letters[start...end])
    }

    /// In Unicode's composed form (NFC), so that texts that look alike have the same bytes.
    package var composed: String {
        guard !utf8.allSatisfy({ $0 < 0x80 }) else { return self }
        var scalars = UnicodeScalarView()
        for scalar in _nfc { scalars.append(scalar) }
        return String(scalars)
    }

    /// What two spellings of one word share: letters and digits in lower case, without accents, marks and spaces.
    package var folded: String {
        if utf8.allSatisfy({ $0 < 0x80 }) {
            let letters = utf8.compactMap { byte -> UInt8? in
                if byte.isDigit || (0x61...0x7A).contains(byte) { return byte }
                return (0x41...0x5A).contains(byte) ? byte | 0x20 : nil
            }
            return String(decoding: letters, as: UTF8.self)
        }
        var text = ""
        for scalar in lowercased()._nfd {
            if let plain = Self.plain[scalar] {
                text += plain
            } else if scalar.properties.isAlphabetic || scalar.properties.numericType != nil,
                scalar.properties.generalCategory != .nonspacingMark
            {
                text.unicodeScalars.append(scalar)
            }
        }
        return text
    }

    /// Letters that have a plain form beside the one that decomposing gives.
    private static let plain: [Unicode.Scalar: String] = [
        "ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ı": "i", "ð": "d", "þ": "th",
    ]
}
