import Foundation
import Testing
import Values

@testable import Sink

/// docs/sink.md, held against the script it describes.
@Suite struct DocumentedScriptTests {
    private static let text: String = {
        let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../..")
        return (try? String(contentsOf: root.appending(path: "docs/sink.md"), encoding: .utf8)) ?? ""
    }()

    @Test func `the script of the documentation can be read`() throws {
        let block = try #require(
            Self.text.split(separator: "```json\n").dropFirst().first?.split(separator: "```").first)
        let script = try SinkScript(json: Array(block.utf8))
        #expect(script.mail.count == 4 && script.imap.count == 4 && script.web.count == 3 && script.seed == 7)
    }

    @Test func `every stage, deed and preset is in the documentation`() {
        // What only an object can say has a name that explains itself where it is said.
        let unsaid: Set = ["accept-empty", "absent", "refuse", "bad-certificate"]
        let names =
            MailFault.Stage.allCases.map(\.rawValue).filter { $0 != "connect" }
            + MailFault.deeds.keys.filter { !unsaid.contains($0) } + MailFault.namedPresets.keys
            + WebRule.namedPresets.keys
        let ofIMAP =
            IMAPFault.Stage.allCases.map(\.rawValue).filter { $0 != "connect" }
            + IMAPFault.deeds.keys.filter { !unsaid.contains($0) } + IMAPFault.words.keys
            + IMAPFault.namedPresets.keys
        for name in names + ofIMAP { #expect(Self.text.contains("`\(name)`"), "\(name)") }
    }
}
