import Engine
import Values

extension Lint {
    /// Settings of mailboxes and of the server that receivers will not like, or that can never count.
    var sending: [Problem] { freeProviders + caps + lenientGuardrails + publicAddress }

    private func doubt(_ path: String, _ reason: String, _ hint: String) -> Problem {
        Problem(.warning, file: Configuration.file, path: path, cause: .doubtful(reason), hint: hint)
    }

    private var sorted: [Mailbox] { workspace.mailboxes.values.sorted { $0.name < $1.name } }

    /// Providers whose addresses only their own servers may write from, with the domains of those.
    private static let providers: [(domains: [String], servers: [String])] = [
        (["gmail.com", "googlemail.com"], ["gmail.com", "google.com", "googlemail.com"]),
        (
            ["outlook.com", "hotmail.com", "live.com", "outlook.de"],
            ["outlook.com", "office365.com", "hotmail.com", "live.com"]
        ),
        (["yahoo.com", "yahoo.de", "yahoo.co.uk", "yahoo.fr"], ["yahoo.com"]), (["aol.com"], ["aol.com"]),
        (["icloud.com", "me.com", "mac.com"], ["me.com", "icloud.com"]),
        (["gmx.de", "gmx.net", "gmx.at", "gmx.ch"], ["gmx.net", "gmx.com", "gmx.de"]), (["web.de"], ["web.de"]),
    ]

    private var freeProviders: [Problem] {
        sorted.filter { !$0.isLocal }.compactMap { mailbox in
            let domain = String(mailbox.address.split(separator: "@").last ?? "").lowercased()
            let host = mailbox.server.host.lowercased()
            guard let provider = Self.providers.first(where: { $0.domains.contains(domain) }),
                !provider.servers.contains(where: { host == $0 || host.hasSuffix("." + $0) })
            else { return nil }
            return doubt(
                "mailboxes.\(mailbox.name).from",
                "\(domain) does not let \(host) write in its name: receivers refuse it",
                "write from a domain of your own")
        }
    }

    /// Caps that a tighter one of a longer time makes idle.
    private var caps: [Problem] {
        let limits = sorted.compactMap { mailbox -> Problem? in
            let path = "mailboxes.\(mailbox.name).limits"
            if let hour = mailbox.limits.perHour, let day = mailbox.limits.perDay, hour > day {
                return doubt(
                    "\(path).per_hour", "\(hour) an hour never counts: per_day allows \(day)", "exchange the two")
            }
            if let minute = mailbox.limits.perMinute, let hour = mailbox.limits.perHour, minute > hour {
                return doubt(
                    "\(path).per_minute", "\(minute) a minute never counts: per_hour allows \(hour)", "exchange the two"
                )
            }
            return nil
        }
        let frequency = workspace.configuration.frequency
        guard frequency.perDay > frequency.perWeek, workspace.hasSetFrequency else { return limits }
        return limits + [
            doubt(
                "frequency", "\(frequency.perDay) a day never count: per_week allows \(frequency.perWeek)",
                "exchange the two")
        ]
    }

    /// Guardrails beyond what large providers let pass at all.
    private var lenientGuardrails: [Problem] {
        sorted.flatMap { mailbox -> [Problem] in
            let path = "mailboxes.\(mailbox.name).guardrails"
            let complaints = mailbox.guardrails?.complaints.map { $0.millionths >= 20_000 } ?? false
            let bounces = mailbox.guardrails?.bounces.map { $0.millionths >= 250_000 } ?? false
            return
                (complaints
                ? [
                    doubt(
                        "\(path).complaints", "at this share providers have long refused all mail", "such as \"0.3%\"")
                ] : [])
                + (bounces
                    ? [doubt("\(path).bounces", "at this share providers have long refused all mail", "such as \"5%\"")]
                    : [])
        }
    }

    /// The address that links in mails begin with, where no reader reaches it or everybody on the way reads along.
    private var publicAddress: [Problem] {
        guard let address = workspace.configuration.baseURL?.lowercased(), sorted.contains(where: { !$0.isLocal })
        else {
            return []
        }
        let host = String(address.drop { $0 != "/" }.dropFirst(2).prefix { !"/:?#".contains($0) })
        if host.isLoopbackHost || host.isPrivateHost {
            return [
                doubt(
                    "server.base_url", "links in mails would begin with \(host), which no reader reaches",
                    "write the public address of this installation")
            ]
        }
        guard address.hasPrefix("http://") else { return [] }
        return [
            doubt(
                "server.base_url", "pages and links go in clear, forms and sign-ins too",
                "write https://: the proxy before it has the certificate")
        ]
    }
}

extension Workspace {
    /// Whether the home says how often a lead is written to, both ways.
    fileprivate var hasSetFrequency: Bool {
        guard let bytes = try? home.read(Configuration.file), let value = try? Value(json: bytes) else { return false }
        return value["frequency"]?["per_day"] != nil && value["frequency"]?["per_week"] != nil
    }
}
