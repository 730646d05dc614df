import Engine
import TestKit
import Testing
import Values
import Workspace

@testable import Scheduler

@Suite struct RotationTests {
    private func shares(_ weights: [String: Int], leads: Int = 10_000) -> [String: Double] {
        var counts: [String: Int] = [:]
        for lead in 0..<leads {
            let name = Rotation.pick(from: weights) { World.keys.draw("mailbox \($0) lead\(lead)@example.com") }
            counts[name ?? "", default: 0] += 1
        }
        return counts.mapValues { Double($0) / Double(leads) }
    }

    @Test func `an even pool gives every mailbox its share of ten thousand leads`() {
        let shares = shares(["ana": 1, "ben": 1, "cleo": 1, "dan": 1])
        #expect(shares.count == 4)
        #expect(shares.values.allSatisfy { abs($0 - 0.25) < 0.02 })
    }

    @Test func `weights hold over ten thousand leads`() {
        let shares = shares(["ana": 5, "ben": 3, "cleo": 2])
        #expect(abs((shares["ana"] ?? 0) - 0.5) < 0.02)
        #expect(abs((shares["ben"] ?? 0) - 0.3) < 0.02)
        #expect(abs((shares["cleo"] ?? 0) - 0.2) < 0.02)
    }

    @Test func `a mailbox that leaves the pool moves nobody but its own leads`() {
        let draw = { (lead: Int) in { (name: String) in World.keys.draw("mailbox \(name) lead\(lead)@example.com") } }
        let (all, two) = (["ana": 2, "ben": 1, "cleo": 1], ["ana": 2, "ben": 1])
        for lead in 0..<2_000 {
            let before = Rotation.pick(from: all, draw(lead))
            if before != "cleo" { #expect(Rotation.pick(from: two, draw(lead)) == before) }
        }
        #expect(Rotation.pick(from: [:], draw(1)) == nil)
    }
}
