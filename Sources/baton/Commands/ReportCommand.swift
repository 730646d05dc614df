import ArgumentParser
import Engine
import Foundation
import Ports
import Queries
import Server
import Values
import Workspace

struct ReportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "report",
        abstract: "What marketing handed over and what sales made of it, as the page “Hand in hand” has it.",
        discussion:
            "Without days it is this month so far, in the home's time zone. Money in JSON and CSV is in minor units. "
            + "--list prints who is behind a number, counted by the same rule.")

    @OptionGroup var common: CommonOptions
    @Option(help: "The first day, such as 2026-10-01.") var from: String?
    @Option(help: "The last day, included; today otherwise.") var to: String?
    @Flag(help: "Print it as CSV, safe to open in a spreadsheet.") var csv = false
    @Option(help: "Write it to this file, as one page that needs nothing beside it.") var html: String?
    @Option(
        help: ArgumentHelp(
            "Print who is behind a number instead: \(ReportFigure.allCases.map(\.rawValue).joined(separator: ", ")).",
            valueName: "number"))
    var list: ReportFigure?
    @Option(help: "With --list: only what came from this source; empty where that is not known.") var source: String?
    @Option(help: "With --list: only what is this person's; empty where it is nobody's.") var person: String?
    @Option(help: "With --list rejected: only what was handed back for this reason.") var reason: String?
    @Option(help: "The language of the text and of the page.") var language = ReportPaper.languages[0]

    func validate() throws {
        if csv, common.json { throw ValidationError("write --csv or --json, not both") }
        if list == nil, source != nil || person != nil || reason != nil {
            throw ValidationError("--source, --person and --reason go with --list")
        }
        if list != nil, csv || html != nil { throw ValidationError("--list prints text, or --json") }
        for day in [from, to].compactMap(\.self) where CivilDate(parsing: day) == nil {
            throw ValidationError("“\(day)” is no day; write it like 2026-10-01")
        }
        guard ReportPaper.languages.contains(language) else {
            throw ValidationError("there is: \(ReportPaper.languages.joined(separator: ", "))")
        }
    }

    func run() throws {
        let home = common.readableHome()
        guard let currency = home.workspace?.rules.currency else {
            throw Failure("the home's baton.json cannot be read", hint: "`baton check` says why")
        }
        if let list {
            let part = ReportPart(list, source: source, person: person, reason: reason)
            try home.reading { try printCounted(part, $0, currency: currency) }
            return home.tellProblems()
        }
        let (figures, zone, now) = try home.reading { queries in
            let days = days(queries)
            return (try queries.figures(from: days.from, to: days.to), queries.zone, queries.clock.now)
        }
        let paper = ReportPaper(figures, language: language, zone: zone, currency: currency)
        if let html {
            try Data(paper.html(at: now)).write(to: URL(filePath: html), options: .atomic)
            Terminal.say("the report is in \(html)")
        }
        if common.json {
            Terminal.print(String(decoding: figures.value(currency: currency).json(), as: UTF8.self))
        } else if csv {
            Terminal.print(String(paper.csv.replacing("\r\n", with: "\n").dropLast(1)))
        } else if html == nil {
            Terminal.print(paper.text)
        }
        Terminal.flush()
        home.tellProblems()
    }

    private func days(_ queries: Queries) -> (from: CivilDate, to: CivilDate) {
        let last = to.flatMap { CivilDate(parsing: $0) } ?? queries.zone.local(queries.clock.now).date
        let first = from.flatMap { CivilDate(parsing: $0) } ?? CivilDate(year: last.year, month: last.month, day: 1)
        return (first, last)
    }

    private func printCounted(_ part: ReportPart, _ queries: Queries, currency: String) throws {
        let days = days(queries)
        var table = Table(["LEAD", "SOURCE", "PERSON", "WHEN", "REASON", "PAID"])
        var (place, total) = (0, Int.max)
        while place < total {
            let page = try queries.counted(part, from: days.from, to: days.to, skip: place, limit: Queries.most)
            total = page.total
            guard !page.rows.isEmpty else { break }
            place += page.rows.count
            for row in page.rows {
                if common.json {
                    Terminal.print(String(decoding: row.value(currency: currency).json(), as: UTF8.self))
                } else {
                    table.add([
                        row.lead?.address ?? "–", row.lead?.source ?? "–", row.person ?? "–", "\(row.at)",
                        row.reason ?? "–",
                        row.paid.map { "\(Money(minorUnits: $0, currency: currency))" } ?? "–",
                    ])
                }
            }
        }
        if !common.json { Terminal.print("\(table.text)\n\(place) in all") }
        Terminal.flush()
    }
}

extension ReportFigure: ExpressibleByArgument {}

extension ReportPaper {
    fileprivate var text: String {
        let cells = boxes.map { [$0.figure, $0.name, $0.definition] }
        var figures = Table(cells.first ?? [])
        for row in cells.dropFirst() { figures.add(row) }
        let parts = sheets.map { sheet in
            var table = Table(sheet.heads.map { $0.uppercased() })
            for row in sheet.rows { table.add(row) }
            return "\(sheet.title)\n\n\(table.text)\n\(sheet.foot)"
        }
        return ([told, figures.text] + parts).joined(separator: "\n\n")
    }
}
