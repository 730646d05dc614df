import Chance
import Engine
import Ports
import Queries
import Scheduler
import Store
import TestKit
import Testing
import Values

@Suite struct LogTests {
    static let steps = """
        { "id": "hello", "email": "hello" },
        { "id": "looks", "wait_for": "click", "up_to": "1 day",
          "then": [ { "id": "warm", "score": 20 } ], "else": [ { "id": "again", "email": "again", "thread": true } ] },
        { "id": "tell", "webhook": "crm" },
        { "id": "company", "email": "needs" },
        { "id": "ask", "if": "lead.score >= 20",
          "then": [ { "id": "desk", "escalate": "desk", "reason": "warm", "answer_within": "2 business hours",
                      "recycle": [ { "id": "back", "tag": "back" } ] } ] },
        { "id": "buy", "close": "seat", "message": "offer", "up_to": "3 days",
          "chase": [ { "after": "1 day", "message": "again" } ] }
        """

    /// What may happen to a lead, in any order.
    private func disturb(_ world: World, _ chance: inout Chance) throws {
        let name = ["ann", "bob", "cat", "dan"][chance.below(4)]
        switch chance.below(14) {
        case 0: try world.happens("click", to: name)
        case 1: try world.happens("reply", to: name)
        case 2: try world.happens("paid", to: name, chance.below(2) == 0 ? [:] : ["amount": 5])
        case 3: if chance.below(4) == 0 { try world.happens("unsubscribe", to: name) }
        case 4: if chance.below(4) == 0 { try world.happens("bounce", to: name) }
        case 5: try world.importing("email,company\n\(name)@example.com,\(name) Ltd")
        case 6:
            if let card = try world.card(name) {
                let answers: [Disposition] = [.won, .lost(reason: "budget"), .recycled(reason: "timing")]
                _ = try world.scheduler.dispose(card: card.id, by: "maya", as: answers[chance.below(3)])
            }
        case 7:
            if let card = try world.card(name) {
                _ = try world.scheduler.touch(card: card.id, by: "jonas", how: "call")
            }
        case 8:
            let messages = try world.outbox().filter { [.held, .deferred, .unknown].contains($0.state) }
            if let message = messages.first {
                if message.state == .unknown {
                    // Refused where its run was left or failed and it did not arrive.
                    try? world.scheduler.resolve(message: message.id, arrived: chance.below(2) == 0, actor: "maya")
                } else if chance.below(2) == 0 {
                    try world.scheduler.drop(message: message.id, actor: "maya")
                } else {
                    try world.scheduler.release(message: message.id, actor: "maya")
                }
            }
        case 9: _ = try? world.scheduler.enroll(address: "\(name)@example.com", in: "flow", actor: "test")
        case 10: try world.scheduler.retryHeld(actor: "test")
        default: try world.wait(.minutes(Int64(chance.below(3_000))))
        }
        for parcel in world.carrier.underWay where chance.below(2) == 0 {
            world.carrier.end(parcel.message, Self.outcomes[chance.below(Self.outcomes.count)])
        }
        try world.settle()
    }

    static let outcomes: [Delivery.Outcome] = [
        .accepted, .accepted, .accepted, .accepted, .later(), .later(after: .hours(1)), .lost, .refused, .dead,
        .wrongPassword, .notSent,
    ]

