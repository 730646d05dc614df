import Chance
import Ports
import Values

/// A letter or a call as the provider sees it.
struct Letter {
    let message: Int64
    /// Its Message-ID, or its `webhook-id`.
    let id: String
    let lead: Int
    let domain: String
    /// When Baton gave it to its carrier.
    let carriedAt: Moment
}

/// The life of one provider: it knows the time, answers each transaction, and keeps its own books.
struct Door {
    enum Reception {
        /// Refused; which limit did it, where one did.
        case refused(Answer, after: Span?, limit: Int?)
        /// It is to be had, unless Baton thinks better of it at the dot.
        case takes(answerIsLost: Bool, keeps: Bool)
    }

    let provider: Provider
    let start: Moment
    private(set) var allowances: [Allowance]
    private var perDomain: [String: Allowance] = [:]
    /// When each recipient was first asked for.
    private var asked: [Int: Moment] = [:]
    private var chance: Chance
    /// How often it took each, by its id, and how often it said so.
    private(set) var copies: [String: (taken: Int, told: Int)] = [:]
    /// The ids it took, by lead.
    private(set) var ids: [Int: Set<String>] = [:]
    private(set) var refusals: [String: Int] = [:]
    private(set) var offered = 0
    private(set) var accepted = 0
    /// First tries that greylisting put off, without which there is no second.
    private(set) var introduced = 0
    /// Both by recipient domain.
    private(set) var met: [String: Int] = [:]

    init(_ provider: Provider, start: Moment, seed: UInt64) {
        self.provider = provider
        self.start = start
        allowances = provider.limits.map(Allowance.init)
        chance = Chance(seed: seed)
    }

    private func troubles(at now: Moment) -> [Trouble] {
        provider.troubles.filter { now >= start + $0.from && now < start + $0.from + $0.lasts }
    }

    /// What everybody hears now, or nil.
    func trouble(at now: Moment) -> (answer: Answer, after: Span?)? {
        for trouble in troubles(at: now) {
            if case .says(let answer, let after) = trouble.deed { return (answer, after) }
        }
        return nil
    }

    func isUp(at now: Moment) -> Bool { trouble(at: now) == nil }

    /// Whether it can know anybody: who greylists takes nothing in its first minutes.
    func knows(at now: Moment) -> Bool { provider.greylist.map { now - start >= $0.0 } ?? true }

    func latency(at now: Moment) -> Span {
        for trouble in troubles(at: now) { if case .dawdles(let span) = trouble.deed { return span } }
        return provider.latency
    }

    /// Whether a limit is in force.
    func isInForce(_ limit: Limit, at now: Moment) -> Bool { now >= start + limit.from && now < start + limit.until }

    /// A connection is made beside so many others.
    mutating func connect(beside others: Int, at now: Moment) -> (answer: Answer, after: Span?)? {
        if let (answer, after) = trouble(at: now), answer.isOfTheDoor {
            note(answer)
            return (answer, after)
        }
        guard others >= provider.connections.most else { return nil }
        note(provider.connections.says)
        return (provider.connections.says, nil)
    }

    /// A transaction is begun, or a call comes in.
    mutating func receive(_ letter: Letter, at now: Moment) -> Reception {
        let reception = answer(letter, at: now)
        if case .refused(let answer, _, _) = reception { note(answer) }
        return reception
    }

    private mutating func note(_ answer: Answer) {
        offered += 1
        refusals["\(answer)", default: 0] += 1
    }

    private mutating func answer(_ letter: Letter, at now: Moment) -> Reception {
        if let (answer, after) = trouble(at: now) { return .refused(answer, after: after, limit: nil) }
        for (place, limit) in provider.limits.enumerated() where isInForce(limit, at: now) {
            var allowance = limit.isPerDomain ? perDomain[letter.domain] ?? Allowance(limit) : allowances[place]
            if !allowance.admits(at: now) {
                let wait = limit.namesWait ? allowance.wait(at: now) : nil
                if limit.countsRefused { allowance.take(at: now) }
                keep(allowance, place, letter.domain)
                return .refused(limit.says, after: wait, limit: place)
            }
        }
        if let answer = opinion(of: letter, at: now) { return .refused(answer, after: nil, limit: nil) }
        for (place, limit) in provider.limits.enumerated() where isInForce(limit, at: now) {
            var allowance = limit.isPerDomain ? perDomain[letter.domain] ?? Allowance(limit) : allowances[place]
            allowance.take(at: now)
            keep(allowance, place, letter.domain)
        }
        offered += 1
        return fate(at: now)
    }

    private mutating func keep(_ allowance: Allowance, _ place: Int, _ domain: String) {
        if provider.limits[place].isPerDomain { perDomain[domain] = allowance } else { allowances[place] = allowance }
    }

    /// What it says of the recipient, or nil.
    private mutating func opinion(of letter: Letter, at now: Moment) -> Answer? {
        switch Recipient(of: letter.lead, for: provider) {
        case .nobody: return provider.noSuchUser
        case .full: return provider.full
        case .fullForNow where now - start < .days(2): return provider.full
        default: break
        }
        guard let (span, answer) = provider.greylist else { return nil }
        guard let first = asked[letter.lead] else {
            asked[letter.lead] = now
            introduced += 1
            met[letter.domain, default: 0] += 1
            return answer
        }
        return now - first < span ? answer : nil
    }

    private mutating func fate(at now: Moment) -> Reception {
        var (share, keeps) = (provider.losesAnswers, true)
        for case .losesAnswers(let perMille, let kept) in troubles(at: now).map(\.deed) {
            (share, keeps) = (perMille, kept)
        }
        return .takes(answerIsLost: share > 0 && chance.below(1_000) < share, keeps: keeps)
    }

    /// The dot, or the whole call, is there: it has it. Whether it says so.
    mutating func keep(_ letter: Letter, told: Bool) {
        accepted += 1
        met[letter.domain, default: 0] += 1
        let before = copies[letter.id] ?? (0, 0)
        copies[letter.id] = (before.taken + 1, before.told + (told ? 1 : 0))
        ids[letter.lead, default: []].insert(letter.id)
    }
}
