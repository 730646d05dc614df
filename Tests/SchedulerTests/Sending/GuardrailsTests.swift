import Engine
import Ports
import Queries
import Scheduler
import Store
import TestKit
import Testing
import Values
import Workspace

@Suite struct GuardrailsTests {
    private static func home(_ guardrails: String) -> [String: String?] {
        LimitsTests.home("\"connections\": 40", more: guardrails)
    }

    private func sending(_ leads: Int, _ guardrails: String, every: Int, _ outcome: Delivery.Outcome) throws -> World {
        let world = try World(nil, guardrails.isEmpty ? [:] : Self.home(guardrails))
        world.carrier.answer { _, count in count % every == every - 1 ? outcome : .accepted }
        try world.importing(LimitsTests.people(leads))
        try world.start()
        return world
    }

    @Test func `a mailbox whose addresses are dead stops until a person resumes it, which begins a new sample`() throws
    {
        let world = try sending(200, "", every: 10, .dead)
        #expect(world.scheduler.pausedRoutes.map(\.route) == ["ana"])
        let reason = try #require(world.scheduler.pausedRoutes.first?.reason)
        #expect(reason.hasPrefix("bounce rate 10.0 % of "))
        let carried = world.carrier.carried.count
        #expect((50...100).contains(carried))
        try world.wait(.days(8))
        #expect(world.carrier.carried.count == carried)
        try world.scheduler.resume(route: "ana", actor: "maya")
        world.carrier.answer { _, count in count % 40 == 0 ? .dead : .accepted }
        try world.settle()
        // The old ten per cent are not held against it.
        #expect(world.scheduler.pausedRoutes.isEmpty)
        #expect(try world.outbox().isEmpty)
    }

    @Test func `dead addresses are held against all that were tried, not against those alone that have ended`() throws {
        let world = try World()
        // Greylisting: a dead address is told at once, a good one five minutes later.
        world.carrier.answer { parcel, count in
            guard case .mail(let mail) = parcel.content else { return .accepted }
            let number = Int(mail.recipient.dropFirst().prefix { $0.isNumber }) ?? 0
            return number % 25 == 0 ? .dead : count < 300 ? .later() : .accepted
        }
        try world.importing(LimitsTests.people(300))
        try world.start()
        try world.wait(.hours(1))
        #expect(world.scheduler.pausedRoutes.isEmpty)
        #expect(try world.outbox().isEmpty)
        let day = Int(World.monday.seconds / 86_400)
        #expect(try world.queries.routeDays(90)["ana"] == [RouteTotal(day: day, route: "ana", ended: 300, bounces: 12)])
    }

    @Test func `what became of messages is added up by day, and outlives every guardrail's window`() throws {
        let world = try sending(10, #""guardrails": { "bounces": "50%", "sample": 50 }"#, every: 5, .dead)
        try world.wait(.days(2))
        _ = try world.scheduler.receive(
            Incoming(name: .known(.complaint), subject: .address("p1@example.com"), actor: "inbox"))
        try world.wait(.days(60))
        try world.importing("email,first_name\nlate@example.com,Late")
        try world.start("late")
        let days = try world.queries.routeDays(90)["ana"] ?? []
        let first = Int(World.monday.seconds / 86_400)
        #expect(
            days == [
                RouteTotal(day: first, route: "ana", ended: 10, bounces: 2),
                RouteTotal(day: first + 2, route: "ana", complaints: 1),
                RouteTotal(day: first + 62, route: "ana", ended: 1),
            ])
        #expect(try world.queries.routeDays(60)["ana"]?.count == 1, "only the days that are asked for")
    }

