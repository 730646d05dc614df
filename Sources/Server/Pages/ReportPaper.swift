package import Queries
package import Values

/// The report of both sides away from the pages: as text, as CSV and as one page of its own, with the same words and
/// figures as the page has.
package struct ReportPaper {
    private let model: ReportModel
    private let figures: ReportFigures

    package init(_ figures: ReportFigures, language: String = "en", zone: Zone, currency: String) {
        let words = PageWords.words(in: language)
        let reader = ReaderLanguage(code: language, words: words, zone: zone)
        self.figures = figures
        model = ReportModel(figures: figures, reader: reader, currency: currency, hasLinks: false)
    }

    /// The languages it can be written in.
    package static var languages: [String] { PageWords.languages }

    /// A figure with its name and what it counts.
    package struct Box: Sendable, Hashable {
        package var figure: String
        package var name: String
        package var definition: String
    }

    /// A table with a line below it.
    package struct Sheet: Sendable, Hashable {
        package var title: String
        package var heads: [String]
        package var rows: [[String]]
        package var foot: String
    }

    /// Which days it is about.
    package var told: String {
        let reader = model.reader
        return reader.say("report_told", reader.day(figures.from), reader.day(figures.to))
    }

    package var boxes: [Box] {
        list("boxes").map { box in
            Box(figure: text(box, "figure"), name: text(box, "name"), definition: text(box, "def"))
        }
    }

    /// Marketing's side and sales' side.
    package var sheets: [Sheet] {
        let value = model.value
        return [
            sheet(
                "marketings_side", ["source", "leads", "handed_over", "accepted", "won"], foot: line(value, "rejected")
            ) {
                list("sources").map { row in
                    [text(row, "name")]
                        + ["leads", "handed", "accepted", "won"].map { text(row[$0] ?? .null, "text") }
                }
            },
            sheet(
                "sales_side", ["who", "cards", "to_first_touch", "in_time", "stale", "won", "lost"],
                foot: line(value, "delays", apart: "\n")
            ) {
                list("people").map { row in
                    [text(row, "name")] + (row["cells"]?.items ?? []).map { text($0, "text") }
                }
            },
        ]
    }

    package var csv: String { model.csv }

    /// One page that needs nothing beside it.
    package func html(at now: Moment) throws -> [UInt8] {
        try PageRenderer().bytes(
            "report-paper",
            [
                "lang": .string(model.reader.code), "css": .string(Views.text("baton.css") ?? ""),
                "told": .string(told), "report": model.value, "w": .object(model.reader.words),
            ], at: now)
    }

    private func sheet(_ title: String, _ heads: [String], foot: String, rows: () -> [[String]]) -> Sheet {
        Sheet(title: model.reader.say(title), heads: heads.map { model.reader.say($0) }, rows: rows(), foot: foot)
    }

    private func list(_ name: String) -> [Value] {
        model.value[name]?.items ?? []
    }

    /// Parts of a line, one after the other.
    private func line(_ value: Value, _ name: String, apart: String = " ") -> String {
        (value[name]?.items ?? []).map { text($0, "text") }.joined(separator: apart)
    }

    private func text(_ value: Value, _ name: String) -> String { value[name]?.text ?? "" }
}
