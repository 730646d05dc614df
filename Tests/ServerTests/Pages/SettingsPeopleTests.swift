import Engine
import Ports
import Scheduler
import Testing
import Values

@testable import Server

/// People on the settings page: added, changed, removed with what becomes of their cards, and let in by a link.
@Suite struct SettingsPeopleTests {
    private static let desk = [
        "sequences/queues/writer.json": """
        { "queue": "writer", "title": "Desk", "people": [ "mia", { "name": "max", "weight": 2, "capacity": 9,
          "hours": { "days": "mon-fri", "hours": "09:00-12:00, 13:00-17:00", "zone": "UTC" } } ] }
        """,
        "sequences/asking.json": """
        { "sequence": "asking", "title": "Asking", "basis": "consent", "mailbox": "ana",
          "exits": [ { "on": "reply", "escalate": "writer", "reason": "replied" } ],
          "steps": [ { "id": "rest", "wait": "2 days" } ] }
        """,
    ]

    private func person(_ house: TestHouse, _ name: String) async throws -> Person {
        try #require(try await house.look { try $0.person(named: name) })
    }

    /// A card of a lead that wrote, which is this person's.
    private func card(_ house: TestHouse, _ address: String, of owner: String) async throws -> Int64 {
        let lead = try await house.lead(address)
        return try await house.context.writer.perform { scheduler in
            _ = try scheduler.enroll(address: address, in: "asking", actor: "test")
            _ = try scheduler.receive(Incoming(name: .known(.reply), subject: .lead(lead), actor: "test"))
            let card = try scheduler.read { try $0.activeCard(lead: lead) }
            return try scheduler.claim(card: card?.id ?? 0, by: owner).id
        }
    }

    @Test func `an owner adds somebody, changes them, and makes a link that lets them in`() async throws {
        let house = try TestHouse(Self.desk)
        defer { house.end() }
        let olga = try await Browser(house, "Olga", .owner)
        let added = try await olga.post(
            "/settings/people", [("name", "mia"), ("address", "mia@ana.example"), ("role", "salesperson")])
        #expect(added.status == 303)
        let mia = try await person(house, "mia")
        #expect(mia.address == "mia@ana.example" && mia.role == "salesperson")
        #expect(try await olga.get("/settings").text.contains("mia@ana.example"))
        let changed = try await olga.post("/settings/people/\(mia.id)", [("address", ""), ("role", "marketer")])
        #expect(changed.status == 303)
        #expect(try await person(house, "mia").address == nil)
        #expect(try await person(house, "mia").role == "marketer")
        let page = try await olga.post("/settings/people/\(mia.id)/link")
        let link = try #require(page.text.firstMatch(of: #/https://go\.ana\.example(/sign-in/[A-Za-z0-9_-]{43})/#))
            .output.1
        #expect(try await house.send("POST", String(link)).status == 303)
    }

    @Test func `a name that is taken, a role nobody has and an address that is none are refused`() async throws {
        let house = try TestHouse(Self.desk)
        defer { house.end() }
        let olga = try await Browser(house, "Olga", .owner)
        for fields in [
            [("name", "olga"), ("role", "reader")], [("name", "mia"), ("role", "king")],
            [("name", "mia"), ("address", "mia@"), ("role", "reader")], [("name", " "), ("role", "reader")],
        ] {
            #expect(try await olga.post("/settings/people", fields).status >= 400, "\(fields)")
        }
        #expect(try await house.look { try $0.people().map(\.name) } == ["Olga"])
        #expect(try await olga.post("/settings/people/7/remove").status == 404)
    }

    @Test func `the only owner is neither removed nor made anything else`() async throws {
        let house = try TestHouse(Self.desk)
        defer { house.end() }
        let olga = try await Browser(house, "Olga", .owner)
        let id = try await person(house, "Olga").id
        #expect(try await olga.post("/settings/people/\(id)/remove").text.contains("is the only owner"))
        #expect(try await olga.post("/settings/people/\(id)", [("role", "reader")]).text.contains("is the only owner"))
        _ = try await Browser(house, "Ute", .owner)
        #expect(try await olga.post("/settings/people/\(id)", [("role", "reader")]).status == 303)
        #expect(try await person(house, "Olga").role == "reader")
    }

    @Test func `the cards of somebody removed go to whom the owner says, and new ones to others`() async throws {
        let house = try TestHouse(Self.desk)
        defer { house.end() }
        let olga = try await Browser(house, "Olga", .owner)
        let mia = try await Browser(house, "mia", .salesperson)
        _ = try await Browser(house, "max", .salesperson)
        let id = try await card(house, "bo@lead.example", of: "mia")
        #expect(try await olga.get("/settings").text.contains("One open card goes"))
        let gone = try await person(house, "mia").id
        #expect(try await olga.post("/settings/people/\(gone)/remove", [("cards_to", "max")]).status == 303)
        #expect(try await house.look { try $0.card(id)?.owner } == "max")
        #expect(try await mia.get("/queue").status == 303)
        // The lead was hers: what comes next is not, for she is not there any more.
        try await house.context.writer.perform { scheduler in
            _ = try scheduler.dispose(card: id, by: "max", as: .recycled(reason: "timing"))
            let lead = try scheduler.read { try $0.lead(address: "bo@lead.example") }
            _ = try scheduler.receive(Incoming(name: .known(.reply), subject: .lead(lead?.id ?? 0), actor: "test"))
        }
        let next = try await house.look { try $0.activeCards(queue: nil).first?.owner }
        #expect(next == "max")
    }

    @Test func `who is added again is there again`() async throws {
        let house = try TestHouse(Self.desk)
        defer { house.end() }
        let olga = try await Browser(house, "Olga", .owner)
        _ = try await Browser(house, "mia", .salesperson)
        let now = SystemMoment.now
        #expect(try await olga.post("/settings/people/\(try await person(house, "mia").id)/remove").status == 303)
        #expect(try await house.look { try $0.absences(of: "mia", at: now).count } == 1)
        #expect(try await olga.get("/settings").text.contains("away"))
        #expect(try await olga.post("/settings/people", [("name", "mia"), ("role", "reader")]).status == 303)
        #expect(try await house.look { try $0.absences(of: "mia", at: now).isEmpty })
    }

    @Test func `everybody reads who works the queues, when, and in which file that stands; only owners change people`()
        async throws
    {
        let house = try TestHouse(Self.desk)
        defer { house.end() }
        let mia = try await Browser(house, "mia", .salesperson)
        let page = try await mia.get("/settings").text
        for words in [
            "sequences/queues/writer.json", "09:00–12:00, 13:00–17:00", "2 cards of each round", "at most 9 cards",
        ] {
            #expect(page.contains(words), "\(words)")
        }
        #expect(!page.contains("/settings/people"))
        let id = try await person(house, "mia").id
        for path in ["/settings/people", "/settings/people/\(id)", "/settings/people/\(id)/remove"] {
            #expect(try await mia.post(path, [("name", "x"), ("role", "owner")]).status == 403, "\(path)")
        }
        #expect(try await mia.post("/settings/people/\(id)/link").status == 403)
    }
}
