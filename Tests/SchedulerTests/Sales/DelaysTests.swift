import Engine
import Ports
import TestKit
import Testing
import Values

@testable import Scheduler

/// What the machine took its time for stands on the card, apart from what people take.
@Suite struct DelaysTests {
    private func asked(_ world: World, receivedAt: String?) throws -> Card {
        try world.leads("ann")
        try world.start()
        let id = try #require(world.carrier.carried.first?.header("Message-ID"))
        let trace = receivedAt.map { "Received: from a.example by b.example with ESMTP id 1;\r\n \($0)\r\n" } ?? ""
        let mail =
            "\(trace)From: ann@example.com\r\nTo: ana@ana.example\r\nSubject: Re: Hello\r\n"
            + "Message-ID: <answer@example.com>\r\nIn-Reply-To: \(id)\r\n\r\nPlease call me.\r\n"
        _ = try world.scheduler.receive(mail: Array(mail.utf8), actor: "inbox")
        return try #require(try world.card("ann"))
    }

    private static let steps = #"{ "id": "hello", "email": "hello" }, { "id": "rest", "wait": "9 days" }"#

    @Test func `a card for an answer is called by the mail's arrival in the mailbox, not by when it is read`() throws {
        let world = try World(Self.steps)
        let arrived = world.clock.now - .minutes(7)
        let card = try asked(world, receivedAt: Self.written(arrived) + " (CET)")
        #expect(card.calledAt == arrived && card.openedAt == world.clock.now)
    }

    @Test(arguments: [nil, "some day", "Tue, 5 May 2099 10:00:00 +0000"])
    func `a mail that does not say when it came, or says the future, is called by its being heard`(at: String?) throws {
        let world = try World(Self.steps)
        let card = try asked(world, receivedAt: at)
        #expect(card.calledAt == card.openedAt)
    }

    @Test func `a card of a step is called by when the step was due, however late the machine is`() throws {
        let world = try World(
            #"{ "id": "rest", "wait": "1 day" }, { "id": "ask", "escalate": "desk", "reason": "has time" }"#)
        try world.leads("ann")
        try world.start()
        let due = try #require(try world.run("ann").due)
        world.clock.wait(until: due + .hours(3), at: Doorbell(), underWay: false)
        try world.settle()
        let card = try #require(try world.card("ann"))
        #expect(card.calledAt == due && card.openedAt == due + .hours(3))
    }

    /// `5 May 2026 10:00:00 +0200` of a moment.
    private static func written(_ moment: Moment) -> String {
        let local = Zone.utc.local(moment + .hours(2))
        let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
        let second = moment.seconds % 60
        let time = [local.time.minutes / 60, local.time.minutes % 60, Int(second)].map { padded($0, to: 2) }
        return
            "\(local.date.day) \(months[local.date.month - 1]) \(local.date.year) \(time.joined(separator: ":")) +0200"
    }
}
