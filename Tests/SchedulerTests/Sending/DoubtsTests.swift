import Engine
import Ports
import Store
import TestKit
import Testing
import Values
import Workspace

@testable import Scheduler

/// What becomes of messages whose answer was lost, by their mailbox's policy, by people and by evidence.
@Suite struct DoubtsTests {
    static let two = DeliveriesTests.two

    private func world(_ policy: String, lost: Int = 1) throws -> World {
        let world = try World(Self.two, LimitsTests.home("\"connections\": 3", more: "\"unknown\": \(policy)"))
        world.carrier.answer { _, count in count < lost ? .lost : .accepted }
        try world.leads("ann")
        try world.start()
        return world
    }

    private func identity(_ world: World, _ place: Int = 0) throws -> String {
        let parcel = try #require(world.carrier.carried.dropFirst(place).first)
        return try #require(parcel.header("Message-ID"))
    }

    private func answer(to id: String, from: String = "ann@example.com") -> [UInt8] {
        Array(
            "From: \(from)\r\nTo: ana@ana.example\r\nSubject: Re: Hello\r\nMessage-ID: <r@x.example>\r\nIn-Reply-To: \(id)\r\n\r\nYes\r\n"
                .utf8)
    }

    @Test func `a mailbox that holds leaves its lead waiting until a person has looked`() throws {
        let world = try world("\"hold\"")
        try world.wait(.days(3))
        #expect(try world.run("ann").life == .held)
        #expect(try world.run("ann").outcome == "a message may or may not have arrived")
        #expect(world.carrier.carried.count == 1)
        let message = try #require(try world.outbox().first)
        #expect(message.state == .unknown)
        try world.scheduler.resolve(message: message.id, arrived: true, actor: "maya")
        #expect(try world.run("ann").waiting == .timer)
        try world.wait(.days(1))
        #expect(try world.ended("ann").map(\.key.step) == ["hello", "again"])
        #expect(world.carrier.carried.count == 2)
    }

    @Test func `what a person says did not arrive is sent again, and its lead waits for that one`() throws {
        let world = try world("\"hold\"")
        try world.wait(.hours(1))
        let message = try #require(try world.outbox().first)
        try world.scheduler.resolve(message: message.id, arrived: false, actor: "maya")
        #expect(try world.run("ann").waiting == .delivery)
        try world.settle()
        #expect(try world.ended("ann").map(\.state) == [.sent])
        #expect(try identity(world, 0) == identity(world, 1))
        #expect(try world.run("ann").waiting == .timer)
    }

    @Test func `a message that a person sends again is stopped before its dot where its run ends meanwhile`() throws {
        let world = try world("\"go_on\"")
        try world.wait(.days(1))
        let message = try #require(try world.outbox().first { $0.state == .unknown })
        world.carrier.answer { parcel, _ in parcel.message == message.id ? nil : .refused }
        try world.scheduler.resolve(message: message.id, arrived: false, actor: "maya")
        try world.wait(.hours(1))
        #expect(try world.run("ann").life == .failed)
        world.carrier.end(message.id, .accepted)
        try world.settle()
        #expect(try world.outbox().isEmpty)
        #expect(try world.ended("ann").map(\.state) == [.failed, .stopped])
    }

    /// A run whose only message was lost, and which has come to its end all the same.
    private func finished(_ steps: String = #"{ "id": "hello", "email": "hello" }"#) throws -> (World, Int64) {
        let world = try World(steps)
        world.carrier.answer { _, count in count == 0 ? .lost : .accepted }
        try world.leads("ann")
        try world.start()
        try world.wait(.minutes(10))
        return (world, try #require(try world.outbox().first { $0.state == .unknown }).id)
    }

    @Test func `a last message that a person says did not arrive is sent again, or refused in words`() throws {
        let (world, message) = try finished()
        #expect(try world.run("ann").outcome == "completed")
        // It is put off on its way, and still goes.
        world.carrier.answer { _, count in count == 1 ? .later() : .accepted }
        let answer = try world.scheduler.perform(.resolve(message: message, arrived: false), by: "maya")
        #expect(answer.text == "message \(message) is sent again")
        try world.wait(.hours(1))
        #expect(world.carrier.carried.count == 3)
        #expect(try identity(world, 0) == identity(world, 2))
        #expect(try world.ended("ann").map(\.state) == [.sent])
        #expect(try world.log("ann").last?.name == "sent")
        #expect(try world.run("ann").outcome == "completed")
    }

    @Test func `a message of a run that was left or failed is not sent again, and the person is told`() throws {
        let failing = try World(Self.two)
        failing.carrier.answer { _, count in count == 0 ? .lost : .refused }
        try failing.leads("ann")
        try failing.start()
        try failing.wait(.days(3))
        #expect(try failing.run("ann").life == .failed)
        let lost = try #require(try failing.outbox().first)
        let log = try failing.log("ann")
        #expect(
            throws: SchedulerError.runOver(message: lost.id, outcome: try #require(try failing.run("ann").outcome))
        ) {
            try failing.scheduler.resolve(message: lost.id, arrived: false, actor: "maya")
        }
        #expect(try failing.outbox() == [lost])
        #expect(try failing.log("ann") == log)

        let (world, message) = try finished()
        try world.happens("unsubscribe", to: "ann")
        #expect(throws: SchedulerError.suppressed("ann@example.com", reason: "unsubscribe")) {
            try world.scheduler.resolve(message: message, arrived: false, actor: "maya")
        }
        #expect(try world.outbox().map(\.state) == [.unknown])
    }

