import Testing
import Values

@testable import Engine

/// What each kind of step does when the flow comes to it.
struct DecideRunTests {
    @Test func `an email is planned and waited for`() {
        let walk = Walk([Walk.email("hello"), Walk.email("again")], offer: "course").begun()
        #expect(walk.planned == ["hello#0"])
        #expect(walk.plans[0].content == .mail(MailStep(template: "mail/hello")))
        #expect(walk.plans[0].offer == "course")
        #expect(walk.plans[0].notBefore == Walk.start)
        #expect(walk.enrollment.life == .waiting)
        #expect(walk.enrollment.waiting == .delivery)
        #expect(walk.enrollment.due == nil)
    }

    @Test func `an email outside the sending window is planned for its opening in the lead's zone`() throws {
        var lead = Lead.sample
        lead.zone = try zone("America/New_York")
        let walk = Walk([Walk.email("hello")], schedule: .weekdays(), lead: lead).begun()
        #expect(walk.plans[0].notBefore == (try at("2026-03-02T14:00:00Z")))
        #expect(walk.notes[0].values["window_opens"] != nil)
    }

    @Test func `an email whose window never opens is held`() {
        let never = Schedule(days: [], opens: TimeOfDay(minutes: 540), closes: TimeOfDay(minutes: 1_020))
        let walk = Walk([Walk.email("hello")], schedule: never).begun()
        #expect(walk.enrollment.life == .held)
        #expect(walk.planned.isEmpty)
    }

    @Test func `a webhook is planned at any hour and its answer sets attributes of the lead`() {
        let call = WebhookStep(endpoint: "crm", answer: [:])
        let never = Schedule(days: [], opens: TimeOfDay(minutes: 540), closes: TimeOfDay(minutes: 1_020))
        var walk = Walk([StepNode(id: "crm", kind: .webhook(call)), Walk.wait("rest")], schedule: never).begun()
        #expect(walk.plans[0].content == .webhook(call))
        walk.end("crm", .sent, mailbox: nil, answer: ["crm_id": 7])
        #expect(walk.lead.attributes["crm_id"] == 7)
        #expect(walk.effects.map(\.word) == ["change lead"])
        #expect(walk.enrollment.step == "rest")
        #expect(walk.enrollment.memory.lastSent == nil)
    }

    @Test func `a wait counts from the acceptance of the message before it`() throws {
        var walk = Walk([Walk.email("hello"), Walk.wait("rest", Delay(2, .day))]).begun()
        walk.sent("hello", after: .hours(5))
        #expect(walk.enrollment.waiting == .timer)
        #expect(walk.enrollment.due == (try at("2026-03-04T14:00:00Z")))
    }

    @Test func `a wait until a weekday ends at its local time`() throws {
        let steps = [StepNode(id: "tuesday", kind: .wait(.until(.tuesday, try clock("09:30"))))]
        var lead = Lead.sample
        lead.zone = try zone("Asia/Kolkata")
        let walk = Walk(steps, lead: lead).begun()
        #expect(walk.enrollment.due == (try at("2026-03-03T04:00:00Z")))
    }

    @Test func `a wait for a lead's date counts business days back from it`() throws {
        var lead = Lead.sample
        lead.attributes["renewal"] = "2026-03-16"
        let wait = Wait.date(try Path(parsing: "lead.renewal"), offset: Delay(3, .businessDay), before: true)
        let walk = Walk([StepNode(id: "ahead", kind: .wait(wait))], schedule: .weekdays(), lead: lead).begun()
        #expect(walk.enrollment.due == (try at("2026-03-11T09:00:00Z")))
    }

