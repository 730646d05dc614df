import Testing
import Values

@testable import Engine

struct ScheduleTests {
    @Test(arguments: [
        ("mon-fri", [Weekday.monday, .tuesday, .wednesday, .thursday, .friday]),
        ("mon, wed, sat-sun", [.monday, .wednesday, .saturday, .sunday]), ("Friday", [.friday]),
        ("sat-mon", [.saturday, .sunday, .monday]), ("every day", Weekday.allCases),
        ("tue - thu", [.tuesday, .wednesday, .thursday]),
    ])
    func `weekdays read as people write them`(text: String, expected: [Weekday]) {
        #expect(Schedule.days(parsing: text) == Set(expected))
    }

    @Test(arguments: ["", "-", "mon-", "-fri", "mon,,fri", "mon,", "mon-wed-fri", "someday", "m-f"])
    func `what names no weekdays is refused`(text: String) {
        #expect(Schedule.days(parsing: text) == nil)
    }

    @Test func `hours read as a span within one day`() throws {
        let hours = try #require(Schedule.hours(parsing: "09:00 - 17:30"))
        #expect(hours.map(\.opens.minutes) == [540] && hours.map(\.closes.minutes) == [1_050])
        #expect(Schedule.hours(parsing: "00:00-24:00")?.first?.closes.minutes == 1_440)
        let two = try #require(Schedule.hours(parsing: "09:00-12:00, 13:00-17:30"))
        #expect(two.map(\.opens.minutes) == [540, 780] && two.map(\.closes.minutes) == [720, 1_050])
    }

    @Test(arguments: [
        "", "09:00", "09:00-", "09:00-17:30-", "17:00-09:00", "09:00-09:00", "9-17", "09:00-25:00", "+9:00-17:00",
        "09:00-12:00,", "13:00-17:00, 09:00-12:00", "09:00-13:00, 12:00-17:00", "09:00-12:00, 12:00-17:00",
    ])
    func `what names no hours of one day is refused`(text: String) {
        #expect(Schedule.hours(parsing: text) == nil)
    }
}
