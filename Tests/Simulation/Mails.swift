import Ports

/// Mails as people, machines and mail servers write them back, as bytes.
enum Mails {
    static func reply(from address: String, to messageID: String, id: String) -> [UInt8] {
        bytes(
            """
            Return-Path: <\(address)>
            From: Lead <\(address)>
            To: ana@ana.example
            Subject: Re: your mail
            Message-ID: <\(id)>
            In-Reply-To: <\(messageID)>
            References: <\(messageID)>
            Content-Type: text/plain; charset=utf-8

            Yes, tell me more please.
            """)
    }

    static func autoReply(from address: String, to messageID: String, id: String) -> [UInt8] {
        bytes(
            """
            Return-Path: <>
            From: Lead <\(address)>
            To: ana@ana.example
            Subject: Out of office
            Auto-Submitted: auto-replied
            Message-ID: <\(id)>
            In-Reply-To: <\(messageID)>

            I am away until Monday.
            """)
    }

    static func unsubscribe(from address: String, token: String, id: String) -> [UInt8] {
        bytes(
            """
            Return-Path: <\(address)>
            From: <\(address)>
            To: stop@ana.example
            Subject: unsubscribe \(token)
            Message-ID: <\(id)>


            """)
    }

    static func bounce(of messageID: String, to address: String, isHard: Bool, id: String) -> [UInt8] {
        bytes(
            """
            Return-Path: <>
            From: MAILER-DAEMON@mx.example.net (Mail Delivery System)
            To: ana@ana.example
            Subject: Undelivered Mail Returned to Sender
            Message-ID: <\(id)>
            Content-Type: multipart/report; report-type=delivery-status;
             boundary="B"

            --B
            Content-Type: text/plain

            Your message could not be delivered.

            --B
            Content-Type: message/delivery-status

            Reporting-MTA: dns; mx.example.net

            Final-Recipient: rfc822; \(address)
            Action: failed
            Status: \(isHard ? "5.1.1" : "5.2.2")
            Diagnostic-Code: smtp; \(isHard ? "550 5.1.1 user unknown" : "552 5.2.2 mailbox full")

            --B
            Content-Type: text/rfc822-headers

            From: Ana <ana@ana.example>
            Message-ID: <\(messageID)>
            Subject: Hello

            --B--
            """)
    }

    static func complaint(about messageID: String, by address: String, id: String) -> [UInt8] {
        bytes(
            """
            From: fbl@provider.example
            Message-ID: <\(id)>
            Content-Type: multipart/report; report-type=feedback-report; boundary=B

            --B
            Content-Type: text/plain

            This is an abuse report.
            --B
            Content-Type: message/feedback-report

            Feedback-Type: abuse
            User-Agent: X/1
            Version: 1
            Original-Rcpt-To: <\(address)>
            --B
            Content-Type: message/rfc822

            To: <\(address)>
            Message-ID: <\(messageID)>

            --B--
            """)
    }

    /// Text with CRLF line ends.
    private static func bytes(_ text: String) -> [UInt8] { text.utf8.flatMap { $0 == 10 ? [13, 10] : [$0] } }
}
