import ArgumentParser
import Dispatch
import Engine
import Foundation
import Ports
import Queries
import Scheduler
import Server
import Store
import Values
import Workspace

struct Run: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Run the sequences: send what is due, take in what comes, until stopped.",
        discussion: """
            Stop it with Ctrl-C or SIGTERM: messages under way end first. SIGHUP, or `baton reload`, has it read the home \
            again. Only one runs per home. It goes on when nobody reads what it says any more.
            """)

    @OptionGroup var common: CommonOptions
    @Flag(help: "Do one batch of what is due now, and end.") var once = false
    @Flag(help: "Do everything that is due now, and end.") var untilIdle = false
    @Flag(help: "Say nothing of each message.") var quiet = false
    @Option(help: "Listen for HTTP at HOST:PORT instead of where baton.json says.") var listen: String?
    @Flag(help: "Write a line of JSON for each request over HTTP.") var logRequests = false
    @Flag(help: "The clock is right, although it has leapt ahead.") var trustClock = false

    @Option(help: "Let time run faster, as in 1d=1m: only where every mailbox is on this machine.")
    var accelerate: String?

    func run() throws {
        Terminal.outliveReaders()
        let clock = try chosenClock()
        var installation = try common.installation()
        try refuse(installation)
        let (store, _) = try installation.openForWriting()
        defer { try? store.close() }
        try installation.state.refuseLeap(in: store, trusts: trustClock)
        try installation.state.noteClocks(in: store, trusts: trustClock)
        DescriptorLimit.raise()
        let host = RunHost(installation, folder: common.state, at: SystemClock().now)
        let signals = Signals(host)
        defer { signals.cancel() }
        let bell = Doorbell()
        let control = try ControlSocket(path: installation.state.socket, requests: RequestQueue(bell: bell)) {
            Failure($0).answer
        } process: {
            try host.answer($0)
        }
        defer { control.close() }
        let watch = FileWatch(host)
        defer { watch.cancel() }
        while true {
            try round(installation, store, WatchedClock(clock, host), bell, host, control)
            guard let next = host.takeNext() else { break }
            installation = next
            try refuse(installation)
        }
        Terminal.flush()
    }

    /// One time with the same files: until the end, or until they are read again.
    private func round(
        _ installation: Installation, _ store: SQLiteStore, _ clock: any Clock, _ bell: Doorbell, _ host: RunHost,
        _ control: ControlSocket
    ) throws {
        let stop = StopSignal(bell: bell)
        let requests = RequestQueue(bell: bell)
        let (scheduler, journal, recovery) = try installation.sending(
            store: store, clock: clock, bell: bell, reads: true)
        let lookout = DomainLookout(installation)
        defer { lookout.cancel() }
        scheduler.standing = lookout.watch
        host.begin(stop)
        control.serve(requests)
        let web =
            once || untilIdle
            ? nil : try WebDoor.open(installation, requests: requests, listen: listen, logs: logRequests)
        defer { web?.close() }
        let missing = installation.missingSecrets
        host.note(missing: missing)
        for secret in missing { Terminal.say("\(Terminal.paint("warning:", .yellow)) a secret is missing: \(secret)") }
        announce(installation, recovery)
        if let web {
            Terminal.say("HTTP at \(web.address), known outside as \(web.context.baseURL)")
            try web.greetFirst(scheduler)
        }
        let herald = once || untilIdle ? nil : try Herald.open(installation, requests: requests)
        let heart = Heart(requests: requests)
        defer { heart.stop() }
        let narrative = Narrative(zone: installation.workspace.rules.zone)
        narrative.follow(scheduler, isQuiet: quiet)
        try scheduler.retryHeld(actor: "scheduler")
        if once {
            try scheduler.runOnce(at: bell, stop: stop, requests: requests)
        } else {
            try scheduler.run(until: untilIdle ? .idle : .stopped, bell: bell, stop: stop, requests: requests)
        }
        // What the herald's last calls came to; what cannot be recorded any more is told again later, by the same id.
        if let rest = herald?.end(), !rest.isEmpty { _ = try? scheduler.tell([], rest, underWay: [:]) }
        // A copy that was made meanwhile is of an older generation from now on.
        try installation.state.beginGeneration(store, journal)
        for (route, reason) in scheduler.pausedRoutes {
            Terminal.say("\(Terminal.paint("paused:", .yellow)) \(route) (\(reason)); its messages wait")
        }
        if once || untilIdle { narrative.tell(try scheduler.queries.leftover()) }
        if common.json { Terminal.print(String(decoding: try scheduler.queries.summary().value.json(), as: UTF8.self)) }
    }

    private func chosenClock() throws -> any Clock {
        guard let accelerate else { return SystemClock() }
        guard let factor = AcceleratedClock.factor(accelerate) else {
            throw ValidationError("--accelerate wants what passes and in what, such as 1d=1m")
        }
        return AcceleratedClock(factor: factor)
    }

    /// What must not be begun with these files.
    private func refuse(_ installation: Installation) throws {
        try StartChecks(installation: installation).refuseUnlawful()
        guard accelerate != nil, let far = installation.workspace.mailboxes.values.first(where: { !$0.isLocal }) else {
            return
        }
        throw Failure(
            "time is not let run faster where mail leaves this machine: \(far.name) sends through \(far.server.host)",
            hint: "`baton sink` is a mail server on this machine", code: Failure.badInput)
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
