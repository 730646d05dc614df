import Testing
import Values
import Workspace

@Suite struct ConfigurationJSONTests {
    private func configuration(_ old: String, _ new: String) -> Configuration? {
        Workspace.read(Fixture.home("baton.json", replacing: old, with: new)).workspace?.configuration
    }

    @Test func `mailboxes and endpoints are read with sensible defaults`() throws {
        let configuration = try #require(Workspace.read(Fixture.home()).workspace?.configuration)
        let mailbox = try #require(configuration.mailboxes["ana"])
        #expect(mailbox.address == "ana@ana.example" && mailbox.displayName == "Ana")
        #expect(mailbox.server.port == 587 && mailbox.server.security == .starttls)
        #expect(mailbox.server.login?.secret == .environment("ANA_SMTP"))
        #expect(mailbox.limits == Mailbox.Limits())
        #expect(configuration.endpoints["crm"]?.url == "https://crm.example/hook")
        #expect(configuration.endpoints["crm"]?.allowLocal == false)
        #expect(configuration.unsubscribeAddress == "stop@ana.example")
    }

    @Test func `port and security follow one another`() {
        #expect(configuration("\"user\"", "\"port\": 465, \"user\"")?.mailboxes["ana"]?.server.security == .tls)
        #expect(configuration("\"user\"", "\"security\": \"tls\", \"user\"")?.mailboxes["ana"]?.server.port == 465)
        #expect(configuration("\"user\"", "\"security\": \"plain\", \"user\"")?.mailboxes["ana"]?.server.port == 25)
    }

    @Test func `an address with no room for a reply key is refused`() {
        let long = "\"\(String(repeating: "a", count: 35))@x.example\", \"reply_key\": true"
        let problems = Fixture.problems("baton.json", replacing: "\"ana@ana.example\"", with: long)
        #expect(problems.contains { "\($0)".contains("no room for a key") }, "\(problems)")
    }

    @Test func `a secret in the file itself is refused and not repeated`() {
        let problems = Fixture.problems("baton.json", replacing: "{ \"env\": \"ANA_SMTP\" }", with: "\"hunter2\"")
        #expect(problems.contains { "\($0.cause)" == "a secret does not belong in this file" })
        #expect(!problems.contains { "\($0) \($0.hint ?? "")".contains("hunter2") })
    }

    @Test(arguments: [
        ("Europe/Berlin", "Berlin"), ("EUR", "eur"), ("\"ana@ana.example\"", "\"a@b@c\""),
        ("\"ana@ana.example\"", "\"a b@x.example\""), ("\"ana@ana.example\"", "\"a@x.example\\r\\nBcc: y@z.example\""),
        ("\"ana@ana.example\"", "\"a@-x.example\""), ("\"ana@ana.example\"", "\"a@[127.0.0.1]\""),
        ("\"ana@ana.example\"", "\"\(String(repeating: "a", count: 65))@x.example\""),
        ("smtp.ana.example", "smtp://x"), ("\"host\"", "\"port\": 70000, \"host\""),
        ("\"host\"", "\"security\": \"ssl\", \"host\""), ("https://crm.example/hook", "ftp://crm.example"),
        ("https://crm.example/hook", "https://user:pass@crm.example"),
        ("https://crm.example/hook", "https://crm. example"),
        ("\"default_queue\": \"desk\"", "\"default_queue\": \"dsk\""), ("\"zone\"", "\"zoen\""),
        ("\"user\": \"ana\",", ""), (", \"secret\": { \"env\": \"ANA_SMTP\" }", ""),
        ("{ \"env\": \"ANA_SMTP\" }", "{ \"env\": \"A\", \"file\": \"b\" }"), ("\"ana\": {", "\"a na\": {"),
        ("\"endpoints\"", "\"keep_messages\": \"forever\", \"endpoints\""),
        ("\"endpoints\"", "\"database\": { \"gather_writes\": 1 }, \"endpoints\""),
        ("{ \"env\": \"ANA_SMTP\" }", "{ \"file\": \"../outside\" }"),
        ("{ \"env\": \"ANA_SMTP\" }", "{ \"file\": \".baton/key\" }"),
        ("\"host\"", "\"authorities\": \"../ca.pem\", \"host\""),
        ("\"host\"", "\"authorities\": \"/etc/ssl/ca.pem\", \"host\""),
    ])
    func `a configuration that means nothing is refused at its place`(old: String, new: String) {
        let reading = Workspace.read(Fixture.home("baton.json", replacing: old, with: new))
        #expect(reading.workspace == nil)
        #expect(reading.problems.contains { $0.file == "baton.json" && $0.place != nil })
    }

    @Test func `the database gathers its writes unless it is told not to`() throws {
        let usual = Workspace.read(Fixture.home())
        #expect(usual.workspace?.configuration.database.gathersWrites == true)
        let refused = "\"database\": { \"gather_writes\": false }, \"zone\""
        let other = Workspace.read(Fixture.home("baton.json", replacing: "\"zone\"", with: refused))
        #expect(other.workspace?.configuration.database.gathersWrites == false)
    }

    @Test func `a home without baton json says how to get one`() {
        let problems = Workspace.read(Home(files: [:])).problems
        #expect(problems.map(\.cause) == [.file(.missing)])
        #expect(problems.first?.hint == "\"baton init\" writes one")
    }

    @Test func `mail to the world wants a postal address and a way out`() {
        let problems = Fixture.problems(
            "baton.json", replacing: "\"postal_address\": \"Ana Coaching, 1 Main Street, Springfield\",", with: "")
        #expect(problems.map(\.severity) == [.warning])
        let local = Fixture.baton.replacing(
            "\"postal_address\": \"Ana Coaching, 1 Main Street, Springfield\",", with: ""
        )
        .replacing("smtp.ana.example", with: "127.0.0.1")
        #expect(Fixture.problems(["baton.json": local]).isEmpty)
    }

    @Test func `without a mailbox nobody can write`() {
        let text = Fixture.sequence.replacing("\"mailbox\": \"ana\",", with: "")
        #expect(Fixture.problems(["sequences/coaching.json": text]).isEmpty)
        let two = Fixture.baton.replacing(
            "\"mailboxes\": {",
            with: "\"mailboxes\": { \"bo\": { \"from\": \"bo@ana.example\", \"smtp\": { \"host\": \"h\" } },")
        let problems = Fixture.problems(["sequences/coaching.json": text, "baton.json": two])
        #expect(problems.map(\.cause) == [.document(.missing(name: "mailbox"))])
    }
}
