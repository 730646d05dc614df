import Engine
import Ports
import Values
import Workspace

extension Queries {
    /// What an undelivered message waits for, in words with the zone's times; nil where nothing is in its way.
    private func waits(
        _ message: OutboxMessage, _ routes: KnownRoutes, _ records: any ReadableRecords
    ) throws -> String? {
        switch message.state {
        case .planned, .deferred: obstacle(message, routes)
        case .unknown:
            [message.headline, search(for: message), try outlook(of: message, in: records).words(zone, message.id)]
                .filter { !$0.isEmpty }
                .joined(separator: "; ")
        case .held, .sending: message.reason == nil ? nil : message.headline
        }
    }

    /// What an undelivered message waits for, and when it will be too old to be sent.
    func waits(
        _ message: OutboxMessage, expires: Moment?, _ routes: KnownRoutes, in records: any ReadableRecords
    ) throws -> String? {
        let words = [try waits(message, routes, records), expires.map { "expires after \(zone.stamp($0))" }]
            .compactMap { $0 }
        return words.isEmpty ? nil : words.joined(separator: "; ")
    }

    /// When a message will be too old to be sent, or nil: what may have arrived never is.
    func expiry(of message: OutboxMessage, _ lead: Lead?, in records: any ReadableRecords) throws -> Moment? {
        guard [.planned, .deferred, .held].contains(message.state), let lead,
            let enrollment = try records.enrollment(message.enrollment),
            let version = try version(enrollment.version, in: records), version.catchesUp,
            let situation = try situation(of: enrollment, lead: lead, in: records)
        else { return nil }
        return situation.expiry(of: message.key, of: enrollment)
    }

    private func obstacle(_ message: OutboxMessage, _ routes: KnownRoutes) -> String? {
        let now = clock.now
        guard let route = routes[message.route] else { return routes.missing(message.route) }
        if route.state.isPaused(at: now) {
            return (route.isMailbox ? "mailbox " : "endpoint ") + route.pause(zone, at: now)
        }
        if message.notBefore > now {
            let until = zone.clock(message.notBefore, from: now)
            let reason = message.headline
            if message.state == .deferred { return "\(reason); tried again at \(until)" }
            let outside = OutboxMessage.outsideWindow
            if message.reason == nil || reason == outside { return "\(outside) until \(until)" }
            return "\(reason), next at \(until)"
        }
        if let barrier = route.pace.barrier(at: now) {
            return "\(barrier.sentence), next at \(zone.clock(barrier.until, from: now))"
        }
        return message.reason == nil ? nil : message.headline
    }

    /// Where a doubtful message is looked for.
    private func search(for message: OutboxMessage) -> String {
        guard case .mail = message.content, let folder = workspace?.mailboxes[message.route]?.inbox?.sent else {
            return ""
        }
        return "looked for in the folder “\(folder)”"
    }
}

extension Outlook {
    fileprivate func words(_ zone: Zone, _ message: Int64) -> String {
        switch self {
        case .goesOn(let due):
            "its lead goes on\(Self.when(due, zone)); it is not sent again by itself"
        case .sentAgain(let due, let left):
            "sent again\(Self.when(due, zone)), \(left == 1 ? "once more at most" : "at most \(left) more times")"
        case .waitsForPerson:
            "its lead waits for `baton outbox resolve \(message) --arrived` or `--no-arrived`"
        case .gone: "its lead has gone on; it is not sent again by itself"
        case .over: "its lead's run is over; it is not sent again by itself"
        }
    }

    private static func when(_ due: Moment?, _ zone: Zone) -> String { due.map { " at \(zone.stamp($0))" } ?? "" }
}

extension KnownRoute {
    /// `paused since 2026-03-02 09:00: bounce rate 6.2 % of 81`.
    fileprivate func pause(_ zone: Zone, at now: Moment) -> String {
        let since = state.pausedAt.map { " since \(zone.stamp($0))" } ?? ""
        let next =
            state.pausedUntil.map { "tried again at \(zone.clock($0, from: now))" }
            ?? "`baton outbox resume \(state.route)`"
        return "paused\(since): \(state.paused ?? ""); \(next)"
    }
}

extension Zone {
    /// A moment to come: with its seconds while it is near.
    fileprivate func clock(_ moment: Moment, from now: Moment) -> String {
        guard moment - now < .hours(1) else { return stamp(moment) }
        // Nothing happens before the time that is shown.
        let second = (moment.milliseconds + 999).flooredQuotient(by: 1_000)
        return "\(stamp(Moment(seconds: second))):\(padded(Int(second - second.flooredQuotient(by: 60) * 60), to: 2))"
    }
}
