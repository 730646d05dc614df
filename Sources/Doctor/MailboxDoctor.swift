package import Ports
package import Transport
package import Values
package import Workspace

/// Looks at one mailbox end to end, as `run` would use it, without sending anything: name, connection, TLS, offers, login.
package struct MailboxDoctor {
    let mailbox: Mailbox
    /// Nil where the server's name is malformed.
    let probe: SMTPProbe?
    let secrets: @Sendable (SecretReference) throws -> String
    let tokens: TokenFolder
    let limits: TransportLimits
    let now: Moment
    let hear: (DialogueLine) -> Void

    /// `hear` is told each line of the dialogue as it is said, with secrets taken out; `now` is held against the
    /// certificate.
    package init(
        _ mailbox: Mailbox, secrets: @escaping @Sendable (SecretReference) throws -> String, tokens: TokenFolder,
        limits: TransportLimits = .atTerminal, now: Moment, hear: @escaping (DialogueLine) -> Void
    ) throws(TransportError) {
        probe = try SMTPProbe(mailbox.server, limits: limits)
        self.mailbox = mailbox
        self.secrets = secrets
        self.tokens = tokens
        self.limits = limits
        self.now = now
        self.hear = hear
    }

    var server: Mailbox.SMTPServer { mailbox.server }

    /// Every finding, in the order of the way to the login; the first fault ends it.
    package func examine() -> [Finding] {
        var findings: [Finding] = []
        var secret: String?
        if let login = server.login {
            do {
                secret = try self.secret(of: login, telling: &findings)
            } catch {
                findings.append(fault("secret", error))
            }
        }
        return findings + connection(secret)
    }

    // MARK: - The secret

    private func secret(of login: Mailbox.Login, telling findings: inout [Finding]) throws(TokenFault) -> String {
        switch login.credential {
        case .secret(let reference):
            guard let secret = try? secrets(reference), !secret.isEmpty else { throw .noSecret }
            findings.append(Finding("secret", .fine, "found \(reference.place)"))
            return secret
        case .oauth(let oauth):
            let given = try TokenSource(mailbox: mailbox.name, oauth: oauth, secrets: secrets, folder: tokens)
                .accessToken(limits: limits)
            findings.append(
                Finding(
                    "token", .fine, "\(oauth.tokenURL.host) gave an access token for \(given.lifetime / 60) minutes"))
            return given.token
        }
    }

    private func fault(_ part: String, _ fault: TokenFault) -> Finding {
        let isPassword = server.login?.secret != nil
        let reason =
            isPassword
            ? Reason(stage: .login, text: "the secret \(server.login?.secret?.place ?? "") cannot be read")
            : fault.reason(for: mailbox.name)
        return Self.fault(isPassword ? part : "token", reason.text, reason, mailbox)
    }

    // MARK: - The connection

    private func connection(_ secret: String?) -> [Finding] {
        guard let probe else { return [Finding("name", .fault, "host, port or EHLO name is malformed")] }
        guard let result = probe.perform(secret: secret, hear: hear) else {
            return [Finding("connect", .fault, "out of memory")]
        }
        let way = result.findings(server, now: now)
        guard let reason = result.failure(server, hasSecret: secret != nil) else {
            return way + [loggedIn(secret)].compactMap { $0 }
        }
        let failed = Self.fault(reason.part, reason.sentenceWithoutStage, reason, mailbox)
        return way.filter { $0.part != failed.part } + certificate(after: reason) + [failed]
    }

    /// Where the certificate was refused, what it says, on a second connection that is given no secret.
    private func certificate(after reason: Reason) -> [Finding] {
        guard reason.stage == .tls, let certificate = probe?.certificate() else { return [] }
        return [Finding("certificate", .doubt, certificate.sentence(at: now))]
    }

    private func loggedIn(_ secret: String?) -> Finding? {
        guard let login = server.login else {
            return Finding("login", mailbox.isLocal ? .fine : .doubt, "none set")
        }
        guard secret != nil else { return nil }
        return Finding("login", .fine, "as \(login.user) by \(login.method.rawValue.uppercased())")
    }

    /// What a sign-in that failed comes to.
    package static func finding(ofSignIn reason: Reason, _ mailbox: Mailbox) -> Finding {
        fault("sign-in", reason.text, reason, mailbox)
    }

    /// A failure of a mailbox, with what is known that helps against it.
    package static func fault(_ part: String, _ text: String, _ reason: Reason, _ mailbox: Mailbox) -> Finding {
        let hint = LoginHint(LoginHint.Facts(reason: reason, server: mailbox.server, isLocal: mailbox.isLocal))
        return Finding(part, .fault, text, hint: hint?.words, cure: hint?.cure(of: mailbox.name))
    }
}

extension SMTPProbe.Result {
    /// What went well, as far as it went.
    fileprivate func findings(_ server: Mailbox.SMTPServer, now: Moment) -> [Finding] {
        var findings: [Finding] = []
        guard !address.isEmpty else { return [] }
        findings.append(Finding("name", .fine, "\(server.host) is \(address), found in \(lookup / 1_000) ms"))
        guard connect > 0 || hasBegun else { return findings }
        findings.append(Finding("connect", .fine, "port \(server.port), in \(max(0, connect - lookup) / 1_000) ms"))
        findings += privacy(server, now: now)
        if !extensions.isEmpty {
            findings.append(Finding("offers", .fine, extensions.joined(separator: ", ")))
        }
        return findings
    }

    private func privacy(_ server: Mailbox.SMTPServer, now: Moment) -> [Finding] {
        guard server.security != .plain else {
            let isOpen = server.allowsPlain
            return [
                Finding(
                    "tls", isOpen ? .doubt : .fine, isOpen ? "none: everything goes in clear" : "none, on this machine")
            ]
        }
        guard let certificate else { return [] }
        let days = certificate.days(at: now) ?? 365
        return [
            Finding(
                "tls", days < 14 ? .doubt : .fine,
                [cipher, certificate.sentence(at: now)].compactMap { $0 }.joined(separator: "; "),
                hint: days < 14 ? "when it ends, nothing is sent until its owner has renewed it" : nil)
        ]
    }
}

extension Reason {
    /// The name of its stage in a doctor's list.
    fileprivate var part: String {
        switch stage {
        case .resolve: "name"
        case .connect: "connect"
        case .tls: "tls"
        case .login: "login"
        default: "greeting"
        }
    }

    fileprivate var sentenceWithoutStage: String {
        var words: [String] = []
        if let code { words.append(String(code)) }
        // A reply's text begins with its enhanced status already.
        words.append(text)
        return words.joined(separator: " ")
    }
}

extension String {
    /// The host of a URL, for people.
    fileprivate var host: String {
        let rest = firstRange(of: "://").map { self[$0.upperBound...] } ?? self[...]
        return String(rest.prefix { !"/?#".contains($0) })
    }
}
