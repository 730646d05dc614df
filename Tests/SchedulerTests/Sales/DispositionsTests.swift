import Engine
import Ports
import Queries
import TestKit
import Testing
import Values

@testable import Scheduler

/// A salesperson's word: heard by every run of the lead, and booked once.
@Suite struct DispositionsTests {
    private static let mails = """
        { "id": "first", "email": "hello" }, { "id": "rest", "wait": "2 days" }, { "id": "second", "email": "again" }
        """

    @Test(arguments: ["won", "lost"])
    func `a word on a card that no run waits for ends the mails`(word: String) throws {
        let world = try World(Self.mails, head: #""offer": "seat""#)
        try world.leads("ann")
        try world.start()
        try world.happens("reply", to: "ann")
        let card = try #require(try world.card("ann"))
        let said = try Disposition(word, reason: "budget")
        let outcome = try world.scheduler.dispose(
            card: card.id, by: "mia", as: said, offer: word == "won" ? "seat" : nil)
        #expect(outcome.card.state == .closed)
        #expect(try world.run("ann").outcome == word)
        try world.wait(.days(9))
        #expect(world.carrier.carried.count == 1)
        #expect(try world.deals("ann").map(\.state) == (word == "won" ? [.won] : []))
    }

    @Test func `a lead handed back goes on where it was`() throws {
        let world = try World(Self.mails)
        try world.leads("ann")
        try world.start()
        try world.happens("reply", to: "ann")
        let card = try #require(try world.card("ann"))
        _ = try world.scheduler.dispose(card: card.id, by: "mia", as: .recycled(reason: "later"))
        try world.wait(.days(9))
        #expect(world.carrier.carried.count == 2)
        #expect(try world.run("ann").outcome == "completed")
    }

    @Test func `two runs that wait on one card book one sale`() throws {
        let ask = #"{ "id": "ask", "escalate": "desk", "reason": "fit" }"#
        let world = try World(
            ask, head: #""offer": "seat""#,
            [
                "sequences/other.json": World.sequence(
                    "other", #"{ "id": "hour", "offer": "hour" }, { "id": "go", "enroll": "flow" }, "# + ask,
                    head: #""offer": "hour""#)
            ])
        try world.leads("ann")
        try world.start("ann", in: "other")
        let card = try #require(try world.card("ann"))
        let won = try world.scheduler.dispose(card: card.id, by: "mia", as: .won, value: 7_000).won
        #expect(won?.offer == "hour" && won?.value.minorUnits == 7_000)
        #expect(try world.deals("ann").map(\.offer) == ["hour"])
        let lead = try world.lead("ann")
        let outcomes = try world.store.read { try $0.enrollments(lead: lead.id) }.map(\.outcome)
        #expect(outcomes == ["won", "won by a person"])
    }

    @Test func `after a reply the offer that was made is booked, not the sequence's own`() throws {
        let course = """
            { "id": "buy", "close": "hour", "message": "offer", "up_to": "9 days" }
            """
        let world = try World(
            course, head: #""offer": "seat", "exits": [ { "on": "reply", "escalate": "desk", "reason": "replied" } ]"#)
        try world.leads("ann")
        try world.start()
        try world.happens("reply", to: "ann")
        let card = try #require(try world.card("ann"))
        _ = try world.scheduler.dispose(card: card.id, by: "mia", as: .won)
        #expect(try world.deals("ann").map(\.offer) == ["hour"] && world.deals("ann").map(\.state) == [.won])
        #expect(try world.queries.summary().wonValue == 5_000)
    }

    @Test func `several open offers are refused with the choice`() throws {
        let steps =
            #"{ "id": "a", "offer": "hour" }, { "id": "b", "offer": "seat" }, { "id": "ask", "escalate": "desk", "reason": "fit" }"#
        let world = try World(steps)
        try world.leads("ann")
        try world.start()
        let card = try #require(try world.card("ann"))
        #expect(throws: SchedulerError.ambiguousOffer(["hour", "seat"])) {
            _ = try world.scheduler.dispose(card: card.id, by: "mia", as: .won)
        }
        #expect(try world.card("ann")?.state == .open)
        _ = try world.scheduler.dispose(card: card.id, by: "mia", as: .won, offer: "hour")
        #expect(try world.deals("ann").first { $0.state == .won }?.offer == "hour")
    }

    @Test func `a value with nothing for sale is refused`() throws {
        let world = try World(Self.mails)
        try world.leads("ann")
        try world.happens("reply", to: "ann")
        let card = try #require(try world.card("ann"))
        #expect(throws: SchedulerError.nothingForSale("ann@example.com", known: ["hour", "seat"])) {
            _ = try world.scheduler.dispose(card: card.id, by: "mia", as: .won, value: 5)
        }
    }

    @Test func `a win with nothing on sale ends the card and says that no deal is booked`() throws {
        let world = try World(Self.mails)
        try world.leads("ann")
        try world.happens("reply", to: "ann")
        let answer = try world.scheduler.perform(
            .dispose(card: "ann@example.com", disposition: "won", reason: nil, value: nil, offer: nil), by: "mia")
        #expect(answer.text.contains("no deal is booked"))
        #expect(answer.value["won"] == .some(.null))
    }

    @Test(arguments: [
        ("Budget", "budget"), ("no need", "no_need"), ("not-a-fit", "not_a_fit"),
        ("they went with Acme in the end", "they went with Acme in the end"),
    ])
    func `a reason is kept as its queue codes it, and other words as they were typed`(
        typed: String, kept: String
    ) throws {
        let world = try World(Self.mails)
        try world.leads("ann")
        try world.happens("reply", to: "ann")
        let card = try #require(try world.card("ann"))
        #expect(
            try world.scheduler.dispose(card: card.id, by: "mia", as: .lost(reason: typed)).card.dispositionReason
                == kept)
    }

