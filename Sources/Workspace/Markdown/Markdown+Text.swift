import Templating

extension Markdown {
    /// The text for readers without HTML, link addresses kept.
    func text(_ values: PrintedValues) -> Pieces {
        let writer = TextWriter(values: values)
        return writer.pieces(of: writer.lines(blocks, gap: "\n\n"))
    }
}

/// Writes the tree as plain text. Blocks are parted by blank lines.
///
/// Until the whole is written a value is a note of what it is and where it stands: `U+0001`, `t` in text, `a` as an
/// address, `p` in an address or `m` behind `mailto:`, its index, `U+0003`, the indent of its further lines, `U+0002`.
private struct TextWriter {
    let values: PrintedValues

    /// The finished text, its notes as values.
    func pieces(of text: String) -> Pieces {
        var pieces = Pieces()
        var rest = text[...]
        while let open = rest.firstIndex(of: "\u{1}") {
            pieces.append(String(rest[..<open]))
            let note = rest[open...].dropFirst().prefix { $0 != "\u{2}" }
            rest = rest[note.endIndex...].dropFirst()
            let parts = note.dropFirst().split(separator: "\u{3}", maxSplits: 1, omittingEmptySubsequences: false)
            guard let kind = note.first, let index = parts.first.flatMap({ Int($0) }) else { continue }
            let indent = parts.count > 1 ? String(parts[1]).replacing("\u{3}", with: "") : ""
            let places: [Character: Pieces.Place] = ["a": .address, "p": .addressPart, "m": .mailAddress]
            let place = places[kind] ?? .text(indent: indent)
            pieces.append(value: index, at: place, isHTML: false)
        }
        pieces.append(String(rest))
        return pieces
    }

    func lines(_ blocks: [Markdown.Block], gap: String) -> String {
        blocks.map(words).filter { !$0.isEmpty }.joined(separator: gap)
    }

    private func words(_ block: Markdown.Block) -> String {
        switch block {
        case .paragraph(let spans), .heading(_, let spans): inline(spans)
        case .quote(let blocks): indented(lines(blocks, gap: "\n\n"), first: "> ", rest: "> ")
        case .list(let start, let isTight, let items): list(start, isTight, items)
        case .code(let code):
            indented(plain(String(code.drop(while: \.isNewline)).trimmedEnd), first: "    ", rest: "    ")
        case .html(let source): HTMLWords.noted(source, in: self.noted)
        case .table(_, let rows): table(rows)
        case .rule: "---"
        }
    }

    private func list(_ start: Int?, _ isTight: Bool, _ items: [Markdown.Item]) -> String {
        var number = start ?? 0
        // Items of one paragraph each stand close, however far apart they were written.
        let isClose = isTight || items.allSatisfy { $0.blocks.count <= 1 }
        let texts = items.map { item in
            let task = item.isDone.map { $0 ? "[x] " : "[ ] " } ?? ""
            let mark = (start == nil ? "- " : "\(number). ") + task
            number += 1
            let hang = String(repeating: " ", count: mark.count - task.count)
            return indented(lines(item.blocks, gap: isTight ? "\n" : "\n\n"), first: mark, rest: hang)
        }
        return texts.joined(separator: isClose ? "\n" : "\n\n")
    }

    private func table(_ rows: [[[Markdown.Span]]]) -> String {
        let lines = rows.map { $0.map { inline($0) }.joined(separator: " | ") }
        guard let head = lines.first, let columns = rows.first?.count else { return "" }
        let line = Array(repeating: "---", count: columns).joined(separator: " | ")
        return ([head, line] + lines.dropFirst()).joined(separator: "\n")
    }

