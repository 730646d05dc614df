import Engine
import Foundation
import Ports
import Store
import TestKit
import Testing
import Values

@testable import Scheduler

/// What a mailbox's limits do end to end: from baton.json to the carrier, across restarts.
@Suite struct LimitsTests {
    static func home(_ text: String, more: String = "", zone: String = "UTC") -> [String: String?] {
        [
            "baton.json": World.baton.replacing(#""zone": "UTC""#, with: "\"zone\": \"\(zone)\"")
                .replacing(
                    #""security": "plain" } }"#,
                    with: #""security": "plain" }, "limits": { \#(text) } \#(more.isEmpty ? "" : ", " + more) }"#)
        ]
    }

    static func people(_ count: Int, domain: (Int) -> String = { _ in "example.com" }) -> String {
        "email,first_name\n" + (1...count).map { "p\($0)@\(domain($0)),P" }.joined(separator: "\n")
    }

    @Test func `a minute that begins in the middle of another holds no more than its cap`() throws {
        let world = try World(nil, Self.home(#""per_minute": 10"#))
        try world.importing(Self.people(10))
        try world.wait(.seconds(50))
        try world.start()
        #expect(world.carrier.carried.count == 10)
        try world.importing("email,first_name\nlate@example.com,Late")
        try world.wait(.seconds(15))
        try world.start("late")
        // 65 seconds in: a counted minute would have begun anew.
        #expect(world.carrier.carried.count == 10)
        try world.wait(.seconds(44))
        #expect(world.carrier.carried.count == 10)
        try world.wait(.seconds(1))
        #expect(world.carrier.carried.count == 11)
    }

    @Test func `a mail that a kill left behind counts for its mailbox, also where its lead is erased then`() throws {
        let home = Self.home(#""per_day": 1"#)
        let world = try World(nil, home)
        try world.importing(Self.people(2))
        world.carrier.answer { _, _ in nil }
        try world.start()
        #expect(world.carrier.underWay.count == 1)
        let address = try #require(world.carrier.underWay.first?.recipient)
        try world.wait(.minutes(30))
        let next = try world.restarted(home)
        #expect(try next.scheduler.erase(address: address, actor: "test") == .done)
        try next.wait(.hours(23) + .minutes(45))
        #expect(next.carrier.carried.isEmpty)
        try next.wait(.hours(1))
        #expect(next.carrier.carried.count == 1)
    }

    @Test func `a gap parts every two messages, and the loop sleeps to its very end`() throws {
        let world = try World(nil, Self.home(#""gap": { "at_least": "20 seconds", "at_most": "90 seconds" }"#))
        try world.importing(Self.people(30))
        var times: [Moment] = []
        world.scheduler.onDecision { if $0.message?.state == .sent { times.append($0.at) } }
        try world.start()
        #expect(world.carrier.carried.count == 1)
        var passes = 0
        while let next = try world.scheduler.nextMoment(), world.carrier.carried.count < 30 {
            world.clock.wait(until: next, at: Doorbell(), underWay: false)
            try world.settle()
            passes += 1
        }
        #expect(passes == 29)
        let gaps = zip(times, times.dropFirst()).map { ($1 - $0).milliseconds }
        #expect(gaps.allSatisfy { (20_000...90_000).contains($0) })
        #expect(Set(gaps).count > 20)
    }

    @Test(arguments: [#""gap": "20 seconds""#, #""per_minute": 3"#])
    func `with a clock that goes on a millisecond at every look, thirty messages go through`(limits: String) throws {
        let world = try World(nil, Self.home(limits), clock: TickingClock(World.monday))
        try world.importing(Self.people(30))
        try world.start()
        try world.wait(.minutes(11))
        #expect(world.carrier.carried.count == 30)
        #expect(try world.outbox().isEmpty)
    }

    @Test func `gaps are the same in a rehearsal and for real, and survive a restart`() throws {
        func times(restarting: Bool) throws -> [Moment] {
            let changes = Self.home(#""gap": { "at_least": "20 seconds", "at_most": "90 seconds" }"#)
            var world = try World(nil, changes)
            try world.importing(Self.people(12))
            _ = try world.scheduler.enrollAll(in: "flow", actor: "test")
            var times: [Moment] = []
            for _ in 1...12 {
                world.scheduler.onDecision { if $0.message?.state == .sent { times.append($0.at) } }
                try world.settle()
                if let next = try world.scheduler.nextMoment() {
                    world.clock.wait(until: next, at: Doorbell(), underWay: false)
                }
                if restarting { world = try world.restarted(changes) }
            }
            return times
        }
        let once = try times(restarting: false)
        #expect(once.count == 12)
        #expect(try times(restarting: true) == once)
    }

    @Test func `a mailbox that slept for three days lets its messages go one gap after the other`() throws {
        let world = try World(nil, Self.home(#""gap": "1 minute""#))
        try world.importing(Self.people(20))
        _ = try world.scheduler.enrollAll(in: "flow", actor: "test")
        world.clock.wait(until: world.clock.now + .days(3), at: Doorbell(), underWay: false)
        try world.settle()
        #expect(world.carrier.carried.count == 1)
        try world.wait(.minutes(5))
        #expect(world.carrier.carried.count == 6)
    }

    @Test func `a new mailbox's days grow by their share up to the ceiling, and are kept across restarts`() throws {
        let ramp = #""ramp_up": { "start": 4, "growth": "50%", "ceiling": 12 }"#
        let changes = Self.home(ramp, zone: "Europe/Berlin")
        var world = try World(nil, changes)
        try world.importing(Self.people(60))
        _ = try world.scheduler.enrollAll(in: "flow", actor: "test")
        var days: [Int] = []
        for _ in 1...5 {
            let before = world.carrier.carried.count
            // Nine in the morning of UTC is ten in Berlin: to the end of the Berlin day.
            try world.wait(.hours(24))
            days.append(world.carrier.carried.count - before)
            if days.count == 2 {
                world = try world.restarted(changes)
            }
        }
        // Ten o'clock to ten o'clock holds a day's share before midnight, the next one's after it.
        #expect(days == [4 + 6, 9, 12, 12, 12])
    }

    @Test func `a recipient domain gets its cap, the others go on, and the line moves up in its order`() throws {
        let caps = #""per_domain": { "per_hour": 3, "domains": { "gmail.com": { "per_hour": 2, "per_day": 3 } } }"#
        let changes = Self.home(caps)
        var world = try World(nil, changes)
        let domains = ["gmail.com", "big.example", "small\(1).example"]
        try world.importing(Self.people(24) { $0 % 4 == 0 ? "one\($0).example" : domains[$0 % 2] })
        try world.start()
        func count(_ domain: String) -> Int {
            world.carrier.carried.count { $0.recipient?.hasSuffix("@" + domain) == true }
        }
        #expect(count("gmail.com") == 2)
        #expect(count("big.example") == 3)
        #expect(world.carrier.carried.count == 2 + 3 + 6)
        let waiting = try world.outbox()
        #expect(Set(waiting.map(\.reason)) == ["gmail.com: 2 of 2 this hour", "big.example: 3 of 3 this hour"])
        // The line of big.example was given its hours at once: nobody is called up in vain.
        world = try world.restarted(changes)
        try world.wait(.hours(1))
        #expect(count("big.example") == 3)
        #expect(count("gmail.com") == 1)
        try world.wait(.hours(1))
        #expect(count("big.example") == 6)
        #expect(count("gmail.com") == 1)
        try world.wait(.days(3))
        #expect(try world.outbox().isEmpty)
    }

    @Test func `ledgers of domains that nobody counts any more are let go`() throws {
        let world = try World(nil, Self.home(#""per_domain": { "per_hour": 1 }"#))
        try world.leads("ann")
        try world.start()
        func ledger() throws -> [UInt8]? {
            try world.store.read { try $0.domainLedger(route: "ana", domain: "example.com") }
        }
        #expect(try ledger() != nil)
        try world.wait(.minutes(59))
        #expect(try ledger() != nil)
        try world.wait(.hours(2))
        _ = try world.scheduler.pass()
        #expect(try ledger() == nil)
    }

    @Test func `a message that could not be made takes nothing from a cap`() throws {
        let flow = #"{ "id": "hello", "email": "needs" }"#
        let world = try World(flow, Self.home(#""per_hour": 1, "per_domain": { "per_hour": 1 }"#))
        try world.leads("ann", "bob")
        try world.start()
        #expect(world.carrier.carried.isEmpty)
        try world.importing("email,first_name,company\nbob@example.com,bob,Acme")
        try world.settle()
        #expect(world.recipients == ["bob"])
    }

    @Test func `what is reserved and then not sent is not given back: a crash only ever sends less`() throws {
        let changes = Self.home(#""per_hour": 5, "per_domain": { "per_hour": 4 }"#)
        let world = try World(nil, changes)
        world.carrier.answer { _, _ in nil }
        try world.importing(Self.people(12))
        try world.start()
        #expect(world.carrier.carried.count == 4)
        // The process dies before one byte has left; the same machine comes up.
        let next = try world.restarted(changes)
        let report = try withJournal { try next.scheduler.recover(from: $0, boot: "one") }
        #expect(report.resent == 4)
        try next.settle()
        #expect(next.carrier.carried.isEmpty)
        try next.wait(.hours(1))
        #expect(next.carrier.carried.count == 4)
    }

    /// A journal that knows of no dot, of the same run of the machine.
    private func withJournal<Result>(_ body: (Journal) throws -> Result) throws -> Result {
        let path = FileManager.default.temporaryDirectory.appending(path: "journal-\(UUID().uuidString)").path
        defer { try? FileManager.default.removeItem(atPath: path) }
        let journal = try Journal(path: path)
        journal.reset(boot: "one")
        return try body(journal)
    }
}
