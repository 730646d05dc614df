import Engine
import Foundation
import Ports
import Queries
import Scheduler
import Store
import TestKit
import Testing
import Values
import Workspace

@Suite struct DryRunTests {
    static let steps = """
        { "id": "hello", "email": "hello" },
        { "id": "looks", "wait_for": "click", "up_to": "2 days",
          "then": [ { "id": "warm", "score": 20 } ], "else": [ { "id": "again", "email": "again", "thread": true } ] },
        { "id": "tell", "webhook": "crm", "answer": { "tier": "tier" } },
        { "id": "gold", "if": "lead.tier == 'gold'", "then": [ { "id": "mark", "tag": "gold" } ] },
        { "id": "big", "if": "lead.company_size > 20",
          "then": [ { "id": "ask", "escalate": "desk", "reason": "large",
                      "recycle": [ { "id": "back", "tag": "back" } ] } ] },
        { "id": "buy", "close": "seat", "message": "offer", "up_to": "3 days",
          "chase": [ { "after": "1 day", "message": "again" } ] }
        """

    static let scenario = """
        { "scenario": "mixed",
          "events": [
            { "every": 2, "after": "hello", "wait": "3 hours", "event": "click" },
            { "every": 3, "after": "buy", "wait": "30 hours", "event": "paid" },
            { "every": 7, "after": "hello", "wait": "1 day", "event": "reply" },
            { "every": 11, "at": "36 hours", "event": "unsubscribe" },
            { "every": 4, "after": "card", "wait": "1 hour", "event": "disposition", "details": { "outcome": "claim", "by": "maya" } },
            { "every": 5, "after": "card", "wait": "1 day", "event": "disposition", "details": { "outcome": "recycle" } } ],
          "answers": { "crm": { "tier": "gold" } } }
        """

    private static let people =
        "email,first_name,company_size\n"
        + (1...60).map { "p\($0)@example.com,P\($0),\($0 * 3 % 41)" }.joined(separator: "\n")

    /// One run over a carrier; returns what was told and the whole log.
    func run(
        _ make: (Gate, Scenario) -> any Carrier, store: (any Store)? = nil, steps: String = DryRunTests.steps,
        head: String = "", _ more: [String: String?] = [:], scenario: String = DryRunTests.scenario
    ) throws -> (lines: [String], log: [LogEntry], summary: Value) {
        let findings = JSONFindings()
        let scenario = try #require(Scenario(reading: try JSON.read(Array(scenario.utf8)), findings))
        #expect(findings.problems.isEmpty)
        let hours = #""schedule": { "days": "mon-fri", "hours": "09:00-17:00", "zone": "lead" }"#
        var changes = more
        changes["sequences/flow.json"] = World.sequence("flow", steps, head: "\"offer\": \"seat\", \(hours)\(head)")
        let gate = Gate(journal: nil)
        let clock = VirtualClock(start: World.monday)
        let store = try store ?? SQLiteStore.memory()
        let scheduler = try Scheduler(
            workspace: World.workspace(changes), store: store, carrier: make(gate, scenario), clock: clock, gate: gate,
            keys: World.keys)
        let rehearsal = Rehearsal(scenario, start: World.monday)
        let transcript = Transcript(zone: scheduler.workspace.rules.zone)
        var lines: [String] = []
        scheduler.occurred = { [unowned scheduler] occurrence in
            rehearsal.follow(occurrence, at: scheduler.clock.now, on: &scheduler.agenda)
            guard case .decided(let observation) = occurrence else { return }
            lines += transcript.lines(observation)
            lines.append(String(decoding: transcript.value(observation).json(), as: UTF8.self))
        }
        var people: [UInt8]? = Array(Self.people.utf8)
        _ = try scheduler.importLeads(ImportOptions(basis: "consent", source: "s", actor: "a")) {
            defer { people = nil }
            return people
        }
        _ = try scheduler.enrollAll(in: "flow", actor: "a")
        try scheduler.run(until: .moment(World.monday + .days(60)), bell: Doorbell())
        let log = try store.read { try $0.log(after: 0, limit: .max) }
        return (
            lines, log,
            try Queries(store: scheduler.store, workspace: scheduler.workspace, clock: scheduler.clock).summary().value
        )
    }

    static func recording(_ gate: Gate, _ scenario: Scenario) -> any Carrier {
        RecordingCarrier(answers: scenario.answers, gate: gate)
    }

