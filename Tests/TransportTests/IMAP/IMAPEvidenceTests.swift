import Ports
import Testing
import Values
import WireKit

@testable import Transport

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
