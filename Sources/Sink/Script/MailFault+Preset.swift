import Values

extension MailFault {
    /// Presets that stand for more than a stage and a deed; `first=3` and the like may follow any of them.
    package static let namedPresets: [String: MailFault] = situations.merging(providerPresets) { own, _ in own }

    static let situations: [String: MailFault] = [
        "refused": MailFault(at: .connect, .refuse),
        "greylist": greylist,
        "answer-lost": answerLost,
        "half-open": MailFault(at: .mail, .freeze),
        "lone-dot": MailFault(at: .data, .acceptEmpty),
        "no-starttls": MailFault(at: .starttls, .absent),
        "bad-certificate": MailFault(at: .starttls, .badCertificate),
        "auth-refused": MailFault(at: .auth, reply(535, at: .auth)),
    ]

    private static let greylist: MailFault = {
        var fault = MailFault(at: .rcpt, reply(450, at: .rcpt))
        fault.selection.first = 1
        return fault
    }()

    private static let answerLost: MailFault = {
        var fault = MailFault(at: .dot, .close)
        fault.keeps = true
        return fault
    }()

    /// A named preset, or a stage with what happens there: `rcpt-550`, `dot-hang`, `mail-slow` (a second's delay).
    init?(preset name: String) {
        if let fault = Self.namedPresets[name] {
            self = fault
            return
        }
        let halves = name.split(separator: "-", maxSplits: 1).map(String.init)
        guard halves.count == 2, let stage = Stage(rawValue: halves[0]), stage != .connect else { return nil }
        if let code = Int(halves[1]), (200...599).contains(code) {
            self.init(at: stage, Self.reply(code, at: stage))
        } else if halves[1] == "slow" {
            self.init(at: stage, .accept)
            delay = .seconds(1)
        } else if let deed = Self.deeds[halves[1]], !Self.namedElsewhere.contains(deed) {
            self.init(at: stage, deed)
        } else {
            return nil
        }
    }

    /// Deeds that have a name of their own, or none.
    private static let namedElsewhere: [Deed] = [.accept, .acceptEmpty, .refuse, .absent, .badCertificate]

    /// What `do` may say.
    static let deeds: [String: Deed] = [
        "accept": .accept, "accept-empty": .acceptEmpty, "close": .close, "reset": .reset, "hang": .hang,
        "freeze": .freeze,
        "half-close": .halfClose, "garbage": .garbage, "refuse": .refuse, "absent": .absent,
        "bad-certificate": .badCertificate,
    ]

    /// An answer with words that fit the code and the stage, with its enhanced code of RFC 3463.
    static func reply(_ code: Int, at stage: Stage) -> Deed {
        let words =
            texts["\(stage.rawValue) \(code)"] ?? texts["\(code)"]
            ?? (code < 400 ? "2.0.0 Ok" : code < 500 ? "4.3.0 Try again later" : "5.3.0 Refused")
        return SMTPReply("\(code) \(words)").map(Deed.reply) ?? .accept
    }

    private static let texts = [
        "421": "4.3.2 Service shutting down", "450": "4.2.0 Mailbox unavailable",
        "451": "4.3.0 Temporary local problem",
        "452": "4.3.1 Insufficient system storage", "454": "4.7.0 Temporary authentication failure",
        "500": "5.5.2 Command not known", "501": "5.5.4 Syntax error", "502": "5.5.1 Not implemented",
        "503": "5.5.1 Bad sequence of commands", "530": "5.7.0 Authentication required",
        "534": "5.7.9 Mechanism too weak", "535": "5.7.8 Authentication credentials invalid",
        "550": "5.7.1 Refused by policy", "551": "5.1.6 Mailbox has moved", "552": "5.3.4 Message too big",
        "553": "5.1.3 Bad address syntax", "554": "5.7.1 Transaction failed",
        "banner 220": "sink.localhost ESMTP", "banner 421": "Too many connections", "banner 554": "No service here",
        "rcpt 450": "4.2.0 Greylisted, try again later", "rcpt 452": "4.5.3 Too many recipients",
        "rcpt 550": "5.1.1 No such user", "rcpt 552": "5.2.2 Mailbox full", "rcpt 554": "5.7.1 Relay access denied",
        "mail 450": "4.1.8 Sender domain not found", "mail 550": "5.1.0 Sender refused", "data 354": "Go on",
        "dot 452": "4.2.2 Mailbox full", "dot 550": "5.7.1 Message looks like spam",
        "dot 552": "5.2.2 Mailbox full", "starttls 454": "4.7.0 TLS not available",
    ]
}
