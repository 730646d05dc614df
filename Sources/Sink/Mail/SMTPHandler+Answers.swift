import NIOCore

extension SMTPHandler {
    /// How a stage is answered.
    enum Answer {
        case usual
        /// As usual, even where no recipient was accepted.
        case insisted
        case scripted(SMTPReply)
        /// The command counts, its answer never leaves.
        case lost
    }

    /// The usual answer in these words, or the scripted one, or none.
    func say(
        _ answer: Answer, _ code: StaticString, _ enhanced: StaticString, _ text: StaticString, hostname: Bool = false,
        queueID: String? = nil
    ) {
        switch answer {
        case .lost: break
        case .scripted(let reply): say(reply)
        case .usual, .insisted:
            outbox.writeStaticString(code)
            outbox.writeStaticString(" ")
            if hostname {
                outbox.writeString(state.settings.hostname)
                outbox.writeStaticString(" ")
            }
            if enhanced.utf8CodeUnitCount > 0, state.hasEnhancedCodes, isGreeted {
                outbox.writeStaticString(enhanced)
                outbox.writeStaticString(" ")
            }
            outbox.writeStaticString(text)
            if let queueID { outbox.writeString(queueID) }
            outbox.writeStaticString("\r\n")
        }
    }

    func say(_ code: StaticString, _ enhanced: StaticString, _ text: StaticString) {
        say(.usual, code, enhanced, text)
    }

    func say(_ reply: SMTPReply) {
        outbox.writeBytes(reply.bytes)
        if reply.code == 421 { closes = true }
    }

    /// Answers a command that breaks the grammar, and counts it.
    func complain(_ code: StaticString, _ enhanced: StaticString, _ text: StaticString) {
        state.ledger.update { $0.counters.syntaxErrors += 1 }
        say(code, enhanced, text)
    }

    /// Counts it when the client sent on although it has to wait for the answer to this command.
    func expectSilence() {
        if inbox.readableBytes > 0 { state.ledger.update { $0.counters.unsynchronized += 1 } }
    }
}
