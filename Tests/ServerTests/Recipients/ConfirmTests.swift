import Engine
import Ports
import Scheduler
import Testing
import Values
import Workspace

@testable import Server

@Suite struct ConfirmTests {
    private static let asking = [
        "sequences/course.json": """
        { "sequence": "course", "title": "Course", "basis": "consent", "mailbox": "ana", "opt_in": "double",
          "steps": [ { "id": "hello", "email": "hello" }, { "id": "rest", "wait": "20 days" } ] }
        """
    ]

    /// Somebody who filled in the form, and the address of the page that confirms.
    private func asked(_ house: TestHouse, _ address: String) async throws -> (lead: Int64, page: String) {
        let sent = try await house.send(
            "POST", "/f/guide", Array("email=\(address.inQuery)&first_name=Ann".utf8),
            type: "application/x-www-form-urlencoded")
        #expect(sent.status == 303, "\(sent.text)")
        let lead = try #require(try await house.look { try $0.lead(address: address)?.id })
        return (lead, "/o/\(house.keys.text(of: LinkToken(.optIn, lead: lead)))")
    }

    /// The run once its first message is out, or whatever else was decided.
    private func run(_ house: TestHouse, _ lead: Int64, _ isDone: @escaping @Sendable (Enrollment) -> Bool) async throws
        -> Enrollment
    {
        for _ in 0..<2_000 {
            if let run = try await house.look({ try $0.enrollments(lead: lead).last }), isDone(run) { return run }
            try await house.context.writer.perform { _ in }
        }
        return try #require(try await house.look { try $0.enrollments(lead: lead).last })
    }

    @Test func `looking changes nothing, the button confirms once, and the sequence goes on`() async throws {
        let house = try TestHouse(Self.asking)
        defer { house.end() }
        let (lead, page) = try await asked(house, "ann@example.com")
        #expect(try await run(house, lead) { $0.waiting == .confirmation }.step == "opt-in")
        for method in ["GET", "HEAD"] { #expect(try await house.send(method, page).status == 200) }
        #expect(try await house.look { try $0.optIn(lead: lead)?.confirmedAt } == nil)
        #expect(try await house.send("GET", page).text.contains("method=\"post\""))
        let first = try await house.send("POST", page)
        #expect(first.status == 200 && first.text.contains("Confirmed"), "\(first.text)")
        let optIn = try #require(try await house.look { try $0.optIn(lead: lead) })
        #expect(optIn.confirmedAt != nil && optIn.page == "https://go.ana.example/o/" && optIn.requestedAt != nil)
        #expect(optIn.remote != nil && optIn.remote != "192.0.2.7")
        #expect(try await run(house, lead) { $0.step != "opt-in" }.step != "opt-in")
        let rows = try await house.look { try $0.timeline(lead: lead).filter { $0.name == "confirmed" }.count }
        for _ in 1...3 { #expect(try await house.send("POST", page).status == 200) }
        #expect(try await house.look { try $0.optIn(lead: lead) } == optIn)
        #expect(try await house.look { try $0.timeline(lead: lead).filter { $0.name == "confirmed" }.count } == rows)
        #expect(rows == 1)
    }

    @Test func `an opt-out beats the button, and a forged link confirms nobody`() async throws {
        let house = try TestHouse(Self.asking)
        defer { house.end() }
        let (lead, page) = try await asked(house, "ann@example.com")
        let leave = house.keys.text(of: LinkToken(.unsubscribe, lead: lead))
        #expect(try await house.send("POST", "/u/\(leave)").status == 200)
        #expect(try await house.send("POST", page).text.contains("unsubscribed"))
        #expect(try await house.look { try $0.optIn(lead: lead)?.confirmedAt } == nil)
        #expect(try await house.send("POST", "/o/\(leave)").status == 404)
        #expect(try await house.send("POST", "/o/abc").status == 404)
    }

    @Test func `whoever confirms too late is told so, and nothing begins`() async throws {
        let house = try TestHouse(Self.asking)
        defer { house.end() }
        let (lead, page) = try await asked(house, "ann@example.com")
        try await house.context.writer.perform { try $0.leave(lead: lead, sequence: "course", actor: "test") }
        #expect(try await house.send("POST", page).status == 410)
        #expect(try await house.look { try $0.optIn(lead: lead)?.confirmedAt } == nil)
    }

    @Test func `a program may tell of a confirmation on a page of its own`() async throws {
        let house = try TestHouse(Self.asking)
        defer { house.end() }
        let (lead, _) = try await asked(house, "ann@example.com")
        let token = try await house.token(.ingest)
        let told = try await house.post(
            "/v1/events",
            ["event": "confirmed", "email": "ann@example.com", "details": ["page": "https://shop.example/in"]],
            token: token)
        #expect(told.status == 200)
        #expect(try await house.look { try $0.optIn(lead: lead)?.page } == "https://shop.example/in")
        #expect(try await house.look { try $0.lead(lead)?.basis } == "consent")
    }
}
