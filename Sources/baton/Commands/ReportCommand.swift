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
            "Without days it is this month so far, in the home's time zone. Money in JSON and CSV is in minor units.")

    @OptionGroup var common: CommonOptions
    @Option(help: "The first day, such as 2026-10-01.") var from: String?
    @Option(help: "The last day, included; today otherwise.") var to: String?
    @Flag(help: "Print it as CSV, safe to open in a spreadsheet.") var csv = false
    @Option(help: "Write it to this file, as one page that needs nothing beside it.") var html: String?
    @Option(help: "The language of the text and of the page.") var language = ReportPaper.languages[0]

    func validate() throws {
        if csv, common.json { throw ValidationError("write --csv or --json, not both") }
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
        let (figures, zone, now) = try home.reading { queries in
            let today = queries.zone.local(queries.clock.now).date
            let last = to.flatMap { CivilDate(parsing: $0) } ?? today
            let first = from.flatMap { CivilDate(parsing: $0) } ?? CivilDate(year: last.year, month: last.month, day: 1)
            return (try queries.figures(from: first, to: last), queries.zone, queries.clock.now)
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
}

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
