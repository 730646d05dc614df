import ArgumentParser
import Scheduler

struct Enroll: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Start a lead, or all leads, in a sequence.")

    @OptionGroup var common: CommonOptions
    @Argument(help: "The sequence.") var sequence: String
    @Argument(help: "The leads' addresses.") var leads: [String] = []
    @Flag(help: "Every lead that may run it and has not yet.") var all = false
    @Option(
        name: .customLong("where"), help: "With --all: those of whom this holds, such as \"lead.company_size > 20\".")
    var condition: String?

    func validate() throws {
        guard all != !leads.isEmpty || (all && leads.isEmpty) else {
            throw ValidationError("name leads, or say --all")
        }
        if all, !leads.isEmpty { throw ValidationError("name leads, or say --all, not both") }
    }

    func run() throws {
        if all { return try common.perform(.enrollAll(sequence: sequence, condition: condition)) }
        for lead in leads {
            common.show(try common.answer(.enroll(address: lead, sequence: sequence)))
        }
    }
}
