import Engine
import Ports
import Queries
import Scheduler
import Store
import TestKit
import Testing
import Values

@Suite struct QueueTests {
    private static let monday = CivilDate(year: 2026, month: 3, day: 2)

    static let ask = """
        { "id": "ask", "escalate": "desk", "reason": "fit", "priority": 30, "answer_within": "2 business hours",
          "lost": [ { "id": "no", "tag": "said-no" } ],
          "recycle": [ { "id": "back", "tag": "recycled" } ],
          "missed": [ { "id": "sorry", "email": "again" } ] },
        { "id": "hello", "email": "hello" }
        """

    private func asked(_ names: String...) throws -> World {
        let world = try World(Self.ask, head: #""offer": "seat""#)
        for name in names { try world.leads(name) }
        try world.start()
        return world
    }

    @Test func `escalating opens a card with its reason, its time and no message`() throws {
        let world = try asked("ann")
        let card = try #require(try world.card("ann"))
        #expect(card.queue == "desk")
        #expect(card.reasons == ["fit"])
        #expect(card.priority == 30)
        #expect(card.answerBy == World.monday + .hours(2))
        #expect(card.state == .open)
        #expect(try world.run("ann").waiting == .card)
        #expect(world.carrier.carried.isEmpty)
        #expect(try world.queries.queue(QueueFilter(queue: "desk")).entries.map(\.card.id) == [card.id])
        #expect(throws: QueryError.unknownQueue("desc", known: ["desk"])) {
            _ = try world.queries.queue(QueueFilter(queue: "desc"))
        }
    }

    @Test func `a second reason joins the open card and moves it up`() throws {
        let world = try asked("ann")
        let before = try #require(try world.card("ann"))
        try world.happens("reply", to: "ann")
        let after = try #require(try world.card("ann"))
        #expect(after.id == before.id)
        #expect(after.reasons == ["fit", "replied"])
        #expect(after.priority > before.priority)
        try world.happens("reply", to: "ann")
        #expect(try world.card("ann")?.reasons == ["fit", "replied"])
        #expect(try world.queries.queue().entries.count == 1)
    }

    @Test func `while a card is open no other run of its lead sends; when it is closed they go on`() throws {
        let wait = #"{ "id": "rest", "wait": "1 hour" }, { "id": "hello", "email": "hello" }"#
        let world = try World(wait)
        try world.leads("ann")
        try world.start()
        // A stranger to the run opens the card: a reply that no step waits for.
        try world.happens("reply", to: "ann")
        try world.wait(.hours(3))
        #expect(world.carrier.carried.isEmpty)
        #expect(try world.outbox().map(\.reason) == ["card open"])
        let card = try #require(try world.card("ann"))
        _ = try world.scheduler.dispose(card: card.id, by: "maya", as: .recycled(reason: "later"))
        try world.wait(.hours(1))
        #expect(world.recipients == ["ann"])
    }

