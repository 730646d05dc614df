import ArgumentParser
import Engine
import Scheduler
import Values
import Workspace

struct OutboxCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "outbox",
        abstract: "Messages that are not delivered: held, unknown, put off, on their way, failed.",
        subcommands: [List.self, Release.self, Drop.self, Resolve.self, Resume.self], defaultSubcommand: List.self)

    struct List: ParsableCommand {
        static let configuration = CommandConfiguration(abstract: "What is not delivered, and why.")
        @OptionGroup var common: CommonOptions
        @Option(help: "One state only: \(states.joined(separator: ", ")).")
        var state: String?

        private static let failed = MessageRecord.State.failed.rawValue
        private static let states = OutboxMessage.State.allCases.map(\.rawValue) + [failed]

        func validate() throws {
            guard let state, !Self.states.contains(state) else { return }
            throw ValidationError("there is no state “\(state)”; there are: \(Self.states.joined(separator: ", "))")
        }

        func run() throws {
            let installation = try common.installation()
            let asked = state.map { Set([OutboxMessage.State(rawValue: $0)].compactMap(\.self)) }
            let asksForFailed = state.map { $0 == Self.failed } ?? true
            let (entries, failed, others) = try installation.reading { scheduler in
                let entries = try scheduler.undelivered(asked ?? Set(OutboxMessage.State.allCases))
                let failed = try scheduler.failed(limit: asksForFailed ? 100 : 0)
                return (entries, failed.entries, failed.others)
            }
            if common.json {
                let values = entries.map(\.value) + failed.map(\.value)
                Terminal.print(String(decoding: Value.array(values).json(), as: UTF8.self))
            } else {
                Terminal.print(text(entries, failed, installation.workspace.rules.zone))
            }
            if !common.json { try tellUnread(installation) }
            Terminal.flush()
            if others > 0 { Terminal.say("and \(others) that failed before these") }
        }

        private func text(_ entries: [OutboxEntry], _ failed: [FailedEntry], _ zone: Zone) -> String {
            var table = Table(["MESSAGE", "STATE", "LEAD", "STEP", "THROUGH", "NOT BEFORE", "WHY"])
            for entry in entries {
                table.add([
                    String(entry.message.id), entry.message.state.rawValue, entry.address, entry.message.key.step,
                    entry.message.route, zone.stamp(entry.message.notBefore), entry.waits ?? "",
                ])
            }
            for entry in failed {
                table.add([
                    String(entry.record.id), entry.record.state.rawValue, entry.address, entry.record.key.step,
                    entry.record.route, "–", "\(zone.stamp(entry.record.at))  \(entry.reason)",
                ])
            }
            return table.isEmpty ? "nothing is held, unknown, failed or waiting" : table.text
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
