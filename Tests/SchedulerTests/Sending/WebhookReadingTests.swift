import Ports
import Queries
import TestKit
import Testing
import Values

@testable import Scheduler

/// What is told of a webhook's answer.
@Suite struct WebhookReadingTests {
    @Test(arguments: [
        (
            #"{ "data": { "id": "c-1" }, "stage": 3 }"#, "answered: crm_id = c-1, stage = 3",
            "answered: set crm_id, stage"
        ),
        (
            #"{ "data": { "id": "c-1" } }"#, "answered: crm_id = c-1, missing stage",
            "answered: set crm_id, missing stage"
        ),
        (#"{ "x": 1 }"#, "answered: missing crm_id, stage", "answered: missing crm_id, stage"),
        (
            "not json", "answered: missing crm_id, stage, the answer is no JSON object",
            "answered: missing crm_id, stage, the answer is no JSON object"
        ),
        (
            "", "answered: missing crm_id, stage, the answer is empty or too long",
            "answered: missing crm_id, stage, the answer is empty or too long"
        ),
    ])
    func `what an answer set and what it lacked is told, and kept by name`(body: String, told: String, kept: String)
        throws
    {
        let world = try World(
            #"{ "id": "tell", "webhook": "crm", "answer": { "crm_id": "data.id", "stage": "stage" } }"#)
        world.carrier.answer { _, _ in .accepted(Receipt(code: 200, text: "HTTP 200", body: Array(body.utf8))) }
        try world.leads("ann")
        try world.start()
        let lines = world.seen.flatMap(Transcript(zone: .utc).lines)
        #expect(lines.contains { $0.hasSuffix("ann@example.com  tell  \(told)") }, "\(lines)")
        let story = try world.queries.story(of: "ann@example.com").text(.utc)
        #expect(story.contains("tell  \(kept)  (answer)"), "\(story)")
        let entry = try #require(try world.log("ann").first { $0.name == "answer" })
        #expect(!String(decoding: Value.object(entry.values).json(), as: UTF8.self).contains("c-1"))
    }

    @Test func `a step that asks for nothing is told nothing of its answer`() throws {
        let world = try World(#"{ "id": "tell", "webhook": "crm" }"#)
        world.carrier.answer { _, _ in .accepted(Receipt(code: 200, text: "HTTP 200", body: Array("no".utf8))) }
        try world.leads("ann")
        try world.start()
        #expect(try world.log("ann").allSatisfy { $0.name != "answer" })
    }
}
