import Templating
import Values

/// Turns the files below `templates/` into message templates.
///
/// `layouts/` and `partials/` hold what messages are made with. Everything is in memory before the first is compiled,
/// so a workspace never changes under the messages that are being made.
struct TemplateReader {
    static let root = "templates/"
    static let endings = [".md", ".html", ".txt", ".json"]

    private let sources: [String: [UInt8]]
    /// Paths that only salespeople read: no foot goes under them.
    private let briefings: Set<String>
    private(set) var problems: [Problem] = []
    private(set) var templates: [String: MessageTemplate] = [:]

    init(_ sources: [String: [UInt8]], briefings: Set<String> = []) {
        self.sources = sources
        self.briefings = briefings
    }

    mutating func readAll() {
        var seen: Set<String> = []
        for file in sources.keys.sorted() {
            let path = Self.path(of: file)
            guard !path.hasPrefix("layouts/"), !path.hasPrefix("partials/"), seen.insert(path).inserted else {
                continue
            }
            templates[path] = template(path)
        }
    }

    /// `templates/coaching/guide.md` is `coaching/guide`.
    private static func path(of file: String) -> String {
        let name = file.dropFirst(root.count)
        return endings.first { name.hasSuffix($0) }.map { String(name.dropLast($0.count)) } ?? String(name)
    }

    private func exists(_ path: String, _ ending: String) -> Bool { sources[Self.root + path + ending] != nil }

    private mutating func template(_ path: String) -> MessageTemplate? {
        let found = [".md", ".html", ".json"].filter { exists(path, $0) }
        if found.count > 1 {
            let cause = Problem.Cause.duplicate(.template, name: path, other: path + found[1])
            problems.append(Problem(file: Self.root + path + found[0], cause: cause, hint: "one of them has to go"))
        }
        do throws(Problem) {
            switch found.first {
            case ".json": return try payload(path)
            case ".html": return try page(path)
            case ".md": return try letter(path)
            default: return try plain(path)
            }
        } catch {
            problems.append(error)
            return nil
        }
    }

    // MARK: The kinds of files

    private func letter(_ path: String) throws(Problem) -> MessageTemplate {
        let draft = try draft(path, ".md")
        let override = exists(path, ".txt") ? try self.draft(path, ".txt") : nil
        let layout = try self.layout(draft, default: (briefings.contains(path) ? Layout.bare : .plain).name)
        let markdown = try self.markdown(draft.front.body, draft.file)
        let html = try compile(try around(layout.html, markdown.html), draft, converting: .html)
        let words = override?.front.body ?? markdown.text
        let text = try compile(try around(layout.text, words), override ?? draft, converting: .text)
        return try message(path, draft, override, html: html, text: text, layout)
    }

    private func page(_ path: String) throws(Problem) -> MessageTemplate {
        let draft = try draft(path, ".html")
        guard exists(path, ".txt") else {
            let beside =
                "write \(draft.file.dropLast(5)).txt beside it, or the message in Markdown (.md), which makes both"
            throw Problem(file: draft.file, cause: .doubtful("an HTML message needs a text part"), hint: beside)
        }
        let text = try self.draft(path, ".txt")
        let start = draft.front.body.prefix(200).lowercased()
        let isWhole = start.contains("<!doctype") || start.contains("<html")
        let layout = try self.layout(draft, default: (isWhole ? Layout.bare : .plain).name)
        let html = try compile(try around(layout.html, draft.front.body), draft, converting: .html)
        let words = try compile(try around(layout.text, text.front.body), text, converting: .text)
        return try message(path, draft, text, html: html, text: words, layout)
    }

    private func plain(_ path: String) throws(Problem) -> MessageTemplate {
        let draft = try draft(path, ".txt")
        let layout = try self.layout(draft)
        let text = try compile(try around(layout.text, draft.front.body), draft, converting: .text)
        return try message(path, draft, nil, html: nil, text: text, (.bare, layout.text))
    }

    private func payload(_ path: String) throws(Problem) -> MessageTemplate {
        let file = Self.root + path + ".json"
        let template = try compile(try text(file), file, partials(.json))
        return MessageTemplate(
            path: path, file: file, subject: nil, preheader: nil, html: nil, text: nil, payload: template,
            originals: [template], variables: template.analysis.variables)
    }

    private func message(
        _ path: String, _ draft: Draft, _ override: Draft?, html: Template?, text: Template, _ layout: Layouts
    ) throws(Problem) -> MessageTemplate {
        let subject = try line("subject", draft)
        let preheader = try line("preheader", draft)
        var originals = [draft.original]
        if let override { originals.append(override.original) }
        for layout in [layout.html, layout.text] where !layout.isBuiltIn {
            originals.append(
                try compile(layout.source, layout.file, partials(layout.file.hasSuffix(".txt") ? .text : .html)))
        }
        let all = originals + [subject, preheader].compactMap(\.self)
        return MessageTemplate(
            path: path, file: draft.file, subject: subject, preheader: preheader, html: html, text: text, payload: nil,
            originals: originals,
            variables: all.flatMap(\.analysis.variables).filter { $0.path.description != "content" })
    }

    // MARK: Their parts

    /// A file read and compiled as its author wrote it, so that what is wrong is reported at its own line.
    private struct Draft {
        let file: String
        let front: FrontMatter
        let original: Template
    }

    private func draft(_ path: String, _ ending: String) throws(Problem) -> Draft {
        let file = Self.root + path + ending
        let source = try text(file)
        let front: FrontMatter
        do {
            front = try FrontMatter(source)
        } catch {
            throw Problem(file: file, place: error.place, cause: .frontMatter(error.reason), hint: error.hint)
        }
        let padding = String(repeating: "\n", count: front.bodyLine - 1)
        let kind: Part = ending == ".txt" ? .text : .html
        return Draft(file: file, front: front, original: try compile(padding + front.body, file, partials(kind)))
    }

