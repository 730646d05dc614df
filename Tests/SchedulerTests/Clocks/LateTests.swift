import Engine
import Ports
import Store
import TestKit
import Testing
import Values

@testable import Scheduler

/// Every policy for late messages under every trick a clock can play.
@Suite struct LateTests {
    /// Mails with a wait before each, under a policy; `send` is what holds where nothing is said.
    private func world(
        _ policy: CatchUp.Policy, _ waits: [String], schedule: String = "", after: String = "3 hours",
        at start: Moment = World.monday
    ) throws -> (World, SetClock) {
        let steps = waits.enumerated().map { number, wait in
            #"{ "id": "wait\#(number)", "wait": "\#(wait)" }, { "id": "mail\#(number)", "email": "hello" }"#
        }
        let late = policy == .send ? "" : #""late": { "policy": "\#(policy.rawValue)", "after": "\#(after)" }"#
        let head = [late, schedule].filter { !$0.isEmpty }.joined(separator: ", ")
        let clock = SetClock(start)
        return (
            try World(steps.joined(separator: ", "), head: head, at: start, clock: clock), clock
        )
    }

    @Test(arguments: CatchUp.Policy.allCases)
    func `a clock set back an hour makes nothing late, early or double`(policy: CatchUp.Policy) throws {
        let (world, clock) = try world(policy, ["2 hours", "2 hours"])
        try world.leads("ann")
        try world.start()
        try world.wait(.hours(3))
        clock.now = World.monday + .hours(2)
        try world.wait(.days(4))
        #expect(world.sent == [2, 4].map { World.monday + .hours($0) })
        #expect(try world.ended("ann").map(\.state) == [.sent, .sent])
    }

    @Test func `a clock set forward 25 hours is a standstill of 25 hours`() throws {
        for (policy, sent, states) in [
            (CatchUp.Policy.send, [Int64(25), 27], [MessageRecord.State.sent, .sent]),
            (.shift, [26, 28], [.sent, .sent]), (.skip, [27], [.skipped, .sent]), (.expire, [27], [.expired, .sent]),
        ] {
            let (world, clock) = try world(policy, ["2 hours", "2 hours"])
            try world.leads("ann")
            try world.start()
            clock.now = World.monday + .hours(25)
            try world.wait(.days(3))
            #expect(world.sent == sent.map { World.monday + .hours($0) }, "\(policy)")
            #expect(try world.ended("ann").map(\.state) == states, "\(policy)")
        }
    }

    @Test func `a clock set forward and then put right leaves no standstill behind`() throws {
        let (world, clock) = try world(.skip, ["30 hours"])
        try world.leads("ann")
        try world.start()
        clock.now = World.monday + .hours(25)
        try world.settle()
        clock.now = World.monday + .minutes(1)
        try world.wait(.days(3))
        #expect(world.sent == [World.monday + .hours(30)])
    }

