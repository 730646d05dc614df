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
            "boxes": .array(boxes), "sources": .array(figures.sources.map(source)), "rejected": rejected,
            "people": .array(figures.people.map(seller)), "delays": delays, "plot": .string(plot.svg),
            "plot_title": .string(reader.say("plot_title")), "series": .array(plot.series.map { .string($0.name) }),
            "days": .array(
                figures.days.map { day in
                    [
                        "name": .string(reader.day(day.date)),
                        "figures": [
                            count(day.leads, ReportPart(.leads), on: day.date),
                            count(day.cards, ReportPart(.handedOver), on: day.date),
                            count(day.won, ReportPart(.won), on: day.date),
                        ],
                    ]
                }),
        ]
    }

    /// A number and where the list of what it counts is; nowhere where it counts nothing.
    private func count(_ number: Int, _ part: ReportPart, on day: CivilDate? = nil) -> Value {
        cell(reader.number(number), number == 0 ? nil : part, on: day)
    }

    private func cell(_ text: String, _ part: ReportPart?, on day: CivilDate? = nil) -> Value {
        let href = part.map { ReportAddress(part: $0, from: day ?? figures.from, to: day ?? figures.to).href }
        return ["text": .string(text), "href": .string(hasLinks ? href ?? "" : "")]
    }

    private var boxes: [Value] {
        let decided = figures.accepted + figures.rejected
        return [
            box(
                reader.number(figures.leads), "new_leads", reader.say("new_leads_defined"),
                ReportPart(.leads)),
            box(
                "\(reader.number(figures.wonByItself.count)) + \(reader.number(figures.wonByPeople.count))", "closed",
                reader.say("closed_defined", money(figures.wonByItself.value), money(figures.wonByPeople.value)),
                ReportPart(.won)),
            box(
                reader.number(figures.cards), "handed_to_sales", reader.say("handed_defined"), ReportPart(.handedOver)),
            box(
                share(figures.accepted, of: decided), "accepted",
                reader.say(
                    "accepted_defined", reader.number(figures.accepted), reader.number(decided),
                    reader.number(figures.rejected)), ReportPart(.accepted)),
            box(
                share(figures.inTime, of: figures.touched), "answered_in_time",
                reader.say(
                    "in_time_defined", reader.number(figures.inTime), reader.number(figures.touched),
                    reader.number(figures.cards - figures.touched)), ReportPart(.inTime)),
        ]
    }

    private func box(_ figure: String, _ name: String, _ definition: String, _ part: ReportPart) -> Value {
        [
            "figure": .string(figure), "name": .string(reader.say(name)), "def": .string(definition),
            "href": cell("", part)["href"] ?? "", "few": .bool(figure == reader.say("too_few")),
        ]
    }

    private func source(_ source: ReportFigures.Source) -> Value {
        let decided = source.accepted + source.rejected
        let isKnown = decided >= ReportFigures.enough
        return [
            "name": .string(source.name.isEmpty ? reader.say("unknown_source") : source.name),
            "leads": count(source.leads, ReportPart(.leads, source: source.name)),
            "handed": count(source.handedOver, ReportPart(.handedOver, source: source.name)),
            "known": .bool(isKnown), "percent": .int(isKnown ? source.accepted * 100 / decided : 0),
            "accepted": cell(
                isKnown ? "\(source.accepted * 100 / decided) %" : decided == 0 ? "–" : reader.say("too_few"),
                source.accepted > 0 ? ReportPart(.accepted, source: source.name) : nil),
            "won": cell(
                money(source.won.value), source.won.count > 0 ? ReportPart(.won, source: source.name) : nil),
        ]
    }

    private func seller(_ seller: ReportFigures.Seller) -> Value {
        [
            "name": .string(seller.name.isEmpty ? reader.say("nobody_yet") : seller.name),
            "cells": [
                count(seller.cards, ReportPart(.handedOver, person: seller.name)),
                cell(
                    seller.toFirstTouch.map(reader.span) ?? "–",
                    seller.touched > 0 ? ReportPart(.touched, person: seller.name) : nil),
                cell(
                    share(seller.inTime, of: seller.touched),
                    seller.inTime > 0 ? ReportPart(.inTime, person: seller.name) : nil),
                count(seller.stale, ReportPart(.stale, person: seller.name)),
                cell(
                    seller.won.count == 0 && seller.name.isEmpty ? "–" : money(seller.won.value),
                    seller.won.count > 0 ? ReportPart(.wonByPeople, person: seller.name) : nil),
                count(seller.lost, ReportPart(.lost, person: seller.name)),
            ],
        ]
    }

    /// How many were handed back for each reason.
    private var rejected: Value {
        guard !figures.rejectedBy.isEmpty else { return .array([cell(reader.say("nothing_rejected"), nil)]) }
        let parts = figures.rejectedBy.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { reason, count in
            cell("\(reader.reason(reason)) \(reader.number(count))", ReportPart(.rejected, reason: reason))
        }
        let apart = parts.enumerated().flatMap { $0.offset == 0 ? [$0.element] : [cell("·", nil), $0.element] }
        return .array([cell(reader.say("rejected_because"), nil)] + apart)
    }

    /// What people took their time for, what the machine did, and what none of the figures counts.
    private var delays: Value {
        var lines = [
            line(
                reader.say("delays_defined", figures.toFirstTouch.map(reader.span) ?? "–"),
                figures.touched > 0 ? .touched : nil)
        ]
        if let typical = figures.toCard, let longest = figures.toCardLongest {
            lines.append(line(reader.say("machine_defined", reader.shortSpan(typical), reader.shortSpan(longest)), nil))
        }
        if figures.notices > 0 {
            lines.append(line(reader.say("notices_defined", reader.number(figures.notices)), .notices))
        }
        if figures.refunded > 0 {
            lines.append(line(reader.say("refunds_defined", money(figures.refunded)), .refunded))
        }
        return .array(lines)
    }

    private func line(_ text: String, _ figure: ReportFigure?) -> Value {
        let href = figure.flatMap { cell("", ReportPart($0))["href"] }
        return [
            "text": .string(text), "href": href ?? "",
            "link": .string(figure.map { reader.say("figure_\($0.rawValue)") } ?? ""),
        ]
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
        add("all", "", "lost", figures.lost)
        add("all", "", "touched", figures.touched)
        add("all", "", "in time", figures.inTime)
        add("all", "", "to first touch, s", seconds(figures.toFirstTouch))
        add("all", "", "to card, s", seconds(figures.toCard))
        add("all", "", "to card, longest, s", seconds(figures.toCardLongest))
        for (reason, count) in figures.rejectedBy.sorted(by: { $0.key < $1.key }) {
            add("reason", reason, "rejected", count)
        }
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
            add("person", seller.name, "lost", seller.lost)
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

private func seconds(_ span: Span?) -> Int? { span.map { Int($0.milliseconds / 1_000) } }

extension ReaderLanguage {
    /// A coded reason in words; one of the workspace's own as it is written there.
    func reason(_ code: String) -> String { words["reason_\(code)"]?.text ?? code }

    /// A span that is mostly short: what is below a minute says so.
    fileprivate func shortSpan(_ span: Span) -> String {
        span < .minutes(1) ? say("below_a_minute") : self.span(span)
    }
}
