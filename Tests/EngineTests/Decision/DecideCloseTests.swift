import Testing
import Values

@testable import Engine

/// The automatic close: offer, checkout message, reminders, payment or not.
struct DecideCloseTests {
    @Test func `a close opens the deal, sends its message and waits for the payment`() {
        var walk = Walk([Walk.close("buy", "course", chases: [Delay(1, .day)])]).begun()
        #expect(walk.effects.map(\.word) == ["open course", "plan buy#0"])
        #expect(walk.plans[0].offer == "course")
        walk.sent("buy", after: .hours(2))
        #expect(walk.enrollment.waiting == .payment)
        #expect(walk.enrollment.due == Walk.start + .hours(26))
    }

    @Test func `reminders count from the acceptance of the message, each with its own key`() {
        var walk = Walk([Walk.close(chases: [Delay(1, .day), Delay(3, .day)])]).begun()
        walk.sent("buy", after: .hours(2))
        walk.pass()
        #expect(walk.now == Walk.start + .hours(26))
        #expect(walk.plans[1].content == .mail(MailStep(template: "chase/1", thread: true)))
        walk.sent("buy", 1, after: .hours(1))
        walk.pass()
        #expect(walk.now == Walk.start + .hours(74))
        walk.sent("buy", 2)
        #expect(walk.planned == ["buy#0", "buy#1", "buy#2"])
        #expect(walk.enrollment.due == Walk.start + .hours(2) + .days(7))
    }

    @Test func `at the end of the offer the deal is lost and the unpaid block runs, then the next step`() {
        var walk = Walk([
            Walk.close(blocks: [(.unpaid, [Walk.tag("not-now", "cold")])]), Walk.email("bye"),
        ]).begun()
        walk.sent("buy")
        walk.pass()
        #expect(walk.effects.map(\.word) == ["change lead", "lose course: no answer", "plan bye#0"])
        #expect(walk.deals[0].state == .lost)
        #expect(walk.lead.tags == ["cold"])
    }

    @Test func `a payment wins, stops what is planned, and no reminder follows`() {
        var walk = Walk([Walk.close(chases: [Delay(1, .day)])]).begun()
        walk.sent("buy")
        walk.pass()
        walk.happen("paid", ["offer": "course"])
        #expect(walk.effects.map(\.word) == ["stop: paid"])
        #expect(walk.enrollment.life == .finished && walk.enrollment.outcome == "won")
        walk.sent("buy", 1)
        walk.take(.due)
        #expect(walk.planned == ["buy#0", "buy#1"])
    }

    @Test func `the payment of another offer leaves the close waiting`() {
        var walk = Walk([Walk.close("buy", "course")]).begun()
        walk.sent("buy")
        let before = walk.enrollment
        walk.happen("paid", ["offer": "seat"])
        #expect(walk.enrollment == before)
    }

    @Test func `a deal that was won elsewhere is not chased and not lost`() {
        var walk = Walk([Walk.close(chases: [Delay(1, .day)])]).begun()
        walk.sent("buy")
        walk.deals[0].state = .won
        walk.pass()
        #expect(walk.planned == ["buy#0"])
        #expect(walk.enrollment.outcome == "won")
        #expect(walk.effects.isEmpty)
    }

    @Test func `an offer that is bought already is not sold again`() {
        var walk = Walk([Walk.close()])
        walk.deals = [
            Deal(
                id: 5, lead: 42, offer: "course", value: Money(minorUnits: 1, currency: "EUR"), token: "t",
                openedAt: walk.now)
        ]
        walk.deals[0].state = .won
        walk = walk.begun()
        #expect(walk.planned.isEmpty)
        #expect(walk.enrollment.outcome == "won")
    }

    @Test func `after a standstill only the latest reminder goes out`() {
        var walk = Walk([Walk.close(chases: [Delay(1, .day), Delay(2, .day), Delay(3, .day)])]).begun()
        walk.sent("buy")
        walk.now = walk.now + .days(4)
        walk.take(.due)
        #expect(walk.planned == ["buy#0", "buy#3"])
        walk.sent("buy", 3)
        #expect(walk.enrollment.due == Walk.start + .days(7))
    }

    @Test func `a reminder whose time went by while another was on its way is left out`() {
        var walk = Walk([Walk.close(chases: [Delay(1, .day), Delay(2, .day), Delay(4, .day)])]).begun()
        walk.sent("buy")
        walk.pass()
        walk.sent("buy", 1, after: .days(2))
        #expect(walk.enrollment.due == Walk.start + .days(4))
        walk.pass()
        #expect(walk.planned == ["buy#0", "buy#1", "buy#3"])
    }

    @Test func `an offer that ran out during a standstill is over without a reminder`() {
        var walk = Walk([Walk.close(chases: [Delay(1, .day)])]).begun()
        walk.sent("buy")
        walk.now = walk.now + .days(30)
        walk.take(.due)
        #expect(walk.did == ["unpaid", "finished"])
        #expect(walk.planned == ["buy#0"])
    }

    @Test func `a reminder that was delayed past the end of the offer is followed by its end`() {
        var walk = Walk([Walk.close(upTo: Delay(2, .day), chases: [Delay(1, .day)])]).begun()
        walk.sent("buy")
        walk.pass()
        walk.sent("buy", 1, after: .days(3))
        walk.pass()
        #expect(walk.did == ["unpaid", "finished"])
    }

