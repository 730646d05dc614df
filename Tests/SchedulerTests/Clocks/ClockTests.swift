import Engine
import Ports
import Store
import TestKit
import Testing
import Values

@testable import Scheduler

/// A change of clocks in a zone, and the day it falls on.
struct Change: CustomTestStringConvertible, Sendable {
    var zone: String
    var day: String
    /// Local times that are skipped or shown twice that day, or lie beside those.
    var times: [String]
    var testDescription: String { "\(zone) \(day)" }

    static let all = [
        Change(zone: "Europe/Berlin", day: "2026-03-29", times: ["01:59", "02:15", "03:00", "23:30"]),
        Change(zone: "Europe/Berlin", day: "2026-10-25", times: ["01:59", "02:15", "03:00", "00:15"]),
        Change(zone: "America/New_York", day: "2026-03-08", times: ["01:45", "02:00", "02:59", "03:00"]),
        Change(zone: "America/New_York", day: "2026-11-01", times: ["00:59", "01:00", "01:45", "02:00"]),
        Change(zone: "Australia/Lord_Howe", day: "2026-10-04", times: ["01:59", "02:15", "02:30", "12:00"]),
        Change(zone: "Australia/Lord_Howe", day: "2026-04-05", times: ["01:29", "01:45", "02:00", "12:00"]),
        Change(zone: "America/Santiago", day: "2026-09-06", times: ["00:00", "00:15", "01:00", "23:59"]),
        Change(zone: "America/Santiago", day: "2026-04-04", times: ["22:59", "23:00", "23:30", "00:00"]),
    ]

    /// Every first minute of a local day at which this time of day has come, found by looking at each minute.
    func firsts(_ time: TimeOfDay, in zone: Zone, from start: Moment, days: Int64) -> [Moment] {
        var (found, last) = ([Moment](), CivilDate?.none)
        for minute in 0..<days * 1_440 {
            let moment = start + .minutes(minute)
            let local = zone.local(moment)
            if local.time >= time, local.date != last {
                found.append(moment)
                last = local.date
            }
        }
        return found
    }
}

extension World {
    /// Takes in one lead of a zone and starts it.
    func start(oneIn zone: String) throws {
        try importing("email,first_name,zone\nann@example.com,Ann,\(zone)")
        try start()
    }
}

@Suite struct ClockTests {
    /// So many mails with a wait before or after each.
    private static func mails(_ count: Int, wait: String, first: Bool = false) -> String {
        (0..<count).map { number in
            let pause = #"{ "id": "wait\#(number)", "wait": "\#(wait)" }"#
            let mail = #"{ "id": "mail\#(number)", "email": "hello" }"#
            return first ? "\(pause), \(mail)" : "\(mail), \(pause)"
        }.joined(separator: ", ")
    }

    private func world(_ steps: String, head: String = "", at start: Moment = World.monday) throws -> (World, SetClock)
    {
        let clock = SetClock(start)
        return (try World(steps, head: head, at: start, clock: clock), clock)
    }

    @Test func `a clock set back an hour repeats nothing and sends nothing before its time`() throws {
        let (world, clock) = try world(Self.mails(2, wait: "2 hours"))
        try world.leads("ann")
        try world.start()
        try world.wait(.hours(1))
        clock.now = World.monday
        try world.wait(.minutes(119))
        #expect(world.sent == [World.monday])
        try world.wait(.days(2))
        #expect(world.sent == [World.monday, World.monday + .hours(2)])
        #expect(try world.run("ann").outcome == "completed")
    }

    @Test func `a clock set back during a restart repeats nothing either`() throws {
        let (world, _) = try world(Self.mails(2, wait: "2 hours"))
        try world.leads("ann")
        try world.start()
        let next = try World(
            Self.mails(2, wait: "2 hours"), at: World.monday - .hours(1), store: world.store)
        try next.wait(.hours(3) - .milliseconds(1))
        #expect(next.sent.isEmpty)
        try next.wait(.days(1))
        #expect(next.sent == [World.monday + .hours(2)])
    }

