import Engine
import Ports
import Queries
import Scheduler
import Store
import TestKit
import Testing
import Values

@Suite struct PaymentsTests {
    static let close = """
        { "id": "buy", "close": "seat", "message": "offer", "up_to": "3 days",
          "chase": [ { "after": "1 day", "message": "again" } ], "unpaid": [ { "id": "sad", "tag": "unpaid" } ] }
        """

    private func offered(_ names: String..., steps: String = PaymentsTests.close) throws -> World {
        let world = try World(steps, head: #""offer": "seat""#)
        for name in names { try world.leads(name) }
        try world.start()
        return world
    }

    private func token(_ world: World, _ name: String) throws -> String {
        try #require(try world.deals(name).first).token
    }

    @Test func `the checkout link of each lead carries its own token`() throws {
        let world = try offered("ann", "bob")
        let (ann, bob) = (try token(world, "ann"), try token(world, "bob"))
        #expect(ann != bob)
        let mails = world.carrier.carried.map { $0.mailText.replacing("=\r\n", with: "").replacing("=3D", with: "=") }
        #expect(mails[0].contains("https://pay.example/?ref=\(ann)"))
        #expect(mails[1].contains("https://pay.example/?ref=\(bob)"))
    }

    @Test func `a card that a payment ends was touched by nobody and counts as nobody's work`() throws {
        let world = try offered("ann")
        try world.happens(.known(.reply), to: "ann")
        let asked = try #require(try world.card("ann"))
        _ = try world.scheduler.receive(
            Incoming(name: .known(.paid), subject: .deal(token: try token(world, "ann")), actor: "stripe"))
        let card = try #require(try world.store.read { try $0.card(asked.id) })
        #expect(card.state == .closed && card.disposition == "won" && card.dispositionReason == "paid online")
        #expect(card.touchedAt == nil && card.owner == asked.owner)
        let day = Zone.utc.local(world.clock.now).date
        let figures = try world.queries.figures(from: day, to: day)
        #expect(figures.cards == 1 && figures.touched == 0 && figures.accepted == 0 && figures.wonByItself.count == 1)
    }

    @Test func `who was offered something counts once in the funnel, however often the step reminds`() throws {
        let world = try offered("ann", "bob", "cat")
        try world.wait(.hours(25))
        #expect(try world.ended("ann").map(\.key.occurrence) == [0, 1], "she was reminded")
        let step = try #require(try world.queries.funnel(of: "flow").steps.first { $0.step == "buy" })
        #expect(step.begun == 3 && step.passed == 6 && step.present == 3)
    }

    @Test func `a payment by token closes the deal and the sequence`() throws {
        let world = try offered("ann")
        let reception = try world.scheduler.receive(
            Incoming(
                name: "paid", subject: .deal(token: try token(world, "ann")),
                details: ["amount": 10_000, "currency": "EUR"], actor: "pay", id: "evt_1"))
        #expect(reception.told == 1)
        #expect(try world.deals("ann").map(\.state) == [.won])
        #expect(try world.run("ann").outcome == "won")
        #expect(try world.card("ann") == nil)
        try world.wait(.days(10))
        #expect(world.carrier.carried.count == 1)
    }

    @Test(arguments: [
        ("payment_status", "unpaid"), ("status", "pending"), ("status", "Requires Action"), ("status", "failed"),
    ])
    func `a payment whose money is not there wins nothing and asks a person`(key: String, word: String) throws {
        let world = try offered("ann")
        var details: Object = ["amount": 10_000, "currency": "EUR"]
        details[key] = .string(word)
        let subject = Incoming.Subject.deal(token: try token(world, "ann"))
        _ = try world.scheduler.receive(
            Incoming(name: "paid", subject: subject, details: details, actor: "pay", id: "evt_1"))
        #expect(try world.deals("ann").map(\.state) == [.open])
        #expect(try world.card("ann")?.reasons == ["payment not settled"])
        details[key] = "paid"
        _ = try world.scheduler.receive(
            Incoming(name: "paid", subject: subject, details: details, actor: "pay", id: "evt_2"))
        #expect(try world.deals("ann").map(\.state) == [.won])
        #expect(try world.card("ann") == nil)
    }

    @Test func `a payment from another address counts for the deal its token names`() throws {
        let world = try offered("ann", "bob")
        try world.happens("paid", to: "bob", ["token": .string(try token(world, "ann")), "amount": 10_000])
        #expect(try world.deals("ann").map(\.state) == [.won])
        #expect(try world.run("ann").outcome == "won")
        #expect(try world.deals("bob").map(\.state) == [.open])
        #expect(try world.run("bob").waiting == .payment)
    }

    @Test func `a payment by address finds the one open deal, or the offer it names`() throws {
        let world = try offered("ann")
        try world.happens("paid", to: "ann", ["amount": 10_000, "currency": "eur"])
        #expect(try world.run("ann").outcome == "won")

        let steps = #"{ "id": "small", "offer": "hour" }, "# + Self.close
        let two = try offered("bob", steps: steps)
        try two.happens("paid", to: "bob", ["amount": 10_000, "offer": "seat"])
        #expect(try two.deals("bob").filter { $0.state == .won }.map(\.offer) == ["seat"])
    }

    private static let wrongPayments: [(Object, String)] = [
        (["amount": 9_999], "short payment"), (["amount": -10_000], "short payment"),
        (["amount": 10_000, "currency": "USD"], "payment in another currency"),
        (["amount": "100.00 EUR"], "payment of an unreadable amount"),
        (["amount": 100.5], "payment of an unreadable amount"), (["amount": nil], "payment of an unreadable amount"),
    ]

    @Test(arguments: wrongPayments)
    func `a payment that is not the price opens a card and closes nothing`(details: Object, reason: String) throws {
        let world = try offered("ann")
        try world.happens("paid", to: "ann", details)
        #expect(try world.deals("ann").map(\.state) == [.open])
        #expect(try world.card("ann")?.reasons == [reason])
        #expect(try world.run("ann").waiting == .payment)
    }

    @Test func `a provider that tells twice is believed once`() throws {
        let world = try offered("ann")
        #expect(try !world.happens("paid", to: "ann", ["amount": 10_000], id: "evt_9").isRepeat)
        let before = try world.log("ann").count
        #expect(try world.happens("paid", to: "ann", ["amount": 10_000], id: "evt_9").isRepeat)
        #expect(try world.log("ann").count == before)
        #expect(try world.card("ann") == nil)
    }

    @Test func `a second payment for a deal that was won asks a person`() throws {
        let world = try offered("ann")
        try world.happens("paid", to: "ann", ["amount": 10_000], id: "evt_1")
        try world.happens("paid", to: "ann", ["amount": 10_000], id: "evt_2")
        #expect(try world.card("ann")?.reasons == ["paid twice"])
        #expect(try world.queries.summary().wonValue == 10_000)
    }

    @Test func `a late payment turns a lost deal into a won one`() throws {
        let world = try offered("ann")
        try world.wait(.days(4))
        #expect(try world.deals("ann").map(\.state) == [.lost])
        #expect(try world.lead("ann").tags == ["unpaid"])
        try world.happens("paid", to: "ann", ["amount": 10_000])
        #expect(try world.deals("ann").map(\.state) == [.won])
        #expect(try world.queries.summary().wonValue == 10_000)
    }

    @Test func `a payment from somebody unknown opens a card under that address`() throws {
        let world = try offered("ann")
        let reception = try world.happens("paid", to: "stranger", ["amount": 10_000])
        #expect(reception.card != nil)
        #expect(try world.card("stranger")?.reasons == ["unmatched payment"])
        #expect(try world.deals("ann").map(\.state) == [.open])
        let lost = try world.scheduler.receive(
            Incoming(name: "paid", subject: .deal(token: "nonsense"), actor: "pay", id: "evt_3"))
        // Money that names nobody still asks a person.
        #expect(lost.card != nil)
    }

    @Test func `a refund or dispute keeps the deal won, remembers the sum and asks a person`() throws {
        for name in ["refunded", "disputed"] {
            let world = try offered("ann")
            try world.happens("paid", to: "ann", ["amount": 10_000])
            try world.happens(EventName(name), to: "ann", ["amount": 4_000])
            #expect(try world.deals("ann").map(\.state) == [.won])
            #expect(try world.deals("ann").map(\.refunded) == [4_000])
            #expect(try world.card("ann")?.reasons == [name])
        }
    }

    @Test func `a refund without a sale still reaches a person, and a sum beyond reason is refused`() throws {
        let world = try offered("ann")
        try world.happens("refunded", to: "ann", ["amount": 4_000])
        #expect(try world.deals("ann").map(\.refunded) == [0])
        #expect(try world.card("ann")?.reasons == ["refunded"])
        #expect(throws: SchedulerError.self) { try world.happens("paid", to: "ann", ["amount": .int(.max)]) }
        #expect(throws: SchedulerError.self) { try world.happens("refunded", to: "ann", ["amount": .int(.max)]) }
        #expect(try world.deals("ann").map(\.refunded) == [0])
    }

    @Test func `a buyer whose card is open needs no salesperson any more`() throws {
        let world = try offered("ann")
        try world.happens("reply", to: "ann")
        #expect(try world.card("ann") != nil)
        try world.happens("paid", to: "ann", ["amount": 10_000])
        #expect(try world.card("ann") == nil)
        #expect(try world.run("ann").outcome == "won")
    }

    @Test func `a run that waits for a person is not left waiting when another offer is paid`() throws {
        let ask = #"{ "id": "hour", "offer": "hour" }, { "id": "ask", "escalate": "desk", "reason": "fit" }"#
        let world = try World(
            ask, ["sequences/other.json": World.sequence("other", #"{ "id": "buy", "offer": "seat" }"#)])
        try world.leads("ann")
        try world.start(in: "other")
        try world.start()
        try world.happens("paid", to: "ann", ["offer": "seat", "amount": 10_000])
        #expect(try world.run("ann").waiting == .card)
        let card = try #require(try world.card("ann"))
        _ = try world.scheduler.dispose(card: card.id, by: "maya", as: .lost(reason: "enough"))
        try world.settle()
        #expect(try world.run("ann").life.isOver)
    }

    @Test func `a deal is offered once, and a second run of it finds it won`() throws {
        let world = try offered("ann")
        try world.happens("paid", to: "ann", ["amount": 10_000])
        _ = try world.scheduler.enroll(address: "ann@example.com", in: "flow", actor: "test")
        try world.settle()
        #expect(try world.deals("ann").count == 1)
        #expect(world.carrier.carried.count == 1)
    }
}
