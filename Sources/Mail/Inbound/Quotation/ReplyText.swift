/// Separates what a person wrote from what their program quoted and put beneath it.
///
/// Layout decides first: quoted lines, a block of header lines, a line with a date and an address that ends in a colon.
/// Words of `QuotationWords` help where a layout alone says too little. What is cut is never lost: the whole text stays
/// beside it.
enum ReplyText {
    /// The writer's own lines, without blank ones at the ends.
    static func own(_ text: String) -> String {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { bare($0) }
        var kept: [Substring] = []
        var index = 0
        while index < lines.count {
            if isCut(lines, at: index) { break }
            if let introduction = introduction(lines, at: index) {
                guard isQuoted(lines, after: introduction) else { break }
                index = introduction
                continue
            }
            if lines[index].first == ">" {
                index = afterQuotation(lines, from: index)
                continue
            }
            kept.append(lines[index])
            index += 1
        }
        return withoutClosing(withoutBanner(Array(trimmed(kept[...])))).joined(separator: "\n")
    }

    /// The line without spaces at its end, marks of direction, and spaces before a quotation mark.
    private static func bare(_ line: Substring) -> Substring {
        var line = line
        while let last = line.unicodeScalars.last, isFiller(last) { line.unicodeScalars.removeLast() }
        while let first = line.unicodeScalars.first, isDirection(first) { line.unicodeScalars.removeFirst() }
        let inner = line.drop { $0 == " " }
        return inner.first == ">" ? inner : line
    }

    private static func isFiller(_ scalar: Unicode.Scalar) -> Bool {
        scalar == " " || scalar == "\t" || scalar == "\r" || scalar.value == 0xA0 || isDirection(scalar)
    }

