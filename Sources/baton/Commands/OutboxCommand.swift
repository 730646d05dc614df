import ArgumentParser
import Engine
import Scheduler
import Values
import Workspace

struct OutboxCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "outbox", abstract: "Messages that are not delivered: held, unknown, put off, on their way.",
        subcommands: [List.self, Release.self, Drop.self, Resolve.self, Resume.self], defaultSubcommand: List.self)

    struct List: ParsableCommand {
        static let configuration = CommandConfiguration(abstract: "What is not delivered, and why.")
        @OptionGroup var common: CommonOptions
        @Option(help: "One state only: planned, sending, deferred, held or unknown.")
        var state: String?

        func run() throws {
            let installation = try common.installation()
            let states = try state.map { name in
                guard let state = OutboxMessage.State(rawValue: name) else {
                    throw ValidationError("there is no state “\(name)”")
                }
                return Set([state])
            }
            let entries = try installation.reading { try $0.undelivered(states ?? Set(OutboxMessage.State.allCases)) }
            if common.json {
                Terminal.print(String(decoding: Value.array(entries.map(\.value)).json(), as: UTF8.self))
            } else if entries.isEmpty {
                Terminal.print("nothing is held, unknown or waiting")
            } else {
                var table = Table(["MESSAGE", "STATE", "LEAD", "STEP", "THROUGH", "NOT BEFORE", "WHY"])
                let zone = installation.workspace.rules.zone
                for entry in entries {
                    table.add([
                        String(entry.message.id), entry.message.state.rawValue, entry.address, entry.message.key.step,
                        entry.message.route, zone.stamp(entry.message.notBefore), entry.waits ?? "",
                    ])
                }
                Terminal.print(table.text)
            }
            if !common.json { try tellUnread(installation) }
            Terminal.flush()
        }

        /// Mailboxes that cannot be read: answers may wait there that nobody has heard.
        private func tellUnread(_ installation: Installation) throws {
            let zone = installation.workspace.rules.zone
            for unread in try installation.reading({ try $0.unreadMailboxes() }) {
                let since = unread.since.map { " since \(zone.stamp($0))" } ?? ", but for new mail"
                Terminal.print(
                    "not read\(since): \(unread.mailbox) (\(unread.reason)); `baton doctor \(unread.mailbox)` says more"
                )
            }
        }
    }

    struct Release: ParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Try a held or put-off message again now.")
        @OptionGroup var common: CommonOptions
        @Argument var message: Int64
        func run() throws { try common.perform(.release(message: message)) }
    }

    struct Drop: ParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Give a message up; its lead goes on.")
        @OptionGroup var common: CommonOptions
        @Argument var message: Int64
        func run() throws { try common.perform(.drop(message: message)) }
    }

    struct Resolve: ParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Say what became of a message of unknown outcome.")
        @OptionGroup var common: CommonOptions
        @Argument var message: Int64
        @Flag(inversion: .prefixedNo, help: "Whether it arrived; one that did not is sent again.") var arrived: Bool
        func run() throws { try common.perform(.resolve(message: message, arrived: arrived)) }
    }

    struct Resume: ParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Let a paused mailbox or endpoint send again.")
        @OptionGroup var common: CommonOptions
        @Argument(help: "The mailbox or endpoint.") var route: String
        func run() throws { try common.perform(.resume(route: route)) }
    }
}
