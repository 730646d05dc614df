import NIOCore
import Values

extension SMTPHandler {
    /// Comes to a stage: meets its fault, or answers as usual.
    func reach(_ stage: MailFault.Stage, recipient: String? = nil, answer: @escaping (Answer) -> Void) {
        guard let fault = fault(at: stage, recipient: recipient) else { return answer(.usual) }
        enact(fault, answer: answer)
    }

    /// The fault to meet at a stage, if any.
    func fault(at stage: MailFault.Stage, recipient: String? = nil) -> MailFault? {
        if let recipient, state.hasMailFaults { state.ledger.update { $0.faults.attempt(recipient) } }
        guard state.hasFaults(at: stage) else { return nil }
        let known = recipient.map { [$0] } ?? (stage.knowsRecipients ? transaction.recipients : [])
        let number = stage.isInTransaction ? transaction.number : 0
        return state.fault(
            at: stage, on: Occasion(number: number, connection: connection, subjects: known, keys: known))
    }

    /// Waits as the fault says, then does what it says.
    func enact(_ fault: MailFault, answer: @escaping (Answer) -> Void) {
        guard fault.delay > .zero else { return perform(fault, answer: answer) }
        isWaiting = true
        after(fault.delay) { handler in
            handler.isWaiting = false
            handler.perform(fault, answer: answer)
        }
    }

    private func perform(_ fault: MailFault, answer: @escaping (Answer) -> Void) {
        if fault.drip > .zero { flush() }
        switch fault.deed {
        case .accept: answer(.usual)
        case .acceptEmpty: answer(.insisted)
        case .reply(let reply) where reply.isPositive: answer(.scripted(reply))
        case .reply(let reply):
            if fault.keeps { answer(.lost) }
            refuse(reply, at: fault.stage)
        default:
            if fault.keeps { answer(.lost) }
            misbehave(fault.deed)
        }
        if fault.drip > .zero { trickle(every: fault.drip) }
    }

    func refuse(_ reply: SMTPReply, at stage: MailFault.Stage) {
        if stage == .auth, case .login(.bearer) = phase { return refuseBearer(reply) }
        if stage == .auth || stage == .banner { phase = .command }
        say(reply)
    }

    private func misbehave(_ deed: MailFault.Deed) {
        phase = .silent
        switch deed {
        case .accept, .acceptEmpty, .reply, .refuse: break
        case .close: closes = true
        case .reset: resetConnection()
        case .hang: break
        case .freeze: context?.channel.freeze()
        case .halfClose: endOutput()
        case .garbage: outbox.writeBytes(Self.garbage)
        case .absent:
            phase = .command
            complain("502", "5.5.1", "STARTTLS is not offered")
        case .badCertificate:
            phase = .handshake
            say("220", "2.0.0", "Ready to start TLS")
        }
    }

    /// No SMTP answer: a byte that is no digit, a NUL, bytes that are no UTF-8, and a line end.
    private static let garbage: [UInt8] = Array("\u{15}<!DOCTYPE nonsense>\0".utf8) + [0xFF, 0xFE, 0x0D, 0x0A]

    private func endOutput() {
        flush()
        context?.close(mode: .output, promise: nil)
    }

    private func resetConnection() {
        flush()
        context?.channel.breakConnection()
    }
}
