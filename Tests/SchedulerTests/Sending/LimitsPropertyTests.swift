import Chance
import Engine
import Ports
import Store
import TestKit
import Testing
import Values

@testable import Scheduler

/// Random arrivals, outcomes, waits and restarts: whatever happens, no limit is ever exceeded.
@Suite struct LimitsPropertyTests {
    /// Limits drawn at random, and what they promise.
    private struct Promise {
        var perMinute, perHour, perDay, domain: Int?
        var gap: (least: Int, most: Int)?
        var ramp: (start: Int, growth: Int, ceiling: Int)?

        init(_ chance: inout Chance) {
            if chance.below(2) == 0 { perMinute = 1 + chance.below(6) }
            if chance.below(2) == 0 { perHour = 1 + chance.below(90) }
            if chance.below(2) == 0 { perDay = 5 + chance.below(100) }
            if chance.below(2) == 0 { domain = 1 + chance.below(8) }
            if chance.below(3) == 0 { gap = (5 + chance.below(20), 25 + chance.below(60)) }
            if chance.below(3) == 0 { ramp = (1 + chance.below(8), chance.below(5), 20) }
        }

        var text: String {
            [
                perMinute.map { "\"per_minute\": \($0)" }, perHour.map { "\"per_hour\": \($0)" },
                perDay.map { "\"per_day\": \($0)" }, domain.map { "\"per_domain\": { \"per_hour\": \($0) }" },
                gap.map { "\"gap\": { \"at_least\": \"\($0.least) seconds\", \"at_most\": \"\($0.most) seconds\" }" },
                ramp.map { "\"ramp_up\": { \"start\": \($0.start), \"growth\": \($0.growth), \"ceiling\": 20 }" },
            ].compactMap { $0 }.joined(separator: ", ")
        }

        func check(_ sent: [(at: Moment, domain: String)], _ seed: UInt64) {
            let times = sent.map(\.at)
            for (limit, span) in [(perMinute, Span.minutes(1)), (perHour, .hours(1)), (perDay, .days(1))] {
                if let limit { Self.check(times, limit, span, "seed \(seed)") }
            }
            if let domain {
                for times in Dictionary(grouping: sent, by: \.domain).values {
                    Self.check(times.map(\.at), domain, .hours(1), "seed \(seed), domain")
                }
            }
            if let gap {
                let gaps = zip(times, times.dropFirst()).map { ($1 - $0).milliseconds }
                #expect(gaps.allSatisfy { $0 >= gap.least * 1_000 }, "seed \(seed)")
            }
            if let ramp {
                let days = Dictionary(grouping: times) { $0.milliseconds.flooredQuotient(by: 86_400_000) }
                for (place, day) in days.keys.sorted().enumerated() {
                    #expect(
                        days[day, default: []].count <= min(ramp.start + place * ramp.growth, ramp.ceiling),
                        "seed \(seed), day \(place + 1)")
                }
            }
        }

