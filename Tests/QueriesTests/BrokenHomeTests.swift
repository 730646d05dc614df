import Engine
import Ports
import Queries
import Store
import Testing
import Values
import Workspace

/// What can be asked of a home whose files cannot be read: whoever has to mend it has to see.
@Suite struct BrokenHomeTests {
    private func house(_ changes: [String: String]) throws -> House {
        let house = try House(changes)
        #expect(house.reading.workspace == nil)
        try house.store.write { records in
            try records.insert(House.lead(1))
            try records.insert(House.card(1))
            try records.insert(House.run(1, step: "hello"))
            let plan = Plan(
                key: MessageKey(step: "hello"), content: .mail(MailStep(template: "hello")), notBefore: House.monday,
                offer: nil)
            try records.insert(
                OutboxMessage(id: 1, enrollment: 1, lead: 1, plan: plan, route: "ana", plannedAt: House.monday))
            try records.append(
                LogEntry(
                    id: 1, at: House.monday, lead: 1, enrollment: 1, name: "enrolled", actor: "test", values: [:]))
        }
        return house
    }

    @Test(arguments: [
        ["sequences/flow.json": "{ \"sequence\": \"flow\", "], ["baton.json": "{"],
        ["sequences/flow.json": "{}", "templates/hello.md": "---\nsubject: {{ \n---\n"],
    ])
    func `every question about it has an answer`(changes: [String: String]) throws {
        let queries = try house(changes).queries
        #expect(try queries.queue().entries.map(\.card.id) == [1])
        #expect(try queries.card(1).entry.lead?.address == "lead1@example.com")
        #expect(try queries.story(of: "lead1@example.com").text(queries.zone) { "\($0)" }.contains("hello"))
        #expect(try queries.outbox().rows.map(\.message.id) == [1])
        #expect(try queries.leads(LeadFilter(text: "lead1")).rows.count == 1)
        #expect(try queries.summary().leads == 1)
        #expect(try queries.timeline(of: "1").rows.map(\.name) == ["enrolled"])
        #expect(try queries.funnel(of: "flow").steps.map(\.present).reduce(0, +) == 1)
        #expect(try queries.enrollments(EnrollmentFilter(sequence: "flow")).rows.count == 1)
        #expect(try queries.leftover().count <= 1)
    }

    @Test func `who is not there is not found, whatever the home's state`() throws {
        let queries = try house(["baton.json": "{"]).queries
        #expect(throws: QueryError.unknownLead("bob@example.com")) { _ = try queries.story(of: "bob@example.com") }
        #expect(throws: QueryError.unknownCard(9)) { _ = try queries.card(9) }
    }
}
