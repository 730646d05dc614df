import Testing
import Values

/// Local times held against Python's zoneinfo.
struct ZoneJudgeTests {
    @Test(
        .enabled(if: ZoneJudge.python != nil, "python3 with zoneinfo is not there"),
        arguments: [
            "Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "America/Santiago", "Asia/Kolkata",
            "Asia/Beirut", "Pacific/Chatham", "Europe/Dublin", "America/St_Johns", "Antarctica/Troll",
            "America/Sao_Paulo", "Pacific/Apia",
        ])
    func `offsets and local times are those of zoneinfo, on both sides of every change`(name: String) throws {
        let zone = try zone(name)
        let said = try ZoneJudge.run(try #require(ZoneJudge.python), ZoneJudge.script(name))
        let lines = said.split(separator: "\n").map { $0.split(separator: " ") }
        #expect(lines.count >= 400)
        for line in lines {
            let numbers = try line.dropFirst().map { try #require(Int($0)) }
            if line[0] == "offset" {
                #expect(zone.offset(at: Moment(seconds: Int64(numbers[0]))) == numbers[1], "\(name) at \(numbers[0])")
            } else {
                let (date, time) = (CivilDate(daysSinceEpoch: numbers[0]), TimeOfDay(minutes: numbers[1]))
                let moment = zone.moment(of: date, at: time)
                #expect(moment.seconds == Int64(numbers[2]), "\(name): \(date) \(time)")
            }
        }
    }
}
