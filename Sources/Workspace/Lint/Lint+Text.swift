import Engine
import Templating
import Values

extension Lint {
    /// Slips in the texts of templates and rules.
    var texts: [Problem] {
        let home = workspace.home
        let templates = (try? home.files(below: "templates", endings: TemplateReader.endings)) ?? []
        let found = templates.filter { !$0.hasPrefix(Language.folder) }.flatMap { file -> [Problem] in
            guard let text = try? home.read(file) else { return [] }
            return file.hasSuffix(".json")
                ? TextLint.payload(file, text) + shape(of: file, text) : TextLint.message(file, text)
        }
        let rules = [Policy.file, Scoring.file] + workspace.sequences.values.map(\.file).sorted()
        return found + circles(among: templates)
            + rules.flatMap { file in (try? home.read(file)).map { TextLint.rules(file, $0) } ?? [] }
    }

    /// A body that is no JSON whatever its values are; told where no tag could still make it one.
    private func shape(of file: String, _ text: [UInt8]) -> [Problem] {
        var plain: [UInt8] = []
        var place = 0
        while place < text.count {
            if place + 1 < text.count, text[place] == UInt8(ascii: "{"), text[place + 1] == UInt8(ascii: "%") {
                return []
            }
            if place + 1 < text.count, text[place] == UInt8(ascii: "{"), text[place + 1] == UInt8(ascii: "{"),
                let end = text[place...].firstIndex(of: UInt8(ascii: "}"))
            {
                plain += Array(repeating: UInt8(ascii: "0"), count: 1) + text[place..<end].filter { $0 == 0x0A }
                place = end + 2
            } else {
                plain.append(text[place])
                place += 1
            }
        }
        do {
            _ = try JSON.read(plain)
            return []
        } catch {
            return [
                Problem(
                    file: file, place: JSON.Place(line: error.line, column: 1), cause: .syntax(error.reason),
                    hint: error.hint ?? "a webhook's body must be JSON once its values are in")
            ]
        }
    }

    /// Partials that include themselves whatever happens: no message with one of them could be made.
    private func circles(among files: [String]) -> [Problem] {
        var calls: [String: (file: String, names: [String])] = [:]
        for file in files where file.hasPrefix("templates/partials/") {
            guard let text = try? workspace.home.read(file) else { continue }
            let source = String(decoding: text, as: UTF8.self)
            let mayStop = ["{% if", "{%- if", "{% unless", "{% case", "{% for", "{%- for", "{%if"].contains {
                source.contains($0)
            }
            let name = String(TemplateFiles.path(of: file).dropFirst(9))
            if !mayStop { calls[name] = (file, Self.partials(in: source)) }
        }
        return calls.sorted { $0.key < $1.key }.compactMap { name, call in
            var seen: Set<String> = []
            var open = call.names
            while let next = open.popLast() {
                if next == name {
                    return Problem(
                        file: call.file, cause: .doubtful("the partial \"\(name)\" includes itself without end"),
                        hint: "no message with it could be made: take one `render` out")
                }
                if seen.insert(next).inserted { open += calls[next]?.names ?? [] }
            }
            return nil
        }
    }

    static func partials(in source: String) -> [String] {
        ["render ", "include "].flatMap { tag in
            source.components(after: tag).compactMap { rest -> String? in
                guard let quote = rest.first, quote == "'" || quote == "\"" else { return nil }
                return String(rest.dropFirst().prefix { $0 != quote })
            }
        }
    }
}

extension String {
    /// What follows each occurrence of a word.
    fileprivate func components(after word: String) -> [Substring] {
        ranges(of: word).map { self[$0.upperBound...] }
    }
}