    private func indented(_ text: String, first: String, rest: String) -> String {
        var isFirst = true
        return text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            defer { isFirst = false }
            let lead = isFirst ? first : rest
            let inner = line.replacing("\u{3}", with: "\u{3}" + rest)
            return line.isEmpty ? lead.trimmedEnd : lead + inner
        }
        .joined(separator: "\n")
    }

    private func inline(_ spans: [Markdown.Span]) -> String {
        var text = ""
        // What the author's own `<a>` has said so far: where its words start, and its address.
        var open: (start: String.Index, address: String)?
        for (place, span) in spans.enumerated() {
            if case .html(let html) = span {
                tag(html, &text, &open)
            } else if case .softBreak = span, place > 0, case .html(let html) = spans[place - 1],
                HTMLWords.Tag(html)?.name == "br"
            {
                continue
            } else {
                text += words(span)
            }
        }
        return text
    }

    private func words(_ span: Markdown.Span) -> String {
        switch span {
        case .text(let words), .code(let words): plain(words)
        case .html: ""
        case .softBreak, .lineBreak: "\n"
        case .emphasis(let inner), .strong(let inner): inline(inner)
        // An old price must not read as one that is asked.
        case .struck(let inner): "~~\(inline(inner))~~"
        case .link(let url, let title, let inner): link(url, title, inner)
        case .image(_, let description): inline(description)
        }
    }

    private func tag(_ html: String, _ text: inout String, _ open: inout (start: String.Index, address: String)?) {
        let tag = HTMLWords.Tag(html)
        switch tag?.name {
        case "br": text += "\n"
        case "img": text += plain(tag?.attribute("alt") ?? "")
        case "a" where tag?.isEnd == false:
            open = tag?.attribute("href").map { (text.endIndex, noted($0, isAddress: true)) }
        case "a":
            guard let link = open else { return }
            open = nil
            let words = String(text[link.start...])
            let address = link.address.mailbox ?? link.address
            if words.isEmpty { text += address } else if words != address, !address.isEmpty { text += " (\(address))" }
        default: break
        }
    }

    /// `words (address)`; a button's address on its own line; the address alone where the words repeat it.
    private func link(_ url: String, _ title: String, _ inner: [Markdown.Span]) -> String {
        let words = inline(inner)
        if url.runsScript { return words }
        let shown = Markdown.plain(inner)
        let short = url.mailbox ?? url
        let address = noted(short, isAddress: true, isMail: short != url)
        if shown == url || shown == short || "http://" + shown == url { return words }
        if words.isEmpty || address.isEmpty { return words + address }
        return title == "button" ? "\(words):\n\(address)" : "\(words) (\(address))"
    }

    private func plain(_ text: String) -> String { noted(text, isAddress: false) }

    /// Text with a note in the place of each token.
    private func noted(_ text: String, isAddress: Bool) -> String { noted(text, isAddress: isAddress, isMail: false) }

    private func noted(_ text: String, isAddress: Bool, isMail: Bool) -> String {
        let bytes = Array(text.utf8)
        var result = ""
        var place = 0
        while let token = values.token(in: bytes, from: place, to: bytes.count) {
            result += literal(bytes[place..<token.range.lowerBound])
            let before = bytes[..<token.range.lowerBound]
            let kind = isAddress ? Self.kind(Pieces.Place(after: before), isMail && before.isEmpty) : "t"
            result += "\u{1}\(kind)\(token.index)\u{3}\u{2}"
            place = token.range.upperBound
        }
        return result + literal(bytes[place...])
    }

    private static func kind(_ place: Pieces.Place, _ isMail: Bool) -> String {
        if isMail || place == .mailAddress { return "m" }
        return place == .address ? "a" : "p"
    }

    private func literal(_ bytes: ArraySlice<UInt8>) -> String {
        String(decoding: bytes.filter { $0 > 3 }, as: UTF8.self)
    }
}

extension String {
    /// The address of a `mailto:` link, without the subject and text it brings along (RFC 6068); nil for any other.
    fileprivate var mailbox: String? {
        guard hasPrefix("mailto:") else { return nil }
        return String(dropFirst(7).prefix { $0 != "?" })
    }

    /// Without white space at its end.
    var trimmedEnd: String {
        var text = self[...]
        while text.last?.isWhitespace == true { text.removeLast() }
        return String(text)
    }
}
