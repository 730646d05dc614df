package import Templating
import Values

/// A message's compiled parts: subject, preheader, HTML and text of one source, or the JSON body of a webhook.
package struct MessageTemplate: Sendable {
    /// Below `templates/`, without ending: what sequences call it.
    package let path: String
    /// The file it was written in, relative to the home.
    package let file: String
    /// Nil where the message can only continue a conversation.
    let subject: Template?
    let preheader: Template?
    /// Nil for messages of plain text.
    let html: Template?
    let text: Template?
    /// The JSON body of a webhook; the other parts are nil then.
    let payload: Template?
    /// The files as their author wrote them. What the HTML and text parts fail at is looked up here, for its true place.
    let originals: [Template]
    /// Every variable it can reach, layout and partials included, with the places in the user's own files.
    package let variables: [Analysis.Variable]

    /// Whether it can begin a conversation.
    package var hasSubject: Bool { subject != nil }
    /// Whether it is the body of a webhook, not a message.
    package var isPayload: Bool { payload != nil }

    /// Subject, HTML and text for one lead. On an error nothing is half-made: the message is to be held.
    package func compose(
        _ scope: Scope, _ settings: Settings
    ) throws(TemplateError) -> (subject: [UInt8]?, html: [UInt8]?, text: [UInt8]) {
        var renderer = Renderer()
        return try compose(scope, settings, with: &renderer)
    }

    /// The same, with a renderer that is kept from message to message.
    package func compose(
        _ scope: Scope, _ settings: Settings, with renderer: inout Renderer
    ) throws(TemplateError) -> (subject: [UInt8]?, html: [UInt8]?, text: [UInt8]) {
        let subject = try line(subject, scope, settings, &renderer)
        let preheader = try line(preheader, scope, settings, &renderer)
        var inner = scope
        inner.roots["subject"] = .string(subject.map { String(decoding: $0, as: UTF8.self) } ?? "")
        inner.roots["preheader"] = .string(preheader.map { String(decoding: $0, as: UTF8.self) } ?? "")
        let html = try part(html, inner, .html, settings, &renderer)
        let text = try part(text, inner, .text, settings, &renderer) ?? []
        return (subject, html, Self.tidied(text))
    }

    /// The JSON body for one lead; nil where this is a message.
    package func json(_ scope: Scope, _ settings: Settings) throws(TemplateError) -> [UInt8]? {
        var renderer = Renderer()
        return try part(payload, scope, .json, settings, &renderer)
    }

    private func line(
        _ template: Template?, _ scope: Scope, _ settings: Settings, _ renderer: inout Renderer
    ) throws(TemplateError) -> [UInt8]? {
        guard let template else { return nil }
        var bytes: [UInt8] = []
        try renderer.render(template, into: &bytes, scope, escaping: .header, settings: settings)
        return Self.oneLine(bytes)
    }

    private func part(
        _ template: Template?, _ scope: Scope, _ escaping: Escaping, _ settings: Settings, _ renderer: inout Renderer
    ) throws(TemplateError) -> [UInt8]? {
        guard let template else { return nil }
        var bytes: [UInt8] = []
        do {
            try renderer.render(template, into: &bytes, scope, escaping: escaping, settings: settings)
            return bytes
        } catch {
            throw placed(error, scope, settings)
        }
    }

    /// The same error at the line its author wrote, where the converted text hides it.
    private func placed(_ error: TemplateError, _ scope: Scope, _ settings: Settings) -> TemplateError {
        var renderer = Renderer()
        var scope = scope
        scope.roots["content"] = ""
        for original in originals {
            var bytes: [UInt8] = []
            do {
                try renderer.render(original, into: &bytes, scope, escaping: .text, settings: settings)
            } catch let own where own.reason == error.reason {
                return own
            } catch {
                continue
            }
        }
        return error
    }

    /// Line breaks, which only the template itself can bring into a header, become blanks; none stand at the ends.
    private static func oneLine(_ bytes: [UInt8]) -> [UInt8] {
        var line = bytes.map { $0 < 0x20 || $0 == 0x7F ? 0x20 : $0 }
        while line.last == 0x20 { line.removeLast() }
        return Array(line.drop { $0 == 0x20 })
    }

    /// No blank lines at the start, never more than one between paragraphs, one line break at the end.
    static func tidied(_ text: [UInt8]) -> [UInt8] {
        var tidy: [UInt8] = []
        tidy.reserveCapacity(text.count + 1)
        var breaks = 2
        for byte in text {
            if byte == 0x0A {
                breaks += 1
                if breaks <= 2 { tidy.append(byte) }
            } else {
                if byte != 0x0D { breaks = 0 }
                tidy.append(byte)
            }
        }
        while let last = tidy.last, last == 0x0A || last == 0x0D || last == 0x20 { tidy.removeLast() }
        tidy.append(0x0A)
        return tidy
    }
}
