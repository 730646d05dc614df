import Ports
import Synchronization
import Testing
import Values
import WireKit
import Workspace

@testable import Transport

/// How much one inbox's server can say.
@Suite struct FloodingInboxTests {
    /// An IMAP server that talks without end once it is asked for the folder, faster than anybody reads.
    private final class Flood: Sendable {
        let isOver = Atomic(false)

        func serve(_ peer: Peer) {
            let chatter = String(repeating: "* OK still here\r\n", count: 50_000)
            peer.write("* OK [CAPABILITY IMAP4rev1 SASL-IR AUTH=PLAIN] ready\r\n")
            while let line = peer.line() {
                if line.contains("EXAMINE") {
                    while !isOver.load(ordering: .relaxed) { peer.write(chatter) }
                    return
                }
                let tag = line.prefix { $0 != " " }
                peer.write("* CAPABILITY IMAP4rev1 SASL-IR AUTH=PLAIN\r\n\(tag) OK done\r\n")
            }
        }
    }

    private static func mailbox(_ name: String, _ port: Int) -> Mailbox {
        var mailbox = WireKit.mailbox(1)
        mailbox.name = name
        mailbox.inbox = Mailbox.Inbox(
            server: Mailbox.SMTPServer(
                host: "127.0.0.1", port: port, security: .plain,
                login: Mailbox.Login(user: "ana", secret: .environment("X"))))
        return mailbox
    }

    @Test func `a server that never stops talking is left, and another inbox is read meanwhile`() throws {
        let flood = Flood()
        defer { flood.isOver.store(true, ordering: .relaxed) }
        let talker = try LoopbackServer { peer, _ in flood.serve(peer) }
        let quiet = try ScriptedIMAP()
        quiet.arrive("Subject: x\r\n\r\nx\r\n")
        let bell = TestBell()
        let carrier = try CurlCarrier(
            mailboxes: [Self.mailbox("ana", talker.port), Self.mailbox("ben", quiet.port)], endpoints: [],
            secrets: { _ in "sesame" }, gate: TestGate(), bell: bell)
        carrier.visit(InboxErrand(mailbox: "ana"))
        carrier.visit(
            InboxErrand(mailbox: "ben", cursor: InboxCursor(validity: 7, next: 10, readAt: .init(seconds: 0))))
        var ends: [String: InboxEnd] = [:]
        while ends.count < 2, bell.wait() {
            for finding in carrier.findings() {
                if case .ended(let end) = finding.content { ends[finding.mailbox] = end }
            }
        }
        guard case .failed(.nonsense)? = ends["ana"], case .done? = ends["ben"] else {
            Issue.record("\(ends)")
            return
        }
    }
}
