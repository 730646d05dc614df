import Testing
import Values

struct MomentTests {
    @Test(arguments: [
        ("1970-01-01T00:00:00Z", 0), ("1969-12-31T23:59:59.999Z", -1), ("2026-11-23", 1_795_392_000_000),
        ("2026-11-23T10:00:00+01:00", 1_795_424_400_000), ("2026-11-23 09:00Z", 1_795_424_400_000),
        ("2026-11-23t04:30:00.5-04:30", 1_795_424_400_500), ("2026-11-23T09:00:00.123456789Z", 1_795_424_400_123),
        ("2026-11-23T23:59:60Z", 1_795_478_400_000),
    ])
    func `RFC 3339 reads to the millisecond`(text: String, milliseconds: Int64) {
        #expect(Moment(parsing: text)?.milliseconds == milliseconds)
    }

    @Test(arguments: [
        "2026-11-23T", "2026-11-23T09", "2026-11-23T09:00", "2026-11-23T09:00:00", "2026-11-23T09:00:00+1:00",
        "2026-11-23T09:00:00+0100", "2026-11-23T24:30:00Z", "2026-11-23T09:60:00Z", "2026-11-23T09:00:61Z",
        "2026-11-23T9:00:00Z", "2026-11-23T09:00:00.Z", "2026-11-23T09:00:00Zebra", "2026-11-23x", "2026-02-30", "",
        "2026-11-23T09:00:00.+5Z", "2026-11-23T09:00:00ZZ",
    ])
    func `what is no RFC 3339 is refused`(text: String) {
        #expect(Moment(parsing: text) == nil)
    }

    @Test func `a moment reads what it writes`() {
        for milliseconds: Int64 in [0, 1, -1, 999, 1_795_424_400_000, 1_795_424_400_007, -62_135_596_800_000] {
            let moment = Moment(milliseconds: milliseconds)
            #expect(Moment(parsing: moment.description) == moment, "\(moment)")
        }
        #expect(Moment(milliseconds: 1_795_424_400_007).description == "2026-11-23T09:00:00.007Z")
    }

    @Test func `seconds round towards the past`() {
        #expect(Moment(milliseconds: -1).seconds == -1)
        #expect(Moment(milliseconds: 1_999).seconds == 1)
        #expect(Int64(-7).flooredQuotient(by: 7) == -1 && Int64(-8).flooredQuotient(by: 7) == -2)
    }

    @Test func `spans add, subtract and scale`() {
        #expect(Span.days(1) == .hours(24) && Span.hours(1) == .minutes(60) && Span.minutes(1) == .seconds(60))
        #expect(Moment(seconds: 10) - Moment(seconds: 4) == .seconds(6))
        #expect(Moment(seconds: 10) - .seconds(4) == Moment(seconds: 6))
        #expect(Span.hours(2) - .hours(3) < .zero)
        #expect(Span.hours(2) * 3 == .hours(6))
    }
}
