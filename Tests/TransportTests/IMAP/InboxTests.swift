import Ports
import TestKit
import Testing
import Values
import WireKit
import Workspace

@testable import Transport

/// A carrier that reads one mailbox.
struct Reading {
    let bell = TestBell()
    let carrier: CurlCarrier

    init(
        _ port: Int, security: Mailbox.Security = .plain, user: String = "ana", secret: String = "sesame",
        host: String = "127.0.0.1", authorities: String? = nil, limits: TransportLimits = TransportLimits()
    ) throws {
        var mailbox = mailbox(1)
        mailbox.inbox = Mailbox.Inbox(
            server: Mailbox.SMTPServer(
                host: host, port: port, security: security,
                login: Mailbox.Login(user: user, secret: .environment("X")), authorities: authorities), sent: "Sent")
        carrier = try CurlCarrier(
            mailboxes: [mailbox], endpoints: [], secrets: { _ in secret }, gate: TestGate(), bell: bell, limits: limits)
    }

    /// Everything one visit finds.
    func visit(_ cursor: InboxCursor? = nil) throws -> [InboxFinding.Content] {
        carrier.visit(InboxErrand(mailbox: "ana", cursor: cursor))
        var found: [InboxFinding.Content] = []
        while true {
            found += carrier.findings().map(\.content).filter { $0 != .news }
            if case .ended? = found.last { return found }
            guard bell.wait() else { throw TransportTestError.notEnough(found.count) }
        }
    }

    /// Why a visit failed.
    func fault() throws -> InboxFault? {
        guard case .ended(.failed(let fault))? = try visit().last else { return nil }
        return fault
    }
}

@Suite struct InboxTests {
    private struct Scripted: MailboxUnderTest {
        let server: ScriptedIMAP
        let reading: Reading

        init(pieces: Int) throws {
            var script = ScriptedIMAP.Script()
            script.pieces = pieces
            server = try ScriptedIMAP(script)
            reading = try Reading(server.port)
        }

        var inbox: any Inbox { reading.carrier }
        func arrive(_ mail: String) { server.arrive(mail) }
        func keepSent(_ mail: String) { server.change { $0.sent.append((uid: $0.sent.count + 1, text: mail)) } }
        func makeAnew() {
            server.change { memory in
                memory.validity += 1
                memory.inbox = memory.inbox.enumerated().map { ($0.offset + 1, $0.element.text) }
                memory.next = memory.inbox.count + 1
            }
        }
        func wait() -> Bool { reading.bell.wait() }
    }

    @Test(arguments: InboxConformance.all)
    func `the carrier's inbox keeps what every inbox promises`(promise: InboxConformance) throws {
        try promise.run(Scripted(pieces: .max))
        try promise.run(Scripted(pieces: 5))
    }

    @Test func `a visit says what it must and nothing that could change anything`() throws {
        let server = try ScriptedIMAP()
        server.arrive("Subject: x\r\n\r\nx\r\n")
        let reading = try Reading(server.port)
        let found = try reading.visit(InboxCursor(validity: 7, next: 1, readAt: Moment(seconds: 0)))
        #expect(found.count == 2)
        let verbs = server.seen.commands.map { $0.split(separator: " ").prefix(2).joined(separator: " ") }
        // Whether it asked for the capabilities itself is libcurl's choice, and the good-bye may still be on its way.
        let asked = verbs.filter { !["CAPABILITY", "LOGOUT"].contains($0) }
        #expect(asked == ["AUTHENTICATE PLAIN", "EXAMINE \"INBOX\"", "UID SEARCH", "UID FETCH"])
    }

