import ArgumentParser
import Engine
import Foundation
import Queries
import Scheduler
import Values
import Workspace

struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Read every sequence, template and setting, and say what is wrong and where.",
        discussion: """
            An error stops everything, a warning does not. --fix mends what has one meaning only: typographic quotes and \
            no-break spaces in JSON and Liquid, German weekdays, misspelt keys with one candidate.
            """)

    @OptionGroup var common: CommonOptions
    @Flag(help: "Mend what has one meaning only, and say which files were changed.") var fix = false
    @Flag(help: "Print SARIF 2.1.0, which code hosts show beside the files.") var sarif = false

    func run() throws {
        let mended = fix ? try mend() : []
        let (gaps, unreadable, staff) = try findings()
        let reading = Workspace.read(Home(root: common.home))
        let workspace = reading.workspace
        // Which day it is, only a home that can be read says.
        let outdated = workspace.map { workspace in
            let today = workspace.rules.zone.local(SystemClock().now).date
            return Workspace.outdatedCalendars(in: Home(root: common.home), on: today)
        }
        // What a shell knows is no fault of the files: `baton run` may be started with more.
        let missing = workspace?.missingSecrets(environment: Terminal.environment) ?? []
        let problems = reading.problems + (outdated ?? []) + staff
        let errors = problems.filter { $0.severity == .error }
        if sarif {
            Terminal.print(String(decoding: Self.sarif(problems).json(), as: UTF8.self))
        } else if common.json {
            let value: Value = [
                "problems": .array(problems.map(Self.value)), "gaps": .array(gaps.map(\.value)),
                "unreadable": .array(unreadable.map(\.value)),
                "mended": .array(mended.map(Value.string)), "errors": .int(errors.count),
                "warnings": .int(problems.count - errors.count),
            ]
            Terminal.print(String(decoding: value.json(), as: UTF8.self))
        } else {
            for file in mended { Terminal.print("\(file): mended") }
            for problem in problems {
                Terminal.print("\(problem)" + (problem.hint.map { "\n  hint: \($0)" } ?? ""))
            }
            for gap in gaps { Terminal.print(gap.sentence) }
            for value in unreadable { Terminal.print(value.sentence) }
            if let workspace {
                let counts = [(workspace.sequences.count, "sequence"), (workspace.mailboxes.count, "mailbox")]
                Terminal.print(
                    counts.map { $0.counted($1) }.joined(separator: ", ") + ": "
                        + (problems.isEmpty ? "nothing wrong" : problems.count.counted("warning")))
            }
            if let proxy = workspace?.configuration.server?.unnamedProxy {
                Terminal.say(
                    "note: baton.json: server: the proxy before it is not named, so all visitors share the limits of one; "
                        + "add \"trusted_proxies\": [\"\(proxy)\"]")
            }
            for problem in missing {
                Terminal.say("note: \(problem.file): \(problem.path): \(problem.cause); `baton run` needs it")
            }
        }
        Terminal.flush()
        if !errors.isEmpty { throw ExitCode(Failure.badInput) }
    }

    /// Writes the files that can be mended by themselves; their names.
    private func mend() throws -> [String] {
        let home = Home(root: common.home)
        let problems = Workspace.read(home).problems
        let files =
            ["baton.json"] + ((try? home.files(below: "sequences", endings: [".json"])) ?? [])
            + ((try? home.files(below: "templates", endings: [".md", ".html", ".txt", ".json"])) ?? [])
        return try files.filter { file in
            guard let bytes = try? home.read(file), let mended = Repair.mended(file, bytes, problems) else {
                return false
            }
            try Data(mended).write(to: URL(filePath: common.home + "/" + file), options: .atomic)
            return true
        }
    }

    private static func value(_ problem: Problem) -> Value {
        [
            "severity": .string(problem.severity.rawValue), "file": .string(problem.file),
            "line": problem.place.map { .int($0.line) } ?? .null,
            "column": problem.place.map { .int($0.column) } ?? .null, "path": .string(problem.path),
            "reason": .string("\(problem.cause)"), "hint": problem.hint.map(Value.string) ?? .null,
        ]
    }

    private static func sarif(_ problems: [Problem]) -> Value {
        let results = problems.map { problem -> Value in
            let region: Value =
                problem.place.map { ["startLine": .int(max(1, $0.line)), "startColumn": .int(max(1, $0.column))] }
                ?? ["startLine": 1]
            let text = "\(problem.cause)" + (problem.hint.map { " (\($0))" } ?? "")
            return [
                "ruleId": .string(problem.cause.rule), "level": .string(problem.severity.rawValue),
                "message": ["text": .string(text)],
                "locations": [
                    ["physicalLocation": ["artifactLocation": ["uri": .string(problem.file)], "region": region]]
                ],
            ]
        }
        return [
            "version": "2.1.0", "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
            "runs": [
                [
                    "tool": [
                        "driver": ["name": "baton", "rules": .array(Problem.Cause.rules.map { ["id": .string($0)] })]
                    ], "results": .array(results),
                ]
            ],
        ]
    }

    /// What the leads at hand lack for the templates, and hold that nobody can read, and what is doubtful about the people of
    /// the queues; nothing where the home cannot be used or has no leads yet.
    private func findings() throws -> ([Gap], [UnreadableValue], [Problem]) {
        guard let installation = try? common.installation(),
            FileManager.default.fileExists(atPath: installation.database)
        else { return ([], [], []) }
        return try installation.reading {
            (try $0.gaps(), try $0.unreadableValues(), try $0.doubtfulStaff().map(\.problem))
        }
    }
}
