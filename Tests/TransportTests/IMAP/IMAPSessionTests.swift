import Scheduler
import Testing
import Values

@testable import Transport

/// A session and what it was told, command by command.
struct IMAPTalk {
    var session: IMAPSession
    private(set) var commands: [String] = []

    init(sent: String? = nil, mails: Int = 100, errand: InboxErrand) {
        var settings = IMAPSession.Settings()
        settings.sent = sent
        settings.mails = mails
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

    mutating func opens(validity: Int = 7, next: Int) {
        _ = command()
        answer("* 9 EXISTS\n* OK [UIDVALIDITY \(validity)] ok\n* OK [UIDNEXT \(next)] ok\nT OK [READ-ONLY] done")
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
        #expect(talk.command() == "UID SEARCH UID 5:8")
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
        #expect(talk.session.findings == [Self.mail(5, hostile)])
        talk.answer("T OK done")
        #expect(talk.command().hasPrefix("UID FETCH 6"))
    }

    @Test func `only the mail that was asked for counts`() {
        var talk = IMAPTalk(errand: Self.errand)
        talk.opens(next: 6)
        _ = talk.command()
        talk.answer("* SEARCH 5 999 4 5 0 99999999999\nT OK done")
        #expect(talk.command().hasPrefix("UID FETCH 5 "))
        talk.answer(
            "* 1 FETCH (UID 4 BODY[] \"other\")\n* 1 FETCH (FLAGS (\\Seen))\n* 1 FETCH (UID 5 BODY[TEXT] \"part\")\n"
                + "* 1 FETCH (UID 5 BODY[] \"it\")\n* 1 FETCH (UID 5 BODY[] \"again\")\nT OK done")
        #expect(talk.session.findings == [Self.mail(5, "it"), Self.done(6)])
    }

    @Test func `a mail that is gone is passed over, and one the server keeps back is named`() {
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
        talk.opens(next: 25_000)
        #expect(talk.command() == "UID SEARCH UID 5:10004")
        talk.answer("* SEARCH\nT OK done")
        #expect(talk.command() == "UID SEARCH UID 10005:20004")
        talk.answer("T OK done")
        #expect(talk.command() == "UID SEARCH UID 20005:24999")
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
        #expect(talk.command() == "UID SEARCH UID 4294967292:4294967294")
        talk.answer("* SEARCH 4294967294 4294967295\nT OK done")
        _ = talk.command()
        talk.answer("* 1 FETCH (UID 4294967294 BODY[] \"x\")\nT OK done")
        #expect(talk.session.findings.last == Self.done(.max))
    }

    @Test(arguments: [(8, 100), (7, 4)])
    func `a folder that was made anew is read from the last day on`(validity: Int, next: Int) {
        var talk = IMAPTalk(errand: Self.errand)
        talk.opens(validity: validity, next: next)
        #expect(talk.command() == "UID SEARCH SINCE 1-Mar-2026")
        talk.answer("* SEARCH 3\nT OK done")
        _ = talk.command()
        talk.answer("* 1 FETCH (UID 3 BODY[] \"x\")\nT OK done")
        #expect(talk.session.findings.last == Self.done(UInt32(next), validity: UInt32(validity)))
    }

    @Test(arguments: [
        ("T NO [NONEXISTENT] no such folder", InboxFault.folder("INBOX", words: "no such folder")),
        ("T OK done", .nonsense("the folder was opened without UIDVALIDITY and UIDNEXT")),
        ("n999 OK done", .nonsense("an answer to a command nobody gave")),
        ("what", .nonsense("a line is no response")), ("* OK a\u{0}", .nonsense("there is a NUL")),
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

/// Messages of unknown outcome, looked for where the provider keeps what was sent.
@Suite struct IMAPEvidenceTests {
    private static func errand(_ ids: String...) -> InboxErrand {
        InboxErrand(
            mailbox: "ana",
            sought: ids.enumerated().map { SoughtMessage(message: Int64($0.offset + 1), id: $0.element) })
    }

    private static let end = InboxFinding.Content.ended(.done(next: InboxPlace(validity: 7, uid: 9), hasMore: false))

    @Test func `a message lies in the Sent folder only where its own header says so`() {
        var talk = IMAPTalk(sent: "Sent", errand: Self.errand("a@b.example", "c@b.example", "e@b.example"))
        talk.opens(next: 9)
        #expect(talk.command() == "EXAMINE \"Sent\"")
        talk.answer("* OK [UIDVALIDITY 3] ok\n* OK [UIDNEXT 400] ok\nT OK done")
        #expect(talk.command() == "UID SEARCH HEADER Message-ID \"<a@b.example>\"")
        talk.answer("* SEARCH 12 11\nT OK done")
        #expect(talk.command() == "UID FETCH 11,12 (UID BODY.PEEK[HEADER.FIELDS (MESSAGE-ID)])")
        talk.hear("* 1 FETCH (UID 11 BODY[HEADER.FIELDS (MESSAGE-ID)] {28}\r\nMessage-ID: <xa@b.example>\r\n)\r\n")
        talk.answer("* 2 FETCH (UID 12 BODY[HEADER.FIELDS (\"Message-ID\")] \"message-id: <a@b.example>\")\nT OK done")
        #expect(talk.command().hasSuffix("\"<c@b.example>\""))
        talk.answer("* SEARCH\nT OK done")
        #expect(talk.command().hasSuffix("\"<e@b.example>\""))
        talk.answer("* SEARCH 13\nT OK done")
        _ = talk.command()
        talk.answer("* 2 FETCH (UID 13 BODY[HEADER.FIELDS (MESSAGE-ID)] \"Message-ID: <E@b.example>\")\nT OK done")
        // The cursor is the inbox's, whatever the Sent folder counts.
        #expect(talk.session.findings == [.found(message: 1), Self.end])
    }

    @Test func `a Sent folder that cannot be opened is named, and the mail comes in all the same`() {
        var talk = IMAPTalk(sent: "Gesendet", errand: Self.errand("a@b.example"))
        talk.opens(next: 9)
        _ = talk.command()
        talk.answer("T NO Mailbox doesn't exist: Gesendet")
        let fault = InboxFault.folder("Gesendet", words: "Mailbox doesn't exist: Gesendet")
        #expect(
            talk.session.findings == [
                .ended(.done(next: InboxPlace(validity: 7, uid: 9), hasMore: false, sentFault: fault))
            ])
    }

    @Test func `nothing is looked for without a folder, or without a doubt`() {
        var talk = IMAPTalk(errand: Self.errand("a@b.example"))
        talk.opens(next: 9)
        #expect(talk.command() == "LOGOUT")
        var calm = IMAPTalk(sent: "Sent", errand: Self.errand())
        calm.opens(next: 9)
        #expect(calm.command() == "LOGOUT")
    }
}
