import Engine
import Ports
import Queries
import Store
import Testing
import Values

@Suite struct QueueTests {
    private func house(_ cards: [Card]) throws -> House {
        let house = try House()
        try house.store.write { records in
            for card in cards {
                try records.insert(House.lead(card.lead))
                try records.insert(card)
            }
        }
        return house
    }

    @Test func `cards are ordered level by level, and each says which level put it behind the one above`() throws {
        let house = try house([
            House.card(1, priority: 1, minutes: 30), House.card(2, priority: 5, minutes: 90),
            House.card(3, priority: 5, minutes: -10), House.card(4, priority: 1, minutes: 30),
        ])
        let usual = try house.queries.queue()
        #expect(usual.entries.map(\.card.id) == [3, 2, 1, 4])
        #expect(usual.entries.map(\.because) == [nil, .answerBy, .priority, nil])
        let late = try house.queries.queue(QueueFilter(order: [.overdue, .opened]))
        #expect(late.entries.map(\.card.id) == [3, 1, 2, 4])
        #expect(late.entries.map(\.because) == [nil, .overdue, .opened, .opened])
    }

    @Test func `pages follow each other without a gap and without a repeat, in any order of levels`() throws {
        let house = try house(
            (1...60).map { id in House.card(id, priority: Int(id % 4), minutes: id * 37 % 50 - 20) })
        for order in [QueueLevel.usual, [.overdue, .breaches, .priority], [.opened], []] {
            let filter = QueueFilter(order: order)
            let whole = try house.queries.queue(filter, limit: 100)
            var (ids, cursor) = ([Int64](), Cursor?.none)
            repeat {
                let page = try house.queries.queue(filter, after: cursor, limit: 7)
                #expect(page.count == 60 && page.entries.count <= 7)
                ids += page.entries.map(\.card.id)
                cursor = page.next.flatMap { Cursor("\($0)") }
            } while cursor != nil && ids.count < 100
            #expect(ids == whole.entries.map(\.card.id))
            #expect(Set(ids).count == 60 && whole.next == nil)
        }
    }

    @Test func `the queue tells mine, nobody's and everybody's apart, and is counted`() throws {
        var accepted = House.card(3, owner: "maya")
        accepted.state = .accepted
        let house = try house([House.card(1, minutes: -5), House.card(2, owner: "jonas"), accepted])
        func ids(_ owner: Owner?) throws -> [Int64] {
            try house.queries.queue(QueueFilter(owner: owner)).entries.map(\.card.id).sorted()
        }
        #expect(try ids(nil) == [1, 2, 3] && ids(.nobody) == [1] && ids(.person("maya")) == [3])
        #expect(
            try house.queries.queueCounts() == [
                QueueCount(queue: "desk", open: 2, accepted: 1, unclaimed: 1, overdue: 1)
            ])
    }

    @Test func `a queue that nobody knows is refused with those there are`() throws {
        let house = try house([])
        #expect(throws: QueryError.unknownQueue("desc", known: ["desk"])) {
            _ = try house.queries.queue(QueueFilter(queue: "desc"))
        }
    }
}
