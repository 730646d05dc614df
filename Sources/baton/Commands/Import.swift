import ArgumentParser
import Foundation
import Scheduler

struct Import: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Bring leads in from a CSV file, in any common tool's export format.",
        discussion: "Broken rows go to an errors CSV with their line and reason; the rest are taken.")

    @OptionGroup var common: CommonOptions
    @Argument(help: "The CSV file.") var file: String
    @Option(help: "The lawful basis of these leads: consent, contract or legitimate_interest.") var basis: String?
    @Option(help: "Where these leads come from; the file's name otherwise.") var source: String?
    @Option(help: "HEADER=attribute: what a column means.") var column: [String] = []
    @Option(help: "Where refused rows go; beside the file otherwise.") var errors: String?
    @Option(help: "Enroll the leads in this sequence afterwards.") var enroll: String?

    func run() throws {
        var columns: [String: String] = [:]
        for pair in column {
            let parts = pair.split(separator: "=", maxSplits: 1).map(String.init)
            guard parts.count == 2 else { throw ValidationError("--column wants HEADER=attribute, not “\(pair)”") }
            columns[parts[0]] = parts[1]
        }
        let path = URL(filePath: file).standardizedFileURL.path(percentEncoded: false)
        let installation = try common.installation()
        let name = URL(filePath: file).deletingPathExtension().lastPathComponent
        common.show(
            try installation.perform(
                .importLeads(
                    path: path, basis: basis, source: source ?? name, columns: columns,
                    errors: errors.map { URL(filePath: $0).standardizedFileURL.path(percentEncoded: false) })))
        if let enroll { common.show(try installation.perform(.enrollAll(sequence: enroll, condition: nil))) }
    }
}
