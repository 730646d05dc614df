extension Markdown {
    /// The text as an HTML fragment with inline styles, Liquid back in place: a template to be rendered with HTML escaping.
    var html: String {
        var writer = HTMLWriter(shield: shield)
        writer.write(blocks)
        return writer.html
    }
}

/// Writes the tree as HTML that mail clients keep: inline styles only, no classes, no style sheet.
///
/// Text colours are left to the client, so that dark mode works where no style sheet is read at all.
private struct HTMLWriter {
    let shield: LiquidShield
    var html = ""

    private enum Style {
        static let paragraph = "margin:0 0 16px"
        static let link = "color:#2563eb;text-decoration:underline"
        static let button =
            "display:inline-block;padding:12px 22px;border-radius:6px;background:#2563eb;color:#ffffff;"
            + "font-weight:600;text-decoration:none"
        static let quote = "margin:0 0 16px;padding:2px 0 2px 14px;border-left:3px solid #94a3b8"
        static let list = "margin:0 0 16px;padding:0 0 0 26px"
        static let rule = "margin:24px 0;border:0;border-top:1px solid #94a3b8"
        static let code = "font-family:ui-monospace,Menlo,Consolas,monospace;font-size:14px"
        static let block = "margin:0 0 16px;white-space:pre-wrap"
        static let image = "max-width:100%;height:auto;border:0"

        static func heading(_ level: Int) -> String {
            let size = level == 1 ? 24 : level == 2 ? 20 : 17
            return "margin:24px 0 12px;font-size:\(size)px;line-height:1.3;font-weight:700"
        }
    }

    mutating func write(_ blocks: [Markdown.Block]) {
        for block in blocks { write(block) }
    }

    private mutating func write(_ block: Markdown.Block) {
        switch block {
        case .paragraph(let spans):
            html += "<p style=\"\(Style.paragraph)\">\(inline(spans))</p>\n"
        case .heading(let level, let spans):
            html += "<h\(level) style=\"\(Style.heading(level))\">\(inline(spans))</h\(level)>\n"
        case .quote(let blocks):
            html += "<blockquote style=\"\(Style.quote)\">\n"
            write(blocks)
            html += "</blockquote>\n"
        case .list(let start, let isTight, let items):
            list(start, isTight, items)
        case .code(let code):
            html += "<pre style=\"\(Style.block)\"><code style=\"\(Style.code)\">\(escaped(code))</code></pre>\n"
        case .html(let source):
            html += shield.unshielded(source)
        case .rule:
            html += "<hr style=\"\(Style.rule)\">\n"
        case .tag(let token):
            html += shield.unshielded(token) + "\n"
        }
    }

    private mutating func list(_ start: Int?, _ isTight: Bool, _ items: [[Markdown.Block]]) {
        let number = start.map { $0 == 1 ? "" : " start=\"\($0)\"" } ?? ""
        let name = start == nil ? "ul" : "ol"
        html += "<\(name)\(number) style=\"\(Style.list)\">\n"
        for item in items {
            if item.count == 1, case .tag(let token) = item[0] {
                html += shield.unshielded(token) + "\n"
                continue
            }
            html += "<li style=\"margin:0 0 6px\">"
            for block in item {
                if isTight, case .paragraph(let spans) = block { html += inline(spans) } else { write(block) }
            }
            html += "</li>\n"
        }
        html += "</\(name)>\n"
    }

    private func inline(_ spans: [Markdown.Span]) -> String {
        spans.reduce(into: "") { html, span in
            switch span {
            case .text(let text): html += linked(text)
            case .code(let code): html += "<code style=\"\(Style.code)\">\(escaped(code))</code>"
            case .html(let source): html += shield.unshielded(source)
            case .softBreak: html += "\n"
            case .lineBreak: html += "<br>\n"
            case .emphasis(let inner): html += "<em>\(inline(inner))</em>"
            case .strong(let inner): html += "<strong>\(inline(inner))</strong>"
            case .link(let url, let title, let inner):
                let style = title == "button" ? Style.button : Style.link
                let hint = title.isEmpty || title == "button" ? "" : " title=\"\(escaped(title))\""
                html += "<a href=\"\(address(url))\"\(hint) style=\"\(style)\">\(inline(inner))</a>"
            case .image(let url, let description):
                let words = escaped(Markdown.plain(description))
                html += "<img src=\"\(address(url))\" alt=\"\(words)\" style=\"\(Style.image)\">"
            }
        }
    }

    /// Text with its bare web addresses as links.
    private func linked(_ text: String) -> String {
        BareLink.split(text).reduce(into: "") { html, piece in
            let shown = escaped(piece.text)
            html += piece.isLink ? "<a href=\"\(address(piece.text))\" style=\"\(Style.link)\">\(shown)</a>" : shown
        }
    }

    /// An address without what would run a script; the author is trusted, but a typing slip need not pass.
    private func address(_ url: String) -> String {
        let scheme = url.prefix { $0 != ":" }.lowercased()
        return ["javascript", "vbscript", "data", "file"].contains(scheme) && url.contains(":") ? "" : escaped(url)
    }

    /// HTML's special characters as references, and braces too, so that text never becomes Liquid; markup stays markup.
    private func escaped(_ text: String) -> String {
        shield.pieces(of: text).reduce(into: "") { html, piece in
            if piece.isMarkup {
                html += piece.text
                return
            }
            for character in piece.text {
                switch character {
                case "&": html += "&amp;"
                case "<": html += "&lt;"
                case ">": html += "&gt;"
                case "\"": html += "&quot;"
                case "{": html += "&#123;"
                default: html.append(character)
                }
            }
        }
    }
}

/// Finds web addresses that stand in text as they are.
enum BareLink {
    /// The text cut into addresses and what is between them.
    static func split(_ text: String) -> [(text: String, isLink: Bool)] {
        var pieces: [(String, Bool)] = []
        var rest = text[...]
        while let start = firstLink(in: rest) {
            var link = rest[start...].prefix { !$0.isWhitespace && !"<>\"".contains($0) }
            while let last = link.last, ".,;:!?)'".contains(last) { link = link.dropLast() }
            if start > rest.startIndex { pieces.append((String(rest[..<start]), false)) }
            pieces.append((String(link), true))
            rest = rest[link.endIndex...]
        }
        if !rest.isEmpty { pieces.append((String(rest), false)) }
        return pieces
    }

    private static func firstLink(in text: Substring) -> Substring.Index? {
        let starts = ["https://", "http://"].compactMap { text.firstRange(of: $0) }
        return starts.filter { $0.upperBound < text.endIndex && !text[$0.upperBound].isWhitespace }
            .map(\.lowerBound).min()
    }
}
