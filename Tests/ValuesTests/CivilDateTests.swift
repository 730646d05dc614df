import Testing
import Values

struct CivilDateTests {
    @Test func `every day of 800 years is the day after the one before`() {
        var (date, weekday) = (CivilDate(year: 1_600, month: 1, day: 1), 5)
        for days in date.daysSinceEpoch..<(date.daysSinceEpoch + 292_194) {
            #expect(date.daysSinceEpoch == days && CivilDate(daysSinceEpoch: days) == date)
            #expect(date.weekday == Weekday.allCases[weekday])
            let next = date.advanced(by: 1)
            #expect(date < next)
            (date, weekday) = (next, (weekday + 1) % 7)
        }
        #expect(date.description == "2400-01-01")
    }

    @Test(arguments: [
        "2026-02-29", "2100-02-29", "2026-13-01", "2026-00-10", "2026-04-31", "2026-4-3", "26-04-03",
        "+026-01-01", "2026-+1-01", "2026-01-01T", " 2026-01-01", "٢٠٢٦-01-01", "",
    ])
    func `what is no such day is refused`(text: String) {
        #expect(CivilDate(parsing: text) == nil)
    }

    @Test func `leap days are days`() {
        #expect(CivilDate(parsing: "2028-02-29")?.weekday == .tuesday)
        #expect(CivilDate(parsing: "2000-02-29")?.advanced(by: 1).description == "2000-03-01")
    }

    @Test(arguments: [("00:00", 0), ("9:30", 570), ("09:30", 570), ("23:59", 1_439), ("24:00", 1_440)])
    func `a time of day reads`(text: String, minutes: Int) {
        #expect(TimeOfDay(parsing: text)?.minutes == minutes)
    }

    @Test(arguments: ["24:01", "25:00", "09:60", "9:3", "9", "+9:30", "09:+5", "-1:00", "09:30:00", "", ":", "٠٩:٣٠"])
    func `what is no time of day is refused`(text: String) {
        #expect(TimeOfDay(parsing: text) == nil)
    }

    @Test func `a weekday reads by its name or its first three letters`() {
        #expect(Weekday(parsing: "Tuesday") == .tuesday)
        #expect(Weekday(parsing: "TUE") == .tuesday)
        for text in ["tu", "tues", "", "tuesdays"] { #expect(Weekday(parsing: text) == nil) }
    }
}
