import Engine
import Foundation
import Ports
import Store
import TestKit
import Testing
import Values

@testable import Scheduler

/// What random lives once broke, each told by itself.
@Suite struct KeptPromisesTests {
    /// A lead whose mail is with the carrier.
    private func underWay(_ store: (any Store)? = nil, journal: Journal? = nil) throws -> (World, Int64) {
        let world = try World(GateTests.chain, store: store, journal: journal)
        world.carrier.answer { _, _ in nil }
        try world.leads("ann")
        try world.start()
        return (world, try #require(world.carrier.underWay.first).message)
    }

    @Test(arguments: ["complaint", "unsubscribe", "bounce", "erase"])
    func `a stop that was committed holds when a later transaction stops the same message and fails`(
        event: String
    ) throws {
        let store = FlakyStore(try SQLiteStore.memory())
        let (world, message) = try underWay(store)
        try world.happens("unsubscribe", to: "ann")
        store.failures = 1
        #expect(throws: StoreError.busy) { try world.happens(EventName(event), to: "ann", id: "again") }
        #expect(store.failures == 0)
        #expect(world.gate.permit([message]).isEmpty)
        world.carrier.end(message, .accepted)
        try world.settle()
        #expect(try world.ended("ann").map(\.state) == [.stopped])
    }

    @Test func `after a power cut the answer to an earlier attempt lets nothing be sent again`() throws {
        let path = FileManager.default.temporaryDirectory.appending(path: "journal-\(UUID().uuidString)").path
        defer { try? FileManager.default.removeItem(atPath: path) }
        for (outcome, unknown) in [(Delivery.Outcome.later(), 1), (.wrongPassword, 1), (.dead, 0), (.accepted, 0)] {
            let (world, message) = try underWay()
            // The second attempt wrote its dot too, but that line was never on the disk.
            let journal = try Journal(path: path)
            journal.reset(boot: "b1")
            #expect(journal.dots([message]))
            journal.answers([Delivery(message: message, outcome: outcome)])
            let next = try world.restarted(steps: GateTests.chain)
            let report = try next.scheduler.recover(from: journal, boot: "b2")
            #expect(report == RecoveryReport(answered: 1 - unknown, unknown: unknown))
            try next.settle()
            #expect(!next.carrier.carried.contains { $0.message == message })
        }
    }

    @Test func `half a line that a kill left swallows no dot written after it`() throws {
        let path = FileManager.default.temporaryDirectory.appending(path: "journal-\(UUID().uuidString)").path
        defer { try? FileManager.default.removeItem(atPath: path) }
        let journal = try Journal(path: path)
        journal.reset(boot: "b1")
        #expect(journal.dots([70, 80]))
        journal.answers([Delivery(message: 80, outcome: .later())])
        let whole = try #require(FileManager.default.contents(atPath: path))
        for cut in 0...whole.count {
            try whole.prefix(cut).write(to: URL(filePath: path))
            let next = try Journal(path: path)
            #expect(next.dots([7_000]))
            #expect(next.recall().facts[7_000] == .dot, "cut at \(cut)")
        }
    }

    @Test func `a card that another run's exit waits for is not withdrawn when it is missed`() throws {
        let ask = """
            { "id": "too", "enroll": "other" },
            { "id": "ask", "escalate": "desk", "reason": "fit", "answer_within": "2 business hours" },
            { "id": "hello", "email": "hello" }
            """
        let other = World.sequence(
            "other", #"{ "id": "rest", "wait": "30 days" }"#,
            head: #""exits": [ { "on": "reply", "escalate": "desk", "reason": "replied" } ]"#)
        let world = try World(ask, ["sequences/other.json": other])
        try world.leads("ann")
        try world.start("ann")
        try world.happens("reply", to: "ann")
        try world.wait(.days(2))
        let lead = try world.lead("ann")
        let runs = try world.store.read { try $0.enrollments(lead: lead.id) }
        #expect(runs.first { $0.sequence == "other" }?.waiting == .card)
        let card = try #require(try world.card("ann"))
        #expect(card.breaches == 2 && card.reasons == ["fit", "replied"])
        _ = try world.scheduler.dispose(card: card.id, by: "maya", as: .lost(reason: "timing"))
        try world.settle()
        #expect(try world.store.read { try $0.enrollments(lead: lead.id) }.allSatisfy { $0.waiting != .card })
    }

    /// A mail in doubt whose enrollment went on without it, and which a person lets go again.
    private func sentAgain() throws -> (World, Int64) {
        let world = try World(#"{ "id": "hello", "email": "hello" }, { "id": "rest", "wait": "9 days" }"#)
        world.carrier.answer { _, number in number == 0 ? .lost : nil }
        try world.leads("ann")
        try world.start()
        let message = try #require(try world.outbox().first).id
        try world.wait(.hours(1))
        #expect(try world.run("ann").step == "rest")
        try world.scheduler.resolve(message: message, arrived: false, actor: "maya")
        return (world, message)
    }

    @Test func `a message given up after its enrollment went on is in the log`() throws {
        let (world, message) = try sentAgain()
        try world.scheduler.drop(message: message, actor: "maya")
        #expect(try world.ended("ann").map(\.state) == [.skipped])
        let row = try #require(try world.log("ann").last)
        #expect(row.name == "dropped" && row.actor == "maya" && row.values["message"] == .int(Int(message)))
    }

    @Test(arguments: [(Delivery.Outcome.accepted, "sent"), (.refused, "failed")])
    func `a message that ends after its enrollment went on is in the log`(
        outcome: Delivery.Outcome, name: String
    ) throws {
        let (world, message) = try sentAgain()
        try world.settle()
        world.carrier.end(message, outcome)
        try world.settle()
        #expect(try world.ended("ann").map(\.state.rawValue) == [name])
        let rows = try world.log("ann").filter { $0.name == name }
        #expect(rows.map { $0.values["message"] } == [.int(Int(message))])
    }
}
