import Chance
import Testing
import Values
import Workspace

@testable import Ports

@Suite struct PaceTests {
    private static let start = Moment(seconds: 1_772_442_000)
    private static let berlin = Zone(named: "Europe/Berlin")

    private func limits(_ change: (inout Mailbox.Limits) -> Void) -> Mailbox.Limits {
        var limits = Mailbox.Limits()
        change(&limits)
        return limits
    }

    @Test func `nothing is limited unless something is said`() {
        let pace = Pace(Mailbox.Limits(), in: .utc)
        #expect(!pace.isLimited)
        #expect(pace.barrier(at: Self.start) == nil)
        #expect(pace.room(at: Self.start) == .max)
    }

    @Test func `of several barriers the one that lasts longest is told`() {
        var pace = Pace(
            limits {
                $0.perMinute = 1
                $0.perHour = 2
                $0.gap = Mailbox.Gap(least: .seconds(5), most: .seconds(5))
            }, in: .utc)
        pace.send(at: Self.start, draw: 0)
        #expect(pace.barrier(at: Self.start) == .cap(1, .minutes(1), isLearned: false, until: Self.start + .minutes(1)))
        pace.send(at: Self.start + .minutes(1), draw: 0)
        #expect(
            pace.barrier(at: Self.start + .minutes(1))
                == .cap(2, .hours(1), isLearned: false, until: Self.start + .hours(1)))
        #expect(pace.room(at: Self.start + .minutes(3)) == 0)
    }

    @Test func `a gap lies between its bounds, and meets both of them`() {
        var pace = Pace(limits { $0.gap = Mailbox.Gap(least: .milliseconds(10), most: .milliseconds(13)) }, in: .utc)
        var (now, chance) = (Self.start, Chance(seed: 9))
        var gaps: Set<Int64> = []
        for _ in 0..<200 {
            let draw = chance.next()
            pace.send(at: now, draw: draw)
            guard case .gap(let until)? = pace.barrier(at: now) else { return #expect(Bool(false)) }
            gaps.insert((until - now).milliseconds)
            #expect(pace.room(at: until - .milliseconds(1)) == 0)
            #expect(pace.room(at: until) == 1)
            now = until
        }
        #expect(gaps == [10, 11, 12, 13])
    }

    @Test func `a gap saves nothing up: after three days of sleep one goes, not a thousand`() {
        var pace = Pace(limits { $0.gap = Mailbox.Gap(least: .seconds(30), most: .seconds(30)) }, in: .utc)
        pace.send(at: Self.start, draw: 0)
        let later = Self.start + .days(3)
        #expect(pace.room(at: later) == 1)
        pace.send(at: later, draw: 0)
        #expect(pace.barrier(at: later) == .gap(until: later + .seconds(30)))
    }

    @Test func `a message that ended is under way no more, whatever moment it is said to have begun at`() {
        var pace = Pace(
            limits {
                $0.perMinute = 2
                $0.gap = Mailbox.Gap(least: .seconds(5), most: .seconds(5))
            }, in: .utc)
        for place: Int64 in 1...30 {
            let now = Self.start + .minutes(place)
            pace.begin(place, at: now, draw: 0)
            pace.end(place, begun: now - .milliseconds(1), at: now + .seconds(1))
        }
        #expect(pace.room(at: Self.start + .minutes(40)) == 1)
    }

    @Test func `what did not leave takes nothing from caps and ramp-up, not even of a day that is over`() {
        let limits = limits {
            $0.perHour = 3
            $0.perDay = 100
            $0.rampUp = Mailbox.RampUp(start: 3, growth: .messages(1), ceiling: 9)
        }
        var pace = Pace(limits, in: .utc)
        for message: Int64 in 1...3 { pace.begin(message, at: Self.start, draw: 0) }
        #expect(pace.room(at: Self.start) == 0)
        pace.end(2, begun: Self.start, at: Self.start + .minutes(1), hasLeft: false)
        #expect(pace.room(at: Self.start + .minutes(1)) == 1)
        // In the morning it turns out that nothing left the day before: it was no day of the ramp-up.
        let morning = Self.start + .hours(20)
        for message: Int64 in [1, 3] { pace.end(message, begun: Self.start, at: morning, hasLeft: false) }
        #expect(pace.windows.map { $0.used(at: morning) } == [0, 0])
        #expect(RampProgress.day(at: morning, after: pace.progress).number == 1)
        #expect(RampProgress.day(at: morning, after: pace.progress).count == 0)
        pace.begin(4, at: morning, draw: 0)
        pace.end(4, begun: morning, at: morning)
        pace.begin(5, at: morning + .days(1), draw: 0)
        #expect(pace.progress?.number == 2)
        // What was begun on another day is taken from that day, and not from the one that runs.
        pace.end(4, begun: morning, at: morning + .days(1), hasLeft: false)
        #expect(pace.progress?.count == 1)
    }

    @Test func `a gap after a clock that was ahead is no longer than the longest`() {
        var pace = Pace(limits { $0.gap = Mailbox.Gap(least: .seconds(20), most: .seconds(90)) }, in: .utc)
        pace.send(at: Self.start + .days(1), draw: 5)
        #expect(pace.barrier(at: Self.start)?.until == Self.start + .seconds(90))
    }

    @Test(arguments: [
        (
            Mailbox.RampUp(start: 20, growth: .share(Share(millionths: 200_000)), ceiling: 50),
            [20, 24, 28, 34, 41, 49, 50]
        ),
        (
            Mailbox.RampUp(start: 2, growth: .share(Share(millionths: 200_000)), ceiling: 9),
            [2, 2, 2, 3, 4, 4, 5, 7, 8, 9]
        ),
        (Mailbox.RampUp(start: 10, growth: .messages(5), ceiling: 22), [10, 15, 20, 22, 22]),
        (Mailbox.RampUp(start: 10, growth: .messages(0), ceiling: 22), [10, 10, 10]),
        (Mailbox.RampUp(start: 100, growth: .share(Share(millionths: 100_000)), ceiling: 1_000), [100, 110, 121, 133]),
        (Mailbox.RampUp(start: 7, growth: .messages(.max), ceiling: .max), [7, .max, .max]),
    ])
    func `a ramp-up grows to its ceiling and stays there`(ramp: Mailbox.RampUp, caps: [Int]) {
        #expect((1...caps.count).map { ramp.cap(ofDay: $0) } == caps)
        #expect(ramp.cap(ofDay: 1_000_000) == (ramp.growth == .messages(0) ? ramp.start : ramp.ceiling))
    }

    @Test func `a day of the ramp-up ends at midnight where the workspace is, and idle days are none`() throws {
        let zone = try #require(Self.berlin)
        var pace = Pace(limits { $0.rampUp = Mailbox.RampUp(start: 2, growth: .messages(1), ceiling: 9) }, in: zone)
        let late = try #require(Moment(parsing: "2026-03-28T22:30:00Z"))
        pace.send(at: late, draw: 0)
        pace.send(at: late, draw: 0)
        // Half past eleven in Berlin; clocks go forward the night after.
        let midnight = try #require(Moment(parsing: "2026-03-28T23:00:00Z"))
        #expect(pace.barrier(at: late) == .rampUp(day: 1, count: 2, cap: 2, until: midnight))
        #expect(pace.room(at: midnight) == 3)
        let week = midnight + .days(7)
        #expect(pace.room(at: week) == 3)
        pace.send(at: week, draw: 0)
        #expect(pace.progress?.number == 2)
        #expect(pace.progress?.ends == Moment(parsing: "2026-04-05T22:00:00Z"))
    }

    @Test func `what is written of a pace is what is read again`() {
        let all = limits {
            $0.perMinute = 3
            $0.perHour = 100
            $0.perDay = 1_000
            $0.gap = Mailbox.Gap(least: .seconds(1), most: .seconds(2))
            $0.rampUp = Mailbox.RampUp(start: 100, growth: .messages(5), ceiling: 200)
        }
        var (pace, health) = (Pace(all, in: .utc), Health())
        for place in 0..<70 {
            pace.send(at: Self.start + .minutes(Int64(place * place)), draw: 1)
            health.add(at: Self.start + .hours(Int64(place)), window: .days(7)) {
                $0.ended += 1
                $0.bounces += place % 2
            }
        }
        var (again, healthAgain) = (Pace(all, in: .utc), Health())
        Ledger.read(Ledger.write(pace, health), into: &again, &healthAgain)
        #expect(again == pace)
        #expect(healthAgain == health)
        // Another program's words are no reason to stop.
        for text in ["", "[]", "{\"minute\":[1]}", "{\"minute\":\"x\",\"health\":[[1]],\"ramp_up\":[1]}"] {
            var other = Pace(all, in: .utc)
            Ledger.read(Array(text.utf8), into: &other, &healthAgain)
            #expect(other == Pace(all, in: .utc))
        }
    }
}

extension Pace {
    /// A message that is taken at once.
    fileprivate mutating func send(at now: Moment, draw: UInt64) {
        begin(1, at: now, draw: draw)
        end(1, begun: now, at: now)
    }
}
