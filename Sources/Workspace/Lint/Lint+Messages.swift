import Engine
import Templating
import Values

extension Lint {
    /// What is wrong in a message whatever step sends it: words and blocks that there are not, a link of another mail, a
    /// translation nobody gets.
    var messages: [Problem] { words + confirmations + blocks + strayVariants + subjects }

    private var sorted: [MessageTemplate] { workspace.templates.values.sorted { $0.path < $1.path } }

    /// Words around messages that no language has.
    private var words: [Problem] {
        let known = workspace.languages.words
        return sorted.flatMap { [$0] + $0.variants.values }.flatMap { template in
            template.variables.compactMap { variable in
                guard variable.path.segments.count == 2, variable.path.segments[0] == .name("words"),
                    case .name(let name) = variable.path.segments[1], variable.isRequired, !known.contains(name)
                else { return nil }
                let use = template.firstUse(of: variable)
                return Problem(
                    file: use.file, place: use.place,
                    cause: .doubtful("no language has the word \"\(name)\""),
                    hint: Nearest.name(to: name, in: known.sorted()).map { "did you mean words.\($0)?" }
                        ?? "add it to \"words\" in templates/languages/")
            }
        }
    }

    /// The link of the double opt-in in another mail, where it has no value.
    private var confirmations: [Problem] {
        var told: Set<String> = []
        return workspace.sequences.values.sorted { $0.file < $1.file }.flatMap(\.version.steps).flatMap { step in
            if case .confirm = step.kind { return [Problem]() }
            return step.kind.templates.compactMap { name in
                guard let template = workspace.templates[name], told.insert(name).inserted,
                    let link = template.variables.first(where: { "\($0.path)" == "opt_in.url" && $0.isRequired })
                else { return nil }
                let use = template.firstUse(of: link)
                return Problem(
                    file: use.file, place: use.place,
                    cause: .doubtful("only the mail that asks for a confirmation has opt_in.url"),
                    hint: "take it out, or name this message in \"opt_in\" of the sequence")
            }
        }
    }

    /// Blocks that the layout around a message does not have: what stands in them is lost.
    private var blocks: [Problem] {
        sorted.flatMap { [$0] + $0.variants.values }.flatMap { template -> [Problem] in
            guard !template.isPayload, let layout = template.layoutFile, !layout.hasPrefix("["),
                let text = text(template.file)
            else { return [] }
            let places = Set(Self.blocks(in: self.text(layout) ?? "").map(\.name))
            return Self.blocks(in: text).filter { $0.name != "content" && !places.contains($0.name) }.map { block in
                let near = Nearest.name(to: block.name, in: places.sorted())
                return Problem(
                    file: template.file, place: JSON.Place(line: block.line, column: 1),
                    cause: .doubtful("the layout has no block \"\(block.name)\": nobody would get what stands in it"),
                    hint: near.map { "did you mean \"\($0)\"?" }
                        ?? "add {% block \(block.name) %}{% endblock %} to \(layout)")
            }
        }
    }

    private func text(_ file: String) -> String? {
        (try? workspace.home.read(file)).map { String(decoding: $0, as: UTF8.self) }
    }

    /// The blocks that a source opens, with their lines.
    private static func blocks(in source: String) -> [(name: String, line: Int)] {
        source.split(separator: "\n", omittingEmptySubsequences: false).enumerated().flatMap { number, line in
            ["{% block ", "{%- block "].flatMap { tag in
                line.ranges(of: tag).map { range in
                    let name = line[range.upperBound...].drop { $0 == " " || $0 == "\"" || $0 == "'" }
                    return (String(name.prefix { $0.isLetter || $0.isNumber || $0 == "_" || $0 == "-" }), number + 1)
                }
            }
        }
    }

    /// Messages that nothing sends and whose names end in a language behind another mark than a dot.
    private var strayVariants: [Problem] {
        let used = Set(
            workspace.sequences.values.flatMap { $0.version.steps.flatMap(\.kind.templateUses) }.map(\.template))
        return sorted.compactMap { template in
            guard !used.contains(template.path), let mark = template.path.lastIndex(where: { $0 == "_" || $0 == "-" })
            else { return nil }
            let (base, code) = (String(template.path[..<mark]), template.path[template.path.index(after: mark)...])
            guard used.contains(base), String(code).isLanguageCode, code.count == 2 else { return nil }
            let ending = template.file.split(separator: ".").last ?? "md"
            return Problem(
                .warning, file: template.file, cause: .doubtful("nothing sends this message"),
                hint: "\"\(base)\" in this language is \(TemplateReader.root)\(base).\(code).\(ending)")
        }
    }

    /// Messages without a subject that begin a conversation.
    private var subjects: [Problem] {
        var told: Set<String> = []
        return workspace.sequences.values.sorted { $0.file < $1.file }.flatMap { sequence -> [Problem] in
            var hasWritten = false
            return sequence.version.steps.flatMap { step in
                step.kind.templateUses.compactMap { use -> Problem? in
                    let writes = use.role == .message || use.role == .thread
                    defer { hasWritten = hasWritten || writes }
                    let canContinue = (hasWritten || !sequence.isWhole) && use.role == .thread
                    guard writes, !canContinue, let template = workspace.templates[use.template], !template.isPayload,
                        !template.hasSubject, told.insert(template.path).inserted,
                        TextLint.message(template.file, Array((text(template.file) ?? "").utf8)).allSatisfy({
                            $0.severity != .error
                        })
                    else { return nil }
                    return Problem(
                        file: template.file, place: JSON.Place(line: 1, column: 1),
                        cause: .doubtful(
                            "this message has no subject and begins a conversation (\(sequence.file): \(step.id))"),
                        hint: "write \"subject: …\" in its head, between two lines of three dashes (---)")
                }
            }
        }
    }
}
