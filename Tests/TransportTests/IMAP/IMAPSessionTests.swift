import Ports
import Testing
import Values
import WireKit

@testable import Transport

/// A session and what it was told, command by command.
struct IMAPTalk {
    var session: IMAPSession
    private(set) var commands: [String] = []

    init(
        sent: String? = nil, mails: Int = 100, identifies: Bool = false, waits: Bool = false, errand: InboxErrand
    ) {
        var settings = IMAPSession.Settings()
        settings.sent = sent
        settings.mails = mails
        settings.identifies = identifies
        settings.waits = waits
        session = IMAPSession(nonce: "n", settings: settings)
        session.begin(errand)
    }

    /// Takes the next command, without its tag.
    mutating func command() -> String {
        let line = String(decoding: session.takeOutput(), as: UTF8.self)
        guard let space = line.firstIndex(of: " "), line.hasSuffix("\r\n") else { return "" }
        commands.append(String(line[..<space]))
        return String(line[space...].dropFirst().dropLast(1))
    }

    /// The server says these lines, and answers the command; `T` stands for its tag.
    mutating func answer(_ text: String) {
        let tag = commands.last ?? ""
        let lines = text.split(separator: "\n").map { $0.hasPrefix("T ") ? tag + $0.dropFirst() : String($0) }
        hear(lines.joined(separator: "\r\n") + "\r\n")
    }

    mutating func hear(_ text: String) { Array(text.utf8).withUnsafeBufferPointer { session.receive($0) } }

    mutating func opens(validity: Int = 7, next: Int, exists: Int = 9) {
        _ = command()
        answer(
            "* \(exists) EXISTS\n* OK [UIDVALIDITY \(validity)] ok\n* OK [UIDNEXT \(next)] ok\nT OK [READ-ONLY] done")
    }
}

@Suite struct IMAPSessionTests {
    static let cursor = InboxCursor(validity: 7, next: 5, readAt: Moment(seconds: 1_772_442_000))
    static let errand = InboxErrand(mailbox: "ana", cursor: cursor)

    private static func mail(_ uid: UInt32, _ text: String) -> InboxFinding.Content {
        .mail(InboxPlace(validity: 7, uid: uid), Array(text.utf8))
    }

    private static func done(_ next: UInt32, validity: UInt32 = 7, more: Bool = false) -> InboxFinding.Content {
        .ended(.done(next: InboxPlace(validity: validity, uid: next), hasMore: more))
    }

    @Test func `the first visit brings in nothing and begins at the next UID`() {
        var talk = IMAPTalk(errand: InboxErrand(mailbox: "ana"))
        #expect(talk.command() == "EXAMINE \"INBOX\"")
        talk.answer("* OK [UIDVALIDITY 7] ok\n* OK [UIDNEXT 40] ok\nT OK done")
        #expect(talk.session.findings == [Self.done(40)])
        #expect(talk.command() == "LOGOUT")
        #expect(!talk.session.isOver)
        talk.answer("* BYE bye\nT OK done")
        #expect(talk.session.isOver)
    }

    @Test func `what came since is fetched without a mark, one by one`() {
        var talk = IMAPTalk(errand: Self.errand)
        talk.opens(next: 9)
        #expect(talk.command() == "UID SEARCH UID 5:*")
        talk.answer("* SEARCH 8 6\nT OK done")
        #expect(talk.command() == "UID FETCH 6 (UID BODY.PEEK[]<0.262144>)")
        talk.answer("* 2 FETCH (UID 6 BODY[]<0> {4}\na\n\n)\nT OK done".replacing("{4}\na\n\n", with: "{4}\nabcd"))
        #expect(talk.command() == "UID FETCH 8 (UID BODY.PEEK[]<0.262144>)")
        talk.answer("* 3 FETCH (BODY[] \"short\" FLAGS () UID 8)\nT OK done")
        #expect(talk.session.findings == [Self.mail(6, "abcd"), Self.mail(8, "short"), Self.done(9)])
    }

