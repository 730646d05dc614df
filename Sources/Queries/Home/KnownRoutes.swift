import Engine
package import Ports
package import Values
import Workspace

/// Every mailbox and endpoint as the store remembers it.
package struct KnownRoutes {
    fileprivate(set) var routes: [String: KnownRoute] = [:]
    /// Whether the home says which there are.
    fileprivate var areKnown = false

    subscript(_ name: String) -> KnownRoute? { routes[name] }

    /// What to say of a route that is not there.
    func missing(_ name: String) -> String? { areKnown ? "there is no mailbox “\(name)” any more" : nil }
}

/// A mailbox or an endpoint: its limits, how far they are used up, and whether it is paused.
package struct KnownRoute: Sendable {
    package var name: String
    package var isMailbox: Bool
    package var state: RouteState
    package var pace: Pace
    package var health: Health

    /// What a message has to wait for now that nothing else keeps; nil where it may go.
    package func barrier(at now: Moment) -> Barrier? { pace.barrier(at: now) }
}

/// A mailbox that cannot be read, or whose Sent folder cannot be looked into.
package struct UnreadMailbox: Sendable, Hashable {
    package var mailbox: String
    package var reason: String
    /// Since when; nil where only the Sent folder is meant.
    package var since: Moment?
}

extension Queries {
    /// The mailboxes and endpoints of the home with their limits and pauses, by name.
    package func routes() throws -> [KnownRoute] {
        try store.read { try self.routes(in: $0) }.routes.values.sorted { $0.name < $1.name }
    }

    func routes(in records: any ReadableRecords) throws -> KnownRoutes {
        var known = KnownRoutes()
        guard let workspace else { return known }
        known.areKnown = true
        for mailbox in workspace.mailboxes.values { known.add(mailbox.name, mailbox.limits, true, zone) }
        for endpoint in workspace.endpoints.values { known.add(endpoint.name, endpoint.limits, false, zone) }
        for state in try records.routes() { known.restore(state) }
        return known
    }

    /// What became of every route's messages on each of so many days of UTC up to today; a day without any is left out.
    package func routeDays(_ count: Int) throws -> [String: [RouteTotal]] {
        let today = clock.now.day
        return try store.read { records in
            Dictionary(grouping: try records.routeTotals(days: (today - count + 1)..<(today + 1)), by: \.route)
        }
    }

    /// The mailboxes whose last visit failed, or could not look into the Sent folder, by name.
    package func unreadMailboxes() throws -> [UnreadMailbox] {
        try store.read { records in
            try (workspace?.mailboxes.values.sorted { $0.name < $1.name } ?? []).filter { $0.inbox != nil }.compactMap {
                mailbox in
                guard let memory = try records.inboxMemory(mailbox: mailbox.name).flatMap({ InboxMemory($0) }) else {
                    return nil
                }
                if let fault = memory.fault {
                    return UnreadMailbox(mailbox: mailbox.name, reason: fault, since: memory.faultAt)
                }
                if let fault = memory.sentFault { return UnreadMailbox(mailbox: mailbox.name, reason: fault) }
                guard memory.setAside > 0 else { return nil }
                return UnreadMailbox(
                    mailbox: mailbox.name, reason: "\(memory.setAside) mails could not be taken in and were set aside")
            }
        }
    }
}

extension KnownRoutes {
    fileprivate mutating func add(_ name: String, _ limits: Mailbox.Limits, _ isMailbox: Bool, _ zone: Zone) {
        routes[name] = KnownRoute(
            name: name, isMailbox: isMailbox, state: RouteState(route: name), pace: Pace(limits, in: zone),
            health: Health())
    }

    /// Takes up what the store remembers.
    fileprivate mutating func restore(_ state: RouteState) {
        guard var route = routes[state.route] else { return }
        route.state = state
        let configured = route.pace
        route.pace.hold(to: Ledger.readBrake(state.ledger), configured: configured)
        Ledger.read(state.ledger, into: &route.pace, &route.health)
        routes[state.route] = route
    }
}
