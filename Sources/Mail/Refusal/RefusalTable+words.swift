import Values

extension Refusal {
    private static let survey = "https://github.com/sisimai/set-of-emails"

    /// How much we may send, in anybody's words: before those of a recipient's quota, which sound alike.
    static let quotas: [Row] = [
        Row(
            .words, "our quota", .rate, .rateLimited, at: .live,
            words: [
                "sending quota", "daily quota", "message quota", "outgoing quota", "sending limit", "send limit",
                "daily limit", "hourly limit", "outgoing message limit", "messages per hour", "messages per day",
                "emails per hour", "emails per day", "submission quota", "limit for sending", "allowance",
                "monthly limit",
            ], passes: true, wait: .minutes(30), source: survey)
    ]

    /// Of what there are too many where it is not the messages.
    static let ofConnections: [StaticString] = [
        "concurrent", "simultaneous", "too many connections", "too many sessions", "thread limit", "connection limit",
        "frequent connects", "connection rate", "tls sessions", "open connections",
    ]

    /// Words that mean one thing wherever they stand. In this order: what is said of the mailbox's state, of our speed, of
    /// our side, of the address, of our mail, and at last what may mean either.
    static let words: [Row] = state + speed + ourSide + letters + theAddress + theMail + either

    private static let state: [Row] = [
        Row(
            .words, "not at this time", .server, .system, at: .addressed,
            words: [
                "cannot be accessed at this time", "temporarily disabled", "temporarily inactive", "temporarily locked",
                "temporarily suspended",
            ], passes: true, wait: .hours(4), source: survey),
        Row(
            .words, "mailbox full", .address, .mailboxFull, at: .addressed,
            words: [
                "mailbox full", "mailbox is full", "over quota", "overquota", "quota exceeded", "exceeded quota",
                "exceeds quota", "quota exceed", "exceeded storage", "exceeds storage", "storage full", "inbox is full",
                "mailbox size limit", "insufficient disk", "not enough space",
                "not enough disk", "disk full", "out of space",
                "over the quota", "quotaexceeded", "mailbox has exceeded", "exceeded their", "disk quota",
                "full mailbox", "is full",
            ], wait: .hours(4), source: survey),
        Row(
            .words, "loop", .message, .content, at: [.data, .dot, .report],
            words: ["too many hops", "mail loop", "routing loop", "hop count exceeded"], source: survey),
    ]

    private static let speed: [Row] = [
        Row(
            .words, "too fast", .rate, .rateLimited, at: .live,
            words: [
                "rate limit", "ratelimit", "too many", "exceeded the rate", "throttl", "too fast", "slow down",
                "rate exceeded", "concurrent", "too frequent",
            ], passes: true, wait: .minutes(1), source: survey),
        Row(
            .words, "later", .message, .rateLimited, at: .addressed,
            words: [
                "greylist", "graylist", "grey list", "rate limit", "too many", "try again later", "exceeded the rate",
                "throttl",
            ], wait: .minutes(5), source: survey),
    ]

    // What is unknown here is our side: never to be taken for a dead recipient.
    private static let ourSide: [Row] = [
        Row(
            .words, "login", .account, .policy, at: .live,
            words: [
                "authentication required", "authenticate first", "login required", "must authenticate", "not logged in",
                "need to authenticate", "requires authentication", "bad credentials", "invalid credentials",
            ], source: survey),
        Row(
            .words, "our account", .account, .policy, at: .mail,
            words: [
                "your account has been", "your account is", "sending volume", "suspended due to sending",
                "suspended for sending", "sending privileges", "sending is disabled", "sending disabled",
                "sending has been", "outgoing mail has been", "outgoing mail is", "outbound mail has been",
                "outbound sending", "smtp account", "spam from your account",
            ], source: survey),
        Row(
            .words, "account suspended", .account, .policy, at: Set.door.union([.sender]),
            words: ["account suspended", "account disabled", "account is disabled", "is locked", "has been suspended"],
            source: survey),
        Row(
            .words, "sender", .account, .policy, at: .mail,
            words: [
                "sender rejected", "not allowed to send", "sender not allowed", "sender is not allowed",
                "not authorized to send", "not permitted to send", "sender not authorized", "unverified sender",
                "from address is not", "sender verify", "sender verification", "on behalf of",
            ], source: survey),
        Row(
            .words, "relaying", .us, .policy, at: .mail,
            words: ["relaying", "relay not", "unable to relay", "no relay", "not a relay", "open relay", "rcpthosts"],
            source: survey),
        Row(
            .words, "our name", .us, .policy,
            words: [
                "sender address rejected", "sender rejected", "sender domain", "domain of sender", "sender verify",
                "sender verification", "reverse dns", "reverse lookup", "ptr record", "helo command rejected",
                "client host rejected", "reverse hostname", "rdns", "fully-qualified",
            ], source: survey),
        Row(
            .words, "our address is on a list", .us, .policy, at: Set.door.union([.sender, .recipient, .report]),
            words: [
                "spamhaus", "spamcop", "blocklist", "block list", "blacklist", "black list", "dnsbl", "denylist",
                "reputation", "poor sender", "banned",
            ], source: survey),
    ]

