import Engine
import Foundation
import Ports
import Queries
import Store
import TestKit
import Testing
import Values
import Workspace

@testable import Scheduler

/// A home, a real store, a virtual clock and a carrier that does what the test says.
final class World {
    let workspace: Workspace
    let store: any Store
    let clock: any Clock
    let gate: Gate
    let carrier: ScriptedCarrier
    let scheduler: Scheduler
    private(set) var seen: [Observation] = []

    static let keys = Keys(secret: Array(0..<32))
    /// A Monday, nine o'clock in UTC.
    static let monday = Moment(parsing: "2026-03-02T09:00:00Z") ?? Moment(milliseconds: 0)

    /// - Parameter steps: the steps of the sequence `flow`; the home's own where nil.
    init(
        _ steps: String? = nil, head: String = "", _ changes: [String: String?] = [:], at start: Moment = World.monday,
        store: (any Store)? = nil, journal: Journal? = nil, keys: Keys = World.keys, clock: (any Clock)? = nil
    ) throws {
        var changes = changes
        if let steps { changes["sequences/flow.json"] = Self.sequence("flow", steps, head: head) }
        workspace = try Self.workspace(changes)
        self.store = try store ?? SQLiteStore.memory()
        self.clock = clock ?? VirtualClock(start: start)
        gate = Gate(journal: journal)
        carrier = ScriptedCarrier(gate: gate)
        scheduler = try Scheduler(
            workspace: workspace, store: self.store, carrier: carrier, clock: self.clock, gate: gate, keys: keys)
        scheduler.onDecision { [unowned self] in seen.append($0) }
    }

    /// What can be asked about this home.
    var queries: Queries {
        Queries(store: store, workspace: workspace, clock: clock, keys: scheduler.keys)
    }

    /// The same store, later, in a new process.
    func restarted(_ changes: [String: String?] = [:], steps: String? = nil, head: String = "") throws -> World {
        try World(steps, head: head, changes, at: clock.now, store: store)
    }

    static func sequence(_ name: String, _ steps: String, head: String = "") -> String {
        """
        { "sequence": "\(name)", "title": "\(name)", "basis": "consent", "mailbox": "ana",
          \(head.isEmpty ? "" : head + ",") "steps": [ \(steps) ] }
        """
    }

    static let baton = """
        { "zone": "UTC", "currency": "EUR", "postal_address": "1 Main Street", "unsubscribe": "stop@ana.example",
          "default_queue": "desk",
          "mailboxes": { "ana": { "from": "ana@ana.example", "name": "Ana",
                                  "smtp": { "host": "127.0.0.1", "port": 2525, "security": "plain" } } },
          "endpoints": { "crm": { "url": "http://127.0.0.1:2580/crm", "allow_local": true } } }
        """

    static let files: [String: String] = [
        "baton.json": baton,
        "sequences/offers/seat.json":
            #"{ "offer": "seat", "title": "A seat", "price": 10000, "checkout": "https://pay.example/?ref={token}" }"#,
        "sequences/offers/hour.json":
            #"{ "offer": "hour", "title": "An hour", "price": 5000, "checkout": "https://pay.example/?ref={token}" }"#,
        "sequences/queues/desk.json": """
        { "queue": "desk", "title": "The desk", "people": ["maya", "jonas"], "answer_within": "4 business hours",
          "hours": { "days": "mon-fri", "hours": "09:00-17:00", "zone": "workspace" } }
        """,
        "sequences/flow.json": sequence("flow", #"{ "id": "hello", "email": "hello" }"#),
        "templates/hello.md": "---\nsubject: Hello, {{ lead.first_name }}\n---\nHello {{ lead.first_name }}!\n",
        "templates/again.md": "---\nsubject: Again\n---\nAgain, {{ lead.first_name }}.\n",
        "templates/offer.md": "---\nsubject: {{ offer.title }}\n---\nPay at {{ deal.checkout_url }}\n",
        "templates/needs.md": "---\nsubject: For {{ lead.company }}\n---\nHow is {{ lead.company }}?\n",
    ]

    static func workspace(_ changes: [String: String?] = [:]) throws -> Workspace {
        var files = files
        for (path, text) in changes { files[path] = text }
        let reading = Workspace.read(Home(files: files.mapValues { Array($0.utf8) }))
        let errors = reading.problems.filter { $0.severity == .error }.map(\.description)
        #expect(errors.isEmpty)
        return try #require(reading.workspace)
    }
}

extension Scheduler {
    /// Listens to decisions alone.
    func onDecision(_ body: @escaping (Observation) -> Void) {
        occurred = { if case .decided(let observation) = $0 { body(observation) } }
    }
}

extension World {
    /// Takes in leads; each becomes `NAME@example.com`, first name NAME, consent given.
    @discardableResult
    func leads(_ names: String...) throws -> ImportReport {
        try importing("email,first_name\n" + names.map { "\($0)@example.com,\($0)" }.joined(separator: "\n"))
    }

