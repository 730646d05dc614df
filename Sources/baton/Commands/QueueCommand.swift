import ArgumentParser
import Engine
import Ports
import Queries
import Scheduler
import Values
import Workspace

struct QueueCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "queue", abstract: "The leads that wait for a person.",
        subcommands: [
            List.self, Show.self, Claim.self, Touch.self, HandOver.self, Return.self, Dispose.self,
        ], defaultSubcommand: List.self)

    struct List: ParsableCommand {
        static let configuration = CommandConfiguration(abstract: "The open cards, the most urgent first.")
        @OptionGroup var common: CommonOptions
        @Option(help: "One queue only.") var queue: String?
        @Option(help: "One person's cards only.") var owner: String?
        @Flag(help: "Only cards that nobody has taken.") var unclaimed = false
        @Option(help: "What comes first, in turn: \(levels); separated by commas.") var order: String?
        @OptionGroup var page: PageOptions

        private static let levels = QueueLevel.allCases.map(\.rawValue).joined(separator: ", ")

        private var filter: QueueFilter {
            QueueFilter(
                queue: queue, owner: unclaimed ? .nobody : owner.map(Owner.person),
                order: order.map { $0.split(separator: ",").compactMap { QueueLevel(rawValue: String($0)) } }
                    ?? QueueLevel.usual)
        }

        func validate() throws {
            for level in order?.split(separator: ",") ?? [] where QueueLevel(rawValue: String(level)) == nil {
                throw ValidationError("cards are not ordered by “\(level)”; there are: \(Self.levels)")
            }
        }

        func run() throws {
            let home = common.readableHome()
            let (found, zone) = try home.reading { queries in
                let found = try page.gather { cursor, limit in
                    let page = try queries.queue(filter, after: cursor, limit: limit)
                    return Page(rows: page.entries, next: page.next)
                }
                return (found, queries.zone)
            }
            let entries = found.rows
            if common.json {
                Terminal.print(String(decoding: Value.array(entries.map(\.value)).json(), as: UTF8.self))
            } else if entries.isEmpty {
                Terminal.print("nobody waits")
            } else {
                var table = Table(["CARD", "QUEUE", "LEAD", "COMPANY", "SCORE", "WHY", "OWNER", "ANSWER BY"])
                for entry in entries { table.add(entry.cells(zone)) }
                Terminal.print(table.text)
            }
            Terminal.flush()
            page.tellRest(found.next)
            home.tellProblems()
        }
    }

    struct Show: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "One card: why it is here, the briefing, and the lead's whole story.")
        @OptionGroup var common: CommonOptions
        @Argument(help: "The card's number, or its lead's address.") var card: String

        func run() throws {
            let home = common.readableHome()
            let (told, zone) = try home.reading { queries in
                (try Int64(card).map(queries.card) ?? queries.card(of: card), queries.zone)
            }
            if common.json {
                Terminal.print(String(decoding: told.value(\.command).json(), as: UTF8.self))
            } else {
                Terminal.print(told.entry.headline(zone))
                if let briefing = told.briefing { Terminal.print("\n\(briefing)") }
                if let story = told.story { Terminal.print("\n\(story.text(zone, \.command))") }
            }
            Terminal.flush()
            home.tellProblems()
        }
    }

    struct Claim: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Take a card: it is yours from now on.",
            discussion: "One that is somebody else's is refused, and says whose it is.")
        @OptionGroup var common: CommonOptions
        @OptionGroup var worker: WorkerOptions
        @Argument(help: "The card's number, or its lead's address.") var card: String
        @Option(help: "Take it from this person, who has it and has not begun on it.") var from: String?
        func run() throws { try common.perform(.claim(card: card, from: from), as: worker.name) }
    }

    struct HandOver: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "hand-over", abstract: "Give a card to another person, who is there and works cards.")
        @OptionGroup var common: CommonOptions
        @OptionGroup var worker: WorkerOptions
        @Argument(help: "The card's number, or its lead's address.") var card: String
        @Argument(help: "The person's name, as the queues have it.") var to: String
        func run() throws { try common.perform(.handOver(card: card, to: to), as: worker.name) }
    }

    struct Return: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "return", abstract: "Give a card back to its queue.",
            discussion: """
                It goes to whoever else has the turn. Where nobody else is there it is nobody's until somebody takes it: it \
                does not come back by itself to who had it.
                """)
        @OptionGroup var common: CommonOptions
        @OptionGroup var worker: WorkerOptions
        @Argument(help: "The card's number, or its lead's address.") var card: String
        func run() throws { try common.perform(.giveBack(card: card), as: worker.name) }
    }

    struct Touch: ParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Record a call, mail or meeting with the lead.")
        @OptionGroup var common: CommonOptions
        @Argument(help: "The card's number, or its lead's address.") var card: String
        @OptionGroup var worker: WorkerOptions
        @Argument(help: "call, mail or meeting.") var how = "call"
        func run() throws { try common.perform(.touch(card: card, how: how), as: worker.name) }
    }

    struct Dispose: ParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Close a card: won, lost, or recycled to marketing.")
        @OptionGroup var common: CommonOptions
        @OptionGroup var worker: WorkerOptions
        @Argument(help: "The card's number, or its lead's address.") var card: String
        @Argument(help: "won, lost or recycle.") var disposition: String
        @Option(help: "Why, in a word: budget, timing, competitor …") var reason: String?
        @Option(parsing: .unconditional, help: "The agreed value of a deal that was won: 4000, or \"4,000.00 EUR\".")
        var value: String?
        @Option(help: "What was sold, where the lead has several offers open.") var offer: String?

        func run() throws {
            let money = try value.map { text in
                let currency = try common.installation().workspace.rules.currency
                guard let money = Money(reading: text, currency: currency), money.minorUnits >= 0 else {
                    throw ValidationError("--value wants an amount in \(currency), such as \"4,000.00\", not “\(text)”")
                }
                return money.minorUnits
            }
            try common.perform(
                .dispose(card: card, disposition: disposition, reason: reason, value: money, offer: offer),
                as: worker.name)
        }
    }
}

/// Who works a card at the terminal.
struct WorkerOptions: ParsableArguments {
    @Option(
        name: .customLong("as"), help: "Who you are: a name as the queues have it; the user of this machine otherwise.")
    var name: String?
}

extension QueueEntry {
    fileprivate func headline(_ zone: Zone) -> String {
        let answer = card.state == .open ? "answer by \(zone.stamp(card.answerBy))" : card.state.rawValue
        return "card \(card.id) in \(card.queue), \(answer), \(card.owner ?? "nobody")'s: "
            + card.reasons.joined(separator: ", ")
    }

    fileprivate func cells(_ zone: Zone) -> [String] {
        [
            String(card.id), card.queue, lead?.address ?? "–", lead?.attributes["company"]?.text ?? "–",
            score.map { String($0.total) } ?? "–", card.reasons.joined(separator: ", "),
            card.owner ?? "–", card.state == .open ? zone.stamp(card.answerBy) : "accepted",
        ]
    }
}
