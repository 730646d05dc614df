import CMarkdown

/// A Markdown text (CommonMark) as a tree, with its Liquid markup kept whole.
///
/// Liquid is shielded before cmark sees the text and put back when it is written out, so a lead's values, which come
/// in at rendering, are escaped as values and can never become Markdown or HTML.
struct Markdown {
    /// Blocks inside blocks, and spans inside spans, are read this deep.
    static let depthLimit = 40

    let blocks: [Block]
    let shield: LiquidShield

    indirect enum Block: Equatable {
        case paragraph([Span])
        case heading(level: Int, [Span])
        case quote([Block])
        /// Items of a list; `start` is nil for bullets.
        case list(start: Int?, isTight: Bool, items: [[Block]])
        case code(String)
        /// HTML as the author wrote it.
        case html(String)
        case rule
        /// A Liquid tag that stands alone on its line, as its token.
        case tag(String)
    }

    indirect enum Span: Equatable {
        case text(String)
        case code(String)
        case html(String)
        case softBreak
        case lineBreak
        case emphasis([Span])
        case strong([Span])
        case link(url: String, title: String, [Span])
        case image(url: String, description: [Span])
    }

    /// Why a text is not converted.
    enum Fault: Error, Equatable {
        /// Blocks or spans are nested beyond `depthLimit`.
        case tooDeep
        /// cmark had no memory left.
        case outOfMemory
    }

    init(_ source: String) throws(Fault) {
        shield = LiquidShield(source)
        var text = shield.text
        let parsed = text.withUTF8 { bytes in
            bytes.withMemoryRebound(to: CChar.self) {
                cmark_parse_document($0.baseAddress, $0.count, CMARK_OPT_DEFAULT)
            }
        }
        guard let root = parsed else { throw .outOfMemory }
        defer { cmark_node_free(root) }
        cmark_consolidate_text_nodes(root)
        blocks = shield.joiningLists(in: try Self.blocks(under: root, shield, depth: 0))
    }

}

extension Markdown {
    private static func blocks(
        under parent: OpaquePointer, _ shield: LiquidShield, depth: Int
    ) throws(Fault) -> [Block] {
        guard depth < depthLimit else { throw .tooDeep }
        var blocks: [Block] = []
        var next = cmark_node_first_child(parent)
        while let node = next {
            if let block = try block(node, shield, depth: depth + 1) { blocks.append(block) }
            next = cmark_node_next(node)
        }
        return blocks
    }

    private static func block(_ node: OpaquePointer, _ shield: LiquidShield, depth: Int) throws(Fault) -> Block? {
        switch cmark_node_get_type(node) {
        case CMARK_NODE_PARAGRAPH: return .paragraph(try spans(under: node, depth: depth))
        case CMARK_NODE_HEADING:
            return .heading(level: Int(cmark_node_get_heading_level(node)), try spans(under: node, depth: depth))
        case CMARK_NODE_BLOCK_QUOTE: return .quote(try blocks(under: node, shield, depth: depth))
        case CMARK_NODE_LIST: return try list(node, shield, depth: depth)
        case CMARK_NODE_CODE_BLOCK: return .code(text(cmark_node_get_literal(node)))
        case CMARK_NODE_THEMATIC_BREAK: return .rule
        case CMARK_NODE_HTML_BLOCK:
            let html = text(cmark_node_get_literal(node))
            return shield.loneToken(in: html).map(Block.tag) ?? .html(html)
        default: return nil
        }
    }

    private static func list(_ node: OpaquePointer, _ shield: LiquidShield, depth: Int) throws(Fault) -> Block {
        var items: [[Block]] = []
        var next = cmark_node_first_child(node)
        while let item = next {
            items.append(try blocks(under: item, shield, depth: depth))
            next = cmark_node_next(item)
        }
        let isOrdered = cmark_node_get_list_type(node) == CMARK_ORDERED_LIST
        return .list(
            start: isOrdered ? Int(cmark_node_get_list_start(node)) : nil,
            isTight: cmark_node_get_list_tight(node) != 0, items: items)
    }

    private static func spans(under parent: OpaquePointer, depth: Int) throws(Fault) -> [Span] {
        guard depth < depthLimit else { throw .tooDeep }
        var spans: [Span] = []
        var next = cmark_node_first_child(parent)
        while let node = next {
            if let span = try span(node, depth: depth + 1) { spans.append(span) }
            next = cmark_node_next(node)
        }
        return spans
    }

    private static func span(_ node: OpaquePointer, depth: Int) throws(Fault) -> Span? {
        switch cmark_node_get_type(node) {
        case CMARK_NODE_TEXT: return .text(text(cmark_node_get_literal(node)))
        case CMARK_NODE_SOFTBREAK: return .softBreak
        case CMARK_NODE_LINEBREAK: return .lineBreak
        case CMARK_NODE_CODE: return .code(text(cmark_node_get_literal(node)))
        case CMARK_NODE_HTML_INLINE: return .html(text(cmark_node_get_literal(node)))
        case CMARK_NODE_EMPH: return .emphasis(try spans(under: node, depth: depth))
        case CMARK_NODE_STRONG: return .strong(try spans(under: node, depth: depth))
        case CMARK_NODE_LINK:
            let inner = try spans(under: node, depth: depth)
            return .link(url: text(cmark_node_get_url(node)), title: text(cmark_node_get_title(node)), inner)
        case CMARK_NODE_IMAGE:
            return .image(url: text(cmark_node_get_url(node)), description: try spans(under: node, depth: depth))
        default: return nil
        }
    }

    private static func text(_ pointer: UnsafePointer<CChar>?) -> String { pointer.map { String(cString: $0) } ?? "" }
}
