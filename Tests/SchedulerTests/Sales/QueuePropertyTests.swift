import Chance
import Engine
import Ports
import Queries
import Scheduler
import Store
import Testing
import Values

/// A queue under schedules of people, absences, room and cards that nobody chose: who has each card, and which clock runs.
@Suite struct QueuePropertyTests {
    private static let names = ["ann", "ben", "cleo", "dan", "eve"]
    private static let days = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]

    /// One member of the queue as the file writes it and as the test reads it.
    private struct Staff {
        var name: String
        var weight = 1
        var capacity: Int?
        var hours: Opening?

        var json: String {
            var parts = ["\"name\": \"\(name)\"", "\"weight\": \(weight)"]
            if let capacity { parts.append("\"capacity\": \(capacity)") }
            if let hours { parts.append("\"hours\": \(hours.json)") }
            return "{ \(parts.joined(separator: ", ")) }"
        }
    }

    /// Days and spans in a zone, kept apart from the product's own reading of them.
    private struct Opening {
        var days: Set<Int>
        /// Minutes of the day, in order.
        var spans: [Range<Int>]
        var zone: String

        init(_ chance: inout Chance) {
            zone = chance.pick(["UTC", "Europe/Berlin", "America/New_York"])
            days = Set((0..<7).filter { _ in chance.chance(70) })
            if days.isEmpty { days = [chance.below(7)] }
            let opens = 60 * (6 + chance.below(5))
            let closes = opens + 60 * (2 + chance.below(9))
            spans = [opens..<closes]
            if closes - opens >= 240 { spans = [opens..<opens + 120, opens + 180..<closes] }
        }

        var json: String {
            func time(_ minutes: Int) -> String {
                "\(minutes / 60 < 10 ? "0" : "")\(minutes / 60):\(minutes % 60 < 10 ? "0" : "")\(minutes % 60)"
            }
            let hours = spans.map { "\(time($0.lowerBound))-\(time($0.upperBound))" }.joined(separator: ", ")
            let open = days.sorted().map { QueuePropertyTests.days[$0] }.joined(separator: ", ")
            return #"{ "days": "\#(open)", "hours": "\#(hours)", "zone": "\#(zone)" }"#
        }

        /// Whether it is open in the minute that begins here.
        func holds(_ moment: Moment) -> Bool {
            guard let zone = Zone(named: zone) else { return false }
            let (date, time) = zone.local(moment)
            let weekday = Weekday.allCases.firstIndex(of: date.weekday) ?? 0
            return days.contains(weekday) && spans.contains { $0.contains(time.minutes) }
        }
    }

    private struct House {
        var staff: [Staff]
        var hours: Opening
        var minutes: Int
        var world: World

        init(_ chance: inout Chance) throws {
            let count = 1 + chance.below(QueuePropertyTests.names.count)
            staff = QueuePropertyTests.names.prefix(count).map { Staff(name: $0) }
            for place in staff.indices {
                staff[place].weight = 1 + chance.below(4)
                if chance.chance(50) { staff[place].capacity = 1 + chance.below(3) }
                if chance.chance(50) { staff[place].hours = Opening(&chance) }
            }
            hours = Opening(&chance)
            minutes = 60 * (1 + chance.below(8))
            let desk = """
                { "queue": "desk", "title": "Desk", "people": [ \(staff.map(\.json).joined(separator: ", ")) ],
                  "answer_within": "\(minutes / 60) business hours", "hours": \(hours.json) }
                """
            world = try World(
                #"{ "id": "ask", "escalate": "desk", "reason": "fit" }, { "id": "rest", "wait": "300 days" }"#,
                ["sequences/queues/desk.json": desk])
        }

        /// Those who could take a card now: there, on duty, and with room.
        func able(_ cards: [Card], away: [String: [Range<Moment>]]) -> [String] {
            let now = world.clock.now
            return staff.filter { one in
                let isAway = away[one.name, default: []].contains { $0.contains(now) }
                let mine = cards.count { $0.owner == one.name }
                return !isAway && one.hours?.holds(now) != false && one.capacity.map { mine < $0 } != false
            }.map(\.name)
        }
    }

    @Test(arguments: 0..<8)
    func `no card is without an owner while somebody is on duty with room, and no clock runs outside business time`(
        seed: Int
    ) throws {
        var chance = Chance(seed: UInt64(seed) &+ 4_711)
        let house = try House(&chance)
        let world = house.world
        var away: [String: [Range<Moment>]] = [:]
        var cards: [Int64: Card] = [:]
        for round in 0..<60 {
            switch chance.below(10) {
            case 0...3:
                try world.leads("lead\(round)")
                try world.start("lead\(round)")
            case 4...5:
                let name = chance.pick(house.staff).name
                let today = Zone.utc.local(world.clock.now).date
                let first = today.advanced(by: chance.below(3))
                let absence = try world.scheduler.away(
                    name, from: first, to: first.advanced(by: chance.below(3)), actor: name)
                away[name, default: []].append(absence.from..<absence.until)
            case 6...7:
                if let card = try world.store.read({ try $0.activeCards(queue: "desk") }).first {
                    _ = try world.scheduler.dispose(card: card.id, by: card.owner ?? "ann", as: .lost(reason: "budget"))
                }
            case 8:
                let active = try world.store.read { try $0.activeCards(queue: "desk") }
                if !active.isEmpty { try world.scheduler.giveBack(card: chance.pick(active).id, by: "test") }
            default: try world.wait(.minutes(Int64(30 * (1 + chance.below(40)))))
            }
            try world.settle()
            let active = try world.store.read { try $0.activeCards(queue: "desk") }
            let free = active.filter { $0.state == .open && $0.owner == nil }
            let able = house.able(active, away: away)
            // Whoever gave a card back is not given it again by itself.
            for card in free {
                #expect(able.allSatisfy { $0 == card.givenBackBy }, "seed \(seed), round \(round): \(able)")
            }
            for card in active { try judgeClock(card, before: cards[card.id], house, "seed \(seed), round \(round)") }
            cards = Dictionary(uniqueKeysWithValues: active.map { ($0.id, $0) })
        }
        #expect(try world.queries.leadCount() > 5, "seed \(seed) asks too little")
    }

    /// The time to the first touch holds as many minutes of business as were promised, counted one by one; and it runs out
    /// only while the queue is open.
    private func judgeClock(_ card: Card, before: Card?, _ house: House, _ words: String) throws {
        if let before, card.breaches > before.breaches {
            let last = before.answerBy - .minutes(1)
            #expect(house.hours.holds(last), "\(words): it ran out at \(before.answerBy), when the queue was closed")
        }
        guard before == nil, card.breaches == 0 else { return }
        var (moment, open) = (card.openedAt, 0)
        while moment < card.answerBy, open <= house.minutes {
            if house.hours.holds(moment) { open += 1 }
            moment = moment + .minutes(1)
        }
        #expect(
            open == house.minutes, "\(words): \(card.openedAt) to \(card.answerBy) holds \(open) of \(house.minutes)")
    }

    @Test(arguments: 0..<8) func `shares follow the weights within one card, at every moment`(seed: Int) throws {
        var chance = Chance(seed: UInt64(seed) &+ 815)
        let count = 1 + chance.below(Self.names.count)
        let staff = Self.names.prefix(count).map { name in
            var one = Staff(name: name)
            one.weight = 1 + chance.below(9)
            return one
        }
        let desk = """
            { "queue": "desk", "title": "Desk", "people": [ \(staff.map(\.json).joined(separator: ", ")) ] }
            """
        let world = try World(
            #"{ "id": "ask", "escalate": "desk", "reason": "fit" }"#, ["sequences/queues/desk.json": desk])
        let total = staff.reduce(0) { $0 + $1.weight }
        var got: [String: Int] = [:]
        for number in 1...60 {
            try world.leads("lead\(number)")
            try world.start("lead\(number)")
            got[try #require(try world.card("lead\(number)")?.owner), default: 0] += 1
            for one in staff {
                let due = Double(number * one.weight) / Double(total)
                let difference = abs(Double(got[one.name, default: 0]) - due)
                #expect(
                    difference <= 1, "seed \(seed): of \(number) cards \(one.name) got \(got[one.name, default: 0])")
            }
        }
    }
}
