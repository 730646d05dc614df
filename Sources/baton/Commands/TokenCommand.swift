import ArgumentParser
import Ports
import Scheduler
import Server
import Values

struct TokenCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "token", abstract: "Make, list and revoke the tokens that programs are let in by.",
        subcommands: [Create.self, Tokens.self, Revoke.self], defaultSubcommand: Tokens.self)

    struct Create: ParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Make a token; it is shown this once.")
        @OptionGroup var common: CommonOptions
        @Argument(help: "What it is for, such as shop or newsletter-form.") var name: String
        @Option(help: "owner, marketer, salesperson, reader or ingest.") var role: String

        func run() throws {
            guard let role = Role(rawValue: role) else {
                throw Failure(
                    "“\(role)” is no role", hint: "there are: \(Role.allCases.map(\.rawValue).joined(separator: ", "))",
                    code: Failure.badInput)
            }
            let text = TokenText.make()
            _ = try common.answer(
                .makeToken(name: name, role: role.rawValue, hash: TokenText.hash(text)))
            common.show(
                Answered(text, ["name": .string(name), "role": .string(role.rawValue), "token": .string(text)]))
            if !common.json { Terminal.say("keep it now: it is not shown again; it may do what \(role.rawValue)s may") }
        }
    }

    struct Tokens: ParsableCommand {
        static let configuration = CommandConfiguration(commandName: "list", abstract: "List the tokens, by name.")
        @OptionGroup var common: CommonOptions

        func run() throws {
            let tokens = try common.installation().looking { try $0.apiTokens() }
            let rows = tokens.map { token in
                let state = token.revokedAt.map { "revoked \($0)" } ?? token.usedAt.map { "used \($0)" } ?? "never used"
                return "\(token.name)  \(token.role)  \(state)"
            }
            common.show(
                Answered(
                    rows.isEmpty
                        ? "no tokens: `baton token create NAME --role ROLE` makes one" : rows.joined(separator: "\n"),
                    .array(
                        tokens.map {
                            ["name": .string($0.name), "role": .string($0.role), "revoked": .bool($0.revokedAt != nil)]
                        })))
        }
    }

    struct Revoke: ParsableCommand {
        static let configuration = CommandConfiguration(abstract: "End a token: it opens nothing any more.")
        @OptionGroup var common: CommonOptions
        @Argument(help: "Its name.") var name: String

        func run() throws { try common.perform(.revokeToken(name: name)) }
    }
}
