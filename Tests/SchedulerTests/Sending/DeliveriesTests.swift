import Engine
import Ports
import Scheduler
import Store
import TestKit
import Testing
import Values

@Suite struct DeliveriesTests {
    static let two =
        #"{ "id": "hello", "email": "hello" }, { "id": "rest", "wait": "1 day" }, { "id": "again", "email": "again" }"#

    @Test func `an accepted message is recorded with the server's answer and its sequence goes on`() throws {
        let world = try World(Self.two)
        world.carrier.answer { _, _ in .accepted(Receipt(code: 250, text: "2.0.0 queued", queueID: "4XyZ")) }
        try world.leads("ann")
        try world.start()
        let record = try #require(try world.ended("ann").first)
        #expect(record.state == .sent)
        #expect(record.answer == "250 queued as 4XyZ")
        #expect(record.subject == "Hello, ann")
        #expect(try world.run("ann").waiting == .timer)
        try world.wait(.days(1))
        #expect(try world.ended("ann").map(\.key.step) == ["hello", "again"])
        #expect(try world.run("ann").outcome == "completed")
    }

    @Test func `waits count from acceptance, not from planning`() throws {
        let world = try World(Self.two)
        world.carrier.answer { _, _ in nil }
        try world.leads("ann")
        try world.start()
        world.clock.wait(until: world.clock.now + .hours(5), at: Doorbell(), underWay: true)
        world.carrier.end(try #require(world.carrier.underWay.first).message, .accepted)
        try world.settle()
        #expect(try world.run("ann").due == World.monday + .hours(5) + .days(1))
    }

    @Test func `a message put off is tried again later and later, with one Message-ID`() throws {
        let world = try World()
        world.carrier.answer { _, count in count < 3 ? .later() : .accepted }
        try world.leads("ann")
        try world.start()
        let first = try #require(try world.outbox().first)
        #expect(first.state == .deferred)
        #expect(first.reason == "recipient: 451 4.7.1 later")
        #expect(first.notBefore == World.monday + .minutes(5))
        try world.wait(.minutes(5))
        #expect(try world.outbox().first?.notBefore == World.monday + .minutes(5) + .minutes(15))
        try world.wait(.hours(2))
        #expect(try world.outbox().isEmpty)
        #expect(try world.ended("ann").map(\.state) == [.sent])
        #expect(Set(world.carrier.carried.compactMap { $0.header("Message-ID") }).count == 1)
        #expect(world.carrier.carried.count == 4)
    }

    @Test func `a server that says when it wants to see us again is not asked before`() throws {
        let world = try World()
        world.carrier.answer { _, count in count == 0 ? .later(after: .hours(3)) : .accepted }
        try world.leads("ann")
        try world.start()
        #expect(try world.outbox().first?.notBefore == World.monday + .hours(3))
    }

    @Test func `a message nobody takes for three days is given up, visibly`() throws {
        let world = try World()
        world.carrier.answer { _, _ in .later() }
        try world.leads("ann")
        try world.start()
        try world.wait(.days(4))
        #expect(try world.outbox().isEmpty)
        #expect(try world.ended("ann").map(\.state) == [.failed])
        #expect(try world.run("ann").life == .failed)
        #expect(try world.run("ann").outcome == "given up: recipient: 451 4.7.1 later")
    }

    @Test func `a message that waited four days for the ramp-up and is greylisted once is sent`() throws {
        let world = try World(nil, LimitsTests.home(#""ramp_up": { "start": 1, "growth": 0, "ceiling": 1 }"#))
        world.carrier.answer { _, count in count == 4 ? .later() : .accepted }
        try world.importing(LimitsTests.people(5))
        try world.start()
        try world.wait(.days(6))
        #expect(world.carrier.carried.count == 6)
        #expect(try world.ended("p5").map(\.state) == [.sent])
    }

    @Test func `a message that is released after two days of refusals is tried for three days again`() throws {
        let world = try World()
        world.carrier.answer { _, _ in .later() }
        try world.leads("ann")
        try world.start()
        try world.wait(.days(2))
        try world.scheduler.release(message: try #require(try world.outbox().first).id, actor: "maya")
        try world.wait(.days(2))
        #expect(try world.outbox().map(\.state) == [.deferred])
        try world.wait(.days(2))
        #expect(try world.ended("ann").map(\.state) == [.failed])
    }

    @Test func `a refused content fails its own enrollment and no address`() throws {
        let world = try World()
        world.carrier.answer { parcel, _ in parcel.recipient == "ann@example.com" ? .refused : .accepted }
        try world.leads("ann", "bob")
        try world.start()
        #expect(try world.run("ann").life == .failed)
        #expect(try !world.isSuppressed("ann@example.com"))
        #expect(try world.run("bob").life == .finished)
    }

    @Test func `a dead address ends every run of its lead and is never written to again`() throws {
        let world = try World(Self.two)
        world.carrier.answer { _, _ in .dead }
        try world.leads("ann")
        try world.start()
        #expect(try world.run("ann").life == .exited)
        #expect(try world.run("ann").outcome == "bounced")
        #expect(try world.isSuppressed("ann@example.com"))
        #expect(throws: SchedulerError.suppressed("ann@example.com", reason: "bounce")) {
            _ = try world.scheduler.enroll(address: "ann@example.com", in: "flow", actor: "test")
        }
        try world.wait(.days(5))
        #expect(world.carrier.carried.count == 1)
    }

    @Test func `a dead address is told of also where the message's own run is over and another run heard it`() throws {
        let world = try World(
            #"{ "id": "on", "enroll": "other" }, { "id": "hello", "email": "hello" }"#,
            head: #""exits": [ { "on": "reply" } ]"#,
            ["sequences/other.json": World.sequence("other", #"{ "id": "rest", "wait": "9 days" }"#)])
        world.carrier.answer { _, _ in nil }
        try world.leads("ann")
        try world.start()
        try world.happens("reply", to: "ann")
        world.carrier.end(try #require(world.carrier.underWay.first).message, .dead)
        try world.settle()
        let message = try #require(world.carrier.carried.first).message
        let told = try world.log("ann").filter { $0.name == "failed" && $0.values["message"] == .int(Int(message)) }
        #expect(told.count == 1)
        #expect(try world.log("ann").contains { $0.name == "bounce" })
    }

    @Test func `a dot without an answer is shown, not resent, and the sequence goes on after ten minutes`() throws {
        let world = try World(Self.two)
        world.carrier.answer { _, count in count == 0 ? .lost : .accepted }
        try world.leads("ann")
        try world.start()
        #expect(try world.run("ann").waiting == .evidence)
        #expect(try world.outbox().map(\.state) == [.unknown])
        try world.wait(.minutes(10))
        #expect(try world.run("ann").waiting == .timer)
        #expect(try world.outbox().map(\.state) == [.unknown])
        #expect(world.carrier.carried.count == 1)
        try world.wait(.days(2))
        #expect(try world.run("ann").outcome == "completed")
        #expect(try world.outbox().map(\.key.step) == ["hello"])
        #expect(world.carrier.carried.count == 2)
    }

    @Test func `a doubtful message that arrived is settled without sending, one that did not is sent once more`() throws
    {
        let world = try World(Self.two)
        world.carrier.answer { _, count in count < 2 ? .lost : .accepted }
        try world.leads("ann", "bob")
        try world.start()
        let (ann, bob) = (try world.run("ann").id, try world.run("bob").id)
        let doubtful = Dictionary(uniqueKeysWithValues: try world.outbox().map { ($0.enrollment, $0.id) })
        try world.scheduler.resolve(message: try #require(doubtful[ann]), arrived: true, actor: "maya")
        try world.scheduler.resolve(message: try #require(doubtful[bob]), arrived: false, actor: "maya")
        try world.settle()
        #expect(try world.outbox().isEmpty)
        #expect(try world.ended("ann").map(\.answer) == ["arrived, says maya"])
        #expect(try world.ended("bob").map(\.answer) == ["250"])
        #expect(world.recipients == ["ann", "bob", "bob"])
        #expect(throws: SchedulerError.wrongState(message: doubtful[ann] ?? 0, state: "sent")) {
            try world.scheduler.resolve(message: doubtful[ann] ?? 0, arrived: true, actor: "maya")
        }
    }

    @Test func `a mailbox with a wrong password pauses, its leads stay, and nobody else is touched`() throws {
        let world = try World(#"{ "id": "hello", "email": "hello" }, { "id": "tell", "webhook": "crm" }"#)
        world.carrier.answer { parcel, _ in parcel.recipient == nil ? .accepted : .wrongPassword }
        try world.leads("ann", "bob")
        try world.start()
        #expect(world.scheduler.pausedRoutes.map(\.route) == ["ana"])
        #expect(
            world.scheduler.pausedRoutes.map(\.reason) == ["login: 535 5.7.8 authentication failed"])
        #expect(try world.outbox().map(\.state) == [.planned, .planned])
        #expect(try world.run("ann").life == .waiting)
        let tries = world.carrier.carried.count
        try world.wait(.minutes(14))
        #expect(world.carrier.carried.count == tries)
    }

    @Test func `a paused mailbox sends again when somebody resumes it, or by itself after a while`() throws {
        let world = try World()
        world.carrier.answer { _, count in count == 0 ? .wrongPassword : .accepted }
        try world.leads("ann")
        try world.start()
        try world.scheduler.resume(route: "ana", actor: "maya")
        try world.settle()
        #expect(try world.ended("ann").map(\.state) == [.sent])
        #expect(world.scheduler.pausedRoutes.isEmpty)
        #expect(throws: SchedulerError.unknownMailbox("bea", known: ["ana", "crm"])) {
            try world.scheduler.resume(route: "bea", actor: "maya")
        }

        let other = try World()
        other.carrier.answer { _, count in count == 0 ? .wrongPassword : .accepted }
        try other.leads("ann")
        try other.start()
        try other.wait(.minutes(15))
        #expect(try other.ended("ann").map(\.state) == [.sent])
    }

    @Test func `a pause survives a restart`() throws {
        let world = try World()
        world.carrier.answer { _, _ in .wrongPassword }
        try world.leads("ann")
        try world.start()
        let next = try world.restarted()
        try next.settle()
        #expect(next.scheduler.pausedRoutes.map(\.route) == ["ana"])
        #expect(next.carrier.carried.isEmpty)
    }

    @Test func `a webhook's answer sets what the step declares and nothing else`() throws {
        let world = try World(#"{ "id": "tell", "webhook": "crm", "answer": { "crm_id": "data.id" } }"#)
        world.carrier.answer { _, _ in
            .accepted(Receipt(code: 200, text: "", body: Array(#"{"data":{"id":"c7"},"first_name":"Mallory"}"#.utf8)))
        }
        try world.leads("ann")
        try world.start()
        #expect(try world.lead("ann").attributes["crm_id"] == "c7")
        #expect(try world.lead("ann").attributes["first_name"] == "ann")
    }

    @Test func `a webhook is tried again under the same id`() throws {
        let world = try World(#"{ "id": "tell", "webhook": "crm" }"#)
        world.carrier.answer { _, count in count < 2 ? .later() : .accepted }
        try world.leads("ann")
        try world.start()
        try world.wait(.minutes(10))
        let ids = world.carrier.carried.compactMap { parcel in
            if case .webhook(let call) = parcel.content { call.id } else { nil }
        }
        #expect(ids.count == 3)
        #expect(Set(ids).count == 1)
    }

    @Test func `what was handed out again in the pass that took it back can still be stopped`() throws {
        let world = try World()
        world.carrier.answer { _, _ in nil }
        try world.leads("ann")
        try world.start()
        let message = try #require(world.carrier.underWay.first).message
        try world.happens("reply", to: "ann")
        world.carrier.end(message, .accepted)
        try world.settle()
        #expect(world.carrier.carried.count == 1)
        #expect(try world.card("ann") != nil)
        _ = try world.scheduler.dispose(
            card: try #require(try world.card("ann")).id, by: "maya", as: .recycled(reason: "later"))
        try world.wait(.hours(2))
        #expect(world.carrier.underWay.count == 1)
        try world.happens("unsubscribe", to: "ann")
        world.carrier.end(message, .accepted)
        try world.settle()
        #expect(try world.ended("ann").map(\.state) == [.stopped])
    }
}
