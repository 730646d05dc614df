extension Markdown {
    /// The text for readers without HTML, link addresses kept, Liquid back in place: a template to be rendered as text.
    var text: String {
        let writer = TextWriter(shield: shield)
        return writer.text(of: blocks)
    }

    /// Spans as bare words, for descriptions and comparisons.
    static func plain(_ spans: [Span]) -> String {
        spans.reduce(into: "") { text, span in
            switch span {
            case .text(let words), .code(let words): text += words
            case .html: break
            case .softBreak, .lineBreak: text += " "
            case .emphasis(let inner), .strong(let inner), .link(_, _, let inner), .image(_, let inner):
                text += plain(inner)
            }
        }
    }
}

/// Writes the tree as plain text. Blocks are parted by blank lines; tags alone on their line leave none behind.
private struct TextWriter {
    let shield: LiquidShield

    func text(of blocks: [Markdown.Block]) -> String { lines(blocks, gap: "\n\n") }

    /// The gap stands before each block rather than after, so that a block left out by its tag leaves no gap.
    private func lines(_ blocks: [Markdown.Block], gap: String) -> String {
        var text = ""
        var isFirst = true
        for block in blocks {
            if case .tag(let token) = block, !isContent(token) {
                text += shield.unshielded(token)
                continue
            }
            let words = words(block)
            if words.isEmpty { continue }
            text += (isFirst ? "" : gap) + words
            isFirst = false
        }
        return text
    }

    /// Tags that print something are blocks of text like any other.
    private func isContent(_ token: String) -> Bool {
        ["render", "include", "echo", "cycle"].contains { shield.isTag(token, named: $0) }
    }

    private func words(_ block: Markdown.Block) -> String {
        switch block {
        case .paragraph(let spans), .heading(_, let spans): inline(spans)
        case .quote(let blocks): indented(lines(blocks, gap: "\n\n"), first: "> ", rest: "> ")
        case .list(let start, let isTight, let items): list(start, isTight, items)
        case .code(let code):
            indented(plain(String(code.drop(while: \.isNewline)).trimmedEnd), first: "    ", rest: "    ")
        case .html: ""
        case .tag(let token): shield.unshielded(token)
        case .rule: "---"
        }
    }

    private func list(_ start: Int?, _ isTight: Bool, _ items: [[Markdown.Block]]) -> String {
        var number = start ?? 0
        let gap = isTight ? "\n" : "\n\n"
        var text = ""
        // What parts an item from the one before: nothing at the very start, nothing in a loop's first round.
        var lead = ""
        for item in items {
            if item.count == 1, case .tag(let token) = item[0] {
                text += shield.unshielded(token)
                if lead.isEmpty, shield.isTag(token, named: "for") {
                    // White space alone would be dropped with its block, as Liquid drops blank blocks; an output is kept.
                    lead = "{% unless forloop.first %}{{ '\(gap)' }}{% endunless %}"
                }
                continue
            }
            let mark = start == nil ? "- " : "\(number). "
            number += 1
            let hang = String(repeating: " ", count: mark.count)
            text += lead + indented(lines(item, gap: gap), first: mark, rest: hang)
            lead = gap
        }
        return text
    }

    private func indented(_ text: String, first: String, rest: String) -> String {
        var isFirst = true
        return text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            defer { isFirst = false }
            let lead = isFirst ? first : rest
            return line.isEmpty ? lead.trimmedEnd : lead + line
        }
        .joined(separator: "\n")
    }

    private func inline(_ spans: [Markdown.Span]) -> String {
        spans.reduce(into: "") { text, span in
            switch span {
            case .text(let words), .code(let words): text += plain(words)
            case .html(let html): text += html.lowercased().hasPrefix("<br") ? "\n" : ""
            case .softBreak, .lineBreak: text += "\n"
            case .emphasis(let inner), .strong(let inner): text += inline(inner)
            case .link(let url, let title, let inner): text += link(url, title, inline(inner))
            case .image(_, let description): text += inline(description)
            }
        }
    }

    /// `words (address)`; a button's address on its own line; the address alone where the words repeat it.
    private func link(_ url: String, _ title: String, _ words: String) -> String {
        let address = plain(url)
        let bare = address.hasPrefix("mailto:") ? String(address.dropFirst(7)) : address
        if words == address || words == bare || words.isEmpty { return bare }
        return title == "button" ? "\(words):\n\(address)" : "\(words) (\(bare))"
    }

    /// Text with its markup back, and with braces that were only text kept from becoming markup.
    private func plain(_ text: String) -> String {
        shield.pieces(of: text).reduce(into: "") { result, piece in
            result += piece.isMarkup ? String(piece.text) : Self.withoutMarkup(piece.text)
        }
    }

    private static func withoutMarkup(_ text: Substring) -> String {
        guard text.contains("{") else { return String(text) }
        var result = ""
        var isOpen = false
        for character in text {
            if isOpen { result += character == "{" || character == "%" ? "{{ '{' }}" : "{" }
            isOpen = character == "{"
            if !isOpen { result.append(character) }
        }
        return isOpen ? result + "{{ '{' }}" : result
    }
}

extension String {
    /// Without white space at its end.
    fileprivate var trimmedEnd: String {
        var text = self[...]
        while text.last?.isWhitespace == true { text.removeLast() }
        return String(text)
    }
}
