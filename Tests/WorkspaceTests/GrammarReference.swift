import CMarkdown
import Templating
import Testing
import Values

@testable import Workspace

/// What a reader should get: Liquid is rendered, every special character of a value standing as one that Markdown gives
/// no meaning; cmark converts and writes; then the characters are put back.
struct GrammarReference {
    let source: String
    let lead: Value
    var partials: [String: String] = [:]

    /// The characters of values that mean something to Markdown, HTML or addresses, and those that stand for them.
    private static let special: [Character] = Array("*_`~[](){}<>#+-.!|\\&\"'/:;=?@^$%, 0123456789")

    /// What a hidden value begins and ends with: a value is a word, so that no tag begins with it, and no address behind
    /// it. (Of cmark's own rules for addresses GitHub's specification knows no letter before `https:`, and cmark takes all
    /// but those of ASCII.)
    private static let (begin, end) = ("7kvq", "qvkz")

    private static func hidden(_ value: Value) -> Value {
        switch value {
        // A whole number may number a list, whatever type it has.
        case .string(let text) where text.count <= 9 && text.allSatisfy({ $0.isASCII && $0.isNumber }): value
        case .string(let text) where !text.hasPrefix("https://") && !text.isEmpty:
            .string(
                begin
                    + text.map { character -> Character in
                        special.firstIndex(of: character).map { Character(Unicode.Scalar(UInt32(0xE000 + $0)) ?? "?") }
                            ?? character
                    } + end)
        case .array(let elements): .array(elements.map(hidden))
        case .object(let object): .object(Object(object.entries.map { ($0.name, hidden($0.value)) }))
        default: value
        }
    }

    private static func shown(_ text: String, as write: (Character) -> String) -> String {
        text.reduce(into: "") { result, character in
            guard let scalar = character.unicodeScalars.first, scalar.value >= 0xE000,
                scalar.value < 0xE000 + UInt32(special.count)
            else { return result.append(character) }
            result += write(special[Int(scalar.value - 0xE000)])
        }
    }

