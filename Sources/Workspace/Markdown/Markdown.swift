import CMarkdown
import Synchronization

/// A Markdown text as a tree: CommonMark with GitHub's tables, strikethrough, task lists and autolinks.
///
/// Liquid has run before: what is read here is what `Printed` holds, a text in which tokens of letters and digits stand
/// for values. So a value is text wherever it stands and can never become Markdown or HTML.
struct Markdown {
    /// Blocks inside blocks, and spans inside spans, are read this deep.
    static let depthLimit = 40

    let blocks: [Block]

    indirect enum Block: Equatable {
        case paragraph([Span])
        case heading(level: Int, [Span])
        case quote([Block])
        /// `start` is nil for bullets.
        case list(start: Int?, isTight: Bool, items: [Item])
        case code(String)
        /// HTML as the author wrote it.
        case html(String)
        case table(columns: [Alignment], rows: [[[Span]]])
        case rule
    }

    /// An item of a list; `isDone` is nil where it is no task.
    struct Item: Equatable {
        var isDone: Bool?
        var blocks: [Block]
    }

    enum Alignment: Equatable { case none, left, center, right }

    indirect enum Span: Equatable {
        case text(String)
        case code(String)
        case html(String)
        case softBreak
        case lineBreak
        case emphasis([Span])
        case strong([Span])
        case struck([Span])
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

    init(_ source: String) throws(Fault) { try self.init(Array(source.utf8)) }

    init(_ source: [UInt8]) throws(Fault) {
        guard let root = Self.parse(source) else { throw .outOfMemory }
        defer { cmark_node_free(root) }
        cmark_consolidate_text_nodes(root)
        blocks = try Self.blocks(under: root, depth: 0)
    }

    /// While a text is read, cmark's extensions change tables that all its parsers share: one at a time.
    private static let turn = Mutex<Bool>(false)

    /// Does what needs cmark while nobody else reads with it.
    static func alone<Result>(_ work: () -> sending Result) -> sending Result {
        turn.withLock { isRegistered in
            if !isRegistered { cmark_gfm_core_extensions_ensure_registered() }
            isRegistered = true
            return work()
        }
    }

    private static func parse(_ source: [UInt8]) -> OpaquePointer? {
        alone {
            guard let parser = cmark_parser_new(CMARK_OPT_DEFAULT) else { return nil }
            defer { cmark_parser_free(parser) }
            for name in ["table", "strikethrough", "autolink", "tasklist"] {
                if let extra = cmark_find_syntax_extension(name) { cmark_parser_attach_syntax_extension(parser, extra) }
            }
            source.withUnsafeBytes { bytes in
                cmark_parser_feed(parser, bytes.assumingMemoryBound(to: CChar.self).baseAddress, bytes.count)
            }
            return cmark_parser_finish(parser)
        }
    }
}

private typealias Node = OpaquePointer

extension Markdown {
    private static func children(of parent: Node) -> [Node] {
        var children: [Node] = []
        var next = cmark_node_first_child(parent)
        while let node = next {
            children.append(node)
            next = cmark_node_next(node)
        }
        return children
    }

    private static func blocks(under parent: Node, depth: Int) throws(Fault) -> [Block] {
        guard depth < depthLimit else { throw .tooDeep }
        var blocks: [Block] = []
        for node in children(of: parent) {
            if let block = try block(node, depth: depth + 1) { blocks.append(block) }
        }
        return blocks
    }

    private static func block(_ node: Node, depth: Int) throws(Fault) -> Block? {
        switch cmark_node_get_type(node) {
        case CMARK_NODE_PARAGRAPH: return .paragraph(try spans(under: node, depth: depth))
        case CMARK_NODE_HEADING:
            return .heading(level: Int(cmark_node_get_heading_level(node)), try spans(under: node, depth: depth))
        case CMARK_NODE_BLOCK_QUOTE: return .quote(try blocks(under: node, depth: depth))
        case CMARK_NODE_LIST: return try list(node, depth: depth)
        case CMARK_NODE_CODE_BLOCK: return .code(text(cmark_node_get_literal(node)))
        case CMARK_NODE_THEMATIC_BREAK: return .rule
        case CMARK_NODE_HTML_BLOCK: return .html(text(cmark_node_get_literal(node)))
        default: return kind(of: node) == "table" ? try table(node, depth: depth) : nil
        }
    }

    private static func list(_ node: Node, depth: Int) throws(Fault) -> Block {
        var items: [Item] = []
        for item in children(of: node) {
            let isTask = kind(of: item) == "tasklist"
            items.append(
                Item(
                    isDone: isTask ? cmark_gfm_extensions_get_tasklist_item_checked(item) : nil,
                    blocks: try blocks(under: item, depth: depth)))
        }
        let isOrdered = cmark_node_get_list_type(node) == CMARK_ORDERED_LIST
        return .list(
            start: isOrdered ? Int(cmark_node_get_list_start(node)) : nil,
            isTight: cmark_node_get_list_tight(node) != 0, items: items)
    }

    private static func table(_ node: Node, depth: Int) throws(Fault) -> Block {
        let count = Int(cmark_gfm_extensions_get_table_columns(node))
        var columns = [Alignment](repeating: .none, count: count)
        if let written = cmark_gfm_extensions_get_table_alignments(node) {
            for place in 0..<count {
                switch written[place] {
                case UInt8(ascii: "l"): columns[place] = .left
                case UInt8(ascii: "c"): columns[place] = .center
                case UInt8(ascii: "r"): columns[place] = .right
                default: break
                }
            }
        }
        var rows: [[[Span]]] = []
        for row in children(of: node) {
            var cells: [[Span]] = []
            for cell in children(of: row) { cells.append(try spans(under: cell, depth: depth)) }
            rows.append(cells)
        }
        return .table(columns: columns, rows: rows)
    }

    private static func spans(under parent: Node, depth: Int) throws(Fault) -> [Span] {
        guard depth < depthLimit else { throw .tooDeep }
        var spans: [Span] = []
        for node in children(of: parent) {
            if let span = try span(node, depth: depth + 1) { spans.append(span) }
        }
        return spans
    }

    private static func span(_ node: Node, depth: Int) throws(Fault) -> Span? {
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
        default: return kind(of: node) == "strikethrough" ? .struck(try spans(under: node, depth: depth)) : nil
        }
    }

    private static func kind(of node: Node) -> String { text(cmark_node_get_type_string(node)) }

    private static func text(_ pointer: UnsafePointer<CChar>?) -> String { pointer.map { String(cString: $0) } ?? "" }

    /// Spans as bare words, for descriptions and comparisons.
    static func plain(_ spans: [Span]) -> String {
        spans.reduce(into: "") { text, span in
            switch span {
            case .text(let words), .code(let words): text += words
            case .html: break
            case .softBreak, .lineBreak: text += " "
            case .emphasis(let inner), .strong(let inner), .struck(let inner), .link(_, _, let inner),
                .image(_, let inner):
                text += plain(inner)
            }
        }
    }
}
