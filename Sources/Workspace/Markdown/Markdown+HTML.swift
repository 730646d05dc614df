import Templating
import Values

extension Markdown {
    /// The text as an HTML fragment with inline styles.
    func html(_ values: PrintedValues, isRightToLeft: Bool = false) -> Pieces {
        var writer = HTMLWriter(values: values, start: isRightToLeft ? "right" : "left")
        writer.write(blocks)
        return writer.pieces
    }

    /// The spans of a text that is one paragraph, such as what a layout's block holds between its own tags.
    func inlineHTML(_ values: PrintedValues) -> Pieces? {
        guard blocks.count == 1, case .paragraph(let spans) = blocks[0] else { return nil }
        var writer = HTMLWriter(values: values, start: "left")
        writer.inline(spans)
        return writer.pieces
    }
}

/// Writes the tree as HTML that mail clients keep: inline styles only, no classes, no style sheet.
///
/// Text colours are left to the client, so that dark mode works where no style sheet is read at all.
private struct HTMLWriter {
    let values: PrintedValues
    /// The side on which lines start.
    let start: String
    var pieces = Pieces()

    private enum Style {
        static let paragraph = "margin:0 0 16px"
        static let link = "color:#2563eb;text-decoration:underline"
        static let button =
            "display:inline-block;padding:12px 22px;border-radius:6px;background:#2563eb;color:#ffffff;"
            + "font-weight:600;text-decoration:none"
        static let item = "margin:0 0 8px"
        static let rule = "margin:24px 0;border:0;border-top:1px solid #94a3b8"
        static let code = "font-family:ui-monospace,Menlo,Consolas,monospace;font-size:14px"
        static let block = "margin:0 0 16px;white-space:pre-wrap"
        static let image = "max-width:100%;height:auto;border:0"
        static let table = "margin:0 0 16px;border-collapse:collapse"

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
        case .paragraph(let spans) where isBlockHTML(spans):
            inline(spans)
            pieces.append("\n")
        case .paragraph(let spans):
            pieces.append("<p style=\"\(Style.paragraph)\">")
            inline(spans)
            pieces.append("</p>\n")
        case .heading(let level, let spans):
            pieces.append("<h\(level) style=\"\(Style.heading(level))\">")
            inline(spans)
            pieces.append("</h\(level)>\n")
        case .quote(let blocks):
            let style = "margin:0 0 16px;padding:2px 14px;border-\(start):3px solid #94a3b8"
            pieces.append("<blockquote style=\"\(style)\">\n")
            write(blocks)
            pieces.append("</blockquote>\n")
        case .list(let start, let isTight, let items): list(start, isTight, items)
        case .code(let code):
            pieces.append("<pre style=\"\(Style.block)\"><code style=\"\(Style.code)\">")
            text(code)
            pieces.append("</code></pre>\n")
        case .html(let source): raw(source)
        case .table(let columns, let rows): table(columns, rows)
        case .rule: pieces.append("<hr style=\"\(Style.rule)\">\n")
        }
    }

    /// Whether a paragraph is nothing but partials in HTML, which bring their own blocks.
    private func isBlockHTML(_ spans: [Markdown.Span]) -> Bool {
        var found = false
        for span in spans {
            switch span {
            case .softBreak: continue
            case .text(let words):
                let bytes = Array(words.utf8)
                var place = 0
                while let token = values.token(in: bytes, from: place, to: bytes.count) {
                    guard values.entries[token.index].form == .html,
                        bytes[place..<token.range.lowerBound].allSatisfy({ $0 <= 0x20 })
                    else { return false }
                    (found, place) = (true, token.range.upperBound)
                }
                guard bytes[place...].allSatisfy({ $0 <= 0x20 }) else { return false }
            default: return false
            }
        }
        return found
    }

    private mutating func list(_ start: Int?, _ isTight: Bool, _ items: [Markdown.Item]) {
        let tag = start == nil ? "ul" : "ol"
        let first = start.map { $0 == 1 ? "" : " start=\"\($0)\"" } ?? ""
        pieces.append("<\(tag)\(first) style=\"margin:0 0 16px;padding:0;padding-\(self.start):26px\">\n")
        for item in items { write(item, isTight) }
        pieces.append("</\(tag)>\n")
    }

    private mutating func write(_ item: Markdown.Item, _ isTight: Bool) {
        pieces.append(item.isDone == nil ? "<li>" : "<li style=\"list-style:none\">")
        if let isDone = item.isDone { pieces.append(isDone ? "&#9745; " : "&#9744; ") }
        for (place, block) in item.blocks.enumerated() {
            guard case .paragraph(let spans) = block, !isBlockHTML(spans) else {
                if place > 0 || isTight { pieces.append("\n") }
                write(block)
                continue
            }
            if isTight {
                if place > 0 { pieces.append("\n") }
                inline(spans)
            } else {
                pieces.append("<p style=\"\(Style.item)\">")
                inline(spans)
                pieces.append("</p>")
            }
        }
        pieces.append("</li>\n")
    }

    private mutating func table(_ columns: [Markdown.Alignment], _ rows: [[[Markdown.Span]]]) {
        pieces.append("<table style=\"\(Style.table)\">\n")
        for (place, row) in rows.enumerated() {
            if place == 0 { pieces.append("<thead>\n") }
            if place == 1 { pieces.append("<tbody>\n") }
            pieces.append("<tr>\n")
            for (column, cell) in row.enumerated() {
                self.cell(cell, column < columns.count ? columns[column] : .none, isHead: place == 0)
            }
            pieces.append("</tr>\n")
            if place == 0 { pieces.append("</thead>\n") }
        }
        if rows.count > 1 { pieces.append("</tbody>\n") }
        pieces.append("</table>\n")
    }

    private mutating func cell(_ spans: [Markdown.Span], _ alignment: Markdown.Alignment, isHead: Bool) {
        let tag = isHead ? "th" : "td"
        let side = alignment == .none ? start : "\(alignment)"
        let line = isHead ? "2px solid #94a3b8" : "1px solid #94a3b8"
        pieces.append("<\(tag) style=\"padding:6px 12px 6px 0;text-align:\(side);border-bottom:\(line)\">")
        inline(spans)
        pieces.append("</\(tag)>\n")
    }

    mutating func inline(_ spans: [Markdown.Span]) {
        for span in spans {
            switch span {
            case .text(let words): text(words)
            case .code(let words): wrapped("<code style=\"\(Style.code)\">", "</code>") { $0.text(words) }
            case .html(let source): raw(source)
            case .softBreak: pieces.append("\n")
            case .lineBreak: pieces.append("<br>\n")
            case .emphasis(let inner): wrapped("<em>", "</em>") { $0.inline(inner) }
            case .strong(let inner): wrapped("<strong>", "</strong>") { $0.inline(inner) }
            case .struck(let inner): wrapped("<del>", "</del>") { $0.inline(inner) }
            case .link(let url, let title, let inner): link(url, title, inner)
            case .image(let url, let description):
                pieces.append("<img src=\"")
                address(url)
                pieces.append("\" alt=\"")
                text(Markdown.plain(description))
                pieces.append("\" style=\"\(Style.image)\">")
            }
        }
    }

    private mutating func wrapped(_ open: String, _ close: String, _ inner: (inout HTMLWriter) -> Void) {
        pieces.append(open)
        inner(&self)
        pieces.append(close)
    }

    private mutating func link(_ url: String, _ title: String, _ inner: [Markdown.Span]) {
        let isButton = title == "button"
        pieces.append("<a href=\"")
        address(url)
        pieces.append("\"")
        if !title.isEmpty, !isButton {
            pieces.append(" title=\"")
            text(title)
            pieces.append("\"")
        }
        pieces.append(" style=\"\(isButton ? Style.button : Style.link)\">")
        inline(inner)
        pieces.append("</a>")
    }

    /// Text with HTML's special characters as references, and values where their tokens stand.
    private mutating func text(_ text: String) {
        split(text) { writer, literal in
            var bytes: [UInt8] = []
            bytes.append(html: literal)
            writer.pieces.append(bytes[...])
        } value: { writer, index, _ in
            writer.pieces.append(value: index, at: .html, isHTML: true)
        }
    }

    /// An address without what would run a script; the author is trusted, but a typing slip need not pass.
    private mutating func address(_ url: String) {
        if url.runsScript { return }
        split(url) { writer, literal in
            for byte in literal {
                if byte == UInt8(ascii: "&") {
                    writer.pieces.append("&amp;")
                } else if byte == UInt8(ascii: "'") {
                    writer.pieces.append("&#39;")
                } else if byte.mayStandInAddress {
                    writer.pieces.append(byte)
                } else {
                    var percent: [UInt8] = []
                    percent.append(percent: byte)
                    writer.pieces.append(percent[...])
                }
            }
        } value: { writer, index, before in
            writer.pieces.append(value: index, at: .init(after: before), isHTML: true)
        }
    }

    /// HTML as its author wrote it, with values where their tokens stand; in addresses they are encoded. A `<` right
    /// before a value is text: else a lead called `b` would open a tag.
    private mutating func raw(_ html: String) {
        let bytes = Array(html.utf8)
        var place = 0
        while let token = values.token(in: bytes, from: place, to: bytes.count) {
            let before = bytes[..<token.range.lowerBound]
            let opening = values.entries[token.index].form == .html ? 0 : HTMLPlace.opening(at: before[place...])
            pieces.append(before[place...].dropLast(opening))
            if opening > 0 {
                pieces.append("&lt;")
                pieces.append(before.suffix(opening - 1))
            }
            pieces.append(value: token.index, at: .init(HTMLPlace(behind: before)), isHTML: true)
            place = token.range.upperBound
        }
        pieces.append(bytes[place...])
    }

    private mutating func split(
        _ text: String, literal: (inout HTMLWriter, ArraySlice<UInt8>) -> Void,
        value: (inout HTMLWriter, Int, ArraySlice<UInt8>) -> Void
    ) {
        let bytes = Array(text.utf8)
        var place = 0
        while let token = values.token(in: bytes, from: place, to: bytes.count) {
            literal(&self, bytes[place..<token.range.lowerBound])
            value(&self, token.index, bytes[..<token.range.lowerBound])
            place = token.range.upperBound
        }
        literal(&self, bytes[place...])
    }
}

extension Pieces.Place {
    /// How a value is written at a place of HTML.
    fileprivate init(_ place: HTMLPlace) {
        switch place {
        case .text, .quoted: self = .html
        case .bare: self = .bare
        case .address(let before): self.init(after: before)
        }
    }

    /// How a value is written behind the beginning of an address: a whole address where nothing stands before it.
    init(after before: ArraySlice<UInt8>) {
        if before.elementsEqual("mailto:".utf8) {
            self = .mailAddress
        } else {
            self = before.isEmpty || before.elementsEqual("http://".utf8) ? .address : .addressPart
        }
    }
}