    @Test func `a login that is refused is final, and its words hide the secret`() throws {
        var script = ScriptedIMAP.Script()
        script.login = "NO [AUTHENTICATIONFAILED] sesame is wrong"
        let server = try ScriptedIMAP(script)
        let fault = try Reading(server.port).fault()
        #expect(
            fault
                == .unreachable(Reason(stage: .login, text: "[AUTHENTICATIONFAILED] ••• is wrong"), isFinal: true))
    }

    @Test func `a server in trouble is tried again`() throws {
        var script = ScriptedIMAP.Script()
        script.login = "NO [UNAVAILABLE] later"
        let server = try ScriptedIMAP(script)
        guard case .unreachable(let reason, let isFinal)? = try Reading(server.port).fault() else {
            return #expect(Bool(false))
        }
        #expect(!isFinal && reason.text == "[UNAVAILABLE] later")
    }

    @Test func `nobody at the port is told, and the next visit may succeed`() throws {
        let place = try LoopbackServer.bound()
        let reading = try Reading(place.port)
        guard case .unreachable(let reason, false)? = try reading.fault() else { return #expect(Bool(false)) }
        #expect(reason.stage == .connect)
    }

    @Test func `a connection that breaks in the middle loses the visit, not what came before`() throws {
        var script = ScriptedIMAP.Script()
        script.answer = { $0.hasPrefix("UID FETCH 11") ? "" : nil }
        let server = try ScriptedIMAP(script)
        server.arrive("one")
        server.arrive("two")
        let found = try Reading(server.port).visit(InboxCursor(validity: 7, next: 10, readAt: Moment(seconds: 0)))
        #expect(
            found == [.mail(InboxPlace(validity: 7, uid: 10), Array("one".utf8)), .ended(.failed(.lost(words: "")))])
    }

    @Test func `a server that says nothing more is left in time`() throws {
        var script = ScriptedIMAP.Script()
        script.answer = { $0.hasPrefix("EXAMINE") ? "." : nil }
        var limits = TransportLimits()
        limits.inboxAnswer = .milliseconds(80)
        let server = try ScriptedIMAP(script)
        #expect(try Reading(server.port, limits: limits).fault() == .silent)
    }

    @Test func `a visit that never ends is ended`() throws {
        var script = ScriptedIMAP.Script()
        script.answer = { $0.hasPrefix("UID FETCH") ? "* OK still here\r\nT OK nothing\r\n" : nil }
        let server = try ScriptedIMAP(script)
        for _ in 0..<100 { server.arrive("x") }
        var limits = TransportLimits()
        limits.inboxVisit = .milliseconds(1)
        let found = try Reading(server.port, limits: limits).visit(
            InboxCursor(validity: 7, next: 10, readAt: Moment(seconds: 0)))
        #expect(found.last == .ended(.failed(.silent)))
    }

    @Test func `a login never goes in clear beyond this machine`() throws {
        // 192.0.2.1 is for documentation: it is refused before anything is sent there.
        guard case .unreachable(let reason, true)? = try Reading(143, host: "192.0.2.1").fault() else {
            return #expect(Bool(false))
        }
        #expect(reason.stage == .tls && reason.text == "plain text is for loopback only")
    }

    @Test func `an encrypted login is never given to a server that offers none`() throws {
        let server = try ScriptedIMAP()
        guard case .unreachable(let reason, true)? = try Reading(server.port, security: .starttls).fault() else {
            return #expect(Bool(false))
        }
        #expect(reason.stage == .tls)
        #expect(!server.seen.commands.contains { $0.hasPrefix("AUTHENTICATE") || $0.hasPrefix("LOGIN") })
    }

    @Test func `the carrier stops while a visit is under way`() throws {
        var script = ScriptedIMAP.Script()
        script.answer = { $0.hasPrefix("EXAMINE") ? "." : nil }
        let server = try ScriptedIMAP(script)
        let reading = try Reading(server.port)
        reading.carrier.visit(InboxErrand(mailbox: "ana"))
        reading.carrier.drain(grace: .zero)
        reading.carrier.visit(InboxErrand(mailbox: "ana"))
        #expect(reading.carrier.findings().map(\.content).allSatisfy { $0 == .ended(.failed(.lost(words: "stopped"))) })
    }
}
