import Ports
import Scheduler
import Values

/// The carrier of one process and the remotes behind it: every parcel has a fate, and answers come in any order.
///
/// Everything happens on the simulation's one thread, when the world's time comes to it; that may be in the midst of a
/// transaction of the scheduler, as it is with the real carrier's own thread.
final class Wire: Carrier {
    nonisolated(unsafe) private unowned let life: Life
    private let gate: any DotGate
    nonisolated(unsafe) private(set) var underWay: [Int64: Flight] = [:]
    nonisolated(unsafe) private var ended: [Delivery] = []
    /// The process is gone: nothing of it writes any more.
    nonisolated(unsafe) private(set) var isDead = false

    /// A parcel on its way.
    struct Flight {
        var parcel: Parcel
        var fate: Fate
        var isDotted = false
    }

    init(life: Life, gate: any DotGate) {
        self.life = life
        self.gate = gate
    }

    var isIdle: Bool { underWay.isEmpty && ended.isEmpty }

    func carry(_ parcels: [Parcel]) {
        for parcel in parcels {
            life.judge.carried(parcel)
            let fate = Fate(for: parcel, life.terms, &life.wireDice)
            underWay[parcel.message] = Flight(parcel: parcel, fate: fate)
            if !life.isCalm, life.wireDice.chance(30) { life.race(parcel) }
            life.coverage.count("carried \(parcel.isMail ? "mail" : "webhook")")
            plan(life.wireDice.span(.milliseconds(2), life.terms.latency)) { $0.arrive(parcel.message) }
        }
    }

    func collect() -> [Delivery] {
        defer { ended = [] }
        return ended
    }

    func drain(grace: Span) {
        for message in underWay.keys.sorted() {
            guard let flight = underWay[message] else { continue }
            if !flight.isDotted {
                finish(message, .notSent)
            } else if life.wireDice.chance(300) {
                finish(message, .unknown(Reason(stage: .dot, text: "cut off")))
            } else {
                answer(message)
            }
        }
    }

    /// The process is killed: what it has written it has written, and nothing follows.
    func die() {
        isDead = true
        let dotted = underWay.values.filter(\.isDotted).count
        life.coverage.count("killed before the dot", underWay.count - dotted)
        life.coverage.count("killed between dot and answer", dotted)
        life.coverage.count("killed with an answer uncollected", ended.count)
    }

    private func plan(_ pause: Span, _ act: @escaping (Wire) -> Void) {
        life.future.add(life.time + pause) { [weak self] in
            guard let self, !self.isDead else { return }
            act(self)
            // The real process can be killed between any two of its system calls.
            if !self.life.isCalm, self.life.faultDice.chance(self.life.terms.killsAtWire) { self.life.isDoomed = true }
        }
    }

    /// The parcel's body is through: whatever is not refused by now asks the gate for its final dot.
    func arrive(_ message: Int64) {
        guard let flight = underWay[message], !flight.isDotted else { return }
        if case .before(let outcome) = flight.fate { return finish(message, outcome) }
        // Sometimes others are ready in the same turn of the loop, and the gate is asked once for all of them.
        let others = underWay.filter { !$0.value.isDotted && $0.value.fate.hasDot && $0.key != message }.keys.sorted()
        let batch = [message] + (life.wireDice.chance(300) ? Array(others.prefix(3)) : [])
        if life.mutation == .dotBeforeGate { batch.forEach(dot) }
        let permitted = gate.permit(batch)
        if batch.count > 1 { life.coverage.count("gate asked for several") }
        for message in batch {
            if life.mutation == .dotBeforeGate { continue }
            if permitted.contains(message) || life.mutation == .gatePermitsAll {
                dot(message)
            } else {
                life.coverage.count("gate said no")
                life.tell("gate stops \(message)")
                finish(message, .stopped)
            }
        }
    }

    private func dot(_ message: Int64) {
        guard var flight = underWay[message] else { return }
        flight.isDotted = true
        underWay[message] = flight
        life.judge.dotted(flight.parcel)
        life.coverage.count("dots")
        if flight.fate.arrives { life.received(flight.parcel) }
        plan(life.wireDice.span(.milliseconds(2), life.terms.latency)) { $0.answer(message) }
    }

    func answer(_ message: Int64) {
        guard let flight = underWay[message], flight.isDotted else { return }
        var outcome = flight.fate.outcome
        if life.mutation == .lostAnswerIsRetried, case .unknown(let reason) = outcome {
            outcome = .retry(reason, after: nil)
        }
        if life.mutation == .refusalIsTakenAsSent, case .refused = outcome { outcome = .taken }
        if life.mutation == .carrierLosesAnswers, message % 5 == 0 {
            underWay[message] = nil
            return
        }
        finish(message, outcome)
    }

    private func finish(_ message: Int64, _ outcome: Delivery.Outcome) {
        guard let flight = underWay.removeValue(forKey: message) else { return }
        let delivery = Delivery(message: message, outcome: outcome)
        gate.answered([delivery])
        life.judge.answered(flight.parcel, flight.isDotted ? outcome : nil, hasLeft: outcome.mayHaveLeft)
        life.coverage.count("answer \(outcome.name)\(flight.isDotted ? " after the dot" : "")")
        life.tell("answer \(outcome.name) for \(message)")
        ended.append(delivery)
    }
}

extension Delivery.Outcome {
    static var taken: Self { .accepted(Receipt(code: 250, text: "2.0.0 OK", queueID: "Q1", body: Fate.webhookAnswer)) }

    /// Whether it uses up what its mailbox may send.
    var mayHaveLeft: Bool {
        switch self {
        case .accepted, .retry, .refused, .unknown: true
        case .pause, .stopped, .notSent: false
        }
    }

    var name: String {
        switch self {
        case .accepted: "accepted"
        case .retry(_, let after): after == nil ? "retry" : "retry after"
        case .refused(_, let suppress): suppress ? "refused, dead address" : "refused"
        case .unknown: "unknown"
        case .pause: "pause"
        case .stopped: "stopped"
        case .notSent: "not sent"
        }
    }
}

extension Parcel {
    var isMail: Bool { if case .mail = content { true } else { false } }
}
