import Engine
import Ports
import Queries
import Store
import TestKit
import Testing
import Values

@testable import Scheduler

/// What people read of a message that waits, in `baton outbox` and `baton why`.
@Suite struct WaitingTests {
    /// What each undelivered message waits for, asked by another process that only reads.
    private func waits(_ world: World, _ changes: [String: String?]) throws -> [String] {
        let reader = try world.restarted(changes)
        let states = Set(OutboxMessage.State.allCases)
        return try reader.queries.outbox(OutboxFilter(states: states)).rows.map { $0.waits?.text ?? "nothing" }
    }

    private func sending(_ limits: String, _ count: Int, zone: String = "UTC") throws -> (World, [String: String?]) {
        let changes = LimitsTests.home(limits, zone: zone)
        let world = try World(nil, changes)
        try world.importing(LimitsTests.people(count))
        try world.start()
        return (world, changes)
    }

    @Test(arguments: [
        (#""per_minute": 3"#, "cap of 3 a minute reached, next at 2026-03-02 09:01:00"),
        (#""per_hour": 3"#, "cap of 3 an hour reached, next at 2026-03-02 10:00"),
        (#""per_day": 3"#, "cap of 3 a day reached, next at 2026-03-03 09:00"),
        (#""gap": "45 seconds""#, "gap after the last message, next at 2026-03-02 09:00:45"),
        (
            #""ramp_up": { "start": 3, "growth": 5, "ceiling": 50 }"#,
            "ramp-up day 1: 3 of 3, next at 2026-03-03 00:00"
        ),
        (#""per_domain": { "per_hour": 3 }"#, "example.com: 3 of 3 this hour, next at 2026-03-02 10:00"),
        (#""per_domain": { "per_day": 3 }"#, "example.com: 3 of 3 in 24 hours, next at 2026-03-03 09:00"),
    ])
    func `every limit says what it is and when it is over`(limits: String, words: String) throws {
        let (world, changes) = try sending(limits, 5)
        #expect(Set(try waits(world, changes)) == [words])
        let story = try world.queries.story(of: "p5@example.com")
        #expect(story.text(.utc).contains("hello  planned through ana: \(words)"))
    }

    @Test func `a shut window says when it opens`() throws {
        let friday = try #require(Moment(parsing: "2026-03-06T20:00:00Z"))
        let world = try World(#"{ "id": "hello", "email": "hello" }"#, head: WindowTests.office, at: friday)
        try world.leads("ann")
        try world.start()
        let words = try world.queries.outbox(OutboxFilter(states: [.planned])).rows.map { $0.waits?.text }
        #expect(words == ["outside the sending window until 2026-03-09 09:00"])
    }

    @Test func `a message of a paused mailbox names the rate, and what to do`() throws {
        let world = try World()
        world.carrier.answer { _, count in count % 10 == 9 ? .dead : .accepted }
        try world.importing(LimitsTests.people(100))
        try world.start()
        let words = Set(try waits(world, [:]))
        #expect(words.count == 1)
        let first = try #require(words.first)
        #expect(first.hasPrefix("mailbox paused since 2026-03-02 09:00: bounce rate 10.0 % of "))
        #expect(first.hasSuffix("; \(Remedy.resume(route: "ana"))"))
    }

    @Test func `a mailbox that is tried again by itself says when`() throws {
        let world = try World()
        world.carrier.answer { _, _ in .wrongPassword }
        try world.leads("ann")
        try world.start()
        #expect(
            try waits(world, [:]) == [
                "mailbox paused since 2026-03-02 09:00: login: 535 5.7.8 authentication failed; "
                    + "\(Remedy.examine(mailbox: "ana")); tried again at 2026-03-02 09:15:00"
            ])
    }

    @Test(arguments: [
        ("\"go_on\"", "its lead goes on at 2026-03-02 09:10; it is not sent again by itself", "assumed sent"),
        ("\"hold\"", "settle(message: ID)", "held"),
        ("{ \"resend\": 1 }", "sent again at 2026-03-02 09:10, once more at most", "sent again"),
        ("{ \"resend\": 3 }", "sent again at 2026-03-02 09:10, at most 3 more times", "sent again"),
    ])
    func `a doubtful message says what becomes of it, and so does its lead's story`(
        policy: String, words: String, next: String
    ) throws {
        let changes = LimitsTests.home("\"connections\": 3", more: "\"unknown\": \(policy)")
        let world = try World(nil, changes)
        world.carrier.answer { _, _ in .lost }
        try world.leads("ann")
        try world.start()
        let id = try #require(try world.outbox().first?.id)
        let outlook = words.replacing("ID", with: "\(id)")
        #expect(try waits(world, changes) == ["dot: connection lost; \(outlook)"])
        let story = try world.queries.story(of: "ann@example.com").text(.utc)
        let foretold = story.split(separator: "\n").filter { $0.contains("next, at") }
        #expect(foretold.count == 1 && foretold.first?.contains("if nothing happens before: hello \(next)") == true)
    }

    @Test(arguments: [
        ("\"go_on\"", "its lead's run is over; it is not sent again by itself"),
        ("{ \"resend\": 1 }", "its lead's run is over; it is not sent again by itself"),
        ("\"hold\"", "settle(message: ID)"),
    ])
    func `a doubtful message says how its lead stands hours later`(policy: String, words: String) throws {
        let changes = LimitsTests.home("\"connections\": 3", more: "\"unknown\": \(policy)")
        let world = try World(nil, changes)
        world.carrier.answer { _, _ in .lost }
        try world.leads("ann")
        try world.start()
        try world.wait(.hours(3))
        let id = try #require(try world.outbox().first?.id)
        #expect(try waits(world, changes) == ["dot: connection lost; \(words.replacing("ID", with: "\(id)"))"])
    }

    @Test func `what a server put off says why and when it is tried again`() throws {
        let world = try World()
        world.carrier.answer { _, _ in .later() }
        try world.leads("ann")
        try world.start()
        #expect(try waits(world, [:]) == ["recipient: 451 4.7.1 later; tried again at 2026-03-02 09:05:00"])
    }
}
