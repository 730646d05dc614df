import Engine
import Testing
import Values

@testable import Server

/// Days, hours and numbers as a reader's language writes them.
@Suite struct ReaderLanguageTests {
    private static func hours(_ days: String, in language: String = "en") throws -> String {
        let schedule = Schedule(
            days: try #require(Schedule.days(parsing: days)), opens: TimeOfDay(minutes: 540),
            closes: TimeOfDay(minutes: 1_050))
        return ReaderLanguage(code: language, words: PageWords.words(in: language), zone: .utc).hours(schedule)
    }

    @Test(arguments: [
        ("mon-fri", "Mon–Fri, 09:00–17:30"), ("mon, tue", "Mon Tue, 09:00–17:30"),
        ("mon-wed, sat", "Mon–Wed Sat, 09:00–17:30"), ("sun", "Sun, 09:00–17:30"),
    ])
    func `three days or more in a row are written as a span`(days: String, written: String) throws {
        #expect(try Self.hours(days) == written)
    }

    @Test func `the days of the week are the reader's`() throws {
        #expect(try Self.hours("mon-fri", in: "de") == "Mo–Fr, 09:00–17:30")
    }
}
