import Mail
import Ports
import Values

/// The carrier of one process: connections to the provider, kept as Transport's pools keep theirs.
///
/// Everything happens on the soak's one thread, when its time comes.
final class Line: Carrier {
    nonisolated(unsafe) private unowned let week: Week
    private let gate: any DotGate
    /// The time up to which everything has happened.
    nonisolated(unsafe) private(set) var now: Moment
    nonisolated(unsafe) private var waiting: [Letter] = []
    nonisolated(unsafe) private var turns: [Turn] = []
    nonisolated(unsafe) private var idle: [Connection] = []
    nonisolated(unsafe) private var ended: [Delivery] = []
    nonisolated(unsafe) private var kept: [Letter] = []
    nonisolated(unsafe) private var keptUntil: Moment?
    /// How many connections there may be, and what became of that: as in Transport's `SMTPPool`.
    nonisolated(unsafe) private var ceiling: Int
    nonisolated(unsafe) private var loweredAt: Moment?
    nonisolated(unsafe) private var recovery = Span.minutes(1)
    /// What comes back at once because the provider could not be reached, as by Transport's `CircuitBreaker`.
    nonisolated(unsafe) private var breaker: (until: Moment, outcome: Delivery.Outcome)?
    nonisolated(unsafe) private var failures = 0
    nonisolated(unsafe) private var isDraining = false

    private struct Connection {
        var served = 0
        var usedAt: Moment
    }

    /// A transaction, or a connection that is made: then without a letter.
    private struct Turn {
        var ends: Moment
        var connection: Connection
        var letter: Letter?
        var reception: Door.Reception?
    }

    init(_ week: Week, gate: any DotGate) {
        self.week = week
        self.gate = gate
        now = week.time
        ceiling = week.provider.home.connections
    }

    /// When the next thing happens by itself, or nil.
    var next: Moment? {
        let turn = turns.map(\.ends).min()
        return [turn, keptUntil, ended.isEmpty ? nil : now].compactMap(\.self).min()
    }

    func carry(_ parcels: [Parcel]) {
        waiting += parcels.map { Letter($0, at: now) }
        dispatch()
    }

    func collect() -> [Delivery] {
        defer { ended = [] }
        if !ended.isEmpty { week.peaks.heard(at: now) }
        return ended
    }

    func drain(grace: Span) {
        isDraining = true
        waiting += kept
        kept = []
        for letter in waiting { finish(letter, .notSent) }
        waiting = []
        advance(to: now + grace)
        for turn in turns { if let letter = turn.letter { finish(letter, .notSent) } }
        turns = []
    }

    /// Lets everything happen up to a moment.
    func advance(to limit: Moment) {
        dispatch()
        while let place = turns.indices.min(by: { turns[$0].ends < turns[$1].ends }), turns[place].ends <= limit {
            now = max(now, turns[place].ends)
            end(turns.remove(at: place))
            dispatch()
        }
        now = max(now, limit)
        if let until = keptUntil, until <= now {
            waiting += kept
            (kept, keptUntil) = ([], nil)
        }
        dispatch()
    }

    // MARK: - Connections

    private var connecting: Int { turns.count { $0.letter == nil } }
    private var alive: Int { idle.count + turns.count - connecting }
    private var most: Int { failures > 0 ? 1 : ceiling }

    private func dispatch() {
        guard !waiting.isEmpty, !isDraining else { return }
        if let breaker, now < breaker.until { return refuseAll(breaker.outcome) }
        recover()
        idle.removeAll { now - $0.usedAt > .minutes(1) || isShut }
        while let connection = idle.last, !waiting.isEmpty {
            idle.removeLast()
            begin(waiting.removeFirst(), on: connection)
        }
        while waiting.count > connecting, connecting < (alive > 0 || !week.provider.isMail ? 8 : 1),
            alive + connecting < most
        {
            guard open() else { return }
        }
    }

    /// Whether the provider lets nobody in, which ends what is connected, too.
    private var isShut: Bool { week.door.trouble(at: now)?.answer.isOfTheDoor ?? false }

    /// Makes a connection; for a call that is the call. Whether more may be made.
    private func open() -> Bool {
        guard let (answer, after) = week.door.connect(beside: alive + connecting, at: now) else {
            let connection = Connection(usedAt: now)
            if week.provider.isMail {
                turns.append(Turn(ends: now + .milliseconds(200), connection: connection))
            } else {
                begin(waiting.removeFirst(), on: connection)
            }
            return true
        }
        let letter = waiting[0]
        week.offered(letter, at: now)
        let outcome = answer.outcome(after: after)
        if answer.isOfTheDoor {
            failed(outcome)
            return false
        }
        waiting.removeFirst()
        if outcome.isOfSpeed { slowDown() }
        finish(letter, outcome)
        return false
    }

