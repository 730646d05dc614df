import Engine
import Ports
import Scheduler
import Testing
import Values

@testable import Server

/// What the page of the deals says of each.
@Suite struct DealPageTests {
    @Test func `a deal that a person won names that person`() async throws {
        let house = try TestHouse([
            "sequences/asking.json": """
            { "sequence": "asking", "title": "Asking", "basis": "consent", "mailbox": "ana", "offer": "seat",
              "exits": [ { "on": "reply", "escalate": "writer", "reason": "replied" } ],
              "steps": [ { "id": "rest", "wait": "2 days" } ] }
            """
        ])
        defer { house.end() }
        let browser = try await Browser(house, "mia", .salesperson)
        let called = try await house.lead("bo@lead.example")
        try await house.context.writer.perform { scheduler in
            _ = try scheduler.enroll(address: "bo@lead.example", in: "asking", actor: "test")
            _ = try scheduler.receive(Incoming(name: .known(.reply), subject: .lead(called), actor: "test"))
        }
        let card = try #require(try await house.look { try $0.activeCard(lead: called) })
        let won = try await browser.post("/cards/\(card.id)/won", [("offer", "seat"), ("value", "4,000.00")])
        #expect(won.status == 303)
        let page = try await browser.get("/deals?state=won").text
        let rows = page.split(separator: "<tr>")
        #expect(try #require(rows.first { $0.contains("bo@lead.example") }).contains(">mia</td>"))
        #expect(!page.contains(">by itself</td>"))
    }
}
