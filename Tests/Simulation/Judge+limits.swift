import Engine
import Ports
import Scheduler
import Values
import Workspace

/// How fast a mailbox goes: caps, gap, ramp-up and the caps of recipient domains, each counted exactly.
extension Judge {
    /// The settings are in force from now on.
    func takeUp(_ workspace: Workspace) {
        for (name, mailbox) in workspace.mailboxes {
            let names = mailbox.limits.names
            for gone in (traffic[name]?.since ?? [:]).keys where !names.contains(gone) {
                traffic[name]?.since[gone] = nil
            }
            for limit in names where traffic[name]?.since[limit] == nil {
                traffic[name, default: Traffic()].since[limit] = life.steady
            }
            // Without a ramp-up the day it had come to may be forgotten, or not; it never goes on with it.
            if mailbox.limits.rampUp == nil { traffic[name]?.day?.count = 0 }
        }
        clockWasSet()
    }

    /// The machine's clock or the settings were changed.
    func clockWasSet() {
        for name in traffic.keys {
            traffic[name]?.day?.noteSetting(zone: life.workspace.rules.zone, at: life.clock.now)
            traffic[name]?.busy = life.time
        }
    }

    /// A mail is handed out; its mailbox's limits have room for it.
    func limit(_ message: OutboxMessage, to lead: Lead) {
        guard let mailbox = life.workspace.mailboxes[message.route] else {
            return broken(.capsAreKept, "message \(message.id) by \(message.route), which is not there")
        }
        let limits = mailbox.limits
        let route = message.route
        judgeGap(route, limits)
        let domain = lead.address.drop { $0 != "@" }.dropFirst().lowercased()
        traffic[route, default: Traffic()].hand(message.id, to: domain, at: life.steady, limits)
        traffic[route]?.busy = life.time
        guard let now = traffic[route] else { return }
        judge(now.handouts, of: route, limits, "handed out")
        if let perDomain = limits.perDomain { judge(now, of: route, to: domain, perDomain) }
        if let rampUp = limits.rampUp { judge(rampUp, of: route, message.id) }
        if now.underWay.count > max(20, limits.connections * 6) {
            broken(.capsAreKept, "\(now.underWay.count) of \(route) are with the carrier")
        }
    }

    /// A final dot of a mailbox: on the wire the caps hold too.
    func limitDot(of letter: Letter) {
        guard let route = letter.route, let limits = life.workspace.mailboxes[route]?.limits else { return }
        traffic[route]?.dot(at: life.steady, limits)
        traffic[route]?.busy = life.time
        if let dots = traffic[route]?.dots { judge(dots, of: route, limits, "written") }
    }

    /// A mail is with the carrier no more.
    func limitEnd(of message: Int64, by route: String?, hasLeft: Bool) {
        guard let route else { return }
        traffic[route]?.underWay.remove(message)
        if !hasLeft { traffic[route]?.giveBack(message) }
        traffic[route]?.touch(at: life.steady, life.workspace.mailboxes[route]?.limits)
        traffic[route]?.busy = life.time
    }

    /// A process begins: what another one left under way ended now, as far as it can know.
    func hasStarted() {
        for name in traffic.keys { traffic[name]?.busy = life.time }
    }

    /// The carrier is gone with all that it had. What was reserved and never handed to it counts all the same, and makes
    /// its day one of the ramp-up.
    func limitsAfterDeath() {
        for message in read({ try $0.messages(in: [.sending], limit: .max) }) ?? [] {
            guard case .mail = message.content, attempts[message.id, default: 0] < message.attempts,
                life.workspace.mailboxes[message.route]?.limits.rampUp != nil
            else { continue }
            attempts[message.id] = message.attempts
            countDay(of: message.route, message.id)
        }
        for name in traffic.keys {
            traffic[name]?.underWay = []
            // What came back and was not recorded any more counts for the process after it.
            traffic[name]?.day?.sent += 1
        }
    }

    private func judge(_ moments: [Moment], of route: String, _ limits: Mailbox.Limits, _ what: String) {
        for (name, limit, span) in limits.caps {
            guard let start = traffic[route]?.since[name] else { continue }
            let count = Traffic.count(moments, in: span, until: life.steady, since: start)
            if count == limit { life.coverage.count("cap \(name) reached") }
            if count > limit {
                broken(
                    .capsAreKept,
                    "\(count) of \(route) \(what) within \(span.milliseconds / 1_000) s, the cap is \(limit)")
            }
        }
    }

