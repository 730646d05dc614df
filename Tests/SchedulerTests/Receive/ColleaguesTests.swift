import Engine
import Ports
import TestKit
import Testing
import Values
import Workspace

@testable import Scheduler

/// What one person of an account does to the runs of the others, in a sequence with `same_account`.
@Suite struct ColleaguesTests {
    private static let steps =
        #"{ "id": "hello", "email": "hello" }, { "id": "rest", "wait": "2 days" }, { "id": "again", "email": "again" }"#
    private static let replied = "a colleague at the same account replied"

    /// Ann and Bob of one account, Cat of another, Dan and Eve of a free-mail provider, all of them written to.
    private func world(_ option: String = #""exit""#, more: [String: String?] = [:]) throws -> World {
        let world = try World(Self.steps, head: #""same_account": \#(option)"#, more)
        try world.leads("ann", "bob")
        try world.importing("email,first_name\ncat@other.example,cat\ndan@gmail.com,dan\neve@gmail.com,eve")
        try world.start()
        return world
    }

    private func run(_ world: World, _ address: String) throws -> Enrollment {
        try world.store.read { records in
            let lead = try #require(try records.lead(address: address))
            return try #require(try records.enrollments(lead: lead.id).last)
        }
    }

    @Test func `a reply ends the runs of colleagues with a reason that names nobody, and no other's`() throws {
        let world = try world()
        try world.happens("reply", to: "ann")
        #expect(try world.run("bob").life == .exited && world.run("bob").outcome == Self.replied)
        #expect(try world.run("ann").outcome != Self.replied)
        #expect(try !world.isSuppressed("bob@example.com"))
        #expect(try world.card("bob") == nil)
        #expect(try run(world, "cat@other.example").life == .waiting)
        let sent = world.carrier.carried.count
        try world.wait(.days(3))
        let later = world.carrier.carried[sent...].compactMap(\.recipient)
        #expect(!later.contains("bob@example.com") && later.contains("cat@other.example"))
        let log = try world.log("bob").map { "\($0.values) \($0.actor)" }.joined()
        #expect(log.contains(Self.replied) && !log.contains("ann@"))
    }

    @Test func `who shares a free-mail provider is no colleague`() throws {
        let world = try world()
        let incoming = Incoming(name: "reply", subject: .address("dan@gmail.com"), actor: "test")
        _ = try world.scheduler.receive(incoming)
        #expect(try run(world, "eve@gmail.com").life == .waiting)
    }

    @Test(arguments: ["unsubscribe", "complaint"] as [EventName])
    func `a no of one person ends the runs of colleagues and suppresses none of them`(name: EventName) throws {
        let world = try world()
        try world.happens(name, to: "ann")
        #expect(try world.isSuppressed("ann@example.com") && !world.isSuppressed("bob@example.com"))
        #expect(try world.run("bob").outcome == "a colleague at the same account wants no mail")
        try world.wait(.days(2))
        _ = try world.scheduler.enroll(address: "bob@example.com", in: "flow", actor: "test")
    }

    @Test func `erasing, a sale and a booking are heard, a bounce and a suppression by hand are not`() throws {
        var world = try world()
        _ = try world.scheduler.erase(address: "ann@example.com", actor: "test")
        #expect(try world.run("bob").outcome == "a colleague at the same account wants no mail")
        world = try self.world()
        try world.happens("booked", to: "ann")
        #expect(try world.run("bob").outcome == "a colleague at the same account booked a meeting")
        world = try self.world()
        try world.happens("won", to: "ann")
        #expect(try world.run("bob").outcome == "a colleague at the same account was won")
        world = try self.world()
        try world.happens("bounce", to: "ann")
        try world.scheduler.suppress(address: "ann@example.com", because: "suppress", actor: "test")
        #expect(try world.run("bob").life == .waiting)
    }

    @Test func `an automatic answer is nobody's word`() throws {
        let world = try world()
        try world.happens("auto_reply", to: "ann")
        #expect(try world.run("bob").life == .waiting)
    }

    @Test func `with "pause" colleagues stand still until a person resumes them`() throws {
        let world = try world(#""pause""#)
        try world.happens("reply", to: "ann")
        #expect(try world.run("bob").life == .paused && world.run("bob").outcome == Self.replied)
        let sent = world.carrier.carried.count
        try world.wait(.days(9))
        #expect(!world.carrier.carried[sent...].contains { $0.recipient == "bob@example.com" })
        #expect(try world.scheduler.resume(lead: "bob@example.com", actor: "maya"))
        try world.settle()
        #expect(world.carrier.carried.last?.recipient == "bob@example.com")
    }

    @Test(arguments: [#""exit""#, #""pause""#])
    func `a mail that is under way to a colleague is not finished`(option: String) throws {
        let world = try World(#"{ "id": "hello", "email": "hello" }"#, head: #""same_account": \#(option)"#)
        world.carrier.answer { parcel, _ in parcel.recipient == "bob@example.com" ? nil : .accepted }
        try world.leads("ann", "bob")
        try world.start()
        let parcel = try #require(world.carrier.underWay.first)
        #expect(parcel.recipient == "bob@example.com")
        try world.happens("reply", to: "ann")
        world.carrier.end(parcel.message, .accepted)
        try world.settle()
        #expect(try !world.ended("bob").contains { $0.state == .sent })
        #expect(try world.run("bob").outcome == Self.replied)
    }

    @Test func `a sequence without the option hears nothing, and one that had it when a run began still does`() throws {
        let world = try world()
        let edited = try world.restarted(steps: Self.steps)
        try edited.happens("reply", to: "ann")
        #expect(try edited.run("bob").outcome == Self.replied)
        let without = try World(Self.steps)
        try without.leads("ann", "bob")
        try without.start()
        try without.happens("reply", to: "ann")
        #expect(try without.run("bob").life == .waiting)
    }

    @Test func `a sequence that gets the option is heeded by who enters it afterwards`() throws {
        let world = try World(Self.steps)
        try world.leads("ann", "bob")
        try world.start()
        try world.happens("reply", to: "ann")
        let edited = try world.restarted(steps: Self.steps, head: #""same_account": "exit""#)
        try edited.leads("cat")
        try edited.start("cat")
        try edited.happens("reply", to: "ann", id: "2")
        #expect(try edited.run("bob").life == .waiting && edited.run("cat").outcome == Self.replied)
    }

    @Test(arguments: [1, 499, 500, 501])
    func `an account of any size is told`(others: Int) throws {
        let world = try World(#"{ "id": "rest", "wait": "9 days" }"#, head: #""same_account": "exit""#)
        let names = (0..<others).map { "p\($0)@example.com,p" }.joined(separator: "\n")
        try world.importing("email,first_name\nann@example.com,ann\n" + names)
        try world.start()
        try world.happens("reply", to: "ann")
        let live = try world.store.read { records in
            try records.liveRuns(account: "example.com", after: nil, limit: 2_000).map(\.lead)
        }
        #expect(try live == [world.lead("ann").id])
    }
}
