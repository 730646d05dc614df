import Ports
import Queries
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

    @Test func `failed messages are listed with the server's words, the latest first, a page at a time`() throws {
        let world = try world("ann", "bob", "cat")
        let all = try world.queries.ended(.failed)
        #expect(
            all.rows.map(\.address) == ["cat@example.com", "bob@example.com", "ann@example.com"] && all.next == nil)
        #expect(all.rows.allSatisfy { $0.reason.contains("550") && $0.reason.contains("5.1.1") })
        let latest = try world.queries.ended(.failed, limit: 2)
        #expect(latest.rows.map(\.address) == ["cat@example.com", "bob@example.com"])
        let rest = try world.queries.ended(.failed, after: latest.next, limit: 2)
        #expect(rest.rows.map(\.address) == ["ann@example.com"] && rest.next == nil)
    }

    @Test func `the story of a lead whose address is dead has the server's words`() throws {
        let world = try world("ann")
        let answer = try #require(try world.ended("ann").first?.answer)
        let text = try world.queries.story(of: "ann@example.com").text(.utc)
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
