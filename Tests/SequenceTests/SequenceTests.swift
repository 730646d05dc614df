import Engine
import Foundation
import Ports
import Queries
import Scheduler
import Store
import Testing
import Values
import Workspace

/// The shipped sequences are examples that run: each is rehearsed with seven leads and a scenario, and its transcript
/// lies beside this file. `BATON_RECORD=1` writes the transcripts anew; read the difference before it is committed.
@Suite struct SequenceTests {
    static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    private static let home = folder.appending(path: "../..").standardizedFileURL.path(percentEncoded: false)
    private static let start = Moment(parsing: "2027-01-11") ?? Moment(milliseconds: 0)

    /// The names of all shipped sequences, by their files.
    static let shipped: [String] = {
        let files = (try? FileManager.default.contentsOfDirectory(atPath: home + "/sequences")) ?? []
        return files.filter { $0.hasSuffix(".json") }.map { String($0.dropLast(5)) }.sorted()
            .filter { !["policy", "scoring"].contains($0) }
    }()

    @Test func `the starter home has sequences, and nothing is wrong with it`() throws {
        #expect(Self.shipped.count >= 3)
        let reading = Workspace.read(Home(root: Self.home))
        #expect(reading.problems.map(\.description) == [])
        #expect(reading.workspace?.sequences.keys.sorted() == Self.shipped)
    }

    @Test(arguments: shipped)
    func `a shipped sequence does what its transcript tells`(sequence: String) throws {
        try Self.compare(sequence, Self.run(sequence))
    }

    @Test func `two mailboxes of a pool go at the pace their limits tell, the same in every rehearsal`() throws {
        let paced = Self.folder.appending(path: "Paced").path(percentEncoded: false)
        let rehearsed = try Self.run("paced", home: paced, leads: paced + "/leads.csv")
        try Self.compare("paced", rehearsed)
        #expect(rehearsed.summary.places[.held, default: 0] == 0 && rehearsed.summary.places[.waiting, default: 0] == 0)
    }

    /// Compares a rehearsal for people, with the summary under it, with the transcript of that name.
    static func compare(_ name: String, _ rehearsed: (lines: [String], summary: Summary)) throws {
        let path = folder.appending(path: "Transcripts/\(name).txt")
        let transcript = (rehearsed.lines + ["", rehearsed.summary.text, ""]).joined(separator: "\n")
        if ProcessInfo.processInfo.environment["BATON_RECORD"] == "1" {
            try Data(transcript.utf8).write(to: path)
        }
        let golden = try String(contentsOf: path, encoding: .utf8)
        for (number, (told, expected)) in zip(transcript.lines, golden.lines).enumerated() where told != expected {
            Issue.record("line \(number + 1) now tells\n\(told)\ninstead of\n\(expected)")
            return
        }
        #expect(transcript == golden)
    }

    @Test(arguments: shipped)
    func `a shipped sequence holds and fails nobody, and every lead comes to an end`(sequence: String) throws {
        let (_, summary) = try Self.run(sequence)
        #expect(summary.places[.held, default: 0] == 0)
        #expect(summary.places[.failed, default: 0] == 0)
        #expect(summary.places[.waiting, default: 0] == 0)
        #expect(summary.enrollments >= 6)
    }

    private static let leads = folder.appending(path: "leads.csv").path(percentEncoded: false)

    private static func run(
        _ sequence: String, home: String = home, leads: String = leads
    ) throws -> (lines: [String], summary: Summary) {
        let workspace = try #require(Workspace.read(Home(root: home)).workspace)
        return try run(sequence, of: workspace, try scenario(sequence), leads: leads)
    }

    /// The lines and the summary of a sequence run by leads, those beside this file where no others are named.
    static func run(
        _ sequence: String, of workspace: Workspace, _ scenario: Scenario, leads: String = leads
    ) throws -> (lines: [String], summary: Summary) {
        let gate = Gate(journal: nil)
        let scheduler = try Scheduler(
            workspace: workspace, store: SQLiteStore.memory().forRehearsal(),
            carrier: RecordingCarrier(answers: scenario.answers, gate: gate),
            clock: VirtualClock(start: start, asleep: scenario.standstills(from: start)),
            gate: gate, keys: Keys(secret: [UInt8](repeating: 0, count: 32)))
        let rehearsal = Rehearsal(scenario, start: start)
        let transcript = Transcript(zone: workspace.rules.zone)
        var lines: [String] = []
        scheduler.occurred = { [unowned scheduler] occurrence in
            rehearsal.follow(occurrence, at: scheduler.clock.now, on: &scheduler.agenda)
            if case .decided(let observation) = occurrence { lines += transcript.lines(observation) }
        }
        var leads: [UInt8]? = Array(try Data(contentsOf: URL(filePath: leads)))
        _ = try scheduler.importLeads(ImportOptions(source: "rehearsal", actor: "dry run")) {
            defer { leads = nil }
            return leads
        }
        _ = try scheduler.enrollAll(in: sequence, actor: "dry run")
        try scheduler.run(until: .moment(start + .days(200)), bell: Doorbell())
        return (
            lines, try Queries(store: scheduler.store, workspace: scheduler.workspace, clock: scheduler.clock).summary()
        )
    }

    /// The sequence's own scenario; nothing happens where it has none.
    static func scenario(_ sequence: String) throws -> Scenario {
        let path = folder.appending(path: "Scenarios/\(sequence).json")
        guard let data = FileManager.default.contents(atPath: path.path(percentEncoded: false)) else {
            return Scenario()
        }
        let findings = JSONFindings()
        let scenario = Scenario(reading: try JSON.read([UInt8](data)), findings)
        #expect(findings.problems.isEmpty)
        return try #require(scenario)
    }
}

extension String {
    var lines: [Substring] { split(separator: "\n", omittingEmptySubsequences: false) }
}
