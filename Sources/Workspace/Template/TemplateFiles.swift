import Templating
import Values

/// The files below `templates/`, and what compiling one needs of the others.
struct TemplateFiles: Sendable {
    private let sources: [String: [UInt8]]
    /// Their names, sorted; and those of plain text, which every message asks for.
    let names: [String]
    private let texts: Set<String>

    init(_ sources: [String: [UInt8]]) {
        self.sources = sources
        names = sources.keys.sorted()
        texts = Set(names.filter { $0.hasSuffix(".txt") })
    }

    /// `templates/coaching/guide.md` is `coaching/guide`.
    static func path(of file: String) -> String {
        let name = file.dropFirst(TemplateReader.root.count)
        let ending = TemplateReader.endings.first { name.hasSuffix($0) }
        return ending.map { String(name.dropLast($0.count)) } ?? String(name)
    }

    /// Whether a path is no message but something messages are made with.
    static func isPart(_ path: String) -> Bool {
        ["layouts/", "partials/", "languages/"].contains { path.hasPrefix($0) }
    }

    func exists(_ path: String) -> Bool { sources[TemplateReader.root + path] != nil }

    func text(_ file: String) throws(Problem) -> String {
        guard let bytes = sources[file], let text = String(validating: bytes, as: UTF8.self) else {
            throw Problem(file: file, cause: .file(.notText), hint: "save the file as UTF-8")
        }
        return text
    }

    // MARK: Drafts

    /// A message file, its front matter and its layout read.
    struct Draft {
        let file: String
        let front: FrontMatter
        let layout: (name: String, place: JSON.Place?)?
        let body: [UInt8]
    }

    func draft(_ path: String) throws(Problem) -> Draft {
        let file = TemplateReader.root + path
        let front: FrontMatter
        do {
            front = try FrontMatter(try text(file))
        } catch let error as FrontMatter.Fault {
            throw Problem(file: file, place: error.place, cause: .frontMatter(error.reason), hint: error.hint)
        } catch let error as Problem {
            throw error
        } catch {
            throw Problem(file: file, cause: .doubtful("\(error)"))
        }
        var body = Array(front.body.utf8)
        let entry = front["layout"].map { (name: $0.value, place: Optional($0.place)) }
        let tag = Self.takeLayout(from: &body)
        return Draft(file: file, front: front, layout: tag.map { ($0, nil) } ?? entry, body: body)
    }

    /// The layout that a `{% layout "name" %}` at the start of a body names; blanks take the tag's place.
    private static func takeLayout(from body: inout [UInt8]) -> String? {
        let start = body.firstIndex { $0 > 0x20 } ?? body.endIndex
        guard body[start...].starts(with: "{%".utf8),
            let end = body[start...].dropFirst(2).firstIndex(of: UInt8(ascii: "%")), end + 1 < body.count,
            body[end + 1] == UInt8(ascii: "}")
        else { return nil }
        let words = String(decoding: body[(start + 2)..<end], as: UTF8.self).drop { $0 == "-" }
        let tag = words.drop(while: \.isWhitespace)
        guard tag.hasPrefix("layout") else { return nil }
        let name = tag.dropFirst(6).drop(while: \.isWhitespace)
        guard let quote = name.first, quote == "\"" || quote == "'" else { return nil }
        for place in start...(end + 1) where body[place] != 0x0A { body[place] = 0x20 }
        return String(name.dropFirst().prefix { $0 != quote })
    }

    /// A line of the front matter; blanks before it keep its column.
    func line(_ key: String, _ draft: Draft) throws(Problem) -> Template? {
        guard let entry = draft.front[key], !entry.value.isEmpty else { return nil }
        let before = String(repeating: " ", count: entry.place.column - 1)
        return try compile(Array((before + entry.value).utf8), draft.file, entry.place.line, .text)
    }

    // MARK: Layouts

    func layout(_ name: String, _ file: String) throws(Problem) -> Layout? {
        guard sources[file] != nil else { return nil }
        return Layout(name: name, file: file, source: try text(file))
    }

