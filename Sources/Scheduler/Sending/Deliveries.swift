import Engine
import Mail
import Ports
import Values
import Workspace

extension Scheduler {
    /// Records what became of parcels, and lets the enrollments go on.
    func conclude(_ deliveries: [Delivery], in records: any Records) throws {
        for delivery in deliveries {
            guard let message = try records.message(delivery.message), message.state == .sending else { continue }
            try conclude(message, delivery.outcome, at: gate.answered(delivery.message), in: records)
        }
    }

    /// These are no longer with the carrier.
    func release(_ deliveries: [Delivery]) {
        for delivery in deliveries {
            guard let gone = live.underWay.end(delivery.message) else { continue }
            live.routes.note(gone.route) { route in
                route.inFlight -= 1
                if let domain = gone.domain { route.domains.ended(domain) }
            }
        }
        gate.forget(deliveries.map(\.message))
    }

    /// - Parameter moment: when the other side answered; now where nobody knows.
    func conclude(
        _ message: OutboxMessage, _ outcome: Delivery.Outcome, at moment: Moment? = nil, in records: any Records
    ) throws {
        try hasEnded(message, hasLeft: outcome.mayHaveLeft, in: records)
        let isOfServer = isOfServer(message, outcome)
        if outcome.hasMet, !isOfServer { try hasAnswered(message.route, in: records) }
        if case .accepted = outcome { try hasTaken(message, in: records) }
        switch outcome {
        case .accepted(let receipt):
            let answer = receipt.queueID.map { "\(receipt.code) queued as \($0)" } ?? "\(receipt.code)"
            try watch(message.route, message, in: records) { $0.ended += 1 }
            let record = try end(message, as: .sent, answer: answer, in: records)
            try keepGivenID(receipt, of: message, in: records)
            let reading = WebhookReading(receipt, of: message)
            try tell(.sent, record, message, answer: reading?.values ?? [:], at: moment, in: records)
            if let reading { try self.record(reading, of: message, in: records) }
        case .retry(let reason, let after) where reason.isOfRoute || isOfServer:
            var free: Moment?
            if !isOfServer { free = try domainRest(after: message, reason, usual: after, in: records) }
            if free == nil { try rest(message.route, because: reason, after: after, in: records) }
            try putBack(message, reason: sentence(of: reason, through: message.route), until: free, in: records)
        case .retry(let reason, let after):
            try retry(message, reason, after: after, in: records)
        case .refused(let reason, suppress: true):
            try bounce(message, reason, in: records)
        case .refused(let reason, suppress: false):
            if try isOfUs(message, reason, in: records) { return }
            try fail(message, sentence(of: reason, through: message.route), in: records)
        case .unknown(let reason):
            try doubt(message, sentence(of: reason, through: message.route), in: records)
        case .pause(let reason):
            try pause(message.route, reason: reason, in: records)
            try putBack(message, reason: sentence(of: reason, through: message.route), in: records)
        case .stopped:
            try stopped(message, in: records)
        case .notSent:
            try putBack(message, reason: nil, in: records)
        }
    }

    /// Tells the enrollment how its message ended.
    func tell(
        _ outcome: Delivered.Outcome, _ record: MessageRecord, _ message: OutboxMessage, answer: Object = [:],
        at moment: Moment? = nil, by actor: String = "carrier", in records: any Records
    ) throws {
        guard let enrollment = try records.enrollment(message.enrollment), let lead = try records.lead(message.lead)
        else { return }
        var mailbox: String?
        if case .mail = message.content { mailbox = message.route }
        let delivered = Delivered(
            key: message.key, outcome: outcome, subject: message.subject, mailbox: mailbox, answer: answer, at: moment)
        let decision = try apply(
            .delivered(delivered), to: enrollment, lead: lead, cause: record.state.rawValue, actor: actor,
            message: record, in: records)
        if decision?.notes.isEmpty ?? true {
            // The enrollment had already moved on, or is parked.
            try logEnd(of: record, by: actor, in: records)
        }
    }

    /// That a message ended is a fact of the log also where no decision follows from it.
    private func logEnd(of record: MessageRecord, by actor: String, in records: any Records) throws {
        try log(
            record.state.rawValue, lead: record.lead, enrollment: record.enrollment, actor: actor,
            ["message": .int(Int(record.id))], in: records)
    }

    /// Puts a message off, or gives it up when it has been tried often enough. Only tries that reached what the answer is
    /// about count, each with the pause before it: neither the time in which nothing could be tried, nor the route's rests.
    private func retry(
        _ message: OutboxMessage, _ reason: Reason, after: Span?, in records: any Records
    ) throws {
        guard message.tries + 1 < Backoff(for: message.content).tries else {
            return try fail(message, "given up: \(sentence(of: reason, through: message.route))", in: records)
        }
        try putOff(message, reason, after: after, in: records)
    }

