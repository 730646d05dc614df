import Engine
import Ports
import Scheduler
import Testing
import Values

@testable import Server

/// What people see and do in a browser, through the front, on a home that runs.
@Suite struct PagesTests {
    private static let asking = [
        "sequences/asking.json": """
        { "sequence": "asking", "title": "Asking", "basis": "consent", "mailbox": "ana",
          "exits": [ { "on": "reply", "escalate": "writer", "reason": "replied" } ],
          "steps": [ { "id": "rest", "wait": "2 days" } ] }
        """
    ]
    /// Every page that has no part of its own to vary.
    private static let pages: [String] = [
        "/queue", "/queue?view=mine", "/queue?view=unclaimed", "/queue?view=all", "/queue/rows", "/leads", "/sequences",
        "/sequences/course", "/templates", "/templates/body?name=hello", "/deals", "/report", "/report.csv",
        "/report/list?figure=leads&from=2026-11-01&to=2026-11-30", "/outbox",
        "/health", "/settings",
    ]

    @Test func `every page opens on a home where nothing happened yet, in each role and language`() async throws {
        let house = try TestHouse()
        defer { house.end() }
        for role in Role.people {
            let browser = try await Browser(house, "Ana \(role.rawValue)", role)
            for page in Self.pages {
                let answer = try await browser.get(page)
                #expect(answer.status == 200, "\(role) \(page): \(house.log.lines.last?["cause"]?.text ?? "")")
                #expect(!answer.text.contains("Liquid"), "\(page)")
            }
        }
        let listed = Set(
            house.front.table.operations.filter { $0.method == "GET" && !$0.path.contains("{") }.map(\.path))
        let opened = Set(Self.pages.map { String($0.prefix { $0 != "?" }) })
        let people = listed.filter {
            !$0.hasPrefix("/v1") && !["/", "/sign-in", "/thanks", "/metrics", "/openapi.json"].contains($0)
        }
        #expect(
            people.subtracting(opened).filter { !$0.contains("health") && !$0.contains("ready") }.isEmpty, "\(people)")
    }

    @Test func `a lead that replied is found, read and worked on from its pages`() async throws {
        let house = try TestHouse(Self.asking)
        defer { house.end() }
        let browser = try await Browser(house, "mia", .salesperson)
        let lead = try await house.lead("bo@lead.example", ["first_name": "Bo <b>"])
        try await house.context.writer.perform { scheduler in
            _ = try scheduler.enroll(address: "bo@lead.example", in: "asking", actor: "test")
            _ = try scheduler.receive(Incoming(name: .known(.reply), subject: .lead(lead), actor: "test"))
        }
        let card = try #require(try await house.look { try $0.activeCard(lead: lead) })
        for page in ["/queue?view=all", "/cards/\(card.id)", "/leads", "/leads/\(lead)", "/leads?q=bo"] {
            let answer = try await browser.get(page)
            #expect(answer.status == 200 && answer.text.contains("Bo &lt;b&gt;"), "\(page): \(answer.text.prefix(200))")
        }
        #expect(try await browser.get("/leads/\(lead)/export").json["lead"] != nil)
        #expect(try await browser.post("/cards/\(card.id)/note", [("note", "Called twice")]).status == 303)
        #expect(try await browser.get("/cards/\(card.id)").text.contains("Called twice"))
    }

    @Test func `what is done on a lead's page is done`() async throws {
        let house = try TestHouse(Self.asking)
        defer { house.end() }
        let browser = try await Browser(house, "mia", .salesperson)
        let lead = try await house.lead("bo@lead.example")
        let page = "/leads/\(lead)"
        func now() async throws -> Lead { try #require(try await house.look { try $0.lead(lead) }) }
        #expect(try await browser.post(page + "/enroll", [("sequence", "asking")]).status == 303)
        #expect(try await house.look { try $0.enrollments(lead: lead).map(\.sequence) } == ["asking"])
        #expect(try await browser.post(page + "/pause").status == 303)
        #expect(try await browser.get(page).text.contains("\(page)/resume"))
        #expect(try await browser.post(page + "/resume").status == 303)
        #expect(try await browser.post(page + "/set", [("name", "company"), ("value", "Aurora")]).status == 303)
        #expect(try await now().attributes["company"] == "Aurora")
        for (name, value) in [("first_name", "Bo"), ("seats", "40"), ("zone", "Europe/Berlin"), ("owner", "mia")] {
            #expect(try await browser.post(page + "/set", [("name", name), ("value", value)]).status == 303, "\(name)")
        }
        #expect(try await now().attributes == ["company": "Aurora", "first_name": "Bo", "seats": 40])
        #expect(try await now().zone?.name == "Europe/Berlin")
        #expect(try await now().owner == "mia")
        for name in ["email", "score", "tags", "First name", ""] {
            let answer = try await browser.post(page + "/set", [("name", name), ("value", "x")])
            #expect(answer.status == 422, "\(name)")
        }
        #expect(try await browser.post(page + "/unenroll", [("sequence", "asking")]).status == 303)
        #expect(try await browser.post(page + "/suppress").status == 303)
        #expect(try await house.isSuppressed("bo@lead.example"))
        #expect(try await browser.post(page + "/erase", [("confirm", "bo@lead.example")]).status == 403)
        #expect(try await browser.post("/leads/1/pause").status == 404)
    }

    @Test func `another site can make a browser send its cookie, and nothing comes of it`() async throws {
        let house = try TestHouse()
        defer { house.end() }
        let browser = try await Browser(house, "olga", .owner)
        let lead = try await house.lead("bo@lead.example")
        #expect(try await browser.post("/leads/\(lead)/suppress", proof: false).status == 403)
        #expect(try await browser.send("POST", "/v1/suppressions", ["email": "bo@lead.example"]).status == 403)
        #expect(try await !house.isSuppressed("bo@lead.example"))
        #expect(try await browser.send("PATCH", "/v1/leads/\(lead)", ["attributes": ["a": "b"]]).status == 403)
        #expect(try await browser.send("POST", "/v1/tokens", ["name": "x", "role": "owner"]).status == 403)
        #expect(try await browser.get("/v1/leads").status == 200)
    }

    @Test func `a reader looks at everything and changes nothing`() async throws {
        let house = try TestHouse()
        defer { house.end() }
        let browser = try await Browser(house, "rita", .reader)
        let lead = try await house.lead("bo@lead.example")
        for verb in ["note", "enroll", "pause", "suppress", "set", "erase"] {
            #expect(try await browser.post("/leads/\(lead)/\(verb)").status == 403, "\(verb)")
        }
        #expect(try await house.send("GET", "/leads").header("location") == "/sign-in?next=/leads")
    }
}