    /// Every layout there is, the built-in ones included.
    var layoutNames: [String] {
        let prefix = TemplateReader.root + "layouts/"
        return [Layout.bare.name, Layout.plain.name]
            + names.filter { $0.hasPrefix(prefix) }.map { String(Self.path(of: $0).dropFirst(8)) }
    }

    // MARK: Compiling

    /// What a source is written in, which decides the partials it takes and the form of each.
    enum Part {
        case html, text, json, markdown
        /// Markdown for the text part alone, which takes partials of plain text before others.
        case markdownAsText

        /// Endings in the order they are looked for, and what such a file is written in.
        fileprivate var endings: [(String, PartialSource.Form)] {
            switch self {
            case .html: [(".html", .html), (".md", .markdown)]
            case .text: [(".txt", .text), (".md", .markdown), (".html", .html)]
            case .json: [(".json", .same)]
            case .markdown: [(".md", .markdown), (".html", .html), (".txt", .text)]
            case .markdownAsText: [(".txt", .text), (".md", .markdown), (".html", .html)]
            }
        }
    }

    func compile(_ draft: Draft, _ part: Part) throws(Problem) -> Template {
        var options = Options.baton
        options.fillsBlocks = draft.layout != nil
        return try compile(draft.body, draft.file, draft.front.bodyLine, part, options)
    }

    func compile(_ layout: Layout, _ part: Part) throws(Problem) -> Template {
        var options = Options.baton
        options.placesContent = true
        return try compile(Array(layout.source.utf8), layout.file, 1, part, options)
    }

    func compile(
        _ source: [UInt8], _ file: String, _ line: Int, _ part: Part, _ options: Options = .baton
    ) throws(Problem) -> Template {
        var options = options
        options.holdsBlanks = part != .json
        do {
            return try Template.compile(source, name: file, line: line, options: options, loading: partials(part))
        } catch {
            throw Problem(
                file: error.file, place: JSON.Place(line: error.line, column: error.column),
                cause: .template(error.reason), hint: error.hint ?? hint(error.reason))
        }
    }

    private func hint(_ reason: TemplateError.Reason) -> String? {
        guard case .unknownPartial(let name) = reason else { return nil }
        let prefix = TemplateReader.root + "partials/"
        let known = names.filter { $0.hasPrefix(prefix) }.map { String(Self.path(of: $0).dropFirst(9)) }
        let near = Nearest.name(to: name, in: known).map { "did you mean \"\($0)\"?" }
        let isWhole = [".md", ".html", ".txt"].contains { name.hasSuffix($0) }
        return near ?? "create \(prefix)\(name)\(isWhole ? "" : ".md")"
    }

    /// Partials by name, below `templates/`, `partials/` or `layouts/`, without their front matter.
    private func partials(_ part: Part) -> @Sendable (String) -> PartialSource? {
        { [self] name in
            for folder in ["", "partials/", "layouts/"] {
                let path = TemplateReader.root + folder + name
                if let form = part.endings.first(where: { name.hasSuffix($0.0) })?.1, let found = partial(path, form) {
                    return found
                }
                for (ending, form) in part.endings {
                    if let found = partial(path + ending, form) { return found }
                }
            }
            return nil
        }
    }

    private func partial(_ file: String, _ form: PartialSource.Form) -> PartialSource? {
        guard let bytes = sources[file] else { return nil }
        guard let text = String(validating: bytes, as: UTF8.self) else {
            return PartialSource(bytes, file: file, form: form)
        }
        let body = FrontMatter.body(of: text)
        return PartialSource(Array(body.text.utf8), file: file, form: form, line: body.line)
    }

    /// Whether any partial of a message has a text of its own beside its Markdown or HTML.
    func hasOtherText(_ analysis: Analysis) -> Bool {
        if analysis.hasDynamicPartials { return texts.contains { $0.hasPrefix(TemplateReader.root + "partials/") } }
        return analysis.partials.contains { name in
            ["", "partials/"].contains { texts.contains(TemplateReader.root + $0 + name + ".txt") }
        }
    }
}
