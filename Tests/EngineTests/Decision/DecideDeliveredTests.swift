import Testing
import Values

@testable import Engine

/// What becomes of a step when its message ends.
struct DecideDeliveredTests {
    private var twoMails: Walk { Walk([Walk.email("first"), Walk.email("second", thread: true)]).begun() }

    @Test func `a sent message ends its step`() {
        var walk = twoMails
        walk.sent("first", after: .minutes(3))
        #expect(walk.did == ["sent", "planned"])
        #expect(walk.enrollment.step == "second")
        #expect(walk.enrollment.memory.lastSent == Walk.start + .minutes(3))
        #expect(walk.enrollment.memory.mailbox == "ana")
    }

    @Test(arguments: [Delivered.Outcome.skipped("dropped"), .expired("late")])
    func `a message that was skipped or expired ends its step and leaves no trace in the conversation`(
        outcome: Delivered.Outcome
    ) {
        var walk = twoMails
        walk.end("first", outcome)
        #expect(walk.enrollment.step == "second")
        #expect(walk.enrollment.memory.thread.isEmpty)
        #expect(walk.enrollment.memory.lastSent == nil)
    }

    @Test func `a message refused for good fails the enrollment`() {
        var walk = twoMails
        walk.end("first", .failed("550 no such user jane@acme.example"))
        #expect(walk.enrollment.life == .failed)
        #expect(walk.enrollment.outcome == "550 no such user jane@acme.example")
        #expect(walk.notes == [Note(step: "first", what: "failed")])
    }

    @Test func `an unknown message counts as sent after ten minutes`() {
        var walk = twoMails
        walk.end("first", .unknown, subject: "Hello")
        #expect(walk.enrollment.waiting == .evidence)
        #expect(walk.enrollment.due == Walk.start + .minutes(10))
        walk.pass()
        #expect(walk.did == ["assumed sent", "planned"])
        #expect(walk.enrollment.step == "second")
        #expect(walk.enrollment.memory.thread == [MessageKey(step: "first")])
    }

    @Test func `an answer that comes after doubt goes on at once and is remembered once`() {
        var walk = Walk([Walk.email("first"), Walk.waitFor("looks", then: [Walk.tag("yes", "warm")])]).begun()
        walk.end("first", .unknown, subject: "Hello")
        walk.happen("click")
        walk.sent("first", after: .minutes(2))
        #expect(walk.enrollment.memory.thread == [MessageKey(step: "first")])
        #expect(walk.lead.tags == ["warm"])
    }

    @Test func `a refusal that comes after doubt fails it`() {
        var walk = twoMails
        walk.end("first", .unknown)
        walk.end("first", .failed("554"))
        #expect(walk.enrollment.life == .failed)
    }

    @Test func `what ended for an earlier step changes nothing`() {
        var walk = twoMails
        walk.sent("first")
        for outcome in [Delivered.Outcome.sent, .unknown, .held("x"), .failed("x"), .skipped("x"), .expired("x")] {
            let before = walk.enrollment
            walk.end("first", outcome)
            #expect(walk.enrollment == before)
            #expect(walk.notes.isEmpty && walk.effects.isEmpty)
        }
    }

    @Test func `what ended for an earlier reminder of the same step changes nothing`() {
        var walk = Walk([Walk.close(chases: [Delay(1, .day), Delay(2, .day)])]).begun()
        walk.sent("buy")
        walk.pass()
        walk.end("buy", .unknown, chase: 1)
        walk.pass()
        walk.pass()
        #expect(walk.planned == ["buy#0", "buy#1", "buy#2"])
        let before = walk.enrollment
        walk.end("buy", .failed("late"), chase: 1)
        walk.sent("buy", 0)
        #expect(walk.enrollment == before)
    }

    @Test func `a held message is tried again in the outbox and not planned twice`() {
        var walk = twoMails
        walk.end("first", .held("mail/first.md:3:7: lead.first_name has no value"))
        #expect(walk.enrollment.life == .held)
        #expect(walk.enrollment.outcome?.hasPrefix("mail/first.md:3:7") == true)
        #expect(walk.notes == [Note(step: "first", what: "held")])
        walk.take(.released(Release(message: MessageKey(step: "first"))))
        #expect(walk.enrollment.life == .waiting)
        #expect(walk.enrollment.waiting == .delivery)
        #expect(walk.enrollment.outcome == nil)
        #expect(walk.planned == ["first#0"])
        walk.sent("first")
        #expect(walk.enrollment.step == "second")
    }

    @Test func `a held message that a person drops lets the enrollment go on`() {
        var walk = twoMails
        walk.end("first", .held("no value"))
        walk.end("first", .skipped("dropped"))
        #expect(walk.planned == ["first#0", "second#0"])
        #expect(walk.enrollment.outcome == nil)
    }

    @Test func `a held step without a message is planned once its window opens again`() {
        var walk = Walk([Walk.email("first")], schedule: Schedule(days: [])).begun()
        #expect(walk.enrollment.life == .held)
        walk.version = Walk([Walk.email("first")]).version
        walk.take(.released)
        #expect(walk.planned == ["first#0"])
    }

    @Test func `released means nothing to an enrollment that is not held`() {
        var walk = twoMails
        let before = walk.enrollment
        walk.take(.released)
        #expect(walk.enrollment == before)
        #expect(walk.notes.isEmpty)
    }

    @Test func `a thread keeps one subject and lists its messages in order`() {
        var walk = Walk([
            Walk.email("one"), Walk.email("two", thread: true), Walk.email("three", thread: true), Walk.email("four"),
            Walk.wait("rest"),
        ]).begun()
        walk.sent("one", subject: "Your guide")
        walk.sent("two", subject: "Re: Your guide")
        walk.sent("three", subject: "Re: Your guide")
        #expect(walk.enrollment.memory.subject == "Your guide")
        #expect(walk.enrollment.memory.thread.map(\.step) == ["one", "two", "three"])
        walk.sent("four", subject: "Something new")
        #expect(walk.enrollment.memory.subject == "Something new")
        #expect(walk.enrollment.memory.thread.map(\.step) == ["four"])
    }

    @Test func `a threaded mail with nothing before it begins a thread`() {
        var walk = Walk([Walk.email("one", thread: true), Walk.wait("rest")]).begun()
        walk.sent("one", subject: "Your guide")
        #expect(walk.enrollment.memory.subject == "Your guide")
        #expect(walk.enrollment.memory.thread == [MessageKey(step: "one")])
    }

    @Test func `a reminder continues the conversation of the close message`() {
        var walk = Walk([Walk.close(chases: [Delay(1, .day)])]).begun()
        walk.sent("buy", subject: "Your link")
        walk.pass()
        walk.sent("buy", 1, subject: "Re: Your link")
        #expect(walk.enrollment.memory.subject == "Your link")
        #expect(walk.enrollment.memory.thread.map(\.occurrence) == [0, 1])
    }

    @Test func `what a person or a clock does to a waiting message is not its outcome`() {
        var walk = twoMails
        let before = walk.enrollment
        walk.take(.answered(.recycled(reason: "not now")))
        walk.take(.answered(.missed))
        walk.take(.due)
        #expect(walk.enrollment == before)
    }
}
