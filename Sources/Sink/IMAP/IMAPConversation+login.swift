import Values

extension IMAPConversation {
    /// Begins an exchange of SASL; what it claims, where it came at once.
    mutating func authenticate(_ tag: String, _ mechanism: String, _ response: String?) -> Turn? {
        guard manner.offers.contains("AUTH=\(mechanism)"), let known = Mechanism(rawValue: mechanism) else {
            line("\(tag) NO \(mechanism) is not offered")
            return nil
        }
        guard response == nil || manner.offers.contains("SASL-IR") else {
            line("\(tag) BAD An initial response is not offered")
            return nil
        }
        let exchange: Exchange =
            switch known {
            case .plain: .plain
            case .login: .name
            case .xoauth2, .oauthbearer: .bearer
            }
        phase = .exchange(tag: tag, exchange)
        if let response { return proceed(Array(response.utf8)) }
        line(exchange == .name ? "+ VXNlcm5hbWU6" : "+ ")
        return nil
    }

    /// Takes the next line of an exchange, or the end of IDLE; what it claims, once that is whole.
    mutating func proceed(_ line: [UInt8]) -> Turn? {
        switch phase {
        case .exchange(let tag, let exchange): return proceed(exchange, tag, line)
        case .idle(let tag):
            phase = .command
            let isDone = String(decoding: line, as: UTF8.self).uppercased() == "DONE"
            self.line("\(tag) \(isDone ? "OK IDLE terminated" : "BAD DONE was expected")")
            return nil
        case .command, .over: return nil
        }
    }

    private mutating func proceed(_ exchange: Exchange, _ tag: String, _ line: [UInt8]) -> Turn? {
        phase = .command
        if case .refused(let reply) = exchange {
            say(reply, to: tag)
            return nil
        }
        guard line != [UInt8(ascii: "*")], let response = SASLResponse(base64: line) else {
            self.line("\(tag) BAD \(line == [UInt8(ascii: "*")] ? "Cancelled" : "This is not base64")")
            return nil
        }
        let claim: (user: String, secret: String)?
        switch exchange {
        case .refused: return nil
        case .name:
            phase = .exchange(tag: tag, .password(user: response.text))
            self.line("+ UGFzc3dvcmQ6")
            return nil
        case .password(let user): claim = (user, response.text)
        case .plain: claim = response.plain
        case .bearer: claim = response.bearer
        }
        return Turn(
            tag: tag, stage: .login,
            ask: .claim(user: claim?.user ?? "", secret: claim?.secret ?? "", isBearer: exchange == .bearer))
    }

    mutating func logIn(
        _ tag: String, _ name: String, _ secret: String, isBearer: Bool, in mailboxes: inout SinkMailboxes
    ) {
        guard !name.isEmpty, permits(name, secret) else {
            return IMAPReply("NO [AUTHENTICATIONFAILED] Authentication failed").map {
                refuse($0, to: tag, isBearer: isBearer)
            } ?? ()
        }
        user = mailboxes.open(name)
        if manner.telling == .beforeOK { line("* CAPABILITY \(capabilities)") }
        line("\(tag) OK \(manner.telling == .inOK ? "[CAPABILITY \(capabilities)] " : "")\(manner.welcome)")
        if manner.telling == .behindOK { line("* CAPABILITY \(capabilities)") }
    }

    /// Refuses a login; a token by a challenge first, which says why (RFC 7628 §3.2.3).
    mutating func refuse(_ reply: IMAPReply, to tag: String, isBearer: Bool) {
        guard isBearer, reply.kind == .no else { return say(reply, to: tag) }
        phase = .exchange(tag: tag, .refused(reply))
        line("+ eyJzdGF0dXMiOiI0MDEiLCJzY2hlbWVzIjoiYmVhcmVyIn0=")
    }
}
