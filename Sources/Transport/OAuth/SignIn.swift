package import Ports
package import Values
package import Workspace

/// Gets the first tokens of a mailbox from a person, on the caller's own thread, and keeps them.
package struct SignIn {
    /// What the person is told.
    package enum Step: Sendable, Equatable {
        /// Enter this code at this address, within these minutes; `link` has the code in it already.
        case enter(code: String, address: String, link: String?, minutes: Int64)
        /// Open this address in a browser on this machine.
        case browse(url: String)
        /// Nothing yet.
        case waiting
    }

    private let source: TokenSource
    private let limits: TransportLimits
    private let tell: (Step) -> Void
    private let pause: (Span) -> Void
    /// Seconds that are added to the pause when the server finds it too short, RFC 8628 §3.5.
    private static let slower: Int64 = 5

    /// Nil where nobody has to sign in. `pause` waits between two questions of the device flow, in real time.
    package init?(
        _ mailbox: Mailbox, secrets: @escaping @Sendable (SecretReference) throws -> String, tokens: TokenFolder,
        tell: @escaping (Step) -> Void, pause: @escaping (Span) -> Void
    ) throws(TransportError) {
        guard let oauth = mailbox.server.login?.oauth, oauth.grant.asksPerson else { return nil }
        try LibCurl.start()
        source = TokenSource(mailbox: mailbox.name, oauth: oauth, secrets: secrets, folder: tokens)
        limits = .atTerminal
        self.tell = tell
        self.pause = pause
    }

    /// Leads through it to the end, and returns what went wrong, or nil when the tokens are kept.
    package func run() -> Reason? {
        do throws(TokenFault) {
            let client = try source.client()
            let tokens = client.oauth.grant == .device ? try byDevice(client) : try byBrowser(client)
            guard tokens.refresh != nil else {
                throw TokenFault.trouble("no refresh token came with it: is offline access in \"scope\"?", after: nil)
            }
            source.keep(tokens)
            guard source.folder?.isKept(source.mailbox) != false else {
                throw TokenFault.trouble("it came, but could not be stored", after: nil)
            }
            return nil
        } catch {
            return error.reason(for: source.mailbox)
        }
    }

    // MARK: - By a code in any browser

    private func byDevice(_ client: OAuthClient) throws(TokenFault) -> OAuthTokens {
        let mask = Mask([client.secret].compactMap { $0 })
        let reply = try call(client.oauth.deviceURL ?? "", client.device)
        guard let invitation = DeviceInvitation(reply) else { throw Self.fault(OAuthAnswer(reply)).masked(mask) }
        tell(
            .enter(
                code: invitation.userCode, address: invitation.address, link: invitation.completeAddress,
                minutes: invitation.lifetime / 60))
        return try poll(client, invitation)
    }

    private func poll(_ client: OAuthClient, _ invitation: DeviceInvitation) throws(TokenFault) -> OAuthTokens {
        let mask = Mask([client.secret ?? "", invitation.deviceCode])
        var interval = invitation.interval
        var waited: Int64 = 0
        while waited < invitation.lifetime {
            pause(.seconds(interval))
            waited += interval
            let answer = OAuthAnswer(try call(client.oauth.tokenURL, client.polling(invitation.deviceCode)))
            switch answer {
            case .granted(let tokens): return tokens
            case .refused("authorization_pending", _): tell(.waiting)
            case .refused("slow_down", _): interval += Self.slower
            // A question that got no answer is asked less often, RFC 8628 §3.5.
            case .trouble: interval = min(interval * 2, 60)
            case .refused: throw Self.fault(answer).masked(mask)
            }
        }
        throw .refused(code: "expired_token", words: "the code was not entered in time")
    }

    // MARK: - By a browser on this machine

    private func byBrowser(_ client: OAuthClient) throws(TokenFault) -> OAuthTokens {
        guard let door = LoopbackRedirect() else { throw .trouble("no free port on 127.0.0.1", after: nil) }
        // Microsoft knows the loopback redirect of a native client as localhost, Google and RFC 8252 as 127.0.0.1.
        let redirect = "http://\(client.oauth.provider == .microsoft ? "localhost" : "127.0.0.1"):\(door.port)"
        let (verifier, state) = (OAuthClient.guessless(), OAuthClient.guessless())
        guard let url = client.authorizing(redirect: redirect, state: state, verifier: verifier) else {
            throw .trouble("no address to send a browser to", after: nil)
        }
        tell(.browse(url: url))
        let code: String
        switch door.wait(state: state, upTo: .minutes(10)) {
        case .code(let given): code = given
        case .refused(let error): throw .refused(code: error, words: "")
        case nil: throw .refused(code: "expired_token", words: "no browser came back in time")
        }
        let answer = OAuthAnswer(
            try call(client.oauth.tokenURL, client.redeeming(code, verifier: verifier, redirect: redirect)))
        if case .granted(let tokens) = answer { return tokens }
        throw Self.fault(answer).masked(Mask([client.secret ?? "", code, verifier]))
    }

    // MARK: - Parts

    private func call(_ url: String, _ form: OAuthForm) throws(TokenFault) -> OAuthReply {
        guard let call = TokenCall(url, form, limits: limits) else { throw .trouble("out of memory", after: nil) }
        return call.perform()
    }

    private static func fault(_ answer: OAuthAnswer) -> TokenFault {
        switch answer {
        case .granted: .trouble("an answer that was not asked for", after: nil)
        case .refused(let code, let words): .refused(code: code, words: words)
        case .trouble(let words, let after): .trouble(words, after: after)
        }
    }
}
