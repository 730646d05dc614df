import Values

extension Mailbox.Inbox {
    /// Reads `inbox` of a mailbox, whose login is its own where none is said.
    ///
    /// - Parameter hasLogin: whether the mailbox says one, be it one that cannot be read.
    init?(_ field: JSONField, of mailbox: Mailbox, hasLogin: Bool) {
        guard var fields = field.fields() else { return nil }
        let host = fields.required("host")?.host()
        let security = fields.optional("security")?.choice(Mailbox.Security.self)
        let port = fields.optional("port")?.whole(in: 1...65_535)
        let login = Mailbox.Login(&fields, like: mailbox.server.login)
        let authorities = fields.optional("authorities")?.fileInside()
        let plain = fields.optional("allow_plain")
        let allowsPlain = plain?.flag() ?? false
        let folder = fields.optional("folder")?.folder()
        let sent = fields.optional("sent")?.folder()
        let every = fields.optional("every")?.pause()
        let strangers = fields.optional("strangers")?.choice(Strangers.self)
        let authority = fields.optional("authserv_id")?.authority()
        fields.finish(Mailbox.Login.foreignWords)
        guard let host else { return nil }
        let chosen = security ?? (port == 143 ? .starttls : .tls)
        if allowsPlain, chosen != .plain {
            plain?.refuse("\"allow_plain\" goes with \"security\": \"plain\"", hint: "take it out: TLS is used anyway")
        }
        guard let login else {
            guard !hasLogin || mailbox.server.login != nil else { return nil }
            field.refuse("nobody to log in as", hint: "add \"user\" and \"secret\" here, or under \"smtp\" for both")
            return nil
        }
        self.init(
            server: Mailbox.SMTPServer(
                host: host, port: port ?? (chosen == .tls ? 993 : 143), security: chosen, login: login,
                authorities: authorities, allowsPlain: allowsPlain),
            folder: folder ?? "INBOX", sent: sent, every: every ?? .minutes(2), takesStrangers: strangers == .card)
        self.authority = authority
    }

    /// What becomes of mail from people nobody knows.
    private enum Strangers: String, CaseIterable {
        case leave, card
    }
}

extension Mailbox.Login {
    /// Reads `user`, `secret` and `method`; what is not said is as with the login for sending. Nil where one is missing.
    fileprivate init?(_ fields: inout JSONFields, like own: Mailbox.Login?) {
        let user = fields.optional("user")?.text()
        let secret = fields.optional("secret")?.secret()
        let methodField = fields.optional("method")
        let method = methodField?.choice(Method.self)
        guard let name = user ?? own?.user, let credential = secret.map(Credential.secret) ?? own?.credential else {
            return nil
        }
        if case .oauth = credential, let method, !method.isBearer {
            methodField?.refuse("OAuth is no password", hint: "\"xoauth2\" or \"oauthbearer\"")
        }
        self.init(user: name, secret: .file(""), method: method ?? (secret == nil ? own?.method : nil) ?? .plain)
        self.credential = credential
    }
}

extension Mailbox {
    /// Reads with this inbox from now on. Tokens that are used for both must allow both.
    mutating func take(_ inbox: Inbox) {
        self.inbox = inbox
        guard var oauth = inbox.server.login?.oauth, oauth == server.login?.oauth, let scope = oauth.scopeForReading
        else { return }
        oauth.scope = scope
        self.inbox?.server.login?.credential = .oauth(oauth)
        server.login?.credential = .oauth(oauth)
    }
}

extension OAuth {
    /// The provider's own scope for sending with that for reading beside it; nil where it needs none, or one is said.
    fileprivate var scopeForReading: String? {
        guard let provider, scope == provider.endpoints(tenant: "common", grant: grant).scope,
            provider == .microsoft, grant != .clientCredentials
        else { return nil }
        return "https://outlook.office.com/IMAP.AccessAsUser.All " + scope
    }
}

extension JSONField {
    /// The name a server gives itself in `Authentication-Results`: one word without what ends it there.
    func authority() -> String? {
        guard let text = text() else { return nil }
        let isName =
            1...253 ~= text.utf8.count
            && text.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && !";()\"=/\\".utf8.contains($0) }
        if isName { return text }
        refuse(
            "\"\(text)\" is no authserv-id",
            hint: "the first word of Authentication-Results, such as \"mx.example.com\"")
        return nil
    }

    /// A folder's name as people see it, without control characters.
    fileprivate func folder() -> String? {
        guard let text = text() else { return nil }
        let isName =
            !text.isEmpty && text.utf8.count <= 250
            && text.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x7F }
        if isName { return text }
        refuse("\"\(text)\" is no folder", hint: "such as \"INBOX\" or \"Sent\", as the server calls it")
        return nil
    }

    /// The time between two visits.
    fileprivate func pause() -> Span? {
        guard let span = span() else { return nil }
        if (Span.seconds(10)...Span.days(1)).contains(span) { return span }
        refuse("a mailbox is read every 10 seconds to once a day", hint: "such as \"2 minutes\"")
        return nil
    }
}
