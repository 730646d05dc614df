extension IMAPFault {
    /// What a provider says in a situation; conditions may follow each name.
    static let providerPresets: [String: IMAPFault] = providers.reduce(into: [:]) { presets, row in
        presets[row.name] = IMAPReply(row.reply).map { IMAPFault(at: row.stage, .reply($0)) }
    }

    /// As the logs of their users quote it; behind each group where that is to be read.
    static let providers: [(name: String, stage: Stage, reply: String)] = [
        // jstedfast/MailKit issue 377, zone-eu/wildduck issue 35 (15 connections an account)
        ("google-too-many-connections", .login, "NO [ALERT] Too many simultaneous connections. (Failure)"),
        ("google-refused", .login, "NO [AUTHENTICATIONFAILED] Invalid credentials (Failure)"),
        // support.google.com/accounts/answer/185833, /mail/answer/78754, /mail/answer/7126229
        (
            "google-app-password", .login,
            "NO [ALERT] Application-specific password required: https://support.google.com/accounts/answer/185833 "
                + "(Failure)"
        ),
        (
            "google-web-login", .login,
            "NO [ALERT] Please log in via your web browser: https://support.google.com/mail/accounts/answer/78754 "
                + "(Failure)"
        ),
        (
            "google-disabled", .login,
            "NO [ALERT] Your account is not enabled for IMAP use. Please visit your Gmail settings page and enable "
                + "your account for IMAP access. (Failure)"
        ),
        // support.google.com/a/answer/1071518 (2.5 GB a day), ljmerza/ha-email-sensor issue 16
        ("google-bandwidth", .fetch, "NO [OVERQUOTA] Account exceeded command or bandwidth limits. (Failure)"),
        // jstedfast/MailKit issues 849 and 1494, mscdex/node-imap issue 523: the password or the permission is wrong
        ("microsoft-refused", .login, "NO AUTHENTICATE failed."),
        ("microsoft-not-connected", .any, "BAD User is authenticated but not connected."),
        // ikvk/imap_tools issue 135, simonrob/email-oauth2-proxy issue 191
        ("microsoft-throttled", .any, "BAD Request is throttled. Suggested Backoff Time: 299910 milliseconds"),
        ("microsoft-closed", .any, "BYE Connection closed. 14"),
        // lefcha/imapfilter issue 146
        ("exchange-unavailable", .select, "NO Server Unavailable. 15"),
        // postalsys/imapflow issue 75, jstedfast/MailKit issues 221 and 358
        ("yahoo-rate", .any, "NO [LIMIT] Rate limit hit."),
        ("yahoo-refused", .login, "NO [AUTHENTICATIONFAILED] (#AUTH901) The provided OAuth2 access token is invalid"),
        ("yahoo-fetch-error", .fetch, "NO FETCH Server error while fetching messages"),
        // jens-maus/yam issue 638: the same words where IMAP is switched off
        ("gmx-refused", .login, "NO authentication failed"),
        // mscdex/node-imap issue 606
        (
            "dovecot-too-many-connections", .login,
            "NO [UNAVAILABLE] Maximum number of connections from user+IP exceeded (mail_max_userip_connections=10)"
        ),
        ("dovecot-refused", .login, "NO [AUTHENTICATIONFAILED] Authentication failed."),
        // doc.dovecot.org: the answer where the index cannot be had
        (
            "dovecot-server-bug", .select,
            "NO [SERVERBUG] Internal error occurred. Refer to server log for more information."
        ),
        ("courier-refused", .login, "NO Login failed."),
        // pimalaya/himalaya issue 651
        ("netease-unsafe", .select, "NO SELECT Unsafe Login. Please contact kefu@188.com for help"),
    ]
}
