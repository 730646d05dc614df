import Testing
import Values

@testable import Engine

/// Open hours, business days and business hours on one zone's clock.
struct BusinessTimeTests {
    private func time(_ name: String, _ schedule: Schedule = .weekdays()) throws -> BusinessTime {
        BusinessTime(schedule, leadZone: try zone(name), workspaceZone: .utc)
    }

    @Test func `a schedule follows the lead's zone, else the workspace's, or the zone it names`() throws {
        let (berlin, tokyo) = (try zone("Europe/Berlin"), try zone("Asia/Tokyo"))
        #expect(BusinessTime(.weekdays(), leadZone: tokyo, workspaceZone: berlin).zone == tokyo)
        #expect(BusinessTime(.weekdays(), leadZone: nil, workspaceZone: berlin).zone == berlin)
        #expect(BusinessTime(.weekdays(.workspace), leadZone: tokyo, workspaceZone: berlin).zone == berlin)
        #expect(BusinessTime(.weekdays(.named(.utc)), leadZone: tokyo, workspaceZone: berlin).zone == .utc)
    }

    @Test(arguments: [
        ("2026-03-02T07:59:59Z", "2026-03-02T08:00:00Z"), ("2026-03-02T08:00:00Z", "2026-03-02T08:00:00Z"),
        ("2026-03-02T12:34:56Z", "2026-03-02T12:34:56Z"), ("2026-03-02T15:59:59Z", "2026-03-02T15:59:59Z"),
        ("2026-03-02T16:00:00Z", "2026-03-03T08:00:00Z"), ("2026-03-06T16:00:00Z", "2026-03-09T08:00:00Z"),
        ("2026-03-28T12:00:00Z", "2026-03-30T07:00:00Z"),
    ])
    func `a window opens at its local hour and is shut from its end on`(asked: String, opens: String) throws {
        #expect(try time("Europe/Berlin").opening(at: try at(asked)) == (try at(opens)))
    }

    @Test func `between two spans of a day it is shut, and business hours run on after the break`() throws {
        var shop = Schedule.weekdays(.named(.utc))
        shop.hours = try #require(Schedule.hours(parsing: "09:00-12:00, 13:00-17:00"))
        let time = try time("UTC", shop)
        #expect(time.opening(at: try at("2026-03-02T12:00:00Z")) == (try at("2026-03-02T13:00:00Z")))
        #expect(time.opening(at: try at("2026-03-02T11:59:00Z")) == (try at("2026-03-02T11:59:00Z")))
        #expect(time.opening(at: try at("2026-03-02T17:00:00Z")) == (try at("2026-03-03T09:00:00Z")))
        let start = try at("2026-03-02T11:00:00Z")
        #expect(time.moment(Delay(2, .businessHour), after: start) == (try at("2026-03-02T14:00:00Z")))
        #expect(time.moment(Delay(2, .businessHour), before: try at("2026-03-02T14:00:00Z")) == start)
        #expect(time.moment(Delay(7, .businessHour), after: start) == (try at("2026-03-03T11:00:00Z")))
    }

    @Test func `a holiday is shut although its weekday is open`() throws {
        let closed = try time("Europe/Berlin", .weekdays(holidays: [try day("2026-12-25"), try day("2026-12-28")]))
        #expect(!closed.opens(on: try day("2026-12-25")))
        #expect(closed.opening(at: try at("2026-12-24T16:00:00Z")) == (try at("2026-12-29T08:00:00Z")))
    }

    @Test func `a schedule without days never opens`() throws {
        #expect(try time("UTC", Schedule(days: [])).opening(at: Walk.start) == nil)
        #expect(try time("UTC", .always).opening(at: Walk.start) == Walk.start)
    }

    @Test func `hours that a change of clocks swallows are no opening`() throws {
        let night = Schedule(opens: try clock("02:10"), closes: try clock("02:50"))
        let opening = try time("Europe/Berlin", night).opening(at: try at("2026-03-29T00:00:00Z"))
        #expect(opening == (try at("2026-03-30T00:10:00Z")))
    }

