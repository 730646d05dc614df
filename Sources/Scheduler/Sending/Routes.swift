import Engine
import Ports
package import Values
import Workspace

/// A mailbox or endpoint as the loop sees it: how much it has on the way, how fast it may go, and whether it is paused.
struct Route {
    var state: RouteState
    var pace: Pace
    var health = Health()
    /// What stops it until a person looks; nil for an endpoint.
    let guardrails: Mailbox.Guardrails?
    let perDomain: Mailbox.DomainLimits?
    /// Parcels with the carrier.
    var inFlight = 0
    /// How many parcels the carrier may have at once.
    let window: Int
    var uptime = Uptime()
    /// Until when it sends nothing because its inbox has not been heard since the start; nil where it has.
    var listensUntil: Moment?
    /// What it is configured to, before anything was learned.
    let configured: Pace
    var brake = Brake()
    /// Whether it has taken anything since the start, or since it was resumed.
    var isProven = false
    /// Refusals of it that may be about us.
    var suspicion: Suspicion?
    /// When its uptime was last stored by this process, or nil.
    var uptimeStored: Moment?
}

/// A mailbox or an endpoint takes nothing any more, and why.
package struct RouteNotice: Sendable, Hashable {
    package var at: Moment
    package var route: String
    package var reason: String
    /// When it is tried again by itself; nil where a person has to resume it.
    package var until: Moment?
}

extension Scheduler {
    func loadRoutes() throws {
        for mailbox in workspace.mailboxes.values { addRoute(mailbox.name, mailbox.limits, mailbox.guardrails) }
        for endpoint in workspace.endpoints.values { addRoute(endpoint.name, endpoint.limits, endpoint.guardrails) }
        for state in try store.read({ try $0.routes() }) { live.routes[state.route]?.restore(state, at: clock.now) }
        for (name, route) in live.routes where route.needsPerson { moveAway(from: name) }
        // A version that leads are pinned to can ask although its file does not any more.
        if live.routes.values.contains(where: { $0.uptime.seen != nil }) { keepsUptime = true }
    }

    /// A mailbox sends nothing before its inbox was heard, or until then; nil where it was.
    func listen(to name: String, until moment: Moment?) { live.routes[name]?.listensUntil = moment }

    /// Enough on the way to keep every connection busy for a few passes, few enough that a power cut leaves little in
    /// doubt; a carrier that answers at once takes a whole batch.
    private func addRoute(_ name: String, _ limits: Mailbox.Limits, _ guardrails: Mailbox.Guardrails?) {
        let window = carrier.answersAtOnce ? Self.batch : max(20, limits.connections * 6)
        live.routes[name] = Route(
            state: RouteState(route: name), pace: Pace(limits, in: workspace.rules.zone), guardrails: guardrails,
            perDomain: limits.perDomain, window: window, configured: Pace(limits, in: workspace.rules.zone))
    }

    /// Stores the routes that the transaction has changed.
    func storeRoutes(in records: any Records) throws {
        for name in live.changedRoutes.sorted() {
            guard let route = live.routes[name] else { continue }
            var state = route.state
            state.ledger = Ledger.write(route.pace, route.health, route.uptime, route.brake)
            try records.update(state)
        }
    }

    /// How many parcels the open routes can take in all.
    func room(at now: Moment) -> Int { live.routes.values.reduce(0) { $0 + $1.room(at: now) } }

    /// The routes that take nothing now: paused, at a limit, or with enough on the way.
    func closedRoutes(at now: Moment) -> Set<String> {
        Set(live.routes.filter { !$0.value.isOpen(at: now) }.keys)
    }

    /// When the first route that is closed by the clock opens again, or nil.
    func nextOpening(after now: Moment) -> Moment? {
        live.routes.values.compactMap { $0.opening(after: now) }.min()
    }

    /// A message is reserved for its route.
    func hasBegun(_ message: OutboxMessage, at now: Moment) {
        let route = message.route
        guard live.routes[route]?.pace.isLimited == true else { return }
        live.routes[route]?.pace.begin(message.id, at: now, draw: keys.draw("gap \(route) \(now.milliseconds)"))
        live.changedRoutes.insert(route)
    }

    /// What was reserved is with the carrier no more. What is known not to have left uses nothing up; what a crash left
    /// behind is not asked, so that it only ever sends less.
    func hasEnded(_ message: OutboxMessage, hasLeft: Bool = true, in records: any Records) throws {
        guard let route = live.routes[message.route], let begun = message.reservedAt else { return }
        let now = clock.now
        if route.pace.isLimited {
            live.routes[message.route]?.pace.end(message.id, begun: begun, at: now, hasLeft: hasLeft)
            live.changedRoutes.insert(message.route)
        }
        if !hasLeft, route.perDomain != nil, let lead = try records.lead(message.lead) {
            try DomainBook.giveBack(to: lead.domain, begun, through: route, at: now, in: records)
        }
    }

    /// A message of a route that is tried again after a pause has come through to the other side: the route is open.
    func hasAnswered(_ name: String, in records: any Records) throws {
        let now = clock.now
        guard let route = live.routes[name], route.isOnTrial(at: now) else { return }
        try resume(name, at: now, actor: "carrier", in: records)
    }

    /// Nobody can send through this route: it rests, its messages wait, and a person is told why. An endpoint that says it
    /// is gone is not called again until a person says so (Standard Webhooks).
    func pause(_ name: String, reason: Reason, in records: any Records) throws {
        try pause(
            name, because: sentence(of: reason, through: name, stops: true),
            until: reason.isGone ? nil : clock.now + Route.rest, actor: "carrier", in: records)
    }

