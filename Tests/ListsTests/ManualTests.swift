import Foundation
import Testing

@testable import Lists

/// docs/importing.md has every heading that is known, and no other.
@Suite struct ManualTests {
    @Test func `the manual's tables are those of the program`() throws {
        let file = URL(filePath: #filePath).appending(path: "../../../docs/importing.md").standardized
        let manual = try String(contentsOf: file, encoding: .utf8)
        let start = try #require(manual.range(of: "## Headings by language"))
        var lines = ["## Headings by language", ""]
        for (place, tables) in [Headings.languages, Headings.products].enumerated() {
            if place == 1 { lines += ["## Headings by product", ""] }
            for (group, _) in tables { lines += section(group) }
        }
        let tables = lines.dropLast().joined(separator: "\n") + "\n"
        if ProcessInfo.processInfo.environment["BATON_RECORD"] == "1" {
            try Data((manual[..<start.lowerBound] + tables).utf8).write(to: file)
        } else {
            #expect(
                manual[start.lowerBound...] == tables, "BATON_RECORD=1 scripts/test --filter ManualTests writes them")
        }
    }

    /// One table: a row a meaning, in the order of the program's table.
    private func section(_ group: String) -> [String] {
        let entries = Headings.entries.filter { $0.group == group }
        var words: [String] = []
        for entry in entries where !words.contains(entry.word) { words.append(entry.word) }
        let rows = words.map { word in
            "| `\(word)` | \(entries.filter { $0.word == word }.map(\.heading).joined(separator: " · ")) |"
        }
        return ["### \(group)", "", "| means | headings |", "|---|---|"] + rows + [""]
    }
}
