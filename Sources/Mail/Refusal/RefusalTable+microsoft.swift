import Values

extension Refusal {
    private static let reports =
        "https://learn.microsoft.com/exchange/mail-flow-best-practices/non-delivery-reports-in-exchange-online/non-delivery-reports-in-exchange-online"
    private static let submission =
        "https://learn.microsoft.com/exchange/mail-flow-best-practices/how-to-set-up-a-multifunction-device-or-application-to-send-email-using-microsoft-365-or-office-365"
    private static let consumers = "https://sendersupport.olc.protection.outlook.com/pm/troubleshooting"

    /// Microsoft 365, Outlook.com and Exchange on premises.
    static let microsoft: [Row] = [
        Row(
            .microsoft, "not allowed to send as", .account, .policy, at: .mail,
            statuses: ["5.2.252", "5.7.60", "5.2.0", "5.7.1"],
            words: ["sendasdenied", "send as this sender", "not allowed to send as"], source: reports),
        Row(
            .microsoft, "own submission quota", .rate, .rateLimited, at: .mail, statuses: ["5.2.0", "5.2.2"],
            words: [
                "submissionquotaexceeded", "submission quota", "recipient limit exceeded", "message submission rate",
            ],
            passes: true, wait: .hours(1),
            source:
                "https://learn.microsoft.com/office365/servicedescriptions/exchange-online-service-description/exchange-online-limits"
        ),
        Row(
            .microsoft, "own mailbox full", .account, .mailboxFull, at: .mail, statuses: ["5.2.2"],
            words: ["storedrv.submission", "submission quota", "mapiexceptionshutoffquotaexceeded"], source: reports),
        Row(
            .microsoft, "concurrent connections", .rate, .rateLimited, statuses: ["4.3.2", "4.4.2", "4.7.x", "4.3.0"],
            words: [
                "concurrent connections limit exceeded", "concurrentconnectionslimitexceeded", "too many connections",
                "message rate limit", "submission rate for this client has exceeded", "thread limit exceeded",
            ], passes: true, wait: .minutes(1), source: submission),
        Row(
            .microsoft, "not authenticated", .account, .policy, at: [.login, .sender, .recipient, .dot],
            statuses: ["5.7.57", "5.7.139", "5.7.3", "5.7.8"],
            words: [
                "not authenticated to send", "authentication unsuccessful", "smtpclientauthentication is disabled",
                "client was not authenticated",
            ], source: "https://aka.ms/smtp_auth_disabled"),
        Row(
            .microsoft, "tenant may not send", .account, .policy,
            statuses: ["5.7.705", "5.7.708", "5.7.750", "5.7.501", "5.7.502", "5.7.503", "5.1.8"],
            words: [
                "tenant has exceeded threshold", "access denied, traffic not accepted", "unregistered domain",
                "access denied, spam abuse detected", "bad outbound sender", "banned sender", "banned sending ip",
            ], source: reports),
        Row(
            .microsoft, "relay", .us, .policy, at: .mail, statuses: ["5.7.64", "5.7.54", "5.7.1"],
            words: ["tenantattribution", "unable to relay"], source: reports),
        Row(
            .microsoft, "no such recipient", .address, .userUnknown, at: .addressed,
            statuses: ["5.1.10", "5.1.1", "5.4.1", "5.5.0", "5.1.0"],
            words: [
                "recipientnotfound", "recipient not found", "resolver.adr.exrecipnotfound",
                "recipient address rejected: access denied", "requested action not taken: mailbox unavailable",
                "not found by smtp address lookup",
            ], source: reports),
        Row(
            .microsoft, "recipient full", .address, .mailboxFull, at: .addressed, statuses: ["x.2.2", "5.7.124"],
            words: ["mailbox full", "storedrv.deliver", "mailbox is full", "quotaexceeded"], wait: .hours(4),
            source: reports),
        Row(
            .microsoft, "recipient takes no strangers", .address, .policy, at: .addressed,
            statuses: ["5.7.124", "5.7.133", "5.7.134", "5.7.136", "5.7.12", "5.7.13", "5.4.312", "5.7.1"],
            words: [
                "senders outside", "not authenticated for", "rejectmessagesfrom", "resolver.rst",
                "recipient not authorized, blocked", "restricted the ability",
            ], source: reports),
        Row(
            .microsoft, "recipient's rate", .address, .rateLimited, at: .addressed,
            statuses: ["4.2.1", "5.2.121", "5.2.122"],
            words: ["recipient's per hour", "receiving limit", "recipient throttled"], wait: .hours(1), source: reports),
        Row(
            .microsoft, "blocked network", .us, .policy,
            statuses: ["5.7.1", "5.7.606", "5.7.511", "5.7.512", "5.7.513", "4.7.650", "5.7.x"],
            words: [
                "banned sending ip", "part of their network is on our block list", "s3140", "s3150",
                "access denied, banned", "delist@", "your ip", "has been temporarily rate limited due to ip reputation",
            ], source: consumers),
        Row(
            .microsoft, "authentication of the domain", .us, .policy,
            statuses: ["5.7.509", "5.7.515", "5.7.23", "5.7.26", "5.7.7"],
            words: [
                "does not pass dmarc", "required authentication level", "violated sender policy framework",
                "spf validation", "authentication level",
            ], source: "https://learn.microsoft.com/defender-office-365/email-authentication-about"),
        Row(
            .microsoft, "too fast", .rate, .rateLimited, statuses: ["4.7.500", "4.7.x", "4.7.26", "4.5.x"],
            words: [
                "server busy. please try again later", "server busy, please try again later", "as(", "rp-001", "rp-002",
                "rp-003", "exceeded the rate limit",
            ], passes: true, wait: .minutes(15), source: consumers),
        Row(
            .microsoft, "spam", .message, .policy, at: [.data, .dot, .report],
            statuses: ["5.7.1", "5.7.350", "5.7.511"],
            words: ["message was detected as spam", "message detected as spam", "content filter", "transport.rules"],
            isDoubtful: true, source: reports),
        Row(
            .microsoft, "too large", .message, .tooBig, statuses: ["5.3.4", "5.2.3"],
            words: ["message size exceeds", "msgsize", "message too large"], source: reports),
        Row(
            .microsoft, "delivery expired", .server, .expired, at: [.report],
            statuses: ["5.4.300", "4.4.7", "5.4.316"],
            words: ["message expired", "queue.expired"], source: reports),
        Row(
            .microsoft, "domain without mail", .address, .hostUnknown, at: [.recipient, .report],
            statuses: ["5.4.310", "5.1.2", "5.4.4"], words: ["does not exist", "domain not found", "smtpsend.dns"],
            source: reports),
        Row(
            .exchange, "no such user here", .address, .userUnknown, at: .addressed, statuses: ["5.1.1", "5.1.10"],
            words: ["resolver.adr", "user unknown", "recipient rejected"], source: reports),
        Row(
            .exchange, "back pressure", .server, .system, statuses: ["4.3.1", "4.3.2"],
            words: ["insufficient system resources", "service not active", "system not accepting network messages"],
            wait: .minutes(5), source: "https://learn.microsoft.com/exchange/mail-flow/back-pressure"),
        Row(
            .exchange, "login", .account, .policy, at: [.login, .sender], statuses: ["5.7.3", "5.7.1"],
            words: ["authentication unsuccessful", "client was not authenticated", "unrecognized authentication type"],
            source: reports),
        Row(
            .exchange, "helo", .us, .policy, at: [.hello, .sender], statuses: ["5.5.4", "5.0.0"],
            words: ["invalid domain name"], source: "https://learn.microsoft.com/openspecs/exchange_server_protocols"),
    ]
}
