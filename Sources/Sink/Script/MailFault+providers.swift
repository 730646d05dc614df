extension MailFault {
    /// What a provider says in a situation, as its documentation and its users quote it; `first=3`, `to=*@x.example`
    /// and the like may follow each name. What each is about stands in the table of refusals.
    static let providerPresets: [String: MailFault] = providers.reduce(into: [:]) { presets, row in
        presets[row.name] = SMTPReply(row.reply).map { MailFault(at: row.stage, .reply($0)) }
    }

    static let providers: [(name: String, stage: Stage, reply: String)] = [
        (
            "google-daily-limit", .mail,
            "550 5.4.5 Daily user sending limit exceeded. For more information go to support.google.com x-gsmtp"
        ),
        ("google-too-many-logins", .auth, "454 4.7.0 Too many login attempts, please try again later. gsmtp"),
        ("google-app-password", .auth, "534 5.7.9 Application-specific password required. gsmtp"),
        (
            "google-no-such-user", .rcpt,
            "550 5.1.1 The email account that you tried to reach does not exist. p=NoSuchUser"
        ),
        (
            "google-unusual-rate", .dot,
            "421 4.7.28 Gmail has detected an unusual rate of unsolicited mail originating from your IP address"
        ),
        (
            "google-low-reputation", .dot,
            "550 5.7.1 Gmail has detected that this message is suspicious due to the very low reputation of the "
                + "sending domain"
        ),
        (
            "google-unauthenticated", .dot,
            "550 5.7.26 Unauthenticated email from example.com is not accepted due to domain's DMARC policy"
        ),
        ("google-spam", .dot, "550 5.7.1 Our system has detected that this message is likely unsolicited mail"),
        ("google-busy", .mail, "451 4.3.0 Mail server temporarily rejected message. Temporary System Problem. gsmtp"),
        (
            "google-recipient-busy", .rcpt,
            "450 4.2.1 The user you are trying to contact is receiving mail at a rate that prevents additional messages"
        ),
        (
            "microsoft-connections", .mail,
            "432 4.3.2 Concurrent connections limit exceeded. Visit https://aka.ms/concurrent_sending"
        ),
        (
            "microsoft-login-disabled", .mail,
            "530 5.7.57 Client not authenticated to send mail. Error: 535 5.7.3 Authentication unsuccessful"
        ),
        ("microsoft-tenant-blocked", .dot, "550 5.1.8 Access denied, bad outbound sender"),
        (
            "microsoft-quota", .dot,
            "554 5.2.0 STOREDRV.Submission.Exception:SubmissionQuotaExceededException; Failed to process message"
        ),
        ("microsoft-no-such-user", .rcpt, "550 5.4.1 Recipient address rejected: Access denied. AS(201806281)"),
        (
            "microsoft-blocked-network", .mail,
            "550 5.7.606 Access denied, banned sending IP [203.0.113.9]. To request removal visit sender.office.com"
        ),
        ("microsoft-throttled", .mail, "451 4.7.500 Server busy. Please try again later from [203.0.113.9]. (S77714)"),
        ("microsoft-spam", .dot, "550 5.7.1 Message rejected because message was detected as spam by content filter"),
        (
            "microsoft-send-as-denied", .dot,
            "554 5.2.252 SendAsDenied; login@example.com not allowed to send as ana@example.com; STOREDRV.Submission"
        ),
        ("ses-rate", .dot, "454 Throttling failure: Maximum sending rate exceeded."),
        ("ses-daily-quota", .dot, "454 Throttling failure: Daily message quota exceeded."),
        (
            "ses-not-verified", .dot,
            "554 Message rejected: Email address is not verified. The following identities failed the check in "
                + "region US-EAST-1: ana@example.com"
        ),
        ("ses-paused", .dot, "554 Message rejected: Sending paused for this account."),
        ("sendgrid-credits", .auth, "451 Authentication failed: Maximum credits exceeded"),
        ("sendgrid-too-frequent", .rcpt, "450 too frequent connects from 203.0.113.9, please try again later."),
        (
            "sendgrid-not-verified", .dot,
            "550 The from address does not match a verified Sender Identity. Mail cannot be sent until this "
                + "error is resolved"
        ),
        (
            "mailgun-sandbox", .dot,
            "550 5.7.1 Sandbox subdomains are for test purposes only. Please add your own domain"
        ),
        ("mailgun-probation", .dot, "421 Domain example.com is on probation"),
        (
            "postmark-inactive", .dot,
            "550 406 You tried to send to recipients that have been marked as inactive. Found inactive "
                + "addresses: mara@lindgrove.example"
        ),
        ("postmark-rate", .dot, "450 429 Rate Limit Exceeded"),
        (
            "postmark-sender-signature", .dot,
            "550 400 The 'From' address you supplied (ana@example.com) is not a Sender Signature on your account"
        ),
        (
            "yahoo-deferred", .banner,
            "421 4.7.0 [TSS04] Messages from 203.0.113.9 temporarily deferred due to unexpected volume or user "
                + "complaints"
        ),
        ("yahoo-blocked", .banner, "553 5.7.1 [BL21] Connections will not be accepted from 203.0.113.9"),
        (
            "yahoo-no-such-user", .rcpt,
            "554 delivery error: dd This user doesn't have a yahoo.com account (mara@yahoo.com)"
        ),
        ("yahoo-full", .dot, "552 mailbox over quota"),
        (
            "gmx-blocked-network", .banner,
            "554 gmx.net (mxgmx104) Nemesis ESMTP Service not available No SMTP service IP address is block listed."
        ),
        ("gmx-policy", .dot, "554 Transaction failed Reject due to policy restrictions."),
        ("gmx-no-such-user", .rcpt, "550 Requested action not taken: mailbox unavailable"),
        ("gmx-access-disabled", .auth, "535 5.7.0 Bitte aktivieren Sie POP3/IMAP in Ihrem Postfach"),
        ("ionos-rate", .banner, "421 Rate limit reached. Please try again later"),
        ("ionos-full", .rcpt, "550 Quota Exceeded"),
        ("zoho-unusual-activity", .dot, "550 5.4.6 Unusual sending activity detected. Please try after sometime."),
        ("zoho-sender-blocked", .auth, "554 5.1.8 Sender Address Blocked"),
        ("proton-limit", .dot, "554 5.7.1 You have too many messages sent today"),
        (
            "proton-no-such-user", .rcpt,
            "550 5.1.1 <mara@proton.me>: Recipient address rejected: Address does not exist"
        ),
        ("ovh-blocked", .mail, "550 5.7.1 This account is blocked for spam"),
        ("gandi-login-rate", .auth, "450 4.7.1 sasl_rate_limit per 3600"),
        ("gandi-greylisted", .rcpt, "450 4.7.1 Greylisted for 300 seconds"),
    ]
}
