import ArgumentParser
import Engine
import Ports
import Queries
import Values
import Workspace

extension LeadsCommand {
    struct List: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Find leads by a part of their address, company or name.")

        @OptionGroup var common: CommonOptions
        @Argument(help: "What stands somewhere in the address, the company or the name; all leads otherwise.")
        var text: [String] = []
        @Option(help: "One person's leads only.") var owner: String?
        @Option(help: "Those from one source only.") var source: String?
        @Option(help: "Those with one tag only.") var tag: String?
        @OptionGroup var page: PageOptions

        func run() throws {
            let home = common.readableHome()
            let filter = LeadFilter(
                text: text.joined(separator: " "), owner: owner.map(Owner.person), source: source, tag: tag)
            let found = try home.reading { queries in
                try page.gather { try queries.leads(filter, after: $0, limit: $1) }
            }
            if common.json {
                Terminal.print(String(decoding: Value.array(found.rows.map(\.value)).json(), as: UTF8.self))
            } else if found.rows.isEmpty {
                Terminal.print("no lead is found")
            } else {
                var table = Table(["LEAD", "NAME", "COMPANY", "SCORE", "SOURCE", "OWNER"])
                for entry in found.rows {
                    table.add([
                        entry.lead.address, entry.lead.displayName ?? "–",
                        entry.lead.attributes["company"]?.text ?? "–",
                        entry.score.map { String($0.total) } ?? "–", entry.lead.source ?? "–", entry.lead.owner ?? "–",
                    ])
                }
                Terminal.print(table.text)
            }
            Terminal.flush()
            page.tellRest(found.next)
            home.tellProblems()
        }
    }
}
