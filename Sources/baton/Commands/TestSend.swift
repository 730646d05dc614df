import ArgumentParser
import Doctor
import Foundation
import Mail
import Ports
import Queries
import Transport
import Values
import Workspace

struct TestSend: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "test-send",
        abstract: "Send one message to yourself, as a lead would get it.",
        discussion: """
            The subject begins with [test], and nothing is counted or remembered: no lead, no cap, no report knows of it.
            """)

    @OptionGroup var common: CommonOptions
    @Argument(help: "The template, such as coaching/guide.") var template: String
    @Option(help: "Your address; may be given several times.") var to: [String]
    @Option(help: "The lead it is composed for; an invented one otherwise.") var lead: String?
    @Option(help: "The sequence, where several send the template.") var sequence: String?
    @Option(help: "The step, where several send the template.") var step: String?

    func validate() throws {
        if to.isEmpty { throw ValidationError("write --to and your address") }
    }

    func run() throws {
        let installation = try common.installation()
        try installation.workspace.requireTemplate(template)
        let letter = try installation.preview(
            PreviewQuestion(template, lead: lead, sequence: sequence, step: step))
        guard let mailbox = letter.mailbox.flatMap({ installation.workspace.mailboxes[$0] }) else {
            throw Failure(
                "\(template) is no mail that a mailbox would send", hint: "`baton preview \(template)` shows it")
        }
        for recipient in to {
            let finding = try LetterOfTrial(
                mailbox: mailbox, recipient: recipient, subject: "[test] " + (letter.subject ?? template),
                text: letter.text, html: letter.html
            ).send(through: installation)
            guard finding.verdict != .fault else { throw Failure(finding.text, hint: finding.advice) }
            Terminal.print(finding.text)
        }
        Terminal.flush()
    }
}
