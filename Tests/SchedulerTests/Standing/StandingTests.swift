import Engine
import Ports
import Testing
import Values

@testable import Scheduler

/// What a person stops, for a while or for good.
@Suite struct StandingTests {
    private static let mails = """
        { "id": "first", "email": "hello" }, { "id": "rest", "wait": "2 days" }, { "id": "second", "email": "again" }
        """

    private func started(_ names: String...) throws -> World {
        let world = try World(Self.mails)
        for name in names { try world.leads(name) }
        try world.start()
        return world
    }

    @Test func `nothing goes to a paused lead until it is resumed, and the others go on`() throws {
        let world = try started("ann", "bob")
        try world.scheduler.pause(lead: "ann@example.com", actor: "mia")
        try world.wait(.days(5))
        #expect(world.recipients == ["ann", "bob", "bob"])
        #expect(try world.run("ann").life == .paused && world.run("ann").outcome == "paused by mia")
        try world.scheduler.resume(lead: "ann@example.com", actor: "mia")
        try world.settle()
        #expect(world.recipients == ["ann", "bob", "bob", "ann"])
    }

    @Test func `a paused lead that says no is heard`() throws {
        let world = try started("ann")
        try world.scheduler.pause(lead: "ann@example.com", actor: "mia")
        try world.happens("unsubscribe", to: "ann")
        try world.scheduler.resume(lead: "ann@example.com", actor: "mia")
        try world.wait(.days(5))
        #expect(world.recipients == ["ann"])
        #expect(try world.run("ann").outcome == "unsubscribed")
    }

    @Test func `a paused sequence stands still, also after a restart and for whoever starts it`() throws {
        let world = try started("ann")
        try world.scheduler.pause(sequence: "flow", actor: "mia")
        try world.leads("bob")
        try world.start("bob")
        let next = try world.restarted(steps: Self.mails)
        try next.wait(.days(5))
        #expect(next.recipients.isEmpty)
        try next.scheduler.resume(sequence: "flow", actor: "mia")
        try next.wait(.days(5))
        #expect(next.recipients == ["ann", "bob", "bob"])
    }

    @Test func `a lead that is paused itself stays so when its sequence is resumed`() throws {
        let world = try started("ann")
        try world.scheduler.pause(lead: "ann@example.com", actor: "mia")
        try world.scheduler.pause(sequence: "flow", actor: "mia")
        try world.scheduler.resume(sequence: "flow", actor: "mia")
        try world.wait(.days(5))
        #expect(world.recipients == ["ann"])
    }

    @Test func `whoever is taken out of a sequence gets nothing more of it`() throws {
        let world = try started("ann", "bob", "cat")
        #expect(try world.scheduler.unenroll(address: "ann@example.com", from: "flow", actor: "mia") == 1)
        let condition = "lead.first_name == 'bob'"
        #expect(try world.scheduler.unenrollAll(from: nil, where: condition, actor: "mia") == 1)
        try world.wait(.days(5))
        #expect(world.recipients == ["ann", "bob", "cat", "cat"])
        #expect(try world.run("ann").outcome == "unenrolled by mia")
        #expect(throws: SchedulerError.unknownLead("dan@example.com")) {
            _ = try world.scheduler.unenroll(address: "dan@example.com", from: nil, actor: "mia")
        }
    }

    @Test func `a date that an import moves takes its waits along`() throws {
        let world = try World(
            #"{ "id": "before", "wait": "3 days before lead.renewal" }, { "id": "hello", "email": "hello" }"#)
        try world.importing("email,first_name,renewal\nann@example.com,ann,2026-04-01")
        try world.start()
        try world.importing("email,renewal\nann@example.com,2026-03-20")
        try world.wait(.days(16))
        #expect(world.recipients == ["ann"])
    }
}