    @Test func `an unknown checkout message still waits for the payment`() {
        var walk = Walk([Walk.close()]).begun()
        walk.end("buy", .unknown)
        walk.pass()
        #expect(walk.enrollment.waiting == .payment)
        #expect(walk.enrollment.due == Walk.start + .minutes(10) + .days(7))
    }

    @Test func `a reminder held for its window is planned once when it is released`() {
        var walk = Walk([Walk.close(chases: [Delay(1, .day)])]).begun()
        walk.sent("buy")
        let open = walk.version
        walk.version = Walk([Walk.close(chases: [Delay(1, .day)])], schedule: Schedule(days: [])).version
        walk.pass()
        #expect(walk.enrollment.life == .held)
        walk.version = open
        walk.take(.released)
        #expect(walk.planned == ["buy#0", "buy#1"])
    }

    @Test func `a policy that wants a person turns the close into an escalation that names its rule`() throws {
        let rules = try Rules.human(when: "offer.value >= 300000", named: "large deals")
        let walk = Walk([Walk.close("buy", "seat")], offer: "course", rules: rules).begun()
        #expect(walk.effects.map(\.word) == ["open seat", "card desk by large deals"])
        #expect(walk.planned.isEmpty)
        #expect(walk.enrollment.waiting == .card)
        #expect(walk.enrollment.memory.qualified)
        let note = try #require(walk.notes.last)
        #expect(note.values["rule"] == "large deals")
        guard case .openCard(let card, _) = walk.effects[1] else {
            Issue.record("no card")
            return
        }
        #expect(card.priority == 7)
        #expect(card.answerWithin == Delay(4, .businessHour))
    }

    @Test func `a policy of a close sees its offer and its deal, not the sequence's own`() throws {
        let rules = try Rules.human(when: "deal.offer == 'seat' and deal.state == 'open'")
        let seat = Walk([Walk.close("buy", "seat")], offer: "course", rules: rules).begun()
        #expect(seat.enrollment.waiting == .card)
        let course = Walk([Walk.close("buy", "course")], offer: "seat", rules: rules).begun()
        #expect(course.planned == ["buy#0"])
    }

    @Test func `the first rule of the policy that holds decides`() throws {
        let small = PolicyRule(name: "small", when: try .reading("offer.value < 100000"), route: .automatic)
        let large = try Rules.human(when: "offer.value > 0").policy.rules
        let rules = Rules.sample(policy: Policy(rules: [small] + large))
        #expect(Walk([Walk.close("buy", "course")], rules: rules).begun().planned == ["buy#0"])
        #expect(Walk([Walk.close("buy", "seat")], rules: rules).begun().planned.isEmpty)
    }

    @Test func `a close that became a person's runs its missed block and the next step when nobody answers`() throws {
        let rules = try Rules.human(when: "offer.value >= 300000")
        let blocks: [(block: Block, steps: [StepNode])] = [
            (.missed, [Walk.tag("sorry", "missed")]), (.unpaid, [Walk.tag("cold", "cold")]),
        ]
        var walk = Walk([Walk.close("buy", "seat", blocks: blocks), Walk.email("bye")], rules: rules).begun()
        walk.take(.answered(.missed))
        #expect(walk.effects.map(\.word) == ["change lead", "withdraw card", "plan bye#0"])
        #expect(walk.lead.tags == ["missed"])
        #expect(walk.deals[0].state == .open)
    }

    @Test func `a person's win or loss of a close concerns its own offer`() throws {
        let rules = try Rules.human(when: "offer.value >= 300000")
        let walk = Walk([Walk.close("buy", "seat")], offer: "course", rules: rules).begun()
        var won = walk
        won.take(.answered(.won))
        #expect(won.enrollment.outcome == "won" && won.effects.isEmpty, "the books are the scheduler's")
        var lost = walk
        lost.take(.answered(.lost(reason: "budget")))
        #expect(lost.effects.map(\.word) == ["lose seat: budget"])
    }

    @Test func `an offer step opens the deal once and takes no time`() {
        let walk = Walk([
            StepNode(id: "a", kind: .offer("course")), StepNode(id: "b", kind: .offer("course")), Walk.close(),
        ]).begun()
        #expect(walk.effects.map(\.word) == ["open course", "plan buy#0"])
        #expect(walk.did == ["deal opened", "deal open", "deal open", "planned"])
    }

    @Test func `an offer made again after it was lost opens a new deal`() {
        var walk = Walk([Walk.close(), StepNode(id: "again", kind: .offer("course")), Walk.wait("rest")]).begun()
        walk.sent("buy")
        walk.pass()
        #expect(walk.effects.map(\.word) == ["lose course: no answer", "open course"])
        #expect(walk.deals.map(\.state) == [.lost, .open])
    }

    @Test func `a condition after an offer sees its deal at once`() throws {
        let walk = Walk(
            [
                StepNode(id: "offer", kind: .offer("course")),
                StepNode(
                    id: "fork", kind: .branch(try .reading("deal.state == 'open'")),
                    blocks: [(.then, [Walk.tag("yes", "offered")])]),
            ], offer: "course"
        ).begun()
        #expect(walk.lead.tags == ["offered"])
    }

    @Test func `a second close of the same sequence counts its own reminders`() {
        var walk = Walk([
            Walk.close("buy", "seat", chases: [Delay(1, .day)]), Walk.close("less", "course", chases: [Delay(1, .day)]),
        ]).begun()
        walk.sent("buy")
        walk.pass()
        walk.sent("buy", 1)
        walk.pass()
        walk.sent("less")
        walk.pass()
        #expect(walk.planned == ["buy#0", "buy#1", "less#0", "less#1"])
    }
}
