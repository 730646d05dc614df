package import Ports
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
    /// What was learned of single recipient domains.
    var domains = DomainBrakes()
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
    /// What a person can do about that, or nil.
    package var remedy: Remedy?
    /// When it is tried again by itself; nil where a person has to resume it.
    package var until: Moment?
}

extension Route {
    /// How many messages the carrier may have for each connection.
    static let windowPerConnection = 6
    /// How long it rests before it is tried again by itself.
    static let rest = Span.minutes(15)

    /// Takes up what the store remembers.
    mutating func restore(_ stored: RouteState, at now: Moment) {
        state = stored
        brake = Ledger.readBrake(stored.ledger, at: now)
        domains = Ledger.readDomainBrakes(stored.ledger, at: now)
        pace.hold(to: brake, configured: configured)
        Ledger.read(stored.ledger, into: &pace, &health)
        uptime = Ledger.readUptime(stored.ledger)
    }

    /// What the store is to remember.
    var stored: RouteState {
        var state = state
        state.ledger = Ledger.write(pace, health, uptime, brake, domains)
        return state
    }

    /// Whether what goes to one recipient domain is limited by itself, as configured or as learned.
    func limitsDomains(at now: Moment) -> Bool { perDomain != nil || domains.isBelieved(at: now) }

    /// Whether enough is under way to a recipient domain that is watched.
    func isFull(_ domain: String, at now: Moment) -> Bool {
        // One for each connection: what waits in the carrier is refused with the first, and counts where refusals do.
        domains.isFull(domain, at: now, slots: window / Self.windowPerConnection)
    }

    /// How far the mail to a recipient domain has gone against what is configured and learned of it, nothing counted.
    func pace(of domain: String, at now: Moment) -> DomainPace {
        DomainPace(domain, perDomain?.caps(of: domain) ?? Mailbox.Caps(), domains.brake(of: domain, at: now))
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
