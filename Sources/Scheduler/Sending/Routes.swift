import Values
import Workspace

/// A mailbox or endpoint as the loop sees it: how much it has on the way, and until when it takes nothing.
struct Route {
    var state: RouteState
    var limits: Mailbox.Limits
    /// Parcels with the carrier.
    var inFlight = 0
    /// Full or capped until then.
    var closedUntil: Moment?

    /// How many parcels the carrier may have at once.
    var window: Int
}

extension Scheduler {
    func loadRoutes() throws {
        for mailbox in workspace.mailboxes.values { addRoute(mailbox.name, mailbox.limits) }
        for endpoint in workspace.endpoints.keys { addRoute(endpoint, Mailbox.Limits(connections: 10)) }
        for state in try store.read({ try $0.routes() }) { routes[state.route]?.state = state }
    }

    /// Enough on the way to keep every connection busy for a few passes, few enough that a power cut leaves little in
    /// doubt; a carrier that answers at once takes a whole batch.
    private func addRoute(_ name: String, _ limits: Mailbox.Limits) {
        let window = carrier.answersAtOnce ? Self.batch : max(20, limits.connections * 6)
        routes[name] = Route(state: RouteState(route: name), limits: limits, window: window)
    }

    /// How many parcels the open routes can take in all.
    func room(at now: Moment) -> Int {
        routes.values.reduce(0) { $0 + ($1.isOpen(at: now) ? $1.window - $1.inFlight : 0) }
    }

    /// The routes that take nothing now: paused, capped, or with enough on the way.
    func closedRoutes(at now: Moment) -> Set<String> {
        Set(routes.filter { !$0.value.isOpen(at: now) }.keys)
    }

    /// When the first route that is closed by the clock opens again, or nil.
    func nextOpening(after now: Moment) -> Moment? {
        routes.values.compactMap { route in
            [route.closedUntil, route.state.pausedUntil].compactMap { $0 }.filter { $0 > now }.min()
        }.min()
    }

    /// Takes one from the caps; nil where it fits, else when there is room again.
    func take(from name: String, at now: Moment) -> Moment? {
        guard var route = routes[name] else { return nil }
        if let later = route.roomAfter(now) {
            routes[name]?.closedUntil = later
            return later
        }
        route.count(at: now)
        routes[name] = route
        return nil
    }

    /// Nobody can send through this route: it rests, its messages wait, and a person is told why.
    func pause(_ name: String, reason: Reason, in records: any Records) throws {
        guard var route = routes[name] else { return }
        route.state.paused = reason.sentence
        route.state.pausedUntil = clock.now + .minutes(15)
        routes[name] = route
        try records.update(route.state)
        try log("route paused", lead: 0, actor: "carrier", ["route": .string(name)], in: records)
    }

    /// Lets a paused mailbox or endpoint send again.
    package func resume(route name: String, actor: String) throws {
        guard routes[name] != nil else { throw SchedulerError.unknownMailbox(name, known: routes.keys.sorted()) }
        try transact { records in
            routes[name]?.state.paused = nil
            routes[name]?.state.pausedUntil = nil
            if let state = routes[name]?.state { try records.update(state) }
            try log("route resumed", lead: 0, actor: actor, ["route": .string(name)], in: records)
        }
    }

    /// The paused mailboxes and endpoints, with the reasons.
    package var pausedRoutes: [(route: String, reason: String)] {
        routes.values.compactMap { route in
            guard let reason = route.state.paused, !route.isOpen(at: clock.now) else { return nil }
            return (route.state.route, reason)
        }.sorted { $0.route < $1.route }
    }
}

extension Route {
    func isOpen(at now: Moment) -> Bool {
        if state.paused != nil, now < state.pausedUntil ?? Moment(milliseconds: .max) { return false }
        if let closedUntil, now < closedUntil { return false }
        return inFlight < window
    }

    private var caps: [(limit: Int?, span: Span, tally: WritableKeyPath<RouteState, RouteState.Tally>)] {
        [
            (limits.perMinute, .minutes(1), \.minute), (limits.perHour, .hours(1), \.hour),
            (limits.perDay, .days(1), \.day),
        ]
    }

    /// When there is room under every cap again; nil where there is now.
    fileprivate func roomAfter(_ now: Moment) -> Moment? {
        caps.compactMap { limit, span, path in
            let tally = state[keyPath: path]
            guard let limit, now < tally.began + span, now >= tally.began, tally.count >= limit else { return nil }
            return tally.began + span
        }.max()
    }

    fileprivate mutating func count(at now: Moment) {
        for (_, span, path) in caps {
            if now >= state[keyPath: path].began + span || now < state[keyPath: path].began {
                state[keyPath: path] = RouteState.Tally(began: now)
            }
            state[keyPath: path].count += 1
        }
    }
}

extension Reason {
    /// The facts in one line: `login: 535 5.7.8 Authentication failed`.
    package var sentence: String {
        let status = [code.map(String.init), enhanced, text.isEmpty ? nil : text].compactMap { $0 }
        return "\(stage.rawValue): \(status.joined(separator: " "))"
    }
}
