import Ports
import Values

extension Provider {
    /// Mail hosters.
    static let hosters: [Provider] = [
        Provider("gmx", source: "https://postmaster.gmx.net/en/error-messages").with {
            $0.limits = [
                Limit(
                    100, per: .hours(1), .sliding,
                    says: .reply(.dot, "450 Requested mail action not taken: mail send limit exceeded"))
            ]
            $0.troubles = [
                // A weekend's outage.
                Trouble(.hours(122), for: .hours(36), .says(.nothing(.connect, "Connection timed out")))
            ]
            $0.noSuchUser = .reply(.recipient, "550 Requested action not taken: mailbox unavailable")
            $0.full = .reply(.recipient, "452 Requested mail action not taken: mailbox is full")
        },
        Provider(
            "ionos", source: "https://www.ionos.de/hilfe/e-mail/postmaster/smtp-fehlermeldungen-der-11-ionos-mailserver"
        ).with {
            $0.limits = [
                Limit(60, per: .minutes(1), says: .reply(.sender, "421 Rate limit reached. Please try again later")),
                Limit(500, per: .hours(1), says: .reply(.dot, "450 Mail send limit exceeded. Please try again later")),
            ]
            $0.noSuchUser = .reply(.recipient, "550 Requested action not taken: mailbox unavailable")
            $0.full = .reply(.recipient, "452 4.2.2 Quota exceeded")
            $0.troubles = Trouble.daily(
                at: 3, for: .minutes(45), .says(.reply(.greeting, "421 Service not available, maintenance")))
        },
        Provider("zoho", source: "https://www.zoho.com/mail/help/usage-policy.html").with {
            $0.limits = [
                Limit(
                    50, per: .hours(1),
                    says: .reply(.dot, "550 5.4.6 Unusual sending activity detected. Please try after sometime.")),
                Limit(400, per: .days(1), says: .reply(.dot, "550 5.4.6 Daily sending limit exceeded")),
            ]
            $0.home.hours = 7..<19
            $0.home.limits = "\"per_hour\": 60"
        },
        Provider(
            "ovh",
            source: "https://help.ovhcloud.com/csm/en-mx-plan-email-faq?id=kb_article_view&sysparm_article=KB0051886"
        ).with {
            $0.limits = [
                Limit(
                    200, per: .hours(1), .sliding,
                    says: .reply(.recipient, "451 4.7.1 too many mails sent, 200 emails per hour"))
            ]
            $0.troubles = [
                Trouble(.hours(26), for: .hours(2), .says(.nothing(.resolve, "Could not resolve host"))),
                Trouble(
                    .hours(52), for: .hours(1), .says(.reply(.sender, "550 5.7.1 This account is blocked for spam"))),
            ]
            $0.renumbers = [.hours(30), .hours(31)]
        },
        Provider("gandi", source: "https://postmaster.gandi.net/").with {
            $0.greylist = (.minutes(5), .reply(.recipient, "450 4.7.1 Greylisted for 300 seconds"))
            $0.limits = [
                Limit(
                    1_000, per: .days(1),
                    says: .reply(.sender, "450 4.7.1 Sending limit reached, message quota of your mailbox is used up"))
            ]
            $0.connections = (2, .reply(.login, "450 4.7.1 sasl_rate_limit per 3600"))
        },
        Provider("proton", source: "https://proton.me/support/sending-limits-protonmail").with {
            $0.limits = [
                Limit(
                    150, per: .hours(1), .sliding, says: .reply(.dot, "554 5.7.1 You have too many messages sent today")
                )
            ]
            $0.noSuchUser = .reply(
                .recipient, "550 5.1.1 <mara@proton.me>: Recipient address rejected: Address does not exist")
            $0.troubles = [
                Trouble(.hours(40), for: .hours(2), .losesAnswers(300, keeps: true)),
                Trouble(.hours(70), for: .hours(2), .losesAnswers(300, keeps: false)),
            ]
        },
    ]
}
