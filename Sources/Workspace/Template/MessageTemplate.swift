private import Glibc
package import Templating
import Values

/// A message's compiled parts: subject, preheader, HTML and text of one source, or the JSON body of a webhook.
///
/// One object for all that are sent of it: it has too many parts to be copied for each.
package final class MessageTemplate: Sendable {
    /// Below `templates/`, without ending and language: what sequences call it.
    package let path: String
    /// The file it was written in, relative to the home.
    package let file: String
    /// Nil where the message can only continue a conversation.
    let subject: Template?
    let preheader: Template?
    let body: Body
    /// The text part's own source, where there is one.
    let ownText: Template?
    let layout: (html: CompiledLayout, text: CompiledLayout)
    /// The language it says it is written in.
    package let language: String?
    /// The same message in other languages, by their codes.
    package let variants: [String: MessageTemplate]
    /// Every variable it can reach, layout and partials included, with the places in the user's own files.
    package let variables: [Analysis.Variable]
    /// The layout's file around its HTML part, a name in brackets for the built-in ones; nil where there is none.
    let layoutFile: String?
    /// Whether it has no words at all.
    let isBlank: Bool
    /// What `abort` tags it has.
    package let aborts: [Analysis.Abort]

    init(
        path: String, file: String, subject: Template?, preheader: Template?, body: Body, ownText: Template?,
        layout: (html: CompiledLayout, text: CompiledLayout), language: String?, variables: [Analysis.Variable],
        aborts: [Analysis.Abort], layoutFile: String? = nil, isBlank: Bool = false,
        variants: [String: MessageTemplate] = [:]
    ) {
        self.path = path
        self.file = file
        self.subject = subject
        self.preheader = preheader
        self.body = body
        self.ownText = ownText
        self.layout = layout
        self.language = language
        self.variables = variables
        self.aborts = aborts
        self.layoutFile = layoutFile
        self.isBlank = isBlank
        self.variants = variants
    }

    /// The same message with its variants in other languages.
    func with(variants: [String: MessageTemplate]) -> MessageTemplate {
        MessageTemplate(
            path: path, file: file, subject: subject, preheader: preheader, body: body, ownText: ownText,
            layout: layout,
            language: language, variables: variables, aborts: aborts, layoutFile: layoutFile, isBlank: isBlank,
            variants: variants)
    }

    /// What it is written in.
    enum Body: Sendable {
        /// Markdown; the second body where the text part takes other partials than the HTML part.
        case markdown(MarkdownBody, text: MarkdownBody?)
        case html(Template)
        case text(Template)
        case json(Template)
    }

    /// Whether it can begin a conversation.
    package var hasSubject: Bool { subject != nil && variants.values.allSatisfy(\.hasSubject) }
    /// Whether it is the body of a webhook, not a message.
    package var isPayload: Bool { if case .json = body { true } else { false } }

    /// It, or its variant in the first of some languages that it has.
    package func speaking(_ languages: [String], home: String? = nil) -> MessageTemplate {
        if variants.isEmpty { return self }
        let own = language ?? home ?? "en"
        for code in languages {
            if let variant = variants[code] ?? variants[Languages.base(of: code)] { return variant }
            if own == code || own == Languages.base(of: code) { return self }
        }
        return self
    }

    /// Subject, HTML and text for one lead. On an error nothing is half-made: the message is to be held.
    package func compose(
        _ scope: Scope, _ settings: Settings
    ) throws(TemplateError) -> (subject: [UInt8]?, html: [UInt8]?, text: [UInt8]) {
        var renderer = Renderer.ofMessages
        return try compose(scope, settings, with: &renderer)
    }

    /// The same, with a renderer of messages that is kept from one to the next.
    ///
    /// - Parameter needsSubject: false where the message continues a conversation and keeps that one's subject.
    package func compose(
        _ scope: Scope, _ settings: Settings, needsSubject: Bool = true, with renderer: inout Renderer
    ) throws(TemplateError) -> (subject: [UInt8]?, html: [UInt8]?, text: [UInt8]) {
        let language = settings.language ?? .english
        var inner = scope
        inner.roots["language"] = .string(language.code)
        inner.roots["direction"] = .string(language.isRightToLeft ? "rtl" : "ltr")
        inner.roots["words"] = .object(language.words)
        let subject = needsSubject ? try line(subject, inner, settings, &renderer) : nil
        let preheader = try line(preheader, inner, settings, &renderer)
        inner.roots["subject"] = .string(subject.map { String(decoding: $0, as: UTF8.self) } ?? "")
        inner.roots["preheader"] = .string(preheader.map { String(decoding: $0, as: UTF8.self) } ?? "")
        let content = try content(inner, settings, &renderer)
        let html = try content.html.map { (parts) throws(TemplateError) in
            try layout.html.around(parts, .html, inner, settings, &renderer)
        }
        let text = try layout.text.around(content.text, .text, inner, settings, &renderer)
        return (subject, html, Self.tidied(text))
    }

    /// The JSON body for one lead; nil where this is a message.
    package func json(_ scope: Scope, _ settings: Settings) throws(TemplateError) -> [UInt8]? {
        guard case .json(let template) = body else { return nil }
        return try template.render(scope, escaping: .json, settings: settings)
    }

    private func line(
        _ template: Template?, _ scope: Scope, _ settings: Settings, _ renderer: inout Renderer
    ) throws(TemplateError) -> [UInt8]? {
        guard let template else { return nil }
        var bytes: [UInt8] = []
        try renderer.render(template, into: &bytes, scope, escaping: .header, settings: settings)
        return Self.oneLine(bytes)
    }

    // MARK: Contents

    /// A part without its layout: what the message says, and what it says in the layout's blocks.
    typealias Parts = [(name: String, text: [UInt8])]

    private func content(
        _ scope: Scope, _ settings: Settings, _ renderer: inout Renderer
    ) throws(TemplateError) -> (html: Parts?, text: Parts) {
        let own = try ownText.map { (template) throws(TemplateError) in
            [(CompiledLayout.content, try template.render(scope, .text, settings, &renderer))]
        }
        switch body {
        case .markdown(let markdown, let other):
            let parts = try parts(markdown, scope, settings, &renderer, (true, own == nil && other == nil))
            if let own { return (parts.html, own) }
            guard let other else { return (parts.html, parts.text) }
            return (parts.html, try self.parts(other, scope, settings, &renderer, (false, true)).text)
        case .html(let page):
            let html = try page.render(scope, .html, settings, &renderer)
            return ([(CompiledLayout.content, html)], own ?? [(CompiledLayout.content, HTMLWords.text(of: html))])
        case .text(let plain), .json(let plain):
            return (nil, [(CompiledLayout.content, try plain.render(scope, .text, settings, &renderer))])
        }
    }

    private func parts(
        _ markdown: MarkdownBody, _ scope: Scope, _ settings: Settings, _ renderer: inout Renderer,
        _ wants: (html: Bool, text: Bool)
    ) throws(TemplateError) -> (html: Parts, text: Parts) {
        var printed = Printed()
        try renderer.print(markdown.template, into: &printed, scope, settings: settings)
        let converted: MarkdownBody.Converted
        do {
            converted = try markdown.converted(printed, isRightToLeft: settings.language?.isRightToLeft ?? false)
        } catch {
            throw TemplateError(.tooDeep, in: file)
        }
        let whole = (name: CompiledLayout.content, html: converted.html, text: converted.text)
        let pieces = [whole] + converted.blocks
        return (
            wants.html ? try filled(pieces.map { ($0.name, $0.html) }, with: printed.values) : [],
            wants.text ? try filled(pieces.map { ($0.name, $0.text) }, with: printed.values) : []
        )
    }

    /// Pieces with their values, all of them together within `Limits.outputBytes`: a value that is printed once, in a
    /// reference, stands wherever that is referred to.
    private func filled(
        _ pieces: [(name: String, pieces: Pieces)], with values: PrintedValues
    ) throws(TemplateError) -> Parts {
        var room = Limits().outputBytes
        var parts: Parts = []
        for piece in pieces {
            var bytes: [UInt8] = []
            piece.pieces.filled(with: values, into: &bytes)
            room -= bytes.count
            guard room >= 0 else { throw TemplateError(.limit(.outputBytes), in: file) }
            parts.append((piece.name, bytes))
        }
        return parts
    }

    // MARK: Tidying

    /// Line breaks, which only the template itself can bring into a header, become blanks; none stand at the ends.
    private static func oneLine(_ bytes: consuming [UInt8]) -> [UInt8] {
        for index in bytes.indices where bytes[index] < 0x20 || bytes[index] == 0x7F { bytes[index] = 0x20 }
        while bytes.last == 0x20 { bytes.removeLast() }
        return bytes.first == 0x20 ? Array(bytes.drop { $0 == 0x20 }) : bytes
    }

    /// No blank lines at the start, never more than one between paragraphs, one line break at the end.
    static func tidied(_ text: consuming [UInt8]) -> [UInt8] {
        let count = text.withUnsafeMutableBytes { tidy($0) }
        text.removeLast(text.count - count)
        while let last = text.last, last == 0x0A || last == 0x0D || last == 0x20 { text.removeLast() }
        text.append(0x0A)
        return text
    }

    /// Moves the lines together, without the breaks that are too many; how many bytes there are then.
    private static func tidy(_ text: UnsafeMutableRawBufferPointer) -> Int {
        guard let base = text.baseAddress else { return 0 }
        var (read, written, breaks) = (0, 0, 2)
        while read < text.count {
            let line = base + read
            let end: UnsafeMutableRawPointer? = memchr(line, 0x0A, text.count - read)
            let length = end.map { line.distance(to: $0) } ?? text.count - read
            if written < read { memmove(base + written, line, length) }
            // A carriage return alone makes no line.
            if text[written..<written + length].contains(where: { $0 != 0x0D }) { breaks = 0 }
            written += length
            read += length
            guard end != nil else { break }
            read += 1
            breaks += 1
            guard breaks <= 2 else { continue }
            text[written] = 0x0A
            written += 1
        }
        return written
    }
}

