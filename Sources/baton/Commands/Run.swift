import ArgumentParser
import Dispatch
import Engine
import Foundation
import Scheduler
import Server
import Store
import Values
import Workspace

struct Run: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Run the sequences: send what is due, take in what comes, until stopped.",
        discussion: """
            Stop it with Ctrl-C, SIGTERM or SIGHUP: messages under way end first. Only one runs per home. It goes on \
            when nobody reads what it says any more.
            """)

    @OptionGroup var common: CommonOptions
    @Flag(help: "Do one batch of what is due now, and end.") var once = false
    @Flag(help: "Do everything that is due now, and end.") var untilIdle = false
    @Flag(help: "Say nothing of each message.") var quiet = false

    func run() throws {
        Terminal.outliveReaders()
        let installation = try common.installation()
        try refuseUnlawful(installation.workspace)
        try installation.prepareFolder()
        let store = try SQLiteStore(path: installation.database)
        defer { try? store.close() }
        let bell = Doorbell()
        let stop = StopSignal(bell: bell)
        let requests = RequestQueue(bell: bell)
        let (scheduler, recovery) = try installation.sending(
            store: store, clock: SystemClock(), bell: bell, reads: true)
        let signals = Signals(stop)
        defer { signals.cancel() }
        let control = try ControlSocket(path: installation.socket, requests: requests) { Failure($0).answer }
        defer { control.close() }
        announce(installation, recovery)
        tellTroubles(of: scheduler)
        let narrative = Narrative(zone: installation.workspace.rules.zone)
        narrative.follow(scheduler, isQuiet: quiet)
        try scheduler.retryHeld(actor: "scheduler")
        if once {
            try scheduler.runOnce(at: bell, stop: stop, requests: requests)
        } else {
            try scheduler.run(until: untilIdle ? .idle : .stopped, bell: bell, stop: stop, requests: requests)
        }
        for (route, reason) in scheduler.pausedRoutes {
            Terminal.say("\(Terminal.paint("paused:", .yellow)) \(route) (\(reason)); its messages wait")
        }
        if once || untilIdle { narrative.tell(try scheduler.leftover()) }
        if common.json { Terminal.print(String(decoding: try scheduler.summary().value.json(), as: UTF8.self)) }
        Terminal.flush()
    }

    /// Each trouble once, and its end: the loop meets it again every few seconds while it lasts.
    private func tellTroubles(of scheduler: Scheduler) {
        var told: String?
        scheduler.report = { trouble in
            guard told != "\(trouble)" else { return }
            told = "\(trouble)"
            Terminal.say("\(Terminal.paint("waiting:", .yellow)) \(trouble); tried again every few seconds")
        }
        scheduler.passed = {
            told = nil
            Terminal.say("going on")
        }
    }

    /// Beyond this machine, a mail needs a way to unsubscribe and a postal address.
    private func refuseUnlawful(_ workspace: Workspace) throws {
        guard workspace.mailboxes.values.contains(where: { !$0.isLocal }), let reason = workspace.configuration.refusal
        else { return }
        throw Failure(
            "nothing is sent beyond this machine: \(reason)", hint: "the law wants both under every commercial mail",
            code: Failure.badInput)
    }

    private func announce(_ installation: Installation, _ recovery: RecoveryReport) {
        for mailbox in installation.workspace.mailboxes.values.sorted(by: { $0.name < $1.name })
        where mailbox.goesInClear {
            let what = mailbox.server.login == nil ? "mail" : "mail and secrets"
            Terminal.say(
                "\(Terminal.paint("warning:", .red)) \(what) of \(mailbox.name) go in clear to \(mailbox.server.host)")
        }
        for mailbox in installation.workspace.mailboxes.values.sorted(by: { $0.name < $1.name }) {
            guard let inbox = mailbox.inbox, inbox.goesInClear else { continue }
            Terminal.say(
                "\(Terminal.paint("warning:", .red)) mail and secrets of \(mailbox.name) come in clear from "
                    + inbox.server.host)
        }
        guard !quiet else { return }
        Terminal.say("baton runs in \(installation.root); stop it with Ctrl-C")
        if recovery != RecoveryReport() {
            Terminal.say(
                "after the last stop: \(recovery.answered) messages had been answered, \(recovery.resent) go out again, "
                    + "\(recovery.unknown) may or may not have arrived (baton outbox --state unknown)")
        }
    }
}
