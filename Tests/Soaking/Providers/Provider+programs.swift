import Ports
import Values

extension Provider {
    /// Servers that somebody runs: a hoster's Exim, a Postfix, a Stalwart, an Exchange of the house.
    static let programs: [Provider] = [
        Provider("exim of a hoster", source: "https://docs.cpanel.net/whm/server-configuration/tweak-settings/").with {
            $0.limits = [
                Limit(
                    100, per: .hours(1),
                    says: .reply(
                        .dot,
                        "550 Domain ana.example has exceeded the max emails per hour (100/100 (100%)) allowed. Message discarded."
                    ))
            ]
            $0.connections = (2, .reply(.greeting, "421 Too many concurrent SMTP connections; please try again later."))
            $0.troubles = [
                Trouble(.hours(27), for: .hours(1), .says(.reply(.recipient, "550 relay not permitted"))),
                Trouble(
                    .hours(51), for: .hours(4), .says(.reply(.dot, "451 Temporary local problem - please try later"))),
            ]
            $0.noSuchUser = .reply(.recipient, "550 Unrouteable address")
        },
        Provider("postfix", source: "https://www.postfix.org/postconf.5.html#smtpd_client_message_rate_limit").with {
            $0.limits = [
                Limit(30, per: .minutes(1), says: .reply(.sender, "450 4.7.1 Error: too much mail from 203.0.113.9"))
                    .with { $0.countsRefused = true }
            ]
            $0.connections = (2, .reply(.greeting, "421 4.7.0 mx.example Error: too many connections from 203.0.113.9"))
            $0.greylist = (
                .minutes(10),
                .reply(
                    .recipient,
                    "450 4.2.0 <x>: Recipient address rejected: Greylisted, see http://postgrey.schweikert.ch/")
            )
            $0.troubles =
                [
                    Trouble(
                        .hours(49), for: .hours(1),
                        .says(.reply(.recipient, "554 5.7.1 <x>: Relay access denied"))),
                    Trouble(
                        .hours(97), for: .hours(2),
                        .says(.reply(.recipient, "451 4.3.0 <x>: Temporary lookup failure"))),
                ]
        },
        Provider("stalwart", source: "https://stalw.art/docs/mta/inbound/rate-limit").with {
            $0.limits = [
                Limit(
                    25, per: .minutes(1), .sliding,
                    says: .reply(.sender, "452 4.4.5 Rate limit exceeded, try again later.")),
                // Tightened in the middle of the week.
                Limit(
                    12, per: .minutes(1), .sliding,
                    says: .reply(.sender, "452 4.4.5 Rate limit exceeded, try again later.")
                )
                .with { $0.from = .hours(80) },
            ]
            $0.troubles = [
                Trouble(.hours(56), for: .hours(9), .says(.nothing(.connect, "Connection refused")))
            ]
            $0.home.absences = Custom.nights + [(.hours(20), .hours(10))]
        },
        Provider("exchange", source: "https://learn.microsoft.com/exchange/mail-flow/message-rate-limits").with {
            $0.limits = [
                Limit(
                    20, per: .minutes(1), .sliding,
                    says: .reply(
                        .sender,
                        "421 4.4.2 Message submission rate for this client has exceeded the configured limit"))
            ]
            $0.troubles = [
                Trouble(.hours(35), for: .hours(3), .says(.reply(.sender, "452 4.3.1 Insufficient system resources"))),
                Trouble(.hours(62), for: .minutes(30), .dawdles(.minutes(2))),
            ]
            $0.noSuchUser = .reply(.recipient, "550 5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient not found")
        },
    ]
}
