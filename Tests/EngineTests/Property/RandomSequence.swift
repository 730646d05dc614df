import Chance
import Values

@testable import Engine

/// Sequences nobody would write, and events in any order.
struct RandomSequence {
    var generator: Chance
    private var made = 0
    /// Draws what becomes of late messages, and what colleagues are to it; nothing else of the sequence depends on it.
    private var moods: Chance

    init(seed: UInt64) {
        generator = Chance(seed: seed)
        moods = Chance(seed: ~seed)
    }

    mutating func walk(optIn: ConfirmStep? = nil) throws -> Walk {
        let exits = generator.chance(50) ? [Exit(on: Trigger(event: "reply"), escalation: hand)] : []
        let gone = generator.chance(20) ? [Exit(on: Trigger(event: "form"))] : []
        let goal = generator.chance(20) ? Trigger(event: "signed") : nil
        let steps = try steps(depth: 3)
        var walk = Walk(
            steps, offer: generator.pick([nil, "course", "seat"]),
            schedule: generator.pick([.always, .weekdays(), Schedule(days: [])]), exits: exits + gone, goal: goal,
            qualify: generator.chance(50), late: late() ?? .send,
            rules: generator.chance(50) ? .sample : try .human(when: "lead.points > 2"), optIn: optIn,
            accountRule: moods.pick([nil, nil, AccountRule(.exit), AccountRule(.pause)]))
        walk.lead.attributes["points"] = .int(Int.random(in: 0...4, using: &generator))
        walk.lead.attributes["renewal"] = generator.pick(["2026-03-20", "2020-01-01", "never", nil])
        return walk
    }

    private let hand = EscalateStep(queue: "desk", reason: "replied")

    private mutating func steps(depth: Int) throws -> [StepNode] {
        var nodes: [StepNode] = []
        for _ in 0..<Int.random(in: 0...4, using: &generator) { nodes.append(try step(depth: depth)) }
        return nodes
    }

    private mutating func step(depth: Int) throws -> StepNode {
        made += 1
        let id = "s\(made)"
        let kind = try kind()
        var blocks: [(block: Block, steps: [StepNode])] = []
        for block in Self.blocks(of: kind) where depth > 0 && generator.chance(50) {
            blocks.append((block, try steps(depth: depth - 1)))
        }
        return StepNode(id: id, kind: kind, blocks: blocks, late: late())
    }

    private mutating func late() -> CatchUp? {
        let after = moods.pick([Delay(30, .minute), Delay(5, .hour), Delay(2, .day), Delay(1, .businessDay)])
        return moods.chance(50) ? nil : CatchUp(moods.pick(CatchUp.Policy.allCases), after: after)
    }

    private static func blocks(of kind: StepKind) -> [Block] {
        switch kind {
        case .waitFor, .branch: [.then, .otherwise]
        case .close: [.unpaid, .lost, .missed, .recycle(reason: nil)]
        case .escalate: [.lost, .missed, .recycle(reason: nil), .recycle(reason: "not now")]
        default: []
        }
    }

    private mutating func kind() throws -> StepKind {
        let event = generator.pick(["click", "reply", "paid", "form", "won", "disposition"] as [EventName])
        let day = Wait.date(try Path(parsing: "lead.renewal"), offset: Delay(2, .businessDay), before: true)
        let upTo = generator.pick([nil, Wait.delay(Delay(2, .businessDay)), .delay(Delay(1, .hour)), day])
        let chases = generator.pick([[], [1], [1, 2], [1, 2, 4]]).map {
            CloseStep.Chase(after: Delay($0, .day), message: "c")
        }
        let choices: [StepKind] = [
            .email(MailStep(template: "m", thread: generator.chance(50))), .email(MailStep(template: "m")),
            .webhook(WebhookStep(endpoint: "crm")), .wait(.delay(Delay(1, .day))), .wait(day),
            .wait(.until(.tuesday, TimeOfDay(minutes: 570))), .waitFor(Trigger(event: event), upTo: upTo),
            .branch(try .reading("lead.points > 1")), .set([("points", .int(3))]), .tag(add: ["t"], remove: ["u"]),
            .score(5), .offer(generator.pick(["course", "seat"])),
            .close(
                CloseStep(
                    offer: generator.pick(["course", "seat"]), message: "m", upTo: Delay(5, .day), chases: chases)),
            .escalate(hand), .enroll("other"), .end(outcome: generator.pick([nil, "bye"])),
        ]
        // An end cuts the rest off: rarely.
        let kind = generator.pick(choices)
        if case .end = kind, generator.chance(80) { return .score(1) }
        return kind
    }

    /// An event that may or may not make sense now.
    mutating func event(for walk: Walk) -> Event {
        switch Int.random(in: 0..<10, using: &generator) {
        case 0...3: return .due
        case 4...6: return .delivered(delivered(walk))
        case 7:
            return .answered(
                generator.pick([.won, .lost(reason: "x"), .recycled(reason: "not now"), .missed, .missed]))
        case 8:
            let happening = happening()
            return moods.chance(30) ? .colleague(happening) : .happened(happening)
        default: return generator.chance(50) ? .released : .happened(happening())
        }
    }

    private mutating func happening() -> Happening {
        let name: EventName = generator.pick([
            "click", "click", "reply", "form", "open", "open", "signed", "paid", "unsubscribe", "won", "lost",
            "recycled",
        ])
        return Happening(
            name: name, details: name == "paid" ? ["offer": generator.pick(["course", "seat", "book"])] : [:])
    }

    private mutating func delivered(_ walk: Walk) -> Delivered {
        let key = generator.chance(80) ? walk.plans.last?.key : walk.plans.first?.key
        let outcome = generator.pick([
            Delivered.Outcome.sent, .sent, .sent, .sent, .sent, .sent, .unknown, .skipped("x"), .expired("x"),
            .held("x"),
            .failed("x"),
        ])
        return Delivered(key: key ?? MessageKey(step: "none"), outcome: outcome, subject: "s", mailbox: "ana")
    }
}
