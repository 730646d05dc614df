import Engine
import Ports
import Queries
import TestKit
import Testing
import Values
import Workspace

@testable import Scheduler
@testable import Store

@Suite struct HoldingTests {
    static let needs = #"{ "id": "first", "email": "needs" }, { "id": "hello", "email": "hello" }"#

    @Test func `a missing value holds one lead's message with its path, and the others go`() throws {
        let world = try World(Self.needs)
        try world.importing("email,first_name,company\nann@example.com,Ann,\nbob@example.com,Bob,Bee Ltd")
        try world.start()
        let held = try #require(try world.outbox().first)
        #expect(held.state == .held)
        #expect(try #require(held.reason).contains("lead.company"))
        #expect(try world.run("ann").life == .held)
        #expect(try world.run("bob").life == .finished)
        #expect(world.recipients == ["bob", "bob"])
        #expect(try world.queries.summary().places[.held] == 1)
        #expect(try world.queries.summary().heldBecause.values.reduce(0, +) == 1)
    }

    @Test func `what is held goes out when the lead's data arrive`() throws {
        let world = try World(Self.needs)
        try world.leads("ann")
        try world.start()
        #expect(try world.run("ann").life == .held)
        try world.importing("email,company\nann@example.com,Ay Ltd")
        try world.settle()
        #expect(try world.run("ann").life == .finished)
        #expect(world.carrier.carried.first?.header("Subject") == "For Ay Ltd")
    }

    @Test func `what is held goes out after a restart with a mended template`() throws {
        let world = try World(Self.needs)
        try world.leads("ann")
        try world.start()
        let mended = "---\nsubject: For {{ lead.company | default: 'you' }}\n---\nHi.\n"
        let next = try world.restarted(["templates/needs.md": mended], steps: Self.needs)
        #expect(try next.scheduler.retryHeld(actor: "scheduler") == 1)
        try next.settle()
        #expect(try next.run("ann").life == .finished)
        #expect(next.carrier.carried.first?.header("Subject") == "For you")
    }

    @Test func `what is still broken after a retry is held again`() throws {
        let world = try World(Self.needs)
        try world.leads("ann")
        try world.start()
        for _ in 1...3 {
            try world.scheduler.retryHeld(actor: "scheduler")
            try world.settle()
        }
        #expect(try world.run("ann").life == .held)
        #expect(try world.outbox().map(\.state) == [.held])
    }

    @Test func `a held message can be released or dropped by hand, and the run goes on`() throws {
        let world = try World(Self.needs)
        try world.leads("ann", "bob")
        try world.start()
        let messages = try world.outbox()
        try world.scheduler.release(message: messages[0].id, actor: "maya")
        try world.settle()
        #expect(try world.outbox().map(\.state) == [.held, .held])
        for message in messages { try world.scheduler.drop(message: message.id, actor: "maya") }
        try world.settle()
        #expect(try world.outbox().isEmpty)
        #expect(try world.ended("ann").map(\.state) == [.skipped, .sent])
        #expect(try world.ended("bob").map(\.answer) == ["dropped by maya", "250"])
        #expect(throws: SchedulerError.unknownMessage("5")) { try world.scheduler.drop(message: 5, actor: "maya") }
    }

