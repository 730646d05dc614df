/// The words by which mail programs introduce what they quote, by language; and what they put beneath.
enum QuotationWords {
    /// What a header line of a quoted mail names.
    enum Label: String {
        case sender, other
    }

    /// The names of header lines, folded, without spaces.
    static let labels: [String: Label] = {
        var table: [String: Label] = [:]
        for (label, text) in [(Label.other, otherLabels), (.sender, senderLabels)] {
            for name in text.split(whereSeparator: { $0 == "," || $0 == "\n" }) { table[key(name)] = label }
        }
        return table
    }()

    /// The folded name of a line such as `From: Ana`, or nil where it is no such line.
    static func label(_ line: Substring) -> String? {
        let bare = line.drop { $0 == "*" || $0 == " " || $0 == "\t" || $0 == "|" || $0 == "_" }
        guard let colon = bare.prefix(32).firstIndex(where: { $0 == ":" || $0 == "：" }), colon != bare.startIndex else {
            return nil
        }
        let name = bare[..<colon]
        guard name.allSatisfy({ $0.isLetter || " -*./".contains($0) }), name.split(separator: " ").count < 4 else {
            return nil
        }
        return key(name)
    }

    /// Whether a line is the header line of a quoted mail, by a name that is known or with an address.
    static func isHeader(_ line: Substring) -> Bool {
        guard let label = label(line) else { return false }
        return labels[label] != nil || line.contains("@")
    }

    private static func key(_ text: Substring) -> String {
        var folded: [UInt32] = []
        for scalar in text.unicodeScalars where scalar.properties.isAlphabetic { Folding.fold(scalar, into: &folded) }
        var output = String.UnicodeScalarView()
        for value in folded { if let scalar = Unicode.Scalar(value) { output.append(scalar) } }
        return String(output)
    }

    /// `-----Original Message-----` and its like in any language, between dashes or by a known title.
    static func isTitle(_ line: Substring) -> Bool {
        let dashes = line.prefix { "-_—– ".contains($0) }
        let title = line.dropFirst(dashes.count).drop { $0 == " " }
        var core = title
        while let last = core.last, "-_—–: ".contains(last) { core.removeLast() }
        guard (3..<60).contains(core.count), core.first?.isLetter == true else { return false }
        let isKnown = titles.contains(key(core))
        if dashes.count >= 3, title.count - core.count >= 3 {
            return isKnown || core.split(separator: " ").count <= 5 || isZoho(core)
        }
        return isKnown && (dashes.count >= 2 || core.contains(" "))
    }

    /// `---- On Mon, … wrote ----`
    private static func isZoho(_ core: Substring) -> Bool { hasDate(core) && hasVerb(core) }

    /// Whether a line, or several joined, introduce a quotation: a date and an address before a colon, or one of them with
    /// a verb of writing.
    static func isIntroduction(_ text: String, startsWith first: Substring) -> Bool {
        var bare = Substring(text)
        while let last = bare.last, "-* _".contains(last) { bare.removeLast() }
        let line = bare.prefix(600)
        let isEnded = line.hasSuffix(":") || line.hasSuffix("：")
        guard isEnded || (line.count < text.count && hasVerb(line)) else { return endsInVerb(line) }
        let (date, address) = (hasDate(line), line.contains("@"))
        if date, address { return true }
        // A person's own sentence may hold a date and end in a colon.
        return (date || address) && hasVerb(line) && opensLikeOne(first)
    }

    /// Some programs leave the colon out, after an address and a verb.
    private static func endsInVerb(_ line: Substring) -> Bool {
        guard line.contains("@"), hasDate(line), let last = line.split(separator: " ").last else { return false }
        return verbs.contains(key(last))
    }

    /// A day, a month, a figure, a word such as "On", or a name: not "I wrote on 3 August".
    private static func opensLikeOne(_ line: Substring) -> Bool {
        guard let word = line.split(separator: " ").first else { return false }
        return !["i", "we", "you", "he", "she", "they", "my", "ich", "wir", "je", "nous", "yo", "as"].contains(
            key(word))
    }

    /// Whether two numbers, or one of four digits, stand outside angle brackets.
    static func hasDate(_ line: Substring) -> Bool {
        let outside = line.prefix(400).split(separator: "<").enumerated()
            .map { $0.offset == 0 ? $0.element : $0.element.drop { $0 != ">" } }
        let numbers = outside.joined(separator: " ").split { !$0.isNumber }
        return numbers.count >= 2 || numbers.contains { $0.count == 4 }
    }

    private static func hasVerb(_ line: Substring) -> Bool {
        let words = line.split { " ,:()：\u{A0}<>\"".contains($0) }
        return words.contains { verbs.contains(key($0)) }
            || joinedVerbs.contains { line.contains($0) }
    }

    /// `Sent from my iPhone`: a line of a few words that begins or ends so.
    static func isFooter(_ line: Substring) -> Bool {
        guard !line.isEmpty, line.count < 120 else { return false }
        let bare = line.drop { $0 == " " || $0 == "-" || $0 == "*" || $0 == "<" }
        let words = bare.split(separator: " ")
        guard
            words.count <= 9 || (words.count <= 12 && bare.lowercased().hasPrefix("diese nachricht wurde von meinem"))
                || bare.contains("http") || bare.contains("://")
        else { return false }
        let folded = bare.lowercased()
        return footers.contains { folded.hasPrefix($0) }
            || endings.contains { folded.hasSuffix($0) && words.count <= 7 }
    }

    /// The first line of a disclaimer.
    static func isDisclaimer(_ line: Substring) -> Bool {
        let folded = line.prefix(200).drop { " *_-\"".contains($0) }.lowercased()
        return disclaimers.contains { folded.hasPrefix($0) }
    }

    /// The first line of what a gateway writes above a mail from outside.
    static func isBanner(_ line: Substring) -> Bool {
        let folded = line.prefix(200).drop { " *_-[\"⚠️".contains($0) }.lowercased()
        return banners.contains { folded.hasPrefix($0) }
    }

    static let titles: Set<String> = Set(titleText.split(separator: "\n").map { key($0) })
    static let verbs: Set<String> = Set(verbText.split(whereSeparator: { $0 == " " || $0 == "\n" }).map { key($0) })
}
