import ArgumentParser
import Foundation
import Ports
import Queries
import Scheduler
import Store
import Values

struct BackupCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "backup",
        abstract: "Copy everything Baton knows into one file, while it runs or not.",
        discussion: """
            The file holds the database, its key, the journal and who must not be written to; it is opened and looked \
            through before the command ends. It is as secret as the home. Your own files (baton.json, sequences/, \
            templates/) and the tokens of mailboxes are not in it. docs/backup.md says when and how to restore one.
            """)

    @OptionGroup var common: CommonOptions
    @Argument(help: "The file to write; an older backup there is replaced.") var file: String

    func run() throws {
        let state = common.stateFolder
        guard state.hasDatabase else {
            throw Failure("there is nothing to back up: \(state.database) is not there", code: Failure.badInput)
        }
        let backup = try Backup.make(of: state.database, at: StateFolder.absolute(file))
        common.show(Answered(text(backup), backup.value))
    }

    private func text(_ backup: Backup) -> String {
        "\(backup.path): \(backup.counts.leads.counted("lead")), \(backup.counts.messages.counted("message")), "
            + "\(backup.counts.suppressed) suppressed; opened and sound"
    }
}

extension Backup {
    /// The backup for machines.
    var value: Value {
        [
            "file": .string(path), "leads": .int(counts.leads), "messages": .int(counts.messages),
            "suppressed": .int(counts.suppressed),
            "youngest": counts.greatestID == 0
                ? .null : .string(Zone.utc.stamp(Identifiers.moment(of: counts.greatestID))),
        ]
    }
}