    private func failed(_ outcome: Delivery.Outcome) {
        if alive > 0 { return lower(to: alive) }
        if case .retry(let reason, let after) = outcome {
            let pause = min(Span.seconds(1) * (1 << Int64(min(failures, 20))), .minutes(5))
            failures += 1
            breaker = (now + pause, .retry(reason, after: max(pause, after ?? .zero)))
        } else {
            breaker = (now + .seconds(10), outcome)
        }
        if let breaker { refuseAll(breaker.outcome) }
    }

    private func refuseAll(_ outcome: Delivery.Outcome) {
        for letter in waiting { finish(letter, outcome) }
        waiting = []
    }

    private func slowDown() { lower(to: max(1, min(ceiling, alive) / 2)) }

    private func lower(to count: Int) {
        if ceiling > count, loweredAt != nil { recovery = min(recovery * 2, .hours(1)) }
        ceiling = max(1, min(ceiling, count))
        loweredAt = now
    }

    private func recover() {
        guard ceiling < week.provider.home.connections, let lowered = loweredAt, now >= lowered + recovery else {
            return
        }
        ceiling += 1
        loweredAt = now
    }

    // MARK: - Transactions

    private func begin(_ letter: Letter, on connection: Connection) {
        if isShut {
            waiting.insert(letter, at: 0)
            return
        }
        var connection = connection
        connection.served += 1
        week.offered(letter, at: now)
        let reception = week.door.receive(letter, at: now)
        if case .refused(_, _, let limit?) = reception { week.peaks.refused(by: limit) }
        turns.append(
            Turn(ends: now + week.door.latency(at: now), connection: connection, letter: letter, reception: reception))
    }

    private func end(_ turn: Turn) {
        var connection = turn.connection
        connection.usedAt = now
        guard let letter = turn.letter, let reception = turn.reception else { return idle.append(connection) }
        failures = 0
        breaker = nil
        var closes = connection.served >= 100 || !week.provider.isMail
        switch reception {
        case .refused(let answer, let after, let limit):
            let outcome = answer.outcome(after: after)
            closes = closes || answer.closes
            if outcome.isOfSpeed { slowDown() }
            if limit != nil, week.terms.plant == .returnsInAWave {
                keep(letter)
            } else {
                finish(letter, planted(outcome))
            }
        case .takes(let isLost, let keeps):
            closes = closes || isLost
            take(letter, isLost: isLost, keeps: keeps)
        }
        if !closes, idle.count + turns.count < ceiling { idle.append(connection) }
    }

    private func take(_ letter: Letter, isLost: Bool, keeps: Bool) {
        guard gate.permit([letter.message]).contains(letter.message) else { return finish(letter, .stopped) }
        gate.written()
        if !isLost || keeps { week.kept(letter, told: !isLost, at: now) }
        guard isLost else { return finish(letter, .taken(for: week.provider)) }
        week.lostAnswers += 1
        let reason = Reason(stage: week.provider.isMail ? .dot : .answer, text: "connection lost")
        let isHarmless = !week.provider.isMail || week.terms.plant == .repeatsLostAnswers
        finish(letter, isHarmless ? .retry(reason, after: nil) : .unknown(reason))
    }

    private func keep(_ letter: Letter) {
        kept.append(letter)
        keptUntil = keptUntil ?? now + .minutes(10)
    }

    /// A refusal as a carrier with a planted bug tells it.
    private func planted(_ outcome: Delivery.Outcome) -> Delivery.Outcome {
        guard week.terms.plant == .blamesTheLead, case .retry(let reason, _) = outcome, outcome.isOfSpeed else {
            return outcome
        }
        return .refused(reason, suppress: false)
    }

    private func finish(_ letter: Letter, _ outcome: Delivery.Outcome) {
        let delivery = Delivery(message: letter.message, outcome: outcome)
        week.answered(letter, "\(outcome)", at: now)
        gate.answered([delivery])
        ended.append(delivery)
    }
}

extension Delivery.Outcome {
    fileprivate static func taken(for provider: Provider) -> Self {
        .accepted(
            Receipt(
                code: provider.isMail ? 250 : 200, text: "2.0.0 OK", queueID: nil,
                body: provider.isMail ? [] : Array("{}".utf8)))
    }

    /// Whether it says that we are too fast.
    fileprivate var isOfSpeed: Bool {
        if case .retry(let reason, _) = self { reason.verdict?.subject == .rate } else { false }
    }
}

extension Letter {
    init(_ parcel: Parcel, at now: Moment) {
        (message, carriedAt) = (parcel.message, now)
        let address: String
        switch parcel.content {
        case .mail(let mail): (id, address) = (mail.envelopeID ?? "\(parcel.message)", mail.recipient)
        case .webhook(let call):
            id = call.id
            address = (try? Value(json: call.body))?["mail"]?.text ?? ""
        }
        lead = Recipient.number(in: address) ?? -1
        domain = address.split(separator: "@").last.map(String.init) ?? ""
    }
}