    @Test func `a mail that holds an answer to our command is a mail`() {
        var talk = IMAPTalk(errand: Self.errand)
        talk.opens(next: 7)
        _ = talk.command()
        talk.answer("* SEARCH 5 6\nT OK done")
        _ = talk.command()
        let tag = talk.commands.last ?? ""
        let hostile = "Hi\r\n)\r\n\(tag) OK done\r\n* 9 FETCH (UID 6 BODY[] {3}\r\nbad)\r\n* BYE\r\n"
        talk.hear("* 1 FETCH (UID 5 BODY[] {\(hostile.utf8.count)}\r\n\(hostile))\r\n")
        #expect(talk.session.findings == [])
        talk.answer("T OK done")
        #expect(talk.session.findings == [Self.mail(5, hostile)])
        #expect(talk.command().hasPrefix("UID FETCH 6"))
    }

    @Test func `only the mail that was asked for counts`() {
        var talk = IMAPTalk(errand: Self.errand)
        talk.opens(next: 6)
        _ = talk.command()
        talk.answer("* SEARCH 5 4 5 0 99999999999\nT OK done")
        #expect(talk.command().hasPrefix("UID FETCH 5 "))
        talk.answer(
            "* 1 FETCH (UID 4 BODY[] \"other\")\n* 1 FETCH (FLAGS (\\Seen))\n* 1 FETCH (UID 5 BODY[TEXT] \"part\")\n"
                + "* 1 FETCH (UID 5 BODY[] \"it\")\n* 1 FETCH (UID 5 BODY[] \"again\")\nT OK done")
        #expect(talk.session.findings == [Self.mail(5, "it"), Self.done(6)])
    }

