import Engine
import Ports
import Values

extension Pages {
    var reportOperations: [Operation] {
        [
            look("reportPage", "/report") { call, visitor in try await reportPage(call, visitor) },
            look("reportTable", "/report.csv") { call, visitor in try await reportTable(call, visitor) },
        ]
    }

    /// The days a report is about: this month, quarter or year so far, in the workspace's zone.
    private func period(_ call: Call) -> (name: String, from: CivilDate, to: CivilDate) {
        let zone = rules.zone
        let today = zone.local(call.now).date
        let name = ["quarter", "year"].contains(call.query["period"] ?? "") ? call.query["period"] ?? "" : "month"
        let month = name == "month" ? today.month : name == "quarter" ? (today.month - 1) / 3 * 3 + 1 : 1
        return (name, CivilDate(year: today.year, month: month, day: 1), today)
    }

    private func reportPage(_ call: Call, _ visitor: Visitor) async throws -> Reply {
        let reader = visitor.reader
        let period = period(call)
        let figures = try await report(from: period.from, to: period.to, at: call.now)
        let model = ReportModel(figures: figures, reader: reader, currency: rules.currency)
        return try await page(
            call, visitor, "report", in: .report, title: reader.say("hand_in_hand"),
            [
                "told": .string(reader.say("report_told", reader.day(period.from), reader.day(period.to))),
                "tabs": .array(
                    ["month", "quarter", "year"].map { one in
                        [
                            "href": .string("/report?period=\(one)"), "label": .string(reader.say("this_\(one)")),
                            "current": .bool(one == period.name),
                        ]
                    }),
                "csv_href": .string("/report.csv?period=\(period.name)"), "report": model.value,
            ])
    }

    private func reportTable(_ call: Call, _ visitor: Visitor) async throws -> Reply {
        let period = period(call)
        let figures = try await report(from: period.from, to: period.to, at: call.now)
        let text = ReportModel(figures: figures, reader: visitor.reader, currency: rules.currency).csv
        return Reply(type: "text/csv; charset=utf-8", body: Array(text.utf8)).with(
            "Content-Disposition", "attachment; filename=\"report-\(period.from)-\(period.to).csv\"")
    }
}
