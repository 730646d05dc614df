import Testing
import Values

@testable import Mail

struct MailDateTests {
    private func date(_ seconds: Int64, _ zone: Int = 0) throws -> String {
        var writer = HeaderWriter(appendingTo: [])
        try MailDate.write(Moment(seconds: seconds), zoneOffset: zone, to: &writer)
        return String(decoding: writer.output, as: UTF8.self)
    }

    @Test func `the date is English and carries the zone it was given`() throws {
        #expect(try date(0) == "Thu, 01 Jan 1970 00:00:00 +0000")
        #expect(try date(-1) == "Wed, 31 Dec 1969 23:59:59 +0000")
        #expect(try date(951_782_400) == "Tue, 29 Feb 2000 00:00:00 +0000")
        #expect(try date(1_785_834_000, -210) == "Tue, 04 Aug 2026 05:30:00 -0330")
        #expect(try date(1_785_834_000, 630) == "Tue, 04 Aug 2026 19:30:00 +1030")
        #expect(try date(253_402_300_799) == "Fri, 31 Dec 9999 23:59:59 +0000")
        #expect(try date(4_107_542_400) == "Mon, 01 Mar 2100 00:00:00 +0000")
    }

    @Test func `a date no header can hold is an error`() {
        for (seconds, zone): (Int64, Int) in [
            (253_402_300_799, 1), (-2_208_988_801, 0), (0, 1_440), (Int64.max / 1_000, 0), (Int64.min / 1_000, -60),
        ] {
            #expect(throws: MailError(.date, .outOfRange)) { try date(seconds, zone) }
        }
    }
}
