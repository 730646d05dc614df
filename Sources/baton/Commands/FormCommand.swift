import ArgumentParser
import Scheduler
import Server
import Values
import Workspace

struct FormCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "form", abstract: "Print a form as HTML, to be pasted into a web page.")
    @OptionGroup var common: CommonOptions
    @Argument(help: "The form, as sequences/forms/NAME.json calls it.") var name: String
    @Flag(help: "Print the HTML; it is what this command does, and the flag says so.") var html = false

    func run() throws {
        let workspace = try common.installation().workspace
        guard let form = workspace.forms[name] else {
            let known = workspace.forms.keys.sorted().joined(separator: ", ")
            throw Failure(
                "there is no form “\(name)”",
                hint: known.isEmpty ? "sequences/forms/NAME.json declares one" : "there are: \(known)",
                code: Failure.badInput)
        }
        guard let base = workspace.configuration.baseURL else {
            throw Failure(
                "a form needs a server to be posted to", hint: "\"server\" in baton.json", code: Failure.badInput)
        }
        let text = form.html(baseURL: base)
        common.show(Answered(text, ["form": .string(name), "html": .string(text)]))
    }
}
