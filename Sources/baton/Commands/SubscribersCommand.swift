import ArgumentParser
import Ports
import Scheduler
import Values
import Workspace

struct SubscribersCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "subscribers", abstract: "Who is told what happens here, and what became of it.",
        discussion: """
            They stand under "subscribers" in baton.json. A new one hears of what happens once `baton run` has taken the file, \
            and of nothing before. Among the deliveries, `_mail` and `_slack` are the notices of cards.
            """,
        subcommands: [Names.self, Deliveries.self, Replay.self, Resume.self], defaultSubcommand: Names.self)

    struct Names: ParsableCommand {
        static let configuration = CommandConfiguration(commandName: "list", abstract: "List them, and how they fare.")
        @OptionGroup var common: CommonOptions

        func run() throws {
            let installation = try common.installation()
            let known = try installation.looking { records in
                try Listener.all(of: installation.workspace.configuration).filter(\.isNamed).map { listener in
                    try records.subscriber(listener.name) ?? Subscriber(name: listener.name, cursor: 0)
                }
            }
            common.show(
                Answered(
                    known.isEmpty
                        ? "nobody is told anything: \"subscribers\" in baton.json names them"
                        : known.map { "\($0.name)  \($0.sentence)" }.joined(separator: "\n"),
                    .array(known.map(\.value))))
        }
    }

    struct Deliveries: ParsableCommand {
        static let configuration = CommandConfiguration(abstract: "List what was delivered, the latest first.")
        @OptionGroup var common: CommonOptions
        @Argument(help: "Only those to this subscriber.") var name: String?
        @Option(help: "Only those that are waiting, delivered or failed.") var state: String?
        @Option(help: "How many at most.") var limit = 50

        func run() throws {
            let wanted = try state.map { text in
                guard let state = SubscriberDelivery.State(rawValue: text) else {
                    throw ValidationError("a delivery is waiting, delivered or failed")
                }
                return state
            }
            let (name, limit) = (name, max(1, min(limit, 10_000)))
            let found = try common.installation().looking { records in
                try records.deliveries(to: name, before: .max, limit: wanted == nil ? limit : 10_000)
                    .filter { wanted == nil || $0.state == wanted }.prefix(limit)
            }
            common.show(
                Answered(
                    found.isEmpty ? "nothing was delivered" : found.map(\.sentence).joined(separator: "\n"),
                    .array(found.map(\.value))))
        }
    }

    struct Replay: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Make deliveries once more: those that failed, one by its number, or all since a moment.",
            discussion: "A delivery keeps its webhook-id, so that a receiver that has it already knows.")
        @OptionGroup var common: CommonOptions
        @Argument(help: "The subscriber.") var name: String
        @Argument(help: "A delivery's number.") var delivery: Int64?
        @Option(help: "All since then, delivered or not, such as 2026-12-24T09:00:00Z.") var since: String?

        func run() throws {
            try common.perform(.replay(subscriber: name, delivery: delivery, since: since))
        }
    }

    struct Resume: ParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Tell a subscriber again that was disabled.")
        @OptionGroup var common: CommonOptions
        @Argument(help: "The subscriber.") var name: String

        func run() throws { try common.perform(.resumeSubscriber(name)) }
    }
}

extension Subscriber {
    fileprivate var sentence: String {
        if let disabledAt { return "disabled since \(disabledAt): baton subscribers resume \(name)" }
        if let failingSince { return "fails since \(failingSince), \(failures)×" }
        return cursor == 0
            ? "new: it hears of what happens once `baton run` has taken baton.json, and of nothing before"
            : "well, has been told all until \(Identifiers.moment(of: cursor))"
    }
}

extension SubscriberDelivery {
    fileprivate var sentence: String {
        "\(id)  \(at)  \(subscriber)  \(event)  \(state.rawValue), \(attempts)×"
            + (answer.map { "  \($0.onOneLine)" } ?? "")
    }
}