    private static let theAddress: [Row] = [
        Row(
            .words, "no such user", .address, .userUnknown, at: .addressed,
            words: [
                "user unknown", "unknown user", "no such user", "no such recipient", "no such mailbox",
                "no such address", "no such account", "unknown recipient", "recipient unknown", "unknown local part",
                "unknown local-part", "invalid recipient", "invalid mailbox", "user not found", "recipient not found",
                "recipientnotfound", "address not found", "mailbox not found", "unknown or illegal alias",
                "not a valid mailbox", "not a known user", "doesn't have a yahoo", "doesn't have an account",
                "does not have an account", "user does not exist", "user doesn't exist", "account does not exist",
                "mailbox does not exist", "mailbox doesn't exist", "address does not exist",
                "recipient does not exist", "that you tried to reach does not exist", "unknown address",
                "unknown mailbox", "unrouteable address", "undeliverable address", "no mailbox here",
                "no mailbox by that name", "not our customer", "user is unknown", "unknown email", "address unknown",
                "invalid user", "user not known", "unknown account", "nosuchuser", "no existe", "this user doesn",
                "#5.1.0 address rejected",
            ], source: survey),
        Row(
            .words, "no such host", .address, .hostUnknown, at: .addressed,
            words: [
                "unknown host", "host unknown", "unknown domain", "domain not found", "no such domain",
                "domain does not exist", "nxdomain", "unrouteable mail domain", "bad destination host",
                "invalid domain", "domain not exist", "no mx or a records", "does not accept mail (nullmx)", "null mx",
                "nullmx",
            ], source: survey),
        Row(
            .words, "moved", .address, .moved, at: .addressed,
            words: ["has moved", "address has changed", "new address is"], source: survey),
        Row(
            .words, "mailbox disabled", .address, .disabled, at: .addressed,
            words: [
                "mailbox is disabled", "mailbox disabled", "account is disabled", "account disabled",
                "mailbox is inactive", "account is inactive", "account has been disabled", "mailbox is deactivated",
                "account suspended", "has been suspended",
            ], source: survey),
    ]

    private static let policyWords: [StaticString] = [
        "spamhaus", "spamcop", "blocklist", "block list", "blacklist", "black list", "blocked", "dnsbl", "spam",
        "reputation", "policy", "dmarc", "dkim", "spf", "banned", "relay", "not authorized", "unsolicited",
        "poor sender", "denylist", "authentication required", "not permitted", "administrative prohibition", "junk",
        "suspicious",
    ]

    private static let theMail: [Row] = [
        Row(
            .words, "policy of the door", .us, .policy, at: Set.door.union([.report]), words: policyWords,
            source: survey),
        Row(
            .words, "policy on the sender", .account, .policy, at: [.sender], words: policyWords, source: survey),
        Row(
            .words, "policy", .message, .policy, at: [.recipient, .data, .dot], words: policyWords, isDoubtful: true,
            source: survey),
        Row(
            .words, "too large", .message, .tooBig,
            words: ["message size", "too large", "size limit", "too big", "message length exceed"], source: survey),
        Row(
            .words, "content", .message, .content, at: [.data, .dot, .report],
            words: ["virus", "malware", "infected", "attachment", "phishing"], source: survey),
        Row(
            .words, "too old", .server, .expired, at: [.report],
            words: [
                "delivery time expired", "message expired", "retry timeout", "retry time", "in the queue too long",
                "too long", "maximum time",
            ], source: survey),
        Row(
            .words, "network", .server, .network,
            words: [
                "connection refused", "timed out", "timeout", "no route to host", "unreachable", "try again",
                "lost connection", "name service error", "host not found", "connection reset", "could not connect",
                "not responding", "unable to connect",
            ], source: survey),
        Row(
            .words, "system", .server, .system,
            words: [
                "system error", "local error", "internal error", "i/o error", "no space left", "misconfigur",
                "maintenance", "temporarily unavailable",
            ], source: survey),
    ]

    private static let either: [Row] = [
        Row(
            .words, "mailbox unavailable", .address, .userUnknown, at: .addressed, codes: ["550", "551", "553"],
            words: ["mailbox unavailable", "recipient address rejected: access denied"], source: survey),
        Row(
            .words, "mailbox unavailable, reported", .address, .userUnknown, at: [.report],
            words: ["mailbox unavailable", "recipient address rejected: access denied"], source: survey),
    ]
}
