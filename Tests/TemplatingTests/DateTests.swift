import Testing
import Values

@testable import Templating

/// `date`: formats, what is read as a date, zones.
struct DateTests {
    /// Saturday 14 March 2026, 09:05:07.123 in UTC.
    private static let time = "2026-03-14T09:05:07.123Z"

    @Test(arguments: [
        ("%Y-%m-%d", "2026-03-14"), ("%y %C", "26 20"), ("%-m/%-d", "3/14"), ("%e|%k|%l", "14| 9| 9"), ("%j", "073"),
        ("%H:%M:%S", "09:05:07"), ("%I %p %P", "09 AM am"), ("%A %a %^a %^A", "Saturday Sat SAT SATURDAY"),
        ("%B %b %h %^b", "March Mar Mar MAR"), ("%L %N %3N %6N", "123 123000000 123 123000"), ("%s", "1773479107"),
        ("%z %:z %::z", "+0000 +00:00 +00:00:00"), ("%Z", "UTC"), ("%u %w", "6 6"), ("%U %W %V", "10 10 11"),
        ("%G %g", "2026 26"),
        ("%F %T", "2026-03-14 09:05:07"), ("%D %x %X", "03/14/26 03/14/26 09:05:07"), ("%R", "09:05"),
        ("%r", "09:05:07 AM"),
        ("%c", "Sat Mar 14 09:05:07 2026"), ("%v", "14-MAR-2026"), ("%n%t%%", "\n\t%"), ("%05d", "00014"),
        ("%_m", " 3"),
        ("%10B", "     March"), ("%010B", "00000March"), ("%#p %#B", "am MARCH"), ("%Q", "%Q"), ("%", "%"),
        ("100%", "100%"),
        ("%-l:%M%P", "9:05am"), ("%-H", "9"), ("%_H", " 9"), ("%10Y", "0000002026"), ("%Ey %Od", "26 14"),
        ("%+", "%+"),
    ])
    func `formats are Ruby's`(format: String, output: String) throws {
        let roots: Object = ["t": .string(Self.time), "f": .string(format)]
        #expect(try render("{{ t | date: f }}", roots, escaping: .text) == output)
    }

    @Test(arguments: [
        ("March 14, 2016", "2016-03-14 00:00"), ("14 March 2016", "2016-03-14 00:00"),
        ("Mar 14 2016 5:30 pm", "2016-03-14 17:30"),
        ("2016-03-14", "2016-03-14 00:00"), ("2016/3/14", "2016-03-14 00:00"), ("14/3/2016", "2016-03-14 00:00"),
        ("2016-03-14 09:30:00", "2016-03-14 09:30"), ("2016-03-14T09:30:00+02:00", "2016-03-14 07:30"),
        ("Mon, 14 Mar 2016 09:30:00 +0000", "2016-03-14 09:30"), ("14th of March 2016", "2016-03-14 00:00"),
        ("14-Mar-2016", "2016-03-14 00:00"), ("20160314", "2016-03-14 00:00"), ("20160314T093000Z", "2016-03-14 09:30"),
        ("1457947800", "2016-03-14 09:30"), ("1457947800000", "2016-03-14 09:30"), ("3/14/2016", "2016-03-14 00:00"),
        ("14. März 2016", "2016-03-14 00:00"),
        ("Sat Mar 14 09:05:07 UTC 2026", "2026-03-14 09:05"), ("Sept 3 2020", "2020-09-03 00:00"),
        ("14.3.2016", "2016-03-14 00:00"),
    ])
    func `dates are read as people write them`(text: String, output: String) throws {
        #expect(try render("{{ t | date: '%F %R' }}", ["t": .string(text)], escaping: .text) == output)
    }

    @Test(arguments: ["hello", "", "99/99/2016", "05/01/2026", "-1152098955", "tomorrow-ish", "2026"])
    func `what is no date stays as it is`(text: String) throws {
        #expect(try render("{{ t | date: '%F' }}", ["t": .string(text)], escaping: .text) == text)
    }

    @Test func `a format that widens is left off where it has made too much`() {
        var output = Output()
        let format = String(repeating: "%999d", count: 1_000)
        output.append(CivilTime(seconds: 0, offset: 0), format: format, until: 5_000)
        #expect(output.count > 5_000 && output.count < 6_000)
    }

    @Test func `now and today are what the caller says`() throws {
        let settings = Settings(now: 1_767_225_600)
        #expect(
            try render("{{ 'now' | date: '%F' }} {{ 'today' | date: '%T' }}", settings: settings)
                == "2026-01-01 00:00:00")
    }

    /// Berlin around the change to summer time on 2026-03-29, 01:00 UTC.
    private let berlin = Settings(now: 0, offset: { $0 >= 1_774_746_000 ? 7_200 : 3_600 })

    @Test func `times are shown in the reader's zone, across a change of offset`() throws {
        let source = "{{ 1774745999 | date: '%R %z' }} {{ 1774746000 | date: '%R %z' }}"
        #expect(try render(source, settings: berlin) == "01:59 +0100 03:00 +0200")
    }

    @Test func `a time with a zone is moved to the reader's, one without is the reader's own`() throws {
        let roots: Object = ["a": "2026-07-01T12:00:00Z", "b": "2026-07-01 12:00", "c": "2026-07-01T12:00:00-05:00"]
        let source = "{{ a | date: '%R %z' }} {{ b | date: '%R %z %s' }} {{ c | date: '%R' }}"
        #expect(try render(source, roots, settings: berlin) == "14:00 +0200 12:00 +0200 1782900000 19:00")
        let shopify = try render("{{ c | date: '%R %z' }}", roots, escaping: .text, options: .shopify, settings: berlin)
        #expect(shopify == "12:00 -0500")
    }

    @Test func `every day of four centuries reads back as itself`() throws {
        let template = try Template.compile("{{ t | date: '%s %F %j %u' }}", name: "t")
        var renderer = Renderer()
        var weekday = 6
        for day in stride(from: 0, to: 146_097, by: 1) {
            let seconds = day * 86_400 + 946_684_800
            defer { weekday = weekday % 7 + 1 }
            guard day % 97 == 0 else { continue }
            var bytes: [UInt8] = []
            try renderer.render(
                template, into: &bytes, ["t": .int(seconds)], escaping: .text, settings: Settings(now: 0))
            let text = String(decoding: bytes, as: UTF8.self)
            let date = text.split(separator: " ")[1]
            let back = try render("{{ t | date: '%s' }}", ["t": .string(String(date))])
            #expect(back == String(seconds) && text.hasSuffix(" \(weekday)"))
        }
    }
}
