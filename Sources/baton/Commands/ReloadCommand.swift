import ArgumentParser
import Scheduler
import Server

struct ReloadCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "reload",
        abstract: "Have the running Baton read its files again.",
        discussion: """
            They are checked first: where anything is wrong, they are refused and the old ones hold on. New ones hold for \
            new enrollments and for messages that are not written yet; whoever is in a sequence stays in its version. \
            SIGHUP does the same.
            """)

    @OptionGroup var common: CommonOptions

    func run() throws {
        let folder = common.stateFolder
        guard let answer = try ControlSocket.ask(process: "reload", by: folder.actor, at: folder.socket) else {
            throw Failure(
                "Baton does not run here", hint: "`baton run` reads the files as they are", code: Failure.unavailable)
        }
        guard answer.code == 0 else { throw Failure(answer.text, hint: answer.hint, code: answer.code) }
        common.show(Answered(answer.text, answer.value))
    }
}
