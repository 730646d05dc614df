import NIOCore

extension SMTPHandler {
    /// Where an AUTH exchange stands, RFC 4954: what the next line from the client is.
    enum Login {
        /// The one response of PLAIN.
        case plain
        /// The two responses of LOGIN.
        case name, password
        /// The one response of XOAUTH2 or OAUTHBEARER.
        case bearer
        /// The empty answer to the error of RFC 7628 §3.2.3; then this refusal follows.
        case challenged(SMTPReply)
    }

    func logIn(_ argument: ByteBufferView) {
        let words = String(decoding: argument, as: UTF8.self).split(separator: " ")
        let mechanism = words.first.map { $0.uppercased() } ?? ""
        guard isGreeted, !isLoggedIn, transaction.sender == nil else { return say("503", "5.5.1", "Not now") }
        guard desk.settings.logins.contains(mechanism) else {
            return complain("504", "5.5.4", "Mechanism not offered")
        }
        expectSilence()
        let first: Login =
            switch mechanism {
            case "PLAIN": .plain
            case "LOGIN": .name
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
        if line.elementsEqual("*".utf8) { return say("501", "5.7.0", "Cancelled") }
        switch login {
        case .name:
            phase = .login(.password)
            say("334", "", "UGFzc3dvcmQ6")
        case .challenged(let reply):
            say(reply)
        case .plain, .password:
            conclude()
        case .bearer:
            phase = .login(.bearer)
            conclude()
        }
    }

    private func conclude() {
        reach(.auth) { [self] answer in
            phase = .command
            isLoggedIn = true
            desk.ledger.update { $0.counters.logins += 1 }
            say(answer, "235", "2.7.0", "Authentication successful")
        }
    }

    /// Refuses a bearer token as RFC 7628 has it: an error as a challenge, and the answer after the client's empty line.
    func refuseBearer(_ reply: SMTPReply) {
        phase = .login(.challenged(reply))
        say("334", "", "eyJzdGF0dXMiOiI0MDEiLCJzY2hlbWVzIjoiYmVhcmVyIn0=")
    }
}
