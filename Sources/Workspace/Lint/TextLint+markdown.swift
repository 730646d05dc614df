import Values

extension TextLint {
    /// Marks of Markdown that a slip turns into plain text, and plain text that one turns into marks.
    mutating func markdown() {
        guard file.hasSuffix(".md") else { return }
        let lines = lines
        var isCode = false
        for (place, line) in lines.enumerated() {
            if line.text.hasPrefix("```") || line.text.hasPrefix("~~~") { isCode.toggle() }
            if isCode { continue }
            let before = place > 0 ? lines[place - 1] : nil
            let after = place + 1 < lines.count ? lines[place + 1] : nil
            heading(line, isAlone: before?.isBlank != false && after?.isBlank != false)
            list(line, after)
            bold(line)
            if before?.isBlank == true, !isInList(lines[..<place]) { codeByIndentation(line) }
        }
    }

    /// A line of the text, without the white space at its end.
    private struct Line {
        let start: Int
        let text: String
        /// Whether nothing of it is left once its tags have run.
        let isBlank: Bool
    }

    private var lines: [Line] {
        bytes.split(separator: 0x0A, omittingEmptySubsequences: false).map { bytes in
            var text = String(decoding: bytes, as: UTF8.self)
            while text.last?.isWhitespace == true { text.removeLast() }
            let words = text.drop(while: \.isWhitespace)
            let isTag =
                words.hasPrefix("{%")
                && words.dropFirst(2).firstRange(of: "%}").map {
                    words[$0.upperBound...].allSatisfy(\.isWhitespace)
                } == true
            return Line(start: bytes.startIndex, text: text, isBlank: words.isEmpty || isTag)
        }
    }

    /// `##Title`, and `#The title` in a paragraph of its own: a hashtag is one word.
    private mutating func heading(_ line: Line, isAlone: Bool) {
        let marks = line.text.prefix { $0 == "#" }.count
        let words = line.text.dropFirst(marks).split(separator: " ")
        guard (1...6).contains(marks), let first = words.first, first.first?.isLetter == true,
            line.text.dropFirst(marks).first != " "
        else { return }
        let isTitle = isAlone && words.count > 1 && first.first?.isUppercase == true
        guard marks > 1 || isTitle && !first.dropFirst().contains(where: \.isUppercase) && !line.text.contains(" #")
        else { return }
        report(
            line.start, "without a space behind the # this is no heading",
            "write \"\(line.text.prefix(marks)) \(first)…\"")
    }

    /// Several lines that begin with a mark of a list and no space.
    private mutating func list(_ line: Line, _ next: Line?) {
        guard let next, let mark = Self.listMark(of: line.text), mark == Self.listMark(of: next.text) else { return }
        let above = bytes[..<max(0, line.start - 1)].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
        let previous = String(decoding: bytes[above..<max(above, line.start - 1)], as: UTF8.self)
        guard Self.listMark(of: previous) != mark else { return }
        report(line.start, "without a space behind the mark these lines are no list", "write \"\(mark) …\"")
    }

    private static func listMark(of text: String) -> String? {
        guard let first = text.first else { return nil }
        if "-*+".contains(first), text.dropFirst().first?.isLetter == true, !text.dropFirst().contains(first) {
            return String(first)
        }
        let digits = text.prefix { $0.isNumber }
        let rest = text.dropFirst(digits.count)
        guard (1...2).contains(digits.count), rest.first == ".", rest.dropFirst().first?.isLetter == true else {
            return nil
        }
        return "1."
    }

    /// `** so **` and `**so **`: what stands inside has a space at an end.
    private mutating func bold(_ line: Line) {
        let text = Array(line.text.utf8)
        let marks = text.indices.dropLast().filter { place in
            text[place] == 0x2A && text[place + 1] == 0x2A && (place == 0 || text[place - 1] != 0x2A)
                && (place + 2 >= text.count || text[place + 2] != 0x2A)
        }
        guard marks.count == 2 else { return }
        let inside = text[(marks[0] + 2)..<marks[1]]
        guard inside.contains(where: \.isNameByte), inside.first == 0x20 || inside.last == 0x20 else { return }
        let before = marks[0] > 0 ? text[marks[0] - 1] : 0x20
        let behind = marks[1] + 2 < text.count ? text[marks[1] + 2] : 0x20
        if before.isNameByte || behind.isNameByte || isVerbatim(line.start + marks[0]) { return }
        report(
            line.start + marks[0], "with a space inside, these ** are shown as they stand",
            "write **words** without spaces inside")
    }

    /// A sentence behind four spaces, which readers get as code.
    private mutating func codeByIndentation(_ line: Line) {
        let words = line.text.drop(while: \.isWhitespace)
        let indent = line.text.prefix { $0.isWhitespace }
        guard indent.count > 3 || indent.contains("\t"), words.first?.isUppercase == true,
            words.split(separator: " ").count > 3, words.last.map({ ".!?:,".contains($0) }) == true,
            !words.contains(where: { "<>=;|`{".contains($0) })
        else { return }
        report(
            line.start, "four spaces make this a block of code", "take the spaces at the beginning of the line out")
    }

