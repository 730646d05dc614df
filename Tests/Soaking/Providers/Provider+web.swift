import Ports
import Values

extension Provider {
    /// Endpoints.
    static let web: [Provider] = [
        Provider("crm", source: "https://developers.hubspot.com/docs/guides/apps/api-usage/usage-details").with {
            $0.isMail = false
            $0.limits = [
                Limit(100, per: .seconds(10), says: .status(429)).with { $0.namesWait = true },
                Limit(2_500, per: .days(1), says: .status(429)).with { $0.namesWait = true },
            ]
            $0.latency = .milliseconds(250)
            $0.home.connections = 10
            $0.troubles = [Trouble(.hours(34), for: .hours(2), .says(.status(502)))]
        },
        Provider("endpoint", source: "https://www.rfc-editor.org/rfc/rfc9110#section-10.2.3").with {
            $0.isMail = false
            $0.connections = (4, .status(503))
            $0.limits = [Limit(10, per: .minutes(1), .sliding, says: .status(503))]
            $0.latency = .seconds(1)
            $0.home.connections = 10
            $0.troubles =
                Trouble.daily(at: 22, for: .hours(1), .says(.status(503), after: .minutes(20)))
                + [
                    Trouble(.hours(30), for: .hours(1), .says(.status(500))),
                    Trouble(.hours(55), for: .hours(1), .says(.status(302))),
                    Trouble(.hours(80), for: .hours(2), .losesAnswers(200, keeps: true)),
                    Trouble(.hours(101), for: .hours(1), .says(.status(401))),
                ]
        },
    ]
}
