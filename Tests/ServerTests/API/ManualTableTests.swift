import Foundation
import Server
import Testing
import Values

/// The manual's table of commands and operations, held to the commands there are and to what is served.
@Suite struct ManualTableTests {
    private static func page(_ name: String) throws -> [Substring] {
        let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../..")
        return try String(contentsOf: root.appending(path: "docs/\(name)"), encoding: .utf8).split(separator: "\n")
    }

    /// The rows of the table: a command, and the operations beside it or why there is none.
    private static func rows() throws -> [(command: String, other: String)] {
        let lines = try page("serving.md").drop { $0 != "| command | over HTTP |" }.dropFirst(2)
        return lines.prefix { $0.hasPrefix("|") }.map { line in
            let cells = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
            return (cells[0].replacingOccurrences(of: "`", with: ""), cells[1])
        }
    }

    private static func operations(in cell: String) -> [String] {
        cell.matches(of: /`((?:GET|POST|PUT|PATCH|DELETE) [^`]+)`/).map { String($0.output.1) }
    }

    @Test func `each command of the manual has its row, and nothing else has one`() throws {
        let commands = try Self.page("reference.md").filter { $0.hasPrefix("### baton ") }.map {
            String($0.dropFirst(4))
        }
        // A command that only holds others is none of its own.
        let own = commands.filter { name in !commands.contains { $0.hasPrefix(name + " ") } }
        #expect(try Set(Self.rows().map(\.command)) == Set(own).union(["beyond the commands"]))
    }

    @Test func `each published operation stands in a row, and each row's operation is served`() throws {
        let house = try TestHouse()
        defer { house.end() }
        let served = Set(
            house.context.operations.filter { $0.isPublished && $0.path != "/openapi.json" }
                .map { "\($0.method) \($0.path)" })
        #expect(try Set(Self.rows().flatMap { Self.operations(in: $0.other) }) == served)
    }
}