    @Test func `a slip in a coded reason is asked about, and the card stays open`() throws {
        let world = try World(Self.mails)
        try world.leads("ann")
        try world.happens("reply", to: "ann")
        let card = try #require(try world.card("ann"))
        #expect(
            throws: SchedulerError.unknownReason("budgett", near: "budget", known: QueueDefinition.usualLostCodes)
        ) {
            _ = try world.scheduler.dispose(card: card.id, by: "mia", as: .lost(reason: "budgett"))
        }
        #expect(try world.card("ann")?.state == .open)
    }

    @Test func `an event says the same as a command`() throws {
        for name in ["won", "closed-won"] {
            let world = try World(Self.mails, head: #""offer": "seat""#)
            try world.leads("ann")
            try world.start()
            _ = try world.scheduler.perform(
                .event(
                    address: "ann@example.com", token: nil, name: name, details: #"{"offer": "seat"}"#, id: nil),
                by: "mia")
            #expect(try world.run("ann").outcome == "won")
            #expect(try world.deals("ann").map(\.state) == [.won])
        }
    }

    @Test func `a second reason moves a card to its queue and gives it a fresh clock`() throws {
        let world = try World(
            Self.mails,
            head:
                #""exits": [ { "on": "form", "escalate": "vip", "reason": "call me", "priority": 90, "answer_within": "1 business hour" } ]"#,
            [
                "sequences/queues/vip.json": """
                { "queue": "vip", "title": "VIP", "people": ["kim"], "answer_within": "2 business hours",
                  "hours": { "days": "mon-fri", "hours": "09:00-17:00", "zone": "workspace" } }
                """
            ])
        try world.leads("ann")
        try world.start()
        try world.happens("reply", to: "ann")
        let before = try #require(try world.card("ann"))
        try world.happens("form", to: "ann")
        let after = try #require(try world.card("ann"))
        #expect(after.id == before.id && after.queue == "vip" && after.reasons == ["replied", "call me"])
        #expect(after.answerBy == world.clock.now + .hours(1))
        try world.wait(.hours(1) + .minutes(1))
        #expect(
            try world.card("ann")?.answerBy == World.monday + .hours(2), "the step's time, for the second person too")
    }

    @Test func `a new reason on a card that ran out its clock is watched again`() throws {
        let exit = #""exits": [ { "on": "reply", "escalate": "desk", "reason": "replied" } ]"#
        let world = try World(Self.mails, head: exit)
        try world.leads("ann")
        try world.start()
        try world.happens("reply", to: "ann")
        try world.wait(.days(4))
        #expect(try world.card("ann")?.breaches == 2)
        try world.happens("reply", to: "ann")
        #expect(try world.card("ann")?.breaches == 0)
    }

    @Test func `a win of a person's is that person's in the report, although the clock goes on while it is written`()
        throws
    {
        let world = try World(
            #"{ "id": "ask", "escalate": "desk", "reason": "fit" }"#, head: #""offer": "seat""#,
            clock: TickingClock(World.monday))
        try world.leads("ann")
        try world.start()
        let card = try #require(try world.card("ann")).id
        _ = try world.scheduler.dispose(card: card, by: "maya", as: .won, value: 12_345)
        let today = CivilDate(year: 2026, month: 3, day: 2)
        let figures = try world.queries.figures(from: today, to: today)
        #expect(figures.wonByPeople.count == 1 && figures.wonByPeople.value == 12_345 && figures.wonByItself.count == 0)
        #expect(figures.people.first { $0.name == "maya" }?.won.count == 1)
    }

    @Test func `the people of a queue take turns over all its cards`() throws {
        let world = try World(#"{ "id": "ask", "escalate": "desk", "reason": "fit" }"#)
        var owners: [String?] = []
        for name in ["ann", "bob", "cat", "dan"] {
            try world.leads(name)
            try world.start(name)
            owners.append(try world.card(name)?.owner)
            try world.wait(.minutes(30))
        }
        #expect(owners == ["maya", "jonas", "maya", "jonas"])
    }
}
