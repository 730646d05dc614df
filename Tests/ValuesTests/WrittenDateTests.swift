import Testing
import Values

/// One reader for dates: what lists, people and programs write.
@Suite struct WrittenDateTests {
    static let days: [(String, String)] = [
        // ISO 8601 and what programs make of it
        ("2026-03-20", "2026-03-20"), ("2026-3-20", "2026-03-20"), ("2026-3-5", "2026-03-05"),
        ("2026/03/20", "2026-03-20"), ("2026/3/5", "2026-03-05"), ("2026.03.20", "2026-03-20"),
        ("20260320", "2026-03-20"), (" 2026-03-20 ", "2026-03-20"), ("2028-02-29", "2028-02-29"),
        ("2027-06-01 10:00:00", "2027-06-01T10:00:00"), ("2027-06-01T10:00:00", "2027-06-01T10:00:00"),
        ("2027-06-01 10:00", "2027-06-01T10:00:00"), ("2027-06-01T10:00", "2027-06-01T10:00:00"),
        ("2027-06-01 24:00", "2027-06-01T24:00:00"), ("2027-06-01T10:00:00.000Z", "2027-06-01T10:00:00Z"),
        ("2027-06-01T10:00:00.123456Z", "2027-06-01T10:00:00.123Z"),
        ("2027-06-01T10:00:00,5Z", "2027-06-01T10:00:00.500Z"), ("2027-06-01T10:00:00Z", "2027-06-01T10:00:00Z"),
        ("2027-06-01 10:00:00+00", "2027-06-01T10:00:00Z"), ("2027-06-01 10:00:00+02", "2027-06-01T10:00:00+02:00"),
        ("2027-06-01T10:00:00+0200", "2027-06-01T10:00:00+02:00"),
        ("2027-06-01T10:00:00+02:00", "2027-06-01T10:00:00+02:00"),
        ("2027-06-01T10:00:00-05:30", "2027-06-01T10:00:00-05:30"),
        ("2027-06-01 10:00:00 +0200", "2027-06-01T10:00:00+02:00"),
        ("2027-06-01 10:00:00 UTC", "2027-06-01T10:00:00Z"), ("2027-06-01 10:00 GMT+2", "2027-06-01T10:00:00+02:00"),
        ("2027-06-01 10:00:00 EST", "2027-06-01T10:00:00-05:00"),
        ("2027-06-01T10:00:00+02:00[Europe/Berlin]", "2027-06-01T10:00:00+02:00"),
        ("20270601T100000Z", "2027-06-01T10:00:00Z"), ("20270601T1000", "2027-06-01T10:00:00"),
        ("20270601100000", "2027-06-01T10:00:00"),
        // Days and months by number
        ("20.03.2026", "2026-03-20"), ("20.3.2026", "2026-03-20"), ("5.1.2026", "2026-01-05"),
        ("20. 3. 2026", "2026-03-20"), ("20.03.26", "2026-03-20"), ("20.03.2026 14:30", "2026-03-20T14:30:00"),
        ("20.03.2026, 14:30:05", "2026-03-20T14:30:05"), ("20.03.2026 um 14:30", "2026-03-20T14:30:00"),
        ("03/20/2026", "2026-03-20"), ("3/20/2026", "2026-03-20"), ("3/20/26", "2026-03-20"),
        ("20/03/2026", "2026-03-20"), ("20-03-2026", "2026-03-20"), ("05/05/2026", "2026-05-05"),
        ("3/20/2026 2:30 PM", "2026-03-20T14:30:00"), ("3/20/2026 12:05:00 AM", "2026-03-20T00:05:00"),
        ("20/03/2026 14h30", "2026-03-20T14:30:00"), ("2026. 3. 20.", "2026-03-20"), ("2026年3月20日", "2026-03-20"),
        // Months by name
        ("March 20, 2026", "2026-03-20"), ("Mar 20, 2026", "2026-03-20"), ("Mar. 20th, 2026", "2026-03-20"),
        ("20 March 2026", "2026-03-20"), ("20-Mar-2026", "2026-03-20"), ("20-Mar-26", "2026-03-20"),
        ("20th of March 2026", "2026-03-20"), ("20. März 2026", "2026-03-20"), ("1er mars 2026", "2026-03-01"),
        ("20 août 2026", "2026-08-20"), ("20 de marzo de 2026", "2026-03-20"), ("20 marzo 2026", "2026-03-20"),
        ("20 de março de 2026", "2026-03-20"), ("20 maart 2026", "2026-03-20"), ("20 mars 2026", "2026-03-20"),
        ("20 marca 2026", "2026-03-20"), ("20. března 2026", "2026-03-20"), ("20 марта 2026", "2026-03-20"),
        ("20 Mart 2026", "2026-03-20"), ("Freitag, 20. März 2026", "2026-03-20"),
        ("Fri, 20 Mar 2026 10:00:00 +0100", "2026-03-20T10:00:00+01:00"),
        ("Fri Mar 20 2026 10:00:00 GMT+0100 (Central European Standard Time)", "2026-03-20T10:00:00+01:00"),
        ("Fri Mar 20 10:00:00 UTC 2026", "2026-03-20T10:00:00Z"), ("Mar 20, 2026 at 2:30 pm", "2026-03-20T14:30:00"),
        // Counts since 1970
        ("1811808000", "2027-06-01T00:00:00Z"), ("1811808000000", "2027-06-01T00:00:00Z"),
        ("1811808000123", "2027-06-01T00:00:00.123Z"), ("915148800", "1999-01-01T00:00:00Z"),
    ]