    @Test func `the pause and the sample survive a restart, and are told once`() throws {
        var told: [RouteNotice] = []
        let changes = Self.home(#""guardrails": { "failures": "10%", "sample": 20 }"#)
        let world = try World(nil, changes)
        world.scheduler.occurred = { if case .routePaused(let notice) = $0 { told.append(notice) } }
        world.carrier.answer { _, count in count < 15 ? .accepted : .refused }
        try world.importing(LimitsTests.people(17))
        try world.start()
        #expect(world.scheduler.pausedRoutes.isEmpty)
        let next = try world.restarted(changes)
        next.scheduler.occurred = { if case .routePaused(let notice) = $0 { told.append(notice) } }
        next.carrier.answer { _, _ in .refused }
        try next.importing(LimitsTests.people(25))
        try next.start()
        #expect(told.map(\.reason) == ["failure rate 25.0 % of 20"])
        #expect(told.allSatisfy { $0.until == nil && $0.route == "ana" })
        let last = try next.restarted(changes)
        #expect(last.scheduler.pausedRoutes.map(\.reason) == ["failure rate 25.0 % of 20"])
        let entries = try last.store.read { try $0.log(after: 0, limit: .max) }.filter { $0.name == "route paused" }
        #expect(entries.map(\.actor) == ["guardrail"])
        #expect(entries.first?.values["count"] == 5)
    }

    @Test func `complaints and bounces that come by mail count for the mailbox that wrote`() throws {
        let world = try sending(60, "", every: 1_000, .dead)
        try world.happens("complaint", to: "p1")
        #expect(world.scheduler.pausedRoutes.isEmpty)
        // The same complaint by another way is no second one.
        try world.happens("complaint", to: "p1")
        #expect(world.scheduler.pausedRoutes.isEmpty)
        try world.happens("complaint", to: "p2")
        #expect(world.scheduler.pausedRoutes.map(\.reason) == ["complaint rate 3.3 % of 60"])
    }

    @Test func `a passing refusal is no failure, and one that is given up is`() throws {
        let world = try sending(60, "", every: 1, .later())
        try world.wait(.days(2))
        #expect(world.scheduler.pausedRoutes.isEmpty)
        try world.wait(.days(2))
        #expect(world.scheduler.pausedRoutes.map(\.reason).first?.hasPrefix("failure rate ") == true)
    }

    @Test func `a message that was put off and is released counts once`() throws {
        let world = try World()
        world.carrier.answer { _, count in
            count < 3 ? .retry(Reason(stage: .recipient, code: 451, text: "greylisted"), after: nil) : .accepted
        }
        try world.leads("ann", "bob", "cid")
        try world.start()
        for message in try world.outbox() { try world.scheduler.release(message: message.id, actor: "maya") }
        try world.settle()
        #expect(try world.outbox().isEmpty)
        let ledger = try world.store.read { try $0.routes().first { $0.route == "ana" }?.ledger ?? [] }
        var (pace, health) = (Pace(Mailbox.Limits(), in: .utc), Health())
        Ledger.read(ledger, into: &pace, &health)
        #expect(health.entries.reduce(0) { $0 + $1.ended } == 3)
    }

    @Test func `guardrails can be switched off, all of them or one`() throws {
        #expect(try sending(120, #""guardrails": false"#, every: 2, .dead).scheduler.pausedRoutes.isEmpty)
        let some = #""guardrails": { "bounces": false }"#
        #expect(try sending(120, some, every: 2, .dead).scheduler.pausedRoutes.isEmpty)
        #expect(try !sending(120, some, every: 2, .refused).scheduler.pausedRoutes.isEmpty)
    }

    @Test func `what pauses by itself for a while does not cover what waits for a person`() throws {
        let world = try sending(200, "", every: 10, .dead)
        #expect(world.scheduler.pausedRoutes.first?.reason.hasPrefix("bounce rate") == true)
        world.carrier.answer { _, _ in .wrongPassword }
        try world.wait(.hours(1))
        #expect(world.scheduler.pausedRoutes.first?.reason.hasPrefix("bounce rate") == true)
    }

    @Test func `an endpoint that refuses what it gets is stopped like a mailbox`() throws {
        let world = try World(#"{ "id": "tell", "webhook": "crm" }"#)
        world.carrier.answer { _, _ in .refused }
        try world.importing(LimitsTests.people(80))
        try world.start()
        #expect(world.scheduler.pausedRoutes.map(\.route) == ["crm"])
        #expect(world.carrier.carried.count < 80)
    }
}
