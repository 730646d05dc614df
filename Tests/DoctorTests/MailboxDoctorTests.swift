import Glibc
import Sink
import Synchronization
import Testing
import Transport
import Values
import WireKit
import Workspace

@testable import Doctor

/// Lines that were said.
private final class Heard: Sendable {
    private let lines = Mutex([DialogueLine]())
    var text: String {
        lines.withLock { $0.map { "\($0.isFromServer ? "S" : "C"): \($0.text)" }.joined(separator: "\n") }
    }
    func hear(_ line: DialogueLine) { lines.withLock { $0.append(line) } }
}

private func examine(
    _ mailbox: Mailbox, secret: String = "open sesame", tokens: TokenFolder = TokenFolder(path: "/nonexistent"),
    patience: Span = .seconds(30), _ heard: Heard = Heard()
) throws -> [Finding] {
    var limits = TransportLimits.atTerminal
    limits.connect = patience
    limits.login = .zero
    return try MailboxDoctor(
        mailbox, secrets: { _ in secret }, tokens: tokens, limits: limits, now: .wall(), hear: heard.hear
    ).examine()
}

private func fault(_ findings: [Finding]) -> String {
    findings.filter { $0.verdict == .fault }.map { "\($0.part): \($0.text) → \($0.hint ?? "")" }.joined(separator: "\n")
}

extension Moment {
    /// The time of day, for certificates only.
    fileprivate static func wall() -> Moment { Moment(seconds: Int64(time(nil))) }
}

@Suite struct MailboxDoctorTests {
    private static func login(_ method: Mailbox.Login.Method) -> Mailbox.Login {
        Mailbox.Login(user: "ana", secret: .environment("ANA"), method: method)
    }

    private static func sink(_ faults: [String] = [], logins: [String] = ["PLAIN", "LOGIN"]) throws -> MailSink {
        var settings = MailSink.Settings()
        settings.logins = logins
        settings.credentials = ["ana": "open sesame"]
        settings.script = try SinkScript(mail: faults)
        return try MailSink.start(settings)
    }

    @Test(arguments: [Mailbox.Login.Method.plain, .login, .xoauth2, .oauthbearer])
    func `a sound mailbox is fine from its name to its login, and nothing is sent`(
        method: Mailbox.Login.Method
    ) throws {
        let sink = try Self.sink(logins: [method.rawValue.uppercased()])
        defer { sink.stop() }
        let heard = Heard()
        let findings = try examine(mailbox(sink.port, login: Self.login(method)), heard)
        #expect(findings.map(\.part) == ["secret", "name", "connect", "tls", "offers", "login"], "\(findings)")
        #expect(findings.allSatisfy { $0.verdict == .fine })
        #expect(findings.contains { $0.part == "offers" && $0.text.contains("PIPELINING, SIZE 36700160, 8BITMIME") })
        #expect(heard.text.contains("C: AUTH \(method.rawValue.uppercased())"))
        #expect(!"\(findings) \(heard.text)".contains("sesame"))
        #expect(sink.counters.transactions == 0 && sink.counters.logins == 1)
    }

    @Test func `a wrong password is told with the server's words and what helps, never the password`() throws {
        let sink = try Self.sink()
        defer { sink.stop() }
        let heard = Heard()
        let findings = try examine(mailbox(sink.port, login: Self.login(.plain)), secret: "wrong-pass-word", heard)
        #expect(fault(findings).contains("login: 535 5.7.8"))
        #expect(fault(findings).contains("user or secret is wrong"))
        #expect(!"\(findings) \(heard.text)".contains("wrong-pass-word"))
        #expect(!heard.text.contains("d3JvbmctcGFzcy13b3Jk"))
    }

    @Test func `without AUTH, or without the method, nothing is tried that would send without a login`() throws {
        let open = try ScriptedSMTP()
        #expect(fault(try examine(mailbox(open.port, login: Self.login(.plain)))).contains("take \"user\" out"))
        let other = try Self.sink(logins: ["LOGIN"])
        defer { other.stop() }
        #expect(fault(try examine(mailbox(other.port, login: Self.login(.xoauth2)))).contains("\"method\""))
    }

    @Test func `a name, a port and a silence are told apart`() throws {
        var box = mailbox(try LoopbackServer.deadPort())
        #expect(fault(try examine(box)).hasPrefix("connect: "))
        box.server.host = "no-such-host.invalid"
        #expect(fault(try examine(box)).hasPrefix("name: "))
        let silent = try LoopbackServer { peer, _ in peer.drain() }
        let told = fault(try examine(mailbox(silent.port), patience: .milliseconds(300)))
        #expect(told.hasPrefix("greeting: ") && told.contains("says nothing"), "\(told)")
        let mute = fault(try examine(mailbox(silent.port, security: .tls), patience: .milliseconds(300)))
        #expect(mute.hasPrefix("tls: "), "\(mute)")
    }

