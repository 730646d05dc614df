import TestKit
import Testing
import Values

@testable import Scheduler

/// What people read of messages that were refused for good.
@Suite struct FailedTests {
    private func world(_ names: String...) throws -> World {
        let world = try World()
        world.carrier.answer { _, _ in .dead }
        for name in names {
            try world.leads(name)
            try world.start(name)
            try world.wait(.minutes(1))
        }
        return world
    }

    @Test func `failed messages are listed with the server's words, the latest first, and the rest is counted`() throws
    {
        let world = try world("ann", "bob", "cat")
        let (all, none) = try world.scheduler.failed()
        #expect(all.map(\.address) == ["cat@example.com", "bob@example.com", "ann@example.com"] && none == 0)
        #expect(all.allSatisfy { $0.reason.contains("550") && $0.reason.contains("5.1.1") })
        let (latest, others) = try world.scheduler.failed(limit: 2)
        #expect(latest.map(\.address) == ["cat@example.com", "bob@example.com"] && others == 1)
    }

    @Test func `the story of a lead whose address is dead has the server's words`() throws {
        let world = try world("ann")
        let answer = try #require(try world.ended("ann").first?.answer)
        let text = try world.scheduler.story(of: "ann@example.com").text(.utc)
        #expect(text.contains("hello  failed “Hello, ann”: \(answer)"), "\(text)")
    }

    @Test func `what has ended is no unknown message, but one that is over`() throws {
        let world = try world("ann")
        let id = try #require(try world.ended("ann").first?.id)
        #expect(throws: SchedulerError.wrongState(message: id, state: "failed")) {
            try world.scheduler.release(message: id, actor: "test")
        }
    }
}
