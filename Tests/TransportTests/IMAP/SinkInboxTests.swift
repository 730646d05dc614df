import Foundation
import Ports
import Sink
import TestKit
import Testing
import Values
import WireKit
import Workspace

@testable import Transport

/// A mailbox of the IMAP sink, and what reads it.
struct SinkBox: MailboxUnderTest {
    let office = PostOffice()
    let sink: IMAPSink
    let reading: Reading

    init(_ faults: [String] = [], limits: TransportLimits = TransportLimits()) throws {
        var settings = IMAPSink.Settings(office)
        settings.script = try SinkScript(imap: faults)
        sink = try IMAPSink.start(settings)
        reading = try Reading(sink.port, user: "ana@a.example", limits: limits)
    }

    var inbox: any Inbox { reading.carrier }
    func arrive(_ mail: String) throws { put(mail, into: .inbox) }
    func keepSent(_ mail: String) throws { put(mail, into: .sent) }
    func makeAnew() throws { office.renumber("ana@a.example") }
    func wait() -> Bool { reading.bell.wait() }

    private func put(_ mail: String, into folder: PostOffice.Folder) {
        office.deliver(Array(mail.utf8), to: ["ana@a.example"], into: folder)
    }

    /// Where the next visit begins.
    static func cursor(_ found: [InboxFinding.Content]) -> InboxCursor? {
        guard case .ended(.done(let next, _, _))? = found.last else { return nil }
        return InboxCursor(validity: next.validity, next: next.uid, readAt: .wall())
    }

    static func texts(_ found: [InboxFinding.Content]) -> [String] {
        found.compactMap { if case .mail(_, let bytes) = $0 { String(decoding: bytes, as: UTF8.self) } else { nil } }
    }
}

/// The real inbox reader against everything the sink can be.
@Suite struct SinkInboxTests {
    private static let mails = (1...3).map { "Subject: \($0)\r\nMessage-ID: <\($0)@b.example>\r\n\r\nYes, \($0).\r\n" }

    @Test(arguments: InboxConformance.all)
    func `against the sink the inbox keeps what every inbox promises`(promise: InboxConformance) throws {
        let box = try SinkBox()
        defer { box.sink.stop() }
        try promise.run(box)
    }

    /// What one visit brings, after one that noted where the folder ends, and what a third one does.
    private static func hear(_ faults: String...) throws -> (heard: [String], again: [String]) {
        let box = try SinkBox(faults)
        defer { box.sink.stop() }
        let cursor = try #require(SinkBox.cursor(try box.reading.visit()))
        for mail in mails { try box.arrive(mail) }
        let found = try box.reading.visit(cursor)
        let next = try #require(SinkBox.cursor(found), "\(found)")
        return (SinkBox.texts(found), SinkBox.texts(try box.reading.visit(next)))
    }

    @Test(arguments: [
        "no-sasl-ir", "login-only", "no-login-command", "capability-only-asked", "capability-in-ok",
        "capability-before-ok",
        "capability-behind-ok", "no-uidnext", "uidnext-stands", "id-first", "no-idle", "idle-mute", "late-uid",
        "no-uid",
        "part-length", "chatter", "throttled delay_ms=1", "search-drip drip_ms=1", "google", "microsoft", "exchange",
        "yahoo",
        "gmx", "ionos", "icloud", "dovecot", "courier", "netease",
    ])
    func `whatever a server is like, every mail is heard once`(preset: String) throws {
        let (heard, again) = try Self.hear(preset)
        #expect(heard == Self.mails && again.isEmpty)
    }

    @Test func `habits of several kinds at once are no trouble either`() throws {
        let (heard, again) = try Self.hear(
            "no-sasl-ir", "no-uidnext", "id-first", "late-uid", "no-idle", "expunge uids=9")
        #expect(heard == Self.mails && again.isEmpty)
    }

    @Test func `a mail that somebody else takes out meanwhile is missed, and no other`() throws {
        let (heard, again) = try Self.hear("expunge")
        #expect(heard == Array(Self.mails.dropFirst()) && again.isEmpty)
    }

    @Test func `of 50,000 mails under new UIDs the last day's are heard`() throws {
        let box = try SinkBox(["select-slow delay_ms=0 times=1", "renumbered mails=50000"])
        defer { box.sink.stop() }
        let cursor = try #require(SinkBox.cursor(try box.reading.visit()))
        for mail in Self.mails { try box.arrive(mail) }
        let found = try box.reading.visit(cursor)
        #expect(SinkBox.texts(found) == Self.mails)
        #expect(SinkBox.cursor(found)?.next == 50_004)
    }

