import Engine
import Ports
import Scheduler
import Store
import TestKit
import Testing
import Values

@Suite struct CapsTests {
    private static func limits(_ text: String) -> [String: String?] {
        [
            "baton.json": World.baton.replacing(
                #""security": "plain" } }"#, with: #""security": "plain" }, "limits": { \#(text) } }"#)
        ]
    }

    private static let people = "email,first_name\n" + (1...40).map { "p\($0)@example.com,P" }.joined(separator: "\n")

    /// How many mails were handed out by the end of each hour.
    private func handedOut(_ world: World, hours: Int) throws -> [Int] {
        try (1...hours).map { hour in
            try world.wait(World.monday + .hours(Int64(hour)) - .milliseconds(1) - world.clock.now)
            return world.carrier.carried.count
        }
    }

    @Test func `a cap per minute is kept to the message, and everybody is written to in the end`() throws {
        let world = try World(nil, Self.limits(#""per_minute": 7"#))
        try world.importing(Self.people)
        _ = try world.scheduler.enrollAll(in: "flow", actor: "test")
        try world.settle()
        #expect(world.carrier.carried.count == 7)
        #expect(try world.outbox().allSatisfy { $0.notBefore >= World.monday })
        try world.wait(.seconds(59))
        #expect(world.carrier.carried.count == 7)
        try world.wait(.seconds(1))
        #expect(world.carrier.carried.count == 14)
        try world.wait(.minutes(4))
        #expect(world.carrier.carried.count == 40)
    }

    @Test func `the tightest of three caps counts`() throws {
        let world = try World(nil, Self.limits(#""per_minute": 5, "per_hour": 8, "per_day": 20"#))
        try world.importing(Self.people)
        _ = try world.scheduler.enrollAll(in: "flow", actor: "test")
        #expect(try handedOut(world, hours: 24) == [8, 16] + [Int](repeating: 20, count: 22))
        try world.wait(.days(1))
        #expect(world.carrier.carried.count == 40)
    }

    @Test func `caps are kept across a restart`() throws {
        let changes = Self.limits(#""per_hour": 10"#)
        let world = try World(nil, changes)
        try world.importing(Self.people)
        _ = try world.scheduler.enrollAll(in: "flow", actor: "test")
        try world.settle()
        #expect(world.carrier.carried.count == 10)
        let next = try world.restarted(changes)
        try next.wait(.minutes(59))
        #expect(next.carrier.carried.isEmpty)
        try next.wait(.minutes(1))
        #expect(next.carrier.carried.count == 10)
    }

    @Test func `a message that is put off counts again when it is tried again`() throws {
        let world = try World(nil, Self.limits(#""per_day": 2"#))
        world.carrier.answer { _, count in count == 0 ? .later() : .accepted }
        try world.leads("ann", "bob")
        try world.start()
        try world.wait(.hours(23))
        #expect(world.carrier.carried.count == 2)
        try world.wait(.hours(2))
        #expect(world.carrier.carried.count == 3)
    }

    @Test func `an undone transaction gives back what it took from a cap`() throws {
        let store = FlakyStore(try SQLiteStore.memory())
        let world = try World(nil, Self.limits(#""per_day": 1"#), store: store)
        try world.leads("ann")
        _ = try world.scheduler.enroll(address: "ann@example.com", in: "flow", actor: "test")
        store.failures = 1
        #expect(throws: StoreError.busy) { try world.settle() }
        #expect(world.carrier.carried.isEmpty)
        try world.settle()
        #expect(world.carrier.carried.count == 1)
    }

    @Test func `no more is under way than the connections can soon take`() throws {
        let world = try World(nil, Self.limits(#""connections": 1"#))
        world.carrier.answer { _, _ in nil }
        try world.importing(Self.people)
        _ = try world.scheduler.enrollAll(in: "flow", actor: "test")
        try world.settle()
        #expect(world.carrier.underWay.count == 20)
        for parcel in world.carrier.underWay { world.carrier.end(parcel.message, .accepted) }
        try world.settle()
        #expect(world.carrier.underWay.count == 20)
        #expect(world.carrier.carried.count == 40)
    }
}

@Suite struct WindowTests {
    static let office = #""schedule": { "days": "mon-fri", "hours": "09:00-17:00", "zone": "lead" }"#

    @Test func `a mail planned at night goes out when the window opens where the lead lives`() throws {
        let friday = try #require(Moment(parsing: "2026-03-06T20:00:00Z"))
        let world = try World(#"{ "id": "hello", "email": "hello" }"#, head: Self.office, at: friday)
        try world.importing(
            "email,first_name,time zone\nann@example.com,Ann,Asia/Tokyo\nbob@example.com,Bob,America/New_York")
        try world.start()
        #expect(world.recipients == ["bob"])
        try world.wait(.days(2) + .hours(3))
        #expect(world.recipients == ["bob"])
        // Monday, nine o'clock in Tokyo, is midnight in UTC.
        try world.wait(.hours(1))
        #expect(world.recipients == ["bob", "ann"])
    }

    @Test func `a retry that falls out of the window waits for it to open`() throws {
        let late = try #require(Moment(parsing: "2026-03-02T16:58:00Z"))
        let world = try World(#"{ "id": "hello", "email": "hello" }"#, head: Self.office, at: late)
        world.carrier.answer { _, count in count == 0 ? .later() : .accepted }
        try world.leads("ann")
        try world.start()
        try world.wait(.minutes(5))
        let waiting = try #require(try world.outbox().first)
        #expect(waiting.reason == "outside the sending window")
        #expect(waiting.notBefore == Moment(parsing: "2026-03-03T09:00:00Z"))
        try world.wait(.days(1))
        #expect(try world.ended("ann").map(\.state) == [.sent])
    }
}
