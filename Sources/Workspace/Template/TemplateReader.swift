import Templating
import Values

/// Turns the files below `templates/` into message templates.
///
/// `layouts/` and `partials/` hold what messages are made with, `languages/` how dates, money and the words around a
/// message are written. Everything is in memory before the first is compiled, so a workspace never changes under the
/// messages that are being made.
struct TemplateReader {
    static let root = "templates/"
    static let endings = [".md", ".html", ".txt", ".json"]

    let files: TemplateFiles
    /// Paths that only salespeople read: no foot goes under them.
    private let briefings: Set<String>
    private(set) var problems: [Problem] = []
    private(set) var templates: [String: MessageTemplate] = [:]
    /// Messages that are there and could not be read.
    private(set) var broken: Set<String> = []
    private var layouts: [String: CompiledLayout] = [:]

    init(_ sources: [String: [UInt8]], briefings: Set<String> = []) {
        files = TemplateFiles(sources)
        self.briefings = briefings
    }

    mutating func readAll() {
        var seen: Set<String> = []
        var variants: [String: [(code: String, template: MessageTemplate)]] = [:]
        for file in files.names {
            let path = TemplateFiles.path(of: file)
            guard !TemplateFiles.isPart(path), seen.insert(path).inserted, let template = template(path) else {
                continue
            }
            if let (base, code) = Languages.split(path) {
                variants[base, default: []].append((code, template))
            } else {
                templates[path] = template
            }
        }
        for (path, found) in variants {
            let base = templates[path] ?? found[0].template
            templates[path] = base.with(variants: Dictionary(found, uniquingKeysWith: { $1 }))
        }
    }

    private mutating func template(_ path: String) -> MessageTemplate? {
        let found = [".md", ".html", ".json"].filter { files.exists(path + $0) }
        if found.count > 1 {
            let cause = Problem.Cause.duplicate(.template, name: path, other: path + found[1])
            problems.append(Problem(file: Self.root + path + found[0], cause: cause, hint: "one of them has to go"))
        }
        do throws(Problem) {
            switch found.first {
            case ".json": return try payload(path)
            case let ending?: return try message(path, ending)
            default: return try message(path, ".txt")
            }
        } catch {
            problems.append(error)
            broken.insert(Languages.split(path)?.base ?? path)
            return nil
        }
    }

    private func payload(_ path: String) throws(Problem) -> MessageTemplate {
        let file = Self.root + path + ".json"
        let template = try files.compile(Array(try files.text(file).utf8), file, 1, .json)
        return MessageTemplate(
            path: path, file: file, subject: nil, preheader: nil, body: .json(template), ownText: nil,
            layout: (.bare, .bare), language: nil, variables: template.analysis.variables,
            aborts: template.analysis.aborts)
    }

    private mutating func message(_ path: String, _ ending: String) throws(Problem) -> MessageTemplate {
        let draft = try files.draft(path + ending)
        let own = ending != ".txt" && files.exists(path + ".txt") ? try files.draft(path + ".txt") : nil
        let body: MessageTemplate.Body
        var compiled: [Template] = []
        switch ending {
        case ".md":
            let source = try checked(draft)
            let template = try files.compile(source, .markdown)
            compiled.append(template)
            let other = files.hasOtherText(template.analysis) ? try files.compile(source, .markdownAsText) : nil
            body = .markdown(MarkdownBody(template), text: other.map { MarkdownBody($0) })
        case ".html":
            compiled.append(try files.compile(draft, .html))
            body = .html(compiled[0])
        default:
            compiled.append(try files.compile(draft, .text))
            body = .text(compiled[0])
        }
        let ownText = try own.map { (draft) throws(Problem) in try files.compile(draft, .text) }
        let layout = try layout(draft, path)
        let subject = try files.line("subject", draft)
        let preheader = try files.line("preheader", draft)
        compiled += [ownText, subject, preheader].compactMap(\.self)
        let analyses = compiled.map(\.analysis) + [layout.html.analysis, layout.text.analysis].compactMap(\.self)
        return MessageTemplate(
            path: Languages.split(path)?.base ?? path, file: draft.file, subject: subject, preheader: preheader,
            body: body, ownText: ownText, layout: layout,
            language: draft.front["language"].map { Languages.normal($0.value) } ?? Languages.split(path)?.code,
            variables: analyses.flatMap(\.variables), aborts: analyses.flatMap(\.aborts),
            layoutFile: layout.html.file, isBlank: draft.body.allSatisfy { $0 <= 0x20 })
    }

