import Mail
import Values

extension Mailbox {
    /// Reads one entry of `mailboxes`.
    init?(_ name: String, _ fields: inout JSONFields, _ reading: FileReading) {
        let address = fields.required("from")?.address()
        let displayName = fields.optional("name")?.text()
        let returnPath = fields.optional("return_path")?.address()
        let replyKey = fields.optional("reply_key")
        let hasReplyKey = replyKey?.flag() ?? false
        let smtp = fields.required("smtp")?.fields()
        let server = smtp.flatMap { SMTPServer(reading: $0) }
        let limits = fields.optional("limits")?.fields().map { Limits(reading: $0) }
        let dkim = fields.optional("dkim").map { Signer.read($0, from: address) }
        let guardrails = fields.optional("guardrails").map { $0.guardrails() }
        let unknown = fields.optional("unknown")?.unknownPolicy()
        let inbox = fields.optional("inbox")
        guard let address, let server else { return nil }
        if hasReplyKey, address.prefix(while: { $0 != "@" }).utf8.count > 34 {
            replyKey?.refuse(
                "before the @ of \(address) there is no room for a key", hint: "34 letters at most, or leave it out")
        }
        self.init(
            name: name, address: address, displayName: displayName, returnPath: returnPath, server: server,
            limits: limits ?? Limits(), dkim: dkim ?? [])
        self.hasReplyKey = hasReplyKey
        if let guardrails { self.guardrails = guardrails }
        if let unknown { self.unknown = unknown }
        let hasLogin = smtp?.names.contains { Login.words.contains($0) } ?? false
        if let inbox = inbox.flatMap({ Inbox($0, of: self, hasLogin: hasLogin) }) { take(inbox) }
    }
}

extension Mailbox.SMTPServer {
    fileprivate init?(reading fields: JSONFields) {
        var fields = fields
        let host = fields.required("host")?.host()
        let security = fields.optional("security")?.choice(Mailbox.Security.self)
        let port = fields.optional("port")?.whole(in: 1...65_535)
        let login = Mailbox.Login(reading: &fields)
        let helo = fields.optional("helo")?.host()
        let authorities = fields.optional("authorities")?.fileInside()
        let dsn = fields.optional("dsn")?.flag()
        let requireTLS = fields.optional("require_tls")
        let requiresTLS = requireTLS?.flag() ?? false
        let plain = fields.optional("allow_plain")
        let allowsPlain = plain?.flag() ?? false
        fields.finish(Mailbox.Login.foreignWords)
        guard let host else { return nil }
        let chosen = security ?? (port == 465 ? .tls : .starttls)
        if requiresTLS, chosen == .plain {
            requireTLS?.refuse("TLS on the whole way begins here", hint: "say \"security\": \"starttls\" or \"tls\"")
        }
        if allowsPlain, chosen != .plain {
            plain?.refuse("\"allow_plain\" goes with \"security\": \"plain\"", hint: "take it out: TLS is used anyway")
        }
        self.init(
            host: host, port: port ?? (chosen == .tls ? 465 : chosen == .starttls ? 587 : 25), security: chosen,
            login: login, heloName: helo, authorities: authorities, dsn: dsn ?? false, requiresTLS: requiresTLS,
            allowsPlain: allowsPlain)
    }
}

extension Mailbox.Login {
    /// The keys of a login, and what other tools call them.
    static let words = ["user", "secret", "oauth"] + foreignWords.keys
    static let foreignWords = [
        "password": "a password does not belong in this file: write \"secret\": {\"env\": \"NAME\"}",
        "pass": "a password does not belong in this file: write \"secret\": {\"env\": \"NAME\"}",
        "username": "write \"user\"", "login": "write \"user\"",
    ]

    /// Reads `user`, `secret` or `oauth`, and `method` of a server; nil where it needs no login.
    init?(reading fields: inout JSONFields) {
        let user = fields.optional("user")
        let secret = fields.optional("secret")
        let oauth = fields.optional("oauth")
        let methodField = fields.optional("method")
        let method = methodField?.choice(Method.self)
        // One that stands under a word of another tool is told as that.
        if fields.names.contains(where: { Self.foreignWords[$0] != nil }) { return nil }
        switch (user, secret, oauth) {
        case (nil, nil, nil):
            return nil
        case (let user?, let secret?, nil):
            guard let name = user.text(), let reference = secret.secret() else { return nil }
            self.init(user: name, secret: reference, method: method ?? .plain)
        case (let user?, nil, let oauth?):
            if let methodField, let method, !method.isBearer {
                methodField.refuse("OAuth is no password", hint: "\"xoauth2\" or \"oauthbearer\"")
            }
            guard let name = user.text(), let read = OAuth(oauth) else { return nil }
            self.init(user: name, oauth: read, method: method ?? .xoauth2)
        case (_, _?, let oauth?):
            oauth.refuse("a secret and OAuth at once", hint: "keep one of \"secret\" and \"oauth\"")
            return nil
        case (let user?, nil, nil):
            user.refuse("a user without a secret", hint: "add \"secret\": {\"env\": \"NAME\"}, or \"oauth\"")
            return nil
        case (nil, let secret?, nil):
            secret.refuse("a secret without a user", hint: "add \"user\"")
            return nil
        case (nil, nil, let oauth?):
            oauth.refuse("OAuth without a user", hint: "add \"user\": the mailbox's address at the provider")
            return nil
        }
    }
}

extension JSONField {
    /// A host name or address literal, without white space, scheme or port; an international name as A-labels.
    func host() -> String? {
        guard let text = text() else { return nil }
        if !text.utf8.allSatisfy({ $0 < 0x80 }), let name = try? DomainName.normalise(text) { return name }
        let isHost =
            text.utf8.count <= 253 && text.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && !"/@\"".utf8.contains($0) }
        if isHost, text.split(separator: ":", omittingEmptySubsequences: false).count != 2 { return text }
        refuse("\"\(text)\" is no host name", hint: "such as \"smtp.example.com\"; the port has its own key")
        return nil
    }
}