    @Test func `a clock set forward 25 hours fires what is due once, and the next wait counts from there`() throws {
        let (world, clock) = try world(Self.mails(4, wait: "2 hours"))
        try world.leads("ann")
        try world.start()
        clock.now = World.monday + .hours(25)
        try world.settle()
        #expect(world.sent == [World.monday, World.monday + .hours(25)])
        try world.wait(.days(1))
        #expect(world.sent == [0, 25, 27, 29].map { World.monday + .hours($0) })
    }

    @Test(arguments: Change.all)
    fileprivate func `across a change of clocks each day's step fires once, when its local time has come`(
        change: Change
    ) throws {
        let zone = try #require(Zone(named: change.zone))
        let day = try #require(CivilDate(parsing: change.day))
        for text in change.times {
            let time = try #require(TimeOfDay(parsing: text))
            let start = zone.moment(of: day.advanced(by: -2), at: TimeOfDay(minutes: 720))
            let expected = change.firsts(time, in: zone, from: start - .days(2), days: 8).filter { $0 > start }
            let (world, _) = try world(Self.mails(4, wait: "until \(text)", first: true), at: start)
            try world.start(oneIn: change.zone)
            try world.wait(.days(7))
            #expect(world.sent == Array(expected.prefix(4)), "\(text)")
        }
    }

