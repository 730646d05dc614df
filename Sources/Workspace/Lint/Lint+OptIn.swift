import Engine
import Templating
import Values

extension Lint {
    /// Whether `baton.json` says something of a server, be it something that cannot be read.
    private var mentionsServer: Bool {
        let settings = (try? workspace.home.read(Configuration.file)).flatMap { try? Value(json: $0) }
        return settings?["server"] != nil
    }

    /// A double opt-in that nobody could answer.
    var optIns: [Problem] {
        workspace.sequences.values.sorted { $0.version.name < $1.version.name }.flatMap { sequence -> [Problem] in
            guard let confirm = sequence.version.optIn else { return [] }
            func problem(_ text: String, _ hint: String) -> Problem {
                Problem(
                    file: sequence.file, place: sequence.places[ConfirmStep.id], path: "opt_in",
                    cause: .doubtful(text), hint: hint)
            }
            var problems: [Problem] = []
            if workspace.configuration.server == nil, !mentionsServer {
                problems.append(
                    problem("nothing serves the page that confirms", "add \"server\" to baton.json"))
            }
            if let template = workspace.templates[confirm.message],
                !template.variables.contains(where: { "\($0.path)" == "opt_in.url" })
            {
                problems.append(
                    problem(
                        "\(template.file) has no link that confirms",
                        "write [Yes]({{ opt_in.url }}) where the reader is to press"))
            }
            return problems
        }
    }
}
