import Testing
import Values

@testable import Engine

/// Events from outside: which rule takes them, and what is kept of them.
struct DecideHappenedTests {
    private static let replyExit = Exit(
        on: Trigger(event: "reply"), escalation: EscalateStep(queue: "desk", reason: "replied"))

    @Test(arguments: EventName.finalExits)
    func `suppression ends every enrollment, whatever it waits for`(name: EventName) {
        let begun: [Walk] = [
            Walk([Walk.email("hello")]), Walk([Walk.wait("rest")]), Walk([Walk.waitFor("looks")]),
            Walk([Walk.escalate()]), Walk([Walk.email("held")], schedule: Schedule(days: [])),
        ].map { $0.begun() }
        for var walk in begun + [Walk([Walk.email("pending")])] {
            walk.happen(name)
            #expect(walk.enrollment.life == .exited)
            #expect(walk.enrollment.outcome == name.finalExit)
            #expect(walk.effects.map(\.word).first?.hasPrefix("stop") == true)
            #expect(walk.enrollment.due == nil && walk.enrollment.waiting == nil)
        }
    }

    @Test func `built-in exits come before those of the sequence`() {
        var walk = Walk(
            [Walk.wait("rest")],
            exits: [Exit(on: Trigger(event: "unsubscribe"), escalation: EscalateStep(queue: "desk", reason: "stay"))]
        ).begun()
        walk.happen("unsubscribe")
        #expect(walk.enrollment.outcome == "unsubscribed")
        #expect(walk.card == nil)
    }

    @Test func `the payment of the offer comes before the exits of the sequence`() {
        var walk = Walk(
            [Walk.wait("rest")], offer: "course", exits: [Exit(on: Trigger(event: "paid"))]
        ).begun()
        walk.happen("paid", ["offer": "course"])
        #expect(walk.enrollment.outcome == "won")
        #expect(walk.did == ["finished"])
        #expect(walk.effects.map(\.word) == ["stop: paid"])
    }

    @Test func `the payment of any offer the sequence sells is a win, of another it is an event like any other`() {
        let steps = [Walk.wait("rest"), Walk.close("buy", "seat")]
        var own = Walk(steps, offer: "course").begun()
        own.happen("paid", ["offer": "seat"])
        #expect(own.enrollment.outcome == "won")
        var other = Walk(steps, offer: "course").begun()
        other.happen("paid", ["offer": "book"])
        #expect(other.enrollment.life == .waiting)
        #expect(other.notes.isEmpty)
        var nameless = Walk([Walk.wait("rest")]).begun()
        nameless.happen("paid")
        #expect(nameless.enrollment.life == .waiting)
    }

    @Test func `exits come before the goal, the goal before qualify, qualify before the present step`() throws {
        let rules = try Rules.human(when: "lead.company_size > 20", named: "large")
        let steps = [Walk.waitFor("looks", then: [Walk.tag("yes", "warm")])]
        let click = Trigger(event: "click")
        var exit = Walk(steps, exits: [Exit(on: click)], goal: click, qualify: true, rules: rules).begun()
        exit.happen("click")
        #expect(exit.enrollment.life == .exited && exit.enrollment.outcome == "click")
        var goal = Walk(steps, goal: click, qualify: true, rules: rules).begun()
        goal.happen("click")
        #expect(goal.enrollment.life == .finished && goal.enrollment.outcome == "goal")
        #expect(goal.effects.map(\.word) == ["stop: goal"])
        var qualified = Walk(steps, qualify: true, rules: rules).begun()
        qualified.happen("click")
        #expect(qualified.effects.map(\.word) == ["stop: qualified", "card desk by large"])
        var step = Walk(steps).begun()
        step.happen("click")
        #expect(step.lead.tags == ["warm"])
    }

    @Test func `an exit may ask what the event says`() throws {
        let survey = Trigger(event: "form", condition: try .reading("event.form == 'survey'"))
        var walk = Walk([Walk.wait("rest")], exits: [Exit(on: survey)]).begun()
        walk.happen("form", ["form": "newsletter"])
        #expect(walk.enrollment.life == .waiting)
        walk.happen("form", ["form": "survey"])
        #expect(walk.enrollment.life == .exited)
    }

    @Test func `the first exit that matches wins`() throws {
        let hot = Exit(
            on: Trigger(event: "reply", condition: try .reading("event.class == 'interested'")),
            escalation: EscalateStep(queue: "hot", reason: "interested"))
        var walk = Walk([Walk.wait("rest")], exits: [hot, Self.replyExit]).begun()
        walk.happen("reply", ["class": "interested"])
        #expect(walk.effects.map(\.word) == ["stop: reply", "card hot"])
    }

