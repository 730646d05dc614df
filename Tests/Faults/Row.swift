import Values

/// One row of the fault table: what goes wrong at the far end, and the state each message must be in afterwards.
struct Row {
    var name: String
    /// The sink's faults, in their short forms.
    var script: [String]
    var state: String
    /// The state after the pause of a retry is over, where the fault has passed by then.
    var later: String?
    var security = "plain"
    /// Whether the mailbox has a user and a password.
    var logsIn = false
    var host = "127.0.0.1"
    /// Whether a long message meets the fault, and is in doubt instead where its dot was sent before that was noticed.
    var dotDecides = false
    /// Whether the far end keeps a message although it must be tried again or is in doubt.
    var mayArrive: Bool { ["sent", "unknown"].contains(later ?? state) }

    init(
        _ name: String, _ script: String..., state: String, later: String? = nil, security: String = "plain",
        logsIn: Bool = false, host: String = "127.0.0.1", dotDecides: Bool = false
    ) {
        self.name = name
        self.script = script
        self.state = state
        self.later = later
        self.security = security
        self.logsIn = logsIn
        self.host = host
        self.dotDecides = dotDecides
    }

    /// Everything that can go wrong with a mail, from the first packet to the last answer.
    static let mail = beforeContent + content + account

    private static let beforeContent = [
        Row("nothing goes wrong", state: "sent"),
        Row("no such host", state: "paused", host: "nowhere.invalid"),
        Row("nobody at the port", "refused", state: "paused"),
        Row("greeting: closed", "banner-close", state: "paused"),
        Row("greeting: silence", "banner-hang", state: "paused"),
        Row("greeting: 421", "banner-421", state: "paused"),
        Row("greeting: 554", "banner-554", state: "paused"),
        Row("greeting: garbage", "banner-garbage", state: "paused"),
        Row("EHLO: closed", "ehlo-close", state: "paused"),
        Row("MAIL: 451", "mail-451", state: "paused"),
        Row("MAIL: 421", "mail-421", state: "paused"),
        Row("MAIL: half-open", "half-open", state: "paused"),
        Row("MAIL: reset", "mail-reset", state: "paused"),
        Row("RCPT: 450", "rcpt-450", state: "deferred"),
        Row("RCPT: greylisted once", "greylist", state: "deferred", later: "sent"),
        Row("RCPT: 452 4.2.2", "rcpt-452", state: "deferred"),
        Row("RCPT: 552 5.2.2", "rcpt-552", state: "failed"),
        Row("RCPT: 550 5.1.1", "rcpt-550", state: "suppressed"),
        Row("RCPT: 550 with a lone dot to say", "rcpt-550", "lone-dot", state: "suppressed"),
        Row("RCPT: 554 5.7.1", "rcpt-554", state: "paused"),
        Row("RCPT: silence", "rcpt-hang", state: "deferred"),
        Row("RCPT: garbage", "rcpt-garbage", state: "deferred"),
        // Of a mailbox that has sent nothing yet it may be about us: the first is tried again, and the second pauses it.
        Row("DATA: 554", "data-554", state: "deferred"),
        Row("DATA: 451", "data-451", state: "deferred"),
        Row("DATA: closed", "data-close", state: "deferred"),
        Row("DATA: silence", "data-hang", state: "deferred"),
    ]

    private static let content = [
        Row("content: cut", "body-reset after=50000", state: "deferred", dotDecides: true),
        Row("dot: 451", "dot-451", state: "deferred"),
        Row("dot: 421", "dot-421", state: "deferred"),
        Row("dot: 452 4.2.2", "dot-452", state: "deferred"),
        Row("dot: 554", "dot-554", state: "deferred"),
        Row("dot: closed", "dot-close", state: "unknown"),
        Row("dot: reset", "dot-reset", state: "unknown"),
        Row("dot: half-closed", "dot-half-close", state: "unknown"),
        Row("dot: silence", "dot-hang", state: "unknown"),
        Row("dot: half-open", "dot-freeze", state: "unknown"),
        Row("dot: garbage", "dot-garbage", state: "unknown"),
        Row("dot: taken, the answer lost", "answer-lost", state: "unknown"),
        Row("dot: late", "dot-slow delay_ms=50", state: "sent"),
    ]

    private static let account = [
        Row("no STARTTLS", "no-starttls", state: "paused", security: "starttls"),
        Row("bad certificate", "bad-certificate", state: "paused", security: "starttls"),
        Row("login refused", "auth-refused", state: "paused", logsIn: true),
        Row("login refused for now", "auth-454", state: "paused", logsIn: true),
        Row("no login offered", state: "paused", logsIn: true),
    ]

    /// Everything that can go wrong with a webhook; a repeat carries the same webhook-id, so nothing is unknown.
    static let web = [
        Row("nothing goes wrong", state: "sent"),
        Row("nobody at the port", "refused", state: "paused"),
        Row("closed", "close", state: "deferred"),
        Row("reset", "reset", state: "deferred"),
        Row("silence", "hang", state: "deferred"),
        Row("half-open", "half-open", state: "deferred"),
        Row("garbage", "garbage", state: "deferred"),
        Row("slow-loris", "slow-loris", state: "deferred"),
        Row("giant header", "giant-header", state: "deferred"),
        Row("body cut off", "cut-body", state: "sent"),
        Row("endless body", "endless-body", state: "sent"),
        Row("302", "302", state: "paused"),
        Row("404", "404", state: "paused"),
        Row("410", "410", state: "paused"),
        Row("429 with Retry-After once", "429 first=1", state: "paused", later: "sent"),
        Row("500", "500", state: "deferred"),
        Row("503 with Retry-After", "503", state: "paused"),
    ]
}