    private func text(_ file: String) throws(Problem) -> String {
        guard let bytes = sources[file], let text = String(validating: bytes, as: UTF8.self) else {
            throw Problem(file: file, cause: .file(.notText), hint: "save the file as UTF-8")
        }
        return text
    }

    /// A line of the front matter; blanks before it keep its place in the file.
    private func line(_ key: String, _ draft: Draft) throws(Problem) -> Template? {
        guard let entry = draft.front[key] else { return nil }
        let above = String(repeating: "\n", count: entry.place.line - 1)
        let before = String(repeating: " ", count: entry.place.column - 1)
        return try compile(above + before + entry.value, draft.file, partials(.text))
    }

    private func markdown(_ source: String, _ file: String) throws(Problem) -> Markdown {
        do {
            return try Markdown(source)
        } catch {
            let reason = "lists or quotes are nested more than \(Markdown.depthLimit) deep"
            throw Problem(file: file, cause: .doubtful(reason))
        }
    }

    private typealias Layouts = (html: Layout, text: Layout)

    private func layout(_ draft: Draft, default other: String = Layout.plain.name) throws(Problem) -> Layouts {
        let entry = draft.front["layout"]
        let name = entry?.value ?? other
        if name == Layout.bare.name { return (.bare, .bare) }
        let file = Self.root + "layouts/" + name
        let text = sources[file + ".txt"].map {
            Layout(name: name, file: file + ".txt", source: String(decoding: $0, as: UTF8.self))
        }
        let html = sources[file + ".html"].map {
            Layout(name: name, file: file + ".html", source: String(decoding: $0, as: UTF8.self))
        }
        if html == nil, name != Layout.plain.name {
            let known =
                ["none", "plain"]
                + sources.keys.filter { $0.hasPrefix(Self.root + "layouts/") }.map {
                    String(Self.path(of: $0).dropFirst(8))
                }
            let near = Nearest.name(to: name, in: known).map { "did you mean \"\($0)\"?" }
            throw Problem(
                file: draft.file, place: entry?.place, cause: .unknown(.layout, name: name),
                hint: near ?? "create \(file).html")
        }
        return (html ?? .plain, text ?? .plainText)
    }

    private func around(_ layout: Layout, _ content: String) throws(Problem) -> String {
        if let whole = layout.around(content) { return whole }
        throw Problem(
            file: layout.file, cause: .doubtful("a layout has no {{ content }}"), hint: "that is where the message goes"
        )
    }

    // MARK: Compiling

    private enum Part { case html, text, json }

    private func compile(
        _ source: String, _ file: String, _ partials: @escaping @Sendable (String) -> [UInt8]?
    ) throws(Problem) -> Template {
        do {
            return try Template.compile(source, name: file, partials: partials)
        } catch {
            throw Problem(
                file: error.file, place: JSON.Place(line: error.line, column: error.column),
                cause: .template(error.reason), hint: error.hint)
        }
    }

    /// Compiles what a body became. The body as written has passed, so a failure here is the conversion's: tags that
    /// Markdown has moved apart.
    private func compile(_ source: String, _ draft: Draft, converting part: Part) throws(Problem) -> Template {
        do {
            return try compile(source, draft.file, partials(part))
        } catch {
            guard error.file == draft.file else { throw error }
            throw Problem(
                file: draft.file, cause: error.cause,
                hint: "put block tags such as {% if %} on lines of their own, around whole paragraphs or list items")
        }
    }

    /// Partials by name, below `templates/` or `templates/partials/`, in the form the part needs.
    private func partials(_ part: Part) -> @Sendable (String) -> [UInt8]? {
        let sources = sources
        return { name in
            for folder in ["", "partials/"] {
                let path = Self.root + folder + name
                if let exact = sources[path] { return Self.converted(exact, path, part) }
                for ending in Self.endings(part) {
                    if let bytes = sources[path + ending] { return Self.converted(bytes, path + ending, part) }
                }
            }
            return nil
        }
    }

    private static func endings(_ part: Part) -> [String] {
        switch part {
        case .html: [".html", ".md"]
        case .text: [".txt", ".md"]
        case .json: [".json"]
        }
    }

    private static func converted(_ bytes: [UInt8], _ file: String, _ part: Part) -> [UInt8] {
        guard file.hasSuffix(".md"), part != .json, bytes.count <= 1_000_000,
            let markdown = try? Markdown(String(decoding: bytes, as: UTF8.self))
        else { return bytes }
        return Array((part == .html ? markdown.html : markdown.text).utf8)
    }
}

extension WorkspaceReader {
    /// Templates that steps use as briefings and as nothing else.
    private var briefings: Set<String> {
        let uses = references.filter { $0.kind == .template }
        let others = uses.filter { !$0.path.hasSuffix("briefing") }.map(\.name)
        return Set(uses.map(\.name)).subtracting(others)
    }

    mutating func templates() -> [String: MessageTemplate] {
        var sources: [String: [UInt8]] = [:]
        for file in list("templates", TemplateReader.endings) {
            do {
                sources[file] = try home.read(file)
            } catch {
                problems.append(Problem(file: file, cause: .file(error)))
                noteBroken(.template, path: String(file.dropFirst(TemplateReader.root.count)))
            }
        }
        var reader = TemplateReader(sources, briefings: briefings)
        reader.readAll()
        problems += reader.problems
        for problem in reader.problems {
            noteBroken(.template, path: String(problem.file.dropFirst(TemplateReader.root.count)))
        }
        return reader.templates
    }
}