    private func judge(_ traffic: Traffic, of route: String, to domain: String, _ limits: Mailbox.DomainLimits) {
        let caps = limits.caps(of: domain)
        let moments = traffic.handoutsByDomain[domain] ?? []
        for (name, limit, span) in caps.named {
            guard let limit, let start = traffic.since["\(name) of \(limits.holder(of: domain, name))"] else {
                continue
            }
            let count = Traffic.count(moments, in: span, until: life.steady, since: start)
            if count == limit { life.coverage.count("cap \(name) of a domain reached") }
            if count > limit { broken(.capsAreKept, "\(count) of \(route) to \(domain) \(name), the cap is \(limit)") }
        }
    }

    /// One mail at a time, and after each one the pause: since it was begun, written and ended.
    private func judgeGap(_ route: String, _ limits: Mailbox.Limits) {
        guard let gap = limits.gap, let traffic = traffic[route], let start = traffic.since["gap"] else { return }
        if !traffic.underWay.isEmpty { broken(.gapsAreKept, "\(route) has two mails under way") }
        guard let last = traffic.lastTouch, last.at >= start, let least = last.least else { return }
        let pause = life.steady - last.at
        life.coverage.count("gaps judged")
        if pause < min(gap.least, least) {
            broken(.gapsAreKept, "\(route) went on after \(pause.milliseconds) ms, not \(gap.least.milliseconds)")
        }
    }

    private func judge(_ rampUp: Mailbox.RampUp, of route: String, _ message: Int64) {
        countDay(of: route, message)
        guard let day = traffic[route]?.day else { return }
        let cap = rampUp.judgedCap(ofDay: day.number)
        if day.count == cap {
            life.coverage.count(day.number > 1 ? "ramp-up: later day full" : "ramp-up: first day full")
        }
        if day.count > cap { broken(.rampUpIsKept, "\(day.count) of \(route) on day \(day.number), the cap is \(cap)") }
    }

    private func countDay(of route: String, _ message: Int64) {
        let (now, zone) = (life.clock.now, life.workspace.rules.zone)
        let before = traffic[route]?.day
        if before?.isOver(at: now) ?? true {
            let number = before.map { $0.sent > 0 ? $0.number + 1 : $0.number } ?? 1
            traffic[route]?.day = SendingDay(number: number, zone: zone, at: now)
        }
        traffic[route]?.countDay(message)
    }

    /// Nothing is kept from sending for longer than its limits say: no limit looks back over more than a day, or past
    /// the next midnight, and no gap is longer than two hours.
    func judgeIdleness() {
        for (route, traffic) in traffic.sorted(by: { $0.key < $1.key }) {
            guard life.time - traffic.busy > .hours(50), traffic.underWay.isEmpty,
                life.workspace.mailboxes[route] != nil, stopped[route] == nil
            else { continue }
            self.traffic[route]?.busy = life.time - .hours(49)
            guard let waiting = read({ try $0.messages(in: [.planned, .deferred], limit: .max) }) else { return }
            let now = life.clock.now
            life.coverage.count("idle mailboxes looked at")
            if let stuck = waiting.first(where: { $0.route == route && $0.notBefore <= now }) {
                broken(.limitsLetGo, "\(route) sent nothing for two days, and message \(stuck.id) waits")
            }
        }
    }
}

extension Mailbox.Limits {
    /// The caps there are, by their keys.
    fileprivate var caps: [(name: String, limit: Int, span: Span)] {
        let all: [(String, Int?, Span)] = [
            ("per_minute", perMinute, .minutes(1)), ("per_hour", perHour, .hours(1)), ("per_day", perDay, .days(1)),
        ]
        return all.compactMap { name, limit, span in limit.map { (name, $0, span) } }
    }

    /// What is limited at all; the caps of a domain with the domain, or `others`.
    fileprivate var names: Set<String> {
        var names = Set(caps.map(\.name))
        if gap != nil { names.insert("gap") }
        if rampUp != nil { names.insert("ramp_up") }
        guard let perDomain else { return names }
        for (domain, caps) in [("others", perDomain.others)] + perDomain.named.map({ ($0.key, $0.value) }) {
            for (name, limit, _) in caps.named where limit != nil { names.insert("\(name) of \(domain)") }
        }
        return names
    }
}

extension Mailbox.Caps {
    fileprivate var named: [(name: String, limit: Int?, span: Span)] {
        [("per_hour", perHour, .hours(1)), ("per_day", perDay, .days(1))]
    }
}

extension Mailbox.DomainLimits {
    /// Where the cap of a domain is said: with the domain, or for all others.
    fileprivate func holder(of domain: String, _ name: String) -> String {
        named[domain]?.named.contains { $0.name == name && $0.limit != nil } == true ? domain : "others"
    }
}
