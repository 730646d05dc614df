import Testing
import Values

@testable import Engine

struct QueueDefinitionTests {
    private func queue(_ weights: [(String, Int)]) -> QueueDefinition {
        var queue = QueueDefinition(name: "desk", title: "Desk")
        queue.staff = weights.map { QueueDefinition.Member($0.0, weight: $0.1) }
        return queue
    }

    @Test func `people of one weight come one after the other, beginning after the last`() {
        let desk = queue([("ana", 1), ("bo", 1), ("cy", 1)])
        #expect(desk.round(after: nil).map(\.member.name) == ["ana", "bo", "cy"])
        #expect(desk.round(after: "ana").map(\.member.name) == ["bo", "cy", "ana"])
        #expect(desk.round(after: "nobody").map(\.member.name) == ["ana", "bo", "cy"])
        #expect(queue([]).round(after: "ana").isEmpty)
    }

    @Test func `weights are met over a round, spread, and each turn has a key of its own`() {
        let desk = queue([("ana", 1), ("bo", 3), ("cy", 2)])
        var (key, seen): (String?, [String]) = (nil, [])
        for _ in 0..<12 {
            let turn = desk.round(after: key).first
            key = turn?.key
            seen.append(turn?.member.name ?? "")
        }
        #expect(seen.prefix(6).count { $0 == "ana" } == 1 && seen.prefix(6).count { $0 == "bo" } == 3)
        #expect(Array(seen.prefix(6)) == Array(seen.suffix(6)))
        #expect(!seen.prefix(6).elementsEqual(["bo", "bo", "bo", "cy", "cy", "ana"]))
        #expect(Set(desk.round(after: nil).map(\.key)).count == 6)
    }

    @Test func `somebody is on duty in hours of their own, else always`() throws {
        let shift = Schedule(opens: try clock("09:00"), closes: try clock("12:00"), zone: .named(.utc))
        let ana = QueueDefinition.Member("ana", hours: shift)
        #expect(ana.isOnDuty(at: try at("2026-03-02T09:00:00Z"), workspaceZone: .utc))
        #expect(!ana.isOnDuty(at: try at("2026-03-02T12:00:00Z"), workspaceZone: .utc))
        #expect(QueueDefinition.Member("bo").isOnDuty(at: try at("2026-03-02T03:00:00Z"), workspaceZone: .utc))
    }
}
