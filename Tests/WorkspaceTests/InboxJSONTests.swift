import Testing
import Values
import Workspace

@Suite struct InboxJSONTests {
    private static func reading(_ inbox: String, smtp: String? = nil) -> Workspace.Reading {
        var text = Fixture.baton.replacing("\"smtp\":", with: "\"inbox\": \(inbox), \"smtp\":")
        if let smtp { text = text.replacing(#""secret": { "env": "ANA_SMTP" }"#, with: smtp) }
        return Workspace.read(Fixture.home(["baton.json": text]))
    }

    private static func inbox(_ text: String) -> Mailbox.Inbox? { reading(text).workspace?.mailboxes["ana"]?.inbox }

    @Test func `a server is enough: the rest is as most have it, and the login as for sending`() throws {
        let mailbox = try #require(Self.reading(#"{ "host": "imap.ana.example" }"#).workspace?.mailboxes["ana"])
        let inbox = try #require(mailbox.inbox)
        #expect(inbox.server.host == "imap.ana.example" && inbox.server.port == 993 && inbox.server.security == .tls)
        #expect(inbox.server.login == mailbox.server.login)
        #expect(inbox.folder == "INBOX" && inbox.sent == nil && inbox.every == .minutes(2) && !inbox.takesStrangers)
    }

    @Test func `everything can be said`() throws {
        let inbox = try #require(
            Self.inbox(
                """
                { "host": "imap.ana.example", "port": 143, "user": "replies", "secret": { "file": "secrets/replies" },
                  "method": "login", "authorities": "ca.pem", "folder": "Antworten", "sent": "Gesendete Objekte",
                  "every": "30 seconds", "strangers": "card" }
                """))
        #expect(inbox.server.security == .starttls && inbox.server.authorities == "ca.pem")
        #expect(
            inbox.server.login == Mailbox.Login(user: "replies", secret: .file("secrets/replies"), method: .login))
        #expect(inbox.folder == "Antworten" && inbox.sent == "Gesendete Objekte" && inbox.every == .seconds(30))
        #expect(inbox.takesStrangers)
    }

    @Test func `another user may share the secret`() throws {
        let inbox = try #require(Self.inbox(#"{ "host": "h.example", "user": "replies" }"#))
        #expect(inbox.server.login?.user == "replies" && inbox.server.login?.secret == .environment("ANA_SMTP"))
    }

    @Test(arguments: [
        (#"{ "user": "x" }"#, "host"), (#"{ "host": "imap://h" }"#, "no host name"),
        (#"{ "host": "h", "every": "5 seconds" }"#, "every 10 seconds to once a day"),
        (#"{ "host": "h", "every": "2 business days" }"#, "cannot be meant"),
        (#"{ "host": "h", "folder": "" }"#, "empty"),
        (#"{ "host": "h", "sent": "a\nb" }"#, "control character"), (#"{ "host": "h", "strangers": "drop" }"#, "drop"),
        (#"{ "host": "h", "allow_plain": true }"#, "goes with"), (#"{ "host": "h", "mailbox": "x" }"#, "mailbox"),
    ])
    func `what cannot be is refused with its place`(text: String, words: String) throws {
        let reading = Self.reading(text)
        let problem = try #require(reading.problems.first { $0.severity == .error })
        #expect("\(problem)".contains(words), "\(problem)")
        #expect(problem.place != nil && reading.workspace == nil)
    }

    @Test func `somebody has to log in`() {
        let text = Fixture.baton.replacing("\"smtp\":", with: "\"inbox\": { \"host\": \"h\" }, \"smtp\":").replacing(
            #""user": "ana", "secret": { "env": "ANA_SMTP" }"#, with: #""security": "starttls""#)
        let problems = Workspace.read(Fixture.home(["baton.json": text])).problems.map(\.description)
        #expect(problems.contains { $0.contains("nobody to log in as") }, "\(problems)")
    }

    @Test func `Microsoft is asked for the right to read where a mailbox is read`() throws {
        let oauth = #""oauth": { "provider": "microsoft", "tenant": "ana.example", "client_id": "c" }"#
        let mailbox = try #require(
            Self.reading(#"{ "host": "outlook.office365.com" }"#, smtp: oauth).workspace?.mailboxes["ana"])
        let scope =
            "https://outlook.office.com/IMAP.AccessAsUser.All https://outlook.office.com/SMTP.Send offline_access"
        #expect(mailbox.server.login?.oauth?.scope == scope)
        #expect(mailbox.inbox?.server.login == mailbox.server.login)
    }

    @Test func `a scope that is said stays as it is`() throws {
        let oauth =
            #""oauth": { "provider": "microsoft", "tenant": "ana.example", "client_id": "c", "scope": "mine" }"#
        let mailbox = try #require(Self.reading(#"{ "host": "h" }"#, smtp: oauth).workspace?.mailboxes["ana"])
        #expect(mailbox.server.login?.oauth?.scope == "mine")
    }

    @Test func `reading in clear is told`() {
        let open = Self.reading(#"{ "host": "h.example", "security": "plain" }"#).problems.map(\.description)
        #expect(open.contains { $0.contains("\"ana\" will not be read") }, "\(open)")
        let allowed = Self.reading(#"{ "host": "h.example", "security": "plain", "allow_plain": true }"#).problems
        #expect(allowed.contains { $0.description.contains("go in clear from h.example") })
        #expect(Self.reading(#"{ "host": "127.0.0.1", "security": "plain" }"#).problems.isEmpty)
    }
}
