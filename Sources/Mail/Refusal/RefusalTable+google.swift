import Values

extension Refusal {
    private static let errors = "https://support.google.com/a/answer/3726730"
    private static let limits = "https://support.google.com/a/answer/166852"

    /// Gmail and Google Workspace, as a relay and as a recipient's server.
    static let google: [Row] = [
        Row(
            .google, "sending quota", .rate, .rateLimited, statuses: ["5.4.5", "4.4.5"],
            words: ["daily user sending", "daily sending quota", "sending limit exceeded", "gsmtp"], passes: true,
            wait: .hours(1), source: limits),
        Row(
            .google, "relay limit", .rate, .rateLimited, statuses: ["x.7.0"],
            words: ["daily smtp relay sending limit", "smtp relay limit exceeded"], passes: true, wait: .hours(1),
            source: "https://support.google.com/a/answer/2956491"),
        Row(
            .google, "too many logins", .rate, .rateLimited, at: .door,
            words: ["too many login attempts", "try again later, closing connection"], passes: true,
            wait: .minutes(15), source: errors),
        Row(
            .google, "application password", .account, .policy, at: .door, statuses: ["5.7.9", "5.7.14"],
            words: ["application-specific password", "continuesignin", "log in with your web browser"],
            source: "https://support.google.com/mail/?p=InvalidSecondFactor"),
        Row(
            .google, "login", .account, .policy, at: [.login, .sender], statuses: ["5.7.8", "5.5.1", "5.7.0"],
            words: ["badcredentials", "username and password not accepted", "authentication required"],
            source: errors),
        Row(
            .google, "relay not registered", .us, .policy, at: .mail, statuses: ["5.7.1"],
            words: ["mail relay denied", "invalid credentials for relay", "ip address isn't registered"],
            source: "https://support.google.com/a/answer/6140680"),
        Row(
            .google, "recipient's rate", .address, .rateLimited, at: .addressed, statuses: ["4.2.1"],
            words: ["receiving mail at a rate", "receiving mail too quickly"], wait: .minutes(30), source: errors),
        Row(
            .google, "recipient's rate, for good", .address, .rateLimited, at: .addressed, statuses: ["5.2.1"],
            words: ["receiving mail at a rate", "receiving mail too quickly"], source: errors),
        Row(
            .google, "recipient is over quota", .address, .mailboxFull, at: .addressed, statuses: ["x.2.2"],
            words: ["overquota", "out of storage space", "over quota", "inbox is full"], wait: .hours(4), source: errors
        ),
        Row(
            .google, "no such account", .address, .userUnknown, at: .addressed, statuses: ["5.1.1"],
            words: ["nosuchuser", "that you tried to reach does not exist"], source: errors),
        Row(
            .google, "account disabled", .address, .disabled, at: .addressed, statuses: ["5.2.1"],
            words: ["disableduser", "account that you tried to reach is disabled", "is inactive"], source: errors),
        Row(
            .google, "unusual rate", .rate, .rateLimited, statuses: ["4.7.0", "4.7.28", "5.7.28"],
            words: ["unusual rate of unsolicited mail", "rate limited", "rate that prevents"], passes: true,
            wait: .minutes(30), source: errors),
        Row(
            .google, "domain's reputation", .us, .policy, statuses: ["4.7.0", "5.7.1"],
            words: ["low reputation of the sending", "very low reputation"], source: errors),
        Row(
            .google, "unauthenticated", .us, .policy,
            statuses: ["5.7.26", "4.7.26", "5.7.27", "4.7.27", "5.7.30", "4.7.30", "5.7.31", "5.7.32", "4.7.32"],
            words: [
                "unauthenticated email", "unauthenticated sender", "does not pass authentication", "spf did not pass",
                "dkim did not pass", "dmarc policy", "not aligned", "sender authentication",
            ], source: "https://support.google.com/mail/answer/81126"),
        Row(
            .google, "reverse name", .us, .policy, statuses: ["5.7.25", "4.7.23", "5.7.1"],
            words: ["ptr record", "reverse dns"], source: "https://support.google.com/mail/answer/81126"),
        Row(
            .google, "needs TLS", .us, .policy, statuses: ["5.7.29", "4.7.29"], words: ["over a tls connection"],
            source: "https://support.google.com/mail/answer/81126"),
        Row(
            .google, "likely unsolicited", .message, .policy, at: [.data, .dot, .report],
            statuses: ["5.7.1", "4.7.0", "5.7.28"], words: ["likely unsolicited mail", "detected that this message"],
            isDoubtful: true, source: errors),
        Row(
            .google, "blocked content", .message, .content, at: [.data, .dot, .report], statuses: ["5.7.0"],
            words: ["content presents a potential security issue", "blocked because its content"],
            source: "https://support.google.com/mail/?p=BlockedMessage"),
        Row(
            .google, "server busy", .server, .system, statuses: ["4.3.0", "4.5.0", "4.4.2", "4.7.0", "4.3.2"],
            words: ["temporary system problem", "smtp protocol violation", "server busy", "gsmtp"], source: errors),
    ]
}
