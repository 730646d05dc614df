import Mail
import Ports
import Values

/// How transactions end: by an answer, by a refusal, by the server's leaving.
extension SMTPSession {
    /// Why a submission cannot go to this server, found without asking it.
    func refusal(of mail: MailParcel, _ content: WireContent) -> Delivery.Outcome? {
        if let flaw = flaw(in: mail, content) { return .refused(flaw, suppress: false) }
        guard options.requireTLS, !(options.isEncrypted && offer.requireTLS) else { return nil }
        // No submission of this mailbox could go, and none is at fault.
        let text = options.isEncrypted ? "the server offers no REQUIRETLS" : "REQUIRETLS without TLS"
        return .pause(Reason(stage: .sender, enhanced: "5.7.30", text: text))
    }

    /// What of a submission this server cannot take.
    private func flaw(in mail: MailParcel, _ content: WireContent) -> Reason? {
        // An empty sender is the null reverse-path of RFC 5321 §4.5.5.
        if !mail.sender.isEmpty, let flaw = EnvelopeAddress.flaw(in: mail.sender) {
            return Reason(stage: .sender, text: flaw.rawValue)
        }
        if let flaw = EnvelopeAddress.flaw(in: mail.recipient) {
            return Reason(stage: .recipient, text: flaw.rawValue)
        }
        if let flaw = content.flaw { return Reason(stage: .body, text: flaw.rawValue) }
        if content.isEightBit, !offer.eightBit {
            return Reason(stage: .body, enhanced: "5.6.3", text: "8-bit message, and the server offers no 8BITMIME")
        }
        if mail.needsUTF8 || content.hasEightBitHeader, !offer.utf8 {
            return Reason(stage: .recipient, enhanced: "5.6.7", text: "the server offers no SMTPUTF8")
        }
        if let most = offer.mostBytes, mail.bytes.count > most {
            return Reason(stage: .sender, enhanced: "5.3.4", text: "message over the server's limit of \(most) bytes")
        }
        return nil
    }

    /// Notes the first refusal of the current transaction.
    mutating func refuse(_ reply: SMTPReply, at stage: Reason.Stage) {
        guard var transaction = current, transaction.refusal == nil else { return }
        let reason = Reason(stage: stage, reply: reply)
        guard let verdict = reason.verdict else { return }
        if verdict.subject == .rate { wasSlowed = true }
        transaction.refusal = verdict.outcome(reason)
        if verdict.isOfParameter(reason) { simplify(&transaction, reason) }
        current = transaction
    }

    /// A parameter was not understood: what was optional in this command is never said again, and the submission goes once
    /// more without. At RCPT only that of delivery reports can be meant.
    private mutating func simplify(_ transaction: inout Transaction, _ reason: Reason) {
        let doubtful = reason.stage == .sender ? transaction.extras : transaction.extras.intersection([.dsn])
        if !doubtful.isEmpty {
            withheld.formUnion(doubtful)
            offer.withhold(doubtful)
            transaction.repeats = true
        } else if options.requireTLS, reason.stage == .sender {
            transaction.refusal = .pause(reason)
        }
    }

    /// Ends a refused transaction on a connection that lives on.
    mutating func finish() {
        mustReset = true
        guard let transaction = current else { return }
        if transaction.repeats {
            let again = Transaction(submission: transaction.submission, content: transaction.content, extras: extras)
            current = again
            phase = .envelope
            open(again)
        } else {
            end(transaction, transaction.refusal ?? .notSent)
            moveOn()
        }
    }

    /// A reply nobody waits for: the server's goodbye while idle, or its refusal in the middle of the content.
    mutating func unasked(_ reply: SMTPReply) {
        guard current != nil, 400...599 ~= reply.code else { return broke(.garbage, unsent: unsent) }
        refuse(reply, at: .body)
        if let transaction = current { end(transaction, transaction.refusal ?? .notSent) }
        close()
    }

    /// The server says 421: what waits for an answer has had it, what was only announced goes elsewhere.
    mutating func closing(_ reply: SMTPReply, at expectation: Expectation) {
        if let transaction = current {
            let wasUnheard = transaction.refusal == nil && transaction.answers == 0 && expectation != .dot && served > 1
            if transaction.repeats || wasUnheard {
                giveBack(transaction.submission, Reason(stage: Self.stage(of: expectation), reply: reply))
            } else {
                refuse(reply, at: Self.stage(of: expectation))
                end(transaction, current?.refusal ?? .notSent)
            }
        }
        close()
    }

    mutating func end(_ transaction: Transaction, _ outcome: Delivery.Outcome) {
        endings.append(Delivery(message: transaction.submission.message, outcome: outcome))
    }

    mutating func moveOn() {
        current = next
        next = nil
        phase = current == nil ? .idle : .envelope
    }

    /// Nothing more is said; a submission that was only announced goes to another connection.
    mutating func close() {
        current = nil
        phase = .idle
        asks = nil
        isOpen = false
        if let second = next {
            next = nil
            giveBack(second.submission, Reason(stage: .sender, text: Break.closed.rawValue))
        }
    }

    /// To another connection for free, then back to the scheduler, so that no submission goes round for ever.
    mutating func giveBack(_ submission: Submission, _ reason: Reason) {
        guard submission.returns >= Self.mostReturns else {
            var submission = submission
            submission.returns += 1
            return returned.append(submission)
        }
        endings.append(Delivery(message: submission.message, outcome: .retry(reason, after: nil)))
    }
}
