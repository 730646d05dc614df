import Engine
import Ports
import TestKit
import Testing
import Values

@testable import Scheduler

/// Who may start a sequence, and how often a lead is written to: brakes that no file lifts.
@Suite struct EntryTests {
    private static let again = "---\nsubject: Again\n---\nx\n"

    private func runs(_ world: World, _ name: String) throws -> [Enrollment] {
        let lead = try world.lead(name)
        return try world.store.read { try $0.enrollments(lead: lead.id) }
    }

    @Test func `a sequence that starts itself begins at most once a day`() throws {
        let steps =
            #"{ "id": "mail", "email": "hello" }, { "id": "rest", "wait": "1 minute" }, { "id": "go", "enroll": "flow" }"#
        let world = try World(steps)
        try world.leads("ann")
        try world.start()
        try world.wait(.days(9))
        #expect(world.carrier.carried.count <= 10)
        #expect(world.carrier.carried.count >= 9)
        #expect(try runs(world, "ann").filter { !$0.life.isOver }.count == 1)
    }

    @Test func `no two runs of one sequence are ever alive, and the log says who was refused`() throws {
        let steps =
            #"{ "id": "a", "email": "hello" }, { "id": "r", "wait": "1 day" }, { "id": "go", "enroll": "flow" }, { "id": "r2", "wait": "3 days" }, { "id": "b", "email": "again" }"#
        let world = try World(steps)
        try world.leads("ann")
        try world.start()
        try world.wait(.days(2))
        #expect(try runs(world, "ann").filter { !$0.life.isOver }.count == 1)
        let refused = try world.log("ann").first { $0.name == "not enrolled" }
        #expect(refused?.values["reason"] == "running already")
    }

    @Test func `two sequences that hand over to a third start it once`() throws {
        let hello = #"{ "id": "mail", "email": "hello" }"#
        let world = try World(
            nil,
            [
                "sequences/a.json": World.sequence(
                    "a", #"{ "id": "b", "enroll": "b" }, "# + hello + #", { "id": "c", "enroll": "c" }"#),
                "sequences/b.json": World.sequence("b", hello + #", { "id": "c", "enroll": "c" }"#),
                "sequences/c.json": World.sequence("c", #"{ "id": "r", "wait": "1 day" }, "# + hello),
            ])
        try world.leads("ann")
        try world.start("ann", in: "a")
        try world.wait(.days(3))
        #expect(try runs(world, "ann").count { $0.sequence == "c" } == 1)
    }

    @Test func `one lead gets four mails a day and twelve a week from all sequences`() throws {
        let many = (1...20).map { #"{ "id": "m\#($0)", "email": "hello" }"# }.joined(separator: ",")
        let world = try World(many)
        try world.leads("ann")
        try world.start()
        #expect(world.carrier.carried.count == 4)
        let waiting = try #require(try world.outbox().first)
        #expect(waiting.reason == "frequency: 4 mails to this lead in 24 hours")
        #expect(waiting.notBefore == World.monday + .days(1))
        try world.wait(.days(6) + .hours(12))
        #expect(world.carrier.carried.count == 12)
        try world.wait(.days(1))
        #expect(world.carrier.carried.count == 16)
    }

    @Test func `the frequency is what baton_json says, and never nothing`() throws {
        let many = (1...9).map { #"{ "id": "m\#($0)", "email": "hello" }"# }.joined(separator: ",")
        let settings = World.baton.replacing(
            #""default_queue": "desk","#, with: #""default_queue": "desk", "frequency": { "per_day": 2 },"#)
        let world = try World(many, ["baton.json": settings])
        try world.leads("ann")
        try world.start()
        #expect(world.carrier.carried.count == 2)
    }
}