    @Test func `TLS where there is none, and none where there is, each get their hint`() throws {
        let clear = try ScriptedSMTP()
        #expect(fault(try examine(mailbox(clear.port, security: .tls))).contains("\"security\": \"starttls\""))
        #expect(fault(try examine(mailbox(clear.port, security: .starttls))).contains("offers no STARTTLS"))
    }

    @Test func `plain text beyond this machine is refused before a connection`() throws {
        var box = mailbox(25)
        box.server.host = "192.0.2.1"
        #expect(fault(try examine(box)).contains("allow_plain"))
    }

    @Test func `a mailbox nobody has signed in to says so, and its server is looked at all the same`() throws {
        let stage = try TokenStage()
        let findings = try examine(stage.mailbox(.device), tokens: stage.vault)
        #expect(fault(findings).contains("token: no refresh token"))
        #expect(findings.compactMap(\.cure) == [.signIn(mailbox: "ana")])
        #expect(findings.contains { $0.part == "offers" && $0.text.contains("XOAUTH2") })
    }

    @Test(arguments: [Mailbox.Login.Method.xoauth2, .oauthbearer])
    func `a token is got and logs in, and a refused one is told without it`(method: Mailbox.Login.Method) throws {
        let stage = try TokenStage()
        let heard = Heard()
        let box = stage.mailbox(method: method)
        let findings = try examine(box, secret: "seed-refresh-token", tokens: stage.vault, heard)
        #expect(findings.allSatisfy { $0.verdict == .fine }, "\(findings)")
        var other = box
        other.server.login?.user = "bo@example.com"
        let refused = try examine(other, secret: "seed-refresh-token", tokens: stage.vault, heard)
        #expect(!fault(refused).isEmpty)
        #expect(stage.isSilent("\(findings) \(refused) \(heard.text)"))
    }

    @Test func `an invalid grant is told with what the service says, but for the secrets it repeats`() throws {
        var settings = TokenSink.Settings.seeded
        settings.script = [.refuse("invalid_grant")]
        let stage = try TokenStage(settings)
        let findings = try examine(stage.mailbox(), secret: "seed-refresh-token", tokens: stage.vault)
        let told = fault(findings)
        #expect(told.contains("invalid_grant (The grant was refused: •••"))
        #expect(findings.compactMap(\.cure) == [.signIn(mailbox: "ana")])
        #expect(stage.isSilent(told))
    }
}

@Suite struct SignInFindingTests {
    @Test(arguments: [
        ("access_denied", "said no"), ("expired_token", "not entered in time"), ("invalid_grant", "has ended"),
    ])
    func `a sign-in that comes to nothing is a fault with what helps`(code: String, words: String) {
        let reason = TokenFault.refused(code: code, words: "").reason(for: "ana")
        let finding = MailboxDoctor.finding(ofSignIn: reason, mailbox(25))
        #expect(finding.verdict == .fault && finding.text.contains(code))
        #expect(finding.hint?.contains(words) == true, "\(finding)")
    }
}

@Suite(.enabled(if: TLSServer.isPossible, "needs python3 and openssl")) struct MailboxDoctorTLSTests {
    private static func box(_ server: TLSServer, _ security: Mailbox.Security, trusted: Bool = true) -> Mailbox {
        var box = mailbox(
            server.port, security: security, login: Mailbox.Login(user: "ana", secret: .environment("ANA")))
        box.server.authorities = trusted ? server.authority : nil
        return box
    }

    @Test(arguments: [Mailbox.Security.tls, .starttls])
    func `a certificate is shown with its names and its end, and one that ends soon is pointed out`(
        security: Mailbox.Security
    ) throws {
        let server = try TLSServer(startTLS: security == .starttls)
        let findings = try examine(Self.box(server, security))
        let tls = try #require(findings.first { $0.part == "tls" })
        #expect(tls.text.contains("TLSv1.3") && tls.text.contains("DNS:localhost"), "\(tls.text)")
        #expect(tls.verdict == .doubt && tls.text.contains("good for "), "it ends in two days")
        #expect(findings.last == Finding("login", .fine, "as ana by PLAIN"))
    }

    @Test(arguments: [Mailbox.Security.tls, .starttls])
    func `a certificate nobody vouches for is shown, and the password stays here`(security: Mailbox.Security) throws {
        let server = try TLSServer(startTLS: security == .starttls)
        let heard = Heard()
        let findings = try examine(Self.box(server, security, trusted: false), heard)
        #expect(fault(findings).contains("self-signed") && fault(findings).contains("\"authorities\""))
        #expect(findings.contains { $0.part == "certificate" && $0.text.contains("DNS:localhost") })
        #expect(!heard.text.contains("AUTH PLAIN"))
    }

    @Test func `a certificate of another host is shown with its names`() throws {
        let server = try TLSServer(startTLS: false, names: "DNS:elsewhere.example")
        let findings = try examine(Self.box(server, .tls))
        #expect(fault(findings).contains("\"host\" must be a name in the certificate"))
        #expect(findings.contains { $0.part == "certificate" && $0.text.contains("DNS:elsewhere.example") })
    }
}
