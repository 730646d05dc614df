import ArgumentParser
import Queries
import Values

struct SummaryCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "summary", abstract: "Count the leads, their runs, the deals, the queues and the messages.")

    @OptionGroup var common: CommonOptions

    func run() throws {
        let home = common.readableHome()
        let summary = try home.reading { try $0.summary() }
        Terminal.print(common.json ? String(decoding: summary.value.json(), as: UTF8.self) : summary.text)
        Terminal.flush()
        home.tellProblems()
    }
}
