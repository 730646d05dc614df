import Foundation
import Mail
import Values

/// What reading and judging one mail costs, by kind of mail, in CPU time; the mails are left in a folder for the peer.
struct InboundBench {
    private let folder: URL

    init(arguments: [String]) { folder = URL(filePath: arguments.first ?? ".") }

    func run() throws {
        let today = CivilDate(year: 2_026, month: 11, day: 2)
        var usual: [Double] = []
        print("mail                                    bytes      ms CPU   is")
        for (name, text, isUsual) in Self.mails {
            let bytes = Array(text.utf8)
            try Data(bytes).write(to: folder.appending(path: "\(isUsual ? "usual" : "hostile") \(name).eml"))
            var kind = ""
            let times = (0..<(isUsual ? 5 : 1)).map { _ in
                CPUClock.perCall(budget: 0.2, batch: 1) {
                    let verdict = InboundMail(bytes).verdict(today: today)
                    kind = "\(verdict.kind.rawValue) \(verdict.class.rawValue)"
                }
            }
            let milliseconds = times.median * 1_000
            if isUsual { usual.append(milliseconds) }
            print(
                name.padding(toLength: 36, withPad: " ", startingAt: 0)
                    + String(format: "%9d%12.3f   ", bytes.count, milliseconds) + kind)
        }
        var usage = rusage()
        getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
        print(
            String(
                format: "{\"usual_median_ms\": %.3f, \"usual_slowest_ms\": %.3f, \"peak_mib\": %.0f}", usual.median,
                usual.max() ?? 0, Double(usage.ru_maxrss) / 1_024))
    }

    private static func many(_ text: String, _ count: Int) -> String { String(repeating: text, count: count) }

    private static let head = """
        Received: from mx.lead.example (mx.lead.example [192.0.2.7]) by in.example.com with ESMTPS; Mon, 2 Nov 2026 09:12:01 +0000
        Return-Path: <bo@lead.example>
        From: Bo Holm <bo@lead.example>
        To: Ana <ana@example.com>
        Date: Mon, 2 Nov 2026 09:12:00 +0000
        Message-ID: <1@lead.example>
        In-Reply-To: <b.1.2@example.com>
        References: <b.1.2@example.com>
        MIME-Version: 1.0

        """
    private static let quoted = many("> The second of three lines that were written before, as they came.\n", 30)
    private static let page =
        "<html><body>" + many("<p style=\"margin:0\">Thank you, this <b>sounds</b> right.</p>\n", 60) + "</body></html>"

    /// Name, text, and whether it is one of the mails that come every day.
    private static var mails: [(String, String, Bool)] {
        [
            (
                "a short reply above its quotation",
                head + "Subject: Re: A question\nContent-Type: text/plain; charset=utf-8\n\n"
                    + "Yes, please call me tomorrow.\n\nBo\n\nOn Sun, 1 Nov 2026, Ana wrote:\n" + quoted, true
            ),
            (
                "a reply of two parts",
                head + "Subject: Re: A question\nContent-Type: multipart/alternative; boundary=b\n\n--b\n"
                    + "Content-Type: text/plain; charset=utf-8\n\nNo, thank you.\n\n> What do you think?\n--b\n"
                    + "Content-Type: text/html; charset=utf-8\n\n" + page + "\n--b--\n", true
            ),
            (
                "an away notice",
                head + "Auto-Submitted: auto-replied\nSubject: Automatic reply: A question\n\n"
                    + "I am out of the office until 16 November 2026 and will answer when I am back.\n", true
            ),
            (
                "a delivery report",
                "From: Mail Delivery System <MAILER-DAEMON@mx.example>\nTo: ana@example.com\n"
                    + "Subject: Undelivered Mail Returned to Sender\nMIME-Version: 1.0\n"
                    + "Content-Type: multipart/report; report-type=delivery-status; boundary=r\n\n--r\n\n"
                    + "I'm sorry to have to inform you that your message could not be delivered.\n--r\n"
                    + "Content-Type: message/delivery-status\n\nReporting-MTA: dns; mx.example\n\n"
                    + "Final-Recipient: rfc822; bo@lead.example\nAction: failed\nStatus: 5.1.1\n"
                    + "Diagnostic-Code: smtp; 550 5.1.1 User unknown\n\n--r\nContent-Type: message/rfc822\n\n"
                    + head + "Subject: A question\n\n" + many("Dear Bo, this is what was sent.\n", 40) + "--r--\n", true
            ),
            (
                "a newsletter",
                "From: News <news@shop.example>\nTo: ana@example.com\nList-Id: <news.shop.example>\n"
                    + "Subject: 20 offers\nContent-Type: text/html; charset=utf-8\n\n" + page, true
            ),
            (
                "10 MB of an attachment",
                head + "Subject: Re: A question\nContent-Type: multipart/mixed; boundary=b\n\n--b\n\nHere it is.\n--b\n"
                    + "Content-Type: application/pdf\nContent-Transfer-Encoding: base64\n\n"
                    + many(many("QUJD", 19) + "\n", 130_000) + "--b--\n", false
            ),
            (
                "2,000 parts inside each other",
                head + (0..<2_000).map { "Content-Type: multipart/mixed; boundary=b\($0)\n\n--b\($0)\n" }.joined()
                    + "\nhello\n", false
            ),
            ("100,000 quoted lines", head + "Subject: Re: x\n\nYes.\n" + many(many(">", 20) + " so\n", 100_000), false),
            ("a header of 1 MB", head + "Subject: " + many("=?utf-8?q?x?= ", 75_000) + "\n\nYes.\n", false),
            (
                "2 MB of HTML",
                head + "Content-Type: text/html\n\n" + many("<div>", 200_000) + many("<b>a", 250_000), false
            ),
        ]
    }
}
