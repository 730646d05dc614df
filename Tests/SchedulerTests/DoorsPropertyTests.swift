import Chance
import Engine
import Foundation
import Ports
import Testing
import Values

@testable import Scheduler

/// Sequences nobody would write, and leads who do anything: no mail after a no, none beyond the frequency, every sale
/// booked once, and no sequence alive twice for one lead.
@Suite struct DoorsPropertyTests {
    /// Each seed is one home of two sequences and three leads, with forty things that happen to them; `BATON_HOMES=10000`
    /// for a long search.
    private static let homes = ProcessInfo.processInfo.environment["BATON_HOMES"].flatMap(Int.init) ?? 420

    private static let leads = ["ann", "bob", "cat"]

    @Test(arguments: 0..<12)
    func `whatever happens, a no ends the mails, the brakes hold, and each sale is booked once`(part: Int) throws {
        for seed in stride(from: part, to: Self.homes, by: 12) { try Self.live(seed: UInt64(seed)) }
    }

    private static func live(seed: UInt64) throws {
        var chance = Chance(seed: seed)
        let world = try World(
            steps(&chance, other: "other"), head: #""offer": "seat""#,
            ["sequences/other.json": World.sequence("other", steps(&chance, other: "flow"), head: #""offer": "hour""#)])
        for lead in leads { try world.leads(lead) }
        try world.start()
        var gone: [String: Int] = [:]
        for _ in 1...40 {
            let lead = leads[chance.below(leads.count)]
            try happen(to: lead, world, &chance, &gone)
            try expectOneRunEach(world, seed)
            if chance.below(2) == 0 { try world.wait(.hours(Int64(chance.below(40)))) }
        }
        try expect(world, gone, seed)
    }

    private static func happen(
        to lead: String, _ world: World, _ chance: inout Chance, _ gone: inout [String: Int]
    ) throws {
        let address = "\(lead)@example.com"
        switch chance.below(16) {
        case 0:
            try world.happens(["unsubscribe", "complaint", "bounce"][chance.below(3)], to: lead)
            if gone[lead] == nil { gone[lead] = world.recipients.count { $0 == lead } }
        case 1, 2: try world.happens("paid", to: lead, ["amount": [5_000, 10_000, 77][chance.below(3)]])
        case 3: try world.happens("refunded", to: lead, ["amount": 1_000])
        case 4, 5: try world.happens("reply", to: lead)
        case 6, 7: try world.happens("click", to: lead)
        case 8: try? world.scheduler.pause(lead: address, actor: "ops")
        case 9: try world.scheduler.resume(lead: address, actor: "ops")
        case 10: _ = try world.scheduler.unenroll(address: address, from: nil, actor: "ops")
        case 11, 12:
            _ = try? world.scheduler.enroll(address: address, in: ["flow", "other"][chance.below(2)], actor: "ops")
        case 13: try world.importing("email,renewal\n\(address),2026-0\(3 + chance.below(4))-1\(chance.below(9))")
        default:
            guard let card = try world.card(lead) else { return }
            let said: [Disposition] = [.won, .lost(reason: "price"), .recycled(reason: "later")]
            _ = try? world.scheduler.dispose(card: card.id, by: "mia", as: said[chance.below(3)])
        }
        try world.settle()
    }

    private static func expectOneRunEach(_ world: World, _ seed: UInt64) throws {
        for name in leads {
            let lead = try world.lead(name)
            let live = try world.store.read { try $0.enrollments(lead: lead.id) }.filter { !$0.life.isOver }
            #expect(Set(live.map(\.sequence)).count == live.count, "seed \(seed): \(name) runs one sequence twice")
        }
    }

    private static func expect(_ world: World, _ gone: [String: Int], _ seed: UInt64) throws {
        for (lead, count) in gone {
            #expect(world.recipients.count { $0 == lead } == count, "seed \(seed): \(lead) was written to after a no")
        }
        for name in leads {
            let times = world.seen.filter { $0.message?.state == .sent && $0.lead.address.hasPrefix(name) }.map(\.at)
            for (place, time) in times.enumerated() {
                let day = times[place...].prefix { $0 - time < .days(1) }.count
                let week = times[place...].prefix { $0 - time < .days(7) }.count
                #expect(day <= 4 && week <= 12, "seed \(seed): \(name) got \(day) mails in a day, \(week) in a week")
            }
            let won = try world.deals(name).filter { $0.state == .won }.map(\.offer)
            #expect(Set(won).count == won.count, "seed \(seed): \(won) of \(name) is booked twice")
        }
        let total = try world.store.read { records in
            try records.leads(after: 0, limit: 99).flatMap { try records.deals(lead: $0.id) }
                .filter { $0.state == .won }.reduce(0) { $0 + $1.value.minorUnits }
        }
        #expect(try world.store.read { try $0.dealTotals(in: .won) }.value == total)
    }

    /// Some steps of a sequence that may start another one, or itself.
    private static func steps(_ chance: inout Chance, other: String) -> String {
        (0..<3 + chance.below(6)).map { place in
            let id = #""id": "s\#(place)""#
            switch chance.below(9) {
            case 0: return #"{ \#(id), "wait": "\#(1 + chance.below(60)) hours" }"#
            case 1: return #"{ \#(id), "wait": "3 days before lead.renewal" }"#
            case 2: return #"{ \#(id), "wait_for": "click", "up_to": "1 day", "then": [], "else": [] }"#
            case 3: return #"{ \#(id), "escalate": "desk", "reason": "fit" }"#
            case 4: return #"{ \#(id), "offer": true }"#
            case 5:
                let close = #""close": "\#(["seat", "hour"][chance.below(2)])", "message": "offer", "up_to": "2 days""#
                return "{ \(id), \(close) }"
            default: return #"{ \#(id), "email": "hello" }"#
            }
        }.joined(separator: ", ") + #", { "id": "rest", "wait": "1 hour" }, { "id": "next", "enroll": "\#(other)" }"#
    }
}