    @Test(arguments: 0..<16)
    func `the log tells every change of state, so that replaying it gives the state`(seed: UInt64) throws {
        var chance = Chance(seed: seed)
        let world = try World(Self.steps, head: #""offer": "seat""#)
        let script = Chance(seed: seed &+ 1_000)
        world.carrier.answer { parcel, count in
            var own = script.split(count)
            let pick = own.below(Self.outcomes.count + 3)
            return pick < Self.outcomes.count ? Self.outcomes[pick] : nil
        }
        try world.leads("ann", "bob", "cat", "dan")
        try world.start()
        for round in 1...80 {
            try disturb(world, &chance)
            if round.isMultiple(of: 4) { try Self.expectReplay(world) }
        }
        try Self.expectNothingLost(world)
    }

    /// One home in full flight, whose log is emptied again and again, or never.
    private func flight(_ seed: UInt64, emptying: Bool) throws -> World {
        var chance = Chance(seed: seed)
        let world = try World(Self.steps, head: #""offer": "seat""#)
        let script = Chance(seed: seed &+ 1_000)
        world.carrier.answer { _, count in
            var own = script.split(count)
            let pick = own.below(Self.outcomes.count + 3)
            return pick < Self.outcomes.count ? Self.outcomes[pick] : nil
        }
        try world.leads("ann", "bob", "cat", "dan")
        try world.start()
        for _ in 1...60 {
            if emptying { _ = try world.store.write { try $0.forgetLog(before: .max, limit: .max) } }
            try disturb(world, &chance)
        }
        return world
    }

    @Test(arguments: 0..<16)
    func `nothing is decided by the log: without it a home goes on byte for byte`(seed: UInt64) throws {
        let (kept, emptied) = (try flight(seed, emptying: false), try flight(seed, emptying: true))
        #expect(kept.carrier.carried.map(\.content.bytes) == emptied.carrier.carried.map(\.content.bytes))
        let lives = Set(Enrollment.Life.allCases)
        let runs = { (world: World) in try world.store.read { try $0.enrollments(in: lives, after: 0, limit: .max) } }
        #expect(try runs(kept) == runs(emptied))
        #expect(try kept.outbox() == emptied.outbox())
        #expect(
            try emptied.store.read { try $0.log(after: 0, limit: .max) }.count
                < kept.store.read { try $0.log(after: 0, limit: .max) }.count)
    }

    /// The last row that names a state names the present one; ids and times only grow.
    private static func expectReplay(_ world: World) throws {
        var lives: [Int64: String] = [:]
        var last: Int64 = 0
        for entry in try world.store.read({ try $0.log(after: 0, limit: .max) }) {
            #expect(entry.id > last)
            last = entry.id
            #expect(!entry.actor.isEmpty)
            guard let enrollment = entry.enrollment else { continue }
            if entry.name == "enrolled" { lives[enrollment] = "pending" }
            if let life = entry.values["now"]?.text { lives[enrollment] = life }
        }
        let all = try world.store.read { try $0.enrollments(in: Set(Enrollment.Life.allCases), after: 0, limit: .max) }
        for enrollment in all { #expect(lives[enrollment.id] == enrollment.life.rawValue) }
    }

    /// Whoever waits for a message has one, whoever waits for a person has a card, and every message has one end.
    private static func expectNothingLost(_ world: World) throws {
        let lives = Set(Enrollment.Life.allCases)
        for run in try world.store.read({ try $0.enrollments(in: lives, after: 0, limit: .max) }) {
            let (messages, records, card) = try world.store.read {
                (
                    try $0.messages(enrollment: run.id), try $0.records(enrollment: run.id),
                    try $0.activeCard(lead: run.lead)
                )
            }
            if run.waiting == .delivery { #expect(!messages.isEmpty) }
            if run.waiting == .card { #expect(card != nil) }
            if run.life.isOver { #expect(messages.allSatisfy { $0.state == .unknown || $0.state == .sending }) }
            #expect(Set(records.map(\.id)).isDisjoint(with: messages.map(\.id)))
            #expect(Set(records.map(\.id)).count == records.count)
        }
        let sum = try world.queries.summary()
        #expect(sum.places.values.reduce(0, +) == sum.enrollments)
    }
}

extension Parcel.Content {
    /// Everything that is carried of it.
    fileprivate var bytes: [UInt8] {
        switch self {
        case .mail(let mail): mail.bytes
        case .webhook(let call): call.body
        }
    }
}
