import ArgumentParser
import Engine
import Foundation
import Lists
import Scheduler
import Values
import Workspace

struct Import: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Bring leads in from a CSV file, in any common tool's export format.",
        discussion: """
            Says first which column it took for what; --dry-run stops there. What it does not understand of who may be \
            written to, it asks. Rows that cannot be taken go to an errors CSV, which can be mended and imported again. \
            docs/importing.md has every heading that is known.
            """)

    @OptionGroup var common: CommonOptions
    @Argument(help: "The CSV file.") var file: String
    @Option(help: "The lawful basis of these leads: consent, contract or legitimate_interest.") var basis: String?
    @Option(help: "Where these leads come from; the file's name otherwise.") var source: String?
    @Option(
        help: """
            HEADING=meaning: what a column means: an attribute, or email, zone, basis, source, tags, status, unsubscribed, \
            bounced, complained, suppressed, subscribed, consent, verification, refusals.
            """)
    var column: [String] = []
    @Option(help: "A column to leave out, by its heading.") var ignore: [String] = []
    @Option(help: "A column whose amounts are in major units: 1200 becomes 1,200.00.") var money: [String] = []
    @Option(help: "Which stands first in dates such as 03/04/2026: dmy or mdy.") var dates: DateOrder?
    @Option(
        help: "utf-8, utf-16le, utf-16be, windows-1250 to windows-1254 or mac-roman; guessed otherwise.")
    var encoding: String?
    @Flag(help: "Let an empty cell clear what was known.") var clearEmpty = false
    @Flag(help: "The file lists people who must not be written to; --reason says why.") var suppress = false
    @Option(help: "With --suppress: bounced, suppressed, unsubscribed or complained.") var reason: OptOut?
    @Flag(help: "Say what the file was taken for, and stop.") var dryRun = false
    @Option(help: "Where refused rows go; beside the file otherwise.") var errors: String?
    @Option(help: "Enroll the leads in this sequence afterwards.") var enroll: String?

    func validate() throws {
        if suppress != (reason != nil) {
            throw ValidationError("--suppress and --reason go together: --suppress --reason bounced")
        }
        if suppress, enroll != nil { throw ValidationError("nobody of a suppression list can be enrolled") }
    }

    func run() throws {
        let name = URL(filePath: file).deletingPathExtension().lastPathComponent
        let options = ImportOptions(basis: basis, source: source ?? name, actor: "", list: try listOptions())
        try Scheduler.check(basis: basis)
        let bytes = try FileSource(path: file)
        let installation = try common.installation()
        var intake = try ListIntake(bytes, options, installation.workspace)
        let preview = ImportPreview(intake, file: file, currency: installation.workspace.rules.currency)
        if dryRun {
            let people = try intake.rehearse(bytes)
            return preview.print(people: people, refused: intake.report.refused, asJSON: common.json)
        }
        for line in preview.lines { Terminal.say(line) }
        let session = try installation.session()
        defer { session.close() }
        var addresses: [String] = []
        try intake.read(bytes) {
            if enroll != nil { addresses += $0.leads.map(\.address) }
            return try ImportCounts(session.perform(.take($0)))
        } progress: {
            Terminal.progress("\($0.rows) of \(preview.rows) rows")
        }
        Terminal.endProgress()
        common.show(try answer(intake.report))
        guard let enroll else { return }
        var report = EnrollReport()
        // A request that goes to a running process has its measure.
        for first in stride(from: 0, to: max(addresses.count, 1), by: 1_000) {
            let some = Array(addresses[first..<min(first + 1_000, addresses.count)])
            report.add(EnrollReport(try session.perform(.enrollListed(addresses: some, sequence: enroll))))
        }
        common.show(report.answered(enroll))
    }

    private func listOptions() throws -> ListOptions {
        var options = ListOptions()
        for pair in column {
            let parts = pair.split(separator: "=", omittingEmptySubsequences: false).map(String.init)
            guard parts.count >= 2, let meaning = parts.last, !meaning.isEmpty else {
                throw ValidationError("--column wants HEADING=meaning, not “\(pair)”")
            }
            options.columns[parts.dropLast().joined(separator: "=")] = meaning
        }
        options.ignored = ignore
        options.money = money
        options.dates = dates
        options.clearsEmpty = clearEmpty
        options.suppression = reason
        if let encoding {
            guard let known = TextEncoding(named: encoding) else {
                let names = TextEncoding.allCases.map(\.rawValue).joined(separator: ", ")
                throw ValidationError("“\(encoding)” is no encoding known here: \(names)")
            }
            options.encoding = known
        }
        return options
    }

    /// The report, once the refused rows are written where they can be mended.
    private func answer(_ report: ImportReport) throws -> Answered {
        var object = report.value
        var text = report.sentence
        guard !report.refused.isEmpty else { return Answered(text, .object(object)) }
        let path = errors ?? file.replacing(/\.csv$/, with: "") + ".errors.csv"
        text += "\n\(report.refused.count) \(report.refused.count == 1 ? "row was" : "rows were") not taken: "
        do {
            try PrivateFile.write(report.errorsCSV, to: path)
            object["errors"] = .string(path)
            text += "\(path) has each with its line and reason; mend and import it"
        } catch {
            // The leads are in; a folder that may not be written must not make it look otherwise.
            object["errors"] = .null
            text += "\(path) cannot be written, here are the first"
            for row in report.refused.prefix(20) { text += "\nline \(row.line): \(row.reason)" }
        }
        return Answered(text, .object(object))
    }
}

extension DateOrder: ExpressibleByArgument {}
extension OptOut: ExpressibleByArgument {}
