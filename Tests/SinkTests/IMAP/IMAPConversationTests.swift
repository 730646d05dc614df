import Testing
import Values

@testable import Sink

@Suite struct IMAPConversationTests {
    private static let mail = "From: mara@b.example\r\nSubject: Hi\r\nMessage-ID: <1@b.example>\r\n\r\nYes, please.\r\n"

    @Test func `the greeting tells what is offered, and a login what is offered then`() {
        var talk = SinkTalk()
        talk.conversation.greet()
        #expect(talk.ask("NOOP").hasPrefix("* OK [CAPABILITY IMAP4rev1 SASL-IR LITERAL+ ID AUTH=PLAIN"))
        #expect(talk.ask("LOGIN ana x").hasPrefix("a OK [CAPABILITY IMAP4rev1 LITERAL+ ID IDLE"))
        #expect(talk.ask("CAPABILITY").hasPrefix("* CAPABILITY IMAP4rev1 LITERAL+ ID IDLE"))
    }

    @Test(arguments: ["SELECT INBOX", "IDLE", "LIST \"\" *", "FETCH 1 UID", "STARTTLS", "CLOSE", "WHAT"])
    func `what is not for now is BAD`(command: String) {
        var talk = SinkTalk()
        #expect(talk.ask(command).hasPrefix("a BAD "))
    }

    @Test func `every mechanism logs in, with an initial response and without`() {
        let plain = "AGFuYUBhLmV4YW1wbGUAc2VzYW1l"
        let bearer = "dXNlcj1hbmFAYS5leGFtcGxlAWF1dGg9QmVhcmVyIHNlc2FtZQEB"
        let oauth = "bixhPWFuYUBhLmV4YW1wbGUsAWF1dGg9QmVhcmVyIHNlc2FtZQEB"
        let exchanges = [
            "a AUTHENTICATE PLAIN \(plain)\r\n", "a AUTHENTICATE PLAIN\r\n\(plain)\r\n",
            "a AUTHENTICATE LOGIN\r\nYW5hQGEuZXhhbXBsZQ==\r\nc2VzYW1l\r\n",
            "a AUTHENTICATE LOGIN YW5hQGEuZXhhbXBsZQ==\r\nc2VzYW1l\r\n",
            "a AUTHENTICATE XOAUTH2 \(bearer)\r\n", "a AUTHENTICATE XOAUTH2\r\n\(bearer)\r\n",
            "a AUTHENTICATE OAUTHBEARER \(oauth)\r\n", "a LOGIN ana@a.example {6+}\r\nsesame\r\n",
            "a LOGIN {13}\r\nana@a.example \"sesame\"\r\n",
        ]
        for exchange in exchanges {
            var talk = SinkTalk { $0 == "ana@a.example" && $1 == "sesame" }
            #expect(talk.hear(exchange).contains("a OK [CAPABILITY"), "\(exchange)")
            #expect(talk.conversation.user == "ana@a.example")
        }
    }

    @Test func `a wrong secret is refused, a token only after the client heard why`() {
        var talk = SinkTalk { _, secret in secret == "sesame" }
        #expect(talk.ask("LOGIN ana wrong") == "a NO [AUTHENTICATIONFAILED] Authentication failed\n")
        #expect(talk.ask("AUTHENTICATE XOAUTH2 dXNlcj1hAWF1dGg9QmVhcmVyIHgBAQ==").hasPrefix("+ eyJzdGF0dXMi"))
        #expect(talk.hear("\r\n") == "a NO [AUTHENTICATIONFAILED] Authentication failed\n")
        #expect(talk.ask("AUTHENTICATE PLAIN !!!") == "a BAD This is not base64\n")
        #expect(talk.hear("a AUTHENTICATE PLAIN\r\n*\r\n") == "+ \na BAD Cancelled\n")
        #expect(talk.ask("LOGIN ana sesame").contains("OK"))
    }

