import Engine
import Ports
import Synchronization
import TestKit
import Testing
import Values
import Workspace

@testable import Scheduler

/// What bars a mailbox from sending whatever asks it to: the law, the domain's own records, a person's word.
@Suite struct BarredTests {
    private static func far(_ keys: String) -> String {
        World.baton.replacing("127.0.0.1\", \"port\": 2525, \"security\": \"plain\"", with: "smtp.ana.example\"")
            .replacing("\"postal_address\": \"1 Main Street\", \"unsubscribe\": \"stop@ana.example\",", with: keys)
    }

    private static let lawful = "\"postal_address\": \"1 Main Street\", \"unsubscribe\": \"stop@ana.example\","

    @Test(arguments: [
        ("", "postal_address"), ("\"postal_address\": \"1 Main Street\",", "unsubscribe"),
        ("\"unsubscribe\": \"stop@ana.example\",", "postal_address"),
    ])
    func `without an address and a way out nothing is reserved for a server beyond this machine`(
        keys: String, missing: String
    ) throws {
        let world = try World(#"{ "id": "hello", "email": "hello" }"#, ["baton.json": Self.far(keys)])
        try world.leads("ann")
        try world.start()
        #expect(world.carrier.carried.isEmpty)
        #expect(try world.outbox().first?.reason == "\"\(missing)\" is missing in baton.json")
        let mended = try world.restarted(
            ["baton.json": Self.far(Self.lawful)], steps: #"{ "id": "hello", "email": "hello" }"#)
        try mended.wait(.hours(1))
        #expect(mended.carrier.carried.count == 1)
    }

    private final class Records: DomainStanding {
        let missing = Mutex<String?>("ana.example has no SPF record")
        func gap(of mailbox: String) -> String? { missing.withLock { $0 } }
    }

    @Test func `mail of a domain without its records waits where they are required, and goes once they are there`()
        throws
    {
        let required = Self.far(Self.lawful + "\"authentication\": \"require\",")
        let world = try World(#"{ "id": "hello", "email": "hello" }"#, ["baton.json": required])
        let records = Records()
        world.scheduler.standing = records
        try world.leads("ann")
        try world.start()
        #expect(world.carrier.carried.isEmpty)
        #expect(try world.outbox().first?.reason == "ana.example has no SPF record")
        records.missing.withLock { $0 = nil }
        try world.wait(.hours(1))
        #expect(world.carrier.carried.count == 1)
    }

    @Test func `where only a warning is wanted it goes`() throws {
        let world = try World(#"{ "id": "hello", "email": "hello" }"#, ["baton.json": Self.far(Self.lawful)])
        world.scheduler.standing = Records()
        try world.leads("ann")
        try world.start()
        #expect(world.carrier.carried.count == 1)
    }

    @Test(arguments: ["ana", "crm"])
    func `a mailbox or an endpoint that somebody pauses takes nothing until it is resumed, also after a restart`(
        route: String
    ) throws {
        let steps = route == "ana" ? #"{ "id": "hello", "email": "hello" }"# : #"{ "id": "tell", "webhook": "crm" }"#
        let world = try World(steps)
        try world.leads("ann")
        _ = try world.scheduler.perform(.pauseRoute(route), by: "maya")
        try world.start()
        try world.wait(.days(2))
        #expect(world.carrier.carried.isEmpty)
        let next = try world.restarted(steps: steps)
        try next.wait(.days(2))
        #expect(next.carrier.carried.isEmpty)
        #expect(next.scheduler.pausedRoutes.map(\.reason) == ["paused by maya"])
        _ = try next.scheduler.perform(.resume(route: route), by: "maya")
        try next.settle()
        #expect(next.carrier.carried.count == 1)
        #expect(throws: SchedulerError.self) { try next.scheduler.perform(.pauseRoute("nobody"), by: "maya") }
    }

    /// A clock that somebody sets ahead of the machine.
    private final class LeapingClock: Clock {
        var now = World.monday
        var leap = Span.zero

        func wait(until moment: Moment?, at bell: Doorbell, underWay: Bool) {
            if let moment { now = max(now, moment) }
        }
    }

    @Test func `by a clock that leaps ahead nothing is decided, sent or deleted, and a no is heard`() throws {
        let clock = LeapingClock()
        let steps =
            #"{ "id": "hello", "email": "hello" }, { "id": "rest", "wait": "9 days" }, { "id": "more", "email": "again" }"#
        let world = try World(steps, clock: clock)
        try world.leads("ann", "ben")
        try world.start()
        #expect(world.carrier.carried.count == 2)
        var told: [Bool] = []
        world.scheduler.occurred = {
            if case .clockLeapt = $0 { told.append(true) }
            if case .clockRight = $0 { told.append(false) }
        }
        (clock.now, clock.leap) = (clock.now + .days(400), .days(400))
        try world.settle()
        #expect(world.carrier.carried.count == 2 && told == [true])
        #expect(try world.scheduler.nextMoment() == nil)
        try world.happens(.known(.unsubscribe), to: "ben")
        #expect(try world.isSuppressed("ben@example.com"))
        (clock.now, clock.leap) = (World.monday + .days(9), .zero)
        try world.settle()
        #expect(world.carrier.carried.count == 3 && told == [true, false])
    }
}