    /// On the day of the change a window keeps its local hours, and days its local time of day.
    @Test(arguments: [
        ("Europe/Berlin", "2026-03-27T11:00:00Z", "2026-03-30T10:00:00Z"),
        ("Europe/Berlin", "2026-10-23T10:00:00Z", "2026-10-26T11:00:00Z"),
        ("America/New_York", "2026-03-06T15:00:00Z", "2026-03-09T14:00:00Z"),
        ("America/New_York", "2026-10-30T14:00:00Z", "2026-11-02T15:00:00Z"),
        ("Australia/Lord_Howe", "2026-04-02T23:00:00Z", "2026-04-05T23:30:00Z"),
        ("Australia/Lord_Howe", "2026-10-01T23:30:00Z", "2026-10-04T23:00:00Z"),
        ("America/Santiago", "2026-04-03T13:00:00Z", "2026-04-06T14:00:00Z"),
        ("America/Santiago", "2026-09-04T14:00:00Z", "2026-09-07T13:00:00Z"),
        ("Asia/Kolkata", "2026-03-27T06:00:00Z", "2026-03-30T06:00:00Z"),
    ])
    func `three days over a change of clocks keep the local time`(name: String, start: String, end: String) throws {
        let time = try time(name)
        let (start, end) = (try at(start), try at(end))
        #expect(time.moment(Delay(3, .day), after: start) == end)
        #expect(time.moment(Delay(1, .businessDay), after: start) == end)
        #expect(time.moment(Delay(3, .day), before: end) == start)
        #expect(time.moment(Delay(1, .businessDay), before: end) == start)
        #expect(time.moment(Delay(72, .hour), after: start) == start + .hours(72))
    }

    @Test func `a time of day that is skipped becomes the first moment after the gap`() throws {
        let time = try time("Australia/Lord_Howe", .always)
        // Lord Howe goes from 02:00 to 02:30 on the first Sunday of October.
        let start = try at("2026-10-02T15:45:00Z")
        #expect(time.zone.local(start).time == (try clock("02:15")))
        #expect(time.moment(Delay(1, .day), after: start) == (try at("2026-10-03T15:30:00Z")))
        #expect(time.next(nil, at: try clock("02:15"), after: start) == (try at("2026-10-03T15:30:00Z")))
    }

    @Test func `a leap day is a day like any other`() throws {
        let time = try time("UTC", .always)
        #expect(time.moment(Delay(1, .day), after: try at("2028-02-28T10:00:00Z")) == (try at("2028-02-29T10:00:00Z")))
        #expect(time.moment(Delay(1, .week), after: try at("2028-02-29T10:00:00Z")) == (try at("2028-03-07T10:00:00Z")))
        #expect(time.moment(Delay(1, .day), before: try at("2028-03-01T10:00:00Z")) == (try at("2028-02-29T10:00:00Z")))
    }

    @Test(arguments: [
        (0, "2026-12-23T10:00:37.250Z"), (1, "2026-12-24T10:00:37.250Z"), (2, "2026-12-28T10:00:37.250Z"),
        (5, "2026-12-31T10:00:37.250Z"), (6, "2027-01-04T10:00:37.250Z"),
    ])
    func `business days leave out weekends and holidays, to the millisecond`(count: Int, end: String) throws {
        let holidays: Set = [try day("2026-12-25"), try day("2027-01-01")]
        let time = try time("UTC", .weekdays(holidays: holidays))
        let (start, end) = (try at("2026-12-23T10:00:37.250Z"), try at(end))
        #expect(time.moment(Delay(count, .businessDay), after: start) == end)
        #expect(time.moment(Delay(count, .businessDay), before: end) == start)
    }

    @Test(arguments: [
        ("2026-03-06T15:00:00Z", 2, "2026-03-06T17:00:00Z"), ("2026-03-06T15:00:00Z", 3, "2026-03-09T10:00:00Z"),
        ("2026-03-07T12:00:00Z", 1, "2026-03-09T10:00:00Z"), ("2026-03-06T15:00:00Z", 10, "2026-03-09T17:00:00Z"),
        ("2026-03-06T15:00:00Z", 11, "2026-03-10T10:00:00Z"), ("2026-03-06T20:00:00Z", 8, "2026-03-09T17:00:00Z"),
        ("2026-03-06T15:30:00Z", 40, "2026-03-13T15:30:00Z"),
    ])
    func `business hours stand still from Friday evening to Monday morning`(
        start: String, hours: Int, end: String
    ) throws {
        #expect(try time("UTC").moment(Delay(hours, .businessHour), after: try at(start)) == (try at(end)))
    }

