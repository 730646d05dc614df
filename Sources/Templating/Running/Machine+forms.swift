import Values

/// Turns Markdown that was rendered into another part's form; nil where it is nested too deeply.
package typealias Conversion = @Sendable (_ text: [UInt8], _ values: PrintedValues, _ part: Escaping) -> [UInt8]?

/// A partial under way that is written in another form than what it stands in.
struct FormSwitch {
    /// How many frames are under way inside it, its own among them.
    let depth: Int
    let outer: Escaping
    /// Where its output and its values start.
    let start: Int
    let values: Int
}

/// Partials in a form of their own: HTML or plain text in Markdown, Markdown in HTML or plain text.
extension Machine {
    mutating func begin(form: PartialSource.Form) {
        guard let inner = form.escaping, inner != escaping, escaping != .json, escaping != .url else { return }
        forms.append(
            FormSwitch(depth: frames.count, outer: escaping, start: out.count, values: out.values.entries.count))
        escaping = inner
    }

    /// Ends the forms whose partials have ended.
    mutating func endForms() throws(Fault) {
        while let form = forms.last, frames.count < form.depth {
            forms.removeLast()
            try end(form)
        }
    }

    private mutating func end(_ form: FormSwitch) throws(Fault) {
        let inner = escaping
        escaping = form.outer
        let written = Array(out.written(from: form.start))
        out.cut(to: form.start)
        try work(written.count >> 5)
        guard written.contains(where: { $0 > 0x20 }) else { return }
        switch (inner, form.outer) {
        case (.html, .markdown), (.text, .markdown):
            let kind: PrintedValues.Form = inner == .html ? .html : .text
            out.append(token: out.values.add(written, kind), kind)
        case (.markdown, _), (.html, _): try append(converted: written, from: inner, form)
        default: written.withUnsafeBufferPointer { out.append($0, escaping) }
        }
        try checkLength()
    }

    private mutating func append(converted written: [UInt8], from inner: Escaping, _ form: FormSwitch) throws(Fault) {
        var values = out.values
        out.values.cut(to: form.values)
        if inner == .html {
            values.cut(to: 0)
            _ = values.add(written, .html)
            let token = [UInt8(ascii: "7")] + Array(repeating: UInt8(ascii: "q"), count: values.mark) + Array("0z".utf8)
            return try append(converted: token, values)
        }
        try append(converted: written, values)
    }

    private mutating func append(converted text: [UInt8], _ values: PrintedValues) throws(Fault) {
        let part: Escaping = escaping == .html ? .html : .text
        guard let converted = convert(text, values, part) else { throw Fault(.tooDeep) }
        guard escaping == .header else { return out.append(contentsOf: converted) }
        converted.withUnsafeBufferPointer { out.append($0, .header) }
    }

    /// A captured text with its values in place, as comparisons and filters see it: a value like any other.
    mutating func resolved(_ item: Item) throws(Fault) -> Item {
        guard case .safe(let text) = item, !out.values.entries.isEmpty else { return item }
        try work(item.weight)
        let bytes = Array(text.utf8)
        guard out.values.token(in: bytes, from: 0, to: bytes.count) != nil else { return item }
        let whole = out.values.resolved(bytes)
        try work(whole.count >> 5)
        return .value(.string(String(decoding: whole, as: UTF8.self)))
    }

    /// Fails where what a lead brings, or a variable holds, is printed and is blank: nobody is sent "Hi ,".
    func requireText(_ item: Item, _ program: Tables) throws(Fault) {
        guard isStrict, escaping != .json, escaping != .url else { return }
        let isBlank: Bool
        switch item {
        case .value(.string(let text)), .safe(let text), .encoded(let text): isBlank = Value.string(text).isBlank
        case .value(.array(let elements)): isBlank = elements.isEmpty
        case .element(let value): return try requireText(.value(value.pointee), program)
        default: return
        }
        guard isBlank else { return }
        throw Fault(.blank(markup: markup(program)), hint: "give it a default: | default: \"…\"")
    }

    /// What the output being run prints, as written.
    private func markup(_ program: Tables) -> String {
        guard current < program.places.count else { return "" }
        var start = Int(program.places[current])
        var end = start
        while start > 0, program.bytes[start] != UInt8(ascii: "{") { start -= 1 }
        while end + 1 < program.bytes.count, program.bytes[end] != UInt8(ascii: "}"), end - start < 200 { end += 1 }
        let inner = program.bytes.elements(start, max(0, end - start))
        let trimmed = inner.drop { " {-\n".utf8.contains($0) }
        return String(decoding: trimmed, as: UTF8.self).stripped(leading: true, trailing: true)
    }
}

/// A partial or layout as its file holds it.
package struct PartialSource: Sendable {
    /// What it is written in; `same` is whatever it stands in.
    package enum Form: UInt8, Sendable {
        case same, html, text, markdown

        var escaping: Escaping? {
            switch self {
            case .same: nil
            case .html: .html
            case .text: .text
            case .markdown: .markdown
            }
        }
    }

    package let bytes: [UInt8]
    /// What errors call it.
    package let file: String
    package let form: Form
    /// The line of the file that `bytes` start on, from 1.
    package let line: Int

    package init(_ bytes: [UInt8], file: String, form: Form = .same, line: Int = 1) {
        (self.bytes, self.file, self.form, self.line) = (bytes, file, form, line)
    }
}
