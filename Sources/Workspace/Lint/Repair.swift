import Values

/// What `check` can mend by itself: slips of the keyboard that have one meaning only.
package enum Repair {
    /// A file with its mechanical slips mended; nil where there are none.
    ///
    /// - Parameter problems: what reading the home found; names with one near candidate are replaced.
    package static func mended(_ file: String, _ bytes: [UInt8], _ problems: [Problem]) -> [UInt8]? {
        guard var text = String(validating: bytes, as: UTF8.self) else { return nil }
        if file.hasSuffix(".json") {
            text = withStraightQuotes(text)
            text = withKnownNames(text, problems.filter { $0.file == file })
            text = withEnglishDays(text)
        }
        if file.hasPrefix("templates/") { text = withPlainMarkup(text) }
        let mended = Array(text.utf8)
        return mended == bytes ? nil : mended
    }

    /// Typographic quotes around names and texts, where the file is JSON with straight ones and is none without.
    private static func withStraightQuotes(_ text: String) -> String {
        guard (try? JSON.read(Array(text.utf8))) == nil else { return text }
        let straight = String(text.map { "“”„‟″".contains($0) ? "\"" : $0 }).replacing("\u{A0}", with: " ")
        return (try? JSON.read(Array(straight.utf8))) == nil ? text : straight
    }

    private static func withKnownNames(_ text: String, _ problems: [Problem]) -> String {
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        for problem in problems {
            guard case .document(.unknown(let name)) = problem.cause, let place = problem.place,
                place.line <= lines.count,
                let hint = problem.hint, hint.hasPrefix("did you mean \"")
            else { continue }
            let wanted = hint.dropFirst(14).prefix { $0 != "\"" }
            lines[place.line - 1] = lines[place.line - 1].replacing(
                "\"\(name)\"", with: "\"\(wanted)\"", maxReplacements: 1)
        }
        return lines.joined(separator: "\n")
    }

    /// `Mo-Fr` and the like behind `days`.
    private static func withEnglishDays(_ text: String) -> String {
        guard let key = text.firstRange(of: "\"days\"") else { return text }
        let rest = text[key.upperBound...].drop { $0 == ":" || $0.isWhitespace }
        guard rest.first == "\"" else { return text }
        let value = rest.dropFirst().prefix { $0 != "\"" }
        let days = ["mo": "mon", "di": "tue", "mi": "wed", "do": "thu", "fr": "fri", "sa": "sat", "so": "sun"]
        let words = value.lowercased().split(separator: "-", omittingEmptySubsequences: false).map(String.init)
        let mended = words.map { days[$0] ?? $0 }.joined(separator: "-")
        guard mended != String(value), words.allSatisfy({ days[$0] != nil }) else { return text }
        return text.replacingCharacters(in: value.startIndex..<value.endIndex, with: mended)
    }

    /// No-break spaces and typographic quotes inside `{{ }}` and `{% %}`.
    private static func withPlainMarkup(_ text: String) -> String {
        var result = ""
        var rest = text[...]
        while let open = rest.firstIndex(of: "{") {
            let next = rest.index(after: open)
            guard next < rest.endIndex, rest[next] == "{" || rest[next] == "%",
                let close = rest[next...].firstRange(of: rest[next] == "{" ? "}}" : "%}")
            else {
                result += rest[...open]
                rest = rest[next...]
                continue
            }
            result += rest[..<open]
            result += String(
                rest[open..<close.upperBound].map { character in
                    switch character {
                    case "\u{A0}", "\u{202F}": " "
                    case "“", "”", "„": "\""
                    case "‘", "’", "‚": "'"
                    default: character
                    }
                })
            rest = rest[close.upperBound...]
        }
        return result + rest
    }
}

extension String {
    fileprivate func replacingCharacters(in range: Range<Index>, with text: String) -> String {
        String(self[..<range.lowerBound]) + text + String(self[range.upperBound...])
    }
}
