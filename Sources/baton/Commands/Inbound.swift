import ArgumentParser
import Foundation
import Mail
import Scheduler
import Values

struct Inbound: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Take in one mail from standard input: a reply, a bounce, an auto-reply.",
        discussion: """
            For a mail server's pipe: baton inbound --home /srv/baton < mail
            With --explain nothing is taken in and no home is needed: each file, or standard input, is read as a mail, and \
            one line of JSON says what it is, what it says, and which rules said so.
            """)

    @OptionGroup var common: CommonOptions
    @Flag(help: "Only say what each mail is. Changes nothing.") var explain = false
    @Option(help: "What becomes of a mail from nobody known that answers none of ours: leave, or card.")
    var strangers = Strangers.leave
    @Argument(help: "With --explain: the mails, one a file; without, standard input.") var files: [String] = []

    /// What becomes of mail from people nobody knows.
    enum Strangers: String, ExpressibleByArgument, CaseIterable { case leave, card }

    func validate() throws {
        if !files.isEmpty, !explain {
            throw ValidationError("files are read with --explain only; take one mail in by: < mail")
        }
    }

    func run() throws {
        guard explain else { return try takeIn() }
        if files.isEmpty { say([UInt8](FileHandle.standardInput.readDataToEndOfFile())) }
        for file in files {
            guard let data = FileManager.default.contents(atPath: file) else {
                throw Failure("\(file): cannot be read", code: Failure.badInput)
            }
            say([UInt8](data))
        }
    }

    private func takeIn() throws {
        let mail = try read()
        guard !mail.isEmpty else { throw Failure("standard input holds no mail", code: Failure.badInput) }
        do {
            try common.tell(.mail(mail, actor: common.folder.actor, takesStrangers: strangers == .card))
        } catch {
            // A mail server bounces what ends with 65, and keeps what ends with 75 for later: nothing may be lost because
            // something here is not in order.
            var failure = Failure(error)
            failure.code = Failure.tryLater
            throw failure
        }
    }

    /// The mail, of which only what says what it is takes memory, however large it is.
    private func read() throws -> [UInt8] {
        // What travels as text has to be shorter.
        var mail = strangers == .card ? AbridgedMail(mail: 2 << 20) : AbridgedMail()
        while let piece = try FileHandle.standardInput.read(upToCount: 65_536), !piece.isEmpty { mail.take(piece) }
        return mail.bytes
    }

    private func say(_ mail: [UInt8]) {
        let today = Zone.utc.local(Moment(seconds: Int64(Date().timeIntervalSince1970))).date
        var line = InboundMail(mail).verdict(today: today).value.json()
        line.append(UInt8(ascii: "\n"))
        FileHandle.standardOutput.write(Data(line))
    }
}
