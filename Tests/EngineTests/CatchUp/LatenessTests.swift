import Testing
import Values

@testable import Engine

/// Which policy holds for which message, and from when on a decision counts it as late.
struct LatenessTests {
    private let skip = CatchUp(.skip, after: Delay(1, .hour))
    private let expire = CatchUp(.expire, after: Delay(2, .day))

    private func version(_ nodes: [StepNode], late: CatchUp = .send) -> SequenceVersion {
        Walk(nodes, late: late).version
    }

    private func node(_ kind: StepKind, late: CatchUp? = nil) -> StepNode {
        StepNode(id: "one", kind: kind, late: late)
    }

    @Test func `a step's own policy comes before the sequence's`() {
        let mail = StepKind.email(MailStep(template: "m"))
        #expect(version([node(mail)]).catchUp(of: MessageKey(step: "one")) == nil)
        #expect(version([node(mail)], late: skip).catchUp(of: MessageKey(step: "one")) == skip)
        #expect(version([node(mail, late: expire)], late: skip).catchUp(of: MessageKey(step: "one")) == expire)
        #expect(version([node(mail, late: .send)], late: skip).catchUp(of: MessageKey(step: "one")) == nil)
        #expect(version([node(mail)], late: skip).catchUp(of: MessageKey(step: "gone")) == nil)
    }

    @Test func `a call to an endpoint follows its own step alone`() {
        let call = StepKind.webhook(WebhookStep(endpoint: "crm"))
        #expect(version([node(call)], late: skip).catchUp(of: MessageKey(step: "one")) == nil)
        #expect(version([node(call, late: skip)]).catchUp(of: MessageKey(step: "one")) == skip)
    }

    @Test func `the message that opens a close is never left out, its reminders are`() {
        let close = StepKind.close(CloseStep(offer: "course", message: "m", upTo: Delay(7, .day)))
        for policy in [skip, expire] {
            let version = version([node(close)], late: policy)
            #expect(version.catchUp(of: MessageKey(step: "one")) == nil)
            #expect(version.catchUp(of: MessageKey(step: "one", occurrence: 1)) == policy)
        }
        let shift = CatchUp(.shift, after: Delay(1, .hour))
        #expect(version([node(close, late: shift)]).catchUp(of: MessageKey(step: "one")) == shift)
    }

    @Test func `a version knows whether any of its messages can be treated in another way`() {
        let mail = StepKind.email(MailStep(template: "m"))
        #expect(!version([node(mail)]).catchesUp)
        #expect(!version([node(mail, late: .send)]).catchesUp)
        #expect(version([node(mail, late: skip)]).catchesUp)
        #expect(version([node(mail)], late: expire).catchesUp)
    }

    @Test func `a timer that fires late makes a message due when the timer was`() {
        var walk = Walk([Walk.wait("rest"), Walk.email("story")], late: skip).begun()
        walk.now = Walk.start + .days(5)
        walk.take(.due)
        #expect(walk.enrollment.anchor == Walk.start + .days(2))
        #expect(walk.plans[0].notBefore == walk.now)
    }

    @Test func `what follows a message is due when that one ended`() {
        var walk = Walk([Walk.wait("rest"), Walk.email("story"), Walk.email("next")], late: skip).begun()
        walk.now = Walk.start + .days(5)
        walk.take(.due)
        walk.end("story", .skipped("late"), after: .minutes(1))
        #expect(walk.enrollment.anchor == walk.now)
        #expect(walk.planned == ["story#0", "next#0"])
    }

    @Test func `a reminder is due at its own time, whatever the timer was set for`() {
        var walk = Walk([Walk.close(chases: [Delay(1, .day), Delay(3, .day)])], offer: "course").begun()
        walk.sent("buy")
        walk.now = Walk.start + .days(5)
        walk.take(.due)
        #expect(walk.planned == ["buy#0", "buy#2"])
        #expect(walk.enrollment.anchor == Walk.start + .days(3))
    }

    @Test func `a reminder is not shifted past the end of its offer, but left out`() {
        let shift = CatchUp(.shift, after: Delay(1, .hour))
        for (days, expected) in [
            (7, CatchUp.Verdict.shift(to: Walk.start + .days(2), late: .hours(3))), (2, .skip(late: .hours(3))),
        ] {
            var walk = Walk(
                [Walk.close(upTo: Delay(days, .day), chases: [Delay(1, .day)])], offer: "course", late: shift
            ).begun()
            walk.sent("buy")
            let due = Walk.start + .days(1)
            walk.now = due + .hours(3)
            walk.take(.due)
            let situation = Situation(lead: walk.lead, version: walk.version, rules: walk.rules, deals: walk.deals)
            #expect(
                situation.verdict(
                    on: MessageKey(step: "buy", occurrence: 1), of: walk.enrollment, putOff: nil,
                    standstills: [Standstill(start: due, end: walk.now)], at: walk.now) == expected)
        }
    }

    @Test func `a message its enrollment does not wait for has no verdict`() {
        let walk = Walk([Walk.email("story")], late: expire).begun()
        let situation = Situation(lead: walk.lead, version: walk.version, rules: walk.rules)
        let now = Walk.start + .days(9)
        func verdict(_ enrollment: Enrollment) -> CatchUp.Verdict? {
            situation.verdict(
                on: MessageKey(step: "story"), of: enrollment, putOff: nil, standstills: [], at: now)
        }
        #expect(verdict(walk.enrollment) == .expire(late: .days(9)))
        var other = walk.enrollment
        other.waiting = .card
        #expect(verdict(other) == nil)
    }
}