    /// A body whose text alone is not nested too deeply to be converted.
    private func checked(_ draft: TemplateFiles.Draft) throws(Problem) -> TemplateFiles.Draft {
        do {
            _ = try Markdown(draft.body)
        } catch {
            let reason = "lists or quotes are nested more than \(Markdown.depthLimit) deep"
            throw Problem(file: draft.file, cause: .doubtful(reason))
        }
        return draft
    }

    // MARK: Layouts

    private mutating func layout(
        _ draft: TemplateFiles.Draft, _ path: String
    ) throws(Problem) -> (html: CompiledLayout, text: CompiledLayout) {
        let start = String(decoding: draft.body.prefix(200), as: UTF8.self).lowercased()
        let isWhole = draft.file.hasSuffix(".html") && (start.contains("<!doctype") || start.contains("<html"))
        let isBare = isWhole || briefings.contains(Languages.split(path)?.base ?? path)
        let name = draft.layout?.name ?? (isBare ? Layout.bare : .plain).name
        if name == Layout.bare.name { return (.bare, .bare) }
        let file = Self.root + "layouts/" + name
        let text = try files.layout(name, file + ".txt") ?? .plainText
        let html = try files.layout(name, file + ".html")
        if html == nil, name != Layout.plain.name { throw unknownLayout(name, draft) }
        return (try compiled(html ?? .plain, .html), try compiled(text, .text))
    }

    private func unknownLayout(_ name: String, _ draft: TemplateFiles.Draft) -> Problem {
        let plain = [".html", ".txt", ".md"].first { name.hasSuffix($0) }.map { name.dropLast($0.count) }
        let near = Nearest.name(to: name, in: files.layoutNames).map { "did you mean \"\($0)\"?" }
        return Problem(
            file: draft.file, place: draft.layout?.place, cause: .unknown(.layout, name: name),
            hint: plain.map { "write \"\($0)\": layouts are named without their ending" } ?? near
                ?? "create \(Self.root)layouts/\(name).html")
    }

    private mutating func compiled(_ layout: Layout, _ part: TemplateFiles.Part) throws(Problem) -> CompiledLayout {
        if let known = layouts[layout.file] { return known }
        let template = try files.compile(layout, part)
        let count = template.contentCount
        if count != 1 {
            let cause = count == 0 ? "a layout has no {{ content }}" : "a layout has {{ content }} \(count) times"
            throw Problem(
                file: layout.file, cause: .doubtful(cause),
                hint: count == 0
                    ? "that is where the message goes" : "the message would be sent \(count) times: keep one")
        }
        let compiled = CompiledLayout(template: template, file: layout.file, analysis: template.analysis)
        layouts[layout.file] = compiled
        return compiled
    }
}

extension WorkspaceReader {
    /// Templates that steps use as briefings and as nothing else.
    private var briefings: Set<String> {
        let uses = references.filter { $0.kind == .template }
        let others = uses.filter { !$0.path.hasSuffix("briefing") }.map(\.name)
        return Set(uses.map(\.name)).subtracting(others)
    }

    /// The messages of the home, and those it uses that come with the product.
    ///
    /// - Parameter asks: whether a sequence asks for a confirmation.
    mutating func templates(asks: Bool) -> [String: MessageTemplate] {
        var sources: [String: [UInt8]] = [:]
        for file in list("templates", TemplateReader.endings) {
            do {
                sources[file] = try home.read(file)
            } catch {
                problems.append(Problem(file: file, cause: .file(error)))
                noteBroken(.template, path: String(file.dropFirst(TemplateReader.root.count)))
            }
        }
        let own = sources.keys.map(TemplateFiles.path).contains {
            $0 == ShippedTemplates.optIn || Languages.split($0)?.base == ShippedTemplates.optIn
        }
        if asks, !own { sources.merge(ShippedTemplates.optInFiles.mapValues { Array($0.utf8) }) { own, _ in own } }
        var reader = TemplateReader(sources, briefings: briefings)
        reader.readAll()
        problems += reader.problems.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
        for path in reader.broken { noteBroken(.template, path: path + ".md") }
        return reader.templates
    }
}
