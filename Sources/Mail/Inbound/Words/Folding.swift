/// Brings text to the form in which words are compared: lower case, without accents, one spelling of apostrophes.
///
/// People leave accents out as often as not, so a word with them and one without are the same here; so are full-width
/// letters, the two final letters of Greek, the forms of Arabic alef, Hebrew with and without points, Devanagari with and
/// without its dot, and the figures of Arabic, Persian, Hindi and Thai.
enum Folding {
    /// The scalars that stand for this one; none where it is a mark that is left out.
    @inline(__always)
    static func fold(_ scalar: Unicode.Scalar, into output: inout [UInt32]) {
        let value = scalar.value
        if value < 0x80 {
            output.append(value &- 0x41 < 26 ? value | 0x20 : value)
            return
        }
        foldBeyondASCII(value, into: &output)
    }

    private static func foldBeyondASCII(_ value: UInt32, into output: inout [UInt32]) {
        switch value {
        case 0xC0...0x24F, 0x1E00...0x1EFF, 0x370...0x3FF: output += latinAndGreek[Int(value)] ?? [value]
        case 0x300...0x36F, 0x591...0x5C7, 0x64B...0x65F, 0x670, 0xAD, 0x200B...0x200F, 0x2060, 0xFE00...0xFE0F, 0xFEFF,
            0x640:
            return
        case 0x2018, 0x2019, 0x201B, 0x2B9, 0x2BC, 0x60, 0xB4: output.append(0x27)
        case 0x2010...0x2015: output.append(0x2D)
        case 0x410...0x42F: output.append(value == 0x419 ? 0x438 : value + 0x20)
        case 0x439: output.append(0x438)
        case 0x401, 0x451: output.append(0x435)
        case 0x400...0x40F: output.append(value + 0x50)
        case 0x490, 0x491: output.append(0x433)
        case 0x622, 0x623, 0x625, 0x671: output.append(0x627)
        case 0x649, 0x6CC: output.append(0x64A)
        case 0x629: output.append(0x647)
        case 0x6A9: output.append(0x643)
        case 0x5DA: output.append(0x5DB)
        case 0x5DD: output.append(0x5DE)
        case 0x5DF: output.append(0x5E0)
        case 0x5E3: output.append(0x5E4)
        case 0x5E5: output.append(0x5E6)
        case 0xFF01...0xFF5E:
            let plain = value - 0xFEE0
            output.append(plain &- 0x41 < 26 ? plain | 0x20 : plain)
        case 0x901: output.append(0x902)
        case 0x93C: return
        case 0x958...0x95F: output.append(devanagari[Int(value - 0x958)])
        case 0x966...0x96F: output.append(value - 0x966 + 0x30)
        case 0xE50...0xE59: output.append(value - 0xE50 + 0x30)
        case 0x660...0x669: output.append(value - 0x660 + 0x30)
        case 0x6F0...0x6F9: output.append(value - 0x6F0 + 0x30)
        default: output.append(value)
        }
    }

    /// The letters of Devanagari that are one with a dot below, which is left out.
    private static let devanagari: [UInt32] = [0x915, 0x916, 0x917, 0x91C, 0x921, 0x922, 0x92B, 0x92F]

    /// What each letter of Latin and Greek with a mark stands for.
    private static let latinAndGreek: [Int: [UInt32]] = {
        var table: [Int: [UInt32]] = [:]
        func enter(_ letters: String, _ base: String) {
            for scalar in letters.unicodeScalars { table[Int(scalar.value)] = base.unicodeScalars.map(\.value) }
        }
        for (letters, base) in rows { enter(letters, base) }
        return table
    }()

    private static let rows: [(String, String)] = [
        ("àáâãäåāăąǎÀÁÂÃÄÅĀĂĄǍạảấầẩẫậắằẳẵặẠẢẤẦẨẪẬẮẰẲẴẶ", "a"), ("æÆ", "ae"), ("çćĉċčÇĆĈĊČ", "c"), ("ďđðĎĐÐ", "d"),
        ("èéêëēĕėęěÈÉÊËĒĔĖĘĚẹẻẽếềểễệẸẺẼẾỀỂỄỆ", "e"), ("ĝğġģĜĞĠĢ", "g"), ("ĥħĤĦ", "h"),
        ("ìíîïĩīĭįıÌÍÎÏĨĪĬĮİỉịỈỊ", "i"), ("ĵĴ", "j"), ("ķĶ", "k"), ("ĺļľŀłĹĻĽĿŁ", "l"), ("ñńņňÑŃŅŇ", "n"),
        ("òóôõöøōŏőơÒÓÔÕÖØŌŎŐƠọỏốồổỗộớờởỡợỌỎỐỒỔỖỘỚỜỞỠỢ", "o"), ("œŒ", "oe"), ("ŕŗřŔŖŘ", "r"), ("śŝşšșŚŜŞŠȘ", "s"),
        ("ßẞ", "ss"), ("ţťŧțŢŤŦȚ", "t"), ("þÞ", "th"), ("ùúûüũūŭůűųưÙÚÛÜŨŪŬŮŰŲƯụủứừửữựỤỦỨỪỬỮỰ", "u"), ("ŵŴ", "w"),
        ("ýÿŷÝŸŶỳỵỷỹỲỴỶỸ", "y"), ("źżžŹŻŽ", "z"), ("άΆΑ", "α"), ("έΈΕ", "ε"), ("ήΉΗ", "η"), ("ίϊΐΊΪΙ", "ι"),
        ("όΌΟ", "ο"),
        ("ύϋΰΎΫΥ", "υ"), ("ώΏΩ", "ω"), ("ςΣ", "σ"), ("Β", "β"), ("Γ", "γ"), ("Δ", "δ"), ("Ζ", "ζ"), ("Θ", "θ"),
        ("Κ", "κ"), ("Λ", "λ"), ("Μ", "μ"), ("Ν", "ν"), ("Ξ", "ξ"), ("Π", "π"), ("Ρ", "ρ"), ("Τ", "τ"), ("Φ", "φ"),
        ("Χ", "χ"), ("Ψ", "ψ"),
    ]

    /// Whether a folded scalar is a word by itself: scripts that put no spaces between words, or glue endings to them.
    @inline(__always)
    static func standsAlone(_ value: UInt32) -> Bool {
        guard value >= 0xE00 else { return false }
        switch value {
        case 0xE00...0xEFF, 0x2E80...0x2FDF, 0x3005...0x3007, 0x3041...0x30FF, 0x3400...0x9FFF, 0xAC00...0xD7AF,
            0xF900...0xFAFF, 0x20000...0x2FFFF:
            return value != 0x30FB
        default: return false
        }
    }

    /// Whether a folded scalar belongs to a word of letters and digits.
    @inline(__always)
    static func isWord(_ value: UInt32) -> Bool {
        if value < 0x80 { return value &- 0x30 < 10 || (value | 0x20) &- 0x61 < 26 || value == 0x5F }
        switch value {
        case 0xAA, 0xB5, 0xBA, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x52F, 0x531...0x587, 0x5D0...0x5F2, 0x620...0x669,
            0x66E...0x6D3, 0x900...0x963, 0x966...0xDFF, 0x10A0...0x10FF, 0x1E00...0x1FFF:
            return true
        default: return false
        }
    }
}
