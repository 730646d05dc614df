import Engine
import Ports
import Queries
import Values
import Workspace

/// How the mailboxes and endpoints fare, and what needs a person.
struct HealthModel: Sendable {
    /// Something that needs a person: a word's key and a detail.
    struct Alarm: Sendable {
        var key: String
        var detail: String
    }

    struct Route: Sendable {
        var name: String
        var address = ""
        /// Why it is paused, or nil.
        var paused: String?
        /// What left in the last 24 hours, or on the present day of its ramp-up; nil where nothing counts it.
        var today: Int?
        /// How many may leave in that time; nil where nothing limits it.
        var limit: Int?
        /// Of the messages that ended in the guardrails' window, how many bounced; nil where none ended.
        var bounces: (count: Int, of: Int)?
        var isRead = false
        /// Why it cannot be read, or nil.
        var unread: String?
        var ramp: Ramp?
        /// What became of its messages, day by day, up to today; a day that nothing was kept of is left out.
        var days: [RouteTotal] = []
    }

    /// How far a mailbox's ramp-up has come.
    struct Ramp: Sendable {
        /// The present day of sending, from 1 on.
        var day: Int
        var sent: Int
        var cap: Int
        var ceiling: Int
        /// The day of sending from which on the ceiling is its cap; nil where that is more than a year of sending away.
        var fullDay: Int?
    }

    var alarms: [Alarm] = []
    var routes: [Route] = []
    /// A word's key and its value.
    var facts: [(String, String)] = []
}

extension HealthModel.Route {
    /// Takes over what the mailbox's ledger has counted; of two limits the lesser one is told.
    mutating func count(_ known: KnownRoute, at now: Moment) {
        if let day = known.pace.windows.first(where: { $0.span == .days(1) }) {
            (today, limit) = (day.used(at: now), day.limit)
        }
        if let rampUp = known.pace.rampUp {
            let (number, count) = RampProgress.day(at: now, after: known.pace.progress)
            let cap = rampUp.cap(ofDay: number)
            if cap <= limit ?? .max { (today, limit) = (count, cap) }
            ramp = HealthModel.Ramp(
                day: number, sent: count, cap: cap, ceiling: rampUp.ceiling,
                fullDay: (number...(number + 366)).first { rampUp.cap(ofDay: $0) >= rampUp.ceiling })
        }
        let ended = known.health.entries.reduce(0) { $0 + $1.ended }
        if ended > 0 { bounces = (known.health.entries.reduce(0) { $0 + $1.bounces }, ended) }
    }
}

extension Pages {
    func health(_ reader: ReaderLanguage, at now: Moment) async throws -> HealthModel {
        let workspace = workspace
        return try await ask(at: now) { queries in
            var model = HealthModel()
            let unread = try queries.unreadMailboxes()
            let days = try queries.routeDays(90)
            for known in try queries.routes() {
                var route = HealthModel.Route(name: known.name)
                if let mailbox = workspace.mailboxes[known.name] {
                    route.address = mailbox.address
                    route.isRead = mailbox.inbox != nil
                    route.count(known, at: now)
                }
                if let paused = known.state.paused, known.state.pausedUntil.map({ $0 > now }) ?? true {
                    let helps = known.state.needsPerson ? nil : known.remedy.map(reader.say)
                    route.paused = [paused, helps].compactMap(\.self).joined(separator: "; ")
                    if known.state.pausedUntil == nil {
                        model.alarms.append(.init(key: "alarm_route", detail: known.name))
                    }
                }
                route.unread = unread.first { $0.mailbox == known.name }?.reason
                if route.unread != nil { model.alarms.append(.init(key: "alarm_unread", detail: known.name)) }
                route.days = days[known.name] ?? []
                model.routes.append(route)
            }
            let counts = try queries.messageCounts()
            if let held = counts["held"], held > 0 {
                model.alarms.append(.init(key: "alarm_held", detail: reader.number(held)))
            }
            for key in ["planned", "deferred", "sending", "held", "unknown", "failed", "sent"] {
                model.facts.append(("message_\(key)", reader.number(counts[key] ?? 0)))
            }
            if let due = try queries.store.read({ try $0.nextDue() }) {
                model.facts.append(("next_timer", reader.moment(due, at: now)))
                if now - due > .minutes(10) {
                    model.alarms.append(.init(key: "alarm_late", detail: reader.span(now - due)))
                }
            }
            return model
        }
    }
}
