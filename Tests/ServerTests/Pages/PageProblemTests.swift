import Engine
import Ports
import Scheduler
import Testing
import Values

@testable import Server

/// What a person sees of a form that could not be done: why, in that person's language, and what was typed.
@Suite struct PageProblemTests {
    /// A home with one open card of a lead that replied.
    private static func begin() async throws -> (house: TestHouse, card: Card) {
        let house = try TestHouse([
            "sequences/asking.json": """
            { "sequence": "asking", "title": "Asking", "basis": "consent", "mailbox": "ana",
              "exits": [ { "on": "reply", "escalate": "writer", "reason": "replied" } ],
              "steps": [ { "id": "rest", "wait": "2 days" } ] }
            """
        ])
        let lead = try await house.lead("bo@lead.example")
        try await house.context.writer.perform { scheduler in
            _ = try scheduler.enroll(address: "bo@lead.example", in: "asking", actor: "test")
            _ = try scheduler.receive(Incoming(name: .known(.reply), subject: .lead(lead), actor: "test"))
        }
        return (house, try #require(try await house.look { try $0.activeCard(lead: lead) }))
    }

    @Test(arguments: ["-5", "much", "99999999999999999999", "NaN"])
    func `a value that cannot be read stands in the form again`(value: String) async throws {
        let (house, card) = try await Self.begin()
        defer { house.end() }
        let browser = try await Browser(house, "mia", .salesperson)
        let answer = try await browser.post("/cards/\(card.id)/won", [("offer", "seat"), ("value", value)])
        #expect(answer.status == 422)
        #expect(answer.text.contains("name=\"value\" value=\"\(value)\""))
        #expect(answer.text.contains("name=\"offer\" value=\"seat\""))
        #expect(answer.text.contains("action=\"/cards/\(card.id)/won\""))
        #expect(try await house.look { try $0.activeCard(lead: card.lead) }?.state == .open)
    }

    @Test func `whoever closes a card too late reads that, in German, and keeps the note`() async throws {
        let (house, card) = try await Self.begin()
        defer { house.end() }
        let (mia, max) = (
            try await Browser(house, "mia", .salesperson), try await Browser(house, "max", .salesperson)
        )
        #expect(try await mia.post("/cards/\(card.id)/lost", [("reason", "budget")]).status == 303)
        #expect(try await max.post("/settings/language", [("language", "de")]).status == 303)
        let note = "Zwölf Plätze 😀 <b>"
        let answer = try await max.post("/cards/\(card.id)/lost", [("reason", "budget"), ("note", note)])
        #expect(answer.status == 409)
        #expect(answer.text.contains("Diese Karte wurde inzwischen geschlossen."))
        #expect(answer.text.contains("Zwölf Plätze 😀 &lt;b&gt;</textarea>"))
        #expect(!answer.text.contains("baton queue"))
    }

    @Test func `an old form is refused, keeps its note, and cannot be sent again as it is`() async throws {
        let (house, card) = try await Self.begin()
        defer { house.end() }
        let browser = try await Browser(house, "mia", .salesperson)
        let answer = try await browser.post("/cards/\(card.id)/note", [("note", "kept")], proof: false)
        #expect(answer.status == 403)
        #expect(answer.text.contains("kept</textarea>"))
        #expect(!answer.text.contains("<form"))
    }

    @Test func `a note that is posted after signing out is on the sign-in page, and not when another site sent it`()
        async throws
    {
        let (house, card) = try await Self.begin()
        defer { house.end() }
        let form = Array("csrf=x&note=half+a+sentence".utf8)
        let type = "application/x-www-form-urlencoded"
        let answer = try await house.send("POST", "/cards/\(card.id)/note", form, type: type)
        #expect(answer.status == 403)
        #expect(answer.text.contains("half a sentence</textarea>"))
        #expect(answer.text.contains("name=\"password\""))
        let other = try await house.send(
            "POST", "/cards/\(card.id)/note", form, type: type, headers: [("Sec-Fetch-Site", "cross-site")])
        #expect(!other.text.contains("half a sentence"))
    }

    @Test func `a password is never shown again`() async throws {
        let (house, _) = try await Self.begin()
        defer { house.end() }
        let browser = try await Browser(house, "mia", .salesperson)
        let answer = try await browser.post("/settings/password", [("new", "hunter2")])
        #expect(answer.status == 422)
        #expect(!answer.text.contains("hunter2"))
    }

    @Test func `a card comes back in the coming year, and an absence is not over yet`() async throws {
        let (house, card) = try await Self.begin()
        defer { house.end() }
        let browser = try await Browser(house, "mia", .salesperson)
        for until in ["2020-01-01T10:00", "", "2027-13-01T10:00", "9999-12-31T23:59"] {
            #expect(try await browser.post("/cards/\(card.id)/snooze", [("until", until)]).status == 422, "\(until)")
        }
        for (from, to) in [("2020-03-05", "2020-03-06"), ("2099-03-05", "2099-03-01"), ("", "")] {
            let answer = try await browser.post("/settings/away", [("from", from), ("to", to)])
            #expect(answer.status == 422, "\(from)")
        }
    }

    @Test func `nothing chosen is nothing done`() async throws {
        let (house, _) = try await Self.begin()
        defer { house.end() }
        let browser = try await Browser(house, "mia", .salesperson)
        let answer = try await browser.post("/cards/bulk", [("do", "claim")])
        #expect(answer.status == 422)
        #expect(answer.text.contains("Nothing was chosen"))
    }

    @Test func `a role that may not is told so in words, and shown nothing to press`() async throws {
        let (house, card) = try await Self.begin()
        defer { house.end() }
        let browser = try await Browser(house, "rita", .reader)
        let answer = try await browser.post("/cards/\(card.id)/claim")
        #expect(answer.status == 403)
        let reader = ReaderLanguage(code: "de", words: PageWords.words(in: "de"), zone: .utc)
        #expect(reader.refusal(HTTPProblem(.forbidden, "no")).detail == "Deine Rolle darf das nicht.")
        let queue = try await browser.get("/queue?whose=all")
        #expect(queue.status == 200 && queue.text.contains("bo@lead.example"))
        #expect(!queue.text.contains("/claim") && !queue.text.contains("/cards/bulk"))
    }
}
