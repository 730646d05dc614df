import Engine
import Values

/// What can only be seen when all files are read: templates against the steps that use them, and the law.
struct Lint {
    let workspace: Workspace

    var problems: [Problem] {
        queues + mailboxes + plainText + signing + law + templates + flow + late + money + texts + sense + settings
            + conditionSense + slips + optIns + comparedNames + events + ways + sending + messages
    }

    /// Whether any sequence writes mail.
    private var mailers: [SequenceFile] {
        workspace.sequences.values.filter { $0.version.steps.contains { $0.kind.writes } }
    }

    private var queues: [Problem] {
        let needsQueue = workspace.configuration.defaultQueue == nil && !workspace.sequences.isEmpty
        guard needsQueue, workspace.rules.queues.count != 1 else { return [] }
        return [
            Problem(
                file: Configuration.file, cause: .document(.missing(name: "default_queue")),
                hint: "replies and payments that nothing claims need a person: name a queue")
        ]
    }

    private var mailboxes: [Problem] {
        let configuration = workspace.configuration
        if configuration.mailboxes.count == 1 { return [] }
        return mailers.filter { $0.version.mailbox == nil }.map { sequence in
            let several = "there are several mailboxes: name one with \"mailbox\""
            return Problem(
                file: sequence.file, cause: .document(.missing(name: "mailbox")),
                hint: configuration.mailboxes.isEmpty ? "add one under \"mailboxes\" in baton.json" : several)
        }
    }

    private var law: [Problem] {
        let remote = workspace.configuration.mailboxes.values.filter { !$0.isLocal }
        guard !remote.isEmpty, !mailers.isEmpty, let refusal = workspace.configuration.refusal else { return [] }
        return [
            Problem(
                .warning, file: Configuration.file, cause: .unlawful(refusal),
                hint: "until then mail leaves to servers on this machine only")
        ]
    }
}