    @Test(arguments: days)
    func `a date is read however it is written`(text: String, expected: String) throws {
        let reading = try #require(DateReading(text), "\(text) is a date")
        #expect(!reading.isAmbiguous)
        #expect(reading.date(in: nil)?.description == expected)
        let date = try #require(reading.date(in: nil))
        if date.time != 86_400_000 {
            #expect(DateReading(date.description)?.date(in: nil) == date, "its own spelling reads back")
        }
    }

    @Test(arguments: [
        "", "soon", "2026", "12.5", "1.2.3", "2026-13-01", "2026-02-29", "30/02/2026", "99/99/2026", "20.03.",
        "03/2026",
        "2026-03", "2026-W11-1", "20260332", "12345678", "1234567", "12345", "2026-03-20x", "2026-03-20 25:00",
        "2026-03-20T", "2026-03-20 10:60", "Maybe 20, 2026", "20 Blah 2026", "+49 171 2026", "0000-00-00",
        "0000-00-00 00:00:00",
        "20-03-26", "2026-03-20 soon", "13pm March 1 2026", "March 2026", "20.03.2026 20.03.2026", "a2026-03-20",
        "3/20/2026 13:00 PM", "1/2/3/2026", "123456789012345678901234567890",
    ])
    func `what is no date is none`(text: String) { #expect(DateReading(text) == nil) }

    @Test(arguments: [
        ("03/04/2026", "2026-04-03", "2026-03-04"), ("3/4/26", "2026-04-03", "2026-03-04"),
        ("03-04-2026 10:00", "2026-04-03T10:00:00", "2026-03-04T10:00:00"),
        ("5/1/2026 9:05 AM", "2026-01-05T09:05:00", "2026-05-01T09:05:00"),
    ])
    func `a day that could be a month is not guessed`(text: String, dayFirst: String, monthFirst: String) throws {
        let reading = try #require(DateReading(text))
        #expect(reading.isAmbiguous)
        #expect(reading.date(in: nil) == nil)
        #expect(reading.date(in: .dayFirst)?.description == dayFirst)
        #expect(reading.date(in: .monthFirst)?.description == monthFirst)
        #expect(WrittenDate(.string(text)) == nil)
    }

    @Test func `a day above twelve tells the order, and an order it contradicts makes it no date`() throws {
        let american = try #require(DateReading("03/20/2026"))
        #expect(american.decides == .monthFirst)
        #expect(american.date(in: .dayFirst) == nil)
        #expect(DateReading("20/03/2026")?.decides == .dayFirst)
        #expect(DateReading("20.03.2026")?.decides == nil)
    }

    @Test func `values of any kind are read by the same reader`() {
        #expect(WrittenDate(.int(20_270_601))?.description == "2027-06-01")
        #expect(WrittenDate(.int(1_811_808_000))?.description == "2027-06-01T00:00:00Z")
        #expect(WrittenDate(.number(1_811_808_000)) != nil)
        #expect(WrittenDate(.number(12.5)) == nil)
        #expect(WrittenDate(.bool(true)) == nil)
    }

    @Test func `a day begins when it opens, a time is local, one with an offset is exact`() throws {
        let zone = try #require(Zone(named: "Europe/Berlin"))
        func moment(_ text: String) throws -> String {
            let date = try #require(WrittenDate(.string(text)))
            return date.moment(in: zone, opening: TimeOfDay(minutes: 540)).description
        }
        #expect(try moment("20.03.2026") == "2026-03-20T08:00:00Z")
        #expect(try moment("2026-03-20 10:00:30") == "2026-03-20T09:00:30Z")
        #expect(try moment("2026-03-20T10:00:00Z") == "2026-03-20T10:00:00Z")
        #expect(try moment("2026-03-20 24:00") == "2026-03-20T23:00:00Z")
        #expect(try moment("2026-03-20T10:00:00.250-05:00") == "2026-03-20T15:00:00.250Z")
    }
}
