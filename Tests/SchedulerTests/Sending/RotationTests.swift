import Engine
import Ports
import TestKit
import Testing
import Values
import Workspace

@testable import Scheduler

@Suite struct RotationTests {
    private func shares(_ weights: [String: Int], leads: Int = 10_000) -> [String: Double] {
        var counts: [String: Int] = [:]
        for lead in 0..<leads {
            let name = Rotation.pick(from: weights) { World.keys.draw("mailbox \($0) lead\(lead)@example.com") }
            counts[name ?? "", default: 0] += 1
        }
        return counts.mapValues { Double($0) / Double(leads) }
    }

    @Test func `an even pool gives every mailbox its share of ten thousand leads`() {
        let shares = shares(["ana": 1, "ben": 1, "cleo": 1, "dan": 1])
        #expect(shares.count == 4)
        #expect(shares.values.allSatisfy { abs($0 - 0.25) < 0.02 })
    }

    @Test func `weights hold over ten thousand leads`() {
        let shares = shares(["ana": 5, "ben": 3, "cleo": 2])
        #expect(abs((shares["ana"] ?? 0) - 0.5) < 0.02)
        #expect(abs((shares["ben"] ?? 0) - 0.3) < 0.02)
        #expect(abs((shares["cleo"] ?? 0) - 0.2) < 0.02)
    }