    /// Puts a message off until its next try.
    func putOff(_ message: OutboxMessage, _ reason: Reason, after: Span?, in records: any Records) throws {
        let words = sentence(of: reason, through: message.route)
        let now = clock.now
        sample(message)
        var message = message
        message.state = .deferred
        message.tries += 1
        message.notBefore = now + max(Backoff(for: message.content).pause(after: message.tries), after ?? .zero)
        message.triedAt = min(message.triedAt ?? now, now)
        message.reason = words
        try records.update(message)
        var values: Object = ["message": .int(Int(message.id)), "stage": .string(reason.stage.rawValue)]
        if let code = reason.code { values["code"] = .int(code) }
        try log(
            "deferred", lead: message.lead, enrollment: message.enrollment, actor: "carrier", values, in: records)
        live.occurrences.append(
            .putOff(
                Deferral(at: clock.now, route: message.route, reason: reason, words: words, until: message.notBefore)))
    }

    /// It is planned as before.
    ///
    /// - Parameter free: when it may be tried again; now where that is nil.
    func putBack(
        _ message: OutboxMessage, reason: String?, until free: Moment? = nil, in records: any Records
    ) throws {
        var message = message
        message.state = .planned
        message.notBefore = free ?? clock.now
        message.reason = reason
        try records.update(message)
    }

    /// The gate refused it. If its enrollment still wants it sent, it was decided anew in the meantime: it is rendered
    /// again from what is known now.
    private func stopped(_ message: OutboxMessage, in records: any Records) throws {
        if let enrollment = try records.enrollment(message.enrollment), let lead = try records.lead(message.lead) {
            let isAwaited = enrollment.step == message.key.step && enrollment.waiting == .delivery
            if try isAwaited || isAskedFor(message, of: enrollment, lead, in: records) {
                return try putBack(message, reason: nil, in: records)
            }
        }
        let record = try end(message, as: .stopped, answer: "stopped before the final dot", in: records)
        try tell(.skipped("stopped"), record, message, in: records)
    }

    /// Nobody takes it.
    private func fail(_ message: OutboxMessage, _ words: String, in records: any Records) throws {
        try watch(message.route, message, in: records) { entry in
            entry.ended += 1
            entry.failures += 1
        }
        let record = try end(message, as: .failed, answer: words, in: records)
        try tell(.failed(words), record, message, in: records)
    }

    /// The address is dead: nobody writes to it again.
    private func bounce(_ message: OutboxMessage, _ reason: Reason, in records: any Records) throws {
        try watch(message.route, message, in: records) { entry in
            entry.ended += 1
            entry.bounces += 1
        }
        let words = sentence(of: reason, through: message.route)
        let record = try end(message, as: .failed, answer: words, in: records)
        guard let lead = try records.lead(message.lead) else { return }
        let details: Object = [
            "message": .int(Int(message.id)), "status": reason.enhanced.map(Value.string) ?? .null,
        ]
        let told = try suppress(
            lead, because: "bounce", details: details, about: record, actor: "carrier", in: records)
        if !told.isEmpty, !told.contains(message.enrollment) { try logEnd(of: record, by: "carrier", in: records) }
    }
}

extension Delivery.Outcome {
    /// Whether a message may have left, or its recipient was named to the other side.
    fileprivate var mayHaveLeft: Bool {
        switch self {
        case .accepted, .retry, .refused, .unknown: true
        case .pause, .stopped, .notSent: false
        }
    }

    /// Whether the other side let us in, or at least did not refuse us for everybody.
    fileprivate var hasMet: Bool {
        switch self {
        case .accepted, .refused, .unknown, .stopped: true
        case .retry(let reason, _): !reason.isOfRoute
        case .pause, .notSent: false
        }
    }
}

/// How long to wait before the next attempt, and when to give up.
struct Backoff {
    private let pauses: [Span]
    private let patience: Span

    /// Mail backs off as RFC 5321 §4.5.4.1 advises; webhooks follow the schedule of Standard Webhooks.
    init(for content: Plan.Content) {
        switch content {
        case .mail:
            pauses = [.minutes(5), .minutes(15), .minutes(30), .hours(1), .hours(2), .hours(4)]
            patience = .days(3)
        case .webhook:
            pauses = [
                .seconds(5), .minutes(5), .minutes(30), .hours(2), .hours(5), .hours(10), .hours(14), .hours(20),
                .hours(24),
            ]
            patience = .days(4)
        }
    }

    /// The pause after the n-th try.
    func pause(after tries: Int) -> Span { pauses[min(max(tries, 1), pauses.count) - 1] }

    /// How many tries there are: with the pauses between them they take as long as the patience lasts.
    var tries: Int {
        var (count, used) = (1, Span.zero)
        while used < patience {
            used = used + pause(after: count)
            count += 1
        }
        return count
    }
}

extension Scheduler {
    /// A server that gave the mail another Message-ID says so in its 250: answers will name that one.
    private func keepGivenID(_ receipt: Receipt, of message: OutboxMessage, in records: any Records) throws {
        guard case .mail = message.content, let given = GivenMessageID.find(in: receipt.text),
            keys.enrollment(ofMessageID: given) == nil
        else { return }
        try records.name(message.id, of: message.lead, as: GivenMessageID.name(of: given))
    }
}