    @Test(arguments: Change.all)
    fileprivate func `a window that a change of clocks swallows is no window, and one shown twice is open`(
        change: Change
    ) throws {
        let zone = try #require(Zone(named: change.zone))
        let day = try #require(CivilDate(parsing: change.day))
        let start = zone.moment(of: day.advanced(by: -2), at: TimeOfDay(minutes: 720))
        for hours in ["02:00-02:30", "00:00-00:30", "01:30-02:00"] {
            let (world, _) = try world(
                Self.mails(4, wait: "1 day"), head: #""schedule": { "hours": "\#(hours)", "zone": "lead" }"#, at: start)
            try world.start(oneIn: change.zone)
            try world.wait(.days(9))
            let open = try #require(Schedule.hours(parsing: hours)?.first)
            let local = world.sent.map { zone.local($0) }
            #expect(local.count == 4)
            #expect(local.allSatisfy { $0.time >= open.opens && $0.time < open.closes }, "\(hours) \(local)")
            #expect(Set(local.map(\.date)).count == 4)
        }
    }

    @Test func `a leap day has its mail like any other day`() throws {
        let start = try #require(Moment(parsing: "2028-02-27T09:00:00Z"))
        let (world, _) = try world(Self.mails(4, wait: "1 day"), at: start)
        try world.leads("ann")
        try world.start()
        try world.wait(.days(5))
        let days = world.sent.map { Zone.utc.local($0).date }
        #expect(days == ["2028-02-27", "2028-02-28", "2028-02-29", "2028-03-01"].map { CivilDate(parsing: $0) })
    }

    @Test func `after three days asleep each lead gets one mail, no cap is broken, and no window either`() throws {
        let limits = World.baton.replacing(
            #""security": "plain" } }"#, with: #""security": "plain" }, "limits": { "per_hour": 10 } }"#)
        let friday = World.monday + .days(4)
        let clock = SetClock(friday)
        let world = try World(
            Self.mails(3, wait: "1 hour", first: true),
            head: #""schedule": { "days": "mon-fri", "hours": "09:00-17:00" }"#, ["baton.json": limits], at: friday,
            clock: clock)
        try world.importing(
            "email,first_name\n" + (1...30).map { "p\($0)@example.com,P" }.joined(separator: "\n"))
        try world.start()
        // Asleep from Friday nine o'clock to Monday nine o'clock: 30 mails are due at once.
        clock.now = friday + .days(3)
        try world.settle()
        #expect(world.sent.count == 10)
        try world.wait(.days(4))
        let sent = world.seen.filter { $0.cause == "sent" }
        #expect(sent.count == 90)
        #expect(sent.map(\.at).allSatisfy { at in sent.filter { at <= $0.at && $0.at < at + .hours(1) }.count <= 10 })
        let local = sent.map { Zone.utc.local($0.at) }
        #expect(local.allSatisfy { $0.time.minutes >= 540 && $0.time.minutes < 1_020 && $0.date.weekday != .sunday })
        for (_, mine) in Dictionary(grouping: sent, by: \.lead.id) {
            #expect(zip(mine, mine.dropFirst()).allSatisfy { $1.at - $0.at >= .hours(1) })
        }
    }

    @Test func `a clock set back opens no cap anew`() throws {
        let limits = World.baton.replacing(
            #""security": "plain" } }"#, with: #""security": "plain" }, "limits": { "per_hour": 10 } }"#)
        let clock = SetClock(World.monday)
        let world = try World(nil, ["baton.json": limits], clock: clock)
        try world.importing("email,first_name\n" + (1...30).map { "p\($0)@example.com,P" }.joined(separator: "\n"))
        try world.start()
        clock.now = World.monday - .minutes(30)
        try world.wait(.minutes(89))
        #expect(world.sent.count == 10)
        let next = try World(nil, ["baton.json": limits], at: World.monday - .minutes(30), store: world.store)
        try next.wait(.minutes(59))
        #expect(next.sent.isEmpty)
    }
}

/// A clock that was a year ahead for a while, and then right again.
@Suite struct ClockRollbackTests {
    /// One mail goes by the wrong clock; how many of the other four go within two days of the right one.
    private func sent(within span: Span = .days(2), _ limits: String, restarts: Bool = false) throws -> Int {
        let home = LimitsTests.home(limits)
        let clock = SetClock(World.monday + .days(400))
        let world = try World(nil, home, clock: clock)
        try world.leads("ann")
        try world.start()
        #expect(world.sent.count == 1)
        clock.now = World.monday
        let later = restarts ? try World(nil, home, store: world.store, clock: clock) : world
        try later.leads("ben", "cem", "dan", "eve")
        try later.start("ben", "cem", "dan", "eve")
        try later.wait(span)
        return later.carrier.carried.count - (restarts ? 0 : 1)
    }

    @Test(arguments: [false, true])
    func `no cap, gap, ramp-up or domain keeps a mailbox from sending for that year`(restarts: Bool) throws {
        #expect(try sent(#""per_hour": 1"#, restarts: restarts) == 4)
        #expect(try sent(#""per_day": 1"#, restarts: restarts) == 1)
        #expect(try sent(#""gap": "1 hour""#, restarts: restarts) == 4)
        #expect(try sent(#""ramp_up": { "start": 1, "growth": 1, "ceiling": 9 }"#, restarts: restarts) == 4)
        #expect(try sent(#""per_domain": { "per_hour": 1 }"#, restarts: restarts) == 4)
    }

    @Test(arguments: [false, true])
    func `a mailbox that rests for a quarter of an hour does so by the right clock`(restarts: Bool) throws {
        let clock = SetClock(World.monday + .days(400))
        let world = try World(nil, clock: clock)
        world.carrier.answer { _, count in count == 0 ? .pause(Reason(stage: .login, code: 535, text: "no")) : .accepted
        }
        try world.leads("ann")
        try world.start()
        clock.now = World.monday
        let later = restarts ? try World(nil, store: world.store, clock: clock) : world
        try later.leads("ben")
        try later.start("ben")
        try later.wait(.minutes(14))
        #expect(later.carrier.carried.count == (restarts ? 0 : 1))
        try later.wait(.minutes(1))
        #expect(later.carrier.carried.count == (restarts ? 1 : 2))
    }
}
