import Foundation
import Testing
import Values

/// What is typed wrongly at a terminal: the answer says what was meant, and nothing is done.
@Suite(.enabled(if: Baton.executable != nil, "the executable is not built beside the tests"))
struct SlipCommandTests {
    private static let slips: [([String], String)] = [
        (["preview", "helo"], "did you mean hello?"), (["preview", "hello.md"], "did you mean hello?"),
        (["preview", "templates/hello.md"], "did you mean hello?"), (["preview", "flow"], "--all"),
        (["preview", "nothing-like-it"], "below templates/"), (["test-send", "helo", "--to", "a@b.example"], "hello"),
        (["test-send", "hello", "--to", "nonsense"], "no mail address: it has no @"),
        (["enroll", "ann@example.com", "flow"], "there is no sequence “ann@example.com”"),
        (["unenroll", "ann@example.com", "--sequence", "flwo"], "there is no sequence “flwo”"),
        (["dry-run", "--lead", "nobody@example.com"], "there is no lead “nobody@example.com”"),
        (["dry-run", "--where", "lead.x > 1"], "name the sequence too"),
        (["dry-run", "--until", "2020-01-01"], "is not after"),
    ]

    @Test(arguments: slips.indices) func `a slip is answered with what was meant`(index: Int) throws {
        let (arguments, words) = Self.slips[index]
        let home = try TestHome()
        try home.enroll("ann")
        let said = try Baton.run(arguments + ["--home", home.path])
        #expect(said.code != 0)
        #expect(said.errors.contains(words), "\(arguments): \(said.output)\(said.errors)")
        #expect(!said.errors.contains("Error("), "\(said.errors)")
    }

    @Test func `a rehearsal of one lead counts that lead alone, and one of anything is one`() throws {
        let home = try TestHome()
        try home.enroll("ann", "bo")
        let one = try home.baton("dry-run", "--lead", "ann@example.com")
        #expect(one.output.contains("1 message sent to ann@example.com") && !one.output.contains("bo@example.com"))
        let value = try home.baton("dry-run", "--lead", "ann@example.com", "--json").jsonLines.last
        #expect(value == ["lead": "ann@example.com", "messages": ["sent": 1]])
        #expect(try home.baton("dry-run").output.contains("2 leads, 2 enrollments, 2 messages sent"))
        #expect(try home.baton("doctor").output.contains("1 sequence, 1 template, 1 mailbox"))
    }
}
