import CryptoExtras
import Mail
import Testing
import Workspace

@Suite struct MailboxSigningTests {
    private static let rsa = (try? SigningKey(making: .rsaSHA256))?.pem ?? ""
    private static let ed25519 = (try? SigningKey(making: .ed25519SHA256))?.pem ?? ""

    /// The sample home, whose mailbox signs like this, with these key files.
    private func read(_ dkim: String, files: [String: String] = ["secrets/a.pem": rsa]) -> Workspace.Reading {
        let baton = Fixture.baton.replacing("\"name\": \"Ana\",", with: "\"name\": \"Ana\", \"dkim\": \(dkim),")
        return Workspace.read(Fixture.home(files.merging(["baton.json": baton]) { $1 }.mapValues { Optional($0) }))
    }

    @Test func `one key signs for the domain of From`() throws {
        let reading = read(#"{ "selector": "S1", "key": { "file": "secrets/a.pem" } }"#)
        #expect(reading.problems.isEmpty, "\(reading.problems)")
        #expect(
            reading.workspace?.mailboxes["ana"]?.dkim == [
                Mailbox.Signer(domain: "ana.example", selector: "s1", key: .file("secrets/a.pem"))
            ])
    }

    @Test func `two keys sign in their order, and an environment variable is not looked into`() throws {
        let reading = read(
            """
            [ { "domain": "ANA.example", "selector": "r", "key": { "file": "secrets/a.pem" } },
              { "selector": "e", "key": { "env": "KEY" } } ]
            """)
        #expect(reading.problems.isEmpty, "\(reading.problems)")
        #expect(reading.workspace?.mailboxes["ana"]?.dkim.map(\.selector) == ["r", "e"])
    }

    @Test func `a key file that is not there is a warning, because another machine may have it`() {
        let reading = read(#"{ "selector": "s", "key": { "file": "secrets/b.pem" } }"#)
        #expect(reading.isUsable)
        #expect(reading.problems.map(\.severity) == [.warning])
        #expect(
            reading.problems.first.map { "\($0)" }?.contains("secrets/b.pem cannot be read: there is no such file")
                == true)
    }

    @Test func `a key file that cannot sign is an error that names the file`() throws {
        let short = try _RSA.Signing.PrivateKey(unsafeKeySize: .init(bitCount: 1_024)).pemRepresentation
        for (text, reason) in [(short, "1024 bits is too short"), ("hunter2", "neither an RSA nor an Ed25519")] {
            let reading = read(
                #"{ "selector": "s", "key": { "file": "secrets/a.pem" } }"#, files: ["secrets/a.pem": text])
            #expect(!reading.isUsable)
            let said = reading.problems.map { "\($0)" }.joined()
            #expect(
                said.contains("mailboxes.ana.dkim.key: the DKIM key secrets/a.pem cannot sign") && said.contains(reason)
            )
            #expect(!said.contains("hunter2"))
        }
    }

    @Test func `a path that leads out of the home is an error`() {
        #expect(!read(#"{ "selector": "s", "key": { "file": "../a.pem" } }"#).isUsable)
    }

    @Test func `a domain that has nothing to do with From is a warning, one above it is not`() {
        let key = #""selector": "s", "key": { "file": "secrets/a.pem" }"#
        #expect(read("{ \"domain\": \"mail.ana.example\", \(key) }").problems.isEmpty)
        let reading = read("{ \"domain\": \"esp.example\", \(key) }")
        #expect(reading.isUsable)
        #expect(
            reading.problems.map { "\($0.cause)" } == [
                "a signature of esp.example does not count for mail from ana.example"
            ])
    }

    @Test(arguments: [
        #"{ "selector": "s" }"#, #"{ "key": { "file": "secrets/a.pem" } }"#, #"[]"#, #""s""#,
        #"{ "selector": "s", "key": "-----BEGIN PRIVATE KEY-----" }"#,
        #"{ "selector": "s;d=x", "key": { "file": "secrets/a.pem" } }"#,
        #"{ "selector": "s\r\nBcc: x", "key": { "file": "secrets/a.pem" } }"#,
        #"{ "selector": "s\u2028", "key": { "file": "secrets/a.pem" } }"#,
        #"{ "selector": "s", "domain": "a b", "key": { "file": "secrets/a.pem" } }"#,
        #"{ "selector": "s", "domain": "x", "key": { "file": "secrets/a.pem" } }"#,
        #"{ "selector": "s", "kee": 1, "key": { "file": "secrets/a.pem" } }"#,
        #"[{ "selector": "s", "key": { "env": "A" } }, { "selector": "s", "key": { "env": "B" } }]"#,
    ])
    func `a signer that means nothing is an error`(dkim: String) {
        let reading = read(dkim)
        #expect(!reading.isUsable)
        #expect(reading.problems.allSatisfy { $0.file == "baton.json" })
    }

    @Test func `reports and TLS on the whole way are asked for by name`() {
        func server(_ added: String) -> Mailbox.SMTPServer? {
            Workspace.read(Fixture.home("baton.json", replacing: "\"user\"", with: "\(added), \"user\"")).workspace?
                .mailboxes["ana"]?.server
        }
        #expect(server("\"port\": 587")?.dsn == false && server("\"port\": 587")?.requiresTLS == false)
        #expect(server("\"dsn\": true, \"require_tls\": true")?.dsn == true)
        #expect(server("\"dsn\": true, \"require_tls\": true")?.requiresTLS == true)
        #expect(server("\"require_tls\": true, \"security\": \"plain\"") == nil)
        #expect(server("\"require_tls\": \"yes\"") == nil)
    }

    @Test func `international domains become A-labels where they are read`() throws {
        let baton = Fixture.baton.replacing("ana@ana.example", with: "ana@Büro.example")
            .replacing("smtp.ana.example", with: "smtp.Büro.example")
            .replacing("\"user\"", with: "\"helo\": \"mail.büro.example\", \"user\"")
            .replacing("stop@ana.example", with: "stop@büro.example")
        let configuration = try #require(Workspace.read(Fixture.home(["baton.json": baton])).workspace?.configuration)
        let mailbox = try #require(configuration.mailboxes["ana"])
        #expect(mailbox.address == "ana@xn--bro-hoa.example")
        #expect(mailbox.server.host == "smtp.xn--bro-hoa.example")
        #expect(mailbox.server.heloName == "mail.xn--bro-hoa.example")
        #expect(configuration.unsubscribeAddress == "stop@xn--bro-hoa.example")
    }

    @Test(arguments: [
        "jörg@ana.example", "ana@ana\u{2028}.example", "ana@büro.example\r\nBcc: x@y.example", "ana@ａna.example",
        "\u{200B}ana@büro.example",
    ])
    func `an address that is more than ASCII before its domain, or hides something, is no sender`(address: String) {
        let text = address.replacing("\r\n", with: "\\r\\n")
        #expect(!Workspace.read(Fixture.home("baton.json", replacing: "ana@ana.example", with: text)).isUsable)
    }

    @Test(arguments: ["a\\r\\nMAIL FROM:<x@y.z>", "a\\u0000", "a b", "a\\u2028b", "büro.example\\n", "a%0d%0ab\\\""])
    func `an EHLO name is a host name and nothing more`(name: String) {
        let reading = Workspace.read(
            Fixture.home("baton.json", replacing: "\"user\"", with: "\"helo\": \"\(name)\", \"user\""))
        #expect(!reading.isUsable)
    }
}
