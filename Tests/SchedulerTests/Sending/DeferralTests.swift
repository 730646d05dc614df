import Engine
import Ports
import TestKit
import Testing
import Values

@testable import Queries
@testable import Scheduler

/// What is told of messages that are put off, and how reasons are worded.
@Suite struct DeferralTests {
    private func words(_ reason: Reason, through route: String = "ana") throws -> String {
        try World().scheduler.sentence(of: reason, through: route)
    }

    @Test func `a reason names the server that cannot be reached`() throws {
        let refused = Reason(stage: .connect, text: "Couldn't connect to server")
        #expect(try words(refused) == "connect to 127.0.0.1:2525: Couldn't connect to server")
        #expect(try words(refused, through: "crm") == "connect to 127.0.0.1:2580: Couldn't connect to server")
        let tls = Reason(stage: .tls, text: "the server offers no STARTTLS")
        #expect(try words(tls) == "tls with 127.0.0.1:2525: the server offers no STARTTLS")
        let greeting = Reason(stage: .greeting, code: 421, enhanced: "4.3.2", text: "4.3.2 too busy")
        #expect(try words(greeting) == "greeting of 127.0.0.1:2525: 421 4.3.2 too busy")
    }

    @Test func `what stops a mailbox can be looked into, or signed in where that is known to help`() throws {
        let scheduler = try World().scheduler
        var reason = Reason(stage: .login, code: 535, text: "authentication failed")
        #expect(scheduler.remedy(of: reason, through: "ana") == .examine(mailbox: "ana"))
        reason.remedy = .signIn(mailbox: "ana")
        #expect(scheduler.remedy(of: reason, through: "ana") == .signIn(mailbox: "ana"))
        #expect(scheduler.remedy(of: reason, through: "crm") == nil)
    }

    @Test func `a status that the server repeats in its words is told once`() throws {
        let listed = Reason(stage: .recipient, code: 450, enhanced: "4.2.0", text: "4.2.0 Greylisted")
        #expect(try words(listed) == "recipient: 450 4.2.0 Greylisted")
        let bare = Reason(stage: .recipient, code: 451, enhanced: "4.7.1", text: "later")
        #expect(try words(bare) == "recipient: 451 4.7.1 later")
        let web = Reason(stage: .answer, code: 410, text: "HTTP 410")
        #expect(try words(web, through: "crm") == "answer: HTTP 410")
    }

    @Test func `what is put off is told with its trouble, which is one for all messages it concerns`() throws {
        let world = try World()
        var told: [Deferral] = []
        world.scheduler.occurred = { if case .putOff(let deferral) = $0 { told.append(deferral) } }
        world.carrier.answer { _, count in
            let text = "4.2.0 try again in \(300 - count) seconds"
            return .retry(Reason(stage: .recipient, code: 450, enhanced: "4.2.0", text: text), after: nil)
        }
        try world.leads("ann", "bob")
        try world.start()
        #expect(told.count == 2 && Set(told.map(\.words)).count == 2)
        #expect(Set(told.map(\.trouble)).count == 1)
        #expect(told.first?.until == World.monday + .minutes(5))
    }

    @Test func `the log of a message that was put off names where, and a code only where there was one`() throws {
        let world = try World()
        world.carrier.answer { _, _ in .retry(Reason(stage: .recipient, text: "connection closed"), after: nil) }
        try world.leads("ann")
        try world.start()
        let entry = try #require(try world.log("ann").last { $0.name == "deferred" })
        #expect(entry.values["stage"] == "recipient")
        #expect(entry.values["code"] == nil)
    }

    @Test func `a server that cannot be reached rests its mailbox, and costs no message a try`() throws {
        let world = try World()
        world.carrier.answer { _, count in
            count < 40 ? .retry(Reason(stage: .connect, text: "connection refused"), after: nil) : .accepted
        }
        try world.leads("ann", "bob")
        try world.start()
        try world.wait(.days(5))
        #expect(try world.outbox().allSatisfy { $0.tries == 0 })
        #expect(try world.ended("ann").allSatisfy { $0.state == .sent })
        #expect(try world.log("ann").allSatisfy { $0.name != "deferred" && $0.name != "failed" })
    }

