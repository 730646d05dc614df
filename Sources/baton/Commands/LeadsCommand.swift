import ArgumentParser
import Engine
import Lists
import Mail
import Ports
import Queries
import Scheduler
import Store
import Values
import Workspace

struct LeadsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "leads",
        abstract: "The people in this home: list them, look at one, correct, export or forget what is known.",
        subcommands: [
            List.self, Show.self, Set.self, Tag.self, Suppress.self, Lift.self, Export.self, Erase.self,
        ], defaultSubcommand: List.self)

    struct Show: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Everything that is known of one lead; `baton why` tells what happened.")
        @OptionGroup var common: CommonOptions
        @Argument(help: "The lead's address or id.") var lead: String

        func run() throws {
            let home = common.readableHome()
            let sheet = try home.reading { try $0.sheet(of: lead) }
            if common.json {
                Terminal.print(String(decoding: sheet.value.json(), as: UTF8.self))
            } else {
                var table = Table(["WHAT", "VALUE"])
                for entry in sheet.object.entries where !entry.value.isNull {
                    table.add([entry.name, entry.value.plain])
                }
                Terminal.print(table.text)
            }
            Terminal.flush()
            home.tellProblems()
        }
    }

    struct Set: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Set a name, any other attribute, the basis, the zone or the owner of a lead; empty clears it.")
        @OptionGroup var common: CommonOptions
        @Argument(help: "The lead's address.") var lead: String
        @Argument(help: "NAME=VALUE, such as first_name=Ann, company_size=40 or basis=consent.") var values: [String]

        func run() throws {
            var change = LeadChange()
            for pair in values {
                let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
                guard parts.count == 2, !parts[0].isEmpty else {
                    throw ValidationError("write NAME=VALUE, not “\(pair)”")
                }
                change.values[parts[0]] = parts[1]
            }
            try common.perform(.change(address: lead, change: change))
        }
    }

    struct Tag: ParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Add tags to a lead, or take them away.")
        @OptionGroup var common: CommonOptions
        @Argument(help: "The lead's address.") var lead: String
        @Argument(help: "Tags to add.") var tags: [String] = []
        @Option(help: "A tag to take away.") var remove: [String] = []

        func validate() throws {
            if tags.isEmpty, remove.isEmpty { throw ValidationError("name a tag, or say --remove TAG") }
        }

        func run() throws {
            try common.perform(
                .change(address: lead, change: LeadChange(addedTags: tags, removedTags: remove)))
        }
    }

    struct Suppress: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Nobody writes to this address again; it need not be a lead's.")
        @OptionGroup var common: CommonOptions
        @Argument(help: "The address.") var address: String
        @Option(help: "bounced, suppressed, unsubscribed or complained.") var reason: OptOut = .suppressed

        func run() throws { try common.perform(.suppress(address: address, reason: reason.event)) }
    }

    struct Lift: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Take back a suppression that was wrong; the reason is kept with the lead.")
        @OptionGroup var common: CommonOptions
        @Argument(help: "The address.") var address: String
        @Option(help: "Why: for whoever asks later.") var reason: String

        func run() throws { try common.perform(.lift(address: address, reason: reason)) }
    }

    struct Export: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Print everything that is known of a person, or of everybody, as one JSON value a line.",
            discussion: "Every row of the database that is theirs, and what was sent to them, as it stands there.")
        @OptionGroup var common: CommonOptions
        @Argument(help: "The lead's address.") var address: String?
        @Flag(help: "Everybody, in the order in which they came.") var all = false

        func validate() throws {
            if all == (address != nil) { throw ValidationError("name a lead, or say --all") }
        }

        func run() throws {
            let (store, keys) = try common.stateFolder.openForReading()
            defer { try? store.close() }
            if let address {
                let lead = try store.read { try $0.lead(address: Address.normal(address)) }
                guard let lead else { throw SchedulerError.unknownLead(address) }
                try print(lead, store, keys)
            } else {
                var last: Int64 = 0
                while true {
                    let leads = try store.read { try $0.leads(after: last, limit: 500) }
                    for lead in leads { try print(lead, store, keys) }
                    guard let final = leads.last else { break }
                    last = final.id
                }
            }
            Terminal.flush()
        }

        private func print(_ lead: Lead, _ store: SQLiteStore, _ keys: Keys) throws {
            let suppressed = try store.read { try $0.suppression(hash: keys.addressHash(lead.address)) }
            var known = try store.everything(of: lead.id)
            if case .array(let rows)? = known["lead"], let row = rows.first { known["lead"] = row }
            known["suppressed"] = suppressed.map(Value.string) ?? .null
            Terminal.print(String(decoding: Value.object(known).json(), as: UTF8.self))
        }
    }

    struct Erase: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Forget a person: every text of theirs leaves every file of the home.",
            discussion: """
                Nobody writes to the address from then on, and a later import does not change that. Totals stay. \
                docs/backup.md says what it cannot reach.
                """, aliases: ["forget"])
        @OptionGroup var common: CommonOptions
        @Argument(help: "The lead's address.") var address: String
        func run() throws { try common.perform(.erase(address: address)) }
    }
}