        private static func check(_ times: [Moment], _ limit: Int, _ span: Span, _ comment: Comment) {
            for place in times.indices.dropFirst(limit) where times[place] - times[place - limit] < span {
                Issue.record("\(comment): \(limit + 1) within \(times[place] - times[place - limit])")
            }
        }
    }

    @Test(arguments: 1...40 as ClosedRange<UInt64>)
    func `no limit is ever exceeded, whatever comes when and however often it restarts`(seed: UInt64) throws {
        var chance = Chance(seed: seed)
        let promise = Promise(&chance)
        let changes = LimitsTests.home(promise.text, more: #""guardrails": false"#)
        var world = try World(nil, changes)
        var sent: [(at: Moment, domain: String)] = []
        var taken = 0
        func note() {
            for parcel in world.carrier.carried.dropFirst(taken) {
                sent.append((world.clock.now, String(parcel.recipient?.split(separator: "@").last ?? "")))
            }
            taken = world.carrier.carried.count
        }
        var lead = 0
        for _ in 0..<120 {
            if chance.below(3) == 0 {
                let names = (0..<(1 + chance.below(12))).map { _ in
                    lead += 1
                    return "p\(lead)@d\(chance.below(3)).example,P"
                }
                try world.importing("email,first_name\n" + names.joined(separator: "\n"))
                _ = try world.scheduler.enrollAll(in: "flow", actor: "test")
            }
            world.carrier.answer { _, count in count % 7 == 3 ? .later() : count % 5 == 4 ? nil : .accepted }
            try world.settle()
            note()
            for parcel in world.carrier.underWay where chance.below(2) == 0 {
                world.carrier.end(parcel.message, .accepted)
            }
            let pause =
                try chance.below(2) == 0
                ? world.scheduler.nextMoment() ?? world.clock.now
                : world.clock.now + .milliseconds(Int64(chance.below(chance.below(10) == 0 ? 40_000_000 : 200_000)))
            world.clock.wait(until: pause, at: Doorbell(), underWay: false)
            if chance.below(8) == 0 {
                // What is under way is lost with the process, and was counted.
                world = try world.restarted(changes)
                taken = 0
            }
        }
        #expect(sent.count > 10)
        promise.check(sent, seed)
    }

    /// Nothing may be left behind that shuts a mailbox: after each outcome it has as much room as its limits leave.
    @Test(arguments: 1...20 as ClosedRange<UInt64>)
    func `everything goes out in the end, also by a clock that never stands still`(seed: UInt64) throws {
        var chance = Chance(seed: seed &+ 2_000)
        let promise = Promise(&chance)
        let world = try World(
            nil, LimitsTests.home(promise.text, more: #""guardrails": false"#), clock: TickingClock(World.monday))
        world.carrier.answer { _, count in count % 7 == 3 ? .later() : count % 11 == 5 ? nil : .accepted }
        try world.importing(LimitsTests.people(40) { "d\($0 % 3).example" })
        try world.start()
        for _ in 0..<60 where try !world.outbox().isEmpty {
            try world.wait(.hours(12))
            for parcel in world.carrier.underWay { world.carrier.end(parcel.message, .accepted) }
        }
        try world.settle()
        #expect(try world.outbox().isEmpty, "seed \(seed)")
    }

    /// A provider counts what reaches it, which may be long after it was reserved.
    @Test(arguments: 1...30 as ClosedRange<UInt64>)
    func `no limit is exceeded on the wire either, however slow the server is`(seed: UInt64) throws {
        var chance = Chance(seed: seed &+ 1_000)
        var promise = Promise(&chance)
        // Reserved is reserved: a day of the ramp-up and a domain's hour are counted where they begin.
        (promise.ramp, promise.domain) = (nil, nil)
        if promise.perMinute == nil { promise.perMinute = 3 + chance.below(10) }
        let world = try World(nil, LimitsTests.home(promise.text, more: #""guardrails": false"#))
        world.carrier.answer { _, _ in nil }
        try world.importing(LimitsTests.people(80))
        _ = try world.scheduler.enrollAll(in: "flow", actor: "test")
        var sent: [(at: Moment, domain: String)] = []
        var onTheWire: Set<Int64> = []
        let patience = 1 + chance.below(20)
        for _ in 0..<1_500 where sent.count < 80 {
            try world.settle()
            for parcel in world.carrier.underWay {
                if chance.below(patience) == 0, onTheWire.insert(parcel.message).inserted {
                    sent.append((world.clock.now, ""))
                }
                if onTheWire.contains(parcel.message), chance.below(patience) == 0 {
                    world.carrier.end(parcel.message, .accepted)
                }
            }
            let next = try world.scheduler.nextMoment() ?? world.clock.now
            let step = Span.milliseconds(Int64(chance.below(15_000)))
            let until = chance.below(2) == 0 ? max(next, world.clock.now) : world.clock.now + step
            world.clock.wait(until: until, at: Doorbell(), underWay: false)
        }
        #expect(sent.count > 10)
        promise.check(sent, seed)
    }
}
