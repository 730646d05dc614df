import Testing
import Values

@testable import Engine

/// What becomes of one late message, and what counts as late.
struct CatchUpTests {
    /// Monday to Friday, nine to five in UTC.
    private let office = BusinessTime(.weekdays(.workspace), leadZone: nil, workspaceZone: .utc)
    private let always = BusinessTime(.always, leadZone: nil, workspaceZone: .utc)
    private let monday = Walk.start

    private func verdict(
        _ policy: CatchUp.Policy, after: Delay = Delay(1, .day), planned: Moment? = nil, putOff: Moment? = nil,
        stood: (Moment, Moment)..., now: Moment, _ time: BusinessTime? = nil
    ) -> CatchUp.Verdict? {
        let delayed = Delayed(
            planned: planned ?? monday, putOff: putOff,
            standstills: stood.map { Standstill(start: $0.0, end: $0.1) })
        return CatchUp(policy, after: after).verdict(on: delayed, at: now, time ?? office)
    }

    @Test func `what is sent however late it is has no verdict`() {
        let wednesday = monday + .days(2)
        #expect(verdict(.send, stood: (monday, wednesday), now: wednesday) == nil)
    }

    @Test func `a message exactly as late as is allowed is in time, a millisecond more is late`() {
        let end = monday + .days(1)
        #expect(verdict(.skip, stood: (monday, end), now: end) == nil)
        let later = end + .milliseconds(1)
        #expect(verdict(.skip, stood: (monday, later), now: later) == .skip(late: later - monday))
        #expect(verdict(.expire, now: end) == nil)
        #expect(verdict(.expire, now: later) == .expire(late: later - monday))
    }

    @Test func `what waits for a limit of its mailbox is not late for skip and shift, but grows old for expire`() {
        let thursday = monday + .days(3)
        #expect(verdict(.skip, now: thursday) == nil)
        #expect(verdict(.shift, now: thursday) == nil)
        #expect(verdict(.expire, now: thursday) == .expire(late: .days(3)))
    }

    @Test func `several short standstills do not add up to a long one`() {
        let nights = (0..<4).map { day in
            (monday + .days(Int64(day)) + .hours(2), monday + .days(Int64(day)) + .hours(22))
        }
        let now = monday + .days(4)
        #expect(verdict(.skip, stood: nights[0], nights[1], nights[2], nights[3], now: now) == nil)
        #expect(
            verdict(.skip, after: Delay(19, .hour), stood: nights[0], nights[1], nights[2], nights[3], now: now)
                == .skip(late: .hours(20)))
    }

    @Test func `a standstill counts from when the message was due, and within its window only`() throws {
        let friday = try at("2026-03-06T16:59:00Z")
        let weekend = (friday + .hours(1), try at("2026-03-09T08:59:00Z"))
        #expect(verdict(.skip, planned: friday + .minutes(1), stood: weekend, now: weekend.1 + .minutes(1)) == nil)
        #expect(
            verdict(
                .skip, after: Delay(1, .hour), planned: friday + .minutes(1),
                stood: (weekend.0, weekend.1 + .minutes(62)), now: weekend.1 + .hours(5))
                == .skip(late: .minutes(61)))
    }

    @Test func `a standstill before a message may be tried again did not keep it`() {
        let again = monday + .hours(7)
        let now = monday + .days(1)
        #expect(verdict(.skip, after: Delay(1, .hour), putOff: again, stood: (monday, again), now: now, always) == nil)
        #expect(
            verdict(
                .skip, after: Delay(1, .hour), putOff: again, stood: (monday, again + .hours(2)), now: now, always)
                == .skip(late: .hours(2)))
    }

    @Test func `a standstill that a clock set forward made up ends now`() {
        let now = monday + .hours(2)
        #expect(verdict(.skip, stood: (monday, monday + .days(9)), now: now) == nil)
    }

    @Test func `how late may be counted in business time`() throws {
        let friday = try at("2026-03-06T16:00:00Z")
        let back = try at("2026-03-09T12:00:00Z")
        let (three, four) = (Delay(3, .businessHour), Delay(4, .businessHour))
        #expect(verdict(.skip, after: four, planned: friday, stood: (friday, back), now: back) == nil)
        #expect(
            verdict(.skip, after: three, planned: friday, stood: (friday, back), now: back)
                == .skip(late: back - friday))
    }

    @Test func `nine o'clock becomes nine o'clock of the next open day`() throws {
        for (back, expected) in [
            ("2026-03-04T08:00:00Z", "2026-03-04T09:00:00Z"), ("2026-03-04T09:00:00Z", "2026-03-05T09:00:00Z"),
            ("2026-03-04T15:00:00Z", "2026-03-05T09:00:00Z"), ("2026-03-06T15:00:00Z", "2026-03-09T09:00:00Z"),
            ("2026-03-07T03:00:00Z", "2026-03-09T09:00:00Z"),
        ] {
            let now = try at(back)
            #expect(
                verdict(.shift, stood: (monday, now), now: now) == .shift(to: try at(expected), late: now - monday),
                "\(back)")
        }
    }

    @Test func `a shifted message keeps its seconds`() throws {
        let planned = try at("2026-03-02T10:11:12Z") + .milliseconds(345)
        let now = planned + .days(2)
        let next = planned + .days(3)
        #expect(verdict(.shift, planned: planned, stood: (planned, now), now: now) == .shift(to: next, late: .days(2)))
    }

    @Test(arguments: [
        ("Europe/Berlin", "2026-03-28T02:30", "2026-03-29T01:00:00Z"),
        ("Europe/Berlin", "2026-10-24T02:30", "2026-10-25T00:30:00Z"),
        ("Australia/Lord_Howe", "2026-10-03T02:10", "2026-10-03T15:30:00Z"),
        ("America/New_York", "2026-10-31T01:30", "2026-11-01T05:30:00Z"),
        ("America/Santiago", "2026-09-05T00:15", "2026-09-06T04:00:00Z"),
    ])
    func `a shift onto a change of clocks takes the first moment of that time, or the end of the gap`(
        name: String, planned: String, expected: String
    ) throws {
        let zone = try zone(name)
        let day = try #require(CivilDate(parsing: String(planned.prefix(10))))
        let due = zone.moment(of: day, at: try clock(String(planned.suffix(5))))
        let time = BusinessTime(.always, leadZone: zone, workspaceZone: .utc)
        let now = due + .hours(3)
        #expect(
            verdict(.shift, after: Delay(1, .hour), planned: due, stood: (due, now), now: now, time)
                == .shift(to: try at(expected), late: .hours(3)))
    }

    @Test func `a day on which a change of clocks swallows the window is passed over`() throws {
        let berlin = try zone("Europe/Berlin")
        let schedule = Schedule(opens: try clock("02:00"), closes: try clock("03:00"), zone: .lead)
        let time = BusinessTime(schedule, leadZone: berlin, workspaceZone: .utc)
        let due = berlin.moment(of: try day("2026-03-28"), at: try clock("02:15"))
        let now = due + .hours(6)
        #expect(
            verdict(.shift, after: Delay(1, .hour), planned: due, stood: (due, now), now: now, time)
                == .shift(to: berlin.moment(of: try day("2026-03-30"), at: try clock("02:15")), late: .hours(6)))
    }
}
