import ArgumentParser
import Engine
import Ports
import Queries
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
        @OptionGroup var page: PageOptions

        private static let failed: String = MessageRecord.State.failed.rawValue
        private static let states: [String] = OutboxMessage.State.allCases.map(\.rawValue) + [failed]

        func validate() throws {
            guard let state, !Self.states.contains(state) else { return }
            throw ValidationError("there is no state “\(state)”; there are: \(Self.states.joined(separator: ", "))")
        }

        func run() throws {
            let home = common.readableHome()
            try home.reading { queries in
                let undelivered = try undelivered(queries)
                let failed = try failed(queries)
                if common.json {
                    let values = undelivered.rows.map { $0.value(\.command) } + failed.rows.map(\.value)
                    Terminal.print(String(decoding: Value.array(values).json(), as: UTF8.self))
                } else {
                    Terminal.print(text(undelivered.rows, failed.rows, queries.zone))
                    try tellUnread(queries)
                }
                Terminal.flush()
                page.tellRest(undelivered.next)
                try tellOlder(failed, queries)
            }
            home.tellProblems()
        }

        private func undelivered(_ queries: Queries) throws -> Page<OutboxEntry> {
            guard state != Self.failed else { return Page(rows: []) }
            let one = state.flatMap { OutboxMessage.State(rawValue: $0) }
            let filter = OutboxFilter(states: one.map { [$0] } ?? Set(OutboxMessage.State.allCases))
            return try page.gather { try queries.outbox(filter, after: $0, limit: $1) }
        }

        /// Beside the others only the latest; alone, a page like any other.
        private func failed(_ queries: Queries) throws -> Page<EndedEntry> {
            if state == Self.failed { return try page.gather { try queries.ended(.failed, after: $0, limit: $1) } }
            return state == nil && page.after == nil ? try queries.ended(.failed, limit: 100) : Page(rows: [])
        }

        private func tellOlder(_ failed: Page<EndedEntry>, _ queries: Queries) throws {
            guard failed.next != nil else { return }
            if state == Self.failed { return page.tellRest(failed.next) }
            let others = (try queries.messageCounts()[Self.failed] ?? 0) - failed.rows.count
            Terminal.say("and \(others) that failed before these")
        }

        private func text(_ entries: [OutboxEntry], _ failed: [EndedEntry], _ zone: Zone) -> String {
            var table = Table(["MESSAGE", "STATE", "LEAD", "STEP", "THROUGH", "NOT BEFORE", "WHY"])
            for entry in entries {
                table.add([
                    String(entry.message.id), entry.message.state.rawValue, entry.address, entry.message.key.step,
                    entry.message.route, zone.stamp(entry.message.notBefore), entry.waits?.words(\.command) ?? "",
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
        private func tellUnread(_ queries: Queries) throws {
            for unread in try queries.unreadMailboxes() {
                let since = unread.since.map { " since \(queries.zone.stamp($0))" } ?? ", but for new mail"
                Terminal.print(
                    "not read\(since): \(unread.mailbox) (\(unread.reason)); `baton doctor \(unread.mailbox)` says more"
                )
            }
        }
    }

    struct Release: ParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Try a held or put-off message again now.")
        @OptionGroup var common: CommonOptions
        @OptionGroup var message: OneMessage
        func run() throws {
            try common.perform(.release(message: message.number(common, in: [.held, .deferred])))
        }
    }

    struct Drop: ParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Give a message up; its lead goes on.")
        @OptionGroup var common: CommonOptions
        @OptionGroup var message: OneMessage
        func run() throws {
            try common.perform(.drop(message: message.number(common, in: [.planned, .held, .deferred])))
        }
    }

    struct Resolve: ParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Say what became of a message of unknown outcome.")
        @OptionGroup var common: CommonOptions
        @OptionGroup var message: OneMessage
        @Flag(inversion: .prefixedNo, help: "Whether it arrived; one that did not is sent again.") var arrived: Bool
        func run() throws {
            try common.perform(.resolve(message: message.number(common, in: [.unknown]), arrived: arrived))
        }
    }

    /// A message as the lists show it.
    struct OneMessage: ParsableArguments {
        @Argument(help: "The message's number, or its lead's address where one message of theirs can be meant.")
        var message: String

        /// Its number.
        ///
        /// - Parameter states: those in which it can be meant, where the lead is named.
        func number(_ common: CommonOptions, in states: Set<OutboxMessage.State>) throws -> Int64 {
            if let number = Int64(message) { return number }
            return try common.readableHome().reading { try $0.message(to: message, in: states) }
        }
    }

    struct Resume: ParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Let a paused mailbox or endpoint send again.")
        @OptionGroup var common: CommonOptions
        @Argument(help: "The mailbox or endpoint.") var route: String
        func run() throws { try common.perform(.resume(route: route)) }
    }
}
