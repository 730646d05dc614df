import Values

/// How much of what was asked for, and would have been taken, was taken.
///
/// It is counted by the hour, and by recipient domain. What was asked for in one is what was taken in it and what lay ready
/// at its end for ten minutes and longer; what would have been taken is found out with a twin of the provider that begins the hour as far
/// used up as the provider, and is offered something whenever a connection is free, the provider is up, mail may leave and
/// Baton runs. The lesser of the two is the measure. A first try that greylisting puts off counts as taken: nobody is
/// taken without it, and no more may be offered than is allowed (`Peaks`), so that it is one of those.
///
/// What a provider allows for a day is there once, and not in each hour anew: where it counts days, the twin begins each
/// day as the provider does, keeps what it has taken since, and the day's hours are judged together.
struct Demand {
    static let unit = Span.hours(1)

    private(set) var taken = 0
    private(set) var possible = 0
    /// The worst hour or day in words, by how much was missing.
    private(set) var story = ""
    private var missing = 0
    private var twin: Twin?
    private var (sumTaken, sumPossible) = (0, 0)

    /// An hour begins.
    mutating func begin(at now: Moment, _ fresh: Twin) {
        let goesOn = fresh.countsDays && now.milliseconds % Span.days(1).milliseconds != 0
        if twin == nil || !goesOn { twin = fresh }
    }

    /// An hour has ended.
    mutating func end(taken accepted: [String: Int], ready: [String: Int], from start: Moment, to end: Moment) {
        let asked = accepted.merging(ready, uniquingKeysWith: +).filter { $0.value > 0 }
        sumTaken += accepted.values.reduce(0, +)
        sumPossible += asked.isEmpty ? 0 : twin?.takes(asked, from: start, to: end) ?? 0
        if twin?.countsDays == true, end.milliseconds % Span.days(1).milliseconds != 0 { return }
        taken += min(sumTaken, sumPossible)
        possible += sumPossible
        if sumPossible - sumTaken > missing {
            missing = sumPossible - sumTaken
            story = "\(sumTaken) of \(sumPossible) until \(end)"
        }
        (sumTaken, sumPossible) = (0, 0)
    }

    var share: Double { possible == 0 ? 1 : Double(taken) / Double(possible) }
}

/// A provider that is always offered something while that is possible.
struct Twin {
    private let door: Door
    private let isAwake: (Moment) -> Bool
    private var allowances: [Allowance]
    private var domains: [String: Allowance] = [:]

    init(_ door: Door, isAwake: @escaping (Moment) -> Bool) {
        self.door = door
        self.isAwake = isAwake
        allowances = door.allowances
    }

    /// Whether it allows so many a day.
    var countsDays: Bool { door.provider.limits.contains { $0.span >= .days(1) } }

    /// How many it takes in a stretch of time of what is asked for, by recipient domain.
    mutating func takes(_ asked: [String: Int], from start: Moment, to end: Moment) -> Int {
        let limit = asked.values.reduce(0, +)
        var left = asked
        let step = Span.seconds(1)
        let connections = min(door.provider.connections.most, door.provider.home.connections)
        let inForce = door.provider.limits.enumerated().filter {
            door.isInForce($1, at: start) || door.isInForce($1, at: end)
        }
        var (count, credit) = (0, 0.0)
        var now = start
        while now < end, count < limit {
            defer { now = now + step }
            guard isAwake(now), door.isUp(at: now), door.knows(at: now) else { continue }
            credit = min(
                credit + Double(connections) * Double(step.milliseconds) / Double(door.latency(at: now).milliseconds),
                Double(connections) * 20 + 20)
            admitting: while credit >= 1, count < limit {
                for (place, rule) in inForce where door.isInForce(rule, at: now) {
                    if rule.isPerDomain {
                        guard let domain = Self.open(&domains, rule, left, at: now) else { break admitting }
                        domains[domain]?.take(at: now)
                        left[domain] = (left[domain] ?? 1) - 1
                    } else if !allowances[place].admits(at: now) {
                        break admitting
                    }
                }
                for (place, rule) in inForce where !rule.isPerDomain && door.isInForce(rule, at: now) {
                    allowances[place].take(at: now)
                }
                credit -= 1
                count += 1
            }
        }
        return count
    }

    /// The domain that is taken and has the most left, or nil.
    private static func open(
        _ domains: inout [String: Allowance], _ rule: Limit, _ left: [String: Int], at now: Moment
    ) -> String? {
        left.filter { $0.value > 0 }.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.first { domain, _ in
            domains[domain, default: Allowance(rule)].admits(at: now)
        }?.key
    }
}
