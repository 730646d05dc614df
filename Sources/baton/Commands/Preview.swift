import ArgumentParser
import Engine
import Scheduler
import Values

struct Preview: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Show a message as a lead would get it: subject, text and HTML.")

    @OptionGroup var common: CommonOptions
    @Argument(help: "The template, such as coaching/guide.") var template: String
    @Option(help: "The lead, by address; an invented one otherwise.") var lead: String?
    @Flag(help: "Print the HTML part only, as a page.") var html = false

    func run() throws {
        let installation = try common.installation()
        let letter: Letter
        if let lead {
            letter = try installation.reading { try $0.preview(template, lead: lead) }
        } else {
            letter = try installation.rehearsing { try $0.preview(template, lead: nil) }
        }
        if html {
            Terminal.print(letter.html ?? letter.text)
        } else if common.json {
            let value: Value = [
                "subject": letter.subject.map(Value.string) ?? .null, "text": .string(letter.text),
                "html": letter.html.map(Value.string) ?? .null,
            ]
            Terminal.print(String(decoding: value.json(), as: UTF8.self))
        } else {
            Terminal.print("Subject: \(letter.subject ?? "(continues the conversation)")\n\n\(letter.text)")
        }
        Terminal.flush()
    }
}
