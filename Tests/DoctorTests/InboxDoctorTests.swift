import Ports
import Sink
import Synchronization
import Testing
import Transport
import Values
import WireKit
import Workspace

@testable import Doctor

/// What the doctor says of a mailbox that is read.
@Suite struct InboxDoctorTests {
    private final class Heard: Sendable {
        private let lines = Mutex([DialogueLine]())
        var text: String {
            lines.withLock { $0.map { "\($0.isFromServer ? "S" : "C"): \($0.text)" }.joined(separator: "\n") }
        }
        func hear(_ line: DialogueLine) { lines.withLock { $0.append(line) } }
    }

    private static func examine(
        _ port: Int, folder: String = "INBOX", sent: String? = "Sent", security: Mailbox.Security = .plain,
        method: Mailbox.Login.Method = .plain, secret: String = "sesame", authorities: String? = nil,
        _ heard: Heard = Heard()
    ) throws -> [Finding] {
        var mailbox = mailbox(1)
        mailbox.inbox = Mailbox.Inbox(
            server: Mailbox.SMTPServer(
                host: "127.0.0.1", port: port, security: security,
                login: Mailbox.Login(user: "ana", secret: .environment("ANA"), method: method),
                authorities: authorities), folder: folder, sent: sent)
        let doctor = try InboxDoctor(
            mailbox, secrets: { _ in secret }, tokens: TokenFolder(path: "/nonexistent"), hear: heard.hear)
        return try #require(doctor).examine()
    }

    @Test func `a mailbox that nobody reads is not looked at`() throws {
        #expect(
            try InboxDoctor(
                mailbox(1), secrets: { _ in "" }, tokens: TokenFolder(path: "/nonexistent"), hear: { _ in }) == nil)
    }

    @Test func `a sound one is fine, its dialogue shown without its secret, and no mail is read`() throws {
        let server = try ScriptedIMAP()
        server.arrive("Subject: secret\r\n\r\nx")
        let heard = Heard()
        let findings = try Self.examine(server.port, heard)
        #expect(findings.map(\.part) == ["inbox", "folder", "sent"] && findings.allSatisfy { $0.verdict == .fine })
        #expect(findings[1].text == "“INBOX” holds 1 mails")
        #expect(
            heard.text.contains("AUTHENTICATE PLAIN •••") && heard.text.contains("C: ")
                && !heard.text.contains("Subject"))
        #expect(!"\(findings) \(heard.text)".contains("sesame"))
        #expect(!server.seen.commands.contains { $0.hasPrefix("UID") })
    }

    @Test func `a folder that is not there is named with those that are`() throws {
        let server = try ScriptedIMAP()
        let findings = try Self.examine(server.port, folder: "Replies", sent: "Gesendet")
        #expect(findings.map(\.verdict) == [.fine, .fault, .doubt])
        #expect(findings[1].hint == "there are: INBOX, Sent")
    }

    @Test func `where no Sent folder is named, the server's own is proposed`() throws {
        let server = try ScriptedIMAP()
        let findings = try Self.examine(server.port, sent: nil)
        #expect(findings.last?.hint?.contains("\"sent\": \"Sent\"") == true)
    }

    @Test(arguments: [
        ("NO [AUTHENTICATIONFAILED] sesame is wrong", Mailbox.Login.Method.plain, "user or secret is wrong"),
        ("NO [AUTHENTICATIONFAILED] bad token", .xoauth2, "permission for IMAP"),
        ("NO [ALERT] Please log in via your web browser", .plain, "with a browser"),
        ("NO IMAP access is disabled for this mailbox", .plain, "switched off"),
        ("NO [UNAVAILABLE] later", .plain, "tried again by itself"),
        ("NO [ALERT] Too many simultaneous connections. (Failure)", .plain, "tried again by itself"),
        ("NO [ALERT] Application-specific password required (Failure)", .plain, "app password"),
        ("NO [ALERT] Your account is not enabled for IMAP use.", .plain, "switched off"),
    ])
    func `a login that is refused is told in the server's words, with what helps`(
        answer: String, method: Mailbox.Login.Method, help: String
    ) throws {
        var script = ScriptedIMAP.Script()
        script.login = answer
        let server = try ScriptedIMAP(script)
        let findings = try Self.examine(server.port, method: method)
        #expect(findings.map(\.verdict) == [.fault])
        #expect(findings.first?.hint?.contains(help) == true, "\(findings)")
        #expect(!"\(findings)".contains("sesame"))
    }

    @Test(arguments: ["login-only", "no-sasl-ir", "courier", "google", "microsoft"])
    func `what a visit can log in to, the doctor can`(preset: String) throws {
        var settings = IMAPSink.Settings(PostOffice())
        settings.script = try SinkScript(imap: [preset])
        let sink = try IMAPSink.start(settings)
        defer { sink.stop() }
        let heard = Heard()
        let findings = try Self.examine(sink.port, sent: nil, heard)
        #expect(findings.map(\.part) == ["inbox", "folder", "sent"], "\(findings)")
        #expect(findings.prefix(2).allSatisfy { $0.verdict == .fine } && !heard.text.contains("sesame"), "\(findings)")
    }

    @Test func `nobody there, no TLS and nonsense have their own words`() throws {
        #expect(try Self.examine(LoopbackServer.deadPort()).first?.hint?.contains("nobody listens") == true)
        let server = try ScriptedIMAP()
        #expect(try Self.examine(server.port, security: .starttls).first?.hint?.contains("no STARTTLS") == true)
        var script = ScriptedIMAP.Script()
        script.answer = { $0.hasPrefix("EXAMINE") ? "HTTP/1.1 400 what\r\n\r\n" : nil }
        let other = try ScriptedIMAP(script)
        #expect(try Self.examine(other.port).last?.hint != nil)
    }

    @Test func `a secret that is not there is told`() throws {
        let findings = try Self.examine(1, secret: "")
        #expect(findings.first?.text.contains("in the variable ANA cannot be read") == true)
    }

    @Test func `every hint has words`() {
        for hint in InboxHint.allCases { #expect(!hint.words.isEmpty && !hint.words.contains("`baton")) }
    }

    @Test(.enabled(if: Dovecot.isPossible, "there is no Dovecot here: apt install dovecot-imapd"))
    func `against Dovecot with TLS all is fine, and the wrong password is not`() throws {
        let server = try Dovecot(.tls)
        try server.deliver("Subject: x\r\n\r\nx")
        let findings = try Self.examine(server.port, security: .tls, authorities: server.authority)
        #expect(findings.map(\.verdict) == [.fine, .fine, .fine], "\(findings)")
        let wrong = try Self.examine(server.port, security: .tls, secret: "wrong-word", authorities: server.authority)
        #expect(wrong.first?.hint?.contains("user or secret is wrong") == true)
        let unknown = try Self.examine(server.port, security: .tls)
        #expect(unknown.first?.hint?.contains("authority") == true)
    }
}