    private static func isDirection(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x200B...0x200F, 0x202A...0x202E, 0x2066...0x2069, 0xFEFF: true
        default: false
        }
    }

    private static func trimmed(_ lines: ArraySlice<Substring>) -> ArraySlice<Substring> {
        guard let start = lines.firstIndex(where: { !$0.isEmpty }), let end = lines.lastIndex(where: { !$0.isEmpty })
        else { return [] }
        return lines[start...end]
    }

    /// The line after a run of quoted lines, the blank ones between them, and the rest of one that was wrapped.
    private static func afterQuotation(_ lines: [Substring], from start: Int) -> Int {
        var index = start
        while index < lines.count {
            if lines[index].isEmpty || lines[index].first == ">" {
                index += 1
                continue
            }
            // A short line between two quoted ones is the end of a line that some program broke.
            guard index > start, lines[index - 1].first == ">", lines[index - 1].count > 60,
                lines.indices.contains(index + 1), lines[index + 1].first == ">", lines[index].count < 40
            else { break }
            index += 1
        }
        return index
    }

    private static func isQuoted(_ lines: [Substring], after index: Int) -> Bool {
        lines[index...].first { !$0.isEmpty }?.first == ">"
    }

    /// Whether everything from this line on is signature or quotation.
    private static func isCut(_ lines: [Substring], at index: Int) -> Bool {
        let line = lines[index]
        // The signature mark lost its space with the line's end.
        if line == "--" { return true }
        if QuotationWords.isTitle(line) { return true }
        if isRuler(line), lines[(index + 1)...].prefix(4).contains(where: { QuotationWords.isHeader($0) }) {
            return true
        }
        return isHeaderBlock(lines, at: index)
    }

    /// A line of rules alone.
    static func isRuler(_ line: Substring) -> Bool {
        let bare = line.filter { $0 != " " }
        guard bare.count >= 5, let first = bare.first, "-_*=—–─━~＊－+#".contains(first) else { return false }
        return bare.allSatisfy { $0 == first }
    }

    /// A quoted mail's headers in a row: three lines with names of headers, one of them the sender's; or any three words
    /// with a colon, one of the first two with an address.
    private static func isHeaderBlock(_ lines: [Substring], at index: Int) -> Bool {
        guard QuotationWords.label(lines[index]) != nil else { return false }
        var (known, labelled, addresses, hasSender) = (0, 0, 0, false)
        for (place, line) in lines[index...].prefix(9).enumerated() {
            if line.isEmpty, place > 0 {
                if labelled < 2 { continue } else { break }
            }
            guard let label = QuotationWords.label(line) else {
                // An address or a subject that was wrapped.
                if labelled > 0, place < 7, line.contains("@") || labelled > 2 { continue }
                break
            }
            labelled += 1
            if line.contains("@"), labelled <= 2 { addresses += 1 }
            guard let kind = QuotationWords.labels[label] else { continue }
            known += 1
            if kind == .sender { hasSender = true }
        }
        return (known >= 3 && hasSender) || (known >= 2 && hasSender && addresses > 0)
            || (labelled >= 3 && addresses > 0)
    }

    /// The line after an introduction of one to four lines that begins here, such as `On Tuesday … wrote:`.
    private static func introduction(_ lines: [Substring], at index: Int) -> Int? {
        guard !lines[index].isEmpty, lines[index].first != ">" else { return nil }
        var joined = ""
        for end in index..<min(index + 4, lines.count) {
            if lines[end].isEmpty || lines[end].first == ">" { return nil }
            joined += (joined.isEmpty ? "" : " ") + lines[end]
            if joined.utf8.count > 600 { return nil }
            guard QuotationWords.isIntroduction(joined, startsWith: lines[index]) else { continue }
            return end == index || belongs(lines, first: index, last: end) ? end + 1 : nil
        }
        return nil
    }

    /// Whether the first line is part of an introduction of several: always where the others are none without it, else
    /// where it looks like the beginning of one and is no sentence.
    private static func belongs(_ lines: [Substring], first: Int, last: Int) -> Bool {
        let rest = lines[(first + 1)...last].joined(separator: " ")
        let line = lines[first]
        if let end = line.last, ".!?。！？".contains(end) { return false }
        guard QuotationWords.isIntroduction(rest, startsWith: lines[first + 1]) else { return true }
        return QuotationWords.hasDate(line) || line.contains("<")
    }

    /// Takes off a first paragraph that a gateway put above the words, such as a warning about where the mail came from.
    /// Where nothing follows it, it stays: a person may write so.
    private static func withoutBanner(_ lines: [Substring]) -> [Substring] {
        guard let first = lines.first, QuotationWords.isBanner(first),
            let end = lines.firstIndex(where: { $0.isEmpty || isRuler($0) })
        else { return lines }
        let rest = Array(trimmed(lines[end...].drop { $0.isEmpty || isRuler($0) }))
        return rest.isEmpty ? lines : rest
    }

    /// Takes off what programs and habits put beneath the last words: rulers, mobile footers, disclaimers, a dash and a
    /// name.
    private static func withoutClosing(_ lines: [Substring]) -> [Substring] {
        var lines = lines[...]
        if let start = disclaimer(Array(lines)) { lines = lines[..<start] }
        while true {
            lines = trimmed(lines)
            guard lines.count > 1, let start = lastParagraph(lines), isClosing(lines[start...]) else { break }
            lines = lines[..<start]
        }
        return Array(lines)
    }

    /// Where the last paragraph begins; the text's first is nobody's signature, but for its mobile footer.
    private static func lastParagraph(_ lines: ArraySlice<Substring>) -> Int? {
        if let empty = lines.lastIndex(where: \.isEmpty) { return empty + 1 }
        let last = lines.endIndex - 1
        return last > lines.startIndex && (QuotationWords.isFooter(lines[last]) || isRuler(lines[last])) ? last : nil
    }

    private static func isClosing(_ paragraph: ArraySlice<Substring>) -> Bool {
        guard let first = paragraph.first else { return false }
        if paragraph.allSatisfy({ QuotationWords.isFooter($0) || isRuler($0) }) { return true }
        if QuotationWords.isFooter(first), paragraph.count <= 3 { return true }
        if first.hasPrefix("--") || first.hasPrefix("__") || first.hasPrefix("—") { return paragraph.count <= 12 }
        // A card between two rulers.
        if isRuler(first), paragraph.count > 2, let last = paragraph.last, isRuler(last) {
            return paragraph.count <= 12
        }
        // A dash and a name.
        guard paragraph.count <= 2, first.first == "-", first.dropFirst().first?.isLetter == true else { return false }
        return first.split(separator: " ").count <= 4
    }

    private static func disclaimer(_ lines: [Substring]) -> Int? {
        for index in lines.indices.dropFirst() where lines[index - 1].isEmpty || isRuler(lines[index - 1]) {
            if QuotationWords.isDisclaimer(lines[index]) { return index }
        }
        return nil
    }
}
