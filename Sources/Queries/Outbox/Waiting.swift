import Engine
package import Ports
package import Values
import Workspace

/// What an undelivered message waits for: facts for people with the zone's times, and what a person can do about them, in the
/// order in which they are told.
package struct Waiting: Sendable, Hashable {
    /// One of them.
    package enum Part: Sendable, Hashable {
        case fact(String)
        case remedy(Remedy)
    }

    package var parts: [Part]

    /// The whole in one sentence; `helps` is the door's own wording of what a person can do.
    package func words(_ helps: (Remedy) -> String) -> String {
        parts.map { part in
            switch part {
            case .fact(let words): words
            case .remedy(let remedy): helps(remedy)
            }
        }.joined(separator: "; ")
    }
}

extension Queries {
    /// What an undelivered message waits for, and when it will be too old to be sent; nil where nothing is in its way.
    func waits(
        _ message: OutboxMessage, expires: Moment?, _ routes: KnownRoutes, in records: any ReadableRecords
    ) throws -> Waiting? {
        let expiry = expires.map { Waiting.Part.fact("expires after \(zone.stamp($0))") }
        let parts = try waits(message, routes, records) + [expiry].compactMap(\.self)
        return parts.isEmpty ? nil : Waiting(parts: parts)
    }

    private func waits(
        _ message: OutboxMessage, _ routes: KnownRoutes, _ records: any ReadableRecords
    ) throws -> [Waiting.Part] {
        switch message.state {
        case .planned, .deferred: obstacle(message, routes)
        case .unknown:
            [message.headline, search(for: message)].filter { !$0.isEmpty }.map(Waiting.Part.fact)
                + [try outlook(of: message, in: records).part(zone, message.id)]
        case .held, .sending: message.reason == nil ? [] : [.fact(message.headline)]
        }
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

    private func obstacle(_ message: OutboxMessage, _ routes: KnownRoutes) -> [Waiting.Part] {
        let now = clock.now
        guard let route = routes[message.route] else {
            return [routes.missing(message.route)].compactMap(\.self).map(Waiting.Part.fact)
        }
        if route.state.isPaused(at: now) { return route.pause(zone, at: now) }
        return [delay(message, route, at: now)].compactMap(\.self).map(Waiting.Part.fact)
    }

    /// Why a message whose route is open waits all the same.
    private func delay(_ message: OutboxMessage, _ route: KnownRoute, at now: Moment) -> String? {
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
    fileprivate func part(_ zone: Zone, _ message: Int64) -> Waiting.Part {
        switch self {
        case .goesOn(let due): .fact("its lead goes on\(Self.when(due, zone)); it is not sent again by itself")
        case .sentAgain(let due, let left):
            .fact(
                "sent again\(Self.when(due, zone)), \(left == 1 ? "once more at most" : "at most \(left) more times")")
        case .waitsForPerson: .remedy(.settle(message: message))
        case .gone: .fact("its lead has gone on; it is not sent again by itself")
        case .over: .fact("its lead's run is over; it is not sent again by itself")
        }
    }

    private static func when(_ due: Moment?, _ zone: Zone) -> String { due.map { " at \(zone.stamp($0))" } ?? "" }
}

extension KnownRoute {
    /// What a person can do about its pause, or nil: only a person ends some, and any other of a mailbox can be looked into.
    package var remedy: Remedy? {
        guard state.paused != nil else { return nil }
        if state.needsPerson { return .resume(route: name) }
        return isMailbox ? .examine(mailbox: name) : nil
    }

    /// `mailbox paused since 2026-03-02 09:00: bounce rate 6.2 % of 81`, what helps, and when it is tried again.
    fileprivate func pause(_ zone: Zone, at now: Moment) -> [Waiting.Part] {
        let since = state.pausedAt.map { " since \(zone.stamp($0))" } ?? ""
        let until = state.pausedUntil.map { "tried again at \(zone.clock($0, from: now))" }
        return [.fact("\(isMailbox ? "mailbox" : "endpoint") paused\(since): \(state.paused ?? "")")]
            + [remedy.map(Waiting.Part.remedy), until.map(Waiting.Part.fact)].compactMap(\.self)
    }
}

extension Zone {
    /// A moment to come, as text: with its seconds while it is less than an hour away.
    package func clock(_ moment: Moment, from now: Moment) -> String {
        guard moment - now < .hours(1) else { return stamp(moment) }
        // Nothing happens before the time that is shown.
        let second = (moment.milliseconds + 999).flooredQuotient(by: 1_000)
        return "\(stamp(Moment(seconds: second))):\(padded(Int(second - second.flooredQuotient(by: 60) * 60), to: 2))"
    }
}
