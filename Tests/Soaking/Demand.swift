import Values

/// How much of what was asked for, and would have been taken, was taken.
///
/// It is counted by the hour, and by the day for a provider that counts days and nothing shorter than an hour. What was asked for in one of these is what
/// was taken in it and what lay ready at its end for ten minutes and longer; what would have been taken is found out with
/// a twin of the provider that begins the hour or day as far used up as the provider, and is offered something whenever a
/// connection is free, the provider is up, mail may leave and Baton runs. The lesser of the two is the measure.
struct Demand {
    private(set) var taken = 0
    private(set) var possible = 0
    /// The worst hour or day in words, by how much was missing.
    private(set) var story = ""
    private var missing = 0

    static func unit(of provider: Provider) -> Span {
        let spans = provider.limits.map(\.span)
        return spans.contains { $0 >= .days(1) } && !spans.contains { $0 < .hours(1) } ? .days(1) : .hours(1)
    }

    /// An hour or a day has ended.
    mutating func add(accepted: Int, ready: Int, from start: Moment, to end: Moment, _ twin: Twin) {
        let asked = accepted + ready
        var twin = twin
        let allowed = asked == 0 ? 0 : twin.takes(from: start, to: end, atMost: asked)
        taken += min(accepted, allowed)
        possible += min(asked, allowed)
        if min(asked, allowed) - accepted > missing {
            missing = min(asked, allowed) - accepted
            story = "\(accepted) of \(min(asked, allowed)), \(asked) asked for, until \(end)"
        }
    }

    var share: Double { possible == 0 ? 1 : Double(taken) / Double(possible) }
}

/// A provider that is always offered something while that is possible.
struct Twin {
    let door: Door
    let isAwake: (Moment) -> Bool

    /// How many it takes in a stretch of time.
    mutating func takes(from start: Moment, to end: Moment, atMost limit: Int) -> Int {
        let step = end - start > .hours(1) ? Span.seconds(5) : .seconds(1)
        let connections = min(door.provider.connections.most, door.provider.home.connections)
        let inForce = door.provider.limits.enumerated().filter {
            door.isInForce($1, at: start) || door.isInForce($1, at: end)
        }
        var allowances = door.allowances
        var domains: [String: Allowance] = [:]
        var (count, credit, number) = (0, 0.0, 0)
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
                        guard let domain = Self.open(&domains, rule, &number, at: now) else { break admitting }
                        domains[domain]?.take(at: now)
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

    /// The domain of the next lead whose domain is taken.
    private static func open(_ domains: inout [String: Allowance], _ rule: Limit, _ number: inout Int, at now: Moment)
        -> String?
    {
        for _ in 0..<40 {
            number += 1
            let domain = Recipient.address(of: number).split(separator: "@").last.map(String.init) ?? ""
            var allowance = domains[domain] ?? Allowance(rule)
            let isOpen = allowance.admits(at: now)
            domains[domain] = allowance
            if isOpen { return domain }
        }
        return nil
    }
}
