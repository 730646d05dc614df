package import Values

/// What a route has learned of recipient domains that the other side counts each by itself: which of them rest, and how
/// much each takes. Pure; time is given.
///
/// No server says whom it counts. So it is found out by contrast: a domain that is refused for its speed again and again,
/// while others are taken in between, is refused alone. From then on, for a week, such a refusal is taken for one of its
/// domain; where several domains in a row are refused and nothing is taken in between, it is the whole route's all the
/// same.
package struct DomainBrakes: Sendable, Hashable {
    /// Until when a refusal is taken for one of its domain; nil where nothing has shown that.
    package private(set) var believedUntil: Moment?
    private var held: [String: Held] = [:]
    private var suspects: [String: Suspect] = [:]
    /// How many messages were taken since the first suspect.
    private var taken = 0
    /// The domains that were refused, nothing taken in between.
    private var row: Set<String> = []

    private struct Held: Hashable {
        var brake: Brake
        var until: Moment
        /// Messages with the carrier since.
        var inFlight = 0
    }

    /// A domain that was refused, and of which nothing was taken since.
    private struct Suspect: Hashable {
        /// When it was refused first.
        let since: Moment
        /// How many messages had been taken when it was first refused, and when it was last.
        let first: Int
        var last: Int
        /// How often others were taken between two of its refusals.
        var contrasts = 0
    }

    /// How often others are to be taken between two refusals of a domain, how many of them in all, and from how many
    /// domains in a row on it is the route.
    static let (contrasts, others, mostInRow) = (4, 8, 5)
    static let memory = Span.days(7)
    /// How long the others of a domain wait while as many as may be are under way to it.
    package static let turn = Span.seconds(5)
    /// Of how many domains is known what they take, and of how many that is stored.
    static let (mostHeld, mostKept) = (2_000, 200)
    /// How many are watched at once; beyond that watching begins anew.
    private static let mostSuspects = 1_000

    package init() {}

    /// What a store has kept.
    ///
    /// - Parameter start: since when it is watched what is taken.
    package init(believedUntil: Moment?, ceilings: [String: [Brake.Ceiling]], since start: Moment?) {
        self.believedUntil = believedUntil
        for (domain, ceilings) in ceilings {
            held[domain] = Held(brake: Brake(ceilings: ceilings, since: start), until: Moment(milliseconds: 0))
        }
    }

    /// Whether refusals are taken for those of their domains.
    package func isBelieved(at now: Moment) -> Bool { believedUntil.map { now < $0 } ?? false }

    /// Whether it is to be told whose messages are taken.
    package func isWatching(at now: Moment) -> Bool { !suspects.isEmpty || isBelieved(at: now) }

    /// A message to this domain was refused for its speed. Where that has shown now that domains are counted each by itself:
    /// since when it was refused.
    package mutating func suspect(_ domain: String, at now: Moment) -> Moment? {
        if suspects.count >= Self.mostSuspects { suspects = [:] }
        if suspects.isEmpty { taken = 0 }
        row.insert(domain)
        var suspect = suspects[domain] ?? Suspect(since: now, first: taken, last: taken)
        if taken > suspect.last { suspect.contrasts += 1 }
        suspect.last = taken
        suspects[domain] = suspect
        guard suspect.contrasts >= Self.contrasts, taken - suspect.first >= Self.others else { return nil }
        let isNews = !isBelieved(at: now)
        believedUntil = now + Self.memory
        return isNews ? suspect.since : nil
    }

    /// How long this domain rests after it was refused for its speed, or nil where that is the whole route's.
    ///
    /// - Parameter usual: how long such refusals mostly last, or nil.
    package mutating func strike(_ domain: String, at now: Moment, usual: Span?) -> Span? {
        guard isBelieved(at: now), row.count < Self.mostInRow else { return nil }
        var hold = held[domain] ?? Held(brake: Brake(since: now), until: now)
        // What was under way when its rest began says nothing new.
        if now < hold.until { return hold.until - now }
        let pause = hold.brake.strike(.speed, at: now, after: nil, usual: usual)
        hold.until = now + pause
        held[domain] = hold
        return pause
    }

    /// A message to this domain was taken.
    ///
    /// - Parameter begun: when it was reserved.
    package mutating func took(_ domain: String, at now: Moment, begun: Moment?) {
        taken += 1
        row = []
        suspects[domain] = nil
        held[domain]?.brake.took(at: now, begun: begun)
    }

    /// A message to this domain goes now. Whether it is counted until it has `ended`.
    package mutating func began(_ domain: String, at now: Moment) -> Bool {
        guard isBelieved(at: now) else { return false }
        if held[domain] == nil { makeRoom() }
        held[domain, default: Held(brake: Brake(since: now), until: now)].inFlight += 1
        return true
    }

    /// A message that was counted is with the carrier no more.
    package mutating func ended(_ domain: String) { held[domain]?.inFlight -= 1 }

    /// Until when this domain rests, or nil.
    package func rest(of domain: String, at now: Moment) -> Moment? {
        guard let hold = held[domain], isBelieved(at: now), now < hold.until else { return nil }
        return hold.until
    }

    /// Whether as many are under way to this domain as may be: one after a rest, then twice as many with each.
    ///
    /// - Parameter slots: the most.
    package func isFull(_ domain: String, at now: Moment, slots: Int) -> Bool {
        guard let hold = held[domain], isBelieved(at: now) else { return false }
        return hold.inFlight >= min(hold.brake.slots ?? slots, slots)
    }

    /// Lets go of domains of which nothing is known.
    private mutating func makeRoom() {
        guard held.count >= Self.mostHeld else { return }
        held = held.filter { $0.value.inFlight > 0 || $0.value.brake.strikes > 0 || !$0.value.brake.ceilings.isEmpty }
        if held.count >= Self.mostHeld { held = held.filter { $0.value.inFlight > 0 } }
    }

    /// Of how many domains something is held.
    var heldCount: Int { held.count }

    /// What was learned of this domain, or nil.
    package func brake(of domain: String, at now: Moment) -> Brake? { isBelieved(at: now) ? held[domain]?.brake : nil }

    /// What is to be kept: the domains learned last, by their names.
    package var kept: [(domain: String, ceilings: [Brake.Ceiling])] {
        let learned = held.map { (domain: $0.key, ceilings: $0.value.brake.ceilings) }.filter { !$0.ceilings.isEmpty }
        func latest(_ ceilings: [Brake.Ceiling]) -> Moment { ceilings.map(\.at).max() ?? Moment(milliseconds: 0) }
        let newest = learned.sorted { (latest($1.ceilings), $0.domain) < (latest($0.ceilings), $1.domain) }
        return newest.prefix(Self.mostKept).sorted { $0.domain < $1.domain }
    }

    /// The clock was set back: nothing rests for as long as it was ahead.
    package mutating func rollBack(to now: Moment) {
        believedUntil = believedUntil.map { min($0, now + Self.memory) }
        for domain in held.keys {
            if let until = held[domain]?.until { held[domain]?.until = min(until, now + .hours(1)) }
        }
    }
}
