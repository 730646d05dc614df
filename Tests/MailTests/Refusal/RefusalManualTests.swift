import Foundation
import Testing

@testable import Mail

/// docs/mailboxes.md says how many rows the table of refusals has for whom, and at which stage.
@Suite struct RefusalManualTests {
    @Test func `the manual's table of rows is the program's`() throws {
        let file = URL(filePath: #filePath).appending(path: "../../../../docs/mailboxes.md").standardized
        let manual = try String(contentsOf: file, encoding: .utf8)
        let head = "| whose words | " + Refusal.Stage.allCases.map(\.rawValue).joined(separator: " | ") + " |\n"
        let start = try #require(manual.range(of: "| whose words |"))
        let end = try #require(manual.range(of: "\n\n", range: start.lowerBound..<manual.endIndex))
        let rows = Refusal.Provider.allCases.map { provider in
            let counts = Refusal.Stage.allCases.map { "\(Refusal.count(provider, at: $0))" }
            return "| \(Self.name(provider)) | \(counts.joined(separator: " | ")) |"
        }
        let rule = "|---|" + Refusal.Stage.allCases.map { _ in "---|" }.joined() + "\n"
        let table = head + rule + rows.joined(separator: "\n")
        if ProcessInfo.processInfo.environment["BATON_RECORD"] == "1" {
            try Data((manual[..<start.lowerBound] + table + manual[end.lowerBound...]).utf8).write(to: file)
        } else {
            #expect(
                manual[start.lowerBound..<end.lowerBound] == table,
                "BATON_RECORD=1 scripts/test --filter RefusalManualTests writes it")
        }
    }

    private static func name(_ provider: Refusal.Provider) -> String {
        switch provider {
        case .ses: "Amazon SES"
        case .ionos, .gmx, .ovh: provider.rawValue.uppercased()
        case .words: "*words that mean one thing wherever they stand*"
        case .standard: "*statuses and codes by the RFCs*"
        case .google, .microsoft, .yahoo, .sendgrid, .mailgun, .postmark, .zoho, .proton, .gandi, .postfix, .exim,
            .exchange:
            provider.rawValue.prefix(1).uppercased() + provider.rawValue.dropFirst()
        }
    }
}
