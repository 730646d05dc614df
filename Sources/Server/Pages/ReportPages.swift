import Engine
import Ports
import Queries
import Values

extension Pages {
    var reportOperations: [Operation] {
        [
            look("reportPage", "/report") { call, visitor in try await reportPage(call, visitor) },
            look("reportTable", "/report.csv") { call, visitor in try await reportTable(call, visitor) },
        ]
    }

    /// The days a report is about, in the workspace's zone.
    private struct Period {
        /// `month`, `quarter` or `year`.
        var name: String
        var from: CivilDate
        var to: CivilDate
        /// The same in an address.
        var query: String
        /// Whether somebody asked for it by name.
        var isChosen: Bool

        /// A whole month, or its days until today.
        static func month(_ first: CivilDate, today: CivilDate, isChosen: Bool) -> Period {
            let last = first.nextMonth.advanced(by: -1)
            return Period(
                name: "month", from: first, to: min(last, today), query: "month=\(first.monthText)", isChosen: isChosen)
        }
    }

    /// This month, quarter or year so far, or the month that is asked for as `month=2026-10`.
    private func period(_ call: Call) -> Period {
        let today = rules.zone.local(call.now).date
        if let text = call.query["month"], let first = CivilDate(parsing: text + "-01"), first <= today {
            return .month(first, today: today, isChosen: true)
        }
        let asked = call.query["period"] ?? ""
        guard ["quarter", "year"].contains(asked) else {
            return .month(today.firstOfMonth, today: today, isChosen: asked == "month")
        }
        let month = asked == "quarter" ? (today.month - 1) / 3 * 3 + 1 : 1
        return Period(
            name: asked, from: CivilDate(year: today.year, month: month, day: 1), to: today, query: "period=\(asked)",
            isChosen: true)
    }

    private func reportPage(_ call: Call, _ visitor: Visitor) async throws -> Reply {
        let reader = visitor.reader
        let asked = period(call)
        let period = try await asked.isChosen ? asked : latestMonth(with: asked, call)
        let figures = try await report(from: period.from, to: period.to, at: call.now)
        let model = ReportModel(figures: figures, reader: reader, currency: rules.currency)
        let today = rules.zone.local(call.now).date
        let isMonth = period.name == "month"
        let later = period.from.nextMonth
        return try await page(
            call, visitor, "report", in: .report, title: reader.say("hand_in_hand"),
            [
                "told": .string(reader.say("report_told", reader.day(period.from), reader.day(period.to))),
                "instead": .string(
                    period.from == asked.from
                        ? ""
                        : reader.say("report_shows_earlier", reader.month(asked.from), reader.month(period.from))),
                "earlier_href": .string(
                    isMonth ? "/report?month=\(period.from.advanced(by: -1).firstOfMonth.monthText)" : ""),
                "later_href": .string(isMonth && later <= today ? "/report?month=\(later.monthText)" : ""),
                "tabs": .array(
                    ["month", "quarter", "year"].map { one in
                        [
                            "href": .string("/report?period=\(one)"), "label": .string(reader.say("this_\(one)")),
                            "current": .bool(one == period.name),
                        ]
                    }),
                "csv_href": .string("/report.csv?\(period.query)"), "report": model.value,
            ])
    }

    /// This month where anything happened in it yet; else the latest one in which something did.
    private func latestMonth(with asked: Period, _ call: Call) async throws -> Period {
        let zone = rules.zone
        let today = zone.local(call.now).date
        let end = zone.moment(of: today.advanced(by: 1), at: TimeOfDay(minutes: 0))
        guard let last = try await context.reading.read({ try $0.latestFact(before: end) }) else { return asked }
        let first = zone.local(last).date.firstOfMonth
        return first < asked.from ? .month(first, today: today, isChosen: false) : asked
    }

    private func reportTable(_ call: Call, _ visitor: Visitor) async throws -> Reply {
        let period = period(call)
        let figures = try await report(from: period.from, to: period.to, at: call.now)
        let text = ReportModel(figures: figures, reader: visitor.reader, currency: rules.currency).csv
        return Reply(type: "text/csv; charset=utf-8", body: Array(text.utf8)).with(
            "Content-Disposition", "attachment; filename=\"report-\(period.from)-\(period.to).csv\"")
    }
}

extension CivilDate {
    fileprivate var firstOfMonth: CivilDate { CivilDate(year: year, month: month, day: 1) }
    fileprivate var nextMonth: CivilDate {
        month == 12 ? CivilDate(year: year + 1, month: 1, day: 1) : CivilDate(year: year, month: month + 1, day: 1)
    }
    /// `2026-10`.
    fileprivate var monthText: String { String(description.prefix(7)) }
}

extension ReaderLanguage {
    /// A month with its year: `October 2026`, `Oktober 2026`.
    fileprivate func month(_ date: CivilDate) -> String {
        let months = (words["month_names"]?.text ?? "").split(separator: ",").map(String.init)
        let name = months.indices.contains(date.month - 1) ? months[date.month - 1] : String(date.month)
        return "\(name) \(date.year)"
    }
}
