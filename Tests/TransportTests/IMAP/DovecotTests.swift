import Ports
import TestKit
import Testing
import Values
import WireKit
import Workspace

@testable import Transport

/// A real server, where there is one on this machine.
@Suite(.enabled(if: Dovecot.isPossible, "there is no Dovecot here: apt install dovecot-imapd"))
struct DovecotTests {
    private struct Box: MailboxUnderTest {
        let server: Dovecot
        let reading: Reading

        init(_ security: Dovecot.Security = .plain) throws {
            server = try Dovecot(security)
            reading = try Reading(
                server.port, security: security == .tls ? .tls : security == .starttls ? .starttls : .plain,
                authorities: security == .plain ? nil : server.authority)
        }

        var inbox: any Inbox { reading.carrier }
        func arrive(_ mail: String) throws { try server.deliver(mail) }
        func keepSent(_ mail: String) throws { try server.deliver(mail, to: "/.Sent") }
        func makeAnew() throws { try server.makeAnew() }
        func wait() -> Bool { reading.bell.wait() }
    }

    @Test(arguments: InboxConformance.all)
    func `against Dovecot the inbox keeps what every inbox promises`(promise: InboxConformance) throws {
        try promise.run(Box())
    }

    @Test(arguments: [Dovecot.Security.tls, .starttls])
    func `mail is read through TLS, and a large one as far as its first part`(security: Dovecot.Security) throws {
        let box = try Box(security)
        let first = try box.reading.visit()
        guard case .ended(.done(let next, _, _))? = first.last else { return #expect(Bool(false), "\(first)") }
        let large = "Subject: large\r\n\r\n" + String(repeating: "0123456789abcdef\r\n", count: 60_000)
        try box.arrive(large)
        try box.arrive("Subject: small\r\n\r\nx\r\n")
        let found = try box.reading.visit(
            InboxCursor(validity: next.validity, next: next.uid, readAt: Moment(seconds: 0)))
        let texts = found.compactMap { item -> [UInt8]? in if case .mail(_, let bytes) = item { bytes } else { nil } }
        #expect(texts.map(\.count) == [256 * 1_024, 21])
        #expect(texts.first == Array(large.utf8.prefix(256 * 1_024)))
    }

    @Test func `nothing is marked as seen`() throws {
        let box = try Box()
        for number in 0..<5 { try box.arrive("Subject: \(number)\r\n\r\nx\r\n") }
        let found = try box.reading.visit(InboxCursor(validity: 1, next: 1, readAt: Moment(seconds: 0)))
        #expect(found.count == 6)
        #expect(try box.server.unmarked() == 5)
    }

    @Test func `a wrong password is told in the server's words`() throws {
        let server = try Dovecot()
        let fault = try Reading(server.port, secret: "wrong").fault()
        guard case .unreachable(let reason, true)? = fault else {
            return #expect(Bool(false), "\(String(describing: fault))")
        }
        #expect(reason.stage == .login && reason.text == "[AUTHENTICATIONFAILED] Authentication failed.")
    }

    @Test func `a certificate nobody vouches for ends it before the login`() throws {
        let server = try Dovecot(.tls)
        guard case .unreachable(let reason, true)? = try Reading(server.port, security: .tls).fault() else {
            return #expect(Bool(false))
        }
        #expect(reason.stage == .tls)
    }
}
