import ArgumentParser
import Foundation
import Queries
import Values
import Workspace

struct Preview: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Show a message as a lead would get it: subject, text and HTML.",
        discussion: """
            The message is composed as a run would compose it, for a lead of yours at the step that sends it: a value that \
            would hold the message is told here too. With --all every message of a sequence becomes one page.
            """)

    @OptionGroup var common: CommonOptions
    @Argument(help: "The template, such as coaching/guide; with --all the sequence.") var template: String
    @Option(help: "The lead, by address; an invented one otherwise. May be given several times with --all.")
    var lead: [String] = []
    @Option(help: "The sequence, where several send the template.") var sequence: String?
    @Option(help: "The step, where several send the template.") var step: String?
    @Flag(help: "Print the HTML part only, as a page.") var html = false
    @Flag(help: "Write every message of a sequence as one HTML page.") var all = false

    func run() throws {
        let installation = try common.installation()
        if !all { try installation.workspace.requireTemplate(template) }
        if all {
            try PreviewPage(sequence: template, leads: lead, installation: installation).print()
        } else {
            try show(
                try installation.preview(PreviewQuestion(template, lead: lead.first, sequence: sequence, step: step)))
        }
        Terminal.flush()
    }

    private func show(_ preview: MessagePreview) throws {
        if html {
            Terminal.print(preview.html ?? preview.text)
        } else if common.json {
            let value: Value = [
                "subject": preview.subject.map(Value.string) ?? .null, "text": .string(preview.text),
                "html": preview.html.map(Value.string) ?? .null, "step": preview.step.map(Value.string) ?? .null,
                "sequence": preview.sequence.map(Value.string) ?? .null,
                "mailbox": preview.mailbox.map(Value.string) ?? .null, "is_payload": .bool(preview.isPayload),
            ]
            Terminal.print(String(decoding: value.json(), as: UTF8.self))
        } else if preview.isPayload {
            Terminal.print(preview.text)
        } else {
            Terminal.print("Subject: \(preview.subject ?? "(continues the conversation)")\n\n\(preview.text)")
        }
    }
}

extension Workspace {
    /// Says what was meant, where no template has this name.
    func requireTemplate(_ name: String) throws {
        if message(name) != nil { return }
        var plain = name.hasPrefix("templates/") ? String(name.dropFirst(10)) : name
        for ending in [".md", ".html", ".txt", ".json"] where plain.hasSuffix(ending) {
            plain = String(plain.dropLast(ending.count))
        }
        let near = message(plain) != nil ? plain : Nearest.name(to: plain, in: templates.keys.sorted())
        let isSequence = sequences[name] != nil
        throw Failure(
            "there is no template “\(name)”",
            hint: isSequence
                ? "it is a sequence: `baton preview \(name) --all` shows every message of it"
                : near.map { "did you mean \($0)?" }
                    ?? "templates stand below templates/, and are named without it and without .md",
            code: Failure.badInput)
    }
}

extension Installation {
    /// A message for a lead of the store, or for an invented one.
    func preview(_ question: PreviewQuestion) throws -> MessagePreview {
        if question.lead == nil { return try rehearsing { try $0.preview(question) } }
        return try reading { try $0.preview(question) }
    }
}
