import NIOCore

extension SMTPHandler {
    /// Answers one command line.
    func obey(_ line: ByteBufferView) {
        let command = SMTPCommand(line)
        if !state.isPipelining { expectSilence() }
        switch command.verb {
        case .ehlo, .helo: greet(isExtended: command.verb == .ehlo)
        case .mail: begin(command.argument)
        case .rcpt: address(command.argument)
        case .data: openContent()
        case .auth: logIn(command.argument)
        case .starttls: startTLS()
        case .rset:
            reach(.rset) { [self] answer in
                transaction = Transaction()
                say(answer, "250", "2.0.0", "Ok")
            }
        case .quit:
            expectSilence()
            reach(.quit) { [self] answer in
                say(answer, "221", "2.0.0", "Bye")
                closes = true
            }
        case .noop: say("250", "2.0.0", "Ok")
        case .vrfy: say("252", "2.0.0", "Send it and see")
        case .help: say("214", "2.0.0", "RFC 5321; nothing is relayed")
        case .unknown: complain("500", "5.5.2", "Command not known")
        }
    }

    private func greet(isExtended: Bool) {
        expectSilence()
        reach(.ehlo) { [self] answer in
            isGreeted = true
            transaction = Transaction()
            guard case .usual = answer, isExtended else {
                return say(answer, "250", "", "baton sink")
            }
            var lines = [state.settings.hostname] + state.settings.capabilities
            if !state.settings.logins.isEmpty {
                lines.append("AUTH " + state.settings.logins.joined(separator: " "))
            }
            if state.offersTLS { lines.append("STARTTLS") }
            for (place, line) in lines.enumerated() {
                outbox.writeString("250\(place == lines.count - 1 ? " " : "-")\(line)\r\n")
            }
        }
    }

    private func begin(_ argument: ByteBufferView) {
        guard isGreeted else { return say("503", "5.5.1", "EHLO first") }
        guard isLoggedIn || !state.settings.requiresLogin else { return say("530", "5.7.0", "Authentication required") }
        guard transaction.sender == nil else { return say("503", "5.5.1", "Nested MAIL") }
        guard let path = SMTPPath(argument, after: "FROM:") else {
            return complain("501", "5.5.4", "Syntax: MAIL FROM:<address>")
        }
        guard path.parameters.allSatisfy({ state.mailParameters.contains($0.keyword) }) else {
            return complain("555", "5.5.4", "MAIL parameter not offered")
        }
        let size = path.parameters.first { $0.keyword == "SIZE" }.flatMap { Int($0.value) } ?? 0
        guard size <= state.sizeLimit else { return say("552", "5.3.4", "Message too big") }
        transaction.isUTF8 = path.parameters.contains { $0.keyword == "SMTPUTF8" }
        guard accepts(path.address) else { return say("553", "5.6.7", "Address needs SMTPUTF8") }
        transaction.number = state.ledger.update { books in
            books.counters.transactions += 1
            return books.counters.transactions
        }
        reach(.mail) { [self] answer in
            transaction.sender = path.address
            say(answer, "250", "2.1.0", "Ok")
        }
    }

    private func address(_ argument: ByteBufferView) {
        guard transaction.sender != nil else { return say("503", "5.5.1", "MAIL first") }
        guard let path = SMTPPath(argument, after: "TO:"), !path.address.isEmpty else {
            return complain("501", "5.5.4", "Syntax: RCPT TO:<address>")
        }
        guard path.parameters.allSatisfy({ state.recipientParameters.contains($0.keyword) }) else {
            return complain("555", "5.5.4", "RCPT parameter not offered")
        }
        guard accepts(path.address) else { return say("553", "5.6.7", "Address needs SMTPUTF8") }
        reach(.rcpt, recipient: path.address) { [self] answer in
            transaction.recipients.append(path.address)
            say(answer, "250", "2.1.5", "Ok")
        }
    }

    private func accepts(_ address: String) -> Bool { transaction.isUTF8 || address.utf8.allSatisfy { $0 < 0x80 } }

    private func openContent() {
        expectSilence()
        guard transaction.sender != nil else { return say("503", "5.5.1", "MAIL first") }
        reach(.data) { [self] answer in
            if transaction.recipients.isEmpty {
                guard case .insisted = answer else { return say("554", "5.5.1", "No valid recipients") }
            }
            phase = .content
            scanner = BodyScanner()
            bodyFault = fault(at: .body)
            say(answer, "354", "", "End data with <CR><LF>.<CR><LF>")
        }
    }

    private func startTLS() {
        expectSilence()
        guard state.offersTLS else { return complain("502", "5.5.1", "STARTTLS is not offered") }
        reach(.starttls) { [self] answer in say(answer, "454", "4.7.0", "TLS not available") }
    }
}
