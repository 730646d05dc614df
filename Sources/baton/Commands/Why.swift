import ArgumentParser
import Engine
import Scheduler
import Values
import Workspace

struct Why: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Tell everything that became of a lead, why, and what comes next.")

    @OptionGroup var common: CommonOptions
    @Argument(help: "The lead's address or id.") var lead: String
    @Argument(help: "One step only.") var step: String?

    func run() throws {
        let installation = try common.installation()
        let story = try installation.reading { try $0.story(of: lead) }
        let zone = installation.workspace.rules.zone
        Terminal.print(common.json ? String(decoding: story.value.json(), as: UTF8.self) : story.text(zone, step: step))
        Terminal.flush()
    }
}
