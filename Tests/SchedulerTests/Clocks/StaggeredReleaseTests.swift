import Engine
import Ports
import Queries
import TestKit
import Testing
import Values

@testable import Scheduler

/// Much that is due at once, after a standstill: it goes over time, within every limit, and no mailbox waits for another.
@Suite struct StaggeredReleaseTests {
    private static let baton = World.baton.replacing(
        #""ana": {"#,
        with:
            #""ben": \#(mailbox("ben", #""gap": "1 minute", "per_hour": 50"#)), "cleo": \#(mailbox("cleo", #""per_minute": 2, "per_day": 500"#)), "ana": {"#
    ).replacing(
        #""security": "plain" } } },"#,
        with: #""security": "plain" }, "limits": { "gap": { "at_least": "20 seconds", "at_most": "90 seconds" } } } },"#
    ).replacing(#""endpoints""#, with: #""pools": { "team": ["ana", "ben", "cleo"] }, "endpoints""#)

    private static func mailbox(_ name: String, _ limits: String) -> String {
        #"{ "from": "\#(name)@ana.example", "smtp": { "host": "::1", "security": "plain" }, "limits": { \#(limits) } }"#
    }

    private struct Sent {
        var at: Moment
        var route: String
        var lead: Int64
    }

    /// Leads whose mail is due on a Monday at noon; nobody is awake before Thursday, ten to three.
    private func sent(_ policy: String, to count: Int = 5_000) throws -> (sent: [Sent], world: World) {
        let clock = SetClock(World.monday)
        let late = policy == "send" ? "" : #", "late": { "policy": "\#(policy)", "after": "1 day" }"#
        let flow = World.sequence(
            "flow", #"{ "id": "rest", "wait": "3 hours" }, { "id": "mail", "email": "hello" }"#,
            head: #""schedule": { "days": "mon-fri", "hours": "09:00-17:00" }\#(late)"#
        ).replacing(#""mailbox": "ana""#, with: #""mailbox": "team""#)
        let world = try World(nil, ["baton.json": Self.baton, "sequences/flow.json": flow], clock: clock)
        var sent: [Sent] = []
        world.scheduler.onDecision { observation in
            guard let message = observation.message, message.state == .sent else { return }
            sent.append(Sent(at: observation.at, route: message.route, lead: message.lead))
        }
        try world.importing(LimitsTests.people(count))
        try world.start()
        clock.now = World.monday + .days(3) + .minutes(350)
        try world.settle()
        #expect(sent.count <= 4, "no burst: \(sent.count)")
        try world.wait(.days(40))
        return (sent, world)
    }

    @Test(arguments: [("send", 5_000), ("shift", 500)])
    func `what is due in three days' sleep leaves over time, within every limit, and no mailbox waits for another`(
        policy: String, count: Int
    ) throws {
        let (sent, world) = try sent(policy, to: count)
        #expect(sent.count == count && Set(sent.map(\.lead)).count == count)
        #expect(try world.outbox().isEmpty)
        let local = sent.map { Zone.utc.local($0.at) }
        #expect(local.allSatisfy { (540..<1_020).contains($0.time.minutes) })
        #expect(local.allSatisfy { $0.date.weekday != .saturday && $0.date.weekday != .sunday })
        let first = World.monday + (policy == "send" ? .days(3) + .minutes(350) : .days(4) + .hours(3))
        #expect(sent.first?.at == first)
        let times = Dictionary(grouping: sent, by: \.route).mapValues { $0.map(\.at) }
        #expect(times.count == 3)
        for (route, least) in [("ana", Span.seconds(20)), ("ben", .minutes(1))] {
            let times = try #require(times[route])
            #expect(zip(times, times.dropFirst()).allSatisfy { $1 - $0 >= least }, "\(route)")
        }
        for (route, most, span) in [("ben", 50, Span.hours(1)), ("cleo", 2, .minutes(1)), ("cleo", 500, .days(1))] {
            let times = try #require(times[route])
            #expect(zip(times, times.dropFirst(most)).allSatisfy { $1 - $0 >= span }, "\(route) \(most)")
        }
        for (route, times) in times { try expectAtWork(times, in: sent.map(\.at), route) }
    }

    /// In every open hour between its first and its last, a mailbox sends about as much as it may.
    private func expectAtWork(_ mine: [Moment], in all: [Moment], _ route: String) throws {
        let hour: (Moment) -> Int64 = { $0.milliseconds / 3_600_000 }
        let counts = Dictionary(grouping: mine, by: hour).mapValues(\.count)
        let (first, last) = (try #require(counts.keys.min()), try #require(counts.keys.max()))
        let day = Dictionary(grouping: mine) { Zone.utc.local($0).date }.mapValues(\.count)
        for hour in Set(all.map(hour)) where hour > first && hour < last {
            let date = Zone.utc.local(Moment(seconds: hour * 3_600)).date
            // One mailbox rests when its day is used up.
            if route == "cleo", day[date, default: 0] >= 450 { continue }
            #expect(counts[hour, default: 0] >= 40, "\(route) in hour \(hour)")
        }
    }

    @Test func `5,000 messages that are worth nothing by then are skipped in sight of everybody, and nothing is sent`()
        throws
    {
        let (sent, world) = try sent("skip")
        #expect(sent.isEmpty)
        let summary = try world.queries.summary()
        #expect(summary.messages["skipped"] == 5_000)
        #expect(summary.places[.finished] == 5_000)
        let rows = try world.store.read { try $0.log(after: 0, limit: .max) }.filter { $0.name == "skipped" }
        #expect(rows.count == 5_000 && rows.allSatisfy { $0.at == rows[0].at })
    }
}
