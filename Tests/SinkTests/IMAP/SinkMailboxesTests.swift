import Testing
import Values

@testable import Sink

@Suite struct SinkMailboxesTests {
    private static func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }

    private static func inbox(_ mailboxes: SinkMailboxes, _ user: String) -> [String] {
        (mailboxes.folders[user]?["INBOX"]?.mails ?? []).map { String(decoding: $0.bytes, as: UTF8.self) }
    }

    @Test func `an address is that of its mailbox in any case, with a plus, and under its local part alone`() {
        var mailboxes = SinkMailboxes(validity: 1)
        mailboxes.add(Self.bytes("x"), of: mailboxes.user(of: "Ana+key@A.example"), at: SinkTalk.now)
        #expect(mailboxes.open("ana") == "ana@a.example")
        #expect(Self.inbox(mailboxes, "ana@a.example") == ["x"])
        #expect(mailboxes.open("ben") == "ben")
        #expect(mailboxes.user(of: "ben@b.example") == "ben")
    }

    @Test func `where too much has come the oldest mails go, whoever's they are`() {
        var limits = SinkMailboxes.Limits()
        (limits.bytes, limits.mails) = (10, 3)
        var mailboxes = SinkMailboxes(validity: 1, limits: limits)
        for number in 1...4 { mailboxes.add(Self.bytes("\(number)"), of: "ana", at: SinkTalk.now) }
        #expect(Self.inbox(mailboxes, "ana") == ["2", "3", "4"])
        mailboxes.add(Self.bytes("12345678"), of: "ben", at: SinkTalk.now)
        #expect(Self.inbox(mailboxes, "ana") == ["3", "4"] && Self.inbox(mailboxes, "ben") == ["12345678"])
        mailboxes.add(Self.bytes("12345678901234"), of: "ben", at: SinkTalk.now)
        #expect(Self.inbox(mailboxes, "ana").isEmpty && Self.inbox(mailboxes, "ben") == ["12345678901234"])
    }

    @Test func `mails under new UIDs keep their order, behind old ones`() {
        var folder = SinkFolder(validity: 7)
        for name in ["a", "b", "c"] { folder.add(Self.bytes(name), at: SinkTalk.now) }
        folder[2] = nil
        folder.renumber(behind: 50_000, of: SinkTalk.now - .days(30))
        #expect(folder.validity == 8 && folder.next == 50_003 && folder.mails.count == 50_002)
        #expect(folder[50_001]?.bytes == Self.bytes("a") && folder[50_002]?.bytes == Self.bytes("c"))
        #expect(folder.place(of: 50_003) == 50_002 && folder[50_003] == nil)
    }

    @Test func `a header is read with its folds, and its addresses without their names`() {
        let text =
            "To: \"Ruiz, Ana\" <ana@a.example>,\r\n ben@b.example\r\nSubject: a\r\nCc: cy@c.example\r\n\r\nTo: no@body.example\r\n"
        let mail = MailText(Self.bytes(text))
        #expect(mail.recipients == ["ana@a.example", "ben@b.example", "cy@c.example"])
        #expect(mail.values("subject") == ["a"] && mail.field("cc", holds: "CY@"))
        #expect(MailText(Self.bytes("\r\nx")).header.count == 2 && MailText([]).body.isEmpty)
        #expect(MailText(Self.bytes("no colon\nSubject: b\n")).values("Subject") == ["b"])
    }
}
