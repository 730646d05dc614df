import Engine
import Queries
import Values

extension Pages {
    var reportListOperations: [Operation] {
        [look("reportListPage", "/report/list") { call, visitor in try await reportListPage(call, visitor) }]
    }

    /// The leads behind one number of the report.
    private func reportListPage(_ call: Call, _ visitor: Visitor) async throws -> Reply {
        let reader = visitor.reader
        guard let address = ReportAddress(call.query) else {
            throw HTTPProblem(.notFound, reader.say("no_such_figure"))
        }
        let skip = min(max(Int(call.query["after"] ?? "") ?? 0, 0), 100_000_000)
        let (rows, total) = try await ask(at: call.now) { queries in
            try queries.counted(address.part, from: address.from, to: address.to, skip: skip)
        }
        let list = CountedList(address: address, rows: rows, total: total, skip: skip, reader: reader)
        return try await page(
            call, visitor, "report-list", in: .report, title: list.name,
            ["list": list.value(currency: rules.currency, at: call.now)])
    }
}

/// The list behind a number of the report, in the reader's language.
private struct CountedList {
    var address: ReportAddress
    var rows: [Counted]
    var total: Int
    var skip: Int
    var reader: ReaderLanguage

    /// The number's name, and of whom it is.
    var name: String {
        let part = address.part
        var name = reader.say("figure_\(part.figure.rawValue)")
        if let source = part.source {
            name = reader.say("of_source", name, source.isEmpty ? reader.say("unknown_source") : source)
        }
        if let person = part.person {
            name = reader.say("of_person", name, person.isEmpty ? reader.say("nobody_yet") : person)
        }
        if let reason = part.reason { name = reader.say("of_reason", name, reader.reason(reason)) }
        return name
    }

    func value(currency: String, at now: Moment) -> Value {
        let next = skip + rows.count
        return [
            "name": .string(name), "told": .string(told), "defined": .string(reader.say("defined_\(kind)")),
            "when": .string(reader.say(kind == "leads" ? "first_seen" : kind == "deals" ? "won_at" : "opened")),
            "has_person": .bool(kind != "leads"), "has_value": .bool(kind == "deals"),
            "has_reason": .bool(address.part.figure == .rejected),
            "back": .string("/report?month=\(String(address.from.description.prefix(7)))"),
            "rows": .array(rows.map { row($0, currency: currency, at: now) }),
            "more": .string(next < total ? "\(address.href)&after=\(next)" : ""),
        ]
    }

    private var told: String {
        reader.say(
            "counted_told", reader.day(address.from), reader.day(address.to),
            reader.count(total, "one_counted", "many_counted"))
    }

    private var kind: String {
        switch address.part.figure {
        case .leads: "leads"
        case .won, .wonByItself, .wonByPeople, .refunded: "deals"
        case .handedOver, .notices, .accepted, .rejected, .undecided, .touched, .untouched, .inTime, .stale, .lost:
            "cards"
        }
    }

    private func row(_ row: Counted, currency: String, at now: Moment) -> Value {
        let money = { (units: Int) in reader.money(Money(minorUnits: units, currency: currency)) }
        let value = row.paid.map { value in
            row.refunded > 0 ? reader.say("refunded_of", money(value), money(row.refunded)) : money(value)
        }
        return [
            "href": .string(row.lead.map { "/leads/\($0.id)" } ?? ""), "name": .string(row.lead?.shownName ?? ""),
            "address": .string(row.lead?.address ?? ""), "source": .string(row.lead?.source ?? "–"),
            "person": .string(row.person ?? (kind == "deals" ? reader.say("by_itself") : "–")),
            "reason": .string(row.reason.map { reader.reason($0) } ?? "–"), "value": .string(value ?? "–"),
            "at": .string(reader.moment(row.at, at: now)),
        ]
    }
}