    @Test func `a mail that is not handed out is named, and the next one fetched`() {
        var talk = IMAPTalk(errand: Self.errand)
        talk.opens(next: 8)
        _ = talk.command()
        talk.answer("* SEARCH 5 6 7\nT OK done")
        _ = talk.command()
        talk.answer("T OK nothing")
        _ = talk.command()
        talk.answer("T NO [SERVERBUG] broken")
        _ = talk.command()
        talk.answer("* 3 FETCH (UID 7 BODY[] \"x\")\nT OK done")
        #expect(
            talk.session.findings == [
                .unreadable(InboxPlace(validity: 7, uid: 5), "the server handed out no mail"),
                .unreadable(InboxPlace(validity: 7, uid: 6), "broken"), Self.mail(7, "x"), Self.done(8),
            ])
    }

    @Test func `many mails are fetched in shares, the oldest first`() {
        var talk = IMAPTalk(mails: 2, errand: Self.errand)
        talk.opens(next: 100)
        _ = talk.command()
        talk.answer("* SEARCH 50 60 70\nT OK done")
        for uid in [50, 60] {
            #expect(talk.command().hasPrefix("UID FETCH \(uid) "))
            talk.answer("* 1 FETCH (UID \(uid) BODY[] \"x\")\nT OK done")
        }
        #expect(talk.session.findings.last == Self.done(61, more: true))
    }

    @Test func `a long way is searched in stretches, and the cursor keeps up with it`() {
        var talk = IMAPTalk(errand: Self.errand)
        talk.opens(next: 25_000, exists: 24_000)
        #expect(talk.command() == "UID SEARCH UID 5:10004")
        talk.answer("* SEARCH\nT OK done")
        #expect(talk.command() == "UID SEARCH UID 10005:*")
        talk.answer("* SEARCH 24000\nT OK done")
        _ = talk.command()
        talk.answer("* 1 FETCH (UID 24000 BODY[] \"x\")\nT OK done")
        #expect(talk.session.findings.last == Self.done(25_000))
    }

    @Test func `UIDs to the end of all numbers are no trouble`() {
        var talk = IMAPTalk(
            errand: InboxErrand(
                mailbox: "ana", cursor: InboxCursor(validity: 7, next: .max - 3, readAt: Self.cursor.readAt)))
        talk.opens(next: Int(UInt32.max))
        #expect(talk.command() == "UID SEARCH UID 4294967292:*")
        talk.answer("* SEARCH 4294967294 4294967295\nT OK done")
        _ = talk.command()
        talk.answer("* 1 FETCH (UID 4294967294 BODY[] \"x\")\nT OK done")
        _ = talk.command()
        talk.answer("* 1 FETCH (UID 4294967295 BODY[] \"x\")\nT OK done")
        #expect(talk.session.findings.last == Self.done(.max))
    }

    @Test func `a folder that was made anew is read from the last day on`() {
        var talk = IMAPTalk(errand: Self.errand)
        talk.opens(validity: 8, next: 100)
        #expect(talk.command() == "UID SEARCH UID 1:* SINCE 1-Mar-2026")
        talk.answer("* SEARCH 3\nT OK done")
        _ = talk.command()
        talk.answer("* 1 FETCH (UID 3 BODY[] \"x\")\nT OK done")
        #expect(talk.session.findings.last == Self.done(100, validity: 8))
    }

    @Test func `a folder whose UIDs went back is another one, unless its last mail shows that UIDNEXT stands still`() {
        var another = IMAPTalk(errand: Self.errand)
        another.opens(next: 3)
        #expect(another.command() == "UID FETCH * (UID)")
        another.answer("* 9 FETCH (UID 2)\nT OK done")
        #expect(another.command() == "UID SEARCH UID 1:* SINCE 1-Mar-2026")
        var stale = IMAPTalk(errand: Self.errand)
        stale.opens(next: 3)
        _ = stale.command()
        stale.answer("* 9 FETCH (UID 6)\nT OK done")
        #expect(stale.command() == "UID SEARCH UID 5:*")
        stale.answer("* SEARCH 5 6\nT OK done")
        for uid in [5, 6] {
            _ = stale.command()
            stale.answer("* 1 FETCH (UID \(uid) BODY[] \"x\")\nT OK done")
        }
        #expect(stale.session.findings.last == Self.done(7))
    }

    @Test func `fifty thousand mails under new UIDs are searched in stretches, and only the last days' are fetched`() {
        let cursor = InboxCursor(validity: 6, next: 49_000, readAt: Self.cursor.readAt)
        var talk = IMAPTalk(mails: 2, errand: InboxErrand(mailbox: "ana", cursor: cursor))
        talk.opens(next: 50_001, exists: 50_000)
        #expect(talk.command() == "UID SEARCH UID 1:10000 SINCE 1-Mar-2026")
        talk.answer("* SEARCH\nT OK done")
        #expect(talk.command() == "UID SEARCH UID 10001:30000 SINCE 1-Mar-2026")
        talk.answer("* SEARCH\nT OK done")
        #expect(talk.command() == "UID SEARCH UID 30001:* SINCE 1-Mar-2026")
        talk.answer("* SEARCH " + (49_001...50_000).map(String.init).joined(separator: " ") + "\nT OK done")
        for uid in [49_001, 49_002] {
            #expect(talk.command().hasPrefix("UID FETCH \(uid) "))
            talk.answer("* 1 FETCH (UID \(uid) BODY[] \"x\")\nT OK done")
        }
        #expect(talk.session.findings.last == Self.done(49_003, more: true))
        var rest = IMAPTalk(
            errand: InboxErrand(
                mailbox: "ana",
                cursor: InboxCursor(validity: 7, next: 49_003, readAt: Self.cursor.readAt, since: Self.cursor.readAt)))
        rest.opens(next: 50_001, exists: 50_000)
        #expect(rest.command() == "UID SEARCH UID 49003:* SINCE 1-Mar-2026")
    }

    @Test func `an answer of eighty thousand numbers is read, and one that is malformed is a fault`() {
        var talk = IMAPTalk(mails: 1, errand: Self.errand)
        talk.opens(next: 90_000, exists: 89_000)
        _ = talk.command()
        talk.answer("* SEARCH " + (100_000...180_000).map(String.init).joined(separator: " ") + "\nT OK done")
        #expect(talk.command().hasPrefix("UID FETCH 100000 "))
        var broken = IMAPTalk(errand: Self.errand)
        broken.opens(next: 9)
        _ = broken.command()
        broken.answer("* SEARCH 5 (6\nT OK done")
        #expect(broken.session.findings == [.ended(.failed(.nonsense("the answer to SEARCH is malformed")))])
        #expect(broken.session.isOver)
    }

    @Test func `a UID in a response of its own, none at all, and a part that names its length are all the mail`() {
        var talk = IMAPTalk(errand: Self.errand)
        talk.opens(next: 9)
        _ = talk.command()
        talk.answer("* SEARCH 5 6 7 8\nT OK done")
        _ = talk.command()
        talk.answer("* 1 FETCH (BODY[] \"a\")\n* 1 FETCH (UID 5)\nT OK done")
        _ = talk.command()
        talk.answer("* 2 FETCH (BODY[]<0.262144> \"b\" UID 6)\nT OK done")
        _ = talk.command()
        talk.answer("* 3 FETCH (BODY[] \"c\")\nT OK done")
        _ = talk.command()
        talk.answer("* 4 FETCH (UID 8 BODY[] NIL)\nT OK done")
        #expect(
            talk.session.findings == [
                Self.mail(5, "a"), Self.mail(6, "b"), Self.mail(7, "c"),
                .unreadable(InboxPlace(validity: 7, uid: 8), "the server handed out no mail"), Self.done(9),
            ])
    }

    @Test func `a server without UIDNEXT is asked by STATUS, and else for its last mail`() {
        var talk = IMAPTalk(errand: Self.errand)
        _ = talk.command()
        talk.answer("* 9 EXISTS\n* OK [UIDVALIDITY 7] ok\nT OK done")
        #expect(talk.command() == "STATUS \"INBOX\" (UIDNEXT)")
        talk.answer("* STATUS INBOX (UIDNEXT 6)\nT OK done")
        #expect(talk.command() == "UID SEARCH UID 5:*")
        var mute = IMAPTalk(errand: InboxErrand(mailbox: "ana"))
        _ = mute.command()
        mute.answer("* 9 EXISTS\n* OK [UIDVALIDITY 7] ok\nT OK done")
        _ = mute.command()
        mute.answer("T BAD what")
        #expect(mute.command() == "UID FETCH * (UID)")
        mute.answer("* 9 FETCH (UID 41)\nT OK done")
        #expect(mute.session.findings == [Self.done(42)])
        var empty = IMAPTalk(errand: Self.errand)
        _ = empty.command()
        empty.answer("* 0 EXISTS\n* OK [UIDVALIDITY 7] ok\nT OK done")
        _ = empty.command()
        empty.answer("* STATUS INBOX (MESSAGES 0)\nT OK done")
        // Its mails may have been deleted: that is no other folder.
        #expect(empty.command() == "UID SEARCH UID 5:*")
        empty.answer("* SEARCH\nT OK done")
        #expect(empty.session.findings == [Self.done(5)])
    }

    @Test func `a server that wants to know who asks is told first, and may refuse to hear it`() {
        var talk = IMAPTalk(identifies: true, errand: Self.errand)
        #expect(talk.command() == "ID (\"name\" \"Baton\")")
        talk.answer("T BAD what")
        #expect(talk.command() == "EXAMINE \"INBOX\"")
    }

    @Test func `what libcurl read in part is passed over up to a whole line`() {
        for lead in ["=PLAIN IDLE X\r\n", "Y\r\nZ * 1\r\n", ""] {
            var talk = IMAPTalk(errand: Self.errand)
            _ = talk.command()
            talk.hear(lead)
            talk.answer("* 9 EXISTS\n* OK [UIDVALIDITY 7] ok\n* OK [UIDNEXT 9] ok\nT OK done")
            #expect(talk.command() == "UID SEARCH UID 5:*", "\(lead)")
        }
        var endless = IMAPTalk(errand: Self.errand)
        endless.hear(String(repeating: "x", count: 70_000))
        #expect(endless.session.isOver)
    }

    @Test func `after a visit it waits, tells of news, and visits again on the same connection`() {
        var talk = IMAPTalk(waits: true, errand: Self.errand)
        talk.opens(next: 5)
        _ = talk.command()
        talk.answer("* SEARCH 4\nT OK done")
        #expect(talk.session.findings == [Self.done(5)])
        talk.session.findings = []
        #expect(talk.command() == "IDLE")
        #expect(talk.session.isWaiting && !talk.session.isOver)
        talk.hear("+ idling\r\n* 9 EXISTS\r\n* OK still here\r\n")
        #expect(talk.session.findings == [])
        talk.hear("* 10 EXISTS\r\n* 1 RECENT\r\n")
        #expect(talk.session.findings == [.news])
        talk.session.findings = []
        talk.session.begin(Self.errand)
        #expect(talk.session.takeOutput() == Array("DONE\r\n".utf8))
        talk.answer("T OK done")
        talk.opens(next: 6, exists: 10)
        #expect(talk.command() == "UID SEARCH UID 5:*")
    }

    @Test func `waiting is renewed, and a server that will not wait is left`() {
        var talk = IMAPTalk(waits: true, errand: InboxErrand(mailbox: "ana"))
        talk.opens(next: 5)
        _ = talk.command()
        talk.session.renew()
        #expect(talk.session.takeOutput() == Array("DONE\r\n".utf8))
        talk.answer("T OK done")
        #expect(talk.command() == "IDLE")
        talk.answer("T BAD no")
        #expect(talk.command() == "LOGOUT")
        talk.answer("T OK done")
        #expect(talk.session.isOver)
    }

    @Test func `a connection that is lost while it waits ends no visit`() {
        var talk = IMAPTalk(waits: true, errand: InboxErrand(mailbox: "ana"))
        talk.opens(next: 5)
        talk.session.findings = []
        talk.session.closed()
        #expect(talk.session.findings == [])
        #expect(talk.session.isOver && !talk.session.isWaiting)
    }

    @Test(arguments: [
        ("T NO [NONEXISTENT] no such folder", InboxFault.folder("INBOX", words: "no such folder")),
        ("T OK done", .nonsense("the folder was opened without UIDVALIDITY")),
        ("* OK a\nn999 OK done", .nonsense("an answer to a command nobody gave")),
        ("* OK a\nwhat", .nonsense("a line is no response")), ("* OK a\u{0}", .nonsense("there is a NUL")),
    ])
    func `a server that will not, or cannot be understood, ends the visit`(answer: String, fault: InboxFault) {
        var talk = IMAPTalk(errand: Self.errand)
        _ = talk.command()
        talk.answer(answer)
        #expect(talk.session.findings == [.ended(.failed(fault))])
        #expect(talk.session.isOver)
    }

    @Test func `a lost connection, a goodbye and silence are told apart, and end it once`() {
        var lost = IMAPTalk(errand: Self.errand)
        lost.session.closed()
        lost.session.closed()
        #expect(lost.session.findings == [.ended(.failed(.lost(words: "")))])
        var sent = IMAPTalk(errand: Self.errand)
        sent.hear("* BYE too many connections\r\n")
        sent.session.closed()
        #expect(sent.session.findings == [.ended(.failed(.lost(words: "too many connections")))])
        var silent = IMAPTalk(errand: Self.errand)
        silent.session.wentSilent()
        silent.hear("* OK\r\n")
        #expect(silent.session.findings == [.ended(.failed(.silent))])
    }

    @Test func `a server without end is left`() {
        var talk = IMAPTalk(errand: Self.errand)
        _ = talk.command()
        for _ in 0..<60 where !talk.session.isOver { talk.hear(String(repeating: "* 1 EXISTS\r\n", count: 1_000)) }
        #expect(talk.session.findings == [.ended(.failed(.nonsense("there is no end of it")))])
    }
}
