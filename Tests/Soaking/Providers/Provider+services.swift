import Ports
import Values

extension Provider {
    /// Services that send for others.
    static let services: [Provider] = [
        Provider("ses", source: "https://docs.aws.amazon.com/ses/latest/dg/manage-sending-quotas-errors.html").with {
            $0.limits = [
                Limit(
                    1, per: .seconds(1), .bucket(14),
                    says: .reply(.dot, "454 Throttling failure: Maximum sending rate exceeded.")),
                Limit(
                    4_000, per: .days(1), .sliding,
                    says: .reply(.dot, "454 Throttling failure: Daily message quota exceeded.")),
            ]
            $0.latency = .milliseconds(150)
            $0.home.connections = 6
        },
        Provider(
            "sendgrid",
            source: "https://www.twilio.com/docs/sendgrid/for-developers/sending-email/smtp-errors-and-troubleshooting"
        ).with {
            $0.limits = [
                Limit(1_500, per: .days(1), says: .reply(.login, "451 Authentication failed: Maximum credits exceeded"))
            ]
            $0.connections = (
                4, .reply(.recipient, "450 too frequent connects from 203.0.113.9, please try again later.")
            )
            $0.home.connections = 10
            $0.latency = .milliseconds(120)
            $0.troubles = [Trouble(.hours(33), for: .minutes(90), .dawdles(.seconds(45)))]
        },
        Provider(
            "mailgun", source: "https://help.mailgun.com/hc/en-us/articles/115001124753-Account-Sending-Limitation"
        ).with {
            $0.limits = [
                Limit(300, per: .hours(1), .sliding, says: .reply(.dot, "421 Domain example.com is on probation"))
            ]
            $0.troubles = [
                Trouble(.hours(29), for: .hours(6), .says(.reply(.dot, "451 4.3.0 Internal server error")))
            ]
        },
        Provider("postmark", source: "https://postmarkapp.com/developer/api/overview#error-codes").with {
            $0.limits = [
                Limit(120, per: .minutes(1), .sliding, says: .reply(.dot, "450 429 Rate Limit Exceeded"))
            ]
            $0.noSuchUser = .reply(
                .dot,
                "550 406 You tried to send to recipients that have been marked as inactive. Found inactive addresses: mara@lindgrove.example"
            )
            $0.latency = .milliseconds(150)
            $0.losesAnswers = 1
            $0.home.more = "\"unknown\": { \"resend\": 1 }"
            $0.troubles = [
                Trouble(
                    .hours(11), for: .hours(1),
                    .says(.reply(.dot, "550 400 Your account is pending approval. Sending is not possible until then")))
            ]
        },
    ]
}
