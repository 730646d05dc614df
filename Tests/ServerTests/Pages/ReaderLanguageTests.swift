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

    @Test func `a day that ends with a full stop does not get a second one`() {
        let reader = ReaderLanguage(code: "de", words: PageWords.words(in: "de"), zone: .utc)
        #expect(
            reader.say("report_told", "1. Feb.", "24. Feb.")
                == "1. Feb. bis 24. Feb. Bei jeder Zahl steht, was sie zählt.")
        #expect(reader.say("oldest_waits", reader.span(.minutes(3))) == "Wartezeit der ältesten: 3 Min.")
    }

    @Test(arguments: [
        (
            "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/143.0 Safari/537.36",
            "Chrome on Linux"
        ),
        (
            "Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit/605 Version/19 Safari/604",
            "Safari on iPhone"
        ),
        ("Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/143.0 Safari/537.36 Edg/143.0", "Edge on Windows"),
        ("curl/8.5", "curl/8.5"),
    ])
    func `a browser is named as people name it`(agent: String, named: String) {
        let reader = ReaderLanguage(code: "en", words: PageWords.words(in: "en"), zone: .utc)
        #expect(reader.browser(agent) == named)
    }
}
