import Values

/// The most that was offered in one of the lengths of time a provider counts, for one that it allows there.
///
/// Each limit is judged by its own measure: one that begins by the clock in each minute, hour or day of the clock, any
/// other in every stretch of its length; what is counted by the second is judged by ten seconds. Everything that was
/// begun counts, also what was refused.
///
/// Nobody can know a limit before it has refused something for the first time. So what had been given to the carrier
/// before that first refusal came back is *discovery*: of it, no stretch counts more than the limit itself, and the rest
/// is told apart. There is one discovery for each limit in the provider's script, for all of the soak: what comes after an
/// outage, a night, a restart or at midnight, and whatever is begun beside a discovery and after it, counts in full.
struct Peaks {
    private let limits: [Limit]
    /// When the first refusal by each limit was heard.
    private var discovered: [Moment?]
    /// Limits whose first refusal is on its way back.
    private var unheard: Set<Int> = []
    private var stretches: [Key: Stretch] = [:]
    private(set) var worst = 0.0
    private(set) var worstDiscovery = 0.0
    /// The worst stretch in words.
    private(set) var story = ""

    private struct Key: Hashable {
        var limit: Int
        var domain: String?
    }

    /// What was offered lately under one limit.
    private struct Stretch {
        var start = Moment(milliseconds: 0)
        var offers: [(at: Moment, knew: Bool)] = []
        var first = 0
        var knowing = 0
        var unknowing = 0

        mutating func forget(before moment: Moment) {
            while first < offers.count, offers[first].at < moment {
                if offers[first].knew { knowing -= 1 } else { unknowing -= 1 }
                first += 1
            }
            guard first > 4_096, first * 2 > offers.count else { return }
            offers.removeFirst(first)
            first = 0
        }
    }

    init(_ provider: Provider) {
        limits = provider.limits
        discovered = limits.map { _ in nil }
    }

    /// Something was begun.
    mutating func offer(_ letter: Letter, at now: Moment, inForce: (Limit) -> Bool) {
        for (place, limit) in limits.enumerated() where inForce(limit) {
            let knew = discovered[place].map { letter.carriedAt > $0 } ?? false
            count(Key(limit: place, domain: limit.isPerDomain ? letter.domain : nil), limit, knew, at: now)
        }
    }

    private mutating func count(_ key: Key, _ limit: Limit, _ knew: Bool, at now: Moment) {
        let span = max(limit.span, .seconds(10))
        var stretch = stretches[key] ?? Stretch()
        let begins =
            limit.measure == .clock
            ? now.milliseconds.flooredQuotient(by: span.milliseconds) * span.milliseconds
            : now.milliseconds - span.milliseconds + 1
        stretch.forget(before: Moment(milliseconds: begins))
        stretch.offers.append((now, knew))
        if knew { stretch.knowing += 1 } else { stretch.unknowing += 1 }
        stretches[key] = stretch
        let allowed = Self.allowed(limit, in: span)
        let share = (min(Double(stretch.unknowing), allowed) + Double(stretch.knowing)) / allowed
        if share > worst {
            worst = share
            story = "\(stretch.knowing) and \(stretch.unknowing) unknowing of \(Int(allowed)) at \(now)"
        }
        worstDiscovery = max(worstDiscovery, Double(stretch.unknowing + stretch.knowing) / allowed)
    }

    /// What a limit allows in a length of time.
    static func allowed(_ limit: Limit, in span: Span) -> Double {
        let even = Double(limit.most) * Double(span.milliseconds) / Double(limit.span.milliseconds)
        if case .bucket(let size) = limit.measure { return even + Double(size) }
        return even
    }

    /// A limit refused something, which is on its way back.
    mutating func refused(by limit: Int) { if discovered[limit] == nil { unheard.insert(limit) } }

    /// What is on its way back is heard now.
    mutating func heard(at now: Moment) {
        for limit in unheard { discovered[limit] = now }
        unheard = []
    }
}
