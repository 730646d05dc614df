import Engine
import Ports
import Testing
import Values

@testable import Scheduler

/// What kept messages have in common is nobody's.
@Suite struct BodyBasesTests {
    private static let letter = """
        ---
        subject: "For {{ lead.first_name }} of {{ lead.company }}"
        ---
        Hello {{ lead.first_name }},

        {% if lead.company %}{{ lead.company }} has {{ lead.company_size }} people.{% endif %}

        \(String(repeating: "What everybody reads is the same for all. ", count: 60))

        Your score is {{ lead.score | plus: 3 }}, and the offer costs {{ offer.price }}.
        """

    private func base(_ template: String = letter, of name: String, company: String) throws -> BodyBase? {
        let world = try World(
            #"{ "id": "hello", "email": "hello" }"#, head: #""offer": "seat""#, ["templates/hello.md": template])
        try world.importing(
            "email,first_name,company,company_size\n\(name.lowercased())@example.com,\(name),\(company),4711")
        _ = try world.scheduler.enrollAll(in: "flow", actor: "test")
        let (lead, run) = (try world.lead(name.lowercased()), try world.run(name.lowercased()))
        let situation = try world.store.read { try world.scheduler.situation(of: run, lead: lead, in: $0) }
        let plan = Plan(
            key: MessageKey(step: "hello"), content: .mail(MailStep(template: "hello")), notBefore: World.monday)
        let message = OutboxMessage(
            id: 9, enrollment: run.id, lead: lead.id, plan: plan, route: "ana", plannedAt: World.monday)
        return world.scheduler.bases.base(of: message, situation, by: world.scheduler.composer)
    }

    @Test func `the base of a template has its words and no word about the lead at hand`() throws {
        let base = try #require(try base(of: "Marabella", company: "Quince"))
        let text = String(decoding: base.bytes, as: UTF8.self)
        #expect(text.contains("What everybody reads is the same for all."))
        for word in ["arabella", "Quince", "4711"] { #expect(!text.contains(word), "\(word)") }
    }

    @Test func `it is the same whoever comes first`() throws {
        let first = try #require(try base(of: "Marabella", company: "Quince"))
        #expect(try base(of: "Theophil", company: "") == first)
    }

    @Test func `a template that cannot be composed for nobody has none`() throws {
        let picky =
            "---\nsubject: Hello\n---\n{% if lead.first_name != 'Ann' %}{% abort 'not Ann' %}{% endif %}Hello Ann."
        #expect(try base(picky, of: "Ann", company: "Quince") == nil)
    }
}
