import Engine
import Testing
import Values
import Workspace

@Suite struct RulesJSONTests {
    @Test func `rules become the engine's`() throws {
        let rules = try #require(Workspace.read(Fixture.home()).workspace?.rules)
        #expect(rules.zone == Zone(named: "Europe/Berlin"))
        #expect(rules.offers["seat"]?.price == Money(minorUnits: 120_000, currency: "EUR"))
        #expect(rules.queues["desk"]?.answerWithin == Delay(4, .businessHour))
        #expect(rules.queues["desk"]?.hours == .office)
        #expect(rules.scoring.engagement == ["click": 5, "reply": 20])
        #expect(rules.scoring.halfLife == .days(14))
        #expect(rules.policy.rules.map(\.name) == ["high value", "small"])
        #expect(rules.policy.rules[0].route == .human(queue: "desk", priority: 5, answerWithin: nil))
        #expect(rules.policy.rules[1].route == .automatic)
        #expect(rules.defaultQueue == "desk")
    }

    @Test func `a home without rules has the plain ones`() throws {
        let home = Fixture.home(["sequences/policy.json": nil, "sequences/scoring.json": nil])
        let rules = try #require(Workspace.read(home).workspace?.rules)
        #expect(rules.policy.rules.isEmpty && rules.scoring.fit.isEmpty)
    }

    @Test(arguments: [
        ("sequences/offers/seat.json", "{token}", "x"), ("sequences/offers/seat.json", "120000", "1200.50"),
        ("sequences/offers/seat.json", "120000", "-1"),
        ("sequences/offers/seat.json", "\"price\"", "\"currency\": \"USD\", \"price\""),
        ("sequences/queues/desk.json", "4 business hours", "soon"),
        ("sequences/queues/desk.json", "\"queue\"", "\"que\""),
        ("sequences/calendars/us.json", "2026-12-25", "2026-02-30"),
        ("sequences/calendars/us.json", "2026-12-25", "0000-01-01"),
        ("sequences/scoring.json", "lead.size > 20", "deal.value > 20"),
        ("sequences/scoring.json", "14 days", "0 days"),
        ("sequences/scoring.json", "30", "\"30\""),
        ("sequences/policy.json", "\"human\": \"desk\"", "\"human\": \"dsk\""),
        ("sequences/policy.json", "\"automatic\": true", "\"automatic\": true, \"human\": \"desk\""),
        ("sequences/policy.json", "\"small\"", "\"high value\""),
        ("sequences/policy.json", "offer.value <", "offer.worth <"),
    ])
    func `rules that mean nothing are refused at their place`(file: String, old: String, new: String) {
        let reading = Workspace.read(Fixture.home(file, replacing: old, with: new))
        #expect(reading.workspace == nil)
        #expect(reading.problems.contains { $0.file == file && $0.place != nil && $0.severity == .error })
    }

    @Test func `a queue's people may have a weight, a capacity and hours, and its reasons keep their order`() throws {
        let home = Fixture.home([
            "sequences/queues/desk.json": """
            { "queue": "desk", "title": "Desk", "hours": { "hours": "09:00-12:00, 13:00-17:30" },
              "people": ["bo", { "name": "cy", "weight": 2, "capacity": 5, "hours": { "days": "mon" } }],
              "lost_reasons": { "price": "Too expensive", "late": "Too late" } }
            """
        ])
        let queue = try #require(Workspace.read(home).workspace?.rules.queues["desk"])
        #expect(queue.people == ["bo", "cy"])
        #expect(queue.staff[0] == QueueDefinition.Member("bo"))
        #expect(queue.staff[1].weight == 2 && queue.staff[1].capacity == 5)
        #expect(queue.staff[1].hours?.days == [.monday])
        #expect(queue.hours.hours.count == 2)
        #expect(queue.lostReasons.map(\.code) == ["price", "late"] && queue.recycleReasons.isEmpty)
        for wrong in [#"{ "name": "cy", "weight": 0 }"#, #"{ "weight": 1 }"#, #"{ "name": "cy", "capacity": 0 }"#, "7"]
        {
            let problems = Fixture.problems("sequences/queues/desk.json", replacing: #"["bo"]"#, with: "[\(wrong)]")
            #expect(problems.contains { $0.severity == .error && $0.place != nil }, "\(wrong)")
        }
    }

    @Test func `two files of one name are refused, naming the other`() {
        let problems = Fixture.problems(["sequences/offers/seat2.json": Fixture.files["sequences/offers/seat.json"]])
        #expect(problems.contains { $0.cause == .duplicate(.offer, name: "seat", other: "sequences/offers/seat.json") })
    }

    @Test func `a file that holds another name is a doubt, not an error`() {
        let home = Fixture.home([
            "sequences/queues/desk.json": nil, "sequences/queues/x.json": Fixture.files["sequences/queues/desk.json"],
        ])
        let reading = Workspace.read(home)
        #expect(reading.isUsable)
        #expect(reading.problems.map(\.severity) == [.warning])
    }
}
