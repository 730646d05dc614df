import Testing
import Values

@testable import Engine

struct DecideConfirmTests {
    private static let optIn = ConfirmStep(message: "opt-in", upTo: Delay(7, .day))

    private func walk(schedule: Schedule = .always, qualify: Bool = false, rules: Rules = .sample) -> Walk {
        Walk(
            [StepNode(id: "hello", kind: .email(MailStep(template: "hello")))], schedule: schedule, qualify: qualify,
            rules: rules, optIn: Self.optIn
        ).begun()
    }

    @Test func `the confirmation mail goes first, and the sequence begins with the lead's word`() {
        var walk = walk()
        #expect(walk.planned == ["opt-in#0"])
        walk.sent("opt-in")
        #expect(walk.enrollment.waiting == .confirmation)
        #expect(walk.enrollment.due == Walk.start + .days(7))
        walk.happen("confirmed")
        #expect(walk.did.first == "confirmed" && walk.planned == ["opt-in#0", "hello#0"])
        walk.happen("confirmed")
        #expect(walk.planned == ["opt-in#0", "hello#0"], "another press of the button changes nothing")
    }

    @Test func `without an answer the run ends, and nothing else was sent`() {
        var walk = walk()
        walk.sent("opt-in")
        walk.pass()
        #expect(walk.enrollment.life == .exited && walk.enrollment.outcome == "not confirmed")
        #expect(walk.planned == ["opt-in#0"])
    }

    @Test func `a lead that confirmed before is not asked again`() {
        var walk = Walk([StepNode(id: "hello", kind: .email(MailStep(template: "hello")))], optIn: Self.optIn)
        walk.isConfirmed = true
        walk.take(.due)
        #expect(walk.planned == ["hello#0"] && walk.did.first == "confirmed before")
    }

    @Test func `an answer that comes before the server's is not lost`() {
        var walk = walk()
        walk.happen("confirmed")
        #expect(walk.planned == ["opt-in#0", "hello#0"])
        walk.sent("opt-in")
        #expect(walk.enrollment.step == "hello" && walk.enrollment.waiting == .delivery)
    }

    @Test func `who confirms while paused goes on when resumed`() {
        var walk = walk()
        walk.sent("opt-in")
        walk.take(.paused(by: "mia"))
        walk.happen("confirmed")
        #expect(walk.planned == ["opt-in#0"])
        walk.take(.resumed)
        #expect(walk.planned == ["opt-in#0", "hello#0"])
    }

    @Test func `a message that ends while paused is waited for afterwards, with its whole time`() {
        var walk = walk()
        walk.take(.paused(by: "mia"))
        walk.sent("opt-in")
        walk.take(.resumed)
        #expect(walk.enrollment.waiting == .confirmation && walk.enrollment.due == Walk.start + .days(7))
    }

    @Test func `an opt-out beats it`() {
        var walk = walk()
        walk.sent("opt-in")
        walk.happen("unsubscribe")
        walk.happen("confirmed")
        #expect(walk.enrollment.life == .exited && walk.enrollment.outcome == "unsubscribed")
        #expect(walk.planned == ["opt-in#0"])
    }

    @Test func `it goes at once, outside the sending window too; what follows keeps to it`() {
        var walk = walk(schedule: Schedule(days: [.saturday]))
        #expect(walk.plans.last?.notBefore == Walk.start)
        walk.happen("confirmed")
        #expect((walk.plans.last?.notBefore ?? Walk.start) > Walk.start)
    }

    @Test func `nobody is handed to a person by the policy before it`() throws {
        var walk = walk(qualify: true, rules: try .human(when: "lead.email contains '@'"))
        walk.sent("opt-in")
        walk.happen("click")
        #expect(walk.card == nil && walk.enrollment.waiting == .confirmation)
    }
}
