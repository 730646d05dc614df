import ArgumentParser
import Scheduler

struct Unenroll: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Take a lead, or many, out of their sequences. Nothing that was decided there is sent any more.")

    @OptionGroup var common: CommonOptions
    @Argument(help: "The lead's address.") var lead: String?
    @Flag(help: "Every lead.") var all = false
    @Option(help: "One sequence only.") var sequence: String?
    @Option(
        name: .customLong("where"), help: "With --all: those of whom this holds, such as \"lead.country == 'FR'\".")
    var condition: String?

    func validate() throws {
        guard (lead != nil) != all else { throw ValidationError("name a lead, or say --all") }
        if condition != nil, !all { throw ValidationError("--where goes with --all") }
    }

    func run() throws {
        try common.perform(.unenroll(address: lead, sequence: sequence, condition: condition))
    }
}
