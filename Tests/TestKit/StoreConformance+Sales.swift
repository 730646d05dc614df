import Engine
import Ports
import Testing
import Values

extension StoreConformance {
    static let deals = [
        StoreConformance("a deal comes back as it was stored and as it was changed") { store throws in
            var deal = Sample.deal(1)
            try store.write { try $0.insert(deal) }
            #expect(try store.read { try $0.deal(token: "token1") } == deal)
            deal.state = .lost
            deal.closedAt = Sample.at(9)
            deal.reason = "no answer"
            deal.refunded = 5
            deal.value = Money(minorUnits: -1, currency: "JPY")
            deal.token = "other"
            try store.write { try $0.update(deal) }
            #expect(try store.read { try $0.deals(lead: 1) } == [deal])
            #expect(try store.read { try $0.deal(token: "token1") } == nil)
        },
        StoreConformance("a lead has one open deal an offer, and any number of closed ones") { store throws in
            var first = Sample.deal(1)
            try store.write { try $0.insert(first) }
            #expect(throws: StoreError.taken(.openDeal)) { try store.write { try $0.insert(Sample.deal(2)) } }
            first.state = .won
            try store.write { records throws in
                try records.update(first)
                try records.insert(Sample.deal(3))
                try records.insert(Sample.deal(4, offer: "book"))
                try records.insert(Sample.deal(5, lead: 2))
            }
            #expect(try store.read { try $0.deals(lead: 1) }.map(\.id) == [1, 3, 4])
        },
        StoreConformance("a token belongs to one deal, and a deal that is not there cannot be changed") {
            store throws in
            var second = Sample.deal(2, lead: 2)
            second.token = "token1"
            try store.write { try $0.insert(Sample.deal(1)) }
            #expect(throws: StoreError.taken(.token)) { try store.write { try $0.insert(second) } }
            #expect(throws: StoreError.absent(.deal, id: 2)) { try store.write { try $0.update(Sample.deal(2)) } }
        },
        StoreConformance("an event's id is new once for its source, its name and its subject") { store throws in
            let first = EventIdentity(source: "shop", name: "paid", subject: "ann@example.com", id: "1")
            var others = [first, first, first, first]
            others[0].source = "command"
            others[1].name = "refunded"
            others[2].subject = "bob@example.com"
            others[3].id = "2"
            for event in [first] + others {
                #expect(try store.write { try $0.rememberEvent(event, at: Sample.at(0)) })
            }
            for event in [first] + others {
                #expect(try store.write { try $0.rememberEvent(event, at: Sample.at(1)) } == false)
            }
        },
        StoreConformance("the latest of leads, cards and deals won is found before any moment") { store throws in
            #expect(try store.read { try $0.latestFact(before: Sample.at(9)) } == nil)
            var lead = Sample.lead(1)
            lead.id = Identifiers.first(at: Sample.at(2))
            var deal = Sample.deal(1)
            (deal.state, deal.closedAt) = (.won, Sample.at(5))
            try store.write { records throws in
                try records.insert(lead)
                try records.insert(deal)
            }
            for (end, latest) in [(9, 5), (5, 2), (3, 2)] as [(Int64, Int64)] {
                #expect(try store.read { try $0.latestFact(before: Sample.at(end)) } == Sample.at(latest))
            }
            #expect(try store.read { try $0.latestFact(before: Sample.at(2)) } == nil)
        },
        StoreConformance("a queue remembers whose turn it was") { store throws in
            #expect(try store.read { try $0.turn(ofQueue: "desk") } == nil)
            try store.write { try $0.keepTurn("maya", ofQueue: "desk") }
            try store.write { try $0.keepTurn("jonas", ofQueue: "desk") }
            #expect(try store.read { try $0.turn(ofQueue: "desk") } == "jonas")
            #expect(try store.read { try $0.turn(ofQueue: "vip") } == nil)
        },
        StoreConformance("what was told before it could be taken in waits in its order") { store throws in
            for id: Int64 in [2, 1, 3] {
                try store.write { try $0.keep(UnreadEvent(id: id, at: Sample.at(0), content: Array("{}".utf8))) }
            }
            #expect(try store.read { try $0.unreadEvents(limit: 2) }.map(\.id) == [1, 2])
            try store.write { try $0.forget(unreadEvent: 1) }
            #expect(try store.read { try $0.unreadEvents(limit: 9) }.map(\.id) == [2, 3])
        },
        StoreConformance("what is paused stays so until it is ended") { store throws in
            let pauses = [
                Pause(.lead(7), by: "ann", at: Sample.at(0)), Pause(.sequence("flow"), by: "bob", at: Sample.at(1)),
            ]
            try store.write { records throws in for pause in pauses { try records.keep(pause) } }
            #expect(try store.read { try $0.pauses() } == pauses)
            try store.write { try $0.end(pauseOf: .lead(7)) }
            #expect(try store.read { try $0.pauses() } == [pauses[1]])
        },
        StoreConformance("deals are summed by state") { store throws in
            try store.write { records throws in
                for id: Int64 in 1...3 {
                    var deal = Sample.deal(id, lead: id)
                    deal.state = id == 3 ? .open : .won
                    try records.insert(deal)
                }
            }
            try store.read { records throws in
                #expect(try records.dealTotals(in: .won) == (2, 240_000))
                #expect(try records.dealTotals(in: .open) == (1, 120_000))
                #expect(try records.dealTotals(in: .lost) == (0, 0))
            }
        },
    ]