    /// A step at a local time is slept through for five hours on the day of a change of clocks.
    @Test(arguments: Change.all, CatchUp.Policy.allCases)
    func `across a change of clocks every policy keeps to local time`(
        change: Change, policy: CatchUp.Policy
    ) throws {
        let zone = try #require(Zone(named: change.zone))
        let day = try #require(CivilDate(parsing: change.day))
        for text in change.times {
            let time = try #require(TimeOfDay(parsing: text))
            let start = zone.moment(of: day.advanced(by: -1), at: TimeOfDay(minutes: 720))
            let (world, clock) = try world(policy, ["until \(text)", "until \(text)"], at: start)
            try world.start(oneIn: change.zone)
            let firsts = change.firsts(time, in: zone, from: start - .days(2), days: 9).filter { $0 > start }
            clock.now = firsts[0] + .hours(5)
            try world.wait(.days(6))
            // What fell into a gap was due at its end: that is the local time it keeps.
            let shown = zone.local(firsts[0]).time
            let shifted = try #require(
                change.firsts(shown, in: zone, from: start - .days(2), days: 9).first { $0 > firsts[0] + .hours(5) })
            let following = firsts.filter { $0 > firsts[0] + .hours(5) }
            let expected: [Moment] =
                switch policy {
                case .send: [firsts[0] + .hours(5), following[0]]
                case .shift: [shifted, firsts.first { $0 > shifted } ?? shifted]
                case .skip, .expire: [following[0]]
                }
            #expect(world.sent == expected, "\(text) \(policy)")
            #expect(try world.run("ann").outcome == "completed")
            #expect(try world.ended("ann").count == 2)
        }
    }

    @Test(arguments: Change.all)
    func `a window shifted into a change of clocks is never left, and never missed for good`(change: Change) throws {
        let zone = try #require(Zone(named: change.zone))
        let day = try #require(CivilDate(parsing: change.day))
        for hours in ["02:00-02:30", "00:00-00:30", "01:30-02:00"] {
            let start = zone.moment(of: day.advanced(by: -3), at: TimeOfDay(minutes: 720))
            let schedule = #""schedule": { "hours": "\#(hours)", "zone": "lead" }"#
            let (world, clock) = try world(
                .shift, ["1 hour", "1 hour"], schedule: schedule, after: "1 hour", at: start)
            try world.start(oneIn: change.zone)
            clock.now = zone.moment(of: day.advanced(by: -1), at: TimeOfDay(minutes: 720))
            try world.wait(.days(8))
            let open = try #require(Schedule.hours(parsing: hours)?.first)
            let local = world.sent.map { zone.local($0) }
            #expect(local.count == 2, "\(hours)")
            #expect(local.allSatisfy { $0.time >= open.opens && $0.time < open.closes }, "\(hours) \(local)")
            #expect(local.first.map { $0.date >= day } == true)
        }
    }

    @Test func `asleep over a leap day, each policy knows that day`() throws {
        let start = try #require(Moment(parsing: "2028-02-27T09:00:00Z"))
        for (policy, expected) in [
            (CatchUp.Policy.send, "2028-02-29T08:00:00Z"), (.shift, "2028-02-29T09:00:00Z"), (.skip, nil),
            (.expire, nil),
        ] {
            let (world, clock) = try world(policy, ["1 day"], at: start)
            try world.leads("ann")
            try world.start()
            clock.now = try #require(Moment(parsing: "2028-02-29T08:00:00Z"))
            try world.wait(.days(3))
            #expect(world.sent.map(\.description) == [expected].compactMap { $0 }, "\(policy)")
        }
    }

    @Test func `after three days asleep no policy breaks a cap, a window or a lead's order`() throws {
        for policy in CatchUp.Policy.allCases {
            let friday = World.monday + .days(4)
            let clock = SetClock(friday)
            let late = policy == .send ? "" : #", "late": { "policy": "\#(policy.rawValue)", "after": "1 day" }"#
            let world = try World(
                (0..<3).map { #"{ "id": "w\#($0)", "wait": "1 hour" }, { "id": "m\#($0)", "email": "hello" }"# }
                    .joined(separator: ", "),
                head: #""schedule": { "days": "mon-fri", "hours": "09:00-17:00" }\#(late)"#,
                LimitsTests.home(#""per_hour": 10"#), at: friday, clock: clock)
            try world.importing(LimitsTests.people(30))
            try world.start()
            clock.now = friday + .days(3)
            try world.wait(.days(6))
            let sent = world.seen.filter { $0.cause == "sent" }
            #expect(sent.count == (policy == .skip || policy == .expire ? 60 : 90), "\(policy)")
            #expect(
                sent.map(\.at).allSatisfy { at in sent.count { at <= $0.at && $0.at < at + .hours(1) } <= 10 })
            let local = sent.map { Zone.utc.local($0.at) }
            #expect(
                local.allSatisfy { $0.time.minutes >= 540 && $0.time.minutes < 1_020 && $0.date.weekday != .sunday })
            for (_, mine) in Dictionary(grouping: sent, by: \.lead.id) {
                #expect(zip(mine, mine.dropFirst()).allSatisfy { $1.at - $0.at >= .hours(1) })
            }
            for number in 1...30 {
                #expect(try world.ended("p\(number)").map(\.key.step) == ["m0", "m1", "m2"])
                #expect(try world.run("p\(number)").outcome == "completed")
            }
        }
    }
}