    @Test(arguments: [
        ("2026-03-20", "2026-03-20T09:00:00Z"), ("2026-03-20T15:30:00+02:00", "2026-03-20T13:30:00Z"),
        ("2026-03-20 18:15", "2026-03-20T18:15:00Z"),
    ])
    func `a lead's date may carry a time`(written: String, due: String) throws {
        var lead = Lead.sample
        lead.attributes["webinar"] = .string(written)
        let wait = Wait.date(try Path(parsing: "lead.webinar"), offset: Delay(0, .minute), before: false)
        let walk = Walk([StepNode(id: "webinar", kind: .wait(wait))], schedule: .weekdays(), lead: lead).begun()
        #expect(walk.enrollment.due == (try at(due)))
    }

    @Test(arguments: [("soon"), "20.20.2026", "03/04/2026", "12"])
    func `a wait for a date that is there and cannot be read holds, and goes on once it can`(written: String) throws {
        var lead = Lead.sample
        lead.attributes["renewal"] = .string(written)
        let wait = Wait.date(try Path(parsing: "lead.renewal"), offset: Delay(3, .day), before: true)
        let steps = [StepNode(id: "ahead", kind: .wait(wait)), Walk.email("next")]
        var walk = Walk(steps, lead: lead).begun()
        #expect(walk.did == ["unreadable date", "held"])
        #expect(walk.planned.isEmpty)
        #expect(walk.enrollment.life == .held)
        #expect(walk.enrollment.outcome?.contains("lead.renewal") == true)
        walk.lead.attributes["renewal"] = "20.03.2026"
        walk.take(.released)
        #expect(walk.enrollment.life == .waiting)
        #expect(walk.enrollment.due == (try at("2026-03-17T00:00:00Z")))
    }

    @Test func `a wait_for up to a date that cannot be read holds too`() throws {
        var lead = Lead.sample
        lead.attributes["renewal"] = "next year"
        let upTo = Wait.date(try Path(parsing: "lead.renewal"), offset: Delay(0, .minute), before: false)
        let walk = Walk([StepNode(id: "looks", kind: .waitFor(Trigger(event: "click"), upTo: upTo))], lead: lead)
            .begun()
        #expect(walk.enrollment.life == .held)
    }

    @Test func `a text where a number is compared is told apart from a missing value`() throws {
        var lead = Lead.sample
        lead.attributes["seats"] = "many"
        lead.attributes["price"] = "1,200.50"
        let rule = Rule.all([try .reading("lead.price > 1200"), try .reading("lead.seats > 5")])
        let walk = Walk([StepNode(id: "fit", kind: .branch(rule))], lead: lead).begun()
        let note = try #require(walk.notes.first)
        #expect(note.values["holds"] == false)
        #expect(note.values["missing"] == [])
        #expect(note.values["not_numbers"] == ["lead.seats"])
    }

    @Test(arguments: [("2026-02-01", "date passed"), ("", "no date"), (" ", "no date")])
    func `a wait for a date that is past or none goes on at once`(written: String, word: String) throws {
        var lead = Lead.sample
        lead.attributes["renewal"] = .string(written)
        let wait = Wait.date(try Path(parsing: "lead.renewal"), offset: Delay(0, .minute), before: false)
        let walk = Walk([StepNode(id: "ahead", kind: .wait(wait)), Walk.email("next")], lead: lead).begun()
        #expect(walk.did == [word, "planned"])
    }

    @Test func `a wait_for runs then when its event comes and else when it does not`() {
        let steps = [Walk.waitFor("looks", then: [Walk.tag("yes", "warm")], otherwise: [Walk.tag("no", "cold")])]
        var clicked = Walk(steps).begun()
        clicked.happen("click")
        #expect(clicked.did == ["happened", "tag", "finished"])
        #expect(clicked.lead.tags == ["warm"])
        var silent = Walk(steps).begun()
        silent.pass()
        #expect(silent.now == Walk.start + .days(3))
        #expect(silent.did == ["timed out", "tag", "finished"])
        #expect(silent.lead.tags == ["cold"])
    }

    @Test func `a wait_for without an end waits for its event alone`() {
        var walk = Walk([Walk.waitFor("looks", upTo: nil)]).begun()
        #expect(walk.enrollment.due == nil)
        #expect(walk.enrollment.waiting == .event)
        walk.happen("click")
        #expect(walk.enrollment.life == .finished)
    }

