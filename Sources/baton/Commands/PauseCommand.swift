import ArgumentParser
import Scheduler

struct PauseCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "pause",
        abstract: "Stop a lead, a sequence, a mailbox or an endpoint for a while. What comes in is heard all the same.")

    @OptionGroup var common: CommonOptions
    @OptionGroup var target: PauseTarget

    func run() throws {
        switch target.kind {
        case .lead: try common.perform(.pauseLead(address: target.name))
        case .sequence: try common.perform(.pauseSequence(target.name))
        case .mailbox, .endpoint: try common.perform(.pauseRoute(target.name))
        }
    }
}

struct ResumeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "resume", abstract: "Let what is paused go on; what came due meanwhile happens now.")

    @OptionGroup var common: CommonOptions
    @OptionGroup var target: PauseTarget

    func run() throws {
        switch target.kind {
        case .lead: try common.perform(.resumeLead(address: target.name))
        case .sequence: try common.perform(.resumeSequence(target.name))
        case .mailbox, .endpoint: try common.perform(.resume(route: target.name))
        }
    }
}

/// What is paused or resumed.
struct PauseTarget: ParsableArguments {
    enum Kind: String, ExpressibleByArgument, CaseIterable { case lead, sequence, mailbox, endpoint }

    @Argument(help: "lead, sequence, mailbox or endpoint.") var kind: Kind
    @Argument(help: "The lead's address, or the name of the sequence, mailbox or endpoint.") var name: String
}
