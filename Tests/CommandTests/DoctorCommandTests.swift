import Foundation
import Sink
import Testing
import Values

/// What `baton doctor` says and keeps to itself, and mailboxes with tokens from the sign-in to the last message.
@Suite(.enabled(if: Baton.executable != nil, "the executable is not built beside the tests"))
struct DoctorCommandTests {
    /// A home whose mailbox logs in with tokens, and the servers it needs.
    private final class Stage {
        let tokens: TokenSink
        let mail: MailSink
        let home: TestHome

        init(_ settings: TokenSink.Settings = TokenSink.Settings(), grant: String = #""grant": "device""#) throws {
            let tokens = try TokenSink.start(settings)
            self.tokens = tokens
            var mailbox = MailSink.Settings()
            mailbox.logins = ["PLAIN", "XOAUTH2"]
            mailbox.requiresLogin = true
            mailbox.keep = .envelopes
            mailbox.permits = { _, token in tokens.accepts(token) }
            mail = try MailSink.start(mailbox)
            let oauth = """
                , "user": "ana@ana.example", "oauth": { "client_id": "baton", "scope": "smtp", \(grant),
                  "token_url": "\(tokens.tokenURL)", "device_url": "\(tokens.deviceURL)" }
                """
            home = try TestHome(
                port: mail.port,
                files: ["baton.json": TestHome.configuration(port: mail.port, smtp: oauth)])
        }

        deinit {
            mail.stop()
            tokens.stop()
        }

        /// That nothing of a token is in what a command said.
        func isSilent(_ outcome: Baton.Outcome) -> Bool {
            let text = outcome.output + outcome.errors
            return tokens.books.secrets.allSatisfy { secret in
                !text.contains(secret) && !text.contains(Data(secret.utf8).base64EncodedString().dropLast(4))
            }
        }
    }

