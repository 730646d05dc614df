import Engine
import Ports
import Values
import Workspace

extension Scheduler {
    func loadRoutes() throws {
        for mailbox in workspace.mailboxes.values { addRoute(mailbox.name, mailbox.limits, mailbox.guardrails) }
        for endpoint in workspace.endpoints.values { addRoute(endpoint.name, endpoint.limits, endpoint.guardrails) }
        for state in try store.read({ try $0.routes() }) { live.routes.restore(state, at: clock.now) }
        for name in live.routes.waitingForPerson { moveAway(from: name) }
        // A version that leads are pinned to can ask although its file does not any more.
        if live.routes.keepUptime { keepsUptime = true }
    }

    /// A mailbox sends nothing before its inbox was heard, or until then; nil where it was.
    func listen(to name: String, until moment: Moment?) { live.routes.note(name) { $0.listensUntil = moment } }

    /// Enough on the way to keep every connection busy for a few passes, few enough that a power cut leaves little in
    /// doubt; a carrier that answers at once takes a whole batch.
    private func addRoute(_ name: String, _ limits: Mailbox.Limits, _ guardrails: Mailbox.Guardrails?) {
        let window = carrier.answersAtOnce ? Self.batch : max(20, limits.connections * Route.windowPerConnection)
        live.routes.add(
            Route(
                state: RouteState(route: name), pace: Pace(limits, in: workspace.rules.zone), guardrails: guardrails,
                perDomain: limits.perDomain, window: window, configured: Pace(limits, in: workspace.rules.zone)))
    }

    /// Stores the routes that the transaction has changed.
    func storeRoutes(in records: any Records) throws {
        for state in live.routes.changedStates { try records.update(state) }
    }

    /// A message is reserved for its route.
    func hasBegun(_ message: OutboxMessage, at now: Moment) {
        let route = message.route
        guard live.routes[route]?.pace.isLimited == true else { return }
        live.routes.change(route) {
            $0.pace.begin(message.id, at: now, draw: keys.draw("gap \(route) \(now.milliseconds)"))
        }
    }

    /// What was reserved is with the carrier no more. What is known not to have left uses nothing up; what a crash left
    /// behind is not asked, so that it only ever sends less.
    func hasEnded(_ message: OutboxMessage, hasLeft: Bool = true, in records: any Records) throws {
        guard let route = live.routes[message.route], let begun = message.reservedAt else { return }
        let now = clock.now
        if route.pace.isLimited {
            live.routes.change(message.route) { $0.pace.end(message.id, begun: begun, at: now, hasLeft: hasLeft) }
        }
        if !hasLeft, route.limitsDomains(at: now), let lead = try records.lead(message.lead) {
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
            name, because: sentence(of: reason, through: name),
            until: reason.isGone ? nil : clock.now + Route.rest, remedy: remedy(of: reason, through: name),
            actor: "carrier", in: records)
    }

    /// - Parameters:
    ///   - until: when it is tried again by itself; nil where only a person may resume it.
    ///   - remedy: what a person can do about the reason.
    func pause(
        _ name: String, because reason: String, until: Moment?, remedy: Remedy? = nil, actor: String,
        _ values: Object = [:], in records: any Records
    ) throws {
        let now = clock.now
        // What a person has to look at is not covered by what passes, and what passes is told once: the rest was under
        // way with it.
        guard let route = live.routes[name], !route.needsPerson, until == nil || !route.isPaused(at: now) else {
            return
        }
        lookAfter(name, at: now)
        live.routes.change(name) { route in
            route.state.paused = reason
            route.state.pausedAt = now
            route.state.pausedUntil = until
            route.brake.slow(at: now)
        }
        var values = values
        values["route"] = .string(name)
        try log("route paused", lead: 0, actor: actor, values, in: records)
        live.occurrences.append(
            .routePaused(RouteNotice(at: now, route: name, reason: reason, remedy: remedy, until: until)))
        if until == nil { moveAway(from: name) }
    }

    /// A trial showed that what paused it is not over: it rests again, and nobody needs to be told.
    func prolong(_ name: String, because reason: String, until: Moment) {
        lookAfter(name, at: clock.now)
        live.routes.change(name) { route in
            route.state.paused = reason
            route.state.pausedUntil = until
        }
    }

    /// Stops a mailbox or an endpoint until somebody resumes it; what is under way ends, the rest waits or moves to the
    /// others of its pool.
    package func pause(route name: String, actor: String) throws {
        guard live.routes[name] != nil else {
            throw SchedulerError.unknownMailbox(name, known: live.routes.names)
        }
        try transact { records in
            try pause(name, because: "paused by \(actor)", until: nil, actor: actor, in: records)
        }
    }

    /// Lets a paused mailbox or endpoint send again; its guardrails look at a new sample from now on.
    package func resume(route name: String, actor: String) throws {
        guard live.routes[name] != nil else {
            throw SchedulerError.unknownMailbox(name, known: live.routes.names)
        }
        try transact { records in
            live.routes.change(name) { route in
                route.health = Health(since: clock.now)
                route.isProven = false
                // What is suspected stays until it has taken something: the next one that is refused in those words is
                // not to lose its lead for a person's hope.
            }
            try resume(name, at: clock.now, actor: actor, in: records)
            live.occurrences.append(.routeResumed(name))
        }
        inboxes?.visitSoon(name)
    }

    private func resume(_ name: String, at now: Moment, actor: String, in records: any Records) throws {
        lookAfter(name, at: now)
        live.routes.change(name) { route in
            route.state.paused = nil
            route.state.pausedAt = nil
            route.state.pausedUntil = nil
        }
        try log("route resumed", lead: 0, actor: actor, ["route": .string(name)], in: records)
    }

    /// The paused mailboxes and endpoints, with the reasons.
    package var pausedRoutes: [(route: String, reason: String)] { live.routes.paused(at: clock.now) }

    /// Once an hour, lets go of what recipient domains got too long ago to count.
    func pruneLedgers(at now: Moment, in records: any Records) throws {
        guard now >= live.upkeep.nextPruning, live.routes.limitDomains(at: now) else { return }
        live.upkeep.nextPruning = now + .hours(1)
        try records.forgetDomainLedgers(at: now)
    }
}

extension Reason {
    /// Whether an endpoint wants no more calls: 410.
    fileprivate var isGone: Bool { stage == .answer && code == 410 }
}
