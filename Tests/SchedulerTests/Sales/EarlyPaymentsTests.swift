import Engine
import Ports
import Queries
import TestKit
import Testing
import Values

@testable import Scheduler

/// Money that comes when nobody has asked for it yet, or in another sum than was asked.
@Suite struct EarlyPaymentsTests {
    private static let late = """
        { "id": "book", "email": "hello" }, { "id": "rest", "wait": "5 days" },
        { "id": "more", "email": "again" }, { "id": "rest2", "wait": "5 days" },
        """

    private func underWay(_ changes: [String: String?] = [:]) throws -> World {
        let world = try World(Self.late + PaymentsTests.close, head: #""offer": "seat""#, changes)
        try world.leads("ann")
        try world.start()
        return world
    }

    @Test(arguments: [["amount": 10_000], ["amount": 10_000, "currency": "EUR"], ["offer": "seat"]] as [Object])
    func `a payment before its step opens and wins its deal, and nothing more is sent`(details: Object) throws {
        let world = try underWay()
        try world.wait(.days(1))
        let reception = try world.happens("paid", to: "ann", details)
        #expect(reception.won?.offer == "seat" && reception.card == nil)
        #expect(try world.deals("ann").map(\.state) == [.won])
        #expect(try world.run("ann").outcome == "won")
        try world.wait(.days(30))
        #expect(world.carrier.carried.count == 1)
        #expect(try world.queries.summary().wonValue == 10_000)
    }

    @Test(arguments: [["amount": 9_999], ["amount": 10_000, "currency": "USD"], [:]] as [Object])
    func `a payment that fits nothing on sale asks a person and closes nothing`(details: Object) throws {
        let world = try underWay()
        try world.happens("paid", to: "ann", details)
        #expect(try world.deals("ann").isEmpty)
        #expect(try world.card("ann")?.reasons == ["payment without a deal"])
        #expect(try !world.run("ann").life.isOver)
    }

    @Test func `a deal keeps the price it was offered at`() throws {
        let dear = [
            "sequences/offers/seat.json":
                #"{ "offer": "seat", "title": "A seat", "price": 90000, "checkout": "https://pay.example/?ref={token}" }"#
        ]
        for (paid, outcome, reasons) in [(10_000, Deal.State.won, nil), (90_000, .won, ["overpaid"])]
            as [(Int, Deal.State, [String]?)]
        {
            let world = try World(PaymentsTests.close, head: #""offer": "seat""#)
            try world.leads("ann")
            try world.start()
            let next = try world.restarted(dear.mapValues { $0 }, steps: PaymentsTests.close, head: #""offer": "seat""#)
            try next.happens("paid", to: "ann", ["amount": .int(paid)])
            #expect(try next.deals("ann").map(\.state) == [outcome])
            #expect(try next.card("ann")?.reasons == reasons)
            #expect(try next.queries.summary().wonValue == paid)
        }
    }

    @Test func `what is paid in parts wins when it is whole`() throws {
        let world = try World(PaymentsTests.close, head: #""offer": "seat""#)
        try world.leads("ann")
        try world.start()
        try world.happens("paid", to: "ann", ["amount": 4_000])
        #expect(try world.deals("ann").map(\.paid) == [4_000])
        #expect(try world.card("ann")?.reasons == ["short payment"])
        try world.happens("paid", to: "ann", ["amount": 6_000])
        #expect(try world.deals("ann").map(\.state) == [.won])
        #expect(try world.queries.summary().wonValue == 10_000)
    }

    @Test func `a refund takes what went back out of what was won`() throws {
        let world = try World(PaymentsTests.close, head: #""offer": "seat""#)
        try world.leads("ann")
        try world.start()
        try world.happens("paid", to: "ann", ["amount": 10_000], id: "1")
        try world.happens("refunded", to: "ann", ["amount": 4_000], id: "1")
        #expect(try world.queries.summary().wonValue == 6_000)
        try world.happens("refunded", to: "ann", ["amount": 9_000], id: "2")
        #expect(try world.queries.summary().wonValue == 0)
        #expect(try world.deals("ann").map(\.state) == [.won] && world.deals("ann").map(\.refunded) == [10_000])
    }

    @Test func `a refund that tells what went back so far is not counted twice`() throws {
        let world = try World(PaymentsTests.close, head: #""offer": "seat""#)
        try world.leads("ann")
        try world.start()
        try world.happens("paid", to: "ann", ["amount": 10_000], id: "1")
        for (total, id) in [(4_000, "2"), (4_000, "3"), (9_000, "4"), (1_000, "5")] {
            try world.happens("refunded", to: "ann", ["amount": .int(total), "cumulative": true], id: id)
        }
        #expect(try world.deals("ann").map(\.refunded) == [9_000])
        #expect(try world.queries.summary().wonValue == 1_000)
    }

    @Test func `a refund told before its payment leaves what stayed, and its question stays open`() throws {
        let world = try World(PaymentsTests.close, head: #""offer": "seat""#)
        try world.leads("ann")
        try world.start()
        try world.happens("refunded", to: "ann", ["amount": 4_000, "offer": "seat"], id: "2")
        #expect(try world.deals("ann").map(\.state) == [.open])
        try world.happens("paid", to: "ann", ["amount": 10_000], id: "1")
        #expect(try world.deals("ann").map(\.state) == [.won])
        #expect(try world.queries.summary().wonValue == 6_000)
        #expect(try world.card("ann")?.reasons == ["refunded"])
    }

    @Test(
        arguments: [
            ["amount": 10_000, "offer": "seat"], ["offer": "seat"], ["amount": 10_000],
        ] as [Object])
    func `a whole refund told before its payment leaves nothing, whether its deal was open already or not`(
        refund: Object
    ) throws {
        for steps in [PaymentsTests.close, #"{ "id": "w", "wait": "3 days" }, "# + PaymentsTests.close] {
            let world = try World(steps, head: #""offer": "seat""#)
            try world.leads("ann")
            try world.start()
            let wasOpen = try !world.deals("ann").isEmpty
            // Without a name, only a deal that is open says what went back.
            guard wasOpen || refund["offer"] != nil else { continue }
            try world.happens("refunded", to: "ann", refund, id: "2")
            try world.happens("paid", to: "ann", ["amount": 10_000, "offer": "seat"], id: "1")
            #expect(try world.deals("ann").map(\.state) == [.won])
            #expect(try world.deals("ann").map(\.refunded) == [10_000])
            #expect(try world.queries.summary().wonValue == 0)
        }
    }

    @Test func `what is bought later does not answer for money that was paid twice`() throws {
        let world = try World(#"{ "id": "small", "offer": "hour" }, "# + PaymentsTests.close)
        try world.leads("ann")
        try world.start()
        try world.happens("paid", to: "ann", ["amount": 10_000, "offer": "seat"], id: "1")
        try world.happens("paid", to: "ann", ["amount": 10_000, "offer": "seat"], id: "2")
        try world.happens("paid", to: "ann", ["offer": "hour"], id: "3")
        #expect(try world.deals("ann").map(\.state) == [.won, .won])
        #expect(try world.card("ann")?.reasons == ["paid twice"])
    }

    @Test(arguments: [Int.max, Int.min, Payment.most + 1])
    func `an amount beyond all bounds is refused at the door`(amount: Int) throws {
        let world = try World(PaymentsTests.close, head: #""offer": "seat""#)
        try world.leads("ann")
        try world.start()
        for name in ["paid", "refunded"] as [EventName] {
            #expect(throws: SchedulerError.self) { try world.happens(name, to: "ann", ["amount": .int(amount)]) }
        }
        #expect(try world.queries.summary().wonValue == 0)
    }

    @Test func `a payment for a link that nobody knows still asks a person`() throws {
        let world = try World()
        let reception = try world.scheduler.receive(
            Incoming(name: "paid", subject: .deal(token: "nonsense"), details: ["amount": 5], actor: "pay", id: "evt"))
        let lead = try #require(reception.lead)
        #expect(try world.store.read { try $0.activeCard(lead: lead) }?.reasons == ["unmatched payment"])
    }
}
