import ArgumentParser
import Foundation
import Scheduler
import Values
import Workspace

struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Read every sequence, template and setting, and say what is wrong and where.")

    @OptionGroup var common: CommonOptions

    func run() throws {
        let gaps = try gaps()
        let reading = Workspace.read(Home(root: common.home))
        let (workspace, problems) = (reading.workspace, reading.problems)
        let errors = problems.filter { $0.severity == .error }
        if common.json {
            let found = problems.map { problem -> Value in
                [
                    "severity": .string(problem.severity.rawValue), "file": .string(problem.file),
                    "line": problem.place.map { .int($0.line) } ?? .null,
                    "column": problem.place.map { .int($0.column) } ?? .null, "path": .string(problem.path),
                    "reason": .string("\(problem.cause)"), "hint": problem.hint.map(Value.string) ?? .null,
                ]
            }
            Terminal.print(String(decoding: Value.array(found + gaps.map(\.value)).json(), as: UTF8.self))
        } else {
            for problem in problems {
                Terminal.print("\(problem)" + (problem.hint.map { "\n  hint: \($0)" } ?? ""))
            }
            for gap in gaps { Terminal.print(gap.sentence) }
            if let workspace {
                Terminal.print(
                    "\(workspace.sequences.count) sequences, \(workspace.mailboxes.count) mailboxes: "
                        + (problems.isEmpty ? "nothing wrong" : "\(problems.count) warnings"))
            }
        }
        Terminal.flush()
        if !errors.isEmpty { throw ExitCode(Failure.badInput) }
    }

    /// What the leads at hand lack for the templates; nothing where the home cannot be used or has no leads yet.
    private func gaps() throws -> [Gap] {
        guard let installation = try? common.installation(),
            FileManager.default.fileExists(atPath: installation.database)
        else { return [] }
        return try installation.reading { try $0.gaps() }
    }
}
