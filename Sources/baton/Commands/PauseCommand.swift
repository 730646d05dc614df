import ArgumentParser
import Scheduler

struct PauseCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "pause",
        abstract: "Stop a lead or a sequence for a while. What comes in is heard all the same.")

    @OptionGroup var common: CommonOptions
    @OptionGroup var target: PauseTarget

    func run() throws {
        switch target.kind {
        case .lead: try common.perform(.pauseLead(address: target.name))
        case .sequence: try common.perform(.pauseSequence(target.name))
        }
    }
}

struct ResumeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "resume", abstract: "Let a paused lead or sequence go on; what came due meanwhile happens now.")

    @OptionGroup var common: CommonOptions
    @OptionGroup var target: PauseTarget

    func run() throws {
        switch target.kind {
        case .lead: try common.perform(.resumeLead(address: target.name))
        case .sequence: try common.perform(.resumeSequence(target.name))
        }
    }
}

/// What is paused or resumed.
struct PauseTarget: ParsableArguments {
    enum Kind: String, ExpressibleByArgument, CaseIterable { case lead, sequence }

    @Argument(help: "lead or sequence.") var kind: Kind
    @Argument(help: "The lead's address, or the sequence's name.") var name: String
}