    @Test func `a message is not released or dropped while it is on its way`() throws {
        let world = try World()
        world.carrier.answer { _, _ in nil }
        try world.leads("ann")
        try world.start()
        let message = try #require(world.carrier.underWay.first).message
        #expect(throws: SchedulerError.wrongState(message: message, state: "sending")) {
            try world.scheduler.release(message: message, actor: "maya")
        }
        #expect(throws: SchedulerError.wrongState(message: message, state: "sending")) {
            try world.scheduler.drop(message: message, actor: "maya")
        }
    }

    @Test func `a line break in a name never reaches a header`() throws {
        let world = try World()
        try world.leads("ann")
        try world.store.write { records in
            var lead = try #require(try records.lead(address: "ann@example.com"))
            lead.attributes["first_name"] = "Ann\r\nBcc: everybody@example.com"
            try records.update(lead)
        }
        try world.start()
        #expect(world.carrier.carried.isEmpty)
        #expect(try world.outbox().map(\.state) == [.held])
    }

    static let asks =
        #"{ "id": "ask", "escalate": "desk", "reason": "fit", "missed": [ { "id": "sorry", "tag": "missed" } ] }"#

    /// A lead who waits for a card, by an exit or a step, and whose version nobody can read.
    private func unreadable(byExit: Bool) throws -> (World, Enrollment) {
        let rest = #"{ "id": "rest", "wait": "9 days" }"#
        let world = try World(
            byExit ? rest : Self.asks, head: byExit ? #""exits": [ { "on": "reply", "escalate": "desk" } ]"# : "")
        try world.leads("ann")
        try world.start()
        if byExit { try world.happens("reply", to: "ann") }
        var lost = try world.run("ann")
        lost.version = "lost"
        let run = lost
        try world.store.write { try $0.update(run, was: run.due) }
        return (world, run)
    }

    private func find(_ world: World) throws {
        let source = try #require(world.workspace.sequences["flow"]).canonical
        try world.store.write { try $0.keepVersion(hash: "lost", name: "flow", source: source, at: world.clock.now) }
    }

    @Test(arguments: [false, true])
    func `a card of a run whose version cannot be read is not closed by its disposition`(byExit: Bool) throws {
        let (world, run) = try unreadable(byExit: byExit)
        let card = try #require(try world.card("ann"))
        #expect(throws: SchedulerError.unknownVersion("lost")) {
            try world.scheduler.dispose(card: card.id, by: "maya", as: .won)
        }
        #expect(try world.card("ann") == card)
        #expect(try world.run("ann") == run)
        try find(world)
        _ = try world.scheduler.dispose(card: card.id, by: "maya", as: .won)
        #expect(try world.run("ann").outcome == "won")
    }

    @Test func `a run whose card was missed while its version was lost waits for the card when it is found`() throws {
        let (world, _) = try unreadable(byExit: true)
        try world.wait(.days(5))
        #expect(try world.run("ann").life == .held)
        let card = try #require(try world.card("ann"))
        try find(world)
        #expect(try world.scheduler.retryHeld(actor: "scheduler") == 1)
        #expect(try world.run("ann").waiting == .card && world.run("ann").outcome == "reply")
        _ = try world.scheduler.dispose(card: card.id, by: "maya", as: .lost(reason: "price"))
        #expect(try world.run("ann").outcome == "lost")
    }

    @Test func `what a missed card comes to is decided when the version is found`() throws {
        let (world, _) = try unreadable(byExit: false)
        try world.wait(.days(5))
        #expect(try world.run("ann").life == .held)
        try find(world)
        #expect(try world.scheduler.retryHeld(actor: "scheduler") == 1)
        #expect(try world.card("ann") == nil)
        #expect(try world.lead("ann").tags == ["missed"])
        #expect(try world.run("ann").outcome == "completed")
    }

    @Test(arguments: [false, true])
    func `a parked run whose card is gone is missed, or has a new one where an exit asked for it`(byExit: Bool) throws {
        let (world, _) = try unreadable(byExit: byExit)
        try world.wait(.days(5))
        #expect(try world.run("ann").life == .held)
        var card = try #require(try world.card("ann"))
        card.state = .closed
        let closed = card
        try world.store.write { try $0.update(closed) }
        try world.scheduler.retryHeld(actor: "scheduler")
        #expect(try world.run("ann").life == .held)
        try find(world)
        #expect(try world.scheduler.retryHeld(actor: "scheduler") == 1)
        #expect(try (world.card("ann") != nil) == byExit)
        #expect(try world.lead("ann").tags == (byExit ? [] : ["missed"]))
        #expect(try world.run("ann").outcome == (byExit ? "reply" : "completed"))
    }

    @Test(arguments: ["enrollment SET memory = '?'", "enrollment SET waiting = 77", "lead SET tags = '?'"])
    func `a row nobody understands parks with its reason, the others go on`(damage: String) throws {
        let steps = #"{ "id": "rest", "wait": "1 day" }, { "id": "hello", "email": "hello" }"#
        let store = try SQLiteStore.memory()
        let world = try World(steps, store: store)
        try world.leads("ann", "bob", "cat")
        try world.start()
        let (run, lead) = (try world.run("bob"), try world.lead("bob"))
        let id = damage.hasPrefix("lead") ? lead.id : run.id
        let column = damage.split(separator: " ")[2]
        // Statements are known by their queries, which must live as long.
        let mended = damage.hasPrefix("lead") ? "lead SET tags = NULL" : "enrollment SET memory = NULL, waiting = 0"
        let (harm, mend) = (Query("UPDATE \(damage) WHERE id = \(id)"), Query("UPDATE \(mended) WHERE id = \(id)"))
        let look = Query("SELECT life, due_at, outcome FROM enrollment WHERE id = \(run.id)")
        _ = try store.unframed { try $0.change(harm) { _ in } }
        try world.wait(.days(2))
        #expect(world.recipients == ["ann", "cat"])
        let parked = try store.unframed { records in
            try records.all(look, { _ in }, { ($0.int64(), $0.optionalMoment(), $0.optionalText()) })
        }
        #expect(parked.map(\.0) == [Enrollment.Life.held.code] && parked.map(\.1) == [nil])
        #expect(parked.map(\.2) == ["row \(id) of the database holds a \(column) that nobody understands"])
        #expect(try world.store.read { try $0.timeline(lead: lead.id) }.last?.name == "parked")

        // At the next start too, and when the row has been mended it goes on.
        let next = try world.restarted(steps: steps)
        #expect(try next.scheduler.retryHeld(actor: "scheduler") == 0)
        _ = try store.unframed { try $0.change(mend) { _ in } }
        let last = try next.restarted(steps: steps)
        #expect(try last.scheduler.retryHeld(actor: "scheduler") == 1)
        try last.wait(.days(1))
        #expect(last.recipients == ["bob"])
    }

    @Test func `a run whose version cannot be read parks with its reason, and the rest go on`() throws {
        let steps = #"{ "id": "rest", "wait": "1 day" }, { "id": "hello", "email": "hello" }"#
        let world = try World(steps)
        try world.leads("ann", "bob")
        let poison = try world.lead("ann")
        // A run of a version the store has lost, as a half-restored backup leaves it.
        try world.store.write {
            try $0.insert(
                Enrollment(id: 7, lead: poison.id, sequence: "flow", version: "lost", run: 1, due: world.clock.now))
        }
        try world.start("bob")
        try world.wait(.days(2))
        #expect(try world.run("bob").life == .finished)
        #expect(try world.run("ann").life == .held)
        #expect(try world.run("ann").outcome == "version lost of a sequence is not in the store")
        #expect(try world.log("ann").last?.name == "parked")
        #expect(try world.queries.summary().places[.held] == 1)
        #expect(try world.queries.story(of: "ann@example.com").runs.map(\.enrollment.life) == [.held])
        try world.happens("reply", to: "ann")
        let card = try #require(try world.card("ann"))
        _ = try world.scheduler.dispose(card: card.id, by: "maya", as: .recycled(reason: "later"))

        #expect(try world.scheduler.retryHeld(actor: "scheduler") == 1)
        try world.settle()
        #expect(try world.run("ann").life == .held)
        let source = try #require(world.workspace.sequences["flow"]).canonical
        try world.store.write { try $0.keepVersion(hash: "lost", name: "flow", source: source, at: world.clock.now) }
        try world.scheduler.retryHeld(actor: "scheduler")
        try world.wait(.days(2))
        #expect(try world.ended("ann").map(\.state) == [.sent])
    }
}
