import Engine
import Ports
import Store
import TestKit
import Testing
import Values

@testable import Scheduler

@Suite struct TransientTests {
    static let steps = """
        { "id": "hello", "email": "hello" }, { "id": "rest", "wait": "1 hour" }, { "id": "again", "email": "again" }
        """

    @Test func `a pass whose commit fails is repeated, and nothing is lost or sent twice`() throws {
        let store = FlakyStore(try SQLiteStore.memory())
        let world = try World(Self.steps, store: store)
        try world.leads("ann", "bob", "cat")
        _ = try world.scheduler.enrollAll(in: "flow", actor: "test")
        // Every transaction fails twice before it goes through.
        var failed = 0
        for _ in 0..<200 {
            store.failures = 1
            #expect(throws: StoreError.busy) { _ = try world.scheduler.pass() }
            failed += 1
            if try !world.scheduler.pass() {
                guard let next = try world.scheduler.nextMoment() else { break }
                world.clock.wait(until: next, at: Doorbell(), underWay: false)
            }
        }
        #expect(failed > 3)
        for name in ["ann", "bob", "cat"] {
            #expect(try world.run(name).outcome == "completed")
            #expect(try world.ended(name).map(\.state) == [.sent, .sent])
        }
        #expect(world.carrier.carried.count == 6)
        #expect(world.scheduler.live.underWay.isEmpty)
        #expect(world.scheduler.live.routes.inFlight == 0)
    }

    @Test func `a scripted event that could not be stored happens all the same`() throws {
        let store = FlakyStore(try SQLiteStore.memory())
        let world = try World(Self.steps, store: store)
        try world.leads("ann")
        try world.start()
        let lead = try world.lead("ann").id
        world.scheduler.agenda.add(
            Incoming(name: "unsubscribe", subject: .lead(lead), actor: "scenario"), at: world.clock.now)
        store.failures = 1
        #expect(throws: StoreError.busy) { _ = try world.scheduler.pass() }
        try world.settle()
        #expect(try world.run("ann").outcome == "unsubscribed")
    }

    @Test func `a verb that fails leaves nothing half done and tells nobody`() throws {
        let store = FlakyStore(try SQLiteStore.memory())
        let world = try World(Self.steps, store: store)
        try world.leads("ann")
        let told = world.seen.count
        let log = try world.log("ann").count
        store.failures = 1
        store.failure = .full
        #expect(throws: StoreError.full) {
            _ = try world.scheduler.enroll(address: "ann@example.com", in: "flow", actor: "test")
        }
        #expect(world.seen.count == told)
        #expect(try world.log("ann").count == log)
        try world.start()
        try world.wait(.hours(1))
        #expect(try world.run("ann").run == 1)
        #expect(try world.run("ann").outcome == "completed")
    }

    @Test func `what is done once an hour is done by the next pass where this one failed`() throws {
        let store = FlakyStore(try SQLiteStore.memory())
        let world = try World(Self.steps, store: store)
        try world.leads("ann")
        try world.start()
        let message = try #require(world.carrier.carried.first).message
        world.clock.wait(until: world.clock.now + .days(400), at: Doorbell(), underWay: false)
        store.failures = 1
        #expect(throws: StoreError.busy) { _ = try world.scheduler.pass() }
        #expect(try store.read { try $0.body(message: message) } != nil)
        _ = try world.scheduler.pass()
        #expect(try store.read { try $0.body(message: message) } == nil)
    }

    @Test func `the loop says what it waits for and goes on when it has passed`() throws {
        let store = FlakyStore(try SQLiteStore.memory())
        let world = try World(Self.steps, store: store)
        try world.leads("ann")
        _ = try world.scheduler.enrollAll(in: "flow", actor: "test")
        let bell = Doorbell()
        var reported: [String] = []
        world.scheduler.occurred = {
            guard case .storeTrouble(let failure) = $0 else { return }
            reported.append("\(failure)")
            bell.ring()
        }
        store.failures = 2
        try world.scheduler.run(until: .moment(world.clock.now + .hours(2)), bell: bell)
        #expect(reported.count == 2)
        #expect(try world.run("ann").outcome == "completed")
    }

    @Test func `--once waits until a passing lock is gone`() throws {
        let store = FlakyStore(try SQLiteStore.memory())
        let world = try World(Self.steps, store: store)
        try world.leads("ann")
        _ = try world.scheduler.enrollAll(in: "flow", actor: "test")
        let bell = Doorbell()
        var reported = 0
        // The first fails where it reserves, the second where it records what came back.
        store.failures = 1
        world.scheduler.occurred = { occurrence in
            if case .decided(let observation) = occurrence, observation.cause == "due" { store.failures = 1 }
            guard case .storeTrouble = occurrence else { return }
            reported += 1
            bell.ring()
        }
        try world.scheduler.runOnce(at: bell)
        #expect(reported == 2)
        #expect(try world.ended("ann").map(\.state) == [.sent])
    }

    @Test func `a trouble that does not pass ends the loop, and what is under way ends first`() throws {
        let store = FlakyStore(try SQLiteStore.memory())
        let world = try World(Self.steps, store: store)
        world.carrier.answer { _, _ in nil }
        try world.leads("ann")
        try world.start()
        #expect(world.carrier.underWay.count == 1)
        store.failures = 1
        store.failure = .corrupt("a page")
        #expect(throws: StoreError.corrupt("a page")) {
            try world.scheduler.run(until: .idle, bell: Doorbell())
        }
        #expect(world.carrier.underWay.isEmpty)
    }

    @Test func `a trouble that does not pass ends the loop`() throws {
        let store = FlakyStore(try SQLiteStore.memory())
        let world = try World(Self.steps, store: store)
        try world.leads("ann")
        _ = try world.scheduler.enrollAll(in: "flow", actor: "test")
        store.failures = 1
        store.failure = .corrupt("a page")
        #expect(throws: StoreError.corrupt("a page")) {
            try world.scheduler.run(until: .idle, bell: Doorbell())
        }
    }

    @Test func `a stop lets what is under way end, and what has not begun waits for the next start`() throws {
        let world = try World(Self.steps)
        world.carrier.answer { _, _ in nil }
        try world.leads("ann", "bob")
        try world.start()
        let first = try #require(world.carrier.underWay.first).message
        world.carrier.end(first, .accepted)
        let bell = Doorbell()
        let stop = StopSignal(bell: bell)
        stop.request()
        try world.scheduler.run(until: .stopped, bell: bell, stop: stop)
        #expect(try world.ended("ann").map(\.state) == [.sent])
        #expect(try world.outbox().map(\.state) == [.planned])
        let next = try world.restarted(steps: Self.steps)
        try next.settle()
        #expect(next.recipients == ["bob"])
    }
}
