import ArgumentParser
import Engine
import Templating
import Values
import Workspace

struct ReferenceCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "reference", abstract: "Print the reference of everything, as Markdown.", shouldDisplay: false)

    @Flag(help: "Print manual pages instead, one after another, each after a line with its name.") var man = false

    func run() throws {
        let reference = try Reference()
        Terminal.print(man ? reference.manual : reference.markdown)
        Terminal.flush()
    }
}

/// Everything that can be written or asked for, taken from what reads it: the commands, the schemas, the tables of events,
/// filters and tags, the variables templates see, the limits and the exit codes.
struct Reference {
    /// A command as the argument parser describes it.
    struct Command {
        let name: String
        let abstract: String
        let discussion: String
        let arguments: [Argument]
    }

    struct Argument {
        let names: String
        let meaning: String
        let standard: String
    }

    let commands: [Command]

    init() throws {
        let help = try Value(json: Array(Baton._dumpHelp().utf8))
        var commands: [Command] = []
        Self.collect(help["command"] ?? .null, under: [], into: &commands)
        self.commands = commands
    }

    private static func collect(_ value: Value, under path: [String], into commands: inout [Command]) {
        let name = path + [value["commandName"]?.text ?? ""]
        if name.last == "help" || name.last == "reference" { return }
        guard case .array(let arguments)? = value["arguments"] ?? .array([]) else { return }
        let shown = arguments.filter { $0["shouldDisplay"] != false }
        commands.append(
            Command(
                name: name.joined(separator: " "), abstract: value["abstract"]?.text ?? "",
                discussion: value["discussion"]?.text ?? "", arguments: shown.compactMap(Argument.init)))
        guard case .array(let subcommands)? = value["subcommands"] else { return }
        for subcommand in subcommands where subcommand["shouldDisplay"] != false {
            collect(subcommand, under: name, into: &commands)
        }
    }

    /// The whole, as one Markdown page.
    var markdown: String {
        [
            """
            # Reference

            Everything that can be written or asked for. This page is written by `scripts/docs` from the program itself; a test
            holds it complete.
            """, Self.section("Commands", commands.map(\.markdown)), exitCodes,
            Self.section("Files of the home", SchemaReference.all), Self.messageKeys, Self.events, Self.variables,
            Self.section("Filters", [Template.filters(of: .baton).map { "`\($0)`" }.joined(separator: ", ")]),
            Self.section("Tags", [Template.tags.map { "`\($0)`" }.joined(separator: ", ")]), Self.limits,
        ].joined(separator: "\n\n") + "\n"
    }

    static func section(_ title: String, _ parts: [String]) -> String {
        (["## \(title)"] + parts).joined(separator: "\n\n")
    }

    static func table(_ head: [String], _ rows: [[String]]) -> String {
        let lines = rows.map { "| " + $0.map(cell).joined(separator: " | ") + " |" }
        let line = "|" + Array(repeating: "---", count: head.count).joined(separator: "|") + "|"
        return (["| " + head.joined(separator: " | ") + " |", line] + lines).joined(separator: "\n")
    }

    private static func cell(_ text: String) -> String {
        text.replacing("|", with: "\\|").replacing("\n", with: " ")
    }

    private var exitCodes: String {
        Self.section(
            "Exit codes",
            [
                Self.table(
                    ["code", "meaning"],
                    [
                        ["0", "done"], ["\(Failure.failed)", "failed"], ["64", "wrong usage"],
                        ["\(Failure.badInput)", "bad input: a file, a lead or a name"],
                        ["\(Failure.unavailable)", "a service is not there"],
                        ["\(Failure.tryLater)", "try again later: another process is at it"],
                    ])
            ])
    }

    private static var messageKeys: String {
        let meanings = [
            "subject": "What the mail is about; Liquid. Without one a message can only continue a conversation.",
            "preheader": "What a mail program shows beside the subject; Liquid.",
            "layout": "A layout below `templates/layouts/`, or `plain` (the default) or `none`.",
            "language": "What the message is written in, such as `de`.",
        ]
        return section(
            "Front matter of a message",
            [table(["key", "meaning"], Workspace.messageKeys.map { ["`\($0)`", meanings[$0] ?? ""] })])
    }

