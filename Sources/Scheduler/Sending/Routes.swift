import Ports
import Values

/// The mailboxes and endpoints, and which of them the transaction has changed: a part of what the scheduler knows while
/// it runs.
struct Routes {
    private var all: [String: Route] = [:]
    /// Those whose state is to be stored when the transaction ends.
    private var changed: Set<String> = []

    subscript(name: String) -> Route? { all[name] }

    /// All names, in order.
    var names: [String] { all.keys.sorted() }

    /// How many messages are with the carrier in all.
    var inFlight: Int { all.values.reduce(0) { $0 + $1.inFlight } }

    mutating func add(_ route: Route) { all[route.state.route] = route }

    /// Takes up what the store remembers of one; nothing where it is not configured any more.
    mutating func restore(_ state: RouteState, at now: Moment) { note(state.route) { $0.restore(state, at: now) } }

    /// Changes what is stored of one with the transaction. Nil where there is no such route.
    @discardableResult
    mutating func change<Result>(_ name: String, _ body: (inout Route) -> Result) -> Result? {
        guard let place = all.index(forKey: name) else { return nil }
        changed.insert(name)
        return body(&all.values[place])
    }

    /// Changes what is known of one only while it runs.
    @discardableResult
    mutating func note<Result>(_ name: String, _ body: (inout Route) -> Result) -> Result? {
        all.index(forKey: name).map { body(&all.values[$0]) }
    }

    /// The clock was set back: what it had put ahead is as of now.
    mutating func rollBack(to now: Moment) {
        for name in names where note(name, { $0.rollBack(to: now) }) == true { changed.insert(name) }
    }

    /// What the transaction is to store, in the order of their names.
    var changedStates: [RouteState] { changed.sorted().compactMap { all[$0]?.stored } }

    mutating func beginTransaction() { changed.removeAll(keepingCapacity: true) }

    /// How many parcels the open ones can take in all.
    func room(at now: Moment) -> Int { all.values.reduce(0) { $0 + $1.room(at: now) } }

    /// Those that take nothing now: paused, at a limit, or with enough on the way.
    func closed(at now: Moment) -> Set<String> { Set(all.filter { !$0.value.isOpen(at: now) }.keys) }

    /// When the first one that is closed by the clock opens again, or nil.
    func nextOpening(after now: Moment) -> Moment? { all.values.compactMap { $0.opening(after: now) }.min() }

    /// Those that only a person may resume, in the order of their names.
    var waitingForPerson: [String] { names.filter { all[$0]?.needsPerson == true } }

    /// The paused ones with the reasons, in the order of their names.
    func paused(at now: Moment) -> [(route: String, reason: String)] {
        names.compactMap { name in
            guard let route = all[name], let reason = route.state.paused, route.isPaused(at: now) else { return nil }
            return (name, reason)
        }
    }

    /// Whether any of them was watched for standing still before.
    var keepUptime: Bool { all.values.contains { $0.uptime.seen != nil } }

    /// Whether any of them limits what one recipient domain gets.
    func limitDomains(at now: Moment) -> Bool { all.values.contains { $0.limitsDomains(at: now) } }
}
