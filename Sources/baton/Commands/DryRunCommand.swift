import ArgumentParser
import Engine
import Foundation
import Lists
import Mail
import Ports
import Queries
import Scheduler
import Store
import Values
import Workspace

struct DryRunCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "dry-run",
        abstract: "Rehearse the sequences in virtual time. Nothing is sent, nothing is stored.",
        discussion: """
            Without --leads it rehearses the home as it stands: its leads, its running enrollments. With sequences it \
            enrolls every lead that may run them first. The same input gives the same output, byte for byte.
            """)

    @OptionGroup var common: CommonOptions
    @Argument(help: "Sequences to enroll the leads in.") var sequences: [String] = []
    @Option(help: "A CSV of leads to rehearse with, instead of the home's own.") var leads: String?
    @Option(help: "The lawful basis of those leads.") var basis = "consent"
    @Option(
        name: .customLong("where"), help: "Enroll only leads of whom this holds, such as \"lead.company_size > 20\".")
    var condition: String?
    @Option(help: "One lead only, by address.") var lead: String?
    @Option(help: "When it begins: 2026-11-25, or 2026-11-25T09:00:00Z.") var from: String?
    @Option(help: "When it ends; after 400 days otherwise.") var until: String?
    @Option(help: "A JSON file of what leads do: replies, clicks, payments, webhooks' answers.") var scenario: String?
    @Flag(help: "The summary only.") var quiet = false

    func validate() throws {
        if condition != nil, sequences.isEmpty {
            throw ValidationError("--where says whom to enroll: name the sequence too")
        }
    }

    func run() throws {
        let installation = try common.installation()
        let workspace = installation.workspace
        let start = try moment(from, "--from", workspace.rules.zone) ?? defaultStart(workspace.rules.zone)
        let end = try moment(until, "--until", workspace.rules.zone) ?? start + .days(400)
        guard end > start else {
            throw ValidationError("--until \(until ?? "") is not after \(from.map { "--from \($0)" } ?? "now")")
        }
        let script = try scenario.map(readScenario) ?? Scenario()
        let store = try (leads == nil ? installation.copy() : SQLiteStore.memory()).forRehearsal()
        let clock = VirtualClock(start: start, asleep: script.standstills(from: start))
        let gate = Gate(journal: nil)
        let scheduler = try Scheduler(
            workspace: workspace, store: store, carrier: RecordingCarrier(answers: script.answers, gate: gate),
            clock: clock, gate: gate, keys: try installation.knownKeys())
        let rehearsal = Rehearsal(script, start: start)
        if let leads {
            try take(leads, scheduler)
            try bringSuppressions(of: installation, to: scheduler)
        }
        try refuseStranger(scheduler)
        let output = output(workspace.rules.zone)
        var sent = 0
        let narrative = Narrative(zone: workspace.rules.zone)
        scheduler.tellsDecisions = !quiet || lead != nil || !script.events.isEmpty
        scheduler.occurred = { [unowned scheduler] occurrence in
            if case .decided(let observation) = occurrence {
                output(observation)
                if isOfInterest(observation), observation.message?.state == .sent { sent += 1 }
            }
            if case .routePaused(let notice) = occurrence { narrative.tell(notice) }
            rehearsal.follow(occurrence, at: scheduler.clock.now, on: &scheduler.agenda)
        }
        try tellStrangers(script, scheduler)
        if leads == nil { try begin(scheduler, installation) }
        try rehearsal.begin(with: scheduler)
        try enroll(scheduler)
        try scheduler.run(until: .moment(end), bell: Doorbell())
        if let lead {
            show(lead, sent, at: clock.now, in: workspace.rules.zone)
        } else {
            show(try scheduler.queries.summary(), at: clock.now, in: workspace.rules.zone)
        }
    }

    /// Begins as a run of the home begins, with a copy of what its journal knows.
    private func begin(_ scheduler: Scheduler, _ installation: Installation) throws {
        guard FileManager.default.fileExists(atPath: installation.state.journal) else {
            return _ = try scheduler.retryHeld(actor: "scheduler")
        }
        let copy = NSTemporaryDirectory() + "baton-" + UUID().uuidString
        defer { try? FileManager.default.removeItem(atPath: copy) }
        try FileManager.default.copyItem(atPath: installation.state.journal, toPath: copy)
        _ = try scheduler.start(from: Journal(path: copy))
    }

    /// Whoever must not be written to in this home is not written to in its rehearsal either.
    private func bringSuppressions(of installation: Installation, to scheduler: Scheduler) throws {
        guard installation.state.hasDatabase else { return }
        let addresses = try scheduler.store.read { try $0.leads(after: 0, limit: .max) }.map(\.address)
        let known = try installation.looking { records in
            try addresses.compactMap { address in
                let hash = scheduler.keys.addressHash(address)
                return try records.suppression(hash: hash).map { (hash, $0) }
            }
        }
        try scheduler.store.write { records in
            for (hash, reason) in known { try records.suppress(hash: hash, reason: reason, at: scheduler.clock.now) }
        }
    }

    /// A lead that nobody knows would silently show nothing.
    private func refuseStranger(_ scheduler: Scheduler) throws {
        guard let lead, try scheduler.store.read({ try $0.lead(address: Address.normal(lead)) }) == nil else { return }
        throw leads.map { Failure("\(lead) is not in \($0)", code: Failure.badInput) }
            ?? Failure(SchedulerError.unknownLead(lead))
    }

    /// A scenario that speaks of what is not there would silently do nothing.
    private func tellStrangers(_ script: Scenario, _ scheduler: Scheduler) throws {
        let steps = Set(scheduler.workspace.sequences.values.flatMap { $0.version.steps.map(\.id) })
        let strangers = try scheduler.store.read { records in
            try script.strangers(steps: steps) { try records.lead(address: $0) != nil }
        }
        for stranger in strangers { Terminal.say("\(Terminal.paint("scenario:", .yellow)) \(stranger)") }
    }

    private func take(_ path: String, _ scheduler: Scheduler) throws {
        let options = ImportOptions(basis: basis, source: "rehearsal", actor: "dry run")
        let report = try scheduler.importLeads(options, from: try FileSource(path: path))
        for row in report.refused { Terminal.say("\(path):\(row.line): \(row.reason)") }
    }

    private func enroll(_ scheduler: Scheduler) throws {
        for sequence in sequences {
            if let lead {
                _ = try scheduler.enroll(address: lead, in: sequence, actor: "dry run")
            } else {
                let report = try scheduler.enrollAll(in: sequence, where: condition, actor: "dry run")
                tell(report, sequence)
            }
        }
    }

    /// Who does not start a sequence, and why: silence would look like an answer.
    private func tell(_ report: EnrollReport, _ sequence: String) {
        let reasons = report.refused.sorted { $0.key < $1.key }.map { "\($0.value) \($0.key)" }
        guard !reasons.isEmpty else { return }
        Terminal.say("\(report.enrolled) start \(sequence); not: \(reasons.joined(separator: ", "))")
    }

    private func output(_ zone: Zone) -> (Observation) -> Void {
        let transcript = Transcript(zone: zone)
        return { observation in
            guard !quiet, isOfInterest(observation) else { return }
            if common.json {
                Terminal.print(String(decoding: transcript.value(observation).json(), as: UTF8.self))
            } else {
                for line in transcript.lines(observation) { Terminal.print(line) }
            }
        }
    }

    private func isOfInterest(_ observation: Observation) -> Bool {
        lead.map { observation.lead.address == Address.normal($0) } ?? true
    }

    /// The end of a rehearsal that was looked at for one lead: what the others did is not counted.
    private func show(_ lead: String, _ sent: Int, at end: Moment, in zone: Zone) {
        if common.json {
            let value: Value = ["lead": .string(Address.normal(lead)), "messages": ["sent": .int(sent)]]
            Terminal.print(String(decoding: value.json(), as: UTF8.self))
        } else {
            let count = "\(sent.counted("message")) sent to \(lead)"
            Terminal.print((quiet ? "" : "\n") + "dry run until \(zone.stamp(end)); nothing was sent\n" + count)
        }
        Terminal.flush()
    }

    private func show(_ summary: Summary, at end: Moment, in zone: Zone) {
        if common.json {
            Terminal.print(String(decoding: summary.value.json(), as: UTF8.self))
        } else {
            Terminal.print((quiet ? "" : "\n") + "dry run until \(zone.stamp(end)); nothing was sent\n" + summary.text)
        }
        Terminal.flush()
    }

    /// A day begins at midnight where the workspace is.
    private func moment(_ text: String?, _ option: String, _ zone: Zone) throws -> Moment? {
        guard let text else { return nil }
        if let day = CivilDate(parsing: text) { return zone.moment(of: day, at: TimeOfDay(minutes: 0)) }
        guard let moment = Moment(parsing: text) else {
            throw ValidationError("\(option) wants a day or a moment such as 2026-11-25T09:00:00Z, not “\(text)”")
        }
        return moment
    }

    /// The beginning of today with leads of a file, of this hour with the home's own: so that two runs are equal.
    private func defaultStart(_ zone: Zone) -> Moment {
        let now = SystemClock().now
        if leads != nil { return zone.moment(of: zone.local(now).date, at: TimeOfDay(minutes: 0)) }
        return Moment(milliseconds: now.milliseconds.flooredQuotient(by: 3_600_000) * 3_600_000)
    }
}

/// Reads a scenario file; all its problems are told.
func readScenario(_ path: String) throws -> Scenario {
    try readScenario([UInt8](contentsOfFile: path), path: path)
}

func readScenario(_ bytes: [UInt8], path: String) throws -> Scenario {
    let findings = JSONFindings()
    do {
        let scenario = Scenario(reading: try JSON.read(bytes), findings)
        if let scenario, findings.problems.isEmpty { return scenario }
    } catch {
        throw Failure("\(path):\(error)", hint: error.hint, code: Failure.badInput)
    }
    let lines = findings.problems.map { "\(path):\($0.place.line):\($0.place.column): \($0.path): \($0.reason)" }
    throw Failure(lines.joined(separator: "\n"), hint: findings.problems.first?.hint, code: Failure.badInput)
}

extension Keys {
    /// The fixed keys of a rehearsal: the same every time, and never those of a real home.
    static let rehearsal = Keys(secret: [UInt8](repeating: 0, count: 32))
}
