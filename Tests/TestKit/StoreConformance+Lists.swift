import Engine
import Ports
import Testing
import Values

extension StoreConformance {
    /// Reads a whole list a page of two at a time.
    private static func whole<Row>(_ page: (Cursor?) throws -> Page<Row>) throws -> [Row] {
        var (rows, cursor, pages) = ([Row](), Cursor?.none, 0)
        repeat {
            let found = try page(cursor)
            #expect(found.rows.count <= 2)
            rows += found.rows
            cursor = found.next
            pages += 1
        } while cursor != nil && pages < 100
        return rows
    }

    private static func found(_ store: any Store, _ filter: LeadFilter) throws -> [Int64] {
        try store.read { records in
            try whole { try records.leads(filter, after: $0, limit: 2) }.map(\.id)
        }
    }

    private static func people(_ store: any Store) throws {
        try store.write { records throws in
            for (id, address, company, source, owner, tags) in [
                (1, "ana.kosar@alpha.example", "Alpha Ltd", "guide", "maya", ["warm"]),
                (2, "ben@beta.example", "Beta \"B\" GmbH", "guide", nil, ["warm", "vip"]),
                (3, "carl@alpha.example", "ALPHA Ltd", "form", "maya", []),
                (4, "dora@gamma.example", "Über Größe", nil, "jonas", ["vip"]),
                (5, "eva@kosar.example", "Delta", "guide", "maya", ["warm"]),
            ] as [(Int64, String, String, String?, String?, [String])] {
                var lead = Lead(
                    id: id, address: address, attributes: ["company": .string(company)], createdAt: Sample.at(id))
                (lead.source, lead.owner, lead.tags) = (source, owner, tags)
                try records.insert(lead)
            }
        }
    }