/// A layout ready to go around a message; nothing where there is none.
struct CompiledLayout: Sendable {
    static let content = "content"
    static let bare = CompiledLayout(template: nil)
    let template: Template?
    var file: String?
    /// What it reads, known once for all messages in it.
    var analysis: Analysis?

    /// The layout with a message's content and blocks in their places.
    func around(
        _ parts: MessageTemplate.Parts, _ part: Escaping, _ scope: Scope, _ settings: Settings,
        _ renderer: inout Renderer
    ) throws(TemplateError) -> [UInt8] {
        guard let template else { return parts.first?.text ?? [] }
        var bytes: [UInt8] = []
        try renderer.render(template, into: &bytes, scope, escaping: part, settings: settings, blocks: parts)
        return bytes
    }
}

extension Template {
    fileprivate func render(
        _ scope: Scope, _ part: Escaping, _ settings: Settings, _ renderer: inout Renderer
    ) throws(TemplateError) -> [UInt8] {
        var bytes: [UInt8] = []
        try renderer.render(self, into: &bytes, scope, escaping: part, settings: settings)
        return bytes
    }
}

extension Renderer {
    /// A renderer for messages, which converts the Markdown of partials wherever they stand.
    package static var ofMessages: Renderer { Renderer(converting: MarkdownBody.conversion) }
}
