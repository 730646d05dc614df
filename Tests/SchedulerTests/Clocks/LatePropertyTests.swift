import Chance
import Engine
import Ports
import Synchronization
import TestKit
import Testing
import Values
import Workspace

@testable import Scheduler

/// Whole homes with random policies, limits, sleeps, pauses and refusals, from fixed seeds.
@Suite struct LatePropertyTests {
    /// Puts off every message once.
    private final class Greylist: Sendable {
        private let known = Mutex<Set<Int64>>([])

        func answer(_ message: Int64) -> Delivery.Outcome {
            let isNew = known.withLock { $0.insert(message).inserted }
            return isNew ? .retry(Reason(stage: .recipient, code: 451, text: "later"), after: nil) : .accepted
        }
    }

    private static let zones = ["UTC", "Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Asia/Kolkata"]
    private static let limits = [#""per_hour": 3"#, #""gap": "7 minutes""#, #""per_day": 6"#, #""per_minute": 60"#]

    private func late(_ dice: inout Chance) -> String {
        let policy = dice.pick(CatchUp.Policy.allCases)
        if policy == .send { return #""late": "send""# }
        let after = dice.pick(["30 minutes", "5 hours", "2 days", "9 business hours"])
        return #""late": { "policy": "\#(policy.rawValue)", "after": "\#(after)" }"#
    }

    private func world(_ dice: inout Chance) throws -> (World, SetClock) {
        let steps = (0..<4).map { number in
            let wait = dice.pick(["3 hours", "1 day", "until 10:30", "until tuesday 09:00", "2 business days"])
            let own = dice.pick(["", ", " + late(&dice)])
            return #"{ "id": "w\#(number)", "wait": "\#(wait)" }, { "id": "m\#(number)", "email": "hello"\#(own) }"#
        }
        let start = dice.pick(["2026-03-02T09:00:00Z", "2026-03-26T09:00:00Z", "2026-10-02T09:00:00Z"])
        let clock = SetClock(try #require(Moment(parsing: start)))
        let head = #""schedule": { "days": "mon-fri", "hours": "09:00-17:00", "zone": "lead" }, \#(late(&dice))"#
        let world = try World(
            steps.joined(separator: ", "), head: head, LimitsTests.home(dice.pick(Self.limits)), at: clock.now,
            clock: clock)
        let rows = (0..<8).map { "p\($0)@example.com,P,\(Self.zones[$0 % Self.zones.count])" }
        try world.importing("email,first_name,zone\n" + rows.joined(separator: "\n"))
        return (world, clock)
    }

    @Test(arguments: UInt64(0)..<40)
    func `each message ends once and in its window, within every limit, and no lead is stuck`(seed: UInt64) throws {
        var dice = Chance(seed: seed)
        let (world, clock) = try world(&dice)
        let greylist = Greylist()
        if seed.isMultiple(of: 3) { world.carrier.answer { parcel, _ in greylist.answer(parcel.message) } }
        try world.start()
        for _ in 0..<25 { try trouble(world, clock, &dice) }
        try world.scheduler.resume(route: "ana", actor: "test")
        try world.wait(.days(60))
        #expect(try world.outbox().isEmpty)
        for number in 0..<8 { try expectSound("p\(number)", in: world) }
        try expectPaced(world)
    }

    /// Time passes as it should, or unseen, or with the mailbox paused.
    private func trouble(_ world: World, _ clock: SetClock, _ dice: inout Chance) throws {
        let span = Span.minutes(Int64(1 + dice.below(3_000)))
        switch dice.below(4) {
        case 0: try world.wait(span)
        case 1:
            clock.now = clock.now + span
            try world.settle()
        case 2:
            try world.store.write { records in
                try world.scheduler.pause("ana", because: "x", until: nil, actor: "test", in: records)
            }
            try world.wait(span)
            try world.scheduler.resume(route: "ana", actor: "test")
        default: try world.wait(.minutes(span.milliseconds / 600_000))
        }
    }

    private func expectSound(_ name: String, in world: World) throws {
        let (run, lead) = (try world.run(name), try world.lead(name))
        #expect(run.life == .finished && run.outcome == "completed", "\(run)")
        let ended = try world.ended(name)
        #expect(ended.map(\.key.step) == ["m0", "m1", "m2", "m3"])
        #expect(ended.allSatisfy { [.sent, .skipped, .expired].contains($0.state) })
        let zone = try #require(lead.zone)
        for record in ended where record.state == .sent {
            let (date, time) = zone.local(record.at)
            #expect((540..<1_020).contains(time.minutes) && date.weekday != .saturday && date.weekday != .sunday)
        }
        let rows = try world.log(name)
        for record in ended {
            let row = rows.first { $0.name == record.state.rawValue && $0.values["message"] == .int(Int(record.id)) }
            #expect(row?.at == record.at, "\(record)")
        }
        for (earlier, later) in zip(ended, ended.dropFirst()) { #expect(later.at > earlier.at) }
    }

    private func expectPaced(_ world: World) throws {
        let limits = try #require(world.workspace.mailboxes["ana"]?.limits)
        let times = world.seen.filter { $0.cause == "sent" }.map(\.at)
        for (most, span) in [(limits.perHour, Span.hours(1)), (limits.perDay, .days(1))] {
            guard let most else { continue }
            #expect(zip(times, times.dropFirst(most)).allSatisfy { $1 - $0 >= span })
        }
        if let gap = limits.gap { #expect(zip(times, times.dropFirst()).allSatisfy { $1 - $0 >= gap.least }) }
    }

    @Test func `a mailbox that is resumed after three days goes on at its pace`() throws {
        let world = try World(nil, LimitsTests.home(#""gap": "1 minute""#))
        try world.store.write { records in
            try world.scheduler.pause("ana", because: "x", until: nil, actor: "test", in: records)
        }
        try world.importing(LimitsTests.people(300))
        try world.start()
        try world.wait(.days(3))
        #expect(world.sent.isEmpty)
        try world.scheduler.resume(route: "ana", actor: "test")
        try world.wait(.days(1))
        #expect(world.sent == (0..<300).map { World.monday + .days(3) + .minutes($0) })
    }
}