    @Test func `an exit with a hand-over waits for the person and goes back to no step`() {
        var walk = Walk([Walk.email("hello"), Walk.email("never")], exits: [Self.replyExit]).begun()
        walk.happen("reply")
        #expect(walk.did == ["exit", "escalated"])
        #expect(walk.enrollment.waiting == .card)
        #expect(walk.enrollment.step == nil)
        #expect(walk.enrollment.outcome == "reply")
        walk.take(.answered(.missed))
        #expect(walk.did == ["missed"])
        #expect(walk.enrollment.waiting == .card)
        #expect(walk.card != nil, "a reply that nobody answered stays in the queue")
        #expect(walk.planned == ["hello#0"])
    }

    @Test func `a second reply joins the card`() {
        var walk = Walk([Walk.wait("rest")], exits: [Self.replyExit]).begun()
        walk.happen("reply")
        walk.happen("reply")
        #expect(walk.effects.map(\.word) == ["stop: reply", "card desk"])
        #expect(walk.enrollment.waiting == .card)
    }

    @Test func `a reply while a person works on a step joins the card and keeps the step's blocks`() {
        let later = StepNode(id: "later", kind: .enroll("win-back"))
        let steps = [Walk.escalate(blocks: [(.recycle(reason: nil), [later])]), Walk.email("next")]
        var recycled = Walk(steps, exits: [Self.replyExit]).begun()
        recycled.happen("reply")
        #expect(recycled.enrollment.step == "ask")
        recycled.take(.answered(.recycled(reason: "not now")))
        #expect(recycled.effects.map(\.word) == ["enroll win-back"])
        #expect(recycled.enrollment.outcome == "recycled")
        var missed = Walk(steps, exits: [Self.replyExit]).begun()
        missed.happen("reply")
        missed.take(.answered(.missed))
        #expect(missed.enrollment.waiting == .card)
        #expect(missed.planned.isEmpty, "nothing is sent by itself to a lead that has replied")
    }

    @Test func `while a card is open an exit, the goal and the payment still count, the step does not`() {
        let steps = [Walk.escalate(), Walk.waitFor("looks")]
        var walk = Walk(steps, offer: "course", exits: [Exit(on: Trigger(event: "gone"))]).begun()
        walk.happen("click")
        #expect(walk.enrollment.waiting == .card)
        var left = walk
        left.happen("gone")
        #expect(left.enrollment.life == .exited)
        walk.happen("paid", ["offer": "course"])
        #expect(walk.enrollment.outcome == "won")
    }

    @Test func `events since the last message count for a wait_for that comes later`() {
        var walk = Walk([
            Walk.email("hello"), Walk.wait("rest"), Walk.waitFor("looks", then: [Walk.tag("yes", "warm")]),
        ])
        .begun()
        walk.sent("hello")
        walk.happen("click")
        #expect(walk.did == ["kept"])
        walk.pass()
        #expect(walk.did == ["waited", "already happened", "tag", "finished"])
        #expect(walk.lead.tags == ["warm"])
    }

    @Test func `events before the last message do not count`() {
        var walk = Walk([
            Walk.email("hello"), Walk.wait("rest"), Walk.email("again"), Walk.waitFor("looks"),
        ]).begun()
        walk.sent("hello")
        walk.happen("click")
        #expect(walk.notes.isEmpty, "it cannot be asked about before another mail")
        walk.pass()
        walk.sent("again")
        #expect(walk.enrollment.waiting == .event)
    }

    @Test func `an event that met one wait_for counts for the next, as it would have before the first`() {
        var walk = Walk([
            Walk.email("hello"), Walk.waitFor("one"), Walk.wait("rest"),
            Walk.waitFor("two", then: [Walk.tag("yes", "warm")]),
        ]).begun()
        walk.sent("hello")
        walk.happen("click")
        walk.pass()
        #expect(walk.lead.tags == ["warm"])
    }

    @Test func `an event that nobody can ask about any more is not kept, so that a reply reaches a person`() {
        let passed = [Walk.waitFor("answers", "reply"), Walk.wait("rest"), Walk.email("bye")]
        var walk = Walk(passed).begun()
        walk.pass()
        walk.happen("reply")
        #expect(walk.notes.isEmpty)
        let branch = StepNode(
            id: "fork", kind: .branch(.all([])),
            blocks: [(.then, [Walk.wait("rest")]), (.otherwise, [Walk.waitFor("answers", "reply")])])
        var aside = Walk([branch]).begun()
        #expect(aside.enrollment.step == "rest")
        aside.happen("reply")
        #expect(aside.notes.isEmpty)
    }

