import Ports
import Values

extension Provider {
    /// What is like nobody, and like many on a bad day.
    static let nasty: [Provider] = [
        Provider("liar", source: "says 550 to everybody for an hour, in words that could be about the recipient").with {
            $0.limits = [Limit(40, per: .minutes(1), says: .reply(.dot, "451 4.7.1 Please slow down"))]
            $0.troubles =
                [
                    Trouble(.hours(28), for: .hours(1), .says(.reply(.dot, "554 5.7.1 Message rejected"))),
                    Trouble(.hours(53), for: .hours(1), .says(.reply(.recipient, "550 5.7.1 Command rejected"))),
                    Trouble(.hours(74), for: .hours(1), .says(.reply(.data, "554 Transaction failed"))),
                    Trouble(.hours(99), for: .hours(1), .says(.reply(.recipient, "550 Administrative prohibition"))),
                ]
        },
        // Its user knows, and has said so in `limits`.
        domains.with { $0.home.limits = "\"per_domain\": { \"per_hour\": 60 }" },
        // And here he does not.
        domains.renamed("unknown policy of domains"),
        Provider("one at a time", source: "one session, and it dies on every second day").with {
            $0.connections = (1, .reply(.login, "535 5.7.8 Too many concurrent sessions"))
            $0.limits = [Limit(10, per: .minutes(1), says: .reply(.sender, "421 4.7.0 Slow down"))]
            $0.latency = .seconds(2)
            $0.troubles = (0..<4).flatMap { day in
                [
                    Trouble(
                        .hours(24 * (2 * day) + 13), for: .hours(2),
                        .says(.nothing(.greeting, "Connection reset by peer"))),
                    Trouble(.hours(24 * (2 * day) + 17), for: .minutes(20), .losesAnswers(500, keeps: true)),
                ]
            }
            $0.home.hours = 9..<17
        },
    ]

    private static let domains = Provider(
        "policy of domains", source: "a policy server that counts each recipient domain by itself"
    ).with {
        $0.limits = [
            Limit(
                60, per: .hours(1),
                says: .reply(
                    .recipient,
                    "450 4.7.1 <x>: Recipient address rejected: Policy: too many messages to this domain, try again later"
                )
            )
            .with { $0.isPerDomain = true }
        ]
    }
}
