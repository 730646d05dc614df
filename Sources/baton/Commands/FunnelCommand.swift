import ArgumentParser
import Ports
import Queries
import Values

struct FunnelCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "funnel", abstract: "Where the leads of a sequence stand, step by step.")

    @OptionGroup var common: CommonOptions
    @Argument(help: "The sequence.") var sequence: String

    func run() throws {
        let home = common.readableHome()
        let funnel = try home.reading { try $0.funnel(of: sequence) }
        if common.json {
            Terminal.print(String(decoding: funnel.value.json(), as: UTF8.self))
        } else {
            var table = Table(["STEP", "HERE NOW", "SENT", "NOT SENT", "WAITING FOR"])
            for step in funnel.steps { table.add(step.cells) }
            Terminal.print("\(funnel.title): \(funnel.beginning) before the first step\n\n\(table.text)")
            for (outcome, count) in funnel.over.sorted(by: { $0.key < $1.key }) {
                Terminal.print("\(outcome): \(count)")
            }
        }
        Terminal.flush()
        home.tellProblems()
    }
}

extension FunnelStep {
    fileprivate var cells: [String] {
        let others = ended.filter { $0.key != .sent }.values.reduce(0, +)
        let reasons = waiting.sorted { $0.key < $1.key }.map { "\($0.value) \($0.key)" }
        return [step, String(present), String(passed), String(others), reasons.joined(separator: ", ")]
    }
}