    static let lists = [
        StoreConformance("leads are found by parts of address and company, whatever their case, the newest first") {
            store throws in
            try people(store)
            #expect(try found(store, LeadFilter()) == [5, 4, 3, 2, 1])
            #expect(try found(store, LeadFilter(text: "kosar")) == [5, 1])
            #expect(try found(store, LeadFilter(text: "alpha")) == [3, 1])
            #expect(try found(store, LeadFilter(text: "ALPHA carl")) == [3])
            #expect(try found(store, LeadFilter(text: "größe")) == [4])
            #expect(try found(store, LeadFilter(text: "\"B\"")) == [2])
            #expect(try found(store, LeadFilter(text: "nobody")) == [])
        },
        StoreConformance("a text of one or two letters is looked for where addresses begin, in their order") {
            store throws in
            try people(store)
            #expect(try found(store, LeadFilter(text: "be")) == [2])
            #expect(try found(store, LeadFilter(text: "c")) == [3])
        },
        StoreConformance("filters of leads hold together") { store throws in
            try people(store)
            #expect(try found(store, LeadFilter(owner: .person("maya"))) == [5, 3, 1])
            #expect(try found(store, LeadFilter(owner: .nobody)) == [2])
            #expect(try found(store, LeadFilter(source: "guide")) == [5, 2, 1])
            #expect(try found(store, LeadFilter(tag: "warm")) == [5, 2, 1])
            #expect(try found(store, LeadFilter(owner: .person("maya"), source: "guide", tag: "warm")) == [5, 1])
            #expect(try found(store, LeadFilter(text: "alpha", owner: .person("maya"), source: "form")) == [3])
            #expect(try found(store, LeadFilter(owner: .person("nobody"))) == [])
        },
        StoreConformance("a lead is found by what it is now, and not by what it was; one that is erased by nothing") {
            store throws in
            try people(store)
            try store.write { records throws in
                var lead = try #require(try records.lead(1))
                lead.address = "new@omega.example"
                lead.attributes = ["company": "Omega"]
                lead.tags = ["vip"]
                lead.owner = nil
                lead.source = "form"
                try records.update(lead)
                try records.erase(lead: 2)
            }
            #expect(try found(store, LeadFilter(text: "kosar")) == [5])
            #expect(try found(store, LeadFilter(text: "omega")) == [1])
            #expect(try found(store, LeadFilter(text: "beta")) == [])
            #expect(try found(store, LeadFilter(tag: "warm")) == [5])
            #expect(try found(store, LeadFilter(tag: "vip")) == [4, 1])
            #expect(try found(store, LeadFilter(source: "form")) == [3, 1])
            #expect(try found(store, LeadFilter(owner: .person("maya"))) == [5, 3])
        },
        StoreConformance("runs of a sequence are listed and counted by where they stand") { store throws in
            try store.write { records throws in
                for id: Int64 in 1...6 {
                    var run = Sample.enrollment(id, lead: id, due: 5)
                    run.life = id > 4 ? .finished : .waiting
                    run.waiting = id > 4 ? nil : .timer
                    run.outcome = id > 4 ? "won" : nil
                    run.step = id > 2 ? "second" : "first"
                    try records.insert(run)
                }
                var ended = try #require(try records.enrollment(1))
                (ended.life, ended.waiting, ended.due, ended.outcome) = (.exited, nil, nil, "unsubscribed")
                try records.update(ended, was: Sample.at(5))
            }
            try store.read { records throws in
                func ids(_ lives: Set<Enrollment.Life>, _ step: String? = nil) throws -> [Int64] {
                    let filter = EnrollmentFilter(sequence: "coaching", lives: lives, step: step)
                    return try whole { try records.enrollments(filter, after: $0, limit: 2) }.map(\.id)
                }
                #expect(try ids([]) == [6, 5, 4, 3, 2, 1])
                #expect(try ids([.waiting]) == [4, 3, 2])
                #expect(try ids([.waiting], "second") == [4, 3])
                #expect(try ids([.finished, .exited]) == [6, 5, 1])
                #expect(try ids([.finished, .waiting]) == [6, 5, 4, 3, 2])
                let steps = try records.stepCounts(sequence: "coaching")
                #expect(steps.map(\.count).sorted() == [1, 2])
                #expect(steps.first { $0.count == 2 }?.step == "second")
                let counts = try records.enrollmentCounts()
                #expect(counts.map(\.count).reduce(0, +) == 6)
                #expect(counts.first { $0.life == .exited }?.outcome == "unsubscribed")
                #expect(counts.first { $0.life == .finished }?.count == 2)
            }
        },
        StoreConformance("undelivered messages are listed by state, route and lead, the oldest first") { store throws in
            try store.write { records throws in
                try records.insert(Sample.enrollment(1))
                for id: Int64 in 1...6 {
                    var message = Sample.message(id, route: id > 3 ? "bob" : "ana")
                    message.state = id.isMultiple(of: 2) ? .held : .planned
                    message.reason = id.isMultiple(of: 2) ? "`lead.company` has no value\n  the place" : nil
                    try records.insert(message)
                }
            }
            try store.read { records throws in
                func ids(_ filter: OutboxFilter) throws -> [Int64] {
                    try whole { try records.messages(filter, after: $0, limit: 2) }.map(\.id)
                }
                #expect(try ids(OutboxFilter()) == [1, 2, 3, 4, 5, 6])
                #expect(try ids(OutboxFilter(states: [.held])) == [2, 4, 6])
                #expect(try ids(OutboxFilter(states: [.held], route: "bob")) == [4, 6])
                #expect(try ids(OutboxFilter(states: [.planned, .held], route: "ana")) == [1, 2, 3])
                #expect(try ids(OutboxFilter(states: [.planned], lead: 1)) == [1, 3, 5])
                #expect(try ids(OutboxFilter(lead: 2)) == [])
                #expect(try records.heldReasons() == ["`lead.company` has no value": 3])
            }
        },
        StoreConformance("what ended is listed but for what was sent, and counted by day, sequence and step") {
            store throws in
            try store.write { records throws in
                try records.insert(Sample.enrollment(1))
                for id: Int64 in 1...5 {
                    let message = Sample.message(id, step: id == 5 ? "other" : "step")
                    var key = message
                    key.key.occurrence = Int(id)
                    try records.insert(key)
                    let state: MessageRecord.State = id < 3 ? .sent : .failed
                    try records.end(key, as: MessageRecord(key, state: state, at: Sample.at(id), answer: nil))
                }
            }
            try store.read { records throws in
                #expect(try whole { try records.records(.failed, after: $0, limit: 2) }.map(\.id) == [5, 4, 3])
                #expect(try records.records(.sent, after: nil, limit: 2).rows.isEmpty)
                let all = try records.messageTotals(sequence: nil, days: 0..<99_999)
                #expect(all == (try records.messageTotals(sequence: "coaching", days: 0..<99_999)))
                #expect(all.map(\.count).reduce(0, +) == 5)
                #expect(Set(all.map(\.day)) == [Sample.at(1).day] && Sample.at(1).day > 20_000)
                #expect(all.first { $0.state == .sent }?.count == 2)
                #expect(all.allSatisfy { $0.first == 0 }, "each of these reminds")
                #expect(all.first { $0.step == "other" }?.state == .failed)
                #expect(try records.messageTotals(sequence: "coaching", days: 99_998..<99_999).isEmpty)
                #expect(try records.messageCounts()["failed"] == 3)
            }
            try store.write { records throws in
                let message = Sample.message(8, step: "hello")
                try records.insert(message)
                try records.end(message, as: MessageRecord(message, state: .sent, at: Sample.at(8), answer: nil))
            }
            let hello = try store.read { try $0.messageTotals(sequence: "coaching", days: 0..<99_999) }
                .first { $0.step == "hello" }
            #expect(hello?.count == 1 && hello?.first == 1)
            #expect(throws: ChangedMind.self) {
                try store.write { records throws in
                    let message = Sample.message(9)
                    try records.insert(message)
                    try records.end(message, as: MessageRecord(message, state: .sent, at: Sample.at(9), answer: nil))
                    throw ChangedMind()
                }
            }
            try store.write { try $0.insert(Sample.lead(1)) }
            #expect(try store.read { try $0.messageCounts()["sent"] } == 3)
        },
        StoreConformance("cards are listed by their keys, and by why they wait") { store throws in
            try store.write { records throws in
                for id: Int64 in 1...5 {
                    var card = Sample.card(id, lead: id, queue: id == 2 ? "vip" : "desk", priority: Int(id), by: 60)
                    if id == 1 { card.owner = "maya" }
                    if id > 3 {
                        (card.state, card.disposition, card.dispositionReason) = (.closed, "lost", "price")
                        card.touchedAt = Sample.at(id == 4 ? 30 : 90)
                        card.breaches = id == 4 ? 0 : 1
                    }
                    try records.insert(card)
                }
            }
            try store.read { records throws in
                let keys = try records.activeCardKeys(queue: nil)
                #expect(Set(keys.map(\.id)) == [1, 2, 3])
                #expect(keys.first { $0.id == 1 }?.owner == "maya")
                #expect(keys.first { $0.id == 3 }?.answerBy == Sample.at(60))
                #expect(Set(try records.activeCardKeys(queue: "desk").map(\.id)) == [1, 3])
                #expect(try records.cards(ids: [3, 9, 1]).map(\.id) == [3, 1])
                #expect(try whole { try records.endedCards(after: $0, limit: 2) }.map(\.id) == [5, 4])
                let reasons = try records.activeReasons()
                #expect(reasons.map(\.count).reduce(0, +) == 3 && reasons.allSatisfy { $0.reasons == ["replied"] })
            }
        },
        StoreConformance("deals are listed by state and offer, and counted") { store throws in
            try store.write { records throws in
                for id: Int64 in 1...4 {
                    var deal = Sample.deal(id, lead: id, offer: id == 4 ? "book" : "seat")
                    deal.state = id == 1 ? .open : .won
                    try records.insert(deal)
                }
            }
            try store.read { records throws in
                #expect(try whole { try records.deals(DealFilter(), after: $0, limit: 2) }.map(\.id) == [4, 3, 2, 1])
                let won = DealFilter(state: .won)
                #expect(try whole { try records.deals(won, after: $0, limit: 2) }.map(\.id) == [4, 3, 2])
                #expect(try records.deals(DealFilter(state: .won, offer: "seat"), after: nil, limit: 9).rows.count == 2)
                let seats = try #require(try records.dealCounts().first { $0.offer == "seat" && $0.state == .won })
                #expect((seats.count, seats.value) == (2, 240_000))
            }
        },
        StoreConformance("a lead's timeline can be read backwards, a page at a time") { store throws in
            try store.write { records throws in for id: Int64 in 1...5 { try records.append(Sample.entry(id)) } }
            try store.read { records throws in
                let ids = try whole { try records.timeline(lead: 1, after: $0, limit: 2) }.map(\.id)
                #expect(ids == [5, 4, 3, 2, 1])
                #expect(try records.timeline(lead: 2, after: nil, limit: 2).rows.isEmpty)
            }
        },
    ]
}
