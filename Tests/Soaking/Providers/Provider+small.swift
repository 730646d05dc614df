import Ports
import Values

extension Provider {
    /// What a test has the time for: a mail server with a limit that somebody runs on a bad day, and an endpoint.
    package static let small: [Provider] = [
        Provider("small mail", source: "twenty a minute, two hours out of reach, and Baton starts anew now and then")
            .with {
                $0.limits = [Limit(20, per: .minutes(1), .sliding, says: .reply(.sender, "451 4.7.1 Slow down"))]
                $0.greylist = (.minutes(5), .reply(.recipient, "450 4.7.1 Greylisted for 300 seconds"))
                $0.losesAnswers = 20
                $0.troubles = [
                    Trouble(.minutes(8), for: .hours(2), .says(.nothing(.connect, "Connection refused"))),
                    Trouble(
                        .minutes(130), for: .minutes(20),
                        .says(.reply(.recipient, "554 5.7.1 <x>: Relay access denied"))),
                ]
                $0.home.absences = [6, 7, 131, 155, 156, 157].map { (.minutes($0), .seconds(1)) }
            },
        Provider("small endpoint", source: "ten in ten seconds, with Retry-After").with {
            $0.isMail = false
            $0.limits = [Limit(10, per: .seconds(10), says: .status(429)).with { $0.namesWait = true }]
            $0.latency = .milliseconds(250)
            $0.home.connections = 4
            $0.troubles = [Trouble(.seconds(90), for: .hours(1), .says(.status(500)))]
        },
    ]
}
