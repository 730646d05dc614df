import Engine
import Ports
import Testing

@Suite struct CodesTests {
    @Test func `every state has a number of its own`() {
        func check<State: Coded & Hashable>(_: State.Type) {
            #expect(Set(State.codes) == Set(State.allCases))
            #expect(State.allCases.allSatisfy { State.codes[Int($0.code)] == $0 })
        }
        check(Enrollment.Life.self)
        check(Enrollment.Waiting.self)
        check(OutboxMessage.State.self)
        check(MessageRecord.State.self)
        check(Deal.State.self)
        check(Card.State.self)
    }

    @Test func `the numbers that partial indexes know stay`() {
        #expect([OutboxMessage.State.planned, .deferred].map(\.code) == [0, 1])
        #expect([Card.State.open, .accepted].map(\.code) == [0, 1])
        #expect(Deal.State.open.code == 0)
    }
}
