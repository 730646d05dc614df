import Engine
import Ports
import Store
import TestKit
import Testing
import Values

@testable import Scheduler

@Suite struct TogetherTests {
    private static let steps = #"{ "id": "hello", "email": "hello" }, { "id": "rest", "wait": "1 hour" }"#

    private struct Refused: Error {}

    private static func tell(_ name: String, of lead: String) -> (Scheduler) throws -> Void {
        { scheduler in
            _ = try scheduler.receive(
                Incoming(name: .custom(name), subject: .address("\(lead)@example.com"), actor: "test"))
        }
    }

    private func names(_ world: World, _ lead: String) throws -> [String] {
        try world.log(lead).map(\.name).filter { ["first", "second", "third"].contains($0) }
    }

    @Test func `pieces of work that none refuses are all done in one transaction`() throws {
        let world = try World(Self.steps)
        try world.leads("ann", "bob")
        let errors = try world.scheduler.together([Self.tell("first", of: "ann"), Self.tell("second", of: "bob")])
        #expect(errors.allSatisfy { $0 == nil })
        #expect(try names(world, "ann") == ["first"])
        #expect(try names(world, "bob") == ["second"])
    }

    @Test func `a piece that throws is undone alone, after what it did, and its error is in its place`() throws {
        let world = try World(Self.steps)
        try world.leads("ann", "bob")
        let errors = try world.scheduler.together([
            Self.tell("first", of: "ann"),
            { scheduler in
                try Self.tell("second", of: "ann")(scheduler)
                throw Refused()
            },
            Self.tell("third", of: "bob"), Self.tell("third", of: "nobody"),
        ])
        #expect(errors.map { $0 == nil } == [true, false, true, false])
        #expect(errors[1] is Refused)
        #expect(errors[3] is SchedulerError)
        #expect(try names(world, "ann") == ["first"])
        #expect(try names(world, "bob") == ["third"])
    }

    @Test func `a piece that goes on after a verb threw keeps what it did besides, and nothing of that verb`() throws {
        let world = try World(Self.steps)
        try world.leads("ann", "bob")
        let errors = try world.scheduler.together([
            { scheduler in
                try Self.tell("first", of: "ann")(scheduler)
                #expect(throws: Refused.self) {
                    try scheduler.transact { _ in
                        try Self.tell("second", of: "ann")(scheduler)
                        throw Refused()
                    }
                }
            },
            Self.tell("third", of: "bob"),
        ])
        #expect(errors.allSatisfy { $0 == nil })
        #expect(try names(world, "ann") == ["first"])
        #expect(try names(world, "bob") == ["third"])
    }

    @Test func `what was told of work that was undone is told to nobody, and of the rest once`() throws {
        let world = try World(Self.steps)
        try world.leads("ann", "bob")
        let told = world.seen.count
        _ = try world.scheduler.together([
            Self.tell("first", of: "ann"), { _ in throw Refused() }, Self.tell("third", of: "bob"),
        ])
        #expect(world.seen.count == told + 2)
    }

    @Test func `where the store fails, no piece is done`() throws {
        let store = FlakyStore(try SQLiteStore.memory())
        let world = try World(Self.steps, store: store)
        try world.leads("ann")
        store.failures = 1
        #expect(throws: StoreError.busy) { _ = try world.scheduler.together([Self.tell("first", of: "ann")]) }
        #expect(try names(world, "ann").isEmpty)
        #expect(try world.scheduler.together([Self.tell("first", of: "ann")]).allSatisfy { $0 == nil })
        #expect(try names(world, "ann") == ["first"])
    }
}