    /// - Parameter until: when it is tried again by itself; nil where only a person may resume it.
    func pause(
        _ name: String, because reason: String, until: Moment?, actor: String, _ values: Object = [:],
        in records: any Records
    ) throws {
        let now = clock.now
        // What a person has to look at is not covered by what passes, and what passes is told once: the rest was under
        // way with it.
        guard let route = live.routes[name], !route.needsPerson, until == nil || !route.isPaused(at: now) else {
            return
        }
        lookAfter(name, at: now)
        live.routes[name]?.state.paused = reason
        live.routes[name]?.state.pausedAt = now
        live.routes[name]?.state.pausedUntil = until
        live.routes[name]?.brake.slow(at: now)
        live.changedRoutes.insert(name)
        var values = values
        values["route"] = .string(name)
        try log("route paused", lead: 0, actor: actor, values, in: records)
        live.occurrences.append(.routePaused(RouteNotice(at: now, route: name, reason: reason, until: until)))
        if until == nil { moveAway(from: name) }
    }

    /// A trial showed that what paused it is not over: it rests again, and nobody needs to be told.
    func prolong(_ name: String, because reason: String, until: Moment) {
        lookAfter(name, at: clock.now)
        live.routes[name]?.state.paused = reason
        live.routes[name]?.state.pausedUntil = until
        live.changedRoutes.insert(name)
    }

    /// Stops a mailbox or an endpoint until somebody resumes it; what is under way ends, the rest waits or moves to the
    /// others of its pool.
    package func pause(route name: String, actor: String) throws {
        guard live.routes[name] != nil else {
            throw SchedulerError.unknownMailbox(name, known: live.routes.keys.sorted())
        }
        try transact { records in
            try pause(name, because: "paused by \(actor)", until: nil, actor: actor, in: records)
        }
    }

    /// Lets a paused mailbox or endpoint send again; its guardrails look at a new sample from now on.
    package func resume(route name: String, actor: String) throws {
        guard live.routes[name] != nil else {
            throw SchedulerError.unknownMailbox(name, known: live.routes.keys.sorted())
        }
        try transact { records in
            live.routes[name]?.health = Health()
            live.routes[name]?.isProven = false
            live.routes[name]?.suspicion = nil
            try resume(name, at: clock.now, actor: actor, in: records)
            live.occurrences.append(.routeResumed(name))
        }
        inboxes?.visitSoon(name)
    }

    private func resume(_ name: String, at now: Moment, actor: String, in records: any Records) throws {
        lookAfter(name, at: now)
        live.routes[name]?.state.paused = nil
        live.routes[name]?.state.pausedAt = nil
        live.routes[name]?.state.pausedUntil = nil
        live.changedRoutes.insert(name)
        try log("route resumed", lead: 0, actor: actor, ["route": .string(name)], in: records)
    }

    /// The paused mailboxes and endpoints, with the reasons.
    package var pausedRoutes: [(route: String, reason: String)] {
        live.routes.values.compactMap { route in
            guard let reason = route.state.paused, route.isPaused(at: clock.now) else { return nil }
            return (route.state.route, reason)
        }.sorted { $0.route < $1.route }
    }

    /// Once an hour, lets go of what recipient domains got too long ago to count.
    func pruneLedgers(at now: Moment, in records: any Records) throws {
        guard now >= live.nextPruning, live.routes.values.contains(where: { $0.perDomain != nil }) else { return }
        live.nextPruning = now + .hours(1)
        try records.forgetDomainLedgers(at: now)
    }
}

extension Route {
    /// How long it rests before it is tried again by itself.
    static let rest = Span.minutes(15)

    /// Takes up what the store remembers.
    mutating func restore(_ stored: RouteState, at now: Moment) {
        state = stored
        brake = Ledger.readBrake(stored.ledger, at: now)
        pace.hold(to: brake, configured: configured)
        Ledger.read(stored.ledger, into: &pace, &health)
        uptime = Ledger.readUptime(stored.ledger)
    }

    func isPaused(at now: Moment) -> Bool { state.isPaused(at: now) }

    /// Whether its pause is over and nothing has shown yet that it can send again.
    func isOnTrial(at now: Moment) -> Bool { state.paused != nil && !isPaused(at: now) }

    /// Whether its inbox is to be heard first.
    func isListening(at now: Moment) -> Bool { listensUntil.map { now < $0 } ?? false }

    /// Whether only a person may resume it.
    var needsPerson: Bool { state.needsPerson }

    func isOpen(at now: Moment) -> Bool { room(at: now) > 0 }

    /// How many parcels it can take at this moment: after a pause one alone, for many refused logins at once lock an
    /// account.
    func room(at now: Moment) -> Int {
        let window = isOnTrial(at: now) ? 1 : min(window, brake.slots ?? window)
        guard inFlight < window, !isPaused(at: now), !isListening(at: now) else { return 0 }
        return min(window - inFlight, pace.room(at: now))
    }

    /// When it opens by the clock, if it is closed by the clock.
    func opening(after now: Moment) -> Moment? {
        if isPaused(at: now) { return state.pausedUntil }
        if isListening(at: now) { return listensUntil }
        return pace.barrier(at: now)?.until
    }
}

extension Reason {
    /// Whether an endpoint wants no more calls: 410.
    fileprivate var isGone: Bool { stage == .answer && code == 410 }
}