    @Test func `the first two who are refused in the same words are no leads' fault`() throws {
        let world = try World()
        world.carrier.answer { parcel, _ in
            guard case .mail(let mail) = parcel.content else { return .accepted }
            let reason = Reason(stage: .recipient, code: 554, text: "not for <\(mail.recipient)>, no. 17")
            return .refused(reason, suppress: false)
        }
        try world.leads("ann", "bob", "cat")
        try world.start()
        #expect(world.scheduler.pausedRoutes.map { $0.route } == ["ana"])
        for name in ["ann", "bob", "cat"] { #expect(try world.ended(name).isEmpty, "\(name)") }
    }

    @Test func `to let a mailbox go on that everybody is refused by costs no lead`() throws {
        let world = try World()
        world.carrier.answer { _, _ in
            .refused(Reason(stage: .recipient, code: 554, text: "5.7.1 access denied"), suppress: false)
        }
        let names = ["ann", "bob", "cat", "dan", "eve"]
        for name in names { try world.leads(name) }
        try world.start()
        for _ in 0..<6 {
            try world.scheduler.resume(route: "ana", actor: "ops")
            try world.wait(.minutes(1))
            #expect(world.scheduler.pausedRoutes.map { $0.route } == ["ana"])
        }
        for name in names { #expect(try world.ended(name).isEmpty, "\(name)") }
        world.carrier.answer { _, _ in .accepted }
        try world.wait(.hours(1))
        for name in names { #expect(try world.ended(name).map(\.state) == [.sent], "\(name)") }
    }

    @Test func `the first that is refused alone is tried once more, and then fails`() throws {
        let world = try World()
        world.carrier.answer { _, _ in
            .refused(Reason(stage: .recipient, code: 554, text: "5.7.1 access denied"), suppress: false)
        }
        try world.leads("ann")
        try world.start()
        #expect(try world.outbox().map(\.state) == [.deferred])
        try world.wait(.minutes(6))
        #expect(try world.ended("ann").map(\.state) == [.failed])
        #expect(world.carrier.carried.count == 2)
    }

    @Test func `what is left waiting is counted by what it waits for`() throws {
        let world = try World()
        world.carrier.answer { _, count in count < 2 ? .later() : count == 2 ? .lost : .accepted }
        try world.leads("ann", "bob", "cat", "dan")
        try world.start()
        #expect(
            try world.queries.leftover().map(\.text)
                == ["2 deferred: recipient: 451 4.7.1 later", "1 unknown: dot: connection lost"])
        let several = Leftover(state: .held, count: 5, reasons: ["a": 1, "b": 3, "c": 1])
        #expect(several.text == "5 held: 3 × b, 2 for other reasons")
    }

    @Test func `what is told of a message that did not arrive has the reason`() throws {
        let world = try World()
        let outcomes: [Delivery.Outcome] = [.dead, .refused, .lost]
        world.carrier.answer { _, count in outcomes[count % 3] }
        try world.leads("ann", "bob", "cat")
        try world.start()
        let lines = world.seen.flatMap(Transcript(zone: .utc).lines)
        for words in [
            "exited: bounced: recipient: 550 5.1.1 no such user", "failed: dot: 554 5.6.0 not like this",
            "unknown: dot: connection lost",
        ] {
            #expect(lines.contains { $0.contains(words) }, "\(words) in \(lines)")
        }
    }

    @Test func `what is told of a message that is held has the place`() throws {
        let world = try World(#"{ "id": "hello", "email": "needs" }"#)
        try world.leads("ann")
        try world.start()
        let lines = world.seen.flatMap(Transcript(zone: .utc).lines)
        #expect(lines.contains { $0.contains("held: templates/needs.md:") && $0.contains("lead.company") }, "\(lines)")
    }
}
