import Ports
package import Values

/// How long the other side may take, in real time; the defaults follow RFC 5321 §4.5.3.2 and Standard Webhooks.
package struct TransportLimits: Sendable {
    /// To a TCP connection with a mail server.
    package var connect = Span.seconds(30)
    /// From there to the end of greeting, TLS and login together.
    package var login = Span.minutes(5)
    /// For the answer to RSET or MAIL.
    package var sender = Span.minutes(5)
    /// For the answer to RCPT.
    package var recipient = Span.minutes(5)
    /// For the answer to DATA.
    package var data = Span.minutes(2)
    /// For a piece of the content to be taken.
    package var body = Span.minutes(3)
    /// For the answer to the final dot; shorter than ten minutes risks sending twice.
    package var dot = Span.minutes(10)
    /// How long an unused connection is kept.
    package var idle = Span.seconds(60)
    /// To a connection with a webhook's server.
    package var webhookConnect = Span.seconds(10)
    /// For a whole webhook call.
    package var webhook = Span.seconds(30)
    /// To the next piece of an IMAP server's answer.
    package var inboxAnswer = Span.minutes(2)
    /// How long an IMAP server is left waiting in IDLE before that is renewed (RFC 2177 wants less than 29 minutes).
    package var inboxWait = Span.minutes(25)
    /// For a whole visit of a mailbox.
    package var inboxVisit = Span.minutes(10)
    /// The first pause after a failed connection; it doubles with each further failure, up to five minutes.
    package var backOff = Span.seconds(1)
    /// Whether mail may go in clear to other than loopback addresses, where the mailbox says `plain`.
    package var allowsPlainBeyondLoopback = false

    package init() {}

    /// What a person at a terminal waits for, instead of a mail server's hours.
    package static var atTerminal: TransportLimits {
        var limits = TransportLimits()
        limits.connect = .seconds(10)
        limits.login = .seconds(20)
        return limits
    }

    func limit(_ stage: Reason.Stage) -> Int64 {
        switch stage {
        case .resolve, .connect: connect.milliseconds
        case .tls, .greeting, .hello, .login: login.milliseconds
        case .sender: sender.milliseconds
        case .recipient: recipient.milliseconds
        case .data: data.milliseconds
        case .body: body.milliseconds
        case .dot: dot.milliseconds
        case .request, .answer: webhook.milliseconds
        }
    }
}