    @Test func `two people claim one card: the first has it`() throws {
        let world = try asked("ann")
        let card = try #require(try world.card("ann")).id
        #expect(try world.scheduler.claim(card: card, by: "maya").owner == "maya")
        #expect(throws: SchedulerError.claimed(card: card, by: "maya")) {
            _ = try world.scheduler.claim(card: card, by: "jonas")
        }
        #expect(try world.scheduler.claim(card: card, by: "maya").state == .accepted)
        #expect(try world.card("ann")?.owner == "maya")
        #expect(try world.lead("ann").owner == "maya")
    }

    @Test func `a touch stops the clock to the first answer`() throws {
        let world = try asked("ann")
        let card = try #require(try world.card("ann")).id
        try world.wait(.minutes(90))
        let touched = try world.scheduler.touch(card: card, by: "jonas", how: "call")
        #expect(touched.touchedAt == World.monday + .minutes(90))
        // Any colleague's touch counts, and the card stays with who has it.
        #expect(touched.owner == "maya")
        try world.wait(.days(10))
        #expect(try world.card("ann")?.breaches == 0)
        #expect(try world.run("ann").waiting == .card)
    }

    @Test func `a card nobody touches goes to the next person, then is missed and the sequence goes on`() throws {
        let world = try asked("ann")
        #expect(try world.card("ann")?.owner == "maya")
        try world.wait(.hours(2))
        let reassigned = try #require(try world.card("ann"))
        #expect(reassigned.breaches == 1)
        #expect(reassigned.owner == "jonas")
        #expect(reassigned.answerBy == World.monday + .hours(4))
        #expect(try world.run("ann").waiting == .card)
        try world.wait(.hours(4))
        #expect(try world.card("ann") == nil)
        try world.wait(.minutes(1))
        #expect(try world.ended("ann").map(\.key.step) == ["sorry", "hello"])
        #expect(try world.log("ann").map(\.name).contains("card missed"))
        #expect(try world.queries.queue().entries.isEmpty)
    }

    @Test func `a card nobody touches goes to whoever is there, and to nobody where all are away`() throws {
        let world = try asked("ann")
        try world.scheduler.away("maya", from: Self.monday, to: Self.monday, actor: "maya")
        try world.wait(.hours(2))
        #expect(try world.card("ann")?.owner == "jonas")
        let another = try asked("bob")
        for name in ["maya", "jonas"] {
            try another.scheduler.away(name, from: Self.monday, to: Self.monday, actor: name)
        }
        try another.wait(.hours(2))
        #expect(try another.card("bob")?.breaches == 1)
        #expect(try another.card("bob")?.owner == nil)
    }

    @Test func `a card that finds nobody there waits for the first who is back`() throws {
        let world = try World(
            #"{ "id": "ask", "escalate": "desk", "reason": "fit", "answer_within": "3 business days" }"#)
        try world.scheduler.away("maya", from: Self.monday, to: Self.monday.advanced(by: 3), actor: "maya")
        try world.scheduler.away("jonas", from: Self.monday, to: Self.monday, actor: "jonas")
        try world.leads("ann")
        try world.start()
        #expect(try world.card("ann")?.owner == nil)
        try world.wait(.hours(15))
        #expect(try world.card("ann")?.owner == "jonas")
        #expect(try world.log("ann").contains { $0.name == "card handed over" && $0.values["to"] == "jonas" })
    }

    @Test func `a card given back goes to whoever else has the turn, and runs its clock again`() throws {
        let world = try asked("ann")
        let card = try #require(try world.card("ann")).id
        _ = try world.scheduler.claim(card: card, by: "maya")
        try world.scheduler.giveBack(card: card, by: "maya")
        #expect(try world.card("ann")?.owner == "jonas")
        #expect(try world.card("ann")?.state == .open)
        #expect(try world.scheduler.claim(card: card, by: "maya").owner == "maya")
    }

    @Test func `a card given back in a queue of one person is nobody's until somebody takes it`() throws {
        let world = try World(
            #"{ "id": "ask", "escalate": "desk", "reason": "fit" }"#,
            ["sequences/queues/desk.json": #"{ "queue": "desk", "title": "Desk", "people": ["maya"] }"#])
        try world.leads("ann")
        try world.start()
        let card = try #require(try world.card("ann")).id
        #expect(try world.scheduler.giveBack(card: card, by: "maya").owner == nil)
        try world.settle()
        try world.wait(.minutes(30))
        #expect(try world.card("ann")?.owner == nil, "it came back by itself")
        try world.leads("bob")
        try world.start("bob")
        #expect(try world.card("bob")?.owner == "maya", "a new card is still hers")
        #expect(try world.scheduler.claim(card: card, by: "maya").owner == "maya")
        #expect(try world.card("ann")?.givenBackBy == nil)
    }

    @Test func `whoever looks away while a card changes hands does not take it from the wrong person`() throws {
        let world = try asked("ann")
        let card = try #require(try world.card("ann")).id
        #expect(throws: SchedulerError.claimed(card: card, by: "maya")) {
            _ = try world.scheduler.claim(card: card, by: "jonas", seen: .nobody)
        }
        #expect(throws: SchedulerError.claimed(card: card, by: "maya")) {
            _ = try world.scheduler.claim(card: card, by: "jonas", seen: .person("cy"))
        }
        #expect(try world.scheduler.claim(card: card, by: "jonas", seen: .person("maya")).owner == "jonas")
        #expect(throws: SchedulerError.claimed(card: card, by: "jonas")) {
            _ = try world.scheduler.claim(card: card, by: "maya", seen: .person("jonas"))
        }
    }

    @Test func `a card is handed to nobody who cannot work it, and who is told what to do`() throws {
        let world = try asked("ann")
        let card = try #require(try world.card("ann")).id
        for (name, role) in [("rita", "reader"), ("mark", "marketer"), ("sal", "salesperson")] {
            try world.scheduler.keepPerson(name, address: nil, role: role, actor: "test")
        }
        try world.scheduler.away("sal", from: Self.monday, to: Self.monday, actor: "test")
        func refusal(_ name: String) -> SchedulerError? {
            let outcome = Result { try world.scheduler.handOver(card: card, to: name, by: "maya") }
            guard case .failure(let error) = outcome else { return nil }
            return error as? SchedulerError
        }
        #expect(refusal("rita") == .cannotWork("rita", .role("reader")))
        #expect(refusal("mark") == .cannotWork("mark", .role("marketer")))
        #expect(refusal("Maya") == .cannotWork("Maya", .unknown(known: ["jonas", "maya", "sal"])))
        guard case .cannotWork("sal", .away(let until))? = refusal("sal") else {
            Issue.record("sal is away")
            return
        }
        #expect(until.contains("2026-03-03"), "\(until)")
        #expect(try world.card("ann")?.owner == "maya")
        #expect(refusal("jonas") == nil)
    }

    @Test func `the cards of somebody removed go to whoever has the turn, and later ones to others`() throws {
        let world = try asked("ann", "bob", "cat")
        try world.scheduler.keepPerson("maya", address: nil, role: "salesperson", actor: "test")
        #expect(try world.scheduler.removePerson("maya", actor: "test") == 2)
        try world.leads("dan")
        try world.start("dan")
        for name in ["ann", "bob", "cat", "dan"] { #expect(try world.card(name)?.owner == "jonas", "\(name)") }
    }

    @Test func `whoever is off duty or has as many cards as they can work is passed by`() throws {
        let desk = """
            { "queue": "desk", "title": "The desk", "people": [
                { "name": "maya", "capacity": 1 }, { "name": "jonas", "hours": { "days": "sat" } },
                { "name": "cy", "weight": 2 } ],
              "hours": { "days": "mon-fri", "hours": "09:00-17:00", "zone": "UTC" } }
            """
        let world = try World(Self.ask, head: #""offer": "seat""#, ["sequences/queues/desk.json": desk])
        for name in ["ann", "bob", "dan", "eve"] { try world.leads(name) }
        try world.start()
        let owners = try ["ann", "bob", "dan", "eve"].compactMap { try world.card($0)?.owner }
        #expect(owners.count == 4 && owners.count { $0 == "maya" } == 1 && owners.count { $0 == "cy" } == 3)
    }

    @Test func `a card of a lead whose owner is away goes to the next one, and the lead keeps its owner`() throws {
        let world = try asked("ann")
        let first = try #require(try world.card("ann")).id
        _ = try world.scheduler.claim(card: first, by: "jonas")
        _ = try world.scheduler.dispose(card: first, by: "jonas", as: .lost(reason: "budget"))
        try world.scheduler.away("jonas", from: Self.monday, to: Self.monday, actor: "jonas")
        try world.happens("reply", to: "ann", ["subject": "Hello"])
        #expect(try world.card("ann")?.owner == "maya")
        #expect(try world.lead("ann").owner == "jonas")
    }

    @Test func `a card that was put off comes back when its lead writes, where that was asked for`() throws {
        for wakes in [true, false] {
            let world = try asked("ann")
            let card = try #require(try world.card("ann")).id
            try world.scheduler.snooze(
                card: card, until: world.clock.now + .days(2), wakesOnReply: wakes, by: "maya")
            #expect(try world.store.read { try $0.snoozes().map(\.card) } == [card])
            try world.happens("reply", to: "ann", ["subject": "Hello"])
            #expect(try world.store.read { try $0.snoozes().isEmpty } == wakes)
        }
    }

    @Test func `the time to the first touch runs in business hours`() throws {
        let late = try #require(Moment(parsing: "2026-03-06T16:00:00Z"))
        let world = try World(Self.ask, at: late)
        try world.leads("ann")
        try world.start()
        #expect(try world.card("ann")?.answerBy == Moment(parsing: "2026-03-09T10:00:00Z"))
        try world.wait(.days(2))
        #expect(try world.card("ann")?.breaches == 0)
    }

    @Test func `a later card goes to whoever worked the lead`() throws {
        let world = try asked("ann")
        let first = try #require(try world.card("ann")).id
        _ = try world.scheduler.claim(card: first, by: "jonas")
        _ = try world.scheduler.dispose(card: first, by: "jonas", as: .lost(reason: "budget"))
        try world.settle()
        try world.happens("reply", to: "ann")
        let second = try #require(try world.card("ann"))
        #expect(second.id != first)
        #expect(second.owner == "jonas")
    }

    @Test func `won closes the deal with the agreed value`() throws {
        let world = try asked("ann")
        let card = try #require(try world.card("ann")).id
        let closed = try world.scheduler.dispose(card: card, by: "maya", as: .won, value: 12_345)
        try world.settle()
        #expect(closed.card.disposition == "won")
        #expect(try world.run("ann").outcome == "won")
        #expect(try world.deals("ann").map(\.state) == [.won])
        #expect(try world.deals("ann").map(\.value.minorUnits) == [12_345])
        #expect(try world.queries.summary().wonValue == 12_345)
        #expect(world.carrier.carried.isEmpty)
    }

    @Test func `lost and recycled run their blocks and end with their reasons`() throws {
        let world = try asked("ann", "bob")
        _ = try world.scheduler.dispose(
            card: try #require(try world.card("ann")).id, by: "maya", as: .lost(reason: "budget"))
        _ = try world.scheduler.dispose(
            card: try #require(try world.card("bob")).id, by: "maya", as: .recycled(reason: "timing"))
        try world.settle()
        #expect(try world.run("ann").outcome == "lost")
        #expect(try world.lead("ann").tags == ["said-no"])
        #expect(try world.run("bob").outcome == "recycled")
        #expect(try world.lead("bob").tags == ["recycled"])
        #expect(world.carrier.carried.isEmpty)
    }

    @Test func `a closed card cannot be claimed, touched or closed again`() throws {
        let world = try asked("ann")
        let card = try #require(try world.card("ann")).id
        _ = try world.scheduler.dispose(card: card, by: "maya", as: .lost(reason: "budget"))
        #expect(throws: SchedulerError.cardClosed(card)) { _ = try world.scheduler.claim(card: card, by: "maya") }
        #expect(throws: SchedulerError.cardClosed(card)) {
            _ = try world.scheduler.touch(card: card, by: "x", how: "call")
        }
        #expect(throws: SchedulerError.cardClosed(card)) {
            _ = try world.scheduler.dispose(card: card, by: "x", as: .won)
        }
        #expect(throws: SchedulerError.unknownCard("77")) { _ = try world.scheduler.claim(card: 77, by: "maya") }
    }

    @Test func `dispositions come through the one door as well`() throws {
        let world = try asked("ann")
        try world.happens("disposition", to: "ann", ["outcome": "claim", "by": "jonas"])
        #expect(try world.card("ann")?.owner == "jonas")
        try world.happens("disposition", to: "ann", ["outcome": "lost", "reason": "budget"])
        #expect(try world.card("ann") == nil)
        #expect(try world.run("ann").outcome == "lost")
        #expect(throws: SchedulerError.self) {
            try world.happens("reply", to: "ann")
            try world.happens("disposition", to: "ann", ["outcome": "maybe"])
        }
    }
}