    @Test func `a mailbox that leaves the pool moves nobody but its own leads`() {
        let draw = { (lead: Int) in { (name: String) in World.keys.draw("mailbox \(name) lead\(lead)@example.com") } }
        let (all, two) = (["ana": 2, "ben": 1, "cleo": 1], ["ana": 2, "ben": 1])
        for lead in 0..<2_000 {
            let before = Rotation.pick(from: all, draw(lead))
            if before != "cleo" { #expect(Rotation.pick(from: two, draw(lead)) == before) }
        }
        #expect(Rotation.pick(from: [:], draw(1)) == nil)
    }

    private static func home(_ pool: String, without gone: String? = nil) -> [String: String?] {
        let names: [String] = ["ana", "ben", "cleo"]
        let mailboxes = names.filter { $0 != gone }.map { name in
            """
            "\(name)": { "from": "\(name)@\(name).example",
                         "smtp": { "host": "127.0.0.1", "port": 2525, "security": "plain" } }
            """
        }
        return [
            "baton.json": """
            { "zone": "UTC", "currency": "EUR", "postal_address": "1 Main Street", "unsubscribe": "stop@ana.example",
              "default_queue": "desk", "mailboxes": { \(mailboxes.joined(separator: ", ")) },
              "pools": { "team": \(pool) },
              "endpoints": { "crm": { "url": "http://127.0.0.1:2580/crm", "allow_local": true } } }
            """,
            "sequences/flow.json": World.sequence("flow", Self.steps).replacing("\"ana\"", with: "\"team\""),
            "sequences/later.json": World.sequence("later", #"{ "id": "more", "email": "hello" }"#)
                .replacing("\"ana\"", with: "\"team\""),
        ]
    }

    private static let steps = """
        { "id": "hello", "email": "hello" }, { "id": "rest", "wait": "1 day" },
        { "id": "again", "email": "again", "thread": true }, { "id": "pause", "wait": "1 day" },
        { "id": "anew", "email": "hello" }
        """

    /// Who wrote to each lead, in order.
    private func writers(_ world: World) -> [String: [String]] {
        var writers: [String: [String]] = [:]
        for parcel in world.carrier.carried {
            guard case .mail(let mail) = parcel.content else { continue }
            writers[mail.recipient, default: []].append(mail.mailbox)
        }
        return writers
    }

    @Test func `a lead hears from one mailbox only, in this sequence and in the next`() throws {
        let world = try World(nil, Self.home(#"{ "ana": 2, "ben": 1, "cleo": 1 }"#))
        try world.importing(LimitsTests.people(40))
        try world.start()
        try world.wait(.days(3))
        try world.start(in: "later")
        let writers = writers(world)
        #expect(writers.count == 40)
        #expect(writers.values.allSatisfy { $0.count == 4 && Set($0).count == 1 })
        let shares = Dictionary(grouping: writers.values.compactMap(\.first)) { $0 }.mapValues(\.count)
        #expect(shares.count == 3)
        // The same workspace shares the same leads out the same way again.
        let again = try World(nil, Self.home(#"{ "ana": 2, "ben": 1, "cleo": 1 }"#), at: World.monday + .days(9))
        try again.importing(LimitsTests.people(40))
        try again.start()
        #expect(self.writers(again).mapValues(\.first) == writers.mapValues(\.first))
    }

    @Test func `the leads of a paused mailbox move with their next conversation, never inside one`() throws {
        let world = try World(nil, Self.home(#"["ana", "ben", "cleo"]"#))
        try world.importing(LimitsTests.people(30))
        try world.start()
        let first = writers(world).mapValues { $0[0] }
        let anas = Set(first.filter { $0.value == "ana" }.keys)
        #expect(!anas.isEmpty)
        try world.store.write { records in
            try world.scheduler.pause("ana", because: "bounce rate", until: nil, actor: "guardrail", in: records)
        }
        try world.wait(.days(1))
        // Its conversations stand still; the others go on.
        #expect(try world.outbox().count == anas.count)
        #expect(try world.outbox().allSatisfy { $0.route == "ana" && $0.key.step == "again" })
        try world.scheduler.resume(route: "ana", actor: "maya")
        try world.settle()
        try world.store.write { records in
            try world.scheduler.pause("ana", because: "bounce rate", until: nil, actor: "guardrail", in: records)
        }
        try world.wait(.days(1))
        let all = writers(world)
        #expect(all.values.allSatisfy { $0.count == 3 && $0[0] == $0[1] })
        for (lead, writers) in all { #expect((writers[2] == writers[0]) == !anas.contains(lead)) }
    }

    @Test func `new conversations that wait for a mailbox move away when it stops`() throws {
        let world = try World(nil, Self.home(#"["ana", "ben", "cleo"]"#))
        world.carrier.answer { _, _ in nil }
        try world.importing(LimitsTests.people(150))
        _ = try world.scheduler.enrollAll(in: "flow", actor: "test")
        try world.settle()
        #expect(try world.outbox().contains { $0.state == .planned && $0.route == "ana" })
        try world.store.write { records in
            try world.scheduler.pause("ana", because: "bounce rate", until: nil, actor: "guardrail", in: records)
        }
        try world.settle()
        #expect(try !world.outbox().contains { $0.state == .planned && $0.route == "ana" })
        #expect(try world.outbox().contains { $0.state == .sending && $0.route == "ana" })
    }

    @Test func `what moves away from a mailbox that stops moves in batches, also where a crash comes between`() throws {
        let world = try World(nil, Self.home(#"["ana", "ben", "cleo"]"#))
        world.carrier.answer { _, _ in nil }
        try world.importing(LimitsTests.people(4_000))
        _ = try world.scheduler.enrollAll(in: "flow", actor: "test")
        try world.settle()
        func left(_ world: World) throws -> Int {
            try world.outbox().count { $0.state == .planned && $0.route == "ana" }
        }
        let before = try left(world)
        try world.store.write { records in
            try world.scheduler.pause("ana", because: "bounce rate", until: nil, actor: "guardrail", in: records)
            try world.scheduler.storeRoutes(in: records)
        }
        #expect(try left(world) == before)
        #expect(try world.scheduler.moveOn())
        #expect(try left(world) == before - Scheduler.batch)
        let next = try World(nil, Self.home(#"["ana", "ben", "cleo"]"#), at: World.monday, store: world.store)
        next.carrier.answer { _, _ in nil }
        try next.settle()
        #expect(try left(next) == 0)
    }

    @Test func `a mailbox that is gone holds its conversations and gives its new leads away`() throws {
        let world = try World(nil, Self.home(#"["ana", "ben", "cleo"]"#))
        try world.importing(LimitsTests.people(30))
        try world.start()
        let first = writers(world).mapValues { $0[0] }
        let anas = first.filter { $0.value == "ana" }.count
        let next = try world.restarted(Self.home(#"["ben", "cleo"]"#, without: "ana"))
        try next.wait(.days(1))
        let held = try next.outbox()
        #expect(held.count == anas)
        #expect(held.allSatisfy { $0.state == .held && $0.reason == "there is no mailbox or endpoint “ana”" })
        for message in held { try next.scheduler.drop(message: message.id, actor: "maya") }
        try next.wait(.days(2))
        #expect(try next.outbox().isEmpty)
        #expect(writers(next).values.allSatisfy { !$0.contains("ana") })
        #expect(writers(next).count == 30)
    }

    @Test func `what may have arrived is not sent again by another mailbox when its own is gone`() throws {
        let even = #"["ana", "ben", "cleo"]"#
        let world = try World(nil, Self.home(even))
        world.carrier.answer { _, _ in .lost }
        try world.leads("ann")
        try world.start()
        let message = try #require(try world.outbox().first)
        try world.scheduler.resolve(message: message.id, arrived: false, actor: "maya")
        let others = ["ana", "ben", "cleo"].filter { $0 != message.route }
        let next = try world.restarted(
            Self.home("[\"\(others[0])\", \"\(others[1])\"]", without: message.route))
        try next.wait(.days(1))
        #expect(next.carrier.carried.isEmpty)
        #expect(try next.outbox().map(\.state) == [.held])
    }
}
