import Queries
import Values

/// The figures of a report in the reader's language, for the page and as CSV.
struct ReportModel {
    var figures: ReportFigures
    var reader: ReaderLanguage
    var currency: String
    /// Whether figures lead to what they count: on the pages, and not on paper.
    var hasLinks = true

    /// What the view shows.
    var value: Value {
        let plot = PlotPicture(
            days: figures.days.map { reader.day($0.date) },
            series: [
                .init(name: reader.say("new_leads"), figures: figures.days.map(\.leads)),
                .init(name: reader.say("handed_over"), figures: figures.days.map(\.cards)),
                .init(name: reader.say("won"), figures: figures.days.map(\.won)),
            ], label: reader.say("plot_title"))
        return [
            "boxes": .array(boxes), "sources": .array(figures.sources.map(source)), "rejected": .string(rejected),
            "people": .array(figures.people.map(seller)), "delays": .string(delays), "plot": .string(plot.svg),
            "plot_title": .string(reader.say("plot_title")), "series": .array(plot.series.map { .string($0.name) }),
            "days": .array(
                figures.days.map { day in
                    [
                        "name": .string(reader.day(day.date)),
                        "figures": .array([day.leads, day.cards, day.won].map { .string(reader.number($0)) }),
                    ]
                }),
        ]
    }

    private var boxes: [Value] {
        let decided = figures.accepted + figures.rejected
        return [
            box(reader.number(figures.leads), "new_leads", reader.say("new_leads_defined"), "/leads"),
            box(
                "\(reader.number(figures.wonByItself.count)) + \(reader.number(figures.wonByPeople.count))", "closed",
                reader.say("closed_defined", money(figures.wonByItself.value), money(figures.wonByPeople.value)),
                "/deals?state=won"),
            box(reader.number(figures.cards), "handed_to_sales", reader.say("handed_defined"), "/queue?whose=all"),
            box(
                share(figures.accepted, of: decided), "accepted",
                reader.say(
                    "accepted_defined", reader.number(figures.accepted), reader.number(decided),
                    reader.number(figures.rejected)), ""),
            box(
                share(figures.inTime, of: figures.touched), "answered_in_time",
                reader.say(
                    "in_time_defined", reader.number(figures.inTime), reader.number(figures.touched),
                    reader.number(figures.cards - figures.touched)), ""),
        ]
    }

    private func box(_ figure: String, _ name: String, _ definition: String, _ href: String) -> Value {
        [
            "figure": .string(figure), "name": .string(reader.say(name)), "def": .string(definition),
            "href": .string(hasLinks ? href : ""), "few": .bool(figure == reader.say("too_few")),
        ]
    }

    private func source(_ source: ReportFigures.Source) -> Value {
        let decided = source.accepted + source.rejected
        let isKnown = decided >= ReportFigures.enough
        return [
            "name": .string(source.name.isEmpty ? reader.say("unknown_source") : source.name),
            "leads": .string(reader.number(source.leads)), "handed": .string(reader.number(source.handedOver)),
            "known": .bool(isKnown), "percent": .int(isKnown ? source.accepted * 100 / decided : 0),
            "unknown": .string(decided == 0 ? "–" : reader.say("too_few")), "won": .string(money(source.won.value)),
            "href": .string(source.name.isEmpty || !hasLinks ? "" : "/leads?source=\(source.name.inQuery)"),
        ]
    }

    private func seller(_ seller: ReportFigures.Seller) -> Value {
        [
            "name": .string(seller.name.isEmpty ? reader.say("nobody_yet") : seller.name),
            "cards": .string(reader.number(seller.cards)),
            "touch": .string(seller.toFirstTouch.map(reader.span) ?? "–"),
            "in_time": .string(share(seller.inTime, of: seller.touched)), "stale": .string(reader.number(seller.stale)),
            "won": .string(seller.won.count == 0 && seller.name.isEmpty ? "–" : money(seller.won.value)),
        ]
    }

    private var rejected: String {
        guard !figures.rejectedBy.isEmpty else { return reader.say("nothing_rejected") }
        let parts = figures.rejectedBy.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { reason, count in
            let known = reader.words["reason_\(reason)"]?.text ?? reason
            return "\(known) \(reader.number(count))"
        }
        return reader.say("rejected_because", parts.joined(separator: " · "))
    }

    private var delays: String {
        reader.say(
            "delays_defined", figures.toFirstTouch.map(reader.span) ?? "–")
            + (figures.notices > 0 ? " " + reader.say("notices_defined", reader.number(figures.notices)) : "")
    }

    private func share(_ part: Int, of whole: Int) -> String {
        guard whole > 0 else { return "–" }
        guard whole >= ReportFigures.enough else { return reader.say("too_few") }
        return "\(part * 100 / whole) %"
    }

    private func money(_ minorUnits: Int) -> String {
        reader.money(Money(minorUnits: minorUnits, currency: currency), isShort: true)
    }

    /// The figures as CSV: no cell begins with what a spreadsheet takes for a formula.
    var csv: String {
        var rows: [[String]] = [["section", "name", "figure", "value"]]
        func add(_ section: String, _ name: String, _ figure: String, _ value: Int?) {
            rows.append([section, name, figure, value.map(String.init) ?? ""])
        }
        add("all", "", "leads", figures.leads)
        add("all", "", "won by itself", figures.wonByItself.count)
        add("all", "", "won by itself, minor units", figures.wonByItself.value)
        add("all", "", "won by people", figures.wonByPeople.count)
        add("all", "", "won by people, minor units", figures.wonByPeople.value)
        add("all", "", "refunded, minor units", figures.refunded)
        add("all", "", "cards", figures.cards)
        add("all", "", "notices", figures.notices)
        add("all", "", "accepted", figures.accepted)
        add("all", "", "rejected", figures.rejected)
        add("all", "", "touched", figures.touched)
        add("all", "", "in time", figures.inTime)
        for source in figures.sources {
            add("source", source.name, "leads", source.leads)
            add("source", source.name, "handed over", source.handedOver)
            add("source", source.name, "accepted", source.accepted)
            add("source", source.name, "rejected", source.rejected)
            add("source", source.name, "won, minor units", source.won.value)
        }
        for seller in figures.people {
            add("person", seller.name, "cards", seller.cards)
            add("person", seller.name, "touched", seller.touched)
            add("person", seller.name, "in time", seller.inTime)
            add("person", seller.name, "stale", seller.stale)
            add("person", seller.name, "won, minor units", seller.won.value)
        }
        return rows.map { $0.map(Self.cell).joined(separator: ",") }.joined(separator: "\r\n") + "\r\n"
    }

    private static func cell(_ text: String) -> String {
        let isFormula = text.first.map { "=+-@\t\r".contains($0) } ?? false
        let safe = isFormula && Int(text) == nil ? "'" + text : text
        guard safe.contains(where: { ",\"\r\n".contains($0) }) else { return safe }
        return "\"" + safe.replacing("\"", with: "\"\"") + "\""
    }
}
