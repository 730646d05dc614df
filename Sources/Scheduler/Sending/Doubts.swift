import Engine
import Values
import Workspace

/// Messages whose answer was lost: they may or may not have arrived.
extension Scheduler {
    /// A dot without an answer: shown until somebody or some evidence settles it.
    func doubt(_ message: OutboxMessage, _ reason: String, in records: any Records) throws {
        try watch(message.route, in: records) { $0.ended += 1 }
        var message = message
        message.state = .unknown
        message.reason = reason
        try records.update(message)
        lookSoon(for: message)
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

    /// Who settles a message where nobody said anything.
    static let evidence = "evidence"

    /// It goes out once more, under its Message-ID; an enrollment that has not gone on waits for it again.
    func sendAgain(_ message: OutboxMessage, reason: String, in records: any Records) throws {
        var message = message
        message.triedAt = nil
        try putBack(message, reason: reason, in: records)
        guard var enrollment = try records.enrollment(message.enrollment), enrollment.waiting == .evidence,
            enrollment.step == message.key.step
        else { return }
        let (was, wasHeld) = (enrollment.due, enrollment.life == .held)
        enrollment.life = .waiting
        enrollment.waiting = .delivery
        enrollment.due = nil
        enrollment.outcome = nil
        try records.update(enrollment, was: was)
        guard wasHeld else { return }
        try log(
            "released", lead: message.lead, enrollment: enrollment.id, actor: "scheduler",
            ["now": .string(enrollment.life.rawValue)], in: records)
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
        guard enrollment.life == .finished, message.attempts > 0,
            try records.suppression(hash: keys.addressHash(lead.address)) == nil
        else { return false }
        return try records.timeline(lead: lead.id).filter { $0.enrollment == enrollment.id }
            .drop { $0.values["now"] != .string(Enrollment.Life.finished.rawValue) }
            .contains {
                $0.name == Self.resolved && $0.values["message"] == .int(Int(message.id))
                    && $0.values["arrived"] == .bool(false)
            }
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
            try park(enrollment, lead, because: "a message may or may not have arrived", in: records)
            return true
        case .resend(let most):
            let times = try timesSentAgain(message, in: records)
            guard times < most else { return false }
            try sendAgain(message, reason: "sent again: \(message.reason ?? "")", in: records)
            try log(
                Self.sentAgain, lead: lead.id, enrollment: enrollment.id, actor: "scheduler",
                ["message": .int(Int(message.id)), "time": .int(times + 1)], in: records)
            return true
        }
    }

    /// How often the mailbox's policy has sent a doubtful message again.
    private func timesSentAgain(_ message: OutboxMessage, in records: any Records) throws -> Int {
        try records.timeline(lead: message.lead).count {
            $0.name == Self.sentAgain && $0.values["message"] == .int(Int(message.id))
        }
    }

    /// What becomes of a doubtful message and its lead if nobody settles it and nothing comes that does.
    func outlook(of message: OutboxMessage, in records: any Records) throws -> Outlook {
        guard let enrollment = try records.enrollment(message.enrollment) else { return .over }
        if enrollment.life.isOver { return .over }
        guard enrollment.waiting == .evidence, enrollment.step == message.key.step else { return .gone }
        guard enrollment.life != .held else { return .waitsForPerson }
        switch workspace.mailboxes[message.route]?.unknown ?? .goOn {
        case .goOn: return .goesOn(at: enrollment.due)
        case .hold: return .waitsForPerson
        case .resend(let most):
            let left = most - (try timesSentAgain(message, in: records))
            return left > 0 ? .sentAgain(at: enrollment.due, left: left) : .goesOn(at: enrollment.due)
        }
    }

    /// What becomes of a doubtful message by itself.
    enum Outlook: Equatable {
        case goesOn(at: Moment?)
        /// `left` is how many more times at most.
        case sentAgain(at: Moment?, left: Int)
        case waitsForPerson
        /// Its lead has gone on to another step.
        case gone
        /// Its lead's run has ended.
        case over
    }

    /// The log's word for a message that may now arrive twice.
    static let sentAgain = "sent again"
}
