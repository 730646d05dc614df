import Engine
import Testing
import Values

/// What stops a run for a while, and what lets it go on.
@Suite struct DecideStandingTests {
    @Test func `a paused run keeps what is left of its wait`() {
        var walk = Walk([Walk.wait("rest", Delay(5, .day)), Walk.email("hello")]).begun()
        let due = walk.enrollment.due
        walk.now = walk.now + .days(1)
        walk.take(.paused(by: "ann"))
        #expect(walk.enrollment.life == .paused && walk.enrollment.due == nil)
        #expect(walk.enrollment.outcome == "paused by ann")
        walk.take(.due)
        #expect(walk.planned.isEmpty)
        walk.take(.resumed)
        #expect(walk.enrollment.due == due && walk.enrollment.outcome == nil)
    }

    @Test func `what came due during a pause is decided when it is resumed`() {
        var walk = Walk([Walk.wait("rest", Delay(1, .day)), Walk.email("hello")]).begun()
        walk.take(.paused(by: "ann"))
        walk.now = walk.now + .days(9)
        walk.take(.resumed)
        #expect(walk.enrollment.due == walk.now)
        walk.pass()
        #expect(walk.planned == ["hello#0"])
    }

    @Test func `a no is heard during a pause, and a yes is kept for its end`() {
        let steps = [Walk.waitFor("looks", "click", then: [Walk.tag("warm", "warm")]), Walk.email("bye")]
        var gone = Walk(steps).begun()
        gone.take(.paused(by: "ann"))
        gone.happen("unsubscribe")
        #expect(gone.enrollment.outcome == "unsubscribed")

        var walk = Walk(steps).begun()
        walk.take(.paused(by: "ann"))
        walk.happen("click")
        #expect(walk.enrollment.life == .paused && walk.lead.tags.isEmpty)
        walk.take(.resumed)
        #expect(walk.lead.tags == ["warm"] && walk.planned == ["bye#0"])
    }

    @Test func `a message under way ends during a pause, and the next step waits for the end of it`() {
        var walk = Walk([Walk.email("first"), Walk.email("second")]).begun()
        walk.take(.paused(by: "ann"))
        walk.sent("first")
        #expect(walk.enrollment.life == .paused && walk.planned == ["first#0"])
        walk.take(.resumed)
        walk.pass()
        #expect(walk.planned == ["first#0", "second#0"])
    }

    @Test func `the offer's clock runs on through a pause`() {
        var walk = Walk([Walk.close(upTo: Delay(3, .day))]).begun()
        walk.take(.paused(by: "ann"))
        walk.sent("buy")
        walk.now = walk.now + .days(4)
        walk.take(.resumed)
        walk.pass()
        #expect(walk.did.contains("unpaid"))
    }

    @Test func `a parked run is given back what it waited for`() {
        var walk = Walk([Walk.wait("rest", Delay(2, .day)), Walk.email("hello")]).begun()
        let due = walk.enrollment.due
        walk.take(.parked(reason: "its version cannot be read"))
        #expect(walk.enrollment.life == .held && walk.enrollment.due == nil && walk.enrollment.waiting == .timer)
        walk.take(.released)
        walk.pass()
        // The wait is not over: it is gone back to.
        #expect(walk.enrollment.due == due && walk.planned.isEmpty)
    }

    @Test func `the exit that asked for a person is known after the run was parked`() {
        let exit = Exit(on: Trigger(event: "reply"), escalation: EscalateStep(queue: "desk", reason: "replied"))
        var walk = Walk([Walk.wait("rest"), Walk.email("never")], exits: [exit]).begun()
        walk.happen("reply")
        walk.take(.parked(reason: "broken"))
        #expect(walk.enrollment.outcome == "broken")
        walk.take(.released(Release(cardBreaches: 0)))
        #expect(walk.enrollment.outcome == "reply" && walk.enrollment.waiting == .card)
        walk.take(.missed)
        #expect(walk.enrollment.waiting == .card && walk.planned.isEmpty)
    }

    @Test func `a run without its card asks again for the person an exit wanted`() {
        let exit = Exit(on: Trigger(event: "reply"), escalation: EscalateStep(queue: "desk", reason: "replied"))
        var walk = Walk([Walk.wait("rest")], exits: [exit]).begun()
        walk.happen("reply")
        walk.take(.parked(reason: "broken"))
        walk.take(.released(Release(cardBreaches: nil)))
        #expect(walk.effects.map(\.word) == ["card desk"])
    }

    @Test func `a message that goes out once more is waited for again`() {
        var walk = Walk([Walk.email("first"), Walk.email("second")]).begun()
        walk.end("first", .unknown)
        walk.take(.resent(MessageKey(step: "first")))
        #expect(walk.enrollment.waiting == .delivery && walk.enrollment.due == nil)
        walk.sent("first")
        #expect(walk.planned == ["first#0", "second#0"])
    }

    @Test func `somebody taken out of a sequence gets nothing more of it`() {
        var walk = Walk([Walk.email("first"), Walk.email("second")]).begun()
        walk.take(.left(reason: "unenrolled by ann"))
        #expect(walk.enrollment.life == .exited && walk.enrollment.outcome == "unenrolled by ann")
        #expect(walk.effects.map(\.word) == ["stop: unenrolled by ann"])
    }
}
