import Engine
import Ports
import Store
import TestKit
import Testing
import Values
import Workspace

@testable import Scheduler

/// Mailboxes and endpoints that cannot send for anybody: what they use up, how they are tried again, what is told.
@Suite struct RoutesTests {
    private func paused(_ world: World) throws -> [LogEntry] {
        try world.store.read { try $0.log(after: 0, limit: .max) }.filter { $0.name == "route paused" }
    }

    @Test
    func
        `ten days of refused logins leave a ramp-up on its day, and the day's cap is there as soon as the login works`()
        throws
    {
        let limits = #""per_day": 4, "ramp_up": { "start": 2, "growth": 1, "ceiling": 9 }"#
        let world = try World(nil, LimitsTests.home(limits))
        world.carrier.answer { _, _ in .wrongPassword }
        try world.importing(LimitsTests.people(40))
        try world.start()
        try world.wait(.days(10))
        world.carrier.answer { _, _ in .accepted }
        let tries = world.carrier.carried.count
        try world.wait(.minutes(15))
        #expect(world.carrier.carried.count - tries == 2)
        try world.wait(.days(1))
        #expect(world.carrier.carried.count - tries == 2 + 3)
    }

    @Test func `a refused login takes nothing from a recipient domain's cap`() throws {
        let world = try World(nil, LimitsTests.home(#""per_domain": { "per_day": 3 }"#))
        world.carrier.answer { _, count in count < 3 ? .wrongPassword : .accepted }
        try world.importing(LimitsTests.people(9))
        try world.start()
        #expect(world.carrier.carried.count == 3)
        try world.wait(.minutes(15))
        #expect(world.carrier.carried.count == 6)
        try world.wait(.hours(23))
        #expect(world.carrier.carried.count == 6)
    }

    @Test func `a mailbox that paused is tried with one message, and with all once that one has gone`() throws {
        let world = try World()
        world.carrier.answer { _, _ in .wrongPassword }
        try world.importing(LimitsTests.people(30))
        try world.start()
        let first = world.carrier.carried.count
        try world.wait(.minutes(15))
        #expect(world.carrier.carried.count == first + 1)
        try world.wait(.minutes(15))
        #expect(world.carrier.carried.count == first + 2)
        let next = try world.restarted()
        next.carrier.answer { _, count in count == 0 ? nil : .accepted }
        try next.wait(.minutes(15))
        #expect(next.carrier.carried.count == 1)
        next.carrier.end(try #require(next.carrier.underWay.first).message, .accepted)
        try next.settle()
        #expect(next.carrier.carried.count == 30)
    }

    @Test func `a login that is refused for twenty messages is told once`() throws {
        let world = try World()
        var told: [RouteNotice] = []
        world.scheduler.occurred = { if case .routePaused(let notice) = $0 { told.append(notice) } }
        world.carrier.answer { _, _ in nil }
        try world.importing(LimitsTests.people(20))
        try world.start()
        #expect(world.carrier.underWay.count == 20)
        for parcel in world.carrier.underWay {
            world.carrier.end(parcel.message, .wrongPassword)
            _ = try world.scheduler.pass()
        }
        #expect(told.map(\.remedy) == [.examine(mailbox: "ana")])
        #expect(try paused(world).count == 1)
    }

    @Test func `an endpoint that answered 410 is called again only after outbox resume`() throws {
        let world = try World(#"{ "id": "tell", "webhook": "crm" }"#)
        world.carrier.answer { _, count in
            count == 0 ? .pause(Reason(stage: .answer, code: 410, text: "Gone")) : .accepted
        }
        try world.leads("ann")
        try world.start()
        try world.wait(.days(30))
        #expect(world.carrier.carried.count == 1)
        #expect(world.scheduler.pausedRoutes.map(\.reason) == ["answer: 410 Gone"])
        try world.scheduler.resume(route: "crm", actor: "maya")
        try world.settle()
        #expect(world.carrier.carried.count == 2)
        #expect(try world.outbox().isEmpty)
    }

    @Test func `a mailbox that sent and paused in 2099 sends at its pace on the day the clock is mended`() throws {
        let wrong = try #require(Moment(parsing: "2099-12-31T22:00:00Z"))
        let limits = #""gap": "1 minute", "per_day": 5, "ramp_up": { "start": 3, "growth": 1, "ceiling": 9 }"#
        let clock = SetClock(wrong)
        let world = try World(nil, LimitsTests.home(limits), clock: clock)
        world.carrier.answer { _, count in count == 2 ? .wrongPassword : .accepted }
        try world.importing(LimitsTests.people(3))
        try world.start()
        try world.wait(.minutes(5))
        #expect(world.carrier.carried.count == 3)
        clock.now = World.monday
        let later = try World(nil, LimitsTests.home(limits), store: world.store, clock: clock)
        try later.importing(LimitsTests.people(12))
        try later.start()
        #expect(later.carrier.carried.isEmpty)
        // Two of its first day's three have gone by the wrong clock.
        try later.wait(.hours(14))
        #expect(later.carrier.carried.count == 1)
        try later.wait(.days(1))
        #expect(later.carrier.carried.count > 3)
    }
}
