import Chance
import Testing
import Values

@testable import Engine

/// What holds of every sequence and every order of events, tried on thousands of each from fixed seeds.
struct DecidePropertyTests {
    @Test(arguments: UInt64(0)..<40)
    func `any events in any order keep an enrollment sound`(seed: UInt64) throws {
        for round in 0..<25 {
            var random = RandomSequence(seed: seed &* 1_000 &+ UInt64(round))
            var walk = try random.walk()
            for _ in 0..<60 { try step(&walk, &random) }
        }
    }

    private func step(_ walk: inout Walk, _ random: inout RandomSequence) throws {
        if random.generator.chance(40) { walk.now = max(walk.now, walk.enrollment.due ?? walk.now) }
        let before = walk
        let event = random.event(for: walk)
        let decision = walk.take(event)
        var again = before
        #expect(same(decision, again.take(event)), "the same arguments give the same decision")
        if before.enrollment.life.isOver { expectUnchanged(before, walk, event) }
        expectSound(walk, after: event)
    }

    @Test(arguments: UInt64(0)..<4)
    func `before its confirmation a double opt-in plans the question and nothing else, whatever happens`(
        seed: UInt64
    ) throws {
        var (asked, begun) = (0, 0)
        for round in 0..<250 {
            var random = RandomSequence(seed: 3_000_000 &+ seed &* 1_000 &+ UInt64(round))
            var walk = try random.walk(optIn: ConfirmStep(message: "opt-in", upTo: Delay(2, .day)))
            for _ in 0..<40 {
                try step(&walk, &random)
                if random.generator.chance(3) { walk.happen("confirmed") }
                let others = walk.planned.filter { $0 != "opt-in#0" }
                #expect(walk.isConfirmed || others.isEmpty, "\(others) before the lead confirmed")
                asked += walk.planned.contains("opt-in#0") ? 1 : 0
                begun += others.isEmpty ? 0 : 1
            }
        }
        #expect(asked > 0 && begun > 0)
    }

    private func same(_ left: Decision, _ right: Decision) -> Bool {
        left.enrollment == right.enrollment && left.lead == right.lead && left.notes == right.notes
            && left.effects.map(\.word) == right.effects.map(\.word)
    }

    private func expectUnchanged(_ before: Walk, _ after: Walk, _ event: Event) {
        #expect(after.enrollment == before.enrollment, "\(event)")
        #expect(after.lead == before.lead)
        #expect(after.effects.isEmpty && after.notes.isEmpty)
    }

    private func expectSound(_ walk: Walk, after event: Event) {
        let (enrollment, keys) = (walk.enrollment, walk.planned)
        #expect(Set(keys).count == keys.count, "a message is planned twice: \(keys) by \(event)")
        #expect(enrollment.life != .active, "no decision ends in the middle of a run")
        #expect(Set(enrollment.memory.thread).count == enrollment.memory.thread.count)
        #expect(enrollment.memory.seen.count <= Enrollment.Memory.eventsKept)
        switch enrollment.life {
        case .waiting: expectSomethingCanEnd(enrollment, walk)
        case .held: #expect(enrollment.due == nil && enrollment.outcome != nil && enrollment.step != nil)
        case .finished, .exited, .failed:
            #expect(enrollment.due == nil && enrollment.waiting == nil && enrollment.outcome != nil)
        case .pending: #expect(enrollment.step == nil && enrollment.due != nil)
        case .paused: #expect(enrollment.due == nil && enrollment.outcome != nil && walk.version.accountRule != nil)
        case .active: Issue.record("\(enrollment.life)")
        }
    }

    /// A waiting enrollment has a timer, or a message, a card or an event that can move it.
    private func expectSomethingCanEnd(_ enrollment: Enrollment, _ walk: Walk) {
        switch enrollment.waiting {
        case .timer, .evidence, .payment, .confirmation: #expect(enrollment.due != nil)
        case .delivery: #expect(walk.plans.contains { $0.key.step == enrollment.step })
        case .card: #expect(walk.card != nil)
        case .event:
            let step = enrollment.step.flatMap { walk.version.place(of: $0) }.map { walk.version.steps[$0].kind }
            if case .waitFor = step {
            } else {
                Issue.record("waits for an event at \(enrollment.step ?? "–")")
            }
        case nil: Issue.record("waits for nothing")
        }
    }

    @Test(arguments: UInt64(0)..<40)
    func `left to its timers with every message sent and every card missed, an enrollment comes to an end`(
        seed: UInt64
    ) throws {
        for round in 0..<25 {
            var random = RandomSequence(seed: 1_000_000 &+ seed &* 1_000 &+ UInt64(round))
            var walk = try random.walk()
            var decisions = 0
            while !walk.enrollment.life.isOver, walk.enrollment.life != .held, decisions < 1_000 {
                decisions += 1
                drive(&walk)
            }
            #expect(decisions <= 6 * (walk.version.steps.count + 1), "every decision goes forward")
        }
    }

    private func drive(_ walk: inout Walk) {
        switch walk.enrollment.waiting {
        case .delivery: walk.end(walk.plans.last?.key.step ?? "", .sent, chase: walk.plans.last?.key.occurrence ?? 0)
        case .card:
            // A lead that asked for a person waits for one however long it takes; then somebody comes.
            walk.take(.answered(.missed))
            if walk.did == ["missed"] { walk.take(.answered(.recycled(reason: "not now"))) }
        case .event where walk.enrollment.due == nil:
            for name in ["click", "reply", "paid", "form"] as [EventName] where walk.enrollment.waiting == .event {
                walk.happen(name)
            }
        default: walk.pass()
        }
    }
}
