import Engine
import Ports
import Testing
import Values

extension StoreConformance {
    static let timeline = [
        StoreConformance("the log gives every row back in its order, to a lead only its own") { store throws in
            try store.write { records throws in
                for id: Int64 in 1...9 { try records.append(Sample.entry(id, lead: id % 2)) }
            }
            try store.read { records throws in
                #expect(try records.timeline(lead: 1) == [1, 3, 5, 7, 9].map { Sample.entry($0, lead: 1) })
                #expect(try records.timeline(lead: 7).isEmpty)
                #expect(try records.log(after: 0, limit: 4).map(\.id) == [1, 2, 3, 4])
                #expect(try records.log(after: 4, limit: 99).map(\.id) == [5, 6, 7, 8, 9])
                #expect(try records.log(after: 9, limit: 4).isEmpty)
            }
        },
        StoreConformance("a row of the log is written once") { store throws in
            try store.write { try $0.append(Sample.entry(1)) }
            #expect(throws: StoreError.taken(.id)) { try store.write { try $0.append(Sample.entry(1, lead: 2)) } }
            #expect(try store.read { try $0.timeline(lead: 1) } == [Sample.entry(1)])
        },
    ]

    static let house = [
        StoreConformance("an address is suppressed for ever, by its first reason") { store throws in
            #expect(try store.read { try $0.suppression(hash: [1, 2, 0]) } == nil)
            try store.write { records throws in
                try records.suppress(hash: [1, 2, 0], reason: "complained", at: Sample.at(0))
                try records.suppress(hash: [1, 2, 0], reason: "unsubscribed", at: Sample.at(1))
            }
            #expect(try store.read { try $0.suppression(hash: [1, 2, 0]) } == "complained")
            #expect(try store.read { try $0.suppression(hash: [1, 2]) } == nil)
            #expect(try store.read { try $0.suppression(hash: []) } == nil)
        },
        StoreConformance("the state of a route comes back as it was last stored") { store throws in
            var ana = RouteState(route: "ana")
            let ben = RouteState(route: "ben")
            try store.write { records throws in
                try records.update(ben)
                try records.update(ana)
            }
            #expect(try store.read { try $0.routes() } == [ana, ben])
            ana.paused = "535 wrong password"
            ana.pausedUntil = Sample.at(4)
            ana.pausedAt = Sample.at(2)
            ana.ledger = Array(#"{"minute":[1,2]}"#.utf8)
            try store.write { try $0.update(ana) }
            #expect(try store.read { try $0.routes() } == [ana, ben])
        },
        StoreConformance("what became of a route's messages is added up by day, and put back with its transaction") {
            store throws in
            try store.write { records throws in
                try records.add(RouteTotal(day: 20_000, route: "ana", ended: 2, bounces: 1))
                try records.add(RouteTotal(day: 20_000, route: "ana", ended: 3, complaints: 4))
                try records.add(RouteTotal(day: 20_001, route: "crm", ended: 1, failures: 1))
            }
            #expect(throws: ChangedMind.self) {
                try store.write { records throws in
                    try records.add(RouteTotal(day: 20_000, route: "ana", ended: 100))
                    throw ChangedMind()
                }
            }
            try store.write { try $0.add(RouteTotal(day: 20_000, route: "ana", failures: 5)) }
            let days = try store.read { try $0.routeTotals(days: 20_000..<20_002) }
            #expect(
                days == [
                    RouteTotal(day: 20_000, route: "ana", ended: 5, bounces: 1, complaints: 4, failures: 5),
                    RouteTotal(day: 20_001, route: "crm", ended: 1, failures: 1),
                ])
            #expect(try store.read { try $0.routeTotals(days: 20_001..<20_002) }.map(\.route) == ["crm"])
        },
        StoreConformance("a recipient domain's ledger is kept a route, replaced, and forgotten in its time") {
            store throws in
            let (first, second) = (Array(#"{"hour":[1,1]}"#.utf8), Array(#"{"hour":[1,2]}"#.utf8))
            try store.write { records throws in
                try records.keepDomainLedger(first, route: "ana", domain: "a.example", until: Sample.at(9))
                try records.keepDomainLedger(second, route: "ana", domain: "a.example", until: Sample.at(2))
                try records.keepDomainLedger(first, route: "ana", domain: "b.example", until: Sample.at(3))
                try records.keepDomainLedger(first, route: "ben", domain: "a.example", until: Sample.at(4))
            }
            func ledger(_ route: String, _ domain: String) throws -> [UInt8]? {
                try store.read { try $0.domainLedger(route: route, domain: domain) }
            }
            #expect(try ledger("ana", "a.example") == second)
            #expect(try ledger("ana", "c.example") == nil)
            try store.write { try $0.forgetDomainLedgers(at: Sample.at(2)) }
            #expect(try ledger("ana", "a.example") == nil)
            #expect(try ledger("ana", "b.example") == first)
            #expect(try ledger("ben", "a.example") == first)
        },
        StoreConformance("what is remembered of a mailbox that is read is kept by its name, and replaced") {
            store throws in
            try store.write { records throws in
                try records.keepInboxMemory(Array("{}".utf8), mailbox: "ana")
                try records.keepInboxMemory(Array("[1]".utf8), mailbox: "ana")
                try records.keepInboxMemory(Array("[2]".utf8), mailbox: "ben")
            }
            #expect(try store.read { try $0.inboxMemory(mailbox: "ana") } == Array("[1]".utf8))
            #expect(try store.read { try $0.inboxMemory(mailbox: "ben") } == Array("[2]".utf8))
            #expect(try store.read { try $0.inboxMemory(mailbox: "cem") } == nil)
        },
        StoreConformance("a version keeps what was first stored under its hash") { store throws in
            try store.write { records throws in
                try records.keepVersion(hash: "h1", name: "coaching", source: Array("{}".utf8), at: Sample.at(0))
                try records.keepVersion(hash: "h1", name: "other", source: [1], at: Sample.at(1))
            }
            let found = try store.read { try $0.version(hash: "h1") }
            #expect(found?.name == "coaching")
            #expect(found?.source == Array("{}".utf8))
            #expect(try store.read { try $0.version(hash: "h2") } == nil)
        },
    ]
}
