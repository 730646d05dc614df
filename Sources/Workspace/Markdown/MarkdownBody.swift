private import Glibc
import Synchronization
import Templating

/// A body in Markdown: Liquid runs first, then the result is converted.
///
/// What a reader gets is always that, and never the conversion of a template whose tags were hidden from Markdown. It is
/// cheap all the same: values are set apart while Liquid runs, so leads whose renderings differ in nothing but values have
/// the same text, and its conversion is kept.
final class MarkdownBody: Sendable {
    let template: Template
    private let kept = Mutex<[UInt64: Converted]>([:])

    /// How many conversions of one body are kept.
    private static let keptLimit = 128

    init(_ template: Template) { self.template = template }

    /// Both parts of one text, and the texts of blocks for a layout.
    struct Converted: Sendable {
        fileprivate let source: [UInt8]
        fileprivate let forms: [PrintedValues.Form]
        let html: Pieces
        let text: Pieces
        /// HTML and text of the blocks, by name.
        let blocks: [(name: String, html: Pieces, text: Pieces)]
    }

    /// The conversion of a rendering, made now or kept from another of the same text.
    func converted(_ printed: Printed, isRightToLeft: Bool) throws(Markdown.Fault) -> Converted {
        let key = Self.key(of: printed, isRightToLeft)
        if let found = kept.withLock({ $0[key] }), found.fits(printed) { return found }
        let markdown = try Markdown(printed.text)
        var blocks: [(name: String, html: Pieces, text: Pieces)] = []
        for block in printed.blocks {
            let inner = try Markdown(block.text)
            let html = inner.inlineHTML(printed.values) ?? inner.html(printed.values, isRightToLeft: isRightToLeft)
            blocks.append((block.name, html, inner.text(printed.values)))
        }
        let made = Converted(
            source: Self.whole(printed), forms: printed.values.entries.map(\.form),
            html: markdown.html(printed.values, isRightToLeft: isRightToLeft), text: markdown.text(printed.values),
            blocks: blocks)
        kept.withLock { kept in
            if kept.count >= Self.keptLimit { kept.removeAll(keepingCapacity: true) }
            kept[key] = made
        }
        return made
    }

    /// The text and its blocks as one, parted by what no text holds.
    private static func whole(_ printed: Printed) -> [UInt8] {
        guard !printed.blocks.isEmpty else { return printed.text }
        return printed.blocks.reduce(printed.text) { $0 + [0] + Array($1.name.utf8) + [0] + $1.text }
    }

    /// A number for a text: eight bytes at a time, for this is done for every message.
    private static func key(of printed: Printed, _ isRightToLeft: Bool) -> UInt64 {
        let start: UInt64 = isRightToLeft ? 0x9E37_79B9_7F4A_7C15 : 0x2545_F491_4F6C_DD1D
        return printed.blocks.reduce(mixed(printed.text, into: start)) { mixed($1.text, into: $0) }
    }

    private static func mixed(_ text: [UInt8], into start: UInt64) -> UInt64 {
        text.withUnsafeBytes { bytes in
            var (hash, place) = (start, 0)
            while place + 8 <= bytes.count {
                hash = mixed(bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self), into: hash)
                place += 8
            }
            var last = UInt64(bytes.count)
            for byte in bytes[place...] { last = last << 8 | UInt64(byte) }
            return mixed(last, into: hash)
        }
    }

    private static func mixed(_ word: UInt64, into hash: UInt64) -> UInt64 {
        let mixed = (hash ^ word) &* 0xFF51_AFD7_ED55_8CCD
        return mixed ^ mixed >> 32
    }
}

extension MarkdownBody.Converted {
    /// Whether it is the conversion of this very text.
    fileprivate func fits(_ printed: Printed) -> Bool {
        let entries = printed.values.entries
        guard forms.count == entries.count else { return false }
        for place in forms.indices where forms[place] != entries[place].form { return false }
        return source.isSame(as: printed.blocks.isEmpty ? printed.text : MarkdownBody.joined(printed))
    }
}

extension MarkdownBody {
    fileprivate static func joined(_ printed: Printed) -> [UInt8] { whole(printed) }

    /// What a renderer asks where a partial in Markdown stands in HTML or plain text.
    static let conversion: Conversion = { text, values, part in
        guard let markdown = try? Markdown(text) else { return nil }
        var bytes: [UInt8] = []
        (part == .html ? markdown.html(values) : markdown.text(values)).filled(with: values, into: &bytes)
        return bytes
    }
}

extension [UInt8] {
    /// Whether it holds the same bytes, compared as one block of memory: `==` looks at one after the other.
    fileprivate func isSame(as other: [UInt8]) -> Bool {
        count == other.count
            && withUnsafeBytes { own in
                other.withUnsafeBytes { theirs in
                    guard let first = own.baseAddress, let second = theirs.baseAddress else { return true }
                    return memcmp(first, second, own.count) == 0
                }
            }
    }
}
