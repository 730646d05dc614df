import Engine
import Ports
import Queries
import Store
import Testing
import Values

@Suite struct SequenceRunsTests {
    @Test func `a funnel counts who stands on each step, what was sent there, and how runs ended`() throws {
        let house = try House()
        try house.store.write { records in
            for id: Int64 in 1...5 {
                try records.insert(House.lead(id))
                let step = id < 3 ? "hello" : id == 3 ? "rest" : nil
                try records.insert(House.run(id, step: step, life: id == 5 ? .finished : .waiting))
            }
            let plan = Plan(
                key: MessageKey(step: "hello"), content: .mail(MailStep(template: "hello")), notBefore: House.monday,
                offer: nil)
            let message = OutboxMessage(
                id: 9, enrollment: 3, lead: 3, plan: plan, route: "ana", plannedAt: House.monday)
            try records.insert(message)
            try records.end(message, as: MessageRecord(message, state: .sent, at: House.monday, answer: "250"))
        }
        let funnel = try house.queries.funnel(of: "flow")
        #expect(funnel.title == "Flow" && funnel.steps.map(\.step) == ["hello", "rest"])
        #expect(funnel.steps.map(\.present) == [2, 1] && funnel.steps.map(\.passed) == [1, 0])
        #expect(funnel.beginning == 1 && funnel.over == ["won": 1])
        #expect(throws: QueryError.unknownSequence("flaw", known: ["flow"])) {
            _ = try house.queries.funnel(of: "flaw")
        }
    }
}