    @Test func `a rehearsal tells what the run over a real store and another carrier then does`() throws {
        let rehearsed = try run(Self.recording)
        let answer = Delivery.Outcome.accepted(Receipt(code: 250, text: "", body: Array(#"{"tier":"gold"}"#.utf8)))
        let real = try run({ gate, _ in ScriptedCarrier(gate: gate) { _, _ in answer } })
        #expect(rehearsed.lines.count > 300)
        #expect(rehearsed.lines == real.lines)
        #expect(rehearsed.log == real.log)
        #expect(rehearsed.summary == real.summary)
        #expect(
            Set(rehearsed.log.map(\.name)).isSuperset(of: [
                "enrolled", "sent", "card opened", "deal won", "unsubscribe",
            ]))
    }

    @Test func `what a rehearsal does not keep changes nothing of what it tells`() throws {
        let whole = try run(Self.recording)
        let bare = try run(Self.recording, store: try SQLiteStore.memory().forRehearsal())
        #expect(bare.lines == whole.lines && bare.summary == whole.summary)
        #expect(bare.log.isEmpty && !whole.log.isEmpty)
    }

    /// A home in full flight: runs at every step, a message held for its template, some under way at a crash, a pause.
    private func flight() throws -> (any Store, Moment) {
        let world = try World(
            Self.steps,
            head: #""offer": "seat", "schedule": { "days": "mon-fri", "hours": "09:00-17:00", "zone": "lead" }"#,
            ["templates/again.md": "---\nsubject: Again\n---\nAgain, {{ lead.nobody_has_it }}.\n"])
        world.carrier.answer { _, count in count == 40 ? nil : .accepted }
        try world.importing(Self.people)
        try world.start()
        try world.happens(.known(.click), to: "p3")
        try world.happens(.known(.reply), to: "p4")
        try world.wait(.days(3))
        _ = try world.scheduler.perform(.pauseLead(address: "p7@example.com"), by: "maya")
        return (world.store, world.clock.now)
    }

    /// What is told of a home in full flight from a start on.
    private func goOn(_ make: (Gate, Scenario) -> any Carrier) throws -> [String] {
        let (store, now) = try flight()
        let findings = JSONFindings()
        let scenario = try #require(Scenario(reading: try JSON.read(Array(Self.scenario.utf8)), findings))
        let gate = Gate(journal: nil)
        let head = #""offer": "seat", "schedule": { "days": "mon-fri", "hours": "09:00-17:00", "zone": "lead" }"#
        let scheduler = try Scheduler(
            workspace: World.workspace(["sequences/flow.json": World.sequence("flow", Self.steps, head: head)]),
            store: store, carrier: make(gate, scenario), clock: VirtualClock(start: now), gate: gate, keys: World.keys)
        let rehearsal = Rehearsal(scenario, start: now)
        let transcript = Transcript(zone: scheduler.workspace.rules.zone)
        var lines: [String] = []
        scheduler.occurred = { [unowned scheduler] occurrence in
            rehearsal.follow(occurrence, at: scheduler.clock.now, on: &scheduler.agenda)
            guard case .decided(let observation) = occurrence else { return }
            lines += transcript.lines(observation)
        }
        let path = NSTemporaryDirectory() + "journal-" + UUID().uuidString
        defer { try? FileManager.default.removeItem(atPath: path) }
        _ = try scheduler.start(from: Journal(path: path))
        try rehearsal.begin(with: scheduler)
        try scheduler.run(until: .moment(now + .days(60)), bell: Doorbell())
        return lines
    }

    private func byLead(_ lines: [String]) -> [Substring: [String]] {
        Dictionary(grouping: lines) { $0.split(separator: " ")[2] }
    }

    @Test func `a home in full flight is rehearsed as it then runs, scenario and mended templates included`() throws {
        let rehearsed = try goOn(Self.recording)
        let answer = Delivery.Outcome.accepted(Receipt(code: 250, text: "", body: Array(#"{"tier":"gold"}"#.utf8)))
        let real = try goOn { gate, _ in ScriptedCarrier(gate: gate) { _, _ in answer } }
        #expect(rehearsed.count > 100)
        // In which order leads have their turn within one moment is the carrier's: how many it takes at once.
        #expect(byLead(rehearsed) == byLead(real))
        // What was held goes out again, and what the scenario says comes to those who were under way.
        #expect(rehearsed.contains { $0.contains("p1@example.com") && $0.contains("sent") })
        #expect(rehearsed.contains { $0.contains("unsubscribe") })
    }

    @Test func `a scenario that speaks of what is not there is told so`() throws {
        let scenario = Scenario(events: [
            Scenario.ScriptedEvent(
                who: .address("no@where.example"), when: .after(step: "helo#1", Delay(1, .day)), event: .known(.click)),
            Scenario.ScriptedEvent(who: .everyone, when: .after(step: "card", Delay(1, .day)), event: .known(.click)),
        ])
        #expect(
            scenario.strangers(steps: ["hello"]) { $0 == "ann@example.com" } == [
                "no step is called “helo”", "no lead is called “no@where.example”",
            ])
    }

    @Test func `two rehearsals are equal to the byte`() throws {
        #expect(try run(Self.recording).lines == run(Self.recording).lines)
    }

    @Test func `a scenario is held to its form, each fault with its place`() throws {
        let faults = [
            (#"{ "events": [ { "event": "x", "wait": "3 hours" } ] "#, ""),
            (#"{ "evnets": [] }"#, "evnets"),
            (#"{ "events": [ { "after": "a", "wait": "soon", "event": "x" } ] }"#, "delay"),
            (#"{ "events": [ { "at": "never", "event": "x" } ] }"#, "delay"),
            (#"{ "events": [ { "after": "a" } ] }"#, "event"),
            (#"{ "events": [ { "every": 0, "event": "x" } ] }"#, "every"),
        ]
        for (text, words) in faults {
            let findings = JSONFindings()
            do {
                _ = Scenario(reading: try JSON.read(Array(text.utf8)), findings)
                let told = findings.problems.map { "\($0.path) \($0.reason) \($0.hint ?? "")" }.joined()
                #expect(!findings.problems.isEmpty)
                #expect(told.contains(words))
            } catch {
                #expect(words.isEmpty)
            }
        }
    }
}
