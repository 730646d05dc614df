import Testing
import Values

@testable import Engine

/// The timer.
struct DecideDueTests {
    @Test func `an enrollment begins with its first timer`() {
        var walk = Walk([Walk.email("hello")])
        #expect(walk.enrollment.life == .pending)
        walk.pass()
        #expect(walk.planned == ["hello#0"])
    }

    @Test func `a timer that fires early does nothing`() {
        var walk = Walk([Walk.wait("rest")]).begun()
        let before = walk.enrollment
        walk.now = walk.now + .days(2) - .milliseconds(1)
        walk.take(.due)
        #expect(walk.enrollment == before)
        walk.now = walk.now + .milliseconds(1)
        walk.take(.due)
        #expect(walk.enrollment.life == .finished)
    }

    @Test func `a late timer counts the next wait from now, so that nothing comes in a burst`() {
        var walk = Walk([Walk.wait("one", Delay(1, .day)), Walk.wait("two", Delay(1, .day))]).begun()
        walk.now = walk.now + .days(10)
        walk.take(.due)
        #expect(walk.enrollment.due == Walk.start + .days(11))
    }

    @Test func `a stale timer of a message or a card is cleared`() {
        for steps in [[Walk.email("hello")], [Walk.escalate()]] {
            var walk = Walk(steps).begun()
            walk.enrollment.due = walk.now
            let waiting = walk.enrollment.waiting
            walk.take(.due)
            #expect(walk.enrollment.due == nil)
            #expect(walk.enrollment.waiting == waiting)
            #expect(walk.notes.isEmpty)
        }
    }

    @Test func `a sequence without steps is completed`() {
        #expect(Walk([]).begun().enrollment.outcome == "completed")
    }
}
