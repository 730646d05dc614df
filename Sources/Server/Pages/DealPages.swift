import Engine
import Ports
import Values

extension Pages {
    var dealOperations: [Operation] {
        [look("dealsPage", "/deals") { call, visitor in try await dealsPage(call, visitor) }]
    }

    private func dealsPage(_ call: Call, _ visitor: Visitor) async throws -> Reply {
        let (reader, rules, now) = (visitor.reader, rules, call.now)
        let state = Deal.State(rawValue: call.query["state"] ?? "") ?? .open
        let totals = try await dealTotals(at: now)
        let found = try await dealRows(state: state, after: call.query["after"], at: now)
        let boxes: [Value] = totals.byOffer.keys.sorted().map { offer in
            let total = totals.byOffer[offer] ?? DealTotals.Total()
            return [
                "name": .string(rules.offers[offer]?.title ?? offer),
                "figure": .string(
                    reader.money(Money(minorUnits: total.wonValue, currency: rules.currency), isShort: true)),
                "def": .string(
                    reader.say(
                        "deals_of_offer", reader.number(total.won), reader.number(total.open), reader.number(total.lost)
                    )),
            ]
        }
        return try await page(
            call, visitor, "deals", in: .deals, title: reader.say("deals"),
            [
                "told": .string(reader.say("deals_defined")),
                "tabs": .array(
                    Deal.State.allCases.map { one in
                        [
                            "href": .string("/deals?state=\(one.rawValue)"),
                            "label": .string(reader.say("deal_\(one.rawValue)")),
                            "count": .string(reader.number(totals.count(of: one))), "current": .bool(one == state),
                        ]
                    }),
                "boxes": .array(boxes),
                "rows": .array(found.rows.map { row(of: $0, reader, at: now) }),
                "more": .string(found.next.map { "/deals?state=\(state.rawValue)&after=\($0.inQuery)" } ?? ""),
                "nothing": [
                    "title": .string(reader.say("deals_empty")), "hint": .string(reader.say("deals_empty_hint")),
                ],
            ])
    }

    private func row(of row: DealRow, _ reader: ReaderLanguage, at now: Moment) -> Value {
        let (deal, lead) = (row.deal, row.lead)
        return [
            "href": .string("/leads/\(deal.lead)"), "name": .string(lead?.shownName ?? "–"),
            "offer": .string(rules.offers[deal.offer]?.title ?? deal.offer),
            "state": .string(reader.say("deal_\(deal.state.rawValue)")),
            "tone": .string(deal.state == .won ? "good" : ""), "value": .string(reader.money(deal.value)),
            "paid": .string(paid(deal, reader)), "by": .string(row.closedBy(reader)),
            "opened": .string(reader.moment(deal.openedAt, at: now)),
        ]
    }

    private func paid(_ deal: Deal, _ reader: ReaderLanguage) -> String {
        guard deal.state == .won else { return "–" }
        let refunded = Money(minorUnits: deal.refunded, currency: deal.value.currency)
        let value = reader.money(deal.value)
        return deal.refunded > 0 ? reader.say("refunded_of", value, reader.money(refunded)) : value
    }
}

extension DealRow {
    /// Who closed it, or that it closed by itself; of a lost one, why.
    fileprivate func closedBy(_ reader: ReaderLanguage) -> String {
        switch deal.state {
        case .open: "–"
        case .won: person ?? reader.say("by_itself")
        case .lost: deal.reason.map { reader.word("outcome", reader.word("reason", $0)) } ?? "–"
        }
    }
}