    @discardableResult
    func importing(_ text: String, _ options: ImportOptions? = nil) throws -> ImportReport {
        try importing(bytes: Array(text.utf8), options)
    }

    @discardableResult
    func importing(bytes: [UInt8], _ options: ImportOptions? = nil) throws -> ImportReport {
        var rest: [UInt8]? = bytes
        return try scheduler.importLeads(options ?? ImportOptions(basis: "consent", source: "test", actor: "test")) {
            defer { rest = nil }
            return rest
        }
    }

    /// Starts leads in the sequence `flow`, all known ones where none is named, and lets what is due now happen.
    func start(_ names: String..., in sequence: String = "flow") throws {
        if names.isEmpty { _ = try scheduler.enrollAll(in: sequence, actor: "test") }
        for name in names { _ = try scheduler.enroll(address: "\(name)@example.com", in: sequence, actor: "test") }
        try settle()
    }

    /// Runs passes until nothing is left to do at this moment.
    func settle() throws {
        var passes = 0
        while try scheduler.pass() {
            passes += 1
            if passes > 10_000 {
                Issue.record("the loop never comes to rest")
                return
            }
        }
    }

    /// Lets time pass, from one due moment to the next.
    func wait(_ span: Span) throws {
        let end = clock.now + span
        let bell = Doorbell()
        try settle()
        while let next = try scheduler.nextMoment(), next <= end {
            clock.wait(until: max(next, clock.now + .milliseconds(1)), at: bell, underWay: false)
            try settle()
        }
        clock.wait(until: end, at: bell, underWay: false)
        try settle()
    }

    /// Tells what a lead did.
    @discardableResult
    func happens(
        _ name: EventName, to lead: String, _ details: Object = [:], id: String? = nil
    ) throws -> Reception {
        let reception = try scheduler.receive(
            Incoming(name: name, subject: .address("\(lead)@example.com"), details: details, actor: "test", id: id))
        try settle()
        return reception
    }

    func lead(_ name: String) throws -> Lead {
        try #require(try store.read { try $0.lead(address: "\(name)@example.com") })
    }

    /// The latest run of a lead.
    func run(_ name: String) throws -> Enrollment {
        let lead = try lead(name)
        return try #require(try store.read { try $0.enrollments(lead: lead.id) }.last)
    }

    func card(_ name: String) throws -> Card? {
        let lead = try lead(name)
        return try store.read { try $0.activeCard(lead: lead.id) }
    }

    func deals(_ name: String) throws -> [Deal] {
        let lead = try lead(name)
        return try store.read { try $0.deals(lead: lead.id) }
    }

    func log(_ name: String) throws -> [LogEntry] {
        let lead = try lead(name)
        return try store.read { try $0.timeline(lead: lead.id) }
    }

    /// The undelivered messages of all leads, oldest first.
    func outbox() throws -> [OutboxMessage] {
        try store.read { try $0.messages(in: Set(OutboxMessage.State.allCases), limit: .max) }
    }

    /// The records of a lead's latest run.
    func ended(_ name: String) throws -> [MessageRecord] {
        let run = try run(name)
        return try store.read { try $0.records(enrollment: run.id) }
    }

    /// Whom mails were handed out for, in order.
    var recipients: [String] { carrier.carried.compactMap { $0.recipient?.replacing("@example.com", with: "") } }

    func isSuppressed(_ address: String) throws -> Bool {
        try store.read { try $0.suppression(hash: scheduler.keys.addressHash(address)) } != nil
    }
}
