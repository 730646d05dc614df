import ArgumentParser
import Engine
import Foundation
import Ports
import Queries
import Scheduler
import Server
import Values
import Workspace

struct PeopleCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "people", abstract: "The people who sign in to the pages, their roles, and when they are away.",
        subcommands: [List.self, Add.self, Remove.self, Away.self], defaultSubcommand: List.self)

    struct List: ParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Everybody who can sign in.")
        @OptionGroup var common: CommonOptions

        func run() throws {
            let home = common.readableHome()
            let (people, zone) =
                try common.stateFolder.hasDatabase
                ? home.reading { queries in (try queries.store.read { try $0.people() }, queries.zone) } : ([], .utc)
            if common.json {
                let values = people.map { person -> Value in
                    [
                        "name": .string(person.name), "address": person.address.map(Value.string) ?? .null,
                        "role": .string(person.role), "has_password": .bool(person.password != nil),
                        "seen_at": person.seenAt.map { .string($0.description) } ?? .null,
                    ]
                }
                Terminal.print(String(decoding: Value.array(values).json(), as: UTF8.self))
            } else if people.isEmpty {
                Terminal.print("nobody can sign in yet; `baton people add NAME --role owner` adds the first")
            } else {
                var table = Table(["NAME", "ROLE", "ADDRESS", "LAST SIGNED IN"])
                for person in people {
                    table.add([
                        person.name, person.role, person.address ?? "–",
                        person.seenAt.map { zone.stamp($0) } ?? "never",
                    ])
                }
                Terminal.print(table.text)
            }
            Terminal.flush()
        }
    }

    struct Add: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Add a person, or change the role or the address of one.",
            discussion: "The name is the one that stands in the queues. `baton login NAME` then prints the first link.")
        @OptionGroup var common: CommonOptions
        @Argument(help: "The person's name, as the queues have it.") var name: String
        @Option(help: "owner, marketer, salesperson or reader.") var role: String?
        @Option(help: "Where sign-in links and notices go.") var address: String?

        func validate() throws {
            let roles = Role.people.map(\.rawValue)
            guard let role, !roles.contains(role) else { return }
            throw ValidationError("there is no role “\(role)”; there are: \(roles.joined(separator: ", "))")
        }

        func run() throws { try common.perform(.keepPerson(name: name, address: address, role: role)) }
    }

    struct Remove: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Sign a person out for good; the cards that are theirs go to others.")
        @OptionGroup var common: CommonOptions
        @Argument var name: String
        @Option(help: "Who gets the cards; whoever of their queues has the turn otherwise.") var cardsTo: String?
        func run() throws { try common.perform(.removePerson(name: name, cardsTo: cardsTo)) }
    }

    struct Away: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Say that a person is away: no new card goes there on these days.")
        @OptionGroup var common: CommonOptions
        @Argument(help: "The person's name, as the queues have it.") var name: String
        @Argument(help: "The first and the last day, such as 2026-12-24..2027-01-02.") var days: String

        func run() throws {
            let ends = days.components(separatedBy: "..").compactMap { CivilDate(parsing: $0) }
            guard ends.count == 2 else {
                throw ValidationError("write the days like 2026-12-24..2027-01-02, not “\(days)”")
            }
            try common.perform(.away(name: name, from: "\(ends[0])", to: "\(ends[1])"))
        }
    }
}

struct LoginCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "login", abstract: "Print a link that signs a person in once, within an hour.")
    @OptionGroup var common: CommonOptions
    @Argument(help: "The person's name or mail address.") var name: String

    func run() throws {
        let base = try common.installation().workspace.configuration.baseURL ?? ""
        let secret = Secret.random()
        try common.perform(.keepSignInLink(name: name, hash: secret.hash))
        Terminal.print("\(base)/sign-in/\(secret.text)")
        Terminal.flush()
    }
}
