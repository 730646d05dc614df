/// Separates what a person wrote from what their program quoted, by layout and not by language.
enum ReplyText {
    /// The writer's own lines, without blank ones at the ends.
    static func own(_ text: String) -> String {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { trimmedEnd($0) }
        var kept: [Substring] = []
        var index = 0
        while index < lines.count {
            let line = lines[index]
            if isCut(lines, at: index) { break }
            if line.drop(while: { $0 == " " }).first == ">" {
                dropIntroduction(&kept)
                while index < lines.count, lines[index].isEmpty || lines[index].drop(while: { $0 == " " }).first == ">"
                {
                    index += 1
                }
                continue
            }
            kept.append(line)
            index += 1
        }
        return trimmed(kept).joined(separator: "\n")
    }

    private static func trimmedEnd(_ line: Substring) -> Substring {
        var line = line
        while let last = line.last, last == " " || last == "\t" || last == "\u{A0}" { line.removeLast() }
        return line
    }

    private static func trimmed(_ lines: [Substring]) -> ArraySlice<Substring> {
        let rest = lines.drop { $0.isEmpty }
        return rest.prefix((rest.lastIndex { !$0.isEmpty } ?? rest.startIndex - 1) - rest.startIndex + 1)
    }

    /// Whether everything from this line on is signature or quotation.
    private static func isCut(_ lines: [Substring], at index: Int) -> Bool {
        let line = lines[index]
        // The signature mark lost its space with the line's end.
        if line == "--" { return true }
        if isRuler(line) { return lines[(index + 1)...].prefix(4).contains { headerLine($0) } || isTitledRuler(line) }
        return isHeaderBlock(lines, at: index)
    }

    private static func isRuler(_ line: Substring) -> Bool {
        line.hasPrefix("-----") || line.hasPrefix("_____") || line.hasPrefix("*****")
    }

    /// `-----Original Message-----` in any language.
    private static func isTitledRuler(_ line: Substring) -> Bool {
        let title = line.drop { $0 == "-" }.prefix { $0 != "-" }
        return line.hasPrefix("-----") && line.hasSuffix("-----") && title.contains { $0.isLetter } && title.count < 60
    }

    /// A quoted mail's headers: three lines or more of `Word: value` in a row, one of the first two with an address.
    private static func isHeaderBlock(_ lines: [Substring], at index: Int) -> Bool {
        let block = lines[index...].prefix(6).prefix { headerLine($0) }
        return block.count >= 3 && block.prefix(2).contains { $0.contains("@") }
    }

    private static func headerLine(_ line: Substring) -> Bool {
        let bare = line.drop { $0 == "*" || $0 == " " }
        guard let colon = bare.prefix(30).firstIndex(of: ":"), colon != bare.startIndex else { return false }
        let name = bare[..<colon]
        return name.allSatisfy { $0.isLetter || $0 == " " || $0 == "-" || $0 == "*" }
            && name.split(separator: " ").count < 3
            && bare.index(after: colon) != bare.endIndex
    }

    /// Takes off the lines that introduce a quotation, such as `On Tuesday … wrote:`: the last ends in a colon, and they
    /// hold a date or an address; where the date stands in a line before, that line goes too.
    private static func dropIntroduction(_ kept: inout [Substring]) {
        guard let last = kept.lastIndex(where: { !$0.isEmpty }), kept[last].hasSuffix(":") || kept[last].hasSuffix("：")
        else { return }
        var start = last
        while start > max(0, last - 2), !hasDate(kept[start]), !kept[start - 1].isEmpty { start -= 1 }
        if hasDate(kept[start]) {
            kept.removeSubrange(start...)
        } else if kept[last].contains("@") {
            kept.removeSubrange(last...)
        }
    }

    /// Whether two numbers, or one of four digits, stand outside angle brackets.
    private static func hasDate(_ line: Substring) -> Bool {
        let bare = line.prefix(300).split(separator: "<").enumerated()
            .map { $0.offset == 0 ? $0.element : $0.element.drop { $0 != ">" } }
        let numbers = bare.joined(separator: " ").split { !$0.isNumber }
        return numbers.count >= 2 || numbers.contains { $0.count == 4 }
    }
}
