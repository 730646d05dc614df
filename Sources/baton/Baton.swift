// baton: the executable. One file a command; a command reads its options, calls a verb, and prints a value.
// `Wiring.swift` puts ports and their adapters together.

import ArgumentParser
import CSettings

@main
struct Baton: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "baton",
        abstract: "Automated sales sequences: nurture every lead, close what can close itself, hand over what cannot.",
        discussion: """
            Exit codes: 0 done, 1 failed, 64 wrong usage, 65 bad input, 69 a service is not there, 75 try again later.
            """,
        version: "0.1.0",
        subcommands: [
            Init.self, Check.self, Import.self, Enroll.self, Unenroll.self, PauseCommand.self, ResumeCommand.self,
            EventCommand.self, Inbound.self, DryRunCommand.self, Preview.self, TestSend.self, Run.self,
            QueueCommand.self, OutboxCommand.self, Why.self, LeadsCommand.self, SummaryCommand.self, FunnelCommand.self,
            ReportCommand.self,
            DKIMCommand.self, Doctor.self, BackupCommand.self, RestoreCommand.self, StatusCommand.self,
            ReloadCommand.self,
            PeopleCommand.self, LoginCommand.self,
            TokenCommand.self, FormCommand.self, HookCommand.self, SubscribersCommand.self,
            SinkCommand.self, Demo.self, ReferenceCommand.self,
        ])

    static func main() {
        csettings_keep_freed_memory()
        do {
            var command = try parseAsRoot()
            try command.run()
        } catch let failure as Failure {
            failure.report()
            exit(withError: ExitCode(failure.code))
        } catch {
            guard !isOfParser(error) else { exit(withError: error) }
            let failure = Failure(error)
            failure.report()
            exit(withError: ExitCode(failure.code))
        }
    }

    /// Whether the argument parser made this error and words it itself.
    private static func isOfParser(_ error: any Error) -> Bool {
        error is ValidationError || error is ExitCode || error is CleanExit
            || String(reflecting: type(of: error)).hasPrefix("ArgumentParser.")
    }
}