    @Test(arguments: ["2026-01-01", ""])
    func `a wait_for up to a date that is past or missing runs else at once`(written: String) throws {
        var lead = Lead.sample
        lead.attributes["webinar"] = .string(written)
        let upTo = Wait.date(try Path(parsing: "lead.webinar"), offset: Delay(0, .minute), before: false)
        let walk = Walk([Walk.waitFor("looks", upTo: upTo, otherwise: [Walk.tag("no", "cold")])], lead: lead).begun()
        #expect(walk.lead.tags == ["cold"])
        #expect(walk.enrollment.life == .finished)
    }

    @Test func `an if takes then or else, and records what it read without any text`() throws {
        let rule = Rule.all([
            try .reading("lead.company_size > 20"), try .reading("lead.country == 'DE'"),
            .not(try .reading("lead.budget > 5")),
        ])
        let walk = Walk([
            StepNode(
                id: "fit", kind: .branch(rule),
                blocks: [(.then, [Walk.tag("yes", "fits")]), (.otherwise, [Walk.tag("no", "small")])])
        ]).begun()
        #expect(walk.lead.tags == ["fits"])
        let note = try #require(walk.notes.first)
        #expect(note.what == "if")
        #expect(note.values["holds"] == true)
        #expect(
            note.values["read"] == ["lead.company_size": 40, "lead.country": "text", "lead.budget": nil])
        #expect(note.values["missing"] == ["lead.budget"])
    }

    @Test func `an if without else goes on past it`() throws {
        let rule = try Rule.reading("lead.company_size > 100")
        let walk = Walk([
            StepNode(id: "fit", kind: .branch(rule), blocks: [(.then, [Walk.tag("yes", "fits")])]), Walk.email("next"),
        ]).begun()
        #expect(walk.lead.tags.isEmpty)
        #expect(walk.planned == ["next#0"])
    }

    @Test func `set, tag and score change the lead in one effect`() {
        let walk = Walk([
            StepNode(id: "set", kind: .set([("stage", "warm"), ("seats", 2)])),
            StepNode(id: "tag", kind: .tag(add: ["a", "b", "a"], remove: ["b"])), Walk.score("score", 20),
        ]).begun()
        #expect(walk.lead.attributes["stage"] == "warm")
        #expect(walk.lead.attributes["seats"] == 2)
        #expect(walk.lead.tags == ["a"])
        #expect(walk.lead.points == 20)
        #expect(walk.effects.map(\.word) == ["change lead"])
        #expect(walk.did == ["set", "tag", "score", "finished"])
    }

    @Test func `a step that leaves the lead as it was changes nothing`() {
        let walk = Walk([StepNode(id: "set", kind: .set([("company", "Acme")])), Walk.score("score", 0)]).begun()
        #expect(walk.effects.isEmpty)
    }

    @Test func `enroll starts another sequence and goes on`() {
        let walk = Walk([StepNode(id: "later", kind: .enroll("win-back")), Walk.email("bye")]).begun()
        #expect(walk.effects.map(\.word) == ["enroll win-back", "plan bye#0"])
    }

    @Test(arguments: [(nil, "completed"), ("no interest", "no interest")])
    func `end finishes with its outcome`(outcome: String?, expected: String) {
        let walk = Walk([Walk.ending("over", outcome), Walk.email("never")]).begun()
        #expect(walk.enrollment.life == .finished)
        #expect(walk.enrollment.outcome == expected)
        #expect(walk.planned.isEmpty)
    }

    @Test func `a sequence that runs out is completed`() {
        let walk = Walk([Walk.score("only")]).begun()
        #expect(walk.enrollment.life == .finished)
        #expect(walk.enrollment.outcome == "completed")
        #expect(walk.enrollment.step == nil)
        #expect(walk.enrollment.due == nil)
    }
}