    @Test func `a folder is opened, searched and read by UID without a mark`() {
        var talk = SinkTalk(holding: [Self.mail, Self.mail])
        let opened = talk.ask("EXAMINE INBOX")
        #expect(opened.contains("* 2 EXISTS\n") && opened.contains("[UIDVALIDITY 7]") && opened.contains("[UIDNEXT 3]"))
        #expect(opened.hasSuffix("a OK [READ-ONLY] EXAMINE completed\n"))
        #expect(talk.ask("UID SEARCH UID 2:*") == "* SEARCH 2\na OK UID SEARCH completed\n")
        #expect(talk.ask("UID SEARCH UID 9:*") == "* SEARCH 2\na OK UID SEARCH completed\n")
        #expect(
            talk.ask("UID FETCH 2 (UID BODY.PEEK[]<0.10>)")
                == "* 2 FETCH (UID 2 BODY[]<0> {10}\nFrom: mara)\na OK UID FETCH completed\n")
        #expect(talk.ask("UID FETCH 2 BODY[]").contains("UID 2 BODY[] {\(Self.mail.utf8.count)}\n"))
        #expect(
            talk.ask("FETCH 1 (FLAGS RFC822.SIZE INTERNALDATE)")
                == "* 1 FETCH (FLAGS () RFC822.SIZE \(Self.mail.utf8.count) INTERNALDATE \" 2-Mar-2026 09:00:00 +0000\")\n"
                + "a OK FETCH completed\n")
        #expect(
            talk.ask("UID FETCH 1 BODY.PEEK[HEADER.FIELDS (message-id)]")
                == "* 1 FETCH (UID 1 BODY[HEADER.FIELDS (MESSAGE-ID)] {29}\nMessage-ID: <1@b.example>\n\n)\n"
                + "a OK UID FETCH completed\n")
    }

    @Test func `searches go by text, flag, day and size`() {
        var talk = SinkTalk(holding: [
            Self.mail, "Subject: Other\r\n\r\nNo\r\n", "Subject: Hi\r\n folded\r\n\r\nlong body\r\n",
        ])
        _ = talk.ask("SELECT INBOX")
        _ = talk.ask("STORE 2 +FLAGS (\\Seen)")
        let cases = [
            ("SUBJECT hi", "1 3"), ("HEADER Message-ID <1@B.example>", "1"), ("HEADER Message-ID \"\"", "1"),
            ("SEEN", "2"), ("UNSEEN", "1 3"), ("NOT SUBJECT hi", "2"), ("OR SEEN FROM mara", "1 2"),
            ("SINCE 2-Mar-2026", "1 2 3"), ("BEFORE 2-Mar-2026", ""), ("ON 2-Mar-2026 BODY long", "3"),
            ("TEXT folded", "3"), ("2:*", "2 3"), ("UID 1,3", "1 3"), ("SMALLER 30", "2"), ("(SEEN UNSEEN)", ""),
        ]
        for (keys, hits) in cases {
            #expect(talk.ask("SEARCH \(keys)").hasPrefix("* SEARCH\(hits.isEmpty ? "" : " " + hits)\n"), "\(keys)")
        }
    }

    @Test func `mails are marked, copied, moved and taken out`() {
        var talk = SinkTalk(holding: [Self.mail, Self.mail, Self.mail])
        _ = talk.ask("SELECT INBOX")
        #expect(talk.ask("UID STORE 2 +FLAGS (\\Seen)").hasPrefix("* 2 FETCH (UID 2 FLAGS (\\Seen))\n"))
        #expect(talk.ask("UID STORE 2 -FLAGS.SILENT (\\Seen)") == "a OK UID STORE completed\n")
        #expect(talk.ask("UID COPY 1:2 Trash") == "a OK [COPYUID 7 1,2 1,2] COPY completed\n")
        #expect(talk.ask("UID MOVE 1 Sent") == "* OK [COPYUID 7 1 1] Moved\n* 1 EXPUNGE\na OK MOVE completed\n")
        _ = talk.ask("STORE 1:2 +FLAGS.SILENT (\\Deleted)")
        #expect(talk.ask("UID EXPUNGE 3") == "* 2 EXPUNGE\na OK UID EXPUNGE completed\n")
        #expect(talk.ask("EXPUNGE") == "* 1 EXPUNGE\na OK EXPUNGE completed\n")
        #expect(talk.ask("STATUS Trash (MESSAGES UNSEEN)").hasPrefix("* STATUS \"Trash\" (MESSAGES 2 UNSEEN 2)\n"))
        #expect(talk.ask("COPY 1 Nowhere").hasPrefix("a NO [TRYCREATE]"))
        #expect(talk.hear("a APPEND Sent (\\Seen) {3+}\r\nx\r\n\r\n").hasPrefix("a OK [APPENDUID 7 2]"))
    }

    @Test func `what was opened to be read stays as it is`() {
        var talk = SinkTalk(holding: [Self.mail])
        _ = talk.ask("EXAMINE INBOX")
        _ = talk.ask("FETCH 1 BODY[]")
        for command in ["STORE 1 +FLAGS (\\Seen)", "EXPUNGE", "MOVE 1 Trash"] {
            #expect(talk.ask(command).hasPrefix("a NO [READ-ONLY]"), "\(command)")
        }
        #expect(talk.ask("SEARCH SEEN").hasPrefix("* SEARCH\n"))
        _ = talk.ask("SELECT INBOX")
        #expect(talk.ask("FETCH 1 BODY[TEXT]").contains("FLAGS (\\Seen)"))
    }

    @Test func `whoever waits is told at once, and others with their next answer`() {
        var talk = SinkTalk(holding: [Self.mail])
        _ = talk.ask("EXAMINE INBOX")
        #expect(talk.ask("IDLE") == "+ idling\n")
        #expect(talk.wake() == "")
        talk.arrive(Self.mail)
        #expect(talk.wake() == "* 2 EXISTS\n")
        #expect(talk.hear("DONE\r\n") == "a OK IDLE terminated\n")
        talk.arrive(Self.mail)
        #expect(talk.ask("NOOP") == "* 3 EXISTS\na OK NOOP completed\n")
    }

    @Test func `folders are listed by pattern, under the names of the provider`() {
        var talk = SinkTalk(holding: [])
        #expect(talk.ask("LIST \"\" \"\"") == "* LIST (\\Noselect) \"/\" \"\"\na OK LIST completed\n")
        #expect(talk.ask("LIST \"\" *").contains("* LIST (\\HasNoChildren \\Sent) \"/\" \"Sent\"\n"))
        var google = SinkTalk(holding: [], habits: "google")
        #expect(google.ask("LIST \"\" %") == "* LIST (\\HasNoChildren) \"/\" \"INBOX\"\na OK LIST completed\n")
        #expect(google.ask("EXAMINE \"[Gmail]/Sent Mail\"").contains("a OK [READ-ONLY]"))
        var courier = SinkTalk(holding: [], habits: "courier")
        #expect(courier.ask("NAMESPACE").hasPrefix("* NAMESPACE ((\"INBOX.\" \".\")) NIL NIL\n"))
        #expect(courier.ask("EXAMINE INBOX.Sent").contains("a OK [READ-ONLY]"))
    }

    @Test func `a folder made anew under an open one ends the connection`() {
        var talk = SinkTalk(holding: [Self.mail])
        _ = talk.ask("EXAMINE INBOX")
        #expect(talk.ask("EXAMINE INBOX", twist: .renumber, mails: 3).contains("[UIDVALIDITY 8]"))
        #expect(talk.ask("UID SEARCH ALL").hasPrefix("* SEARCH 1 2 3 4\n"))
        _ = talk.mailboxes.change("INBOX", of: "ana@a.example") { $0.renumber(behind: 0, of: SinkTalk.now) }
        #expect(talk.ask("NOOP").hasPrefix("* BYE") && talk.conversation.isOver)
    }
}
