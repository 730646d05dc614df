import Engine
import Ports
import Queries
import Store
import Testing
import Values

@Suite struct ReportFigureTests {
    /// A card of the desk, touched so much later.
    private static func card(_ id: Int64, touchedAfter wait: Span?, reasons: [String] = ["replied"]) -> Card {
        let opened = House.monday + .hours(6)
        var card = Card(
            id: Identifiers.first(at: opened) + id, lead: id, enrollment: nil, queue: "desk", priority: 0,
            reasons: reasons, openedAt: opened, answerBy: opened + .days(2), owner: "maya")
        if let wait { (card.state, card.touchedAt) = (.accepted, opened + wait) }
        return card
    }

    private func figures(_ cards: [Card]) throws -> ReportFigures {
        let house = try House()
        try house.store.write { records in
            for card in cards {
                try records.insert(House.lead(card.lead))
                try records.insert(card)
            }
        }
        let day = Zone.utc.local(House.monday).date
        return try house.queries.figures(from: day, to: day.advanced(by: 1))
    }

    @Test func `the time to the first touch is business time of the card's queue`() throws {
        // Opened at 15:00 of a day that ends at 17:00, touched at 10:00 of the next: two hours and one.
        let opened = Zone.utc.local(House.monday + .hours(6)).time
        #expect(opened.minutes == 15 * 60, "\(opened)")
        let figures = try figures([Self.card(1, touchedAfter: .hours(19))])
        #expect(figures.toFirstTouch == .hours(3))
        #expect(figures.people.map(\.toFirstTouch) == [.hours(3)])
    }

    @Test func `a card that only tells of an opt-out is no offer to sales`() throws {
        let told = Card.Notice.allCases.enumerated().map { place, notice in
            Self.card(Int64(10 + place), touchedAfter: .hours(1), reasons: [notice.rawValue])
        }
        let mixed = Self.card(2, touchedAfter: .hours(1), reasons: ["replied", Card.Notice.optOut.rawValue])
        let figures = try figures(told + [mixed, Self.card(3, touchedAfter: nil)])
        #expect(figures.notices == told.count && figures.cards == 2)
        #expect(figures.accepted == 1 && figures.touched == 1 && figures.rejected == 0)
        #expect(figures.sources.reduce(0) { $0 + $1.handedOver } == 2)
    }
}
