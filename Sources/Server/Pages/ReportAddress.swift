import Queries
import Values

/// Where the list behind a number of the report is: the number's name, of whom, and the days.
struct ReportAddress {
    var part: ReportPart
    var from: CivilDate
    var to: CivilDate

    var href: String {
        var href = "/report/list?figure=\(part.figure.rawValue)&from=\(from)&to=\(to)"
        for (name, value) in [("source", part.source), ("person", part.person), ("reason", part.reason)] {
            if let value { href += "&\(name)=\(value.inQuery)" }
        }
        return href
    }
}

extension ReportAddress {
    /// Nil where the query names no such number or no days.
    init?(_ query: FormFields) {
        guard let figure = ReportFigure(rawValue: query["figure"] ?? ""),
            let from = query["from"].flatMap({ CivilDate(parsing: $0) }),
            let to = query["to"].flatMap({ CivilDate(parsing: $0) }), from <= to
        else { return nil }
        let part = ReportPart(figure, source: query["source"], person: query["person"], reason: query["reason"])
        self.init(part: part, from: from, to: to)
    }
}
