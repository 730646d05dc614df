import Values

extension Refusal {
    private static let smtpd = "https://www.postfix.org/postconf.5.html"
    private static let access = "https://www.postfix.org/SMTPD_ACCESS_README.html"
    private static let exim = "https://www.exim.org/exim-html-current/doc/html/spec_html/"

    /// The sender whom a server does not know is we: told first, for its words are those of an unknown recipient.
    static let unknownSender: [Row] = [
        Row(
            .postfix, "sender unknown", .us, .policy,
            words: [
                "sender address rejected: user unknown", "sender address rejected: undeliverable",
                "sender address rejected: unverified",
            ], source: smtpd + "#reject_unlisted_sender")
    ]

    /// Postfix, Exim and what stands beside them. What such a server says at RCPT about the client, its name, the sender or
    /// relaying is about us, whomever the command names.
    static let programs: [Row] = [
        Row(
            .postfix, "relay access", .us, .policy, at: .mail,
            words: ["relay access denied", "relaying denied", "relay denied", "not permitted to relay"],
            source: access),
        Row(
            .postfix, "helo", .us, .policy, at: .live,
            words: ["helo command rejected", "helo/ehlo", "ehlo command rejected", "need fully-qualified hostname"],
            source: smtpd + "#smtpd_helo_restrictions"),
        Row(
            .postfix, "client host", .us, .policy, at: .live,
            words: ["client host rejected", "client host blocked", "client was not authorized"],
            source: smtpd + "#smtpd_client_restrictions"),
        Row(
            .postfix, "block list", .us, .policy,
            words: ["blocked using", "listed at", "spamhaus", "spamcop", "barracudacentral", "dnsbl", "rbl-plus"],
            source: smtpd + "#reject_rbl_client"),
        Row(
            .postfix, "login needed", .account, .policy, at: .live,
            words: ["sender address rejected: not logged in", "must be authenticated", "authentication is required"],
            source: smtpd + "#reject_sender_login_mismatch"),
        Row(
            .postfix, "sender not owned", .account, .policy, at: .mail,
            words: ["not owned by user"], source: smtpd + "#reject_sender_login_mismatch"),
        Row(
            .postfix, "sender domain", .us, .policy, at: .mail,
            words: [
                "sender address rejected: domain not found", "sender address rejected: malformed dns",
                "domain of sender address",
            ], source: smtpd + "#reject_unknown_sender_domain"),
        Row(
            .postfix, "sender refused", .account, .policy, at: .mail,
            words: ["sender address rejected"], source: smtpd + "#check_sender_access"),
        Row(
            .postfix, "connection or message rate", .rate, .rateLimited,
            words: [
                "too many connections", "too much mail from", "too many messages", "too many new tls sessions",
                "too many recipients from", "message delivery request rate limit exceeded",
                "connection rate limit exceeded", "new tls session rate limit",
            ], passes: true, wait: .minutes(1), source: smtpd + "#smtpd_client_message_rate_limit"),
        Row(
            .postfix, "recipients of one message", .message, .rateLimited, at: [.recipient],
            words: ["too many recipients"], passes: true, wait: .minutes(1), source: smtpd + "#smtpd_recipient_limit"),
        Row(
            .postfix, "greylisted", .message, .rateLimited, at: .addressed,
            words: ["greylist", "graylist", "grey list", "gray list"], passes: true, wait: .minutes(5),
            source: access + "#greylist"),
        Row(
            .postfix, "recipient unknown", .address, .userUnknown, at: .addressed, codes: ["550", "554"],
            words: [
                "user unknown in", "recipient address rejected: user unknown", "undeliverable address: unknown user",
            ], source: smtpd + "#unknown_local_recipient_reject_code"),
        Row(
            .postfix, "recipient not verified yet", .address, .network, at: [.recipient], codes: ["450", "451"],
            words: ["unverified address", "address lookup failed", "address verification in progress"],
            wait: .minutes(5), source: "https://www.postfix.org/ADDRESS_VERIFICATION_README.html"),
        Row(
            .postfix, "recipient domain", .address, .hostUnknown, at: [.recipient, .report],
            words: ["recipient address rejected: domain not found"],
            source: smtpd + "#reject_unknown_recipient_domain"),
        Row(
            .postfix, "out of storage", .server, .system, codes: ["452"], statuses: ["4.3.1"],
            words: ["insufficient system storage"], wait: .minutes(30), source: smtpd + "#queue_minfree"),
        Row(
            .postfix, "trouble of its own", .server, .system, codes: ["451", "421"],
            statuses: ["4.3.0", "4.3.5", "4.3.2"],
            words: [
                "server configuration", "temporary lookup failure", "queue file write error",
                "all server ports are busy",
            ],
            source: "https://www.postfix.org/postconf.5.html"),
        Row(
            .postfix, "too large", .message, .tooBig, codes: ["552"], statuses: ["5.3.4"],
            words: ["message size exceeds", "message file too big"], source: smtpd + "#message_size_limit"),
        Row(
            .postfix, "login", .account, .policy, at: [.login], codes: ["535"], statuses: ["5.7.8"],
            words: ["authentication failed"], source: "https://www.postfix.org/SASL_README.html"),
        Row(
            .postfix, "login trouble of its own", .server, .system, at: [.login], codes: ["454"], statuses: ["4.7.0"],
            words: ["temporary authentication failure", "connection lost to authentication server"], wait: .minutes(5),
            source: "https://www.postfix.org/SASL_README.html"),
        Row(
            .postfix, "no TLS for now", .server, .system, at: [.tls], codes: ["454"],
            words: ["tls not available"], wait: .minutes(5), source: "https://www.postfix.org/TLS_README.html"),
        Row(
            .exim, "relay", .us, .policy, at: .mail, words: ["relay not permitted"],
            source: exim + "ch-access_control_lists.html"),
        Row(
            .exim, "sender verify", .us, .policy, at: Set.mail.union([.report]),
            words: ["sender verify failed", "verification failed for <", "could not complete sender verify"],
            source: exim + "ch-access_control_lists.html#SECTaddressverification"),
        Row(
            .exim, "hourly limit", .rate, .rateLimited,
            words: [
                "exceeded the max emails per hour", "exceeded the max defers and failures",
                "sending rate is over limit",
                "ratelimit", "rate limit",
            ], passes: true, wait: .minutes(15), source: exim + "ch-access_control_lists.html#SECTratelimiting"),
        Row(
            .exim, "no route", .address, .userUnknown, at: .addressed,
            words: ["unrouteable address", "unroutable address", "unknown user", "no such user here"],
            source: exim + "ch-the_default_configuration_file.html"),
        Row(
            .exim, "no route to the domain", .address, .hostUnknown, at: .addressed,
            words: [
                "unrouteable mail domain", "all relevant mx records point to non-existent hosts",
                "account or domain may not exist",
            ],
            source: exim + "ch-the_dnslookup_router.html"),
        Row(
            .exim, "too many connections", .rate, .rateLimited, at: .door,
            words: ["too many concurrent smtp connections", "too many connections from your host"], passes: true,
            wait: .minutes(1), source: exim + "ch-main_configuration.html#SECID97"),
        Row(
            .exim, "trouble of its own", .server, .system, codes: ["451", "421"],
            words: ["temporary local problem", "local error in processing", "lost incoming connection"],
            source: exim + "ch-smtp_processing.html"),
        Row(
            .exim, "login", .account, .policy, at: [.login], codes: ["535"],
            words: ["incorrect authentication data"], source: exim + "ch-smtp_authentication.html"),
        Row(
            .exim, "login needed", .account, .policy, at: .mail,
            words: [
                "authentication required", "smtp auth is required", "without authentication", "please authenticate",
            ],
            source: exim + "ch-smtp_authentication.html"),
        Row(
            .exim, "name of the client", .us, .policy, at: .live,
            words: ["syntactically invalid helo", "syntactically invalid ehlo", "bad helo", "invalid helo"],
            source: exim + "ch-main_configuration.html#SECTalomo"),
        Row(
            .exim, "too large", .message, .tooBig, words: ["message size exceeds maximum permitted"],
            source: exim + "ch-main_configuration.html"),
    ]
}
