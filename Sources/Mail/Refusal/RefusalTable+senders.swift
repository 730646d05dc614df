import Values

extension Refusal {
    private static let ses = "https://docs.aws.amazon.com/ses/latest/dg/troubleshoot-smtp.html"
    private static let sesErrors = "https://docs.aws.amazon.com/ses/latest/dg/troubleshoot-error-messages.html"
    private static let sendgrid =
        "https://www.twilio.com/docs/sendgrid/for-developers/sending-email/smtp-errors-and-troubleshooting"
    private static let mailgun = "https://documentation.mailgun.com/docs/mailgun/user-manual/sending-messages/send-smtp"
    private static let postmark = "https://postmarkapp.com/developer/api/overview#error-codes"

    /// Services that send for others: Amazon SES, SendGrid, Mailgun, Postmark. What they say at once is about the account,
    /// as the recipient's server is asked later.
    static let senders: [Row] = [
        Row(
            .ses, "sending rate", .rate, .rateLimited, words: ["maximum sending rate exceeded"], passes: true,
            wait: .seconds(10), source: ses),
        Row(
            .ses, "daily quota", .rate, .rateLimited, words: ["daily message quota exceeded"], passes: true,
            wait: .hours(1), source: "https://docs.aws.amazon.com/ses/latest/dg/manage-sending-quotas-errors.html"),
        Row(
            .ses, "throttled", .rate, .rateLimited, codes: ["454", "421"], words: ["throttling failure"],
            passes: true, wait: .minutes(1), source: ses),
        Row(
            .ses, "identity not verified", .account, .policy, at: .mail,
            words: ["address is not verified", "identities failed the check"], source: sesErrors),
        Row(
            .ses, "account paused", .account, .policy,
            words: ["sending paused for this account", "account is paused", "sending suspended"], source: sesErrors),
        Row(
            .ses, "login", .account, .policy, at: [.login, .sender], codes: ["535", "530"],
            words: ["authentication credentials invalid", "authentication required"], source: ses),
        Row(
            .ses, "recipient suppressed", .address, .disabled, at: .addressed,
            words: ["on the amazon ses suppression list", "on the suppression list for your account"],
            source: "https://docs.aws.amazon.com/ses/latest/dg/sending-email-global-suppression-list.html"),
        Row(
            .ses, "unavailable", .server, .system, codes: ["421", "451", "454"],
            words: ["service unavailable", "temporary service failure", "temporary authentication failure"],
            source: ses),
        Row(
            .sendgrid, "sender not verified", .account, .policy, at: .mail,
            words: [
                "does not match a verified sender identity", "not authorized to send from that email address",
            ], source: sendgrid),
        Row(
            .sendgrid, "credits", .rate, .rateLimited,
            words: ["maximum credits exceeded", "exceeded your messaging limits"], passes: true, wait: .hours(1),
            source: sendgrid),
        Row(
            .sendgrid, "login", .account, .policy, at: [.login, .sender],
            words: ["the provided authorization grant is invalid", "authenticated user is not authorized"],
            source: sendgrid),
        Row(
            .sendgrid, "too frequent", .rate, .rateLimited,
            words: ["too frequent connects", "too many recipients received this hour"],
            passes: true, wait: .minutes(5), source: sendgrid),
        Row(
            .sendgrid, "dropped address", .address, .disabled, at: .addressed,
            words: ["bounced address", "unsubscribed address", "spam reporting address"],
            source: "https://www.twilio.com/docs/sendgrid/for-developers/tracking-events/event"),
        Row(
            .sendgrid, "temporarily deferred", .server, .rateLimited, at: [.report], codes: ["421"],
            words: ["temporarily deferred"], source: sendgrid),
        Row(
            .mailgun, "domain may not send", .account, .policy,
            words: [
                "sandbox subdomains are for test purposes only", "free accounts are for test purposes only",
                "domain is disabled", "domain is not allowed to send", "account is disabled",
            ], source: "https://help.mailgun.com/hc/en-us/articles/217531258-Authorized-Recipients"),
        Row(
            .mailgun, "recipient limit", .rate, .rateLimited,
            words: ["recipient limit exceeded", "message limit of", "exceeded your limit of"], passes: true,
            wait: .hours(1),
            source: "https://help.mailgun.com/hc/en-us/articles/115001124753-Account-Sending-Limitation"),
        Row(
            .mailgun, "previously bounced", .address, .disabled, at: .addressed,
            words: ["not delivering to previously bounced", "not delivering to a user who marked"],
            source: "https://documentation.mailgun.com/docs/mailgun/user-manual/tracking-messages"),
        Row(
            .mailgun, "probation", .rate, .rateLimited, words: ["probation limit", "on probation"], passes: true,
            wait: .hours(1), source: mailgun),
        Row(
            .postmark, "sender signature", .account, .policy, at: .mail,
            words: ["sender signature", "'from' address you supplied"], source: postmark),
        Row(
            .postmark, "inactive recipient", .address, .disabled, at: .addressed,
            words: ["marked as inactive", "inactive recipient", "found inactive addresses"], source: postmark),
        Row(
            .postmark, "account", .account, .policy,
            words: [
                "account is pending approval", "pending approval", "account may not send", "not allowed to send",
                "server token",
            ], source: postmark),
        Row(
            .postmark, "rate", .rate, .rateLimited, words: ["429 rate limit", "rate limit exceeded"], passes: true,
            wait: .minutes(1), source: postmark),
    ]
}
