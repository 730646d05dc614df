import Engine
import Foundation
import Testing
import Values

/// The table in docs/sequences.md is the engine's.
@Suite struct EventTableTests {
    @Test func `the documents know every event, what it means and what it carries`() throws {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("../../..")
        let page = try String(contentsOf: root.appendingPathComponent("docs/sequences.md"), encoding: .utf8)
        let rows = page.split(separator: "\n").filter { $0.hasPrefix("| `") }.map(String.init)
        for event in KnownEvent.allCases {
            let row = try #require(
                rows.first { $0.hasPrefix("| `\(event.rawValue)` | \(event.facts.meaning) |") }, "\(event)")
            for field in event.facts.data { #expect(row.contains("`\(field.name)`"), "\(event): \(field.name)") }
            if case .always(let reason) = event.facts.ending { #expect(row.contains("ends every run, as \(reason)")) }
        }
    }
}
