import Engine
import Ports
import Values
import Workspace

/// Messages whose answer was lost: they may or may not have arrived.
extension Scheduler {
    /// A dot without an answer: shown until somebody or some evidence settles it.
    func doubt(_ message: OutboxMessage, _ reason: String, in records: any Records) throws {
        try watch(message.route, in: records) { $0.ended += 1 }
        var message = message
        message.state = .unknown
        message.mayHaveArrived = true
        message.reason = reason
        try records.update(message)
        inboxes?.lookSoon(for: message)
        let record = MessageRecord(message, state: .unknown, at: clock.now, answer: reason)
        try tell(.unknown, record, message, in: records)
    }

    /// It did arrive: by what a person says, or because something came back for it. Its enrollment goes on at once.
    func settle(_ message: OutboxMessage, answer: String, by actor: String, in records: any Records) throws {
        let record = try end(message, as: .sent, answer: answer, in: records)
        try tell(.sent, record, message, by: actor, in: records)
    }

    /// It did arrive: something that only a message that was sent can leave behind was found.
    func settle(_ message: OutboxMessage, byEvidence evidence: String, in records: any Records) throws {
        try settle(message, answer: evidence, by: Self.evidence, in: records)
        try log(
            "resolved", lead: message.lead, enrollment: message.enrollment, actor: Self.evidence,
            ["message": .int(Int(message.id)), "arrived": true], in: records)
    }

    /// A link that stands in one message alone was followed: that message did arrive.
    func settle(followed message: Int64, in records: any Records) throws {
        guard let message = try records.message(message), message.state == .unknown else { return }
        try settle(message, byEvidence: "its link was followed", in: records)
    }

    /// Who settles a message where nobody said anything.
    static let evidence = "evidence"

    /// It goes out once more, under its Message-ID; an enrollment that has not gone on waits for it again.
    func sendAgain(_ message: OutboxMessage, reason: String, by actor: String, in records: any Records) throws {
        takeFromSample(message)
        var message = message
        message.triedAt = nil
        message.tries = 0
        guard let enrollment = try records.enrollment(message.enrollment), let lead = try records.lead(message.lead)
        else { return try putBack(message, reason: reason, in: records) }
        if enrollment.life == .finished { message.isAskedFor = true }
        try putBack(message, reason: reason, in: records)
        let wasHeld = enrollment.life == .held
        try apply(
            .resent(message.key), to: enrollment, lead: lead, cause: wasHeld ? "released" : Self.sentAgain,
            actor: actor,
            about: message.id, in: records)
    }

    /// What a person wants sent again is sent as long as its run goes on, and after it came to its end: not where it was
    /// left early or failed, nor to somebody who must not be written to.
    func checkAgain(_ message: OutboxMessage, in records: any Records) throws {
        guard let enrollment = try records.enrollment(message.enrollment), let lead = try records.lead(message.lead)
        else { throw SchedulerError.unknownMessage(String(message.id)) }
        if let reason = try records.suppression(hash: keys.addressHash(lead.address)) {
            throw SchedulerError.suppressed(lead.address, reason: reason)
        }
        if enrollment.life.isOver, enrollment.life != .finished {
            throw SchedulerError.runOver(message: message.id, outcome: enrollment.outcome ?? enrollment.life.rawValue)
        }
    }

    /// Whether a person has said, after the run of a message was finished, that it did not arrive.
    func isAskedFor(
        _ message: OutboxMessage, of enrollment: Enrollment, _ lead: Lead, in records: any Records
    ) throws -> Bool {
        guard enrollment.life == .finished, message.isAskedFor else { return false }
        return try records.suppression(hash: keys.addressHash(lead.address)) == nil
    }

    /// The log's word for what a person found out.
    static let resolved = "resolved"

    /// No evidence came in time: what the mailbox's policy says of it. Whether that leaves nothing else to decide.
    func decideDoubt(of enrollment: Enrollment, _ lead: Lead, in records: any Records) throws -> Bool {
        let doubtful = try records.messages(enrollment: enrollment.id).last {
            $0.state == .unknown && $0.key.step == enrollment.step
        }
        guard let message = doubtful, let mailbox = workspace.mailboxes[message.route] else { return false }
        switch mailbox.unknown {
        case .goOn:
            return false
        case .hold:
            try apply(
                .parked(reason: "a message may or may not have arrived"), to: enrollment, lead: lead, cause: "parked",
                actor: "scheduler", in: records)
            return true
        case .resend(let most):
            guard message.timesResent < most else { return false }
            var again = message
            again.timesResent += 1
            try sendAgain(again, reason: "sent again: \(message.reason ?? "")", by: "scheduler", in: records)
            return true
        }
    }

    /// The log's word for a message that may now arrive twice.
    static let sentAgain = "sent again"
}
