extension BounceReason {
    /// The reason in what a server said and the status it gave: words first, since half of all 5.x codes are not about
    /// the address, then RFC 3463.
    static func of(_ diagnostic: String, status: String?) -> BounceReason {
        let text = diagnostic.utf8.prefix(2_048).map(\.lowercasedASCII)
        for (reason, phrases) in phrases where phrases.contains(where: { ByteScan.contains($0, in: text) }) {
            return reason
        }
        return status.flatMap(of(status:)) ?? .unknown
    }

    /// The reason an enhanced status gives by itself.
    static func of(status: String) -> BounceReason? {
        let numbers = status.split(separator: ".").map { Int($0) ?? -1 }
        guard numbers.count == 3 else { return nil }
        switch (numbers[1], numbers[2]) {
        case (1, 1), (1, 3), (1, 10): return .userUnknown
        case (1, 2): return .hostUnknown
        case (1, 6): return .moved
        case (2, 1): return .disabled
        case (2, 2): return .mailboxFull
        case (2, 3), (3, 4): return .tooBig
        case (4, 7): return .expired
        case (4, _): return .network
        case (3, _): return .system
        case (6, _): return .content
        case (7, _), (1, 7), (1, 8): return .policy
        default: return nil
        }
    }

    // In this order: what is said of the mailbox's state, of our side, of the address, of our mail, and at last what may mean either.
    private static let phrases: [(BounceReason, [StaticString])] = [
        (
            .mailboxFull,
            [
                "mailbox full", "mailbox is full", "over quota", "overquota", "quota exceeded", "exceeded quota",
                "exceeds quota", "quota exceed", "exceeded storage", "exceeds storage", "storage full", "inbox is full",
                "mailbox size limit", "insufficient disk", "not enough space", "disk full", "out of space",
                "over the quota",
                "quotaexceeded", "mailbox has exceeded", "exceeded their", "disk quota", "full mailbox",
            ]
        ),
        (
            .rateLimited,
            [
                "greylist", "graylist", "grey list", "rate limit", "too many", "try again later", "exceeded the rate",
                "throttl",
            ]
        ),
        // What is unknown here is our side: never to be taken for a dead recipient.
        (
            .policy,
            [
                "sender address rejected", "sender rejected", "sender domain", "domain of sender", "sender verify",
                "sender verification", "reverse dns", "reverse lookup", "ptr record", "helo command rejected",
                "client host rejected",
            ]
        ),
        (
            .userUnknown,
            [
                "user unknown", "unknown user", "no such user", "no such recipient", "no such mailbox",
                "no such address",
                "no such account", "unknown recipient", "recipient unknown", "unknown local part", "unknown local-part",
                "invalid recipient", "invalid mailbox", "user not found", "recipient not found", "recipientnotfound",
                "address not found", "mailbox not found", "unknown or illegal alias", "not a valid mailbox",
                "not a known user", "doesn't have a yahoo", "doesn't have an account", "does not have an account",
                "user does not exist",
                "user doesn't exist", "account does not exist", "mailbox does not exist", "mailbox doesn't exist",
                "address does not exist", "recipient does not exist", "that you tried to reach does not exist",
                "unknown address", "unknown mailbox", "unrouteable address", "undeliverable address", "no mailbox here",
                "no mailbox by that name", "not our customer", "user is unknown", "unknown email",
                "address unknown", "invalid user", "user not known",
                "unknown account",
                "nosuchuser", "no existe",
            ]
        ),
        (
            .hostUnknown,
            [
                "unknown host", "host unknown", "unknown domain", "domain not found", "no such domain",
                "domain does not exist", "nxdomain", "unrouteable mail domain", "bad destination host",
                "invalid domain",
                "domain not exist", "no mx or a records", "does not accept mail (nullmx)", "null mx", "nullmx",
            ]
        ),
        (.moved, ["has moved", "address has changed", "new address is"]),
        (
            .policy,
            [
                "spamhaus", "spamcop", "blocklist", "block list", "blacklist", "black list", "blocked", "dnsbl", "spam",
                "reputation", "policy", "dmarc", "dkim", "spf", "banned", "relay", "not authorized", "unsolicited",
                "poor sender", "denylist", "authentication required",
                "not permitted", "administrative prohibition", "junk", "suspicious",
            ]
        ),
        (.tooBig, ["message size", "too large", "size limit", "too big", "message length exceed"]),
        (.content, ["virus", "malware", "infected", "attachment", "mail loop", "too many hops", "routing loop"]),
        (
            .expired,
            [
                "delivery time expired", "message expired", "retry timeout", "retry time", "in the queue too long",
                "too long", "maximum time",
            ]
        ),
        (
            .network,
            [
                "connection refused", "timed out", "timeout", "no route to host", "unreachable", "try again",
                "lost connection", "name service error", "host not found", "connection reset", "could not connect",
                "not responding", "unable to connect",
            ]
        ),
        (.system, ["system error", "local error", "internal error", "i/o error", "no space left", "misconfigur"]),
        (.userUnknown, ["mailbox unavailable", "recipient address rejected: access denied"]),
    ]
}
