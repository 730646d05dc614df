import Testing
import Values
import Workspace

@Suite struct NamedSecretTests {
    private static let files = [
        "baton.json": """
        { "zone": "UTC", "currency": "EUR", "default_queue": "desk",
          "mailboxes": { "ana": { "from": "ana@ana.example",
            "smtp": { "host": "127.0.0.1", "security": "plain", "user": "ana", "secret": { "env": "ANA_SMTP" } },
            "inbox": { "host": "127.0.0.1", "security": "plain", "user": "ana", "secret": { "env": "ANA_IMAP" } },
            "dkim": { "domain": "ana.example", "selector": "s", "key": { "file": "keys/s.pem" } } } },
          "endpoints": { "hooky": { "url": "https://hooky.example/", "secret": { "env": "HOOKY" } } },
          "subscribers": { "crm": { "url": "https://crm.example/", "secret": { "env": "CRM" },
            "second_secret": { "env": "CRM_NEXT" } } },
          "server": { "listen": "127.0.0.1:8480", "base_url": "https://go.ana.example" },
          "notifications": { "slack": { "url": { "env": "SLACK" } } } }
        """,
        "sequences/queues/desk.json": #"{ "queue": "desk", "title": "Desk", "people": ["maya"] }"#,
        "sequences/hooks/stripe.json":
            #"{ "hook": "stripe", "preset": "stripe", "secrets": [ { "env": "STRIPE" }, { "env": "STRIPE_OLD" } ] }"#,
    ]

    @Test func `every secret that is named and not there is told with its place`() throws {
        let reading = Workspace.read(Home(files: Self.files.mapValues { Array($0.utf8) }))
        let workspace = try #require(reading.workspace, "\(reading.problems)")
        let missing = workspace.missingSecrets { _ in nil }
        #expect(
            Set(missing.map(\.path)) == [
                "mailboxes.ana.smtp.secret", "mailboxes.ana.inbox.secret", "mailboxes.ana.dkim.key",
                "endpoints.hooky.secret", "subscribers.crm.secret", "subscribers.crm.second_secret",
                "notifications.slack.url", "secrets[0]", "secrets[1]",
            ])
        #expect(missing.allSatisfy { $0.severity == .warning && $0.hint != nil })
        #expect(missing.contains { "\($0)".contains("the environment variable CRM is not set") })
        #expect(missing.filter { $0.path.hasPrefix("secrets") }.allSatisfy { $0.file == "sequences/hooks/stripe.json" })
        let left = workspace.missingSecrets { $0 == "CRM" ? "" : "a secret" }
        #expect(Set(left.map(\.path)) == ["subscribers.crm.secret", "mailboxes.ana.dkim.key"], "an empty one is none")
    }
}
