import Values

extension Decider {
    /// After this long an unknown message is taken as sent: a bounce or an answer would mostly have come.
    static let evidenceTime = Span.minutes(10)

    /// The present step's latest message ended; what ended for an earlier one changes nothing.
    mutating func conclude(_ delivered: Delivered) {
        guard enrollment.step == delivered.key.step, delivered.key.occurrence == latestOccurrence else { return }
        if let at = delivered.at { since = min(at, now) }
        switch enrollment.waiting {
        case .delivery, .evidence: goOn(after: delivered)
        case .card: recordOnly(delivered)
        case nil, .timer, .event, .payment, .confirmation: return
        }
    }

    /// The occurrence of the step's message that was planned last.
    private var latestOccurrence: Int {
        if case .close = step?.kind { enrollment.memory.chased } else { 0 }
    }

    /// It went out although the lead had just become a person's: part of the conversation, nothing to go on from.
    private mutating func recordOnly(_ delivered: Delivered) {
        guard delivered.outcome == .sent || delivered.outcome == .unknown else { return }
        remember(delivered)
        note(delivered.outcome == .sent ? "sent" : "unknown")
    }

    private mutating func goOn(after delivered: Delivered) {
        switch delivered.outcome {
        case .sent:
            remember(delivered)
            note("sent", delivered.key.occurrence > 0 ? ["chase": .int(delivered.key.occurrence)] : [:])
            messageEnded()
        case .unknown:
            remember(delivered)
            note("unknown")
            if enrollment.life == .paused { return goOnLater() }
            wait(for: .evidence, until: now + Self.evidenceTime)
        case .skipped(let reason):
            note("skipped", ["reason": .string(reason)])
            messageEnded()
        case .expired(let reason):
            note("expired", ["reason": .string(reason)])
            messageEnded()
        case .held(let reason):
            hold(reason, waiting: .delivery)
        case .failed(let reason):
            fail(reason)
        }
    }

    private mutating func remember(_ delivered: Delivered) {
        for entry in delivered.answer.entries { setAttribute(entry.name, to: entry.value) }
        // A message in doubt was remembered already when its answer comes after all.
        guard let mailbox = delivered.mailbox, !enrollment.memory.thread.contains(delivered.key) else { return }
        enrollment.memory.lastSent = since
        enrollment.memory.sent.removeAll { now - $0 >= Enrollment.Memory.sentKept }
        enrollment.memory.sent.append(since)
        if !enrollment.memory.wrote.contains(delivered.key.step) { enrollment.memory.wrote.append(delivered.key.step) }
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

    /// Goes on after a message: a `close` waits for its payment, any other step is over.
    mutating func messageEnded() {
        if enrollment.life == .paused { return goOnLater() }
        switch step?.kind {
        case .close(let close): awaitPayment(close)
        case .confirm(let confirm): awaitConfirmation(confirm)
        case .email, .webhook, .wait, .waitFor, .branch, .set, .tag, .score, .offer, .escalate, .enroll, .end, nil:
            leaveStep()
        }
    }
}
