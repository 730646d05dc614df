import Engine
import Testing
import Values
import Workspace

@testable import Ports

/// When a route stood still, told by when somebody looked after it.
@Suite struct UptimeTests {
    private func at(_ minutes: Int64) -> Moment { Moment(seconds: 1_000_000_000) + .minutes(minutes) }
    private func stood(_ start: Int64, _ end: Int64) -> Standstill { Standstill(start: at(start), end: at(end)) }

    @Test func `whoever looks every minute sees no standstill, whoever sleeps sees one`() {
        var uptime = Uptime()
        for minute in Int64(0)...10 { uptime.look(at: at(minute), opening: nil, pause: nil) }
        #expect(uptime.standstills.isEmpty)
        uptime.look(at: at(70), opening: nil, pause: nil)
        #expect(uptime.standstills == [stood(10, 70)])
        #expect(uptime.seen == at(70))
    }

    @Test func `before the first look nothing stood still`() {
        var uptime = Uptime()
        uptime.look(at: at(9_999), opening: nil, pause: nil)
        #expect(uptime.standstills.isEmpty)
    }

    @Test func `what a limit would have kept back is no standstill until the limit is over`() {
        var uptime = Uptime(seen: at(0))
        uptime.look(at: at(60), opening: at(45), pause: nil)
        #expect(uptime.standstills == [stood(45, 60)])
        uptime.look(at: at(120), opening: at(120), pause: nil)
        #expect(uptime.standstills == [stood(45, 60)])
    }

    @Test func `a pause that is tried and goes on is one standstill, two sleeps are two`() {
        var paused = Uptime(seen: at(0))
        for start in stride(from: Int64(0), to: 60, by: 15) {
            for minute in start + 1...start + 15 {
                paused.look(at: at(minute), opening: nil, pause: stood(start, start + 15))
            }
        }
        #expect(paused.standstills == [stood(0, 60)])
        var asleep = Uptime(seen: at(0))
        for minute in [60, 120, Int64(180)] { asleep.look(at: at(minute), opening: nil, pause: nil) }
        #expect(asleep.standstills == [stood(0, 60), stood(60, 120), stood(120, 180)])
    }

    @Test func `asleep in a pause it is one standstill`() {
        var uptime = Uptime(seen: at(0))
        uptime.look(at: at(1), opening: nil, pause: stood(0, 999))
        uptime.look(at: at(100), opening: at(999), pause: stood(0, 999))
        #expect(uptime.standstills == [stood(0, 100)])
    }

    @Test func `a clock that is set back takes the standstills of its future with it`() {
        var uptime = Uptime(seen: at(0), standstills: [stood(-100, -50)])
        uptime.look(at: at(1_500), opening: nil, pause: nil)
        uptime.look(at: at(1), opening: nil, pause: nil)
        #expect(uptime.standstills == [stood(-100, -50), stood(0, 1)])
        uptime.look(at: at(-20), opening: nil, pause: nil)
        #expect(uptime.standstills == [stood(-100, -50)])
    }

    @Test func `the latest are kept, in the ledger too, and what is no ledger is none`() {
        var uptime = Uptime(seen: at(0))
        for hour in Int64(1)...100 { uptime.look(at: at(hour * 60), opening: nil, pause: nil) }
        #expect(uptime.standstills.count == 64)
        #expect(uptime.standstills.last == stood(99 * 60, 100 * 60))
        let pace = Pace(Mailbox.Limits(connections: 1), in: .utc)
        #expect(Ledger.readUptime(Ledger.write(pace, Health(), uptime)) == uptime)
        for text in ["", "3", "{}", #"{"stood_still": [1]}"#, #"{"stood_still": [5, 2]}"#, #"{"stood_still": 7}"#] {
            #expect(Ledger.readUptime(Array(text.utf8)) == Uptime())
        }
    }
}
