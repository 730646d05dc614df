import Values

extension Decider {
    /// After this long an unknown message is taken as sent: a bounce or an answer would mostly have come.
    static let evidenceTime = Span.minutes(10)

    /// A message of the present step ended; what ended for an earlier step changes nothing.
    mutating func conclude(_ delivered: Delivered) {
        guard enrollment.step == delivered.key.step, expects(delivered.key) else { return }
        switch delivered.outcome {
        case .sent:
            remember(delivered)
            note("sent", delivered.key.occurrence > 0 ? ["chase": .int(delivered.key.occurrence)] : [:])
            messageEnded()
        case .unknown:
            remember(delivered)
            note("unknown")
            wait(for: .evidence, until: now + Self.evidenceTime)
        case .skipped(let reason):
            note("skipped", ["reason": .string(reason)])
            messageEnded()
        case .expired:
            note("expired")
            messageEnded()
        case .held(let reason):
            hold(reason)
        case .failed(let reason):
            fail(reason)
        }
    }

    private func expects(_ key: MessageKey) -> Bool {
        switch enrollment.waiting {
        case .delivery, .evidence: true
        case nil: enrollment.life == .held
        case .payment: key.occurrence > 0
        case .timer, .event, .card: false
        }
    }

    private mutating func remember(_ delivered: Delivered) {
        for entry in delivered.answer.entries { situation.lead.attributes[entry.name] = entry.value }
        guard let mailbox = delivered.mailbox else { return }
        enrollment.memory.lastSent = now
        enrollment.memory.seen = []
        enrollment.memory.mailbox = mailbox
        if !continuesThread(delivered.key) {
            enrollment.memory.thread = []
            enrollment.memory.subject = delivered.subject
        }
        enrollment.memory.thread.append(delivered.key)
    }

    private func continuesThread(_ key: MessageKey) -> Bool {
        guard let step, !enrollment.memory.thread.isEmpty else { return false }
        if case .email(let mail) = step.kind { return mail.thread }
        return key.occurrence > 0
    }

    /// Evidence of the contrary did not come.
    mutating func assumeSent() { messageEnded() }

    private mutating func messageEnded() {
        guard let step, case .close(let close) = step.kind else { return leaveStep() }
        if enrollment.memory.offeredAt == nil { enrollment.memory.offeredAt = now }
        awaitPayment(close)
    }
}
