import Engine
import Ports
import Queries
import Store
import TestKit
import Testing
import Values

@testable import Scheduler

@Suite struct ReceiveTests {
    static let waits = """
        { "id": "hello", "email": "hello" },
        { "id": "looks", "wait_for": "click", "up_to": "3 days",
          "then": [ { "id": "warm", "tag": "warm" } ], "else": [ { "id": "cold", "tag": "cold" } ] }
        """

    @Test func `an event moves the run that waits for it, and only that`() throws {
        let world = try World(Self.waits)
        try world.leads("ann", "bob")
        try world.start()
        #expect(try world.happens("click", to: "ann").told == 1)
        #expect(try world.lead("ann").tags == ["warm"])
        #expect(try world.run("bob").waiting == .event)
        try world.wait(.days(3))
        #expect(try world.lead("bob").tags == ["cold"])
    }

    @Test func `the same id of a provider changes nothing the second time, and another event of that id is heard`()
        throws
    {
        let world = try World(Self.waits)
        try world.leads("ann")
        try world.start()
        #expect(try !world.happens("form", to: "ann", id: "f-1").isRepeat)
        #expect(try world.happens("form", to: "ann", id: "f-1").isRepeat)
        #expect(try !world.happens("click", to: "ann", id: "f-1").isRepeat)
        #expect(try world.run("ann").waiting != .event)
    }

    @Test func `an event nobody could be told of leaves no trace of its id`() throws {
        let world = try World(Self.waits)
        #expect(throws: SchedulerError.unknownLead("ann@example.com")) {
            try world.happens("click", to: "ann", id: "c-1")
        }
        try world.leads("ann")
        try world.start()
        #expect(try !world.happens("click", to: "ann", id: "c-1").isRepeat)
    }

    @Test func `a reply from an unknown sender opens a card under that address`() throws {
        let world = try World()
        let reception = try world.happens("reply", to: "stranger")
        #expect(reception.card != nil)
        let card = try #require(try world.card("stranger"))
        #expect(card.reasons == ["replied, unknown sender"])
        #expect(card.queue == "desk")
        #expect(throws: SchedulerError.badAddress("not an address", reason: "it holds a space")) {
            _ = try world.scheduler.receive(Incoming(name: "reply", subject: .address("not an address"), actor: "test"))
        }
    }

    @Test func `a reply after the end of its sequence reaches a person`() throws {
        let world = try World()
        try world.leads("ann")
        try world.start()
        #expect(try world.run("ann").life == .finished)
        try world.happens("reply", to: "ann")
        #expect(try world.card("ann")?.reasons == ["replied"])
    }

    @Test func `a reply that is only kept for a later step reaches a person too`() throws {
        let steps =
            #"{ "id": "hello", "email": "hello" }, { "id": "rest", "wait": "1 day" }, { "id": "again", "email": "again" }, { "id": "answer", "wait_for": "reply", "up_to": "1 day" }"#
        let world = try World(steps)
        try world.leads("ann")
        try world.start()
        try world.happens("reply", to: "ann")
        #expect(try world.card("ann") != nil)
    }

    @Test func `a mail that answers ours is its lead's, whoever it comes from; a forged id is nobody's`() throws {
        let world = try World(Self.waits)
        try world.leads("ann")
        try world.start()
        let id = try #require(world.carrier.carried.first?.header("Message-ID")).filter { !"<>".contains($0) }
        let genuine = try world.scheduler.receive(
            Incoming(name: "click", subject: .thread([id], from: "assistant@other.example"), actor: "inbox"))
        #expect(try genuine.lead == world.lead("ann").id)
        let forged = id.hasPrefix("a") ? "b" + id.dropFirst() : "a" + id.dropFirst()
        let reception = try world.scheduler.receive(
            Incoming(name: "click", subject: .thread([forged], from: "assistant@other.example"), actor: "inbox"))
        #expect(reception.lead == nil)
    }

    @Test func `an unsubscribe from an address that is no lead yet is remembered for when it is one`() throws {
        let world = try World()
        _ = try world.scheduler.receive(
            Incoming(name: "unsubscribe", subject: .address("Ann@Example.com"), actor: "test"))
        #expect(try world.isSuppressed("ann@example.com"))
        try world.leads("ann", "bob")
        let report = try world.scheduler.enrollAll(in: "flow", actor: "test")
        #expect(report.enrolled == 1)
        #expect(report.refused == ["suppressed": 1])
    }

    @Test func `an address with an international domain is one address however it is typed`() throws {
        let world = try World()
        try world.importing("email,first_name\nann@müller.example,Ann")
        _ = try world.scheduler.enroll(address: "Ann@MÜLLER.example", in: "flow", actor: "test")
        try world.scheduler.suppress(address: "ann@müller.example", because: "asked", actor: "test")
        #expect(try world.isSuppressed("ann@xn--mller-kva.example"))
        try world.settle()
        #expect(world.carrier.carried.isEmpty)
    }

    @Test func `engagement counts events by their points and fades by half-lives`() throws {
        let scoring = #"{ "engagement": { "click": 16, "reply": 30 }, "half_life": "14 days" }"#
        let world = try World(nil, ["sequences/scoring.json": scoring])
        try world.leads("ann")
        try world.happens("click", to: "ann")
        #expect(try world.queries.story(of: "ann@example.com").score?.engagement == 16)
        try world.wait(.days(14))
        #expect(try world.queries.story(of: "ann@example.com").score?.engagement == 8)
        try world.happens("click", to: "ann")
        #expect(try world.queries.story(of: "ann@example.com").score?.engagement == 24)
    }
}
