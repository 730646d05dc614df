import Foundation
import Testing

/// Hostile text in every field that a user or a lead can fill, the whole way: `Judges/injection.py` fills them, taps the
/// wire, and judges every byte by Python's parsers.
@Suite(
    .serialized, .enabled(if: Baton.executable != nil, "the executable is not built beside the tests"),
    .enabled(if: PythonMail.python != nil, "python3 is not there"))
struct InjectionCommandTests {
    private static let judge = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "Judges/injection.py").path

    private static let fields = [
        "a lead's attribute in the subject", "a lead's attribute in the text and the page",
        "a lead's attribute in an address on the page", "a lead's first name", "a webhook's answer in the subject",
        "a webhook's answer in the text and the page", "a lead's address", "the sender's name", "the sender's address",
        "the return path", "the EHLO name", "the user", "the password", "the address to unsubscribe by",
        "the postal address", "the sequence's name", "the template's subject", "a webhook's body",
        "a webhook's address", "a card's story",
    ]

    @Test func `every field the judge can fill has its test`() throws {
        let listed = try Running(program: try #require(PythonMail.python), [Self.judge, "", "list"]).finish()
        #expect(listed.output.split(separator: "\n").map(String.init) == Self.fields)
    }

    @Test(arguments: fields)
    func `no byte of a hostile text escapes from its field`(field: String) throws {
        let judged = try Running(
            program: try #require(PythonMail.python), [Self.judge, try #require(Baton.executable), field]
        ).finish()
        #expect(judged.code == 0, "\(judged.output)\(judged.errors)")
    }
}
