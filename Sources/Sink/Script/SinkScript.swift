import Values

/// What goes wrong, where and when, for the sinks of mail, IMAP and the web; empty means that all goes well.
///
/// As JSON, a closed list of names:
/// ```json
/// { "seed": 7, "capabilities": ["PIPELINING"], "logins": ["PLAIN"], "require_login": true,
///   "mail": ["greylist", "rcpt-550 to=*@dead.example", { "at": "dot", "delay_ms": 1000, "every": 10 }],
///   "imap": ["no-idle", "login-no first=2", { "at": "fetch", "do": "nil-body", "uids": 3 }],
///   "web": ["429 first=2", { "path": "/crm/*", "status": 200, "body": { "id": 7 } }] }
/// ```
package struct SinkScript: Sendable, Hashable {
    /// The seed of every `rate`.
    package var seed: UInt64 = 0
    /// Faults of the mail sink; the first that fits an occasion is met.
    package var mail: [MailFault] = []
    /// Faults and habits of the IMAP sink; the first fault that fits an occasion is met, and every habit that fits.
    package var imap: [IMAPFault] = []
    /// A folder whose `.eml` files come in as mail, unless the command names one.
    package var letters: String?
    /// Answers of the web sink; the first that fits a request is given.
    package var web: [WebRule] = []
    /// EHLO lines instead of those of the settings.
    package var capabilities: [String]?
    /// SASL mechanisms instead of those of the settings.
    package var logins: [String]?
    /// Whether MAIL needs a login, instead of what the settings say.
    package var requiresLogin: Bool?

    package init() {}

    /// Reads faults from their short forms: a preset's name, then `key=value` words, as `rcpt-450 to=*@example.com first=2`.
    package init(
        mail: [String] = [], imap: [String] = [], web: [String] = [], seed: UInt64 = 0
    ) throws(SinkError) {
        let findings = JSONFindings()
        self.seed = seed
        self.mail = mail.enumerated().compactMap { place, text in
            MailFault(Shorthand.expand(text, at: JSON.Place(line: 1, column: 1)), at: "mail[\(place)]", findings)
        }
        self.imap = imap.enumerated().compactMap { place, text in
            IMAPFault(Shorthand.expand(text, at: JSON.Place(line: 1, column: 1)), at: "imap[\(place)]", findings)
        }
        self.web = web.enumerated().compactMap { place, text in
            WebRule(Shorthand.expand(text, at: JSON.Place(line: 1, column: 1)), at: "web[\(place)]", findings)
        }
        guard findings.problems.isEmpty else { throw SinkError.script(findings.problems) }
    }

    /// Reads a script of JSON; throws every problem in it at once.
    package init(json bytes: [UInt8]) throws(SinkError) {
        let findings = JSONFindings()
        let document: JSON.Located
        do {
            document = try JSON.read(bytes)
        } catch {
            throw SinkError.notJSON(error)
        }
        if var fields = JSONFields(document, findings) { read(&fields, findings) }
        guard findings.problems.isEmpty else { throw SinkError.script(findings.problems) }
    }

    private mutating func read(_ fields: inout JSONFields, _ findings: JSONFindings) {
        seed = UInt64(fields.optional("seed")?.whole(in: 0...Int.max) ?? 0)
        capabilities = fields.optional("capabilities")?.items()?.compactMap { $0.text() }
        logins = fields.optional("logins")?.items()?.compactMap { $0.choice(Mechanism.self)?.rawValue }
        requiresLogin = fields.optional("require_login")?.flag()
        letters = fields.optional("letters")?.text()
        mail = (fields.optional("mail")?.items() ?? []).compactMap { item in
            MailFault(Shorthand.expand(item.located), at: item.path, findings)
        }
        imap = (fields.optional("imap")?.items() ?? []).compactMap { item in
            IMAPFault(Shorthand.expand(item.located), at: item.path, findings)
        }
        web = (fields.optional("web")?.items() ?? []).compactMap { item in
            WebRule(Shorthand.expand(item.located), at: item.path, findings)
        }
        fields.finish()
    }
}

/// The SASL mechanisms the sinks of mail and IMAP speak.
enum Mechanism: String, CaseIterable {
    case plain = "PLAIN"
    case login = "LOGIN"
    case xoauth2 = "XOAUTH2"
    case oauthbearer = "OAUTHBEARER"
}
