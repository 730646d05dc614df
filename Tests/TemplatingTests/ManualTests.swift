import Foundation
import Templating
import Testing
import Values

/// docs/templates.md says what the code does.
struct ManualTests {
    private static let manual: String? = {
        let folder = URL(filePath: #filePath).deletingLastPathComponent()
        return try? String(contentsOf: folder.appending(path: "../../docs/templates.md").standardized, encoding: .utf8)
    }()

    private static let partials = [
        "greeting": "Hello {{ name }}!", "row": "{{ order.item }};",
        "letter": "<h1>{% block title %}News{% endblock %}</h1><p>{% block content %}{% endblock %}</p>",
    ]

    /// The rows `| you write | comes out |` of the tables; ⏎ stands for a line break, \| for |.
    private static func rows(of manual: String) -> [(source: String, output: String)] {
        manual.split(separator: "\n").compactMap { line in
            let cells = line.replacing("\\|", with: "\u{1}").split(separator: "|").map {
                $0.trimmingCharacters(in: .whitespaces).replacing("\u{1}", with: "|").replacing("⏎", with: "\n")
            }
            guard cells.count == 2, cells.allSatisfy({ $0.hasPrefix("`") && $0.hasSuffix("`") && $0.count > 2 }) else {
                return nil
            }
            return (String(cells[0].dropFirst().dropLast()), String(cells[1].dropFirst().dropLast()))
        }
    }

    private static func scope(of manual: String) throws -> Object {
        let block = try #require(manual.split(separator: "```json").dropFirst().first?.split(separator: "```").first)
        guard case .object(let roots) = OrderedJSON.value(Array(block.utf8)) else { return [:] }
        return roots
    }

    @Test func `every example of the manual prints what it says`() throws {
        let manual = try #require(Self.manual)
        let roots = try Self.scope(of: manual)
        let rows = Self.rows(of: manual)
        #expect(rows.count > 60)
        for row in rows {
            let error = failure(row.source, roots, partials: Self.partials)
            #expect(error == nil, "\(row.source)")
            if error == nil {
                #expect(try render(row.source, roots, partials: Self.partials) == row.output, "\(row.source)")
            }
        }
    }

    @Test func `every filter and every tag stands in the manual, in an example that is run`() throws {
        let manual = try #require(Self.manual)
        var filters: Set<String> = []
        var sources = ""
        for row in Self.rows(of: manual) {
            let template = try Template.compile(row.source, name: "row") { Self.partials[$0].map { Array($0.utf8) } }
            filters.formUnion(template.analysis.filters)
            sources += row.source
        }
        #expect(Set(Template.filters(of: .baton)).subtracting(filters) == [])
        for tag in Template.tags where !manual.contains("{% \(tag)") { Issue.record("no example of {% \(tag) %}") }
        #expect(!sources.isEmpty)
    }
}