    /// The Markdown that Liquid gives.
    func rendered() throws -> String {
        let partials = partials
        let template = try Template.compile(source, name: "reference") { partials[$0].map { Array($0.utf8) } }
        let bytes = try template.render(
            Scope(["lead": Self.hidden(lead)]), escaping: .text, settings: Settings(now: 0))
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Whether an address follows a number or an address without anything between, or a value its host: the number may be a
    /// value, which the reference leaves as it is, and a value in an address is encoded, which the reference cannot know of
    /// one; a host that a value is glued to is none.
    func gluesValues() throws -> Bool {
        try rendered()
            .firstMatch(of: #/[0-9](https:|www\.)|(https:|www\.)[^\s<]*https:|www\.[^\s<\/]*7kvq/#.ignoresCase()) != nil
    }

    /// What cmark itself makes of it.
    func html() throws -> String {
        let text = Array(try rendered().utf8)
        let html = Markdown.alone { Self.converted(text) }
        // In HTML of one's own a value behind `<` opens no tag either.
        let safe = html.replacing(#/<([\/!?]?)(7kvq|https:\/\/)/#.ignoresCase()) {
            "&lt;\($0.output.1)\($0.output.2)"
        }
        return Self.normal(Self.shownInAddresses(Self.unmarked(safe)))
    }

    private static func converted(_ text: [UInt8]) -> String {
        guard let parser = cmark_parser_new(CMARK_OPT_DEFAULT) else { return "" }
        defer { cmark_parser_free(parser) }
        for name in ["table", "strikethrough", "autolink", "tasklist"] {
            if let extra = cmark_find_syntax_extension(name) { cmark_parser_attach_syntax_extension(parser, extra) }
        }
        text.withUnsafeBytes {
            cmark_parser_feed(parser, $0.assumingMemoryBound(to: CChar.self).baseAddress, $0.count)
        }
        guard let root = cmark_parser_finish(parser) else { return "" }
        defer { cmark_node_free(root) }
        guard let written = cmark_render_html(root, CMARK_OPT_UNSAFE, cmark_parser_get_syntax_extensions(parser)) else {
            return ""
        }
        defer { cmark_get_default_mem_allocator().pointee.free(written) }
        return String(cString: written)
    }

    /// What our own tree says of the same text, without any value set apart.
    func text() throws -> String {
        var bytes: [UInt8] = []
        try Markdown(try rendered()).text(PrintedValues()).filled(with: PrintedValues(), into: &bytes)
        return Self.decoded(Self.shown(Self.unmarked(String(decoding: bytes, as: UTF8.self))) { String($0) })
    }

    private static func unmarked(_ text: String) -> String { text.replacing(#/7kvq|qvkz/#.ignoresCase(), with: "") }

    /// Percent-encoded stand-ins as the percent-encoded characters they stand for; then the others as references.
    private static func shownInAddresses(_ html: String) -> String {
        var html = html
        for (place, character) in special.enumerated() {
            let stand = String(Unicode.Scalar(UInt32(0xE000 + place)).map(Character.init) ?? "?")
            guard html.contains("%EE") else { break }
            let encoded = stand.utf8.map { "%" + String($0, radix: 16, uppercase: true) }.joined()
            let wanted =
                "-._~0123456789".contains(character)
                ? String(character)
                : character.utf8.map { "%" + ($0 < 16 ? "0" : "") + String($0, radix: 16, uppercase: true) }.joined()
            html = html.replacing(encoded, with: wanted)
        }
        return shown(html) { character in
            switch character {
            case "&": "&amp;"
            case "<": "&lt;"
            case ">": "&gt;"
            case "\"": "&quot;"
            default: String(character)
            }
        }
    }

    /// HTML without what the two writers are free to differ in: styles, space between tags, ways to write a character.
    static func normal(_ html: String) -> String {
        html.replacing(#/ style="[^"]*"/#, with: "").replacing(#/ align="[^"]*"/#, with: "")
            // No tag begins with a digit, so that HTML of one's own may write the sign before one either way.
            .replacing(#/<([0-9])/#) { "&lt;\($0.output.1)" }.replacing(" />", with: ">").replacing("&#39;", with: "'")
            .replacing("&#x27;", with: "'")
            // Within a tag of one's own a value's spaces and signs are written so that they end nothing.
            .replacing("&#32;", with: " ").replacing("&#47;", with: "/").replacing("&#61;", with: "=")
            .replacing("&#96;", with: "`")
            .replacing("%27", with: "'").replacing(
                "<input type=\"checkbox\" checked=\"\" disabled=\"\"> ", with: "&#9745; "
            )
            .replacing("<input type=\"checkbox\" disabled=\"\"> ", with: "&#9744; ")
            .replacing(#/<pre><code class="[^"]*">/#, with: "<pre><code>").replacing(
                #/<pre lang="[^"]*">/#, with: "<pre>"
            )
            .replacing(#/>\s+/#, with: ">").replacing(#/\s+</#, with: "<")
    }

    /// Percent-encoding undone, which a text without addresses of its own cannot tell.
    static func decoded(_ text: String) -> String {
        var bytes: [UInt8] = []
        var rest = Array(text.utf8)[...]
        while let byte = rest.first {
            rest = rest.dropFirst()
            if byte == UInt8(ascii: "%"), rest.count >= 2,
                let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
            {
                bytes.append(value)
                rest = rest.dropFirst(2)
            } else {
                bytes.append(byte)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}

/// A template as messages convert it: HTML without styles, and text.
func converted(
    _ source: String, _ lead: Value = [:], partials: [String: String] = [:]
) throws -> (html: String, text: String) {
    let template = try Template.compile(Array(source.utf8), name: "message.md") { name in
        partials[name].map {
            PartialSource(Array($0.utf8), file: name, form: name.hasSuffix(".html") ? .html : .markdown)
        }
    }
    return try converted(MarkdownBody(template), lead)
}

/// The same with a body that keeps what it converted.
func converted(_ body: MarkdownBody, _ lead: Value) throws -> (html: String, text: String) {
    var renderer = Renderer.ofMessages
    var printed = Printed()
    try renderer.print(body.template, into: &printed, Scope(["lead": lead]), settings: Settings(now: 0))
    let parts = try body.converted(printed, isRightToLeft: false)
    var (html, text): ([UInt8], [UInt8]) = ([], [])
    parts.html.filled(with: printed.values, into: &html)
    parts.text.filled(with: printed.values, into: &text)
    return (
        String(decoding: html, as: UTF8.self).replacing(#/ style="[^"]*"/#, with: ""),
        String(decoding: text, as: UTF8.self)
    )
}
