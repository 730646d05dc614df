import NIOCore

extension SMTPHandler {
    /// Where an AUTH exchange stands, RFC 4954: what the next line from the client is.
    enum Login {
        /// The one response of PLAIN.
        case plain
        /// The two responses of LOGIN.
        case name
        case password(user: String)
        /// The one response of XOAUTH2 or OAUTHBEARER.
        case bearer
        /// The empty answer to the error of RFC 7628 §3.2.3; then this refusal follows.
        case challenged(SMTPReply)
    }

    func logIn(_ argument: ByteBufferView) {
        let words = String(decoding: argument, as: UTF8.self).split(separator: " ")
        let mechanism = words.first.map { $0.uppercased() } ?? ""
        guard isGreeted, !isLoggedIn, transaction.sender == nil else { return say("503", "5.5.1", "Not now") }
        guard state.settings.logins.contains(mechanism) else {
            return complain("504", "5.5.4", "Mechanism not offered")
        }
        expectSilence()
        let first: Login =
            switch Mechanism(rawValue: mechanism) {
            case .plain: .plain
            case .login: .name
            default: .bearer
            }
        phase = .login(first)
        if words.count > 1 {
            proceed(first, with: ByteBuffer(string: String(words[1])).readableBytesView)
        } else if case .name = first {
            say("334", "", "VXNlcm5hbWU6")
        } else {
            say("334", "", "")
        }
    }

    /// Takes the client's next line in an exchange.
    func proceed(_ login: Login, with line: ByteBufferView) {
        phase = .command
        if case .challenged(let reply) = login { return say(reply) }
        if line.elementsEqual("*".utf8) { return say("501", "5.7.0", "Cancelled") }
        guard let response = SASLResponse(base64: line) else { return complain("501", "5.5.2", "Not base64") }
        switch login {
        case .challenged: break
        case .name:
            phase = .login(.password(user: response.text))
            say("334", "", "UGFzc3dvcmQ6")
        case .password(let user):
            conclude((user, response.text))
        case .plain:
            conclude(response.plain)
        case .bearer:
            phase = .login(.bearer)
            conclude(response.bearer)
        }
    }

    private func conclude(_ given: (user: String, secret: String)?) {
        reach(.auth) { [self] answer in
            guard permits(given) else {
                state.ledger.update { $0.counters.loginsRefused += 1 }
                if case .reply(let reply) = MailFault.reply(535, at: .auth) { refuse(reply, at: .auth) }
                return
            }
            phase = .command
            isLoggedIn = true
            state.ledger.update { $0.counters.logins += 1 }
            say(answer, "235", "2.7.0", "Authentication successful")
        }
    }

    private func permits(_ given: (user: String, secret: String)?) -> Bool {
        let known = state.settings.credentials
        if let permits = state.settings.permits { return given.map { permits($0.user, $0.secret) } ?? false }
        return known.isEmpty || given.map { known[$0.user] == $0.secret } ?? false
    }

    /// Refuses a bearer token as RFC 7628 has it: an error as a challenge, and the answer after the client's empty line.
    func refuseBearer(_ reply: SMTPReply) {
        phase = .login(.challenged(reply))
        say("334", "", "eyJzdGF0dXMiOiI0MDEiLCJzY2hlbWVzIjoiYmVhcmVyIn0=")
    }
}
