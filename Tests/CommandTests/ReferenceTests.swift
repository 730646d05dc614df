import Foundation
import Testing

/// The reference is written by the program and holds everything; this holds it equal to the program.
@Suite struct ReferenceTests {
    private static let page = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "docs/reference.md")

    @Test func `the reference says what the program says`() throws {
        let written = try String(contentsOf: Self.page, encoding: .utf8)
        let now = try Baton.run(["reference"]).output
        #expect(
            written.trimmingCharacters(in: .newlines) == now.trimmingCharacters(in: .newlines),
            "a command, key, event, filter or limit has changed: run scripts/docs, which writes docs/reference.md")
    }

    @Test(arguments: [
        "baton check", "baton preview", "baton test-send", "baton run", "`--home HOME`", "`spin`", "`abort`", "`reply`",
        "sequence.json", "75",
    ])
    func `what a reader looks for stands in it`(word: String) throws {
        #expect(try Baton.run(["reference"]).output.contains(word))
    }
}
