import Engine
import Testing
import Values

@testable import Scheduler

@Suite struct AgendaTests {
    @Test func `events come by their moments, those of one moment in the order they were added`() {
        var agenda = Agenda()
        var order: [(Int64, Int)] = []
        var seed: UInt64 = 7
        for number in 0..<500 {
            seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            let moment = Int64(seed >> 60)
            order.append((moment, number))
            agenda.add(
                Incoming(name: .custom(String(number)), subject: .lead(1), actor: "test"),
                at: Moment(milliseconds: moment))
        }
        let expected = order.sorted { $0 < $1 }.map { String($0.1) }
        #expect(agenda.take(at: Moment(milliseconds: -1), limit: 9).isEmpty)
        let first = agenda.take(at: Moment(milliseconds: 100), limit: 3)
        for item in first { agenda.putBack(item) }
        #expect(agenda.take(at: Moment(milliseconds: 100), limit: 600).map(\.incoming.name.text) == expected)
        #expect(agenda.next == nil)
    }
}