    static let cards = [
        StoreConformance("a card comes back as it was stored and as it was changed") { store throws in
            var card = Sample.card(1)
            card.enrollment = 8
            card.reasons = ["replied", "fit and \"engaged\""]
            card.briefing = "Line one\nLine two"
            try store.write { try $0.insert(card) }
            #expect(try store.read { try $0.card(1) } == card)
            for state in Card.State.allCases {
                card.state = state
                card.queue = "other"
                card.priority = -3
                card.openedAt = Sample.at(1)
                card.answerBy = Sample.at(2)
                card.breaches += 1
                card.owner = "ana"
                card.touchedAt = Sample.at(3)
                card.closedAt = Sample.at(4)
                card.disposition = "lost"
                card.dispositionReason = "price"
                card.enrollment = nil
                card.briefing = nil
                try store.write { try $0.update(card) }
                #expect(try store.read { try $0.card(1) } == card)
            }
            #expect(try store.read { try $0.card(2) } == nil)
        },
        StoreConformance("a lead has one active card") { store throws in
            var first = Sample.card(1)
            try store.write { try $0.insert(first) }
            #expect(throws: StoreError.taken(.activeCard)) { try store.write { try $0.insert(Sample.card(2)) } }
            first.state = .accepted
            try store.write { try $0.update(first) }
            #expect(throws: StoreError.taken(.activeCard)) { try store.write { try $0.insert(Sample.card(2)) } }
            #expect(try store.read { try $0.activeCard(lead: 1) } == first)
            first.state = .closed
            try store.write { try $0.update(first) }
            #expect(try store.read { try $0.activeCard(lead: 1) } == nil)
            try store.write { try $0.insert(Sample.card(2)) }
            #expect(try store.read { try $0.activeCard(lead: 1) } == Sample.card(2))
        },
        StoreConformance("a card that is not there cannot be changed") { store throws in
            #expect(throws: StoreError.absent(.card, id: 1)) { try store.write { try $0.update(Sample.card(1)) } }
        },
        StoreConformance("active cards come by priority, then by the time to answer, of one queue or all") {
            store throws in
            try store.write { records throws in
                for (id, priority, by) in [(1, 0, 9), (2, 5, 8), (3, 5, 7), (4, 0, 9)] as [(Int64, Int, Int64)] {
                    let queue = id == 2 ? "vip" : "desk"
                    try records.insert(Sample.card(id, lead: id, queue: queue, priority: priority, by: by))
                }
                var over = Sample.card(5, lead: 5, priority: 99)
                over.state = .withdrawn
                try records.insert(over)
            }
            try store.read { records throws in
                #expect(try records.activeCards(queue: nil).map(\.id) == [3, 2, 1, 4])
                #expect(try records.activeCards(queue: "desk").map(\.id) == [3, 1, 4])
                #expect(try records.activeCards(queue: "vip").map(\.id) == [2])
                #expect(try records.activeCards(queue: "nobody's").isEmpty)
            }
        },
        StoreConformance("open cards are breached when their time is over, longest first; accepted ones never") {
            store in
            try store.write { records throws in
                for (id, by) in [(1, 30), (2, 10), (3, 20), (4, 5), (5, 10)] as [(Int64, Int64)] {
                    var card = Sample.card(id, lead: id, by: by)
                    if id == 4 { card.state = .accepted }
                    try records.insert(card)
                }
            }
            try store.read { records throws in
                #expect(try records.breachedCards(at: Sample.at(20), limit: 9).map(\.id) == [2, 5, 3])
                #expect(try records.breachedCards(at: Sample.at(20), limit: 1).map(\.id) == [2])
                #expect(try records.breachedCards(at: Sample.at(9), limit: 9).isEmpty)
                #expect(try records.nextBreach() == Sample.at(10))
            }
        },
        StoreConformance("a card that was missed twice runs no clock, and stays in its queue") { store throws in
            var card = Sample.card(1, by: 5)
            card.breaches = 1
            try store.write { try $0.insert(card) }
            #expect(try store.read { try $0.nextBreach() } == Sample.at(5))
            card.breaches = 2
            try store.write { try $0.update(card) }
            #expect(try store.read { try $0.breachedCards(at: Sample.at(9), limit: 9) }.isEmpty)
            #expect(try store.read { try $0.nextBreach() } == nil)
            #expect(try store.read { try $0.activeCards(queue: nil) } == [card])
        },
    ]
}
