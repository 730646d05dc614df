import ArgumentParser
import Foundation
import Ports
import Scheduler
import Server
import Values
import Workspace

struct HookCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "hook",
        abstract: "Try out the hooks of services, and compare their payments with what is known here.",
        subcommands: [Send.self, Hooks.self, Reconcile.self], defaultSubcommand: Hooks.self)

    struct Hooks: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "list", abstract: "List the hooks, their addresses and the fixtures they can be tried with.")
        @OptionGroup var common: CommonOptions

        func run() throws {
            let workspace = try common.installation().workspace
            let base = workspace.configuration.baseURL ?? ""
            let hooks = workspace.hooks.values.sorted { $0.name < $1.name }
            let lines = hooks.map { hook in
                let fixtures = HookFixture.names(of: hook).joined(separator: ", ")
                return "\(hook.name)  \(base)/h/\(hook.name)\(fixtures.isEmpty ? "" : "\n    fixtures: \(fixtures)")"
            }
            common.show(
                Answered(
                    lines.isEmpty ? "no hooks: sequences/hooks/NAME.json declares one" : lines.joined(separator: "\n"),
                    .array(hooks.map { ["hook": .string($0.name), "url": .string("\(base)/h/\($0.name)")] })))
        }
    }

    struct Send: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Sign a call as the service would, post it to the local server, and print the verdict.")
        @OptionGroup var common: CommonOptions
        @Argument(help: "The hook.") var name: String
        @Argument(help: "A fixture of its preset, such as paid, or a file with a body.") var fixture: String
        @Option(
            help: "A value in the body: data.object.amount_total=4900. May be given several times.",
            transform: { $0 }) var override: [String] = []
        @Option(help: "Another server than the home's own: http://HOST:PORT.") var to: String?

        func run() throws {
            let installation = try common.installation()
            let hook = try installation.workspace.hook(name)
            var body = try Value(json: try bytes(hook))
            for change in override {
                let parts = change.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
                let new = parts.count == 2 ? parts[1] : ""
                let value = (try? Value(json: Array(new.utf8))) ?? .string(String(new))
                guard parts.count == 2, let changed = body.replacing(parts[0], with: value) else {
                    throw Failure("“\(change)” fits nothing in the body", hint: "path=value", code: 64)
                }
                body = changed
            }
            let sent = body.json()
            let secret = try hook.secrets.first.map(installation.secrets) ?? ""
            let headers = hook.scheme.code.headers(
                for: sent, secret: secret, id: "msg_\(UUID().uuidString.lowercased())", at: SystemClock().now)
            let answer = try LocalPost.send(
                sent, to: try target(installation, hook), type: "application/json", headers: headers)
            let text = "\(answer.status) \(String(decoding: answer.body, as: UTF8.self))"
            common.show(
                Answered(text, ["status": .int(answer.status), "answer": (try? Value(json: answer.body)) ?? .null]))
            if answer.status >= 300 { throw ExitCode(1) }
        }

        private func bytes(_ hook: HookDefinition) throws -> [UInt8] {
            if let body = HookFixture.body(fixture, of: hook) { return body }
            if let data = FileManager.default.contents(atPath: fixture) { return [UInt8](data) }
            let known = HookFixture.names(of: hook).joined(separator: ", ")
            throw Failure(
                "there is no fixture and no file “\(fixture)”",
                hint: known.isEmpty ? "name a file with a body" : "fixtures: \(known)", code: Failure.badInput)
        }

        private func target(_ installation: Installation, _ hook: HookDefinition) throws -> String {
            if let to { return "\(to)/h/\(hook.name)" }
            guard let server = installation.workspace.configuration.server else {
                throw Failure(
                    "there is no server to send it to", hint: "\"server\" in baton.json, or --to http://HOST:PORT",
                    code: Failure.badInput)
            }
            return
                "http://\(server.host.contains(":") ? "[\(server.host)]" : server.host):\(server.port)/h/\(hook.name)"
        }
    }

    struct Reconcile: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Read a service's export of payments (CSV), and report what is missing here.",
            discussion: """
                Columns are found by name: the payment's id (payment_intent, transaction_id, order_id, id), its amount, \
                currency, status and address. Nothing is changed.
                """)
        @OptionGroup var common: CommonOptions
        @Argument(help: "The hook the payments belong to.") var name: String
        @Argument(help: "The export.") var file: String

        func run() throws {
            let installation = try common.installation()
            let hook = try installation.workspace.hook(name)
            guard let data = FileManager.default.contents(atPath: file) else {
                throw Failure("cannot read \(file)", code: Failure.badInput)
            }
            let payments = try PaymentExport.read([UInt8](data))
            let missing = try installation.looking { records in
                try payments.filter { payment in
                    try payment.isPaid && records.payer(hook: "hook \(hook.name)", reference: payment.reference) == nil
                }
            }
            let paid = payments.count(where: \.isPaid)
            let lines = missing.map {
                "missing: \($0.reference)  \($0.amount) \($0.currency)  \($0.address)  line \($0.line)"
            }
            common.show(
                Answered(
                    (lines + ["\(paid) paid in the export, \(missing.count) missing here"]).joined(separator: "\n"),
                    [
                        "paid": .int(paid), "missing": .int(missing.count),
                        "payments": .array(
                            missing.map { ["reference": .string($0.reference), "line": .int($0.line)] }),
                    ]))
            if !missing.isEmpty { throw ExitCode(1) }
        }
    }
}

extension Workspace {
    fileprivate func hook(_ name: String) throws -> HookDefinition {
        if let hook = hooks[name] { return hook }
        let known = hooks.keys.sorted().joined(separator: ", ")
        throw Failure(
            "there is no hook “\(name)”",
            hint: known.isEmpty ? "sequences/hooks/NAME.json declares one" : "there are: \(known)",
            code: Failure.badInput)
    }
}
