import Engine
import Ports
import Queries
import Store
import TestKit
import Testing
import Values
import Workspace

@testable import Scheduler

/// What becomes of late messages end to end: asleep, not running, paused, put off, held.
@Suite struct CatchingUpTests {
    /// A mail an hour after the start, and one a day after that; late after a day.
    private static func flow(_ policy: String, after: String = "1 day") -> (steps: String, head: String) {
        (
            #"""
            { "id": "rest", "wait": "1 hour" }, { "id": "first", "email": "hello" },
            { "id": "pause", "wait": "1 day" }, { "id": "second", "email": "again" }
            """#, policy == "send" ? "" : #""late": { "policy": "\#(policy)", "after": "\#(after)" }"#
        )
    }

    private func world(
        _ policy: String, after: String = "1 day", limits: String? = nil, more: String = "", schedule: String = ""
    ) throws -> (World, SetClock) {
        let (steps, head) = Self.flow(policy, after: after)
        let clock = SetClock(World.monday)
        let changes = limits.map { LimitsTests.home($0, more: more) } ?? [:]
        return (try World(steps, head: schedule.isEmpty ? head : head + ", " + schedule, changes, clock: clock), clock)
    }

    @Test func `asleep for three days, a message is skipped visibly and its lead goes on`() throws {
        let (world, clock) = try world("skip")
        try world.leads("ann")
        try world.start()
        clock.now = World.monday + .days(3)
        try world.settle()
        #expect(world.recipients.isEmpty)
        #expect(try world.ended("ann").map(\.state) == [.skipped])
        #expect(try world.ended("ann").first?.answer == "2 days late")
        let run = try world.run("ann")
        #expect(run.step == "pause" && run.due == clock.now + .days(1))
        let row = try #require(try world.log("ann").last { $0.name == "skipped" })
        #expect(row.actor == "scheduler" && row.values["message"] != nil)
        try world.wait(.days(2))
        #expect(try world.ended("ann").map(\.state) == [.skipped, .sent])
        #expect(try world.run("ann").outcome == "completed")
    }

    @Test func `a message less late than is allowed is sent at once`() throws {
        let (world, clock) = try world("skip")
        try world.leads("ann")
        try world.start()
        clock.now = World.monday + .hours(25)
        try world.settle()
        #expect(world.recipients == ["ann"])
    }

    @Test func `a shifted message goes at its own time on the next open day, and what follows moves with it`() throws {
        let (world, clock) = try world(
            "shift", after: "2 hours", schedule: #""schedule": { "days": "mon-fri", "hours": "09:00-17:00" }"#)
        try world.leads("ann")
        try world.start()
        // Due on Monday at ten; back on Friday at three in the afternoon.
        clock.now = World.monday + .days(4) + .hours(6)
        try world.settle()
        let waiting = try #require(try world.outbox().first)
        #expect(waiting.state == .planned && waiting.notBefore == World.monday + .days(7) + .hours(1))
        #expect(try world.log("ann").contains { $0.name == "shifted" && $0.actor == "scheduler" })
        #expect(
            try world.queries.outbox(OutboxFilter(states: [.planned])).rows.first?.waits?.text.hasPrefix(
                "shifted, 4 days late") == true)
        try world.wait(.days(3))
        #expect(world.sent == [World.monday + .days(7) + .hours(1)])
        try world.wait(.days(2))
        #expect(world.sent == [7, 8].map { World.monday + .days($0) + .hours(1) })
    }

    @Test func `a shifted message that is slept through again is shifted again`() throws {
        let (world, clock) = try world("shift", after: "2 hours")
        try world.leads("ann")
        try world.start()
        for day in 1...3 {
            clock.now = World.monday + .days(Int64(day)) + .hours(5)
            try world.settle()
            #expect(world.recipients.isEmpty)
        }
        #expect(try world.log("ann").count { $0.name == "shifted" } == 3)
        try world.wait(.days(1))
        #expect(world.sent == [World.monday + .days(4) + .hours(1)])
    }

    @Test func `not running counts as a standstill, whatever else was done in the home meanwhile`() throws {
        for (policy, ended) in [("send", [MessageRecord.State.sent]), ("skip", [.skipped]), ("expire", [.expired])] {
            let steps = #"{ "id": "rest", "wait": "1 hour" }, { "id": "first", "email": "hello" }"#
            let head = policy == "send" ? "" : Self.flow(policy).head
            let before = try World(steps, head: head)
            try before.leads("ann")
            try before.start()
            // A command takes in a lead while nothing runs, just before it runs again.
            let later = try World(steps, head: head, at: World.monday + .days(3), store: before.store)
            try later.leads("ben")
            let after = try World(steps, head: head, at: World.monday + .days(3) + .minutes(1), store: before.store)
            try after.settle()
            #expect(try after.ended("ann").map(\.state) == ended, "\(policy)")
            #expect(try after.run("ann").outcome == "completed")
        }
    }

    @Test func `what waits for the caps of its mailbox is never skipped or shifted, but expires`() throws {
        for (policy, sent, expired) in [("skip", 10, 0), ("shift", 10, 0), ("expire", 5, 5)] {
            let (world, _) = try world(
                policy, after: "36 hours", limits: #""ramp_up": { "start": 2, "growth": 1, "ceiling": 9 }"#)
            try world.importing(LimitsTests.people(10))
            try world.scheduler.enrollEveryone()
            try world.wait(.days(20))
            let first = try world.states(of: "first")
            #expect(first[.sent] == sent, "\(policy)")
            #expect(first[.expired, default: 0] == expired, "\(policy)")
            #expect(first[.skipped] == nil, "\(policy)")
        }
    }

    @Test func `what waits for the caps while the machine sleeps is late by its sleep`() throws {
        let (world, clock) = try world("skip", after: "1 day", limits: #""per_hour": 2"#)
        try world.importing(LimitsTests.people(10))
        try world.scheduler.enrollEveryone()
        try world.wait(.hours(2) + .minutes(30))
        #expect(world.recipients.count == 4)
        clock.now = World.monday + .days(3)
        try world.settle()
        #expect(try world.states(of: "first") == [.sent: 4, .skipped: 6])
    }

    @Test func `a mailbox paused for days makes its messages late, and says so when it is resumed`() throws {
        let (world, _) = try world("skip")
        try world.leads("ann", "ben")
        try world.start()
        let refused = Reason(stage: .login, code: 535, text: "no")
        world.carrier.answer { _, _ in .pause(refused) }
        try world.wait(.days(3))
        #expect(try world.outbox().count == 2)
        world.carrier.answer { _, _ in .accepted }
        try world.scheduler.resume(route: "ana", actor: "test")
        try world.settle()
        #expect(try world.states(of: "first") == [.skipped: 2])
    }

    @Test func `a passing refusal makes nothing late, but older`() throws {
        for (policy, state) in [("skip", MessageRecord.State.sent), ("shift", .sent), ("expire", .expired)] {
            let (world, _) = try world(policy, after: "5 hours")
            world.carrier.answer { _, count in
                count < 6 ? .retry(Reason(stage: .recipient, code: 451, text: "later"), after: nil) : .accepted
            }
            try world.leads("ann")
            try world.start()
            try world.wait(.hours(20))
            #expect(try world.ended("ann").first?.state == state, "\(policy)")
        }
    }

    @Test func `a message that waited long for its turn is tried again like any other`() throws {
        let (world, clock) = try world("send")
        world.carrier.answer { _, count in
            count == 0 ? .retry(Reason(stage: .recipient, code: 451, text: "greylisted"), after: nil) : .accepted
        }
        try world.leads("ann")
        try world.start()
        try world.store.write { records in
            try world.scheduler.pause("ana", because: "x", until: nil, actor: "test", in: records)
        }
        try world.wait(.hours(2))
        clock.now = World.monday + .days(9)
        try world.scheduler.resume(route: "ana", actor: "test")
        try world.settle()
        #expect(try world.outbox().map(\.state) == [.deferred])
        try world.wait(.hours(1))
        #expect(try world.ended("ann").map(\.state) == [.sent])
    }

    @Test func `what may have arrived is never skipped`() throws {
        let (world, clock) = try world(
            "skip", limits: #""per_day": 100"#, more: #""unknown": { "resend": 1 }"#)
        world.carrier.answer { _, count in
            count == 0 ? .unknown(Reason(stage: .dot, code: nil, text: "lost")) : .accepted
        }
        try world.leads("ann")
        try world.start()
        try world.wait(.hours(1))
        #expect(try world.outbox().map(\.state) == [.unknown])
        // The ten minutes are over, but the mailbox cannot send for days.
        world.carrier.answer { _, _ in .pause(Reason(stage: .login, code: 535, text: "no")) }
        try world.wait(.hours(1))
        clock.now = World.monday + .days(4)
        world.carrier.answer { _, _ in .accepted }
        try world.settle()
        #expect(try world.ended("ann").first?.state == .sent)
    }

    @Test func `a message that was held is in time when it is mended, unless it is too old for its sequence`() throws {
        for (policy, state) in [("skip", MessageRecord.State.sent), ("expire", .expired)] {
            let clock = SetClock(World.monday)
            let world = try World(
                #"{ "id": "first", "email": "needs" }"#, head: Self.flow(policy).head, clock: clock)
            try world.leads("ann")
            try world.start()
            #expect(try world.outbox().map(\.state) == [.held])
            clock.now = World.monday + .days(3)
            try world.settle()
            try world.importing("email,company\nann@example.com,Acme")
            try world.settle()
            #expect(try world.ended("ann").map(\.state) == [state], "\(policy)")
        }
    }

    @Test func `a message somebody releases by hand goes, however old it is`() throws {
        let clock = SetClock(World.monday)
        let world = try World(
            #"{ "id": "first", "email": "hello" }"#, head: Self.flow("expire").head, clock: clock)
        world.carrier.answer { _, _ in .retry(Reason(stage: .recipient, code: 451, text: "later"), after: .days(2)) }
        try world.leads("ann")
        try world.start()
        clock.now = World.monday + .hours(40)
        world.carrier.answer { _, _ in .accepted }
        try world.scheduler.release(message: try #require(try world.outbox().first).id, actor: "maya")
        try world.settle()
        #expect(try world.ended("ann").map(\.state) == [.sent])
    }

    @Test func `a call to an endpoint is made however late, unless its own step says otherwise`() throws {
        for (own, states) in [
            ("", [MessageRecord.State.sent]), (#", "late": { "policy": "skip", "after": "1 hour" }"#, [.skipped]),
        ] {
            let clock = SetClock(World.monday)
            let world = try World(
                #"{ "id": "rest", "wait": "1 hour" }, { "id": "tell", "webhook": "crm"\#(own) }"#,
                head: Self.flow("skip").head, clock: clock)
            try world.leads("ann")
            try world.start()
            clock.now = World.monday + .days(3)
            try world.settle()
            #expect(try world.ended("ann").map(\.state) == states)
        }
    }

    @Test func `the outbox tells when a message will have expired`() throws {
        let (world, _) = try world("expire", after: "2 days", limits: #""per_day": 1"#)
        try world.importing(LimitsTests.people(2))
        try world.scheduler.enrollEveryone()
        try world.wait(.hours(2))
        let entry = try #require(try world.queries.outbox(OutboxFilter(states: [.planned])).rows.first)
        #expect(entry.expires == World.monday + .hours(49))
        #expect(entry.waits?.text.hasSuffix("; expires after 2026-03-04 10:00") == true)
        #expect(entry.value { "\($0)" }["expires"] == "2026-03-04T10:00:00Z")
        let story = try world.queries.story(of: entry.address).text(.utc)
        #expect(story.contains("expires after 2026-03-04 10:00"))
    }

    @Test func `a version that leads are pinned to is followed when its file says nothing any more`() throws {
        let (steps, head) = Self.flow("skip")
        let before = try World(steps, head: head)
        try before.leads("ann")
        try before.start()
        let after = try World(steps, at: World.monday + .days(3), store: before.store)
        try after.settle()
        #expect(try after.ended("ann").map(\.state) == [.skipped])
    }

    @Test func `a suppressed address is stopped, not skipped`() throws {
        let (world, clock) = try world("skip")
        try world.leads("ann")
        try world.start()
        try world.store.write {
            try $0.suppress(hash: world.scheduler.keys.addressHash("ann@example.com"), reason: "asked", at: clock.now)
        }
        clock.now = World.monday + .days(3)
        try world.settle()
        #expect(try world.ended("ann").map(\.state) == [.stopped])
    }

    @Test func `why and the summary tell what was left out`() throws {
        let (world, clock) = try world("expire")
        try world.leads("ann")
        try world.start()
        clock.now = World.monday + .days(3)
        try world.settle()
        let text = try world.queries.story(of: "ann@example.com").text(.utc)
        #expect(text.contains("first  expired: 2 days late"))
        let summary = try world.queries.summary()
        #expect(summary.messages["expired"] == 1)
        #expect(summary.text.contains("1 expired"))
        #expect(summary.value["messages"]?["expired"] == .int(1))
    }
}

extension World {
    /// How many messages of a step ended how.
    fileprivate func states(of step: String) throws -> [MessageRecord.State: Int] {
        try store.read { records in
            var states: [MessageRecord.State: Int] = [:]
            for lead in try records.leads(after: 0, limit: .max) {
                for run in try records.enrollments(lead: lead.id) {
                    for record in try records.records(enrollment: run.id) where record.key.step == step {
                        states[record.state, default: 0] += 1
                    }
                }
            }
            return states
        }
    }
}

extension Scheduler {
    fileprivate func enrollEveryone() throws { _ = try enrollAll(in: "flow", actor: "test") }
}
