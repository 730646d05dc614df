import Testing
import Values

@testable import Engine

/// A decision's record outlives the lead: it holds numbers and codes, never a name, an address or a text.
struct DecidePrivacyTests {
    private let secrets = ["Jane", "jane@acme.example", "Acme", "4711"]

    private func expectNoSecret(_ notes: [Note]) {
        let text = "\(notes)"
        for secret in secrets { #expect(!text.contains(secret), "\(secret) in \(text)") }
    }

    @Test func `no note of any decision holds a name or a text`() throws {
        var lead = Lead.sample
        lead.attributes["phone"] = "4711"
        var walk = Walk(
            [
                StepNode(id: "set", kind: .set([("nick", "Jane")])),
                StepNode(
                    id: "if", kind: .branch(try .reading("lead.first_name == 'Jane' and lead.phone contains '4'"))),
                Walk.email("hello"), Walk.waitFor("looks", upTo: nil), Walk.escalate(),
            ], offer: "course", lead: lead
        ).begun()
        expectNoSecret(walk.notes)
        walk.end("hello", .held("hello.md:1:1: Jane has no such field"), subject: "Jane, hello")
        expectNoSecret(walk.notes)
        walk.take(.released)
        walk.sent("hello", subject: "Jane, hello")
        expectNoSecret(walk.notes)
        walk.happen("click", ["who": "Jane", "url": "https://acme.example/Acme"])
        expectNoSecret(walk.notes)
        walk.happen("complaint", ["from": "jane@acme.example"])
        expectNoSecret(walk.notes)
    }

    @Test func `a refusal's words stay out of the record`() {
        var walk = Walk([Walk.email("hello")]).begun()
        walk.end("hello", .failed("550 5.1.1 <jane@acme.example> unknown"))
        expectNoSecret(walk.notes)
    }

    @Test func `an enrollment that is over forgets subjects and events`() {
        var walk = Walk([Walk.email("hello"), Walk.wait("rest"), Walk.waitFor("looks")]).begun()
        walk.sent("hello", subject: "Jane, hello")
        walk.happen("click", ["who": "Jane"])
        #expect(walk.enrollment.memory.subject == "Jane, hello")
        walk.happen("erase")
        #expect(walk.enrollment.memory.subject == nil)
        #expect(walk.enrollment.memory.seen.isEmpty)
    }
}
