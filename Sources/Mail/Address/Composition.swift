/// Joins letters with the marks that follow them (a light NFC), so that one address typed in two ways is one address.
///
/// Covers what has a precomposed letter in Latin, Greek and Cyrillic, Vietnamese included, and Hangul syllables.
enum Composition {
    /// The text with every covered sequence as one scalar.
    static func compose(_ text: String) -> String {
        guard text.unicodeScalars.contains(where: { isJoined($0.value) }) else { return text }
        var output = String.UnicodeScalarView()
        for character in text {
            let scalars = character.unicodeScalars
            if scalars.count > 1, let single = precomposed[character] ?? hangul(scalars) {
                output.append(single)
            } else {
                output.append(contentsOf: scalars)
            }
        }
        return String(output)
    }

    private static func isJoined(_ value: UInt32) -> Bool {
        (0x300...0x36F).contains(value) || (0x1100...0x11FF).contains(value)
    }

    // `Character` compares by canonical equivalence, so a letter and its mark find the precomposed one.
    private static let precomposed: [Character: Unicode.Scalar] = {
        var table: [Character: Unicode.Scalar] = [:]
        for range: ClosedRange<UInt32> in [0xC0...0x24F, 0x370...0x52F, 0x1E00...0x1FFF] {
            for value in range {
                // Singletons such as U+212B stand for another scalar and are no composition.
                if let scalar = Unicode.Scalar(value), table[Character(scalar)] == nil {
                    table[Character(scalar)] = scalar
                }
            }
        }
        return table
    }()

    /// A leading consonant, a vowel and perhaps a final consonant as one syllable (Unicode §3.12).
    private static func hangul(_ scalars: Character.UnicodeScalarView) -> Unicode.Scalar? {
        let values = scalars.map(\.value)
        guard values.count == 2 || values.count == 3, (0x1100...0x1112).contains(values[0]),
            (0x1161...0x1175).contains(values[1])
        else { return nil }
        let open = 0xAC00 + ((values[0] - 0x1100) * 21 + (values[1] - 0x1161)) * 28
        if values.count == 2 { return Unicode.Scalar(open) }
        guard (0x11A8...0x11C2).contains(values[2]) else { return nil }
        return Unicode.Scalar(open + values[2] - 0x11A7)
    }
}
