import Engine
import Foundation
import Ports
import Scheduler
import Store
import Transport
import Values
import Workspace

/// A workspace with everything behind its ports, wired as `baton run` does it, with failpoints between.
struct Plant {
    let store: SQLiteStore
    let scheduler: Scheduler
    let gate: Gate
    let bell = Doorbell()
    let recovery: RecoveryReport

    /// - Parameter folder: where database and journal are.
    init(
        _ workspace: Workspace, folder: String, keys: Keys, limits: TransportLimits, clock: any Clock = SystemClock(),
        dawdle: Duration = .zero, watching: (any Carrier) -> any Carrier = { $0 }
    ) throws {
        store = try SQLiteStore(
            path: folder + "/baton.db", gathersWrites: workspace.configuration.database.gathersWrites)
        let journal = try Journal(path: folder + "/journal")
        gate = Gate(journal: journal, awaitsDots: true)
        let carrier = try CurlCarrier(
            mailboxes: Array(workspace.mailboxes.values), endpoints: Array(workspace.endpoints.values),
            secrets: { try workspace.home.secret($0, environment: { ProcessInfo.processInfo.environment[$0] }) },
            gate: FailingGate(gate, dawdle: dawdle), bell: bell, limits: limits)
        scheduler = try Scheduler(
            workspace: workspace, store: FailingStore(store), carrier: watching(FailingCarrier(carrier)), clock: clock,
            gate: gate, keys: keys)
        recovery = try scheduler.recover(from: journal)
    }

    /// Takes in leads such as `lead0@example.com` and starts them all in a sequence.
    func enroll(_ numbers: Range<Int>, in sequence: String) throws {
        let rows = numbers.map { "lead\($0)@example.com,Name\($0)" }
        var rest: [UInt8]? = Array((["email,first_name"] + rows).joined(separator: "\n").utf8)
        _ = try scheduler.importLeads(ImportOptions(basis: "consent", source: "faults", actor: "faults")) {
            defer { rest = nil }
            return rest
        }
        _ = try scheduler.enrollAll(in: sequence, actor: "faults")
    }
}

extension Faults {
    /// As `baton run --until-idle`, but with places to die at.
    static func run(_ home: String) throws {
        guard let workspace = Workspace.read(Home(root: home)).workspace,
            let secret = FileManager.default.contents(atPath: home + "/.baton/key")
        else { throw CocoaError(.fileReadNoSuchFile) }
        let plant = try Plant(
            workspace, folder: home + "/.baton", keys: Keys(secret: [UInt8](secret)), limits: TransportLimits())
        print(json: [
            "answered": .int(plant.recovery.answered), "resent": .int(plant.recovery.resent),
            "unknown": .int(plant.recovery.unknown),
        ])
        try plant.scheduler.retryHeld(actor: "scheduler")
        try plant.scheduler.run(until: .idle, bell: plant.bell)
    }

    /// The state of each address's message, in a home where nothing runs.
    static func states(_ home: String) throws -> Object {
        let store = try SQLiteStore.reading(path: home + "/.baton/baton.db")
        defer { try? store.close() }
        return try store.read { try states(in: $0) }
    }

    /// By address, in its own words: an outbox state while undelivered, else how it ended; `paused` where its route is,
    /// `suppressed` where it failed and the address is dead.
    static func states(in records: any ReadableRecords, keys: Keys? = nil) throws -> Object {
        let paused = Set(try records.routes().filter { $0.paused != nil }.map(\.route))
        var states = Object()
        for lead in try records.leads(after: 0, limit: .max) {
            guard let run = try records.enrollments(lead: lead.id).last else { continue }
            let dead = try keys.map { try records.suppression(hash: $0.addressHash(lead.address)) } ?? nil
            if let message = try records.messages(enrollment: run.id).last {
                let rests = message.state == .planned && paused.contains(message.route)
                states[lead.address] = .string(rests ? "paused" : message.state.rawValue)
            } else if let record = try records.records(enrollment: run.id).last {
                let isDead = record.state == .failed && dead != nil
                states[lead.address] = .string(isDead ? "suppressed" : record.state.rawValue)
            }
        }
        return states
    }
}
