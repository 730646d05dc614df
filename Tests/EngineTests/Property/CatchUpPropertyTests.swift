import Chance
import Testing
import Values

@testable import Engine

/// What holds of every policy on every sequence, however long everything stands still.
struct CatchUpPropertyTests {
    /// How a message ended.
    private enum End { case sent, skipped, expired }

    @Test(arguments: UInt64(0)..<40)
    func `each message ends once, nothing leaves before its local time, and every lead comes to an end`(
        seed: UInt64
    ) throws {
        for round in 0..<25 {
            var random = RandomSequence(seed: 2_000_000 &+ seed &* 1_000 &+ UInt64(round))
            var (walk, nights) = (try random.walk(), Chance(seed: seed ^ UInt64(round) << 20))
            var ended: [MessageKey: End] = [:]
            var standstills: [Standstill] = []
            var decisions = 0
            while !walk.enrollment.life.isOver, walk.enrollment.life != .held, decisions < 1_000 {
                decisions += 1
                drive(&walk, &nights, &standstills, &ended)
            }
            #expect(walk.enrollment.life.isOver || walk.enrollment.life == .held, "stuck: \(walk.enrollment)")
            let left = walk.plans.map(\.key).filter { ended[$0] == nil }
            #expect(left.isEmpty || walk.enrollment.life == .exited || walk.enrollment.life == .held, "\(left)")
        }
    }

    private func drive(
        _ walk: inout Walk, _ nights: inout Chance, _ standstills: inout [Standstill],
        _ ended: inout [MessageKey: End]
    ) {
        switch walk.enrollment.waiting {
        case .delivery: deliver(&walk, &nights, &standstills, &ended)
        case .card:
            walk.take(.answered(.missed))
            if walk.did == ["missed"] { walk.take(.answered(.recycled(reason: "not now"))) }
        case .event where walk.enrollment.due == nil:
            for name in ["click", "reply", "paid", "form"] as [EventName] where walk.enrollment.waiting == .event {
                walk.happen(name)
            }
        default:
            let due = walk.enrollment.due ?? walk.now
            oversleep(&walk, until: due, &nights, &standstills)
            walk.pass()
        }
    }

    /// Time passes to a moment, and sometimes well past it, with nobody awake.
    private func oversleep(
        _ walk: inout Walk, until moment: Moment, _ nights: inout Chance, _ standstills: inout [Standstill]
    ) {
        let start = max(walk.now, moment)
        walk.now = start
        guard nights.chance(40) else { return }
        walk.now = start + .minutes(Int64.random(in: 1...10_000, using: &nights))
        standstills.append(Standstill(start: start, end: walk.now))
    }

    /// One message, from its planning to its end, by the same question the scheduler asks.
    private func deliver(
        _ walk: inout Walk, _ nights: inout Chance, _ standstills: inout [Standstill],
        _ ended: inout [MessageKey: End]
    ) {
        guard let plan = walk.plans.last else {
            Issue.record("waits for nothing")
            return
        }
        var notBefore = plan.notBefore
        let isMail = if case .mail = plan.content { true } else { false }
        let time = BusinessTime(
            isMail ? walk.version.schedule : .always, leadZone: walk.lead.zone, workspaceZone: walk.rules.zone)
        for _ in 0..<100 {
            oversleep(&walk, until: notBefore, &nights, &standstills)
            let situation = Situation(lead: walk.lead, version: walk.version, rules: walk.rules, deals: walk.deals)
            let verdict = situation.verdict(
                on: plan.key, of: walk.enrollment, putOff: nil, standstills: standstills, at: walk.now)
            switch verdict {
            case .shift(let moment, _):
                #expect(moment > walk.now && time.opening(at: moment) == moment, "a shift goes to an open time")
                (walk.enrollment.anchor, notBefore) = (moment, moment)
            case .skip(let late): return end(plan, .skipped, .skipped("\(late)"), &walk, &ended)
            case .expire(let late): return end(plan, .expired, .expired("\(late)"), &walk, &ended)
            case nil:
                guard let opening = time.opening(at: walk.now) else {
                    Issue.record("never opens")
                    return
                }
                if opening > walk.now {
                    notBefore = opening
                    continue
                }
                #expect(walk.now >= plan.notBefore && walk.now >= walk.enrollment.anchor)
                return end(plan, .sent, .sent, &walk, &ended)
            }
        }
        Issue.record("never comes to its turn: \(plan.key)")
    }

    private func end(
        _ plan: Plan, _ end: End, _ outcome: Delivered.Outcome, _ walk: inout Walk, _ ended: inout [MessageKey: End]
    ) {
        #expect(ended.updateValue(end, forKey: plan.key) == nil, "\(plan.key) ends twice")
        if plan.key.occurrence == 0, case .close? = walk.version.step(plan.key.step)?.kind { #expect(end == .sent) }
        walk.end(plan.key.step, outcome, chase: plan.key.occurrence)
        #expect(!walk.notes.isEmpty, "an ended message moves its enrollment on")
    }
}
