import ArgumentParser
import Engine
import Scheduler
import Values
import Workspace

struct QueueCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "queue", abstract: "The leads that wait for a person.",
        subcommands: [List.self, Show.self, Claim.self, Touch.self, Dispose.self], defaultSubcommand: List.self)

    struct List: ParsableCommand {
        static let configuration = CommandConfiguration(abstract: "The open cards, the most urgent first.")
        @OptionGroup var common: CommonOptions
        @Option(help: "One queue only.") var queue: String?

        func run() throws {
            let installation = try common.installation()
            let entries = try installation.reading { try $0.queue(queue) }
            if common.json {
                Terminal.print(String(decoding: Value.array(entries.map(\.value)).json(), as: UTF8.self))
            } else if entries.isEmpty {
                Terminal.print("nobody waits")
            } else {
                var table = Table(["CARD", "QUEUE", "LEAD", "COMPANY", "SCORE", "WHY", "OWNER", "ANSWER BY"])
                let zone = installation.workspace.rules.zone
                for entry in entries { table.add(entry.cells(zone)) }
                Terminal.print(table.text)
            }
            Terminal.flush()
        }
    }

    struct Show: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "One card: why it is here, the briefing, and the lead's whole story.")
        @OptionGroup var common: CommonOptions
        @Argument var card: Int64

        func run() throws {
            let installation = try common.installation()
            let told = try installation.reading { try $0.cardStory(card) }
            let zone = installation.workspace.rules.zone
            if common.json {
                let value: Value = [
                    "card": told.entry.value, "briefing": told.briefing.map(Value.string) ?? .null,
                    "story": told.story?.value ?? .null,
                ]
                Terminal.print(String(decoding: value.json(), as: UTF8.self))
            } else {
                Terminal.print(told.entry.headline(zone))
                if let briefing = told.briefing { Terminal.print("\n\(briefing)") }
                if let story = told.story { Terminal.print("\n\(story.text(zone))") }
            }
            Terminal.flush()
        }
    }

    struct Claim: ParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Take a card: it is yours from now on.")
        @OptionGroup var common: CommonOptions
        @Argument var card: Int64
        func run() throws { try common.perform(.claim(card: card)) }
    }

    struct Touch: ParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Record a call, mail or meeting with the lead.")
        @OptionGroup var common: CommonOptions
        @Argument var card: Int64
        @Argument(help: "call, mail or meeting.") var how = "call"
        func run() throws { try common.perform(.touch(card: card, how: how)) }
    }

    struct Dispose: ParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Close a card: won, lost, or recycled to marketing.")
        @OptionGroup var common: CommonOptions
        @Argument var card: Int64
        @Argument(help: "won, lost or recycle.") var disposition: String
        @Option(help: "Why, in a word: budget, timing, competitor …") var reason: String?
        @Option(help: "The agreed value of a deal that was won, in minor units.") var value: Int?
        func run() throws {
            try common.perform(.dispose(card: card, disposition: disposition, reason: reason, value: value))
        }
    }
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
