import Values

extension Refusal {
    private static let yahoo = "https://senders.yahooinc.com/smtp-error-codes/"
    private static let gmx = "https://postmaster.gmx.net/en/error-messages"
    private static let ionos =
        "https://www.ionos.com/help/email/troubleshooting-mail-basicmail-business/error-messages-caused-by-undeliverable-email/"
    private static let ionosLimits = "https://www.ionos.ca/help/email/general-topics/what-are-the-mass-mailing-limits/"
    private static let zoho = "https://www.zoho.com/mail/help/adminconsole/smtp-error-codes.html"
    private static let proton = "https://proton.me/support/smtp-submission"
    private static let ovh =
        "https://help.ovhcloud.com/csm/en-sg-email-blocked-for-spam?id=kb_article_view&sysparm_article=KB0057916"
    private static let gandi = "https://postmaster.gandi.net/"

    /// Mail hosters: Yahoo, GMX, IONOS, Zoho, Proton, OVH, Gandi.
    static let hosters: [Row] = [
        Row(
            .yahoo, "deferred for complaints", .us, .policy, codes: ["421", "451"],
            words: ["[ts0", "[tss0", "user complaints", "unexpected volume"], wait: .hours(1), source: yahoo),
        Row(
            .yahoo, "blocked for complaints", .us, .policy, codes: ["553", "554"],
            words: ["[bl2", "[pm", "permanently deferred", "not accepted for policy reasons"], source: yahoo),
        Row(
            .yahoo, "too many at once", .rate, .rateLimited,
            words: ["[ipts04]", "resources temporarily unavailable", "too many messages for this session"],
            passes: true, wait: .minutes(5), source: yahoo),
        Row(
            .yahoo, "no such account", .address, .userUnknown, at: .addressed, codes: ["552", "554", "550"],
            words: [
                "doesn't have a yahoo", "does not have a yahoo", "this user doesn", "mailbox not found",
                "user doesn't have",
            ],
            source: yahoo),
        Row(
            .yahoo, "mailbox disabled", .address, .disabled, at: .addressed, codes: ["554", "550"],
            words: ["this mailbox is disabled", "[-14]", "(554.30)", "account is disabled"], source: yahoo),
        Row(
            .yahoo, "mailbox full", .address, .mailboxFull, at: .addressed,
            words: ["mailbox over quota", "mailbox size limit", "mailbox is over its quota"],
            source: yahoo),
        Row(
            .yahoo, "authentication of the domain", .us, .policy,
            words: ["(auth)", "failed dmarc", "unable to accept message due to dmarc"], source: yahoo),
        Row(
            .yahoo, "login", .account, .policy, at: [.login, .sender],
            words: ["(#auth005)", "(#auth007)", "too many bad auth attempts"], source: yahoo),
        Row(
            .yahoo, "own limit", .rate, .rateLimited, at: .mail, words: ["(#mbr1", "exceeded the maximum number"],
            passes: true, wait: .hours(1), source: "https://help.yahoo.com/kb/SLN3353.html"),
        Row(
            .gmx, "sender not ours", .account, .policy, at: .mail,
            words: ["sender address is not allowed"], source: "https://hilfe.gmx.net/pop-imap/fehlermeldungen.html"),
        Row(
            .gmx, "send limit", .rate, .rateLimited, words: ["mail send limit exceeded"], passes: true,
            wait: .hours(1), source: ionosLimits),
        Row(
            .gmx, "blocked network", .us, .policy,
            words: [
                "ip address is block listed", "nemesis esmtp service not available", "no smtp service",
                "bad dns ptr resource record", "invalid dns ptr",
            ], source: gmx),
        Row(
            .gmx, "policy", .us, .policy,
            words: ["reject due to policy restrictions", "reject due to policy violations"],
            source: gmx),
        Row(
            .gmx, "domain's records", .us, .policy,
            words: ["reject due to spf policy", "rejected due to dmarc", "invalid dns mx or a/aaaa"], source: gmx),
        Row(
            .gmx, "no such mailbox", .address, .userUnknown, at: .addressed, codes: ["550"],
            words: ["requested action not taken: mailbox unavailable"], source: gmx),
        Row(
            .gmx, "access disabled", .account, .policy, at: [.login, .sender],
            words: ["pop3/imap", "authentication credentials invalid"],
            source: "https://hilfe.gmx.net/pop-imap/einschalten.html"),
        Row(
            .ionos, "rate", .rate, .rateLimited, words: ["rate limit reached. please try again later"], passes: true,
            wait: .minutes(30),
            source: "https://www.ionos.de/hilfe/e-mail/postmaster/smtp-fehlermeldungen-der-11-ionos-mailserver"),
        Row(
            .ionos, "login", .account, .policy, at: [.login, .sender],
            words: ["smtp auth failed", "authentication failure"], source: ionos),
        Row(
            .ionos, "recipient full", .address, .mailboxFull, at: .addressed, codes: ["550"],
            words: ["quota exceeded"], source: ionos),
        Row(
            .zoho, "unusual activity", .rate, .rateLimited, statuses: ["5.4.6"],
            words: ["unusual sending activity"], passes: true, wait: .hours(1), source: zoho),
        Row(
            .zoho, "relaying as", .account, .policy, at: .mail, words: ["relaying disallowed"],
            source: "https://www.zoho.com/zeptomail/help/api/smtp-error-codes.html"),
        Row(
            .zoho, "sender blocked", .account, .policy, statuses: ["5.1.8"], words: ["sender address blocked"],
            source: "https://help.zoho.com/portal/en/community/topic/issue-with-outgoing-mail"),
        Row(
            .zoho, "sending limit", .rate, .rateLimited,
            words: ["daily sending limit", "sending limit has been", "email sending limit"], passes: true,
            wait: .hours(1), source: "https://www.zoho.com/mail/help/usage-policy.html"),
        Row(
            .zoho, "recipient's filter", .address, .policy, at: .addressed,
            words: ["mail rejected by destination domain", "mailbox delivery restricted"], source: zoho),
        Row(
            .proton, "not logged in as the sender", .account, .policy, at: .mail,
            words: ["sender address rejected: not logged in"], source: proton),
        Row(
            .proton, "name not fully qualified", .us, .policy, at: [.hello, .sender, .recipient], statuses: ["5.5.1"],
            words: ["protocol error"], source: "https://github.com/jeremydumais/CPP-SMTPClient-library/issues/57"),
        Row(
            .proton, "token", .account, .policy, at: [.login, .sender], codes: ["535"],
            words: ["invalid authentication mechanism"], source: proton),
        Row(
            .proton, "no such address", .address, .userUnknown, at: .addressed,
            words: ["recipient address rejected: address does not exist"],
            source: "https://proton.me/support/undelivered-email-messages"),
        Row(
            .proton, "sending limit", .rate, .rateLimited, words: ["sending limit", "too many messages sent"],
            passes: true, wait: .hours(1), source: "https://proton.me/support/sending-limits-protonmail"),
        Row(
            .ovh, "blocked for spam", .account, .policy, at: [.login, .sender, .recipient, .dot],
            words: [
                "blocked for spam", "account locked for spam", "disabled for spam", "your account has been blocked",
            ],
            source: ovh),
        Row(
            .ovh, "not to be relayed", .account, .policy, at: .mail,
            words: ["isn't allowed to be relayed thru this mta", "isn't in my list of allowed rcpthosts"],
            source: "https://docs.ovh.com/gb/en/emails/"),
        Row(
            .ovh, "sending limit", .rate, .rateLimited,
            words: ["too many mails sent", "limit of sent emails", "emails per hour"], passes: true, wait: .hours(1),
            source: "https://help.ovhcloud.com/csm/en-mx-plan-email-faq?id=kb_article_view&sysparm_article=KB0051886"),
        Row(
            .gandi, "login rate", .rate, .rateLimited, words: ["sasl_rate_limit"], passes: true, wait: .hours(1),
            source: gandi),
        Row(
            .gandi, "infected", .us, .policy, words: ["blocked you maybe infected"], source: gandi),
        Row(
            .gandi, "content rule", .message, .content, at: [.dot, .report],
            words: ["reject for policy reason. rule"], source: gandi),
        Row(
            .gandi, "greylisted", .message, .rateLimited, at: .addressed, words: ["greylisted for"], passes: true,
            wait: .minutes(5), source: gandi),
    ]
}
