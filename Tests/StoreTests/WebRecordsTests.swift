import Engine
import Ports
import Store
import Testing
import Values

/// What the doors over HTTP keep.
@Suite struct WebRecordsTests {
    private static let at = Moment(seconds: 1_800_000_000)

    @Test func `tokens are found by their hash, and one of a name is in force`() throws {
        let store = try SQLiteStore.memory()
        var token = APIToken(id: 1, name: "shop", role: "ingest", hash: [1, 2], createdAt: Self.at)
        try store.write { try $0.insert(token) }
        #expect(throws: StoreError.self) {
            try store.write {
                try $0.insert(APIToken(id: 2, name: "shop", role: "owner", hash: [3], createdAt: Self.at))
            }
        }
        token.revokedAt = Self.at
        try store.write { records in
            try records.update(token)
            try records.insert(APIToken(id: 2, name: "shop", role: "owner", hash: [3], createdAt: Self.at))
        }
        try store.read { records throws in
            #expect(try records.apiToken(hash: [1, 2]) == token)
            #expect(try records.apiToken(hash: [9]) == nil)
            #expect(try records.apiTokens().map(\.id) == [1, 2])
        }
    }

    @Test func `a target keeps one id, and is exact to the byte`() throws {
        let store = try SQLiteStore.memory()
        let url = "https://x.example/?a=1&b=%C3%BC#\u{301}"
        try store.write { records in
            #expect(try records.keepLink(url, id: 5) == 5)
            #expect(try records.keepLink(url, id: 6) == 5)
            let click = Click(id: 7, message: 3, link: 5, lead: 1, at: Self.at, discounted: "head")
            try records.insert(click)
            #expect(try records.target(ofLink: 5) == url && records.target(ofLink: 6) == nil)
            #expect(try records.clicks(message: 3) == [click])
        }
    }

    @Test func `kept answers, events and what was set aside come back, and go`() throws {
        let store = try SQLiteStore.memory()
        let answer = KeptAnswer(scope: "a", key: "k", request: [1], status: 200, body: [2], at: Self.at)
        let event = KeptEvent(id: 4, hook: "cal", about: "b-1", dueAt: Self.at, event: ["name": "cancelled"])
        let aside = SetAside(id: 9, source: "form guide", reason: "honeypot", at: Self.at, body: [1, 0, 2])
        try store.write { records in
            try records.keep(answer)
            try records.insert(event)
            try records.insert(aside)
            try records.keepPayer(hook: "stripe", reference: "pi", lead: 1, at: Self.at)
            try records.keepPayer(hook: "stripe", reference: "pi", lead: 2, at: Self.at)
        }
        try store.write { records in
            #expect(try records.keptAnswer(scope: "a", key: "k") == answer)
            #expect(try records.keptAnswer(scope: "b", key: "k") == nil)
            #expect(try records.nextKeptEvent() == Self.at)
            #expect(try records.takeKeptEvents(due: Self.at - .seconds(1), limit: 9).isEmpty)
            #expect(try records.takeKeptEvents(due: Self.at, limit: 9) == [event])
            #expect(try records.nextKeptEvent() == nil)
            #expect(try records.setAside(before: .max, limit: 9) == [aside] && records.setAside(9) == aside)
            #expect(try records.removeSetAside(9) && !records.removeSetAside(9))
            #expect(try records.payer(hook: "stripe", reference: "pi") == 1)
            try records.forgetAnswers(before: Self.at + .seconds(1), limit: 9)
            #expect(try records.keptAnswer(scope: "a", key: "k") == nil)
        }
    }

    @Test func `a part of a transaction is undone alone`() throws {
        struct Stop: Error {}
        let store = try SQLiteStore.memory()
        try store.write { records in
            try records.insert(Lead(id: 1, address: "a@b.example", createdAt: Self.at))
            var isStopped = false
            do {
                try records.savepoint {
                    try records.insert(Lead(id: 2, address: "c@d.example", createdAt: Self.at))
                    throw Stop()
                }
            } catch is Stop {
                isStopped = true
            }
            #expect(isStopped)
            try records.savepoint { try records.insert(Lead(id: 3, address: "e@f.example", createdAt: Self.at)) }
        }
        #expect(try store.read { try $0.leads(after: 0, limit: 9).map(\.id) } == [1, 3])
    }

    @Test func `deliveries of one lead come one after the other, and what a dead process had under way is due`() throws
    {
        let store = try SQLiteStore.memory()
        func add(_ id: Int64, _ subscriber: String, lead: Int64) -> SubscriberDelivery {
            SubscriberDelivery(id: id, subscriber: subscriber, lead: lead, event: "paid", body: [], at: Self.at)
        }
        try store.write { records in
            for delivery in [
                add(1, "crm", lead: 7), add(2, "crm", lead: 7), add(3, "crm", lead: 8), add(4, "log", lead: 7),
                add(5, "crm", lead: 0), add(6, "crm", lead: 0),
            ] { try records.insert(delivery) }
            #expect(try records.dueDeliveries(at: Self.at, limit: 9).map(\.id) == [1, 3, 4, 5, 6])
            var first = try #require(try records.subscriberDelivery(1))
            (first.nextAt, first.isUnderWay) = (Self.at + .minutes(2), true)
            try records.update(first)
            #expect(try records.dueDeliveries(at: Self.at, limit: 9).map(\.id) == [3, 4, 5, 6])
            try records.putBackDeliveries(at: Self.at)
            #expect(try records.dueDeliveries(at: Self.at, limit: 9).map(\.id) == [1, 3, 4, 5, 6])
            first = try #require(try records.subscriberDelivery(1))
            #expect(!first.isUnderWay)
            (first.state, first.nextAt) = (.delivered, nil)
            try records.update(first)
            #expect(try records.dueDeliveries(at: Self.at, limit: 1).map(\.id) == [2])
            #expect(try records.nextDelivery() == Self.at)
        }
    }

    @Test func `deliveries wait for their time, and are listed the latest first`() throws {
        let store = try SQLiteStore.memory()
        var delivery = SubscriberDelivery(id: 1, subscriber: "crm", event: "paid", body: [1], at: Self.at)
        try store.write { records in
            try records.insert(delivery)
            try records.insert(SubscriberDelivery(id: 2, subscriber: "log", event: "paid", body: [], at: Self.at))
            #expect(try records.dueDeliveries(at: Self.at, limit: 9).map(\.id) == [1, 2])
            delivery.state = .delivered
            (delivery.nextAt, delivery.status, delivery.attempts) = (nil, 204, 1)
            try records.update(delivery)
            #expect(try records.dueDeliveries(at: Self.at, limit: 9).map(\.id) == [2])
            #expect(try records.deliveries(to: "crm", before: .max, limit: 9) == [delivery])
            #expect(try records.deliveries(to: nil, before: .max, limit: 9).map(\.id) == [2, 1])
            try records.forgetDeliveries(before: 10, limit: 9)
            #expect(try records.subscriberDelivery(1) == nil && records.subscriberDelivery(2) != nil)
            try records.keep(Subscriber(name: "crm", cursor: 7))
            #expect(try records.subscriber("crm")?.cursor == 7)
        }
    }
}