    @Test func `a person signs in by a code, and the campaign goes on with what that gave`() throws {
        var settings = TokenSink.Settings()
        settings.script = [.refuse("authorization_pending")]
        let stage = try Stage(settings)
        let before = try stage.home.baton("doctor", "ana", "--json")
        #expect(before.code == 1)
        #expect(before.output.contains("baton doctor --login ana"))
        let signIn = try stage.home.baton("doctor", "--login", "ana")
        #expect(signIn.code == 0, "\(signIn.output) \(signIn.errors)")
        #expect(signIn.errors.contains("WDJB-MJHT") && signIn.errors.contains("/enter"))
        #expect(signIn.errors.contains("C: AUTH XOAUTH2 •••"))
        #expect(signIn.output.contains("as ana@ana.example by XOAUTH2"))
        try stage.home.enroll("ann", "bob")
        let run = try stage.home.baton("run", "--until-idle", "--json")
        #expect(try run.json["messages"]?["sent"] == 2)
        let mode = try FileManager.default.attributesOfItem(atPath: stage.home.path + "/.baton/tokens/ana.json")
        #expect(mode[.posixPermissions] as? Int == 0o600)
        for outcome in [before, signIn, run] { #expect(stage.isSilent(outcome)) }
    }

    @Test func `a permission taken back pauses the mailbox, and a new sign-in sends what waited, once`() throws {
        let stage = try Stage()
        #expect(try stage.home.baton("doctor", "--login", "ana", "--quiet").code == 0)
        stage.tokens.revoke()
        try stage.home.enroll("ann", "bob")
        let refused = try stage.home.baton("run", "--until-idle")
        #expect(refused.errors.contains("paused:") && refused.errors.contains("baton doctor --login ana"))
        #expect(stage.mail.counters.messages == 0)
        let look = try stage.home.baton("doctor", "ana")
        #expect(look.code == 1 && look.output.contains("invalid_grant"))
        #expect(try stage.home.baton("doctor", "--login", "ana", "--quiet").code == 0)
        #expect(try stage.home.baton("outbox", "resume", "ana").code == 0)
        let run = try stage.home.baton("run", "--until-idle", "--json")
        #expect(try run.json["messages"]?["sent"] == 2, "\(run.errors)")
        #expect(stage.mail.messages.flatMap(\.recipients).sorted() == ["ann@example.com", "bob@example.com"])
        let outbox = try stage.home.baton("outbox", "--json")
        for outcome in [refused, look, run, outbox] { #expect(stage.isSilent(outcome)) }
    }

    @Test func `a home is looked at as a whole, in text and as one JSON value`() throws {
        let sink = try MailSink.start()
        defer { sink.stop() }
        let home = try TestHome(port: sink.port)
        try home.enroll("ann")
        let text = try home.baton("doctor")
        #expect(text.code == 0, "\(text.output)")
        for part in ["files", "libcurl", "zones", ".baton", "database", "disk", "name", "connect", "offers"] {
            #expect(text.output.contains(part), "\(part)")
        }
        #expect(text.output.hasSuffix("ready to send\n"))
        #expect(text.errors.contains("S: 220"))
        let json = try home.baton("doctor", "--json", "--quiet")
        #expect(try json.json["ready"] == true && json.errors.isEmpty)
        #expect(sink.counters.transactions == 0)
    }

    @Test func `a test message is sent only when asked for, and once`() throws {
        var settings = MailSink.Settings()
        settings.keep = .envelopes
        let sink = try MailSink.start(settings)
        defer { sink.stop() }
        let home = try TestHome(port: sink.port)
        let sent = try home.baton("doctor", "ana", "--send-to", "me@ana.example")
        #expect(sent.code == 0 && sent.output.contains("letter"), "\(sent.output) \(sent.errors)")
        #expect(sink.messages.map(\.recipients) == [["me@ana.example"]])
    }

    @Test func `what is wrong has its exit code`() throws {
        // Port 9 is discard: nobody listens there.
        let home = try TestHome(port: 9)
        #expect(try home.baton("doctor").code == 1)
        #expect(try home.baton("doctor", "nobody").code == 65)
        #expect(try home.baton("doctor", "--login").code == 64)
        try home.write("baton.json", "{")
        let broken = try home.baton("doctor", "--json")
        #expect(broken.code == 65)
        #expect(try broken.json["ready"] == false)
    }

    @Test func `files that others can read, and a damaged database, are found`() throws {
        let sink = try MailSink.start()
        defer { sink.stop() }
        let home = try TestHome(port: sink.port)
        try home.enroll("ann")
        try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: home.path + "/.baton/key")
        let open = try home.baton("doctor")
        #expect(open.code == 0 && open.output.contains("others can read .baton/key"), "\(open.output)")
        try Data("no database".utf8).write(to: URL(filePath: home.path + "/.baton/baton.db"))
        let damaged = try home.baton("doctor")
        #expect(damaged.code == 1 && damaged.output.contains("FAULT  database"), "\(damaged.output)")
    }

    @Test func `a mailbox that a guardrail has stopped, or whose key is missing, is not ready`() throws {
        var settings = MailSink.Settings()
        settings.keep = .envelopes
        settings.script = try SinkScript(mail: ["rcpt-550"])
        let sink = try MailSink.start(settings)
        defer { sink.stop() }
        let mailbox = TestHome.configuration(port: sink.port).replacing(
            #""security": "plain" }"#, with: #""security": "plain" }, "guardrails": { "sample": 2 }"#)
        let home = try TestHome(port: sink.port, files: ["baton.json": mailbox])
        try home.enroll("ann", "bob", "cat")
        #expect(try home.baton("doctor", "ana").code == 0)
        _ = try home.baton("run", "--until-idle")
        let stopped = try home.baton("doctor", "ana")
        #expect(stopped.code == 1 && stopped.output.contains("FAULT  paused"), "\(stopped.output)")
        #expect(stopped.output.contains("only a person lets it go on") && !stopped.output.contains("tried again"))
        #expect(try home.baton("outbox", "resume", "ana").code == 0)
        #expect(try home.baton("doctor", "ana").code == 0)

        let key = #""dkim": { "selector": "s1", "key": { "file": "secrets/s1.pem" } }"#
        try home.write("baton.json", mailbox.replacing(#""guardrails""#, with: key + #", "guardrails""#))
        let unsigned = try home.baton("doctor", "ana")
        #expect(unsigned.code == 1 && unsigned.output.contains("FAULT  dkim"), "\(unsigned.output)")
        #expect(unsigned.output.contains("the DKIM key in secrets/s1.pem cannot be read: there is no such file"))
    }
}
