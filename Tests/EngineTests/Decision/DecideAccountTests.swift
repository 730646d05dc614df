import Testing
import Values

@testable import Engine

/// What a colleague at the same account does to a run.
struct DecideAccountTests {
    private static let exit = AccountRule(.exit)
    private static let pause = AccountRule(.pause)

    private func heard(_ name: EventName, _ details: Object = [:]) -> Event {
        .colleague(Happening(name: name, details: details))
    }

    @Test(
        arguments: [
            ("reply", "a colleague at the same account replied"),
            ("booked", "a colleague at the same account booked a meeting"),
            ("paid", "a colleague at the same account bought"), ("won", "a colleague at the same account was won"),
            ("lost", "a colleague at the same account was lost"),
            ("unsubscribe", "a colleague at the same account wants no mail"),
            ("complaint", "a colleague at the same account wants no mail"),
            ("erase", "a colleague at the same account wants no mail"),
        ] as [(EventName, String)])
    func `who answers, books, buys, is won, lost or wants no mail ends the runs of the others`(
        name: EventName, reason: String
    ) {
        for steps in [[Walk.wait("rest")], [Walk.email("hello")], [Walk.waitFor("looks")]] {
            var walk = Walk(steps, accountRule: Self.exit).begun()
            walk.take(heard(name))
            #expect(walk.enrollment.life == .exited && walk.enrollment.outcome == reason)
            #expect(walk.effects.map(\.word) == ["stop: \(reason)"])
        }
    }

    @Test func `without the option, and by what is none of its events, nothing is heard`() {
        var without = Walk([Walk.wait("rest")]).begun()
        without.take(heard("reply"))
        #expect(without.notes.isEmpty && without.enrollment.life == .waiting)
        var with = Walk([Walk.wait("rest")], accountRule: Self.exit).begun()
        for name in ["auto_reply", "click", "bounce", "soft_bounce", "suppress", "recycled"] as [EventName] {
            with.take(heard(name))
            #expect(with.notes.isEmpty && with.enrollment.life == .waiting, "\(name)")
        }
    }

    @Test func `the events that count may be named, with what they say`() throws {
        let keen = Trigger(event: "reply", condition: try .reading("event.class == 'interested'"))
        var walk = Walk([Walk.wait("rest")], accountRule: AccountRule(.exit, on: [keen])).begun()
        walk.take(heard("paid"))
        walk.take(heard("reply", ["class": "question"]))
        #expect(walk.enrollment.life == .waiting)
        walk.take(heard("reply", ["class": "interested"]))
        #expect(walk.enrollment.life == .exited)
    }

    @Test func `a paused run stands still where it is, and goes on when it is resumed`() {
        var walk = Walk([Walk.wait("rest"), Walk.email("next")], accountRule: Self.pause).begun()
        let due = walk.enrollment.due
        walk.take(heard("reply"))
        #expect(walk.enrollment.life == .paused && walk.enrollment.due == nil)
        #expect(walk.enrollment.outcome == "a colleague at the same account replied")
        walk.take(heard("paid"))
        #expect(walk.enrollment.outcome == "a colleague at the same account replied")
        walk.take(.resumed)
        #expect(walk.enrollment.due == due && walk.enrollment.life == .waiting)
        walk.pass()
        #expect(walk.planned == ["next#0"])
    }

    @Test(arguments: [exit, pause])
    func `what is held ends, because nothing of it could be resumed`(rule: AccountRule) {
        var walk = Walk([Walk.email("hello")], accountRule: rule).begun()
        walk.end("hello", .held("a value is missing"))
        #expect(walk.enrollment.life == .held)
        walk.take(heard("reply"))
        #expect(walk.enrollment.life == .exited)
    }

    @Test func `a person who is asked already stays asked, and nothing follows where nobody is there`() {
        let later = StepNode(id: "later", kind: .enroll("win-back"))
        let steps = [Walk.escalate("ask", blocks: [(.recycle(reason: nil), [later])]), Walk.email("never")]
        var missed = Walk(steps, accountRule: Self.exit).begun()
        missed.take(heard("reply"))
        #expect(missed.enrollment.waiting == .card && missed.card != nil)
        missed.take(.missed)
        #expect(missed.enrollment.waiting == .card && missed.planned.isEmpty)
        var recycled = Walk(steps, accountRule: Self.exit).begun()
        recycled.take(heard("reply"))
        recycled.happen("recycled")
        #expect(recycled.effects.map(\.word).contains("enroll win-back"))
    }

    @Test func `nothing of the colleague is kept`() {
        var walk = Walk([Walk.wait("rest")], accountRule: Self.exit).begun()
        walk.take(heard("form", ["form": "demo", "email": "jane@acme.example"]))
        walk.take(heard("lost", ["by": "maya", "reason": "price"]))
        #expect(walk.enrollment.life == .exited)
        #expect(walk.notes.allSatisfy { !"\($0)".contains("maya") && !"\($0)".contains("jane") })
    }

    @Test func `an ended run hears nothing`() {
        var walk = Walk([], accountRule: Self.exit).begun()
        #expect(walk.enrollment.life == .finished)
        walk.take(heard("reply"))
        #expect(walk.enrollment.life == .finished && walk.notes.isEmpty)
    }
}
