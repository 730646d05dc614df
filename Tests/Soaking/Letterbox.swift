import Ports
import Values

/// The provider's inbox: replies and reports, and a folder that is numbered anew now and then.
final class Letterbox: Inbox {
    nonisolated(unsafe) private var mails: [(at: Moment, bytes: [UInt8])] = []
    nonisolated(unsafe) private var coming: [(at: Moment, bytes: [UInt8])] = []
    nonisolated(unsafe) private var found: [InboxFinding] = []
    /// The folder's UIDVALIDITY, and by how much its UIDs are ahead of the places of its mails.
    nonisolated(unsafe) private var validity: UInt32 = 1
    nonisolated(unsafe) private var offset: UInt32 = 1
    nonisolated(unsafe) private var now = Moment(milliseconds: 0)

    var hasFindings: Bool { !found.isEmpty }
    /// When the next mail comes.
    var next: Moment? { coming.map(\.at).min() }

    /// A mail is to come in.
    func expect(_ bytes: [UInt8], at moment: Moment) { coming.append((moment, bytes)) }

    func advance(to moment: Moment) {
        now = moment
        guard coming.contains(where: { $0.at <= moment }) else { return }
        mails += coming.filter { $0.at <= moment }.sorted { $0.at < $1.at }
        coming.removeAll { $0.at <= moment }
    }

    /// The server gives every mail another UID.
    func renumber() {
        validity += 1
        offset += 1_000
    }

    /// What a process was about to hear goes with it.
    func forget() { found = [] }

    func visit(_ errand: InboxErrand) {
        let end = InboxPlace(validity: validity, uid: offset + UInt32(mails.count))
        if let cursor = errand.cursor {
            for (place, mail) in mails.enumerated() {
                let uid = offset + UInt32(place)
                let isNew = cursor.validity == validity ? uid >= cursor.next : mail.at.day >= cursor.readAt.day
                guard isNew else { continue }
                found.append(
                    InboxFinding(
                        mailbox: errand.mailbox,
                        content: .mail(InboxPlace(validity: validity, uid: uid), mail.bytes)))
            }
        }
        found.append(InboxFinding(mailbox: errand.mailbox, content: .ended(.done(next: end, hasMore: false))))
    }

    func findings() -> [InboxFinding] {
        defer { found = [] }
        return found
    }

    /// A person answers.
    static func reply(from address: String, to id: String, number: Int) -> [UInt8] {
        bytes(
            """
            Return-Path: <\(address)>
            From: Lead <\(address)>
            To: ana@ana.example
            Subject: Re: Hello
            Message-ID: <reply-\(number)@\(address.split(separator: "@").last ?? "")>
            In-Reply-To: <\(id)>
            Content-Type: text/plain; charset=utf-8

            Yes, tell me more please.
            """)
    }

    /// The provider tells that it is still trying.
    static func delay(of id: String, to address: String, number: Int) -> [UInt8] {
        bytes(
            """
            Return-Path: <>
            From: MAILER-DAEMON@mx.example.net (Mail Delivery System)
            To: ana@ana.example
            Subject: Delayed Mail (still being retried)
            Message-ID: <delay-\(number)@mx.example.net>
            Content-Type: multipart/report; report-type=delivery-status; boundary="B"

            --B
            Content-Type: text/plain

            Your message is delayed. You need not send it again.

            --B
            Content-Type: message/delivery-status

            Reporting-MTA: dns; mx.example.net

            Final-Recipient: rfc822; \(address)
            Action: delayed
            Status: 4.4.1
            Diagnostic-Code: smtp; 421 4.4.1 connection timed out

            --B
            Content-Type: text/rfc822-headers

            From: Ana <ana@ana.example>
            Message-ID: <\(id)>
            Subject: Hello

            --B--
            """)
    }

    private static func bytes(_ text: String) -> [UInt8] { text.utf8.flatMap { $0 == 10 ? [13, 10] : [$0] } }
}