    /// Whether the last line that is not indented belongs to a list, whose items may go on.
    private func isInList(_ lines: ArraySlice<Line>) -> Bool {
        guard let last = lines.last(where: { !$0.isBlank && $0.text.first?.isWhitespace == false }) else {
            return false
        }
        let digits = last.text.prefix { $0.isNumber }
        let mark = last.text.dropFirst(digits.count)
        return ["- ", "* ", "+ "].contains { last.text.hasPrefix($0) }
            || !digits.isEmpty && (mark.hasPrefix(". ") || mark.hasPrefix(") "))
    }
}

extension TextLint {
    /// Links whose brackets do not make one.
    mutating func brackets() {
        guard file.hasSuffix(".md") else { return }
        for place in places(of: "](") where !isVerbatim(place) {
            let rest = bytes[(place + 2)...]
            let end =
                rest.indices.first { rest[$0] == 0x0A && (rest[($0 + 1)...].first ?? 0x0A) == 0x0A } ?? rest.endIndex
            let start = String(decoding: rest.prefix(8), as: UTF8.self)
            guard start.hasPrefix("http") || start.hasPrefix("{{"), !rest[..<end].contains(UInt8(ascii: ")")) else {
                continue
            }
            report(place + 1, "this bracket is never closed: the address is no link", "write ) behind the address")
        }
        for place in places(of: ")[") where !isVerbatim(place) {
            let address = String(decoding: bytes[(place + 2)...].prefix(8), as: UTF8.self)
            guard ["http://", "https://", "www.", "mailto:"].contains(where: { address.hasPrefix($0) }) else {
                continue
            }
            report(place, "the brackets of this link are exchanged", "write [words](https://…)")
        }
        for place in places(of: "(https://") where !isVerbatim(place) && place > 0 && bytes[place - 1].isNameByte {
            let line = bytes[..<place].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
            guard let open = bytes[line..<place].lastIndex(of: UInt8(ascii: "[")),
                !bytes[open..<place].contains(UInt8(ascii: "]"))
            else { continue }
            report(open, "this bracket is never closed: the words are no link", "write ] before the address")
        }
        for place in places(of: "(http://") + places(of: "(https://")
        where bytes[place...].dropFirst(8).starts(with: "http".utf8)
            || bytes[place...].dropFirst(9).starts(with: "http".utf8)
        {
            report(place + 1, "this address begins twice", "keep one https://")
        }
        wordless()
    }

    /// Links without words, and pictures without a text for those who do not see them.
    private mutating func wordless() {
        for place in places(of: "[](") where !isVerbatim(place) {
            let isImage = place > 0 && bytes[place - 1] == UInt8(ascii: "!")
            report(
                place,
                isImage
                    ? "this picture has no words for those who do not see it"
                    : "nobody sees this link: it has no words",
                isImage ? "write ![what it shows](https://…)" : "write [words](https://…)")
        }
    }

    /// An HTML comment that goes on to the end: no reader would get what stands behind it.
    mutating func openComment() {
        guard
            let place = places(of: "<!--").first(where: { start in
                !isVerbatim(start) && !places(of: "-->").contains { $0 > start }
            })
        else { return }
        report(
            place, "this comment is never closed: nobody would get what stands behind it", "close it with -->", .error)
    }

    /// Bold, italic, links and boxes of HTML that are opened and not closed, where no tag decides what is shown.
    mutating func openElements() {
        if places(of: "<").isEmpty { return }
        let isPart = file.hasPrefix("templates/partials/") || file.hasPrefix("templates/layouts/")
        if isPart
            || ["{% if", "{%- if", "{% unless", "{% case", "{% for", "{%- for", "{% block"].contains(where: {
                !places(of: $0).isEmpty
            })
        {
            return
        }
        for name in ["a", "b", "strong", "em", "i", "u", "span", "div", "table", "h1", "h2", "h3"] {
            let opened = (places(of: "<\(name)>") + places(of: "<\(name) ")).sorted().filter { !isVerbatim($0) }
            guard let last = opened.last, opened.count > places(of: "</\(name)>").count else { continue }
            report(last, "<\(name)> is opened and not closed", "write </\(name)> behind it")
        }
    }

    /// Attributes in typographic quotes, which become part of the address.
    mutating func typographicAttributes() {
        for attribute in [" href=", " src="] {
            for place in places(of: attribute) {
                let value = bytes[(place + attribute.utf8.count)...].prefix(3)
                guard ["“", "”", "„", "‘", "’"].contains(where: { value.elementsEqual($0.utf8) }) else { continue }
                report(
                    place + attribute.utf8.count, "these are typographic quotes: the address is broken",
                    "write \" or '",
                    .error)
            }
        }
    }

    /// Addresses that mean the reader's own machine.
    mutating func ownMachine() {
        for host in ["://localhost", "://127.0.0.1", "://0.0.0.0"] {
            for place in places(of: host) where !isVerbatim(place) {
                let next = bytes[(place + host.utf8.count)...].first ?? 0x20
                if next.isNameByte || next == UInt8(ascii: ".") || next == UInt8(ascii: "-") { continue }
                report(place, "this address means the reader's own machine", "write the address that readers reach")
            }
        }
    }
}