    private static var events: String {
        let rows = KnownEvent.allCases.map { event -> [String] in
            let facts = event.facts
            return [
                "`\(event.rawValue)`", facts.meaning, facts.raisedBy.map(\.words).joined(separator: ", "),
                facts.data.map { "`\($0.name)`" }.joined(separator: ", ") + (facts.isOpen ? " and your own" : ""),
                facts.synonyms.map { "`\($0)`" }.joined(separator: ", "),
            ]
        }
        return section(
            "Events",
            [
                "Any other name is an event of your own.",
                table(["event", "meaning", "raised by", "data", "also"], rows),
            ])
    }

    private static var variables: String {
        let rows = Workspace.variables.map { ["`\($0.name)`", $0.names.map { "`\($0)`" }.joined(separator: ", ")] }
        return section("Variables of templates", [table(["root", "below it"], rows)])
    }

    private static var limits: String {
        let limits = Limits()
        return section(
            "Limits",
            [
                table(
                    ["what", "at most"],
                    [
                        ["blocks inside blocks of a template", "\(limits.nesting)"],
                        ["partials inside partials", "\(limits.partials)"],
                        ["steps of a rendering", "\(limits.steps)"],
                        ["bytes of a rendering", "\(limits.outputBytes)"],
                        ["bytes held in variables", "\(limits.heldBytes)"], ["numbers of a range", "\(limits.range)"],
                        ["bytes of a template with its partials", "\(limits.sourceBytes)"],
                        ["bytes of a file", "\(Home.fileLimit)"],
                    ])
            ])
    }

    /// Manual pages, each after a line `=== NAME`.
    var manual: String { commands.map(\.manual).joined(separator: "\n") }
}

extension Reference.Argument {
    init?(_ value: Value) {
        guard let kind = value["kind"]?.text else { return nil }
        var names: [String] = []
        if case .array(let all)? = value["names"] {
            names = all.map { name in
                let text = name["name"]?.text ?? ""
                return (name["kind"]?.text == "short" ? "-" : "--") + text
            }
        }
        let word = value["valueName"]?.text ?? ""
        if kind == "option" { names = names.map { "\($0) \(word.uppercased())" } }
        if kind == "positional" { names = [word.uppercased()] }
        self.names = names.joined(separator: ", ")
        meaning = value["abstract"]?.text ?? ""
        standard = value["defaultValue"]?.text ?? ""
    }
}

extension Reference.Command {
    var markdown: String {
        var parts = ["### \(name)", abstract]
        if !discussion.isEmpty { parts.append(discussion) }
        if !arguments.isEmpty {
            parts.append(
                Reference.table(
                    ["option", "meaning", "default"],
                    arguments.map { ["`\($0.names)`", $0.meaning, $0.standard.isEmpty ? "" : "`\($0.standard)`"] }))
        }
        return parts.joined(separator: "\n\n")
    }

    /// The page in the language of `man`.
    var manual: String {
        let page = name.replacing(" ", with: "-")
        func safe(_ text: String) -> String {
            text.replacing("\\", with: "\\e").replacing("-", with: "\\-").replacing("\n.", with: "\n\\&.")
        }
        var lines = [
            "=== \(page).1", ".TH \(page.uppercased()) 1", ".SH NAME", "\(safe(page)) \\- \(safe(abstract))",
            ".SH SYNOPSIS",
            ".B \(safe(name))", "[OPTIONS]",
        ]
        if !discussion.isEmpty { lines += [".SH DESCRIPTION", safe(discussion)] }
        if !arguments.isEmpty { lines.append(".SH OPTIONS") }
        for argument in arguments { lines += [".TP", ".B \(safe(argument.names))", safe(argument.meaning)] }
        return lines.joined(separator: "\n") + "\n"
    }
}

extension EventFacts.Source {
    fileprivate var words: String { self == .command ? "`baton event`" : rawValue }
}
