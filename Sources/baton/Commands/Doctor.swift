import ArgumentParser
import Doctor
import Foundation
import Queries
import Scheduler
import Transport
import Values
import Workspace

struct Doctor: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract:
            "Look at the home and every mailbox, up to the login, and say what would stop sending or reading. Sends nothing.",
        discussion: """
            The dialogue with each server is shown on standard error as it happens, without secrets. --login leads a person through \
            the sign-in of a mailbox with OAuth, keeps the token and logs in with it. Exit codes: 0 all is well or worth \
            a look at most, 1 something would stop sending, 64 wrong usage, 65 the home cannot be read.
            """)

    @OptionGroup var common: CommonOptions
    @Argument(help: "One mailbox; without it, all of them.") var mailbox: String?
    @Flag(help: "Sign in anew where the mailbox has OAuth, then log in.") var login = false
    @Option(help: "Send one short test message from the mailbox to this address.") var sendTo: String?
    @Flag(help: "Do not show the dialogues.") var quiet = false

    func validate() throws {
        if login || sendTo != nil, mailbox == nil { throw ValidationError("name the mailbox") }
    }

    func run() throws {
        var report = DoctorReport(isJSON: common.json)
        defer { Terminal.flush() }
        report.begin("home  \(common.home)")
        let installation = try open(&report)
        for finding in HomeExamination(installation: installation).findings() { report.add(finding) }
        for mailbox in try chosen(installation) { try examine(mailbox, installation, &report) }
        report.end()
        if report.hasFault { throw ExitCode(Failure.failed) }
    }

    /// The home, or the end: without its files there is nothing to look at.
    private func open(_ report: inout DoctorReport) throws -> Installation {
        do {
            let installation = try common.installation()
            let workspace = installation.workspace
            report.add(
                Finding(
                    "files", .fine,
                    [
                        workspace.sequences.count.counted("sequence"),
                        workspace.templates.count.counted("template"),
                        workspace.mailboxes.count.counted("mailbox"),
                    ].joined(separator: ", ") + ": no errors"))
            return installation
        } catch let failure as Failure {
            report.add(Finding("files", .fault, failure.message, hint: failure.hint ?? "`baton check` says where"))
            report.end()
            throw ExitCode(Failure.badInput)
        }
    }

    private func chosen(_ installation: Installation) throws -> [Mailbox] {
        let all = installation.workspace.mailboxes
        guard let mailbox else { return all.values.sorted { $0.name < $1.name } }
        guard let found = all[mailbox] else {
            throw SchedulerError.unknownMailbox(mailbox, known: all.keys.sorted())
        }
        return [found]
    }

    private func examine(_ mailbox: Mailbox, _ installation: Installation, _ report: inout DoctorReport) throws {
        let server = mailbox.server
        let method = server.login.map { ", \($0.method.rawValue)" } ?? ""
        report.begin(
            "mailbox \(mailbox.name)  \(mailbox.address) through \(server.host):\(server.port) (\(server.security)\(method))",
            mailbox: mailbox.name)
        let secrets = installation.secrets
        let tokens = installation.tokens
        if login { try installation.state.prepare() }
        if login, !(try signIn(mailbox, secrets, tokens, &report)) { return }
        let transcript = Transcription(isShown: !quiet)
        let doctor = try MailboxDoctor(
            mailbox, secrets: secrets, tokens: tokens, now: SystemClock().now, hear: transcript.hear)
        let findings = doctor.examine()
        report.add(transcript.lines)
        for finding in findings { report.add(finding) }
        let signing = SigningExamination(mailbox, keys: installation.texts).findings()
        let domain = DomainDoctor(mailbox, keys: installation.texts).findings(
            requires: installation.workspace.configuration.authentication == .require)
        for finding in signing + domain + installation.pause(of: mailbox.name) { report.add(finding) }
        try examineInbox(mailbox, installation, &report)
        if let sendTo, !(findings + signing).contains(where: { $0.verdict == .fault }) {
            report.add(try LetterOfTrial(mailbox: mailbox, recipient: sendTo).send(through: installation))
        }
    }

    /// Where its mail comes in, if it is read.
    private func examineInbox(
        _ mailbox: Mailbox, _ installation: Installation, _ report: inout DoctorReport
    ) throws {
        let transcript = Transcription(isShown: !quiet)
        guard
            let doctor = try InboxDoctor(
                mailbox, secrets: installation.secrets, tokens: installation.tokens, hear: transcript.hear)
        else { return }
        let findings = doctor.examine()
        report.add(transcript.lines)
        for finding in findings { report.add(finding) }
    }

    /// Whether to go on.
    private func signIn(
        _ mailbox: Mailbox, _ secrets: @escaping @Sendable (SecretReference) throws -> String, _ tokens: TokenFolder,
        _ report: inout DoctorReport
    ) throws -> Bool {
        let guide = SignInGuide()
        guard
            let signIn = try SignIn(
                mailbox, secrets: secrets, tokens: tokens, tell: guide.tell, pause: guide.pause)
        else { return true }
        if let reason = signIn.run() {
            report.add(MailboxDoctor.finding(ofSignIn: reason, mailbox))
            return false
        }
        report.add(
            Finding("sign-in", .fine, "done; the refresh token is in \(tokens.file(of: mailbox.name)), for you alone"))
        return true
    }
}

/// What a person is told during a sign-in, on standard error.
private struct SignInGuide {
    func tell(_ step: SignIn.Step) {
        switch step {
        case .enter(let code, let address, let link, let minutes):
            Terminal.say("\n  Open    \(Terminal.paint(address, .bold))\n  Enter   \(Terminal.paint(code, .bold))")
            if let link { Terminal.say("  or open \(link)") }
            Terminal.say("  within \(minutes) minutes, and sign in as the mailbox. Waiting …\n")
        case .browse(let url):
            Terminal.say(
                """

                  Open this address in a browser on this machine, and sign in as the mailbox:

                  \(url)

                  From another machine, first forward the port that stands after redirect_uri: ssh -L PORT:127.0.0.1:PORT
                  Waiting …

                """)
        case .waiting: Terminal.progress("  nobody has entered the code yet")
        }
    }

    func pause(_ span: Span) { Thread.sleep(forTimeInterval: Double(span.milliseconds) / 1_000) }
}

/// A dialogue as it happens.
private final class Transcription {
    private(set) var lines: [DialogueLine] = []
    private let isShown: Bool

    init(isShown: Bool) { self.isShown = isShown }

    func hear(_ line: DialogueLine) {
        lines.append(line)
        guard isShown else { return }
        Terminal.say(Terminal.paint("        \(line.isFromServer ? "S" : "C"): \(line.text)", .dim))
    }
}
