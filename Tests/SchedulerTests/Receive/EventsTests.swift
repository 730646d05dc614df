import Engine
import Ports
import Testing
import Values

@testable import Scheduler

/// Events as they are told: each is heard, once, by whom it is meant for.
@Suite struct EventsTests {
    private func told(_ world: World, _ name: EventName, _ lead: String, id: String) throws -> Reception {
        try world.scheduler.receive(
            Incoming(
                name: name, subject: .address("\(lead)@example.com"), actor: "ann", id: id, source: "command"))
    }

    @Test func `an id belongs to its event and its lead`() throws {
        let world = try World(PaymentsTests.close, head: #""offer": "seat""#)
        try world.leads("ann", "bob")
        try world.start()
        #expect(try told(world, "paid", "ann", id: "ORDER-17").isRepeat == false)
        #expect(try told(world, "paid", "ann", id: "ORDER-17").isRepeat)
        #expect(try told(world, "refunded", "ann", id: "ORDER-17").isRepeat == false)
        #expect(try told(world, "paid", "bob", id: "ORDER-17").isRepeat == false)
        #expect(try world.deals("ann").map(\.state) == [.won] && world.deals("bob").map(\.state) == [.won])
    }

    @Test(arguments: EventName.finalExits)
    func `a no that carries a known id is heard again`(name: EventName) throws {
        let world = try World(#"{ "id": "rest", "wait": "1 day" }, { "id": "hello", "email": "hello" }"#)
        try world.leads("ann")
        for _ in 1...2 {
            let reception = try told(world, name, "ann", id: "1")
            #expect(!reception.isRepeat)
        }
        #expect(try world.isSuppressed("ann@example.com"))
    }

    @Test func `an event that names its sequence is heard by that one alone`() throws {
        let wait = #"{ "id": "looks", "wait_for": "click", "then": [ { "id": "warm", "tag": "FLOW" } ] }"#
        for (named, tags) in [("other", ["other"]), ("flow", ["flow"])] {
            let world = try World(
                wait.replacing("FLOW", with: "flow"),
                [
                    "sequences/other.json": World.sequence(
                        "other", #"{ "id": "go", "enroll": "flow" }, "# + wait.replacing("FLOW", with: "other"))
                ])
            try world.leads("ann")
            try world.start("ann", in: "other")
            try world.happens("click", to: "ann", ["sequence": .string(named)])
            #expect(try world.lead("ann").tags == tags)
        }
    }

    @Test func `an event of the user's own that nothing listens to says so`() throws {
        let world = try World(#"{ "id": "looks", "wait_for": "webinar" }"#)
        try world.leads("ann")
        try world.start()
        #expect(try world.happens("seminar", to: "ann").isUnheard)
        #expect(try !world.happens("webinar", to: "ann").isUnheard)
        #expect(try !world.happens("click", to: "ann").isUnheard)
    }

    private static let slips = [
        ("clik", "click"), ("unsubcribe", "unsubscribe"), ("webinr", "webinar"), ("paidd", "paid"),
    ]

    @Test(arguments: slips)
    func `a slip is refused with what was meant, and nothing is recorded`(typed: String, meant: String) throws {
        let world = try World(#"{ "id": "looks", "wait_for": "webinar" }"#)
        try world.leads("ann")
        let request = Request.event(address: "ann@example.com", token: nil, name: typed, details: "{}", id: "1")
        #expect(throws: SchedulerError.unknownEvent(typed, meant: meant)) {
            _ = try world.scheduler.perform(request, by: "ann")
        }
        #expect(try world.log("ann").map(\.name) == ["imported"])
    }

    @Test(arguments: ["Opt-Out", "UNSUBSCRIBED", "spam", "hard_bounce"])
    func `a no is heard in any spelling`(typed: String) throws {
        let world = try World()
        try world.leads("ann")
        _ = try world.scheduler.perform(
            .event(address: "ann@example.com", token: nil, name: typed, details: "{}", id: nil), by: "ann")
        #expect(try world.isSuppressed("ann@example.com"))
    }

    @Test func `what was told while the files could not be read is taken in at the next pass`() throws {
        let world = try World(#"{ "id": "looks", "wait_for": "click", "then": [ { "id": "warm", "tag": "warm" } ] }"#)
        try world.leads("ann", "bob")
        try world.start()
        for (id, name, lead) in [(1, "clicked", "ann"), (2, "opt-out", "bob"), (3, "click", "nobody")]
            as [(Int64, String, String)]
        {
            let told = Told(event: name, address: "\(lead)@example.com", token: nil, details: "{}", id: nil, by: "ops")
            try world.store.write {
                try Unread.keep(told, keys: World.keys, at: world.clock.now, id: id, in: $0)
            }
        }
        #expect(try world.isSuppressed("bob@example.com"), "a no is heard before anybody can read the files")
        let next = try world.restarted(
            steps: #"{ "id": "looks", "wait_for": "click", "then": [ { "id": "warm", "tag": "warm" } ] }"#)
        try next.settle()
        #expect(try next.lead("ann").tags == ["warm"])
        #expect(try next.run("bob").outcome == "unsubscribed")
        #expect(try next.store.read { try $0.unreadEvents(limit: 9) }.isEmpty)
    }
}
