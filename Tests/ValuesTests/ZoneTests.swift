import Testing
import Values

struct ZoneTests {
    private func zone(_ name: String) throws -> Zone { try #require(Zone(named: name)) }
    private func at(_ text: String) throws -> Moment { try #require(Moment(parsing: text)) }

    @Test(arguments: [
        "", "Mars/Olympus", "Europe", "Berlin", "CET", "GMT+3", "/", "//", "Europe/", "/Berlin", "../etc/passwd",
        "Europe/Berlin ", "Europe/Berlin\0", "lead", "UTC/",
    ])
    func `an unknown zone is nil and never UTC in disguise`(name: String) {
        #expect(Zone(named: name) == nil)
    }

    @Test func `UTC has no offset and a name that is found`() throws {
        #expect(try zone("UTC") == Zone.utc)
        #expect(Zone.utc.offset(at: try at("2026-07-01T00:00:00Z")) == 0)
    }

    @Test func `a named zone really resolves`() throws {
        #expect(try zone("Europe/Berlin").offset(at: try at("2026-01-15T12:00:00Z")) == 3_600)
        #expect(try zone("Europe/Berlin").offset(at: try at("2026-07-15T12:00:00Z")) == 7_200)
        #expect(try zone("Australia/Lord_Howe").offset(at: try at("2026-01-15T12:00:00Z")) == 39_600)
        #expect(try zone("Australia/Lord_Howe").offset(at: try at("2026-07-15T12:00:00Z")) == 37_800)
    }

    @Test func `a local time shown twice is its first moment`() throws {
        let date = CivilDate(year: 2026, month: 10, day: 25)
        #expect(
            try zone("Europe/Berlin").moment(of: date, at: TimeOfDay(minutes: 150)) == (try at("2026-10-25T00:30:00Z")))
    }

    @Test func `a local time that is skipped is the first moment after the gap`() throws {
        let date = CivilDate(year: 2026, month: 3, day: 29)
        for minutes in [120, 121, 150, 179, 180] {
            let moment = try zone("Europe/Berlin").moment(of: date, at: TimeOfDay(minutes: minutes))
            #expect(moment == (try at("2026-03-29T01:00:00Z")), "\(minutes)")
        }
    }

    @Test func `a whole day that is skipped ends at once`() throws {
        let samoa = try zone("Pacific/Apia")
        let skipped = CivilDate(year: 2011, month: 12, day: 30)
        let moment = samoa.moment(of: skipped, at: TimeOfDay(minutes: 720))
        #expect(moment == (try at("2011-12-30T10:00:00Z")))
        #expect(samoa.local(moment).date == skipped.advanced(by: 1))
    }

    @Test func `times before 1970 fall on the right day`() throws {
        let local = try zone("America/New_York").local(try at("1969-12-31T23:59:59Z"))
        #expect(local.date.description == "1969-12-31")
        #expect(local.time.description == "18:59")
    }
}
