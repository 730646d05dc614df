@testable import Mail

/// Raw mails as they come in, from text with LF written in the tests.
enum RawMail {
    static func bytes(_ text: String) -> [UInt8] {
        text.utf8.flatMap { $0 == 10 ? [13, 10] : [$0] }
    }

    static func read(_ text: String) -> InboundMail { InboundMail(bytes(text)) }

    static let reply = """
        Return-Path: <bo@example.org>
        From: =?utf-8?q?Bo_L=C3=A9ad?= <Bo@Example.org>
        To: "Coach, Ana" <ana@example.com>, Desk <desk@example.com>
        Subject: Re: =?iso-8859-1?Q?Gr=FC=DFe?=
         =?utf-8?b?IGFu?= Bo
        Message-ID: <reply-1@example.org>
        In-Reply-To: <m2@example.com>
        References: <m1@example.com>
         <m2@example.com>
        Content-Type: multipart/alternative; boundary="outer (1)"

        preamble
        --outer (1)
        Content-Type: text/plain; charset=iso-8859-1
        Content-Transfer-Encoding: quoted-printable

        Sehr gern, Gr=FC=DFe!
        Bo

        On Mon, 3 Aug 2026 at 10:00, Ana Coach
        <ana@example.com> wrote:

        > Would Tuesday do?
        >
        > Ana

        --outer (1)
        Content-Type: text/html; charset=utf-8

        <p>Sehr gern</p>
        --outer (1)--
        epilogue
        """

    static let bounce = """
        Return-Path: <>
        From: MAILER-DAEMON@mx.example.net (Mail Delivery System)
        To: bounce+77@example.com
        Subject: Undelivered Mail Returned to Sender
        Auto-Submitted: auto-replied
        Content-Type: multipart/report; report-type=delivery-status;
         boundary="B"

        --B
        Content-Type: text/plain

        I'm sorry to have to inform you that your message could not be delivered.

        --B
        Content-Type: message/delivery-status

        Reporting-MTA: dns; mx.example.net
        Arrival-Date: Mon, 3 Aug 2026 10:00:00 +0200

        Final-Recipient: rfc822; old@example.org
        Original-Recipient: rfc822;Bo@Example.org
        Action: failed
        Status: 5.1.1
        Remote-MTA: dns; mx.example.org
        Diagnostic-Code: smtp; 550 5.1.1 <old@example.org>: Recipient address
            rejected: User unknown in virtual mailbox table

        --B
        Content-Type: text/rfc822-headers

        From: Ana <ana@example.com>
        Message-ID: <m2@example.com>
        Subject: Hello

        --B--
        """
}
