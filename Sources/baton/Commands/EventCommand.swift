import ArgumentParser
import Scheduler

struct EventCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "event",
        abstract: "Tell what a lead did: reply, click, paid, unsubscribe, form, or a name of your own.")

    @OptionGroup var common: CommonOptions
    @Argument(help: "The lead's address; with --token, the event's name alone.") var lead: String
    @Argument(help: "The event's name.") var name: String?
    @Option(help: "A JSON object, such as '{\"amount\": 4900, \"currency\": \"EUR\"}'.") var details = "{}"
    @Option(help: "The provider's own id: the same one again changes nothing.") var id: String?
    @Option(help: "The token of the checkout link that was paid.") var token: String?

    func run() throws {
        if let token {
            return try common.perform(
                .event(address: nil, token: token, name: name ?? lead, details: details, id: id))
        }
        guard let name else { throw ValidationError("name the lead and the event") }
        try common.perform(.event(address: lead, token: nil, name: name, details: details, id: id))
    }
}