    @Test(arguments: [
        ("auth-refused", "login: [AUTHENTICATIONFAILED] Invalid credentials", true),
        ("unavailable", "login: [UNAVAILABLE] Temporary authentication failure", false),
        ("too-many-connections", "login: [ALERT] Too many simultaneous connections", false),
        ("google-too-many-connections", "login: [ALERT] Too many simultaneous connections. (Failure)", false),
        ("google-app-password", "login: [ALERT] Application-specific password required", true),
        ("google-web-login", "login: [ALERT] Please log in via your web browser", true),
        ("google-disabled", "login: [ALERT] Your account is not enabled for IMAP use.", true),
        ("dovecot-too-many-connections", "login: [UNAVAILABLE] Maximum number of connections", false),
        ("gmx-refused", "login: authentication failed", true), ("login-bye", "login: Closing for maintenance", false),
        ("greeting-bye", "greeting: Closing for maintenance", false),
        ("over-quota", "the server refused: Account exceeded command or bandwidth limits", false),
        ("dovecot-server-bug", "the server refused: Internal error occurred.", false),
        ("exchange-unavailable", "the server refused: Server Unavailable. 15", false),
        ("microsoft-not-connected", "the server refused: User is authenticated but not connected.", false),
        ("microsoft-throttled", "the server refused: Request is throttled.", false),
        ("microsoft-closed", "the server closed the connection: Connection closed. 14", false),
        ("yahoo-rate", "the server refused: Rate limit hit.", false),
        ("select-no", "the server refused: Not now", false),
        ("select-bad", "the folder “INBOX” cannot be opened: This is not understood", true),
        ("select-garbage", "the server's answer cannot be read: there is a NUL", false),
        ("select-close", "the connection was lost", false), ("search-reset", "the connection was lost", false),
        ("search-bye", "the server closed the connection: Closing for maintenance", false),
    ])
    func `what keeps a mailbox from being read is told in the server's words`(
        preset: String, words: String, isFinal: Bool
    ) throws {
        let box = try SinkBox([preset])
        defer { box.sink.stop() }
        let cursor = InboxCursor(validity: 1, next: 1, readAt: .wall())
        guard case .ended(.failed(let fault))? = try box.reading.visit(cursor).last else {
            return #expect(Bool(false), "nothing failed")
        }
        #expect(fault.description.contains(words) && fault.isFinal == isFinal, "\(fault)")
    }

    @Test(arguments: ["google-bandwidth", "yahoo-fetch-error", "fetch-no", "fetch-bad"])
    func `an account that may read nothing for a while loses no mail by it`(preset: String) throws {
        let box = try SinkBox(["\(preset) times=6"])
        defer { box.sink.stop() }
        let cursor = try #require(SinkBox.cursor(try box.reading.visit()))
        for mail in Self.mails { try box.arrive(mail) }
        // A connection that waited is given up for another one at once, so that each mail is refused twice.
        let refused = try box.reading.visit(cursor)
        guard case .ended(.failed(.refused)) = refused[0] else { return #expect(Bool(false), "\(refused)") }
        #expect(SinkBox.texts(try box.reading.visit(cursor)) == Self.mails)
    }

    @Test func `one mail that is refused for itself is told as that, and the others are heard`() throws {
        for preset in ["fetch-no uids=2", "yahoo-fetch-error uids=2", "nil-body uids=2"] {
            let box = try SinkBox([preset])
            defer { box.sink.stop() }
            let cursor = try #require(SinkBox.cursor(try box.reading.visit()))
            for mail in Self.mails { try box.arrive(mail) }
            let found = try box.reading.visit(cursor)
            #expect(SinkBox.texts(found) == [Self.mails[0], Self.mails[2]], "\(preset)")
            #expect(found.count == 4 && found[1] != found[0], "\(found)")
        }
    }

    @Test func `a silent inbox is left in its own time, and another mailbox is read meanwhile`() throws {
        var limits = TransportLimits()
        limits.inboxAnswer = .milliseconds(80)
        let office = PostOffice()
        var settings = IMAPSink.Settings(office)
        settings.script = try SinkScript(imap: ["silent to=ben@*"])
        let sink = try IMAPSink.start(settings)
        defer { sink.stop() }
        let bell = TestBell()
        let mailboxes = ["ana", "ben"].map { name in
            var box = mailbox(1)
            box.name = name
            box.inbox = Mailbox.Inbox(
                server: Mailbox.SMTPServer(
                    host: "127.0.0.1", port: sink.port, security: .plain,
                    login: Mailbox.Login(user: "\(name)@a.example", secret: .environment("X"))))
            return box
        }
        let carrier = try CurlCarrier(
            mailboxes: mailboxes, endpoints: [], secrets: { _ in "x" }, gate: TestGate(), bell: bell, limits: limits)
        for name in ["ben", "ana"] { carrier.visit(InboxErrand(mailbox: name)) }
        var ends: [String: InboxEnd] = [:]
        while ends.count < 2 {
            for finding in carrier.findings() {
                if case .ended(let end) = finding.content { ends[finding.mailbox] = end }
            }
            guard ends.count == 2 || bell.wait() else { return #expect(Bool(false), "\(ends)") }
        }
        #expect(ends["ben"] == .failed(.silent))
        guard case .done? = ends["ana"] else { return #expect(Bool(false), "\(ends)") }
    }

    @Test func `news in IDLE ring at once, and are read on the same connection`() throws {
        let box = try SinkBox()
        defer { box.sink.stop() }
        let cursor = try #require(SinkBox.cursor(try box.reading.visit()))
        #expect(box.sink.wait { $0.waiting == 1 })
        try box.arrive(Self.mails[0])
        var heard: [InboxFinding.Content] = []
        while heard.isEmpty {
            heard = box.reading.carrier.findings().map(\.content)
            guard !heard.isEmpty || box.wait() else { break }
        }
        #expect(heard == [.news])
        #expect(SinkBox.texts(try box.reading.visit(cursor)) == [Self.mails[0]])
        #expect(box.sink.counters.connections == 1)
    }
}

extension Moment {
    /// The day the sink dates its mails by.
    static func wall() -> Moment { Moment(seconds: Int64(Date().timeIntervalSince1970)) }
}
