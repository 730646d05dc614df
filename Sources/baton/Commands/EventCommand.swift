import ArgumentParser
import Engine
import Scheduler
import Values

struct EventCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "event",
        abstract: "Tell what a lead did: reply, click, paid, unsubscribe, form, or a name of your own.",
        discussion: """
            Events are taken however they are written: "Opt-Out" and "unsubscribed" are "unsubscribe". A name that \
            resembles one of them and that nothing listens to is refused. It is recorded whatever state the home's \
            files are in.
            """)

    @OptionGroup var common: CommonOptions
    @Argument(help: "The lead's address; with --token, the event's name alone.") var lead: String
    @Argument(help: "The event's name.") var name: String?
    @Option(help: "A JSON object, such as '{\"amount\": 4900, \"currency\": \"EUR\"}'.") var details = "{}"
    @Option(help: "The provider's own id: the same event with the same one again changes nothing.") var id: String?
    @Option(help: "The token of the checkout link that was paid.") var token: String?

    func run() throws {
        let told: Told
        if let token {
            told = Told(event: name ?? lead, address: nil, token: token, details: details, id: id, by: actor)
        } else {
            guard let name else { throw ValidationError("name the lead and the event") }
            told = Told(event: name, address: lead, token: nil, details: details, id: id, by: actor)
        }
        try common.tell(told)
    }

    private var actor: String { HomeFolder(common.home).actor }
}
