import Engine
import Ports
import Store
import TestKit
import Testing
import Values

@testable import Scheduler

/// Messages whose answer was lost, and what the Sent folder says of them.
@Suite struct EvidenceTests {
    private static let two = DeliveriesTests.two

    /// A message of unknown outcome in a mailbox that is read, and its Message-ID.
    private static func lost(
        _ policy: String = "\"go_on\""
    ) throws -> (world: World, inbox: ScriptedInbox, id: String) {
        var home = InboxesTests.home
        home["baton.json"] = home["baton.json"]??.replacing("\"inbox\"", with: "\"unknown\": \(policy), \"inbox\"")
        let world = try World(two, home)
        world.carrier.answer { _, count in count == 0 ? .lost : .accepted }
        let inbox = ScriptedInbox()
        try world.scheduler.read(inbox)
        try world.leads("ann")
        try world.start()
        let id = try #require(world.carrier.carried.first?.header("Message-ID"))
        return (world, inbox, String(id.dropFirst().dropLast()))
    }

    @Test func `a message that lies in the Sent folder was sent, and its lead goes on at once`() throws {
        let (world, inbox, id) = try Self.lost()
        #expect(try world.outbox().map(\.state) == [.unknown])
        inbox.hold(sent: id)
        try world.wait(.seconds(12))
        #expect(inbox.visits.last?.sought.map(\.id) == [id])
        #expect(try world.outbox().isEmpty)
        let record = try #require(try world.ended("ann").first)
        #expect(record.state == .sent && record.answer == "found in the folder “Sent”")
        let resolved = try #require(try world.log("ann").first { $0.name == "resolved" })
        #expect(resolved.actor == "evidence" && resolved.values["arrived"] == true)
        #expect(try world.run("ann").waiting != .evidence)
        #expect(world.carrier.carried.count == 1)
    }

    @Test func `a message that is not there is not unsent: it is looked for until its time is over, then by policy`()
        throws
    {
        let (world, inbox, id) = try Self.lost()
        try world.wait(.minutes(10))
        #expect(inbox.visits.count { $0.sought.map(\.id) == [id] } >= 15)
        #expect(try world.outbox().map(\.state) == [.unknown])
        try world.wait(.hours(2))
        #expect(try world.run("ann").waiting != .evidence)
        // Still looked for, at the mailbox's own pace, and settled when it turns up.
        inbox.hold(sent: id)
        try world.wait(.minutes(6))
        #expect(try world.outbox().isEmpty)
        #expect(world.carrier.carried.count == 1)
    }

    @Test func `evidence frees a lead that was held for a person`() throws {
        let (world, inbox, id) = try Self.lost("\"hold\"")
        try world.wait(.minutes(30))
        #expect(try world.run("ann").life == .held)
        inbox.hold(sent: id)
        try world.wait(.minutes(6))
        #expect(try world.run("ann").life == .waiting)
        try world.wait(.days(3))
        #expect(world.carrier.carried.count == 2)
    }

    @Test func `after a restart everything unknown is looked for, however old`() throws {
        let (world, inbox, id) = try Self.lost("\"hold\"")
        try world.wait(.days(3))
        #expect(inbox.visits.last?.sought == [])
        let later = try world.restarted(InboxesTests.home, steps: Self.two)
        try later.scheduler.read(inbox)
        inbox.hold(sent: id)
        try later.settle()
        #expect(try later.outbox().filter { $0.state == .unknown }.isEmpty)
    }

    @Test func `a copy that comes into the mailbox is evidence too`() throws {
        let (world, inbox, _) = try Self.lost()
        inbox.arrive(Array(try #require(world.carrier.carried.first).mailText.utf8))
        try world.wait(.seconds(12))
        #expect(try world.ended("ann").first?.answer == "a copy of it came in")
        #expect(try world.card("ann") == nil)
    }

    @Test func `a Sent folder that cannot be looked into is told once, and the mail comes in`() throws {
        let (world, inbox, id) = try Self.lost()
        var notices: [InboxNotice] = []
        world.scheduler.occurred = { if case .inbox(let notice) = $0 { notices.append(notice) } }
        let fault = InboxFault.folder("Sent", words: "no such folder")
        inbox.failSent(fault)
        inbox.arrive(InboxesTests.reply(to: "<\(id)>"))
        try world.wait(.minutes(2))
        #expect(notices.map(\.fault) == [fault])
        #expect(notices.first?.isSentOnly == true)
        #expect(try world.log("ann").contains { $0.name == "reply" })
    }
}