    @Test func `a wait_for looks at what the event says, before and after`() throws {
        let pricing = try Rule.reading("event.url contains 'pricing'")
        var walk = Walk([Walk.wait("rest"), Walk.waitFor("looks", where: pricing)]).begun()
        walk.happen("click", ["url": "https://example.com/about"])
        walk.pass()
        #expect(walk.enrollment.waiting == .event)
        walk.happen("click", ["url": "https://example.com/blog"])
        #expect(walk.enrollment.waiting == .event)
        walk.happen("click", ["url": "https://example.com/pricing"])
        #expect(walk.enrollment.life == .finished)
    }

    @Test func `at most sixteen events are kept, the latest`() {
        var walk = Walk([Walk.wait("rest"), Walk.waitFor("looks")]).begun()
        for place in 0..<40 { walk.happen("click", ["place": .int(place)]) }
        #expect(walk.enrollment.memory.seen.count == Enrollment.Memory.eventsKept)
        #expect(walk.enrollment.memory.seen.first?.details["place"] == 24)
    }

    @Test func `qualify asks once per enrollment`() throws {
        let rules = try Rules.human(when: "lead.company_size > 20")
        var walk = Walk([Walk.wait("rest"), Walk.wait("more")], qualify: true, rules: rules).begun()
        walk.happen("open")
        #expect(walk.enrollment.waiting == .card)
        walk.take(.answered(.missed))
        #expect(walk.enrollment.step == "more")
        walk.happen("open")
        #expect(walk.enrollment.waiting == .timer)
    }

    @Test func `qualify does not ask while any card of the lead is open`() throws {
        let rules = try Rules.human(when: "lead.company_size > 20")
        var walk = Walk([Walk.wait("rest")], qualify: true, rules: rules).begun()
        walk.card = Card(
            id: 9, lead: 42, enrollment: nil, queue: "desk", priority: 0, reasons: ["replied"], openedAt: walk.now,
            answerBy: walk.now)
        walk.happen("open")
        #expect(walk.enrollment.waiting == .timer)
        walk.card = nil
        walk.happen("open")
        #expect(walk.enrollment.waiting == .card)
    }

    @Test func `qualify does not ask about a lead that a person has given back`() throws {
        let rules = try Rules.human(when: "lead.company_size > 20")
        var walk = Walk([Walk.escalate(blocks: [(.lost, [Walk.wait("rest")])])], qualify: true, rules: rules).begun()
        walk.take(.answered(.lost(reason: "budget")))
        walk.happen("open")
        #expect(walk.enrollment.waiting == .timer)
    }

    @Test func `qualify before the first step begins the sequence when the card is missed`() throws {
        let rules = try Rules.human(when: "lead.company_size > 20")
        var walk = Walk([Walk.email("hello")], qualify: true, rules: rules)
        walk.happen("form")
        #expect(walk.enrollment.waiting == .card)
        walk.take(.answered(.missed))
        #expect(walk.planned == ["hello#0"])
    }

    @Test func `a message that slips out while the lead becomes a person's stays part of the conversation`() throws {
        let rules = try Rules.human(when: "lead.company_size > 20")
        var walk = Walk([Walk.email("hello"), Walk.email("next", thread: true)], qualify: true, rules: rules).begun()
        walk.happen("form")
        #expect(walk.effects.map(\.word) == ["stop: qualified", "card desk by large deals"])
        walk.sent("hello", subject: "Hello")
        #expect(walk.did == ["sent"])
        #expect(walk.enrollment.waiting == .card)
        #expect(walk.enrollment.memory.thread == [MessageKey(step: "hello")])
        walk.take(.answered(.missed))
        #expect(walk.planned == ["hello#0", "next#0"])
    }

    @Test func `an enrollment that is over hears nothing`() {
        var walk = Walk([Walk.score("only")], offer: "course").begun()
        let before = walk.enrollment
        for name in ["reply", "paid", "unsubscribe", "click"] as [EventName] { walk.happen(name, ["offer": "course"]) }
        walk.take(.due)
        walk.take(.released)
        walk.take(.answered(.won))
        walk.end("only", .sent)
        #expect(walk.enrollment == before)
        #expect(walk.notes.isEmpty && walk.effects.isEmpty)
    }
}
