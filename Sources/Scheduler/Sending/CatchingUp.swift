import Engine
import Ports
import Values

/// Messages that are late: what their sequence says of it is done in the transaction that would have reserved them.
extension Scheduler {
    /// Sees whether the routes stood still since the last pass; only where a sequence asks about it.
    ///
    /// What is seen is stored with each route's limits: at once where one stood still, else every few minutes.
    func lookAfterRoutes() {
        guard keepsUptime else { return }
        let now = clock.now
        for name in live.routes.names { lookAfter(name, at: now) }
    }

    func lookAfter(_ name: String, at now: Moment) {
        guard keepsUptime, let route = live.routes[name] else { return }
        let before = route.uptime
        // A busy loop passes many times a second, and once in a second says it all.
        if route.state.paused == nil, let seen = before.seen, now >= seen, now - seen < .seconds(1) { return }
        live.routes.note(name) {
            $0.uptime.look(
                at: now, opening: before.seen.flatMap { route.opening(after: $0) },
                pause: route.state.paused == nil ? nil : route.pause)
        }
        let stood = live.routes[name]?.uptime.standstills != before.standstills
        if stood || now - (route.uptimeStored ?? now - .days(1)) >= .minutes(5) || before.seen == nil {
            live.routes.change(name) { $0.uptimeStored = now }
        }
    }

    /// What becomes of a message that is late; nil where it may go.
    func catchUp(
        _ message: OutboxMessage, _ enrollment: Enrollment, _ situation: Situation, in records: any Records
    ) throws -> CatchUp.Verdict? {
        guard situation.version.catchesUp else { return nil }
        // What came back because its mailbox paused was not put off: it still waits since it was due.
        let isPutOff = message.state == .deferred || message.reason != nil && message.reservedAt == nil
        let verdict = situation.verdict(
            on: message.key, of: enrollment, putOff: isPutOff ? message.notBefore : nil,
            standstills: live.routes[message.route]?.uptime.standstills ?? [], at: clock.now)
        // What may have arrived already cannot be called left out.
        return message.mayHaveArrived ? nil : verdict
    }

    /// Carries out what is decided of a late message.
    func follow(
        _ verdict: CatchUp.Verdict, _ message: OutboxMessage, _ enrollment: Enrollment, _ lead: Lead,
        in records: any Records
    ) throws {
        switch verdict {
        case .shift(let moment, let late):
            try shift(message, to: moment, late: late, enrollment, lead, in: records)
        case .skip(let late):
            let record = try end(message, as: .skipped, answer: late.lateness, in: records)
            try tell(.skipped(late.lateness), record, message, by: "scheduler", in: records)
        case .expire(let late):
            let record = try end(message, as: .expired, answer: late.lateness, in: records)
            try tell(.expired(late.lateness), record, message, by: "scheduler", in: records)
        }
    }

    /// It goes later, and its enrollment waits for it as if that had been meant all along.
    private func shift(
        _ message: OutboxMessage, to moment: Moment, late: Span, _ enrollment: Enrollment, _ lead: Lead,
        in records: any Records
    ) throws {
        var message = message
        message.notBefore = moment
        message.reason = "shifted, \(late.lateness)"
        try records.update(message)
        try apply(
            .shifted(message.key, to: moment, lateness: late.lateness), to: enrollment, lead: lead, cause: "shifted",
            actor: "scheduler", about: message.id, in: records)
    }
}

extension Route {
    /// The pause it is in, or was in until just now.
    fileprivate var pause: Standstill {
        Standstill(
            start: state.pausedAt ?? Moment(milliseconds: 0), end: state.pausedUntil ?? Moment(milliseconds: .max))
    }
}

extension Span {
    /// How late something is, in the largest unit of which there are two: `3 days late`.
    var lateness: String {
        let (minutes, hours, days) = (milliseconds / 60_000, milliseconds / 3_600_000, milliseconds / 86_400_000)
        if days >= 2 { return "\(days) days late" }
        if hours >= 2 { return "\(hours) hours late" }
        return minutes == 1 ? "1 minute late" : "\(minutes) minutes late"
    }
}
