import ArgumentParser
import Engine
import Queries
import Values
import Workspace

struct Why: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Tell everything that became of a lead, why, and what comes next.")

    @OptionGroup var common: CommonOptions
    @Argument(help: "The lead's address or id.") var lead: String
    @Argument(help: "One step only.") var step: String?

    func run() throws {
        let home = common.readableHome()
        let (story, zone) = try home.reading { (try $0.story(of: lead), $0.zone) }
        Terminal.print(
            common.json
                ? String(decoding: story.value(\.command).json(), as: UTF8.self)
                : story.text(zone, step: step, \.command))
        Terminal.flush()
        home.tellProblems()
    }
}
