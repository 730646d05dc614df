import Engine
import Testing
import Values

/// What follows from the lead's data follows it when it changes.
@Suite struct DecideMovedTests {
    private func renewal(_ date: Value?, after step: String = "3 days before lead.renewal") throws -> Walk {
        let wait = Wait.date(try Path(parsing: "lead.renewal"), offset: Delay(3, .day), before: true)
        var walk = Walk([StepNode(id: "before", kind: .wait(wait)), Walk.email("hello")])
        walk.lead.attributes["renewal"] = date
        return walk.begun()
    }

    @Test(arguments: [("2026-04-20", "2026-04-17"), ("2026-03-20", "2026-03-17")])
    func `a wait for a date moves with the date`(date: String, due: String) throws {
        var walk = try renewal("2026-04-01")
        walk.lead.attributes["renewal"] = .string(date)
        walk.take(.leadChanged)
        #expect(walk.enrollment.due == (try at("\(due)T00:00:00Z")))
        #expect(walk.did == ["moved"])
    }

    @Test func `a date that moved into the past ends its wait at once`() throws {
        var walk = try renewal("2026-04-01")
        walk.lead.attributes["renewal"] = "2026-01-01"
        walk.take(.leadChanged)
        #expect(walk.enrollment.due == walk.now)
        walk.pass()
        #expect(walk.planned == ["hello#0"])
    }

    @Test func `a date that moved without a word is seen when the timer fires`() throws {
        var walk = try renewal("2026-04-01")
        walk.lead.attributes["renewal"] = "2026-05-01"
        walk.pass()
        #expect(walk.planned.isEmpty)
        #expect(walk.enrollment.due == (try at("2026-04-28T00:00:00Z")))
    }

    @Test(arguments: [nil, "", " "] as [Value?])
    func `a date that was taken away is no wait any more, as if there never was one`(gone: Value?) throws {
        var walk = try renewal("2026-04-01")
        walk.lead.attributes["renewal"] = gone
        walk.take(.leadChanged)
        #expect(walk.enrollment.due == walk.now)
        #expect(walk.did == ["no date", "moved"])
        walk.take(.leadChanged)
        #expect(walk.enrollment.due == walk.now)
        walk.pass()
        #expect(walk.planned == ["hello#0"])
    }

    @Test func `a date that became unreadable holds at once`() throws {
        var walk = try renewal("2026-04-01")
        walk.lead.attributes["renewal"] = "soon"
        walk.take(.leadChanged)
        #expect(walk.enrollment.life == .held && walk.planned.isEmpty)
    }

    @Test func `a wait_for whose last day was taken away is over`() throws {
        let upTo = Wait.date(try Path(parsing: "lead.renewal"), offset: Delay(0, .day), before: true)
        var walk = Walk([Walk.waitFor("looks", upTo: upTo), Walk.email("hello")])
        walk.lead.attributes["renewal"] = "2026-04-01"
        walk = walk.begun()
        walk.lead.attributes["renewal"] = nil
        walk.take(.leadChanged)
        #expect(walk.enrollment.due == walk.now)
        walk.pass()
        #expect(walk.planned == ["hello#0"])
    }

    @Test func `a wait until a local time follows the lead's zone`() throws {
        var walk = Walk([StepNode(id: "nine", kind: .wait(.until(nil, try clock("12:00"))))]).begun()
        #expect(walk.enrollment.due == (try at("2026-03-02T12:00:00Z")))
        walk.lead.zone = try zone("America/New_York")
        walk.take(.leadChanged)
        #expect(walk.enrollment.due == (try at("2026-03-02T17:00:00Z")))
    }

    @Test func `the end of a wait_for moves with its date`() throws {
        let upTo = Wait.date(try Path(parsing: "lead.renewal"), offset: Delay(0, .day), before: true)
        var walk = Walk([Walk.waitFor("looks", upTo: upTo)])
        walk.lead.attributes["renewal"] = "2026-04-01"
        walk = walk.begun()
        walk.lead.attributes["renewal"] = "2026-04-11"
        walk.take(.leadChanged)
        #expect(walk.enrollment.due == (try at("2026-04-11T00:00:00Z")))
    }

    @Test func `what follows a message counts from when the server took it`() {
        var walk = Walk([Walk.email("first"), Walk.wait("rest", Delay(2, .day)), Walk.email("second")]).begun()
        let taken = walk.now + .seconds(5)
        walk.now = walk.now + .seconds(80)
        walk.take(
            .delivered(
                Delivered(key: MessageKey(step: "first"), outcome: .sent, subject: "s", mailbox: "ana", at: taken)))
        #expect(walk.enrollment.due == taken + .days(2))
        #expect(walk.enrollment.memory.lastSent == taken)
    }

    @Test func `a wait that was over before anybody knew of the delivery is over`() {
        var walk = Walk([Walk.email("first"), Walk.wait("rest", Delay(1, .hour)), Walk.wait("more", Delay(2, .hour))])
            .begun()
        let taken = walk.now
        walk.now = walk.now + .hours(2)
        walk.take(
            .delivered(
                Delivered(key: MessageKey(step: "first"), outcome: .sent, subject: "s", mailbox: "ana", at: taken)))
        #expect(walk.enrollment.step == "more" && walk.enrollment.due == taken + .hours(3))
    }

    @Test func `a moment of the carrier's that lies ahead is none`() {
        var walk = Walk([Walk.email("first"), Walk.wait("rest", Delay(1, .day))]).begun()
        let ahead = walk.now + .days(30)
        walk.take(
            .delivered(
                Delivered(key: MessageKey(step: "first"), outcome: .sent, subject: "s", mailbox: "ana", at: ahead)))
        #expect(walk.enrollment.due == walk.now + .days(1))
    }
}
