import Testing

@testable import Sink

/// What a client that is not ours makes of the mailboxes: Python's imaplib.
@Suite(.enabled(if: PythonJudge.isThere, "python3 is not there"))
struct PythonReaderTests {
    private static let mail = "From: mara@b.example\r\nSubject: Hi\r\n\r\nYes, please.\r\n"

    private static let begin = """
        import imaplib, sys
        imaplib.Commands["ID"] = ("NONAUTH", "AUTH", "SELECTED")
        box = imaplib.IMAP4("127.0.0.1", int(sys.argv[1]))

        """

    @Test func `imaplib reads a mailbox, marks, moves and appends`() throws {
        let sink = try IMAPSink.scripted(mails: [Self.mail, Self.mail])
        defer { sink.stop() }
        let said = try PythonJudge.run(
            Self.begin + """
                box.login("ana@a.example", 'se"s\\\\ame')
                print(sorted(line.decode().split('"')[-2] for line in box.list()[1]))
                print(box.select("INBOX")[1], box.response("UIDNEXT")[1])
                print(box.uid("SEARCH", None, "SUBJECT", "hi")[1])
                print(box.fetch("2", "(UID RFC822.SIZE BODY.PEEK[TEXT])")[1])
                print(box.fetch("2", "(RFC822)")[1][0][1].endswith(b"Yes, please.\\r\\n"), box.fetch("2", "(FLAGS)")[1])
                print(box.uid("MOVE", "1", "Trash")[0], box.noop()[0], box.search(None, "ALL")[1])
                print(box.append("Sent", "\\\\Seen", None, b"Subject: kept\\r\\n\\r\\nx\\r\\n")[0])
                print(box.status("Sent", "(MESSAGES UNSEEN)")[1])
                print(box.store("1", "+FLAGS", "(\\\\Deleted)")[1], box.expunge()[1], box.close()[0], box.logout()[0])
                """, port: sink.port)
        #expect(
            said == """
                ['INBOX', 'Sent', 'Trash']
                [b'2'] [b'3']
                [b'1 2']
                [(b'2 (UID 2 RFC822.SIZE 51 BODY[TEXT] {14}', b'Yes, please.\\r\\n'), b')']
                True [b'2 (FLAGS (\\\\Seen))']
                OK OK [b'1']
                OK
                [b'"Sent" (MESSAGES 1 UNSEEN 0)']
                [b'1 (FLAGS (\\\\Deleted \\\\Seen))'] [b'1', b'1'] OK BYE
                """)
    }

    @Test func `imaplib logs in by every mechanism it is offered, and hears a refusal`() throws {
        let sink = try IMAPSink.scripted("google-bandwidth")
        defer { sink.stop() }
        let said = try PythonJudge.run(
            Self.begin + """
                print("AUTH=XOAUTH2" in box.capabilities, box.xatom("ID", '("name" "judge")')[0])
                print(box.authenticate("PLAIN", lambda _: b"\\0ana@a.example\\0x")[0])
                print(box.select("INBOX", readonly=True)[0], box.fetch("1:*", "(BODY[])"))
                other = imaplib.IMAP4("127.0.0.1", int(sys.argv[1]))
                print(other.authenticate("XOAUTH2", lambda _: b"user=ana@a.example\\1auth=Bearer x\\1\\1")[0])
                try: other.select("Nowhere"); print(other.fetch("1", "(UID)"))
                except imaplib.IMAP4.error as error: print(error)
                """, port: sink.port)
        #expect(
            said == """
                True OK
                OK
                OK ('NO', [b'[OVERQUOTA] Account exceeded command or bandwidth limits. (Failure)'])
                OK
                command FETCH illegal in state AUTH, only allowed in states SELECTED
                """)
    }
}