    @Test func `a last message that is sent again waits for the card of a reply, and stops for a suppression`() throws {
        let (world, message) = try finished()
        world.carrier.answer { _, _ in nil }
        try world.scheduler.resolve(message: message, arrived: false, actor: "maya")
        try world.settle()
        try world.happens("reply", to: "ann")
        world.carrier.end(message, .accepted)
        try world.settle()
        #expect(try world.outbox().map(\.reason) == ["card open"])
        let card = try #require(try world.card("ann"))
        _ = try world.scheduler.dispose(card: card.id, by: "maya", as: .recycled(reason: "later"))
        try world.wait(.hours(1))
        #expect(world.carrier.carried.count == 3)
        try world.happens("unsubscribe", to: "ann")
        world.carrier.end(message, .accepted)
        try world.settle()
        #expect(try world.ended("ann").map(\.state) == [.stopped])
        #expect(world.carrier.carried.count == 3)
    }

    @Test func `an answer that is sent again after the end of its run keeps the subject of its conversation`() throws {
        let world = try World(
            #"{ "id": "hello", "email": "hello" }, { "id": "again", "email": "again", "thread": true }"#)
        world.carrier.answer { _, count in count == 1 ? .lost : .accepted }
        try world.leads("ann")
        try world.start()
        try world.wait(.hours(1))
        let lost = try #require(try world.outbox().first)
        try world.scheduler.resolve(message: lost.id, arrived: false, actor: "maya")
        try world.settle()
        let subjects = world.carrier.carried.map { $0.header("Subject") }
        #expect(subjects == ["Hello, ann", "Re: Hello, ann", "Re: Hello, ann"])
    }

    @Test func `a mail that is sent again has its own subject and answers nothing, as the first time`() throws {
        let steps =
            #"{ "id": "hello", "email": "hello", "thread": true }, { "id": "again", "email": "again", "thread": true }"#
        let world = try World(steps, LimitsTests.home("\"connections\": 3", more: "\"unknown\": { \"resend\": 1 }"))
        world.carrier.answer { _, count in count == 0 ? .lost : .accepted }
        try world.leads("ann")
        try world.start()
        try world.wait(.hours(1))
        let parcels = world.carrier.carried
        #expect(parcels.map { $0.header("Subject") } == ["Hello, ann", "Hello, ann", "Re: Hello, ann"])
        #expect(parcels.map { $0.header("In-Reply-To") } == [nil, nil, parcels[0].header("Message-ID")])
    }

    @Test func `a message that a person sends again ends with the run whose last message has expired beside it`() throws
    {
        let world = try World(
            #"""
            { "id": "hello", "email": "hello" },
            { "id": "again", "email": "again", "late": { "policy": "expire", "after": "1 hour" } }
            """#, head: #""schedule": { "hours": "09:00-09:05" }"#)
        world.carrier.answer { _, _ in .lost }
        try world.leads("ann")
        try world.start()
        try world.wait(.minutes(10))
        let message = try #require(try world.outbox().first { $0.state == .unknown })
        try world.scheduler.resolve(message: message.id, arrived: false, actor: "maya")
        try world.settle()
        world.clock.wait(until: World.monday + .days(2), at: Doorbell(), underWay: false)
        try world.settle()
        #expect(try world.run("ann").life == .finished)
        #expect(try world.ended("ann").map(\.state) == [.expired, .stopped])
    }

    @Test func `a held doubt is still one after a restart, and nothing is sent for it`() throws {
        let world = try world("\"hold\"")
        try world.wait(.hours(1))
        let next = try world.restarted(
            LimitsTests.home("\"connections\": 3", more: "\"unknown\": \"hold\""), steps: Self.two)
        try next.scheduler.retryHeld(actor: "scheduler")
        try next.wait(.days(2))
        #expect(next.carrier.carried.isEmpty)
        #expect(try next.run("ann").life == .held)
    }

    @Test func `a mailbox that resends does so under the same Message-ID, so many times, and then goes on`() throws {
        let world = try world("{ \"resend\": 2 }", lost: 9)
        try world.wait(.minutes(9))
        #expect(world.carrier.carried.count == 1)
        try world.wait(.minutes(1))
        #expect(world.carrier.carried.count == 2)
        try world.wait(.minutes(10))
        #expect(world.carrier.carried.count == 3)
        try world.wait(.minutes(30))
        #expect(world.carrier.carried.count == 3)
        #expect(Set(try (0..<3).map { try identity(world, $0) }).count == 1)
        // Still marked, and the lead has gone on.
        #expect(try world.outbox().map(\.state) == [.unknown])
        #expect(try world.run("ann").waiting == .timer)
        #expect(try world.log("ann").filter { $0.name == "sent again" }.count == 2)
    }

    @Test func `a message that is sent again and taken ends as sent`() throws {
        let world = try world("{ \"resend\": 1 }")
        try world.wait(.minutes(10))
        #expect(try world.ended("ann").map(\.state) == [.sent])
        #expect(try world.outbox().isEmpty)
    }

    @Test func `an answer in the meantime settles it, so that nothing is sent again`() throws {
        let world = try world("{ \"resend\": 2 }")
        let away = String(decoding: answer(to: try identity(world)), as: UTF8.self)
            .replacing("Subject: Re: Hello", with: "Subject: Away\r\nAuto-Submitted: auto-replied")
        _ = try world.scheduler.receive(mail: Array(away.utf8), actor: "inbox")
        #expect(try world.outbox().isEmpty)
        #expect(try world.ended("ann").map(\.answer) == ["its answer came"])
        #expect(try world.run("ann").waiting == .timer)
        try world.wait(.hours(1))
        #expect(world.carrier.carried.count == 1)
    }

    @Test func `a reply proves that it arrived also after the lead was held`() throws {
        let world = try world("\"hold\"")
        try world.wait(.hours(1))
        #expect(try world.run("ann").life == .held)
        _ = try world.scheduler.receive(mail: answer(to: try identity(world)), actor: "inbox")
        #expect(try world.outbox().isEmpty)
        #expect(try world.card("ann")?.reasons == ["replied"])
    }

    @Test func `a bounce proves that it was sent, and ends the lead's runs`() throws {
        let world = try world("\"go_on\"")
        let id = try identity(world)
        _ = try world.scheduler.receive(mail: InboundTests.bounce(id, of: "ann@example.com"), actor: "inbox")
        #expect(try world.outbox().isEmpty)
        #expect(try world.ended("ann").map(\.state) == [.sent])
        #expect(try world.run("ann").outcome == "bounced")
    }

    @Test func `a lead who left meanwhile is not written to again`() throws {
        let world = try world("{ \"resend\": 2 }")
        try world.happens("unsubscribe", to: "ann")
        try world.wait(.days(1))
        #expect(world.carrier.carried.count == 1)
        #expect(try world.outbox().map(\.state) == [.unknown])
    }

    /// A home that asks whether leads want mail, and holds what is in doubt.
    private func asking() throws -> World {
        let files = LimitsTests.home("\"connections\": 3", more: "\"unknown\": \"hold\"")
            .mapValues {
                $0?.replacing(
                    "\"zone\"",
                    with:
                        "\"server\": { \"listen\": \"127.0.0.1:0\", \"base_url\": \"https://go.ana.example\" }, \"zone\""
                )
            }
        let world = try World(Self.two, head: #""opt_in": "double""#, files)
        try world.leads("ann")
        return world
    }

    private func confirm(_ world: World, message: Int64 = 0) throws {
        let token = LinkToken(.optIn, lead: try world.lead("ann").id, message: message)
        #expect(try world.scheduler.confirm(token, page: "https://go.ana.example/o/", remote: "00") == .confirmed)
        try world.settle()
    }

    @Test func `who confirms shows that the question arrived whose answer was lost`() throws {
        let world = try asking()
        world.carrier.answer { _, count in count == 0 ? .lost : .accepted }
        try world.start()
        try world.wait(.days(1))
        #expect(try world.run("ann").life == .held && world.outbox().map(\.state) == [.unknown])
        try confirm(world, message: try #require(try world.outbox().first).id)
        #expect(try world.run("ann").life == .waiting)
        #expect(try world.ended("ann").map(\.key.step).first == ConfirmStep.id && world.ended("ann")[0].state == .sent)
        try world.wait(.days(3))
        #expect(try world.ended("ann").map(\.key.step) == [ConfirmStep.id, "hello", "again"])
    }

    @Test
    func `who confirmed before the answer to the question was lost goes on, and the question stays shown as unknown`()
        throws
    {
        let world = try asking()
        world.carrier.answer { _, count in count == 0 ? nil : .accepted }
        try world.start()
        let question = try #require(world.carrier.underWay.first)
        // Its dot is out: the gate cannot take it back any more.
        #expect(world.scheduler.gate.permit([question.message]) == [question.message])
        try confirm(world)
        world.carrier.finish(Delivery(message: question.message, outcome: .lost))
        try world.wait(.days(3))
        #expect(try world.outbox().map(\.state) == [.unknown])
        #expect(try world.ended("ann").map(\.key.step) == ["hello", "again"])
    }
}