    @Test(arguments: [
        ("2026-03-09T11:00:00Z", 2, "2026-03-09T09:00:00Z"), ("2026-03-09T11:00:00Z", 3, "2026-03-06T16:00:00Z"),
        ("2026-03-08T12:00:00Z", 1, "2026-03-06T16:00:00Z"), ("2026-03-09T09:00:00Z", 8, "2026-03-06T09:00:00Z"),
    ])
    func `business hours count backwards over the weekend too`(end: String, hours: Int, start: String) throws {
        #expect(try time("UTC").moment(Delay(hours, .businessHour), before: try at(end)) == (try at(start)))
    }

    @Test func `a business day round the clock is as long as the clocks make it`() throws {
        let time = try time("America/New_York", .always)
        let spring = try at("2026-03-08T05:00:00Z")
        #expect(time.moment(Delay(23, .businessHour), after: spring) == spring + .hours(23))
        #expect(time.zone.local(spring + .hours(23)).date == (try day("2026-03-09")))
    }

    @Test(arguments: [
        (Weekday.tuesday, "09:30", "2026-03-03T08:30:00Z"), (.monday, "09:30", "2026-03-09T08:30:00Z"),
        (.monday, "12:00", "2026-03-02T11:00:00Z"), (nil, "09:30", "2026-03-03T08:30:00Z"),
        (nil, "11:30", "2026-03-02T10:30:00Z"), (.sunday, "24:00", "2026-03-08T23:00:00Z"),
    ])
    func `until a weekday and time is the next such local moment`(
        weekday: Weekday?, clockText: String, expected: String
    ) throws {
        let next = try time("Europe/Berlin").next(
            weekday, at: try clock(clockText), after: try at("2026-03-02T09:00:00Z"))
        #expect(next == (try at(expected)))
    }

    @Test func `until a time that is now is the next day's`() throws {
        let noon = try at("2026-03-02T12:00:00Z")
        #expect(try time("UTC").next(nil, at: try clock("12:00"), after: noon) == noon + .days(1))
    }

    @Test func `a time that clocks show twice is met once a day`() throws {
        let time = try time("Europe/Berlin")
        let first = try at("2026-10-25T00:30:00Z")
        #expect(time.next(nil, at: try clock("02:30"), after: try at("2026-10-24T12:00:00Z")) == first)
        #expect(time.next(nil, at: try clock("02:30"), after: first) == (try at("2026-10-26T01:30:00Z")))
    }

    @Test(arguments: [
        "2026-03", "tomorrow", "03/04/2026", "", "2026-13-01", "2026-03-20 25:00", "2026-03-20T", "2026-03-20x",
    ])
    func `what is no date is no moment`(text: String) throws {
        #expect(try time("UTC").moment(of: .string(text)) == nil)
    }

    @Test(arguments: [
        ("2026-03-06T16:00:00Z", "2026-03-09T10:00:00Z", 120), ("2026-03-07T10:00:00Z", "2026-03-08T10:00:00Z", 0),
        ("2026-03-02T10:00:00Z", "2026-03-02T10:45:00Z", 45), ("2026-03-02T08:00:00Z", "2026-03-04T18:00:00Z", 1_440),
        ("2026-03-02T12:00:00Z", "2026-03-02T11:00:00Z", 0),
    ])
    func `of the time between two moments only the open hours count`(from: String, to: String, minutes: Int64) throws {
        let time = BusinessTime(.office, leadZone: nil, workspaceZone: .utc)
        let span = time.open(from: try #require(Moment(parsing: from)), to: try #require(Moment(parsing: to)))
        #expect(span == .minutes(minutes))
    }
}
