import Ports
import TestKit
import Testing
import Values

@testable import Scheduler

/// An inbox that does not answer at the start, and who waits for it.
@Suite struct SilentInboxTests {
    /// `ana`, whose mailbox is read, and `ben`, who has none; a lead for each.
    private static let home: [String: String?] = [
        "baton.json": InboxesTests.home["baton.json"]??.replacing(
            "\"mailboxes\": {",
            with: """
                "mailboxes": { "ben": { "from": "ben@ben.example",
                                        "smtp": { "host": "127.0.0.1", "port": 2525, "security": "plain" } },
                """),
        "sequences/bens.json": World.sequence("bens", #"{ "id": "hello", "email": "hello" }"#)
            .replacing("\"mailbox\": \"ana\"", with: "\"mailbox\": \"ben\""),
    ]

    /// A start at which both have something to send and the inbox says nothing.
    private static func silent() throws -> (world: World, inbox: ScriptedInbox) {
        let world = try World(nil, home)
        let inbox = ScriptedInbox()
        inbox.fallSilent(true)
        try world.scheduler.read(inbox)
        try world.leads("ann", "bob")
        _ = try world.scheduler.enroll(address: "ann@example.com", in: "flow", actor: "test")
        _ = try world.scheduler.enroll(address: "bob@example.com", in: "bens", actor: "test")
        return (world, inbox)
    }

    @Test func `it keeps back what its own mailbox sends, and nobody else's`() throws {
        let (world, _) = try Self.silent()
        try world.settle()
        #expect(world.recipients == ["bob"])
    }

    @Test func `after half a minute its mailbox sends all the same`() throws {
        let (world, inbox) = try Self.silent()
        try world.wait(.milliseconds(29_999))
        #expect(world.recipients == ["bob"])
        try world.wait(.milliseconds(1))
        #expect(world.recipients == ["bob", "ann"])
        #expect(inbox.visits.count == 1)
    }

    @Test func `it holds up one batch no more than a run`() throws {
        let (world, _) = try Self.silent()
        try world.scheduler.runOnce(at: Doorbell())
        #expect(try world.ended("bob").map(\.at) == [World.monday])
        #expect(try world.ended("ann").map(\.at) == [World.monday + .seconds(30)])
    }

    @Test func `what was silent when last seen keeps nobody waiting at the next start, and what spoke again does`()
        throws
    {
        let (world, inbox) = try Self.silent()
        try world.settle()
        inbox.fail(.silent)
        inbox.fallSilent(false)
        try world.settle()
        #expect(world.recipients == ["bob", "ann"], "a visit that failed is waited for no longer")

        let second = try world.restarted(Self.home)
        inbox.fallSilent(true)
        try second.scheduler.read(inbox)
        try second.leads("cat")
        try second.start("cat")
        #expect(second.recipients == ["cat"])
        inbox.fail(nil)
        inbox.fallSilent(false)
        try second.settle()

        let third = try second.restarted(Self.home)
        inbox.fallSilent(true)
        try third.scheduler.read(inbox)
        try third.leads("dan")
        try third.start("dan")
        #expect(third.recipients.isEmpty)
    }
}
