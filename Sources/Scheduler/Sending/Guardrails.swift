import Engine
import Ports
import Values
import Workspace

extension Scheduler {
    /// Counts what became of a mailbox's message, for its day and for its guardrails, and pauses the mailbox where one of
    /// these is broken.
    ///
    /// - Parameter message: the one that ended; nil where none did.
    func watch(
        _ name: String, _ message: OutboxMessage? = nil, in records: any Records,
        _ change: (inout Health.Entry) -> Void
    ) throws {
        var entry = Health.Entry(at: clock.now)
        change(&entry)
        try records.add(RouteTotal(entry, of: name))
        guard let guardrails = live.routes[name]?.guardrails else { return }
        live.routes.change(name) { route in
            if let tried = message?.triedAt { route.health.takeBack(tried, at: clock.now, window: guardrails.window) }
            route.health.add(at: clock.now, window: guardrails.window, change)
        }
        // While it is paused its messages under way still end, and tell nothing new.
        guard let route = live.routes[name], !route.needsPerson,
            let alarm = route.health.alarm(guardrails, at: clock.now)
        else { return }
        try pause(
            name, because: alarm.sentence, until: nil, actor: "guardrail",
            ["rate": .string(alarm.kind.rawValue), "count": .int(alarm.count), "sample": .int(alarm.sample)],
            in: records)
    }

    /// A message is put off for the first time: it belongs to the sample from now on. A dead address is told at once and a
    /// good one often later (greylisting), so that those alone that have ended would be the worst of them.
    func sample(_ message: OutboxMessage) {
        guard message.tries == 0, let guardrails = live.routes[message.route]?.guardrails else { return }
        live.routes.change(message.route) { route in
            route.health.add(at: clock.now, window: guardrails.window) { $0.ended += 1 }
        }
    }

    /// A message that was put off begins anew: it belongs to the sample once more when it is put off again, or ends.
    func takeFromSample(_ message: OutboxMessage) {
        guard let tried = message.triedAt, let guardrails = live.routes[message.route]?.guardrails else { return }
        live.routes.change(message.route) { route in
            route.health.takeBack(tried, at: clock.now, window: guardrails.window)
        }
    }

    /// A bounce or complaint that came by mail, or was told: it counts for the mailbox that wrote.
    ///
    /// - Parameter message: the message it is about, where that is known.
    func watch(
        _ event: EventName, of lead: Lead, about message: (enrollment: Enrollment, key: MessageKey)?,
        in records: any Records
    ) throws {
        guard event == .known(.bounce) || event == .known(.complaint) else { return }
        // Told again by another way, it is no second one.
        if try records.suppression(hash: keys.addressHash(lead.address)) == event.text { return }
        var mailbox: String?
        if let message {
            mailbox = try records.records(enrollment: message.enrollment.id).last { $0.key == message.key }?.route
        }
        let writer = try mailbox ?? records.enrollments(lead: lead.id).last { $0.memory.mailbox != nil }?.memory.mailbox
        guard let writer else { return }
        try watch(writer, in: records) { entry in
            if event == .known(.bounce) { entry.bounces += 1 } else { entry.complaints += 1 }
        }
    }
}

extension RouteTotal {
    fileprivate init(_ entry: Health.Entry, of route: String) {
        self.init(
            day: entry.at.day, route: route, ended: entry.ended,
            bounces: entry.bounces, complaints: entry.complaints, failures: entry.failures)
    }
}
