import Ports
import Scheduler
import TestKit
import Testing
import Values

@testable import Server

/// A message sent to whoever looks at it.
@Suite(.timeLimit(.minutes(1))) struct TestMailTests {
    private static let files = [
        "templates/hello.md": "---\nsubject: Hello {{ lead.first_name }}\n---\nDear {{ lead.first_name }}, come back.\n"
    ]

    private func house(_ outcome: Delivery.Outcome) throws -> (TestHouse, ScriptedCarrier) {
        let carrier = ScriptedCarrier(gate: OpenGate()) { _, _ in outcome }
        return (try TestHouse(Self.files, carrier: carrier), carrier)
    }

    @Test func `it is the shown message with the shown lead, to one's own address, and the server's words are told`()
        async throws
    {
        let (house, carrier) = try house(.accepted)
        defer { house.end() }
        let browser = try await Browser(house, "ana", .marketer, address: "me@ana.example")
        let lead = try await house.lead("bo@lead.example", ["first_name": "Bo"])
        #expect(try await browser.get("/templates?name=hello").text.contains("Send it to me, me@ana.example"))
        let answer = try await browser.post("/templates/send", [("name", "hello"), ("lead", "bo@lead.example")])
        #expect(answer.status == 200 && answer.text.contains("Sent to me@ana.example. The server said: 250 2.0.0 OK"))
        let mail = try #require(carrier.carried.first)
        #expect(carrier.carried.count == 1 && mail.recipient == "me@ana.example")
        #expect(mail.header("Subject") == "[test] Hello Bo" && mail.mailText.contains("Dear Bo, come back."))
        #expect(mail.header("Auto-Submitted") == nil)
        #expect(try await house.look { try $0.enrollments(lead: lead) }.isEmpty)
        #expect(try await house.look { try $0.messages(in: Set(OutboxMessage.State.allCases), limit: 9) }.isEmpty)
    }

    @Test func `a refusal is told in the server's words`() async throws {
        let (house, _) = try house(.dead)
        defer { house.end() }
        let browser = try await Browser(house, "ana", .marketer, address: "me@ana.example")
        let answer = try await browser.post("/templates/send", [("name", "hello"), ("lead", "")])
        #expect(answer.text.contains("Not sent to me@ana.example: recipient: 550 5.1.1 no such user"))
    }

    @Test func `a value that would hold the message holds the test as well`() async throws {
        let (house, carrier) = try house(.accepted)
        defer { house.end() }
        let browser = try await Browser(house, "ana", .marketer, address: "me@ana.example")
        _ = try await house.lead("nameless@lead.example")
        let answer = try await browser.post("/templates/send", [("name", "hello"), ("lead", "nameless@lead.example")])
        #expect(answer.text.contains("Not sent:") && answer.text.contains("first_name"))
        #expect(carrier.carried.isEmpty)
    }

    @Test func `who has no address is told so, who only reads is not let, and nobody sends themselves a flood`()
        async throws
    {
        let (house, carrier) = try house(.accepted)
        defer { house.end() }
        let nameless = try await Browser(house, "max", .marketer)
        let told = try await nameless.post("/templates/send", [("name", "hello")])
        #expect(told.text.contains("you need a mail address"))
        let reader = try await Browser(house, "rea", .reader, address: "rea@ana.example")
        #expect(try await reader.post("/templates/send", [("name", "hello")]).status == 403)
        #expect(try await !reader.get("/templates?name=hello").text.contains("Send it to me"))
        #expect(carrier.carried.isEmpty)
        let ana = try await Browser(house, "ana", .marketer, address: "me@ana.example")
        for _ in 0..<7 { _ = try await ana.post("/templates/send", [("name", "hello")]) }
        #expect(carrier.carried.count == 5)
    }
}
