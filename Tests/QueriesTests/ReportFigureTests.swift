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

    @Test func `the machine's delay is told apart from people's: from what called for a card until it was there`()
        throws
    {
        let cards = (1...3).map { number in
            var card = Self.card(Int64(number), touchedAfter: .hours(1))
            card.calledAt = card.openedAt - .minutes(Int64(number) * 10)
            return card
        }
        let figures = try figures(cards)
        #expect(figures.toCard == .minutes(20) && figures.toCardLongest == .minutes(30))
        #expect(figures.toFirstTouch == .hours(1), "what the machine took is none of theirs")
        #expect(try self.figures([]).toCard == nil, "no card, no delay")
    }

    @Test func `a card that was withdrawn before anybody touched it was accepted by nobody`() throws {
        var missed = Self.card(1, touchedAfter: nil)
        (missed.state, missed.closedAt) = (.withdrawn, missed.openedAt + .days(1))
        var late = Self.card(2, touchedAfter: .hours(3))
        (late.state, late.closedAt) = (.withdrawn, late.openedAt + .days(1))
        let figures = try figures([missed, late])
        #expect(figures.cards == 2 && figures.accepted == 1 && figures.rejected == 0)
    }

    /// Leads, cards and deals of every kind that a report tells apart.
    private static func fill(_ records: any Records) throws {
        let opened = House.monday + .hours(6)
        for number in 1...40 as ClosedRange<Int64> {
            var lead = House.lead(number)
            lead.createdAt = opened
            lead.source = [nil, "fair", "web"][Int(number % 3)]
            try records.insert(lead)
            var card = Self.card(number, touchedAfter: number % 2 == 0 ? .hours(number) : nil)
            card.owner = [nil, "maya", "li"][Int(number % 7 % 3)]
            if number % 5 == 0 { card.reasons = [Card.Notice.optOut.rawValue] }
            if number % 4 == 1 { card.answerBy = opened + .minutes(1) }
            if number % 4 == 0 {
                (card.state, card.closedAt) = (.closed, opened + .days(1))
                card.disposition = number % 8 == 0 ? "recycle" : number == 28 ? "lost" : "won"
                card.dispositionReason = number % 8 == 0 ? (number % 16 == 0 ? "budget" : "timing") : nil
            }
            try records.insert(card)
            guard number % 4 == 0 else { continue }
            var deal = Deal(
                id: number, lead: number, offer: "seat", value: Money(minorUnits: 24_900, currency: "EUR"),
                token: "token \(number)", openedAt: opened)
            (deal.state, deal.closedAt) = (.won, number % 12 == 0 ? opened + .days(1) : opened + .hours(2))
            if number == 20 { deal.refunded = 500 }
            try records.insert(deal)
        }
    }

    @Test func `behind every number are exactly as many as it says, whoever's it is`() throws {
        let house = try House(now: House.monday + .days(3))
        try house.store.write { try Self.fill($0) }
        let from = Zone.utc.local(House.monday).date
        let to = from.advanced(by: 1)
        let figures = try house.queries.figures(from: from, to: to)
        let count = { (part: ReportPart) in
            let (rows, total) = try house.queries.counted(part, from: from, to: to, limit: 200)
            #expect(rows.count == total)
            return total
        }
        let all: [(ReportFigure, Int)] = [
            (.leads, figures.leads), (.handedOver, figures.cards), (.notices, figures.notices),
            (.accepted, figures.accepted), (.rejected, figures.rejected), (.touched, figures.touched),
            (.untouched, figures.cards - figures.touched), (.inTime, figures.inTime),
            (.undecided, figures.cards - figures.accepted - figures.rejected),
            (.wonByItself, figures.wonByItself.count), (.wonByPeople, figures.wonByPeople.count),
            (.won, figures.wonByItself.count + figures.wonByPeople.count),
            (.lost, figures.lost), (.stale, figures.people.reduce(0) { $0 + $1.stale }), (.refunded, 1),
        ]
        #expect(Set(all.map(\.0)) == Set(ReportFigure.allCases))
        for (figure, number) in all {
            #expect(number > 0, "\(figure) is counted in what was filled in")
            #expect(try count(ReportPart(figure)) == number, "\(figure)")
        }
        #expect(figures.sources.count == 3 && figures.people.count == 3)
        for one in figures.sources {
            #expect(try count(ReportPart(.leads, source: one.name)) == one.leads)
            #expect(try count(ReportPart(.handedOver, source: one.name)) == one.handedOver)
            #expect(try count(ReportPart(.accepted, source: one.name)) == one.accepted)
            #expect(try count(ReportPart(.won, source: one.name)) == one.won.count)
        }
        for one in figures.people {
            #expect(try count(ReportPart(.handedOver, person: one.name)) == one.cards)
            #expect(try count(ReportPart(.touched, person: one.name)) == one.touched)
            #expect(try count(ReportPart(.inTime, person: one.name)) == one.inTime)
            #expect(try count(ReportPart(.stale, person: one.name)) == one.stale)
            #expect(try count(ReportPart(.wonByPeople, person: one.name)) == one.won.count)
            #expect(try count(ReportPart(.lost, person: one.name)) == one.lost)
        }
        for (reason, number) in figures.rejectedBy {
            #expect(try count(ReportPart(.rejected, reason: reason)) == number)
        }
    }

    @Test func `a long list behind a number is read page by page, nobody twice and nobody left out`() throws {
        let house = try House()
        try house.store.write { try Self.fill($0) }
        let day = Zone.utc.local(House.monday).date
        var (seen, place) = ([Int64](), 0)
        while true {
            let page = try house.queries.counted(ReportPart(.leads), from: day, to: day, skip: place, limit: 7)
            guard !page.rows.isEmpty else { break }
            seen += page.rows.compactMap { $0.lead?.id }
            place += page.rows.count
        }
        #expect(seen.count == 40 && Set(seen).count == 40)
    }
}
