import Mail
import Testing
import Values

@testable import Sink

/// What the sink says in a provider's name, and what the table of refusals makes of it.
struct ProviderPresetsTests {
    private static let stages: [MailFault.Stage: Refusal.Stage] = [
        .banner: .greeting, .auth: .login, .mail: .sender, .rcpt: .recipient, .data: .data, .dot: .dot,
    ]

    @Test(arguments: MailFault.providers.map(\.name))
    func `what a provider says is known as that provider's`(name: String) throws {
        let row = try #require(MailFault.providers.first { $0.name == name })
        let words = row.reply.split(separator: " ", maxSplits: 2).map(String.init)
        let isEnhanced = words[1].wholeMatch(of: /[245]\.[0-9]+\.[0-9]+/) != nil
        let verdict = Refusal.verdict(
            stage: try #require(Self.stages[row.stage]), code: Int(words[0]), enhanced: isEnhanced ? words[1] : nil,
            text: isEnhanced ? words[2] : String(row.reply.dropFirst(4)))
        #expect(verdict.rule.hasPrefix("\(name.prefix { $0 != "-" }): "), "\(verdict.rule)")
    }

    @Test func `each has a reply of its own, at a stage where that is said, and can be asked for by name`() throws {
        #expect(MailFault.providerPresets.count == MailFault.providers.count)
        #expect(Set(MailFault.providers.map(\.reply)).count == MailFault.providers.count)
        let script = try SinkScript(json: Array(#"{ "mail": [ "google-no-such-user first=3 to=*@x.example" ] }"#.utf8))
        #expect(script.mail.first?.stage == .rcpt && script.mail.first?.selection.first == 3)
    }

    @Test func `a slip in a provider's situation is answered with that provider's`() throws {
        let error = #expect(throws: (any Error).self) {
            try SinkScript(json: Array(#"{ "mail": [ "google-dayly-limit" ] }"#.utf8))
        }
        let text = "\(try #require(error))"
        #expect(text.contains("google-daily-limit") && !text.contains("yahoo"), "\(text)")
    }
}
