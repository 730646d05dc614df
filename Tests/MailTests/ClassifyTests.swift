import Testing

@testable import Mail

struct ClassifyTests {
    private func plain(_ headers: String, body: String = "Hello") -> InboundMail {
        RawMail.read("From: Bo <bo@example.org>\nSubject: Re: Hello\n\(headers)\n\n\(body)\n")
    }

    @Test func `a person's reply is their own words`() {
        #expect(RawMail.read(RawMail.reply).classify() == .reply("Sehr gern, Grüße!\nBo"))
    }

    @Test func `a report of RFC 3464 is a bounce with its message, address and reason`() throws {
        guard case .bounce(let bounce) = RawMail.read(RawMail.bounce).classify() else {
            Issue.record("no bounce")
            return
        }
        #expect(bounce.originalMessageID == "m2@example.com")
        #expect(bounce.severity == .hard)
        let recipient = try #require(bounce.recipients.first)
        #expect(bounce.recipients.count == 1)
        #expect(recipient.address?.text == "old@example.org")
        #expect(recipient.original?.text == "bo@example.org")
        #expect(recipient.status == "5.1.1")
        #expect(recipient.action == .failed)
        #expect(recipient.reason == .userUnknown)
        #expect(recipient.diagnostic.hasSuffix("rejected: User unknown in virtual mailbox table"))
    }

    @Test func `a delay decides nothing, and a whole copy gives the message too`() throws {
        let text = RawMail.bounce.replacing("Action: failed", with: "Action: delayed")
            .replacing("text/rfc822-headers", with: "message/rfc822")
        guard case .bounce(let bounce) = RawMail.read(text).classify() else {
            Issue.record("no bounce")
            return
        }
        #expect(bounce.severity == .note)
        #expect(bounce.originalMessageID == "m2@example.com")
    }

    @Test(arguments: [
        ("smtp; 550 5.1.1 user unknown", "5.1.1", BounceReason.userUnknown, true),
        ("smtp; 550 5.7.1 Service unavailable; client host blocked using zen.spamhaus.org", "5.7.1", .policy, false),
        ("smtp; 552 5.2.2 mailbox full", "5.2.2", .mailboxFull, false), ("", "5.1.1", .userUnknown, true),
        ("smtp; 550 5.1.1 rejected by policy: spam", "5.1.1", .policy, false), ("", "5.4.7", .expired, false),
        ("smtp; 450 4.1.1 user unknown", "4.1.1", .userUnknown, false), ("smtp; 550 no", "5.0.0", .unknown, false),
        ("smtp; 550 5.4.1 Recipient address rejected: Access denied", "5.4.1", .userUnknown, true),
        ("X-Postfix; Host or domain name not found. Name service error: try again", "4.4.3", .network, false),
        ("smtp; 550 5.1.8 Sender address rejected: Domain not found", "5.1.8", .policy, false),
        ("smtp; 550 5.7.25 the sending IP does not have a PTR record", "5.7.25", .policy, false),
        ("smtp; 554 delivery error: This user doesn't have a yahoo.com account", "5.0.0", .userUnknown, true),
        ("smtp; 450 4.2.0 Greylisted, try again later", "4.2.0", .rateLimited, false),
    ])
    func `only a dead address is hard, whatever the code`(
        diagnostic: String, status: String, reason: BounceReason, isHard: Bool
    ) {
        let found = BounceReason.of(diagnostic, status: status)
        #expect(found == reason)
        let recipient = Bounce.Recipient(
            address: nil, status: status, action: .failed, reason: found, diagnostic: diagnostic)
        #expect((recipient.severity == .hard) == isHard)
    }

    @Test func `a status that says nothing gives way to the one in the text`() {
        #expect(DeliveryStatus.status("5.0.0", diagnostic: "smtp; 550-5.2.1 disabled") == "5.2.1")
        #expect(DeliveryStatus.status("5.1.1 (bad)", diagnostic: "5.2.2") == "5.1.1")
        #expect(DeliveryStatus.status("", diagnostic: "10.5.1.1 and 9.1.1 and 1.2") == nil)
    }

    @Test func `a letter of an old mail program is a bounce`() throws {
        let mail = RawMail.read(
            """
            Return-Path: <>
            From: MAILER-DAEMON@mx.example.net
            Subject: failure notice

            Hi. This is the qmail-send program at mx.example.net.
            I'm afraid I wasn't able to deliver your message to the following addresses.

            <bo@example.org>:
            Sorry, no mailbox here by that name. (#5.1.1)

            --- Below this line is a copy of the message.

            Return-Path: <bounce@example.com>
            Message-ID: <m2@example.com>
            From: ana@example.com
            """)
        guard case .bounce(let bounce) = mail.classify() else {
            Issue.record("no bounce")
            return
        }
        #expect(bounce.recipients.map(\.address?.text) == ["bo@example.org"])
        #expect(bounce.originalMessageID == "m2@example.com")
        #expect(bounce.severity == .hard)
    }

    @Test func `a feedback report is a complaint`() {
        let mail = RawMail.read(
            """
            From: fbl@provider.example
            Content-Type: multipart/report; report-type=feedback-report; boundary=B

            --B
            Content-Type: text/plain

            This is an abuse report.
            --B
            Content-Type: message/feedback-report

            Feedback-Type: Abuse
            User-Agent: X/1
            Version: 1
            Original-Rcpt-To: <bo@example.org>
            --B
            Content-Type: message/rfc822

            To: Bo <bo@example.org>
            Message-ID: <m2@example.com>

            text
            --B--
            """)
        let expected = Complaint(
            type: "abuse", recipient: try? Address("bo@example.org"), originalMessageID: "m2@example.com")
        #expect(mail.classify() == .complaint(expected))
    }

    @Test(arguments: [
        "Auto-Submitted: auto-replied (vacation)", "Auto-Submitted: auto-generated", "X-Autoreply: yes",
        "Precedence: auto_reply", "Return-Path: <>",
    ])
    func `what a program wrote is no reply`(header: String) {
        guard case .autoReply = plain(header).classify() else {
            Issue.record("a reply")
            return
        }
    }

    @Test(arguments: ["Precedence: bulk", "List-Id: <l.example.org>", "List-Unsubscribe: <https://x.example/u>"])
    func `mail to many answers nobody`(header: String) {
        let mail = RawMail.read("From: Bo <bo@example.org>\nSubject: News of the week\n\(header)\n\nHello\n")
        #expect(mail.classify() == .autoReply(.bulk))
    }

    @Test(arguments: [
        "X-Auto-Response-Suppress: DR, OOF, AutoReply", "Precedence: list\nList-Id: <sales.example.com>",
        "List-Unsubscribe: <https://x.example/u>\nIn-Reply-To: <m1@example.com>",
    ])
    func `what our own group or server adds makes no program of a person`(header: String) {
        #expect(plain(header).classify() == .reply("Hello"))
    }

    @Test(arguments: ["Auto-Submitted: no", "Precedence: first-class", "Return-Path: <bo@example.org>", "X-Mailer: M"])
    func `what a person wrote is a reply`(header: String) {
        #expect(plain(header).classify() == .reply("Hello"))
    }

    @Test func `a display receipt is no reply`() {
        let mail = RawMail.read(
            """
            From: bo@example.org
            Content-Type: multipart/report; report-type=disposition-notification; boundary=B

            --B

            shown
            --B
            Content-Type: message/disposition-notification

            Disposition: manual-action/MDN-sent-manually; displayed
            --B--
            """)
        #expect(mail.classify() == .autoReply(.receipt))
    }
}
