import Engine
import Ports
import Scheduler
import Testing
import Values
import Workspace

@testable import Server

/// What pages tell of a home is what is in it: the lead's words, its place in the queue, the counts of the menu.
@Suite struct PageFigureTests {
    private static let asking = [
        "sequences/asking.json": """
        { "sequence": "asking", "title": "Asking", "basis": "consent", "mailbox": "ana",
          "exits": [ { "on": "reply", "escalate": "writer", "reason": "replied" } ],
          "steps": [ { "id": "rest", "wait": "2 days" } ] }
        """
    ]

    private static func mail(from address: String, _ words: String) -> [UInt8] {
        Array(
            """
            From: \(address)\r
            To: ana@ana.example\r
            Subject: Re: Hello\r
            Message-ID: <\(words.count).\(address.filter { $0.isLetter })@mail.example>\r
            Date: Sun, 29 Nov 2026 10:00:00 +0000\r
            \r
            \(words)\r

            """.utf8)
    }

    /// A lead that wrote these words, and its card.
    private func card(_ house: TestHouse, _ address: String, _ words: String) async throws -> Card {
        let lead = try await house.lead(address)
        let bytes = Self.mail(from: address, words)
        try await house.context.writer.perform { scheduler in
            _ = try scheduler.enroll(address: address, in: "asking", actor: "test")
            _ = try scheduler.receive(mail: bytes, actor: "test")
        }
        return try #require(try await house.look { try $0.activeCard(lead: lead) })
    }

    @Test func `the line above the cards speaks of those that the tab shows`() async throws {
        let two = [
            "sequences/queues/writer.json": #"{ "queue": "writer", "title": "Desk", "people": ["mia", "max"] }"#
        ]
        let house = try TestHouse(
            Self.asking.merging(two) { $1 }, now: { SystemClock().now + .days(9) })
        defer { house.end() }
        let browser = try await Browser(house, "mia", .salesperson)
        let mine = try await card(house, "bo@lead.example", "Could you call me on Friday?")
        _ = try await card(house, "cy@lead.example", "What does a seat cost?")
        try await house.context.writer.perform { _ = try $0.claim(card: mine.id, by: "mia") }
        #expect(try await browser.get("/queue?whose=all").text.contains("1 is late"))
        let own = try await browser.get("/queue?whose=mine").text
        #expect(own.contains("Nothing is late") && !own.contains("1 is late"), "\(own)")
    }

    @Test func `a row and its card show what the lead wrote last, and why the card stands where it stands`()
        async throws
    {
        let house = try TestHouse(Self.asking)
        defer { house.end() }
        let browser = try await Browser(house, "mia", .salesperson)
        let first = try await card(house, "bo@lead.example", "Could you call me on Friday?")
        let second = try await card(house, "cy@lead.example", "What does a seat cost?")
        let words = try #require(try await house.look { try $0.notes(lead: first.lead).first })
        let note = [("note", "A colleague's own words"), ("version", String(words.id))]
        #expect(try await browser.post("/cards/\(first.id)/note", note).status == 303)
        let rows = try await browser.get("/queue/rows?whose=all").text
        #expect(rows.contains("Could you call me on Friday?") && rows.contains("What does a seat cost?"), "\(rows)")
        #expect(!rows.contains("colleague"))
        #expect(rows.contains("first in line") && rows.contains("due later than the one above"))
        let page = try await browser.get("/cards/\(second.id)").text
        #expect(page.contains("What does a seat cost?") && page.contains("Place in line"))
    }

    @Test func `a card and its lead's page say who wrote from another address than the lead's own`() async throws {
        let house = try TestHouse(Self.asking)
        defer { house.end() }
        let browser = try await Browser(house, "mia", .salesperson)
        let lead = try await house.lead("bo@lead.example")
        try await house.context.writer.perform { scheduler in
            let run = try scheduler.enroll(address: "bo@lead.example", in: "asking", actor: "test")
            let id = scheduler.keys.messageID(
                enrollment: run.id, key: MessageKey(step: "rest"), domain: "ana.example")
            let mail = Self.mail(from: "Chris Ng <chris@else.example>", "Bo asked me to look at this. Call me.")
            let thread = Array("In-Reply-To: \(id)\r\n".utf8)
            _ = try scheduler.receive(mail: thread + mail, actor: "test")
        }
        let card = try #require(try await house.look { try $0.activeCard(lead: lead) })
        for path in ["/cards/\(card.id)", "/leads/\(card.lead)"] {
            let page = try await browser.get(path).text
            #expect(page.contains("Bo asked me to look at this."), "\(path)")
            #expect(page.contains("Chris Ng &lt;chris@else.example&gt;"), "\(path)")
            #expect(page.contains("not the lead"), "\(path)")
        }
    }

    @Test func `the menu counts a person's own cards, and no others`() async throws {
        let house = try TestHouse(Self.asking)
        defer { house.end() }
        let mia = try await Browser(house, "mia", .salesperson)
        let max = try await Browser(house, "max", .salesperson)
        let card = try await card(house, "bo@lead.example", "Call me")
        let hand = [("to", "mia")]
        if card.owner != "mia" { #expect(try await max.post("/cards/\(card.id)/hand", hand).status == 303) }
        #expect(try await mia.get("/leads").text.contains(#"Queue <span class="pill soon">1</span>"#))
        #expect(try await !max.get("/leads").text.contains(#"Queue <span class="pill"#))
        #expect(try await mia.get("/leads").text.contains(#">Outbox</a>"#))
    }

    @Test func `leads of a sequence are looked for by text, tag and source as well`() async throws {
        let house = try TestHouse(Self.asking)
        defer { house.end() }
        let browser = try await Browser(house, "mia", .salesperson)
        try await house.context.writer.perform { scheduler in
            for (name, source, tag) in [("bo", "fair", "warm"), ("cy", "fair", "cold"), ("di", "web", "warm")] {
                let address = "\(name)@lead.example"
                let entry = LeadEntry(address: address, tags: [tag], basis: "consent", source: source)
                _ = try scheduler.take(entry, by: "test")
                _ = try scheduler.enroll(address: address, in: "asking", actor: "test")
            }
            _ = try scheduler.take(LeadEntry(address: "bob@lead.example", basis: "consent"), by: "test")
        }
        func found(_ query: String) async throws -> [String] {
            let answer: TestHouse.Answer = try await browser.get("/leads?" + query)
            let text = answer.text
            return ["bo@", "cy@", "di@", "bob@"].filter { text.contains($0 + "lead.example</bdi></a>") }
        }
        #expect(try await found("sequence=asking") == ["bo@", "cy@", "di@"])
        #expect(try await found("sequence=asking&q=BO") == ["bo@"])
        #expect(try await found("sequence=asking&tag=warm") == ["bo@", "di@"])
        #expect(try await found("sequence=asking&tag=warm&source=fair") == ["bo@"])
        #expect(try await found("source=fair") == ["bo@", "cy@"])
        #expect(try await browser.get("/leads?sequence=asking&tag=warm").text.contains("2 found of 4 leads"))
    }

    @Test func `a page tells which version of a sequence its runs are under way with`() async throws {
        let house = try TestHouse(Self.asking)
        defer { house.end() }
        let browser = try await Browser(house, "mia", .marketer)
        _ = try await house.lead("bo@lead.example")
        try await house.context.writer.perform {
            _ = try $0.enroll(address: "bo@lead.example", in: "asking", actor: "test")
        }
        #expect(try await browser.get("/sequences/asking").text.contains("as the file has it now, 1 under way"))
    }

    @Test func `the front reads who visits once, and the page takes its word`() async throws {
        let house = try TestHouse()
        defer { house.end() }
        let pages = Pages(context: house.context)
        let reader = ReaderLanguage(code: "en", words: PageWords.words(in: "en"), zone: .utc)
        // Nobody of this name is in the store: who asks the store again finds nobody.
        let visitor = Visitor(
            person: Person(id: 7, name: "Noone", address: nil, role: "reader", createdAt: SystemMoment.now),
            role: .reader,
            secret: .random(), reader: reader)
        for operation in pages.operations where operation.id == "settingsPage" || operation.id == "queuePage" {
            var call = Call(method: "GET", path: operation.path, now: SystemMoment.now)
            #expect(try await operation.refused(call))
            call.visitor = visitor
            let reply = try await operation.handle(call)
            #expect(String(decoding: reply.body, as: UTF8.self).contains("Noone"))
        }
    }

    @Test func `every word is said in each language, with the same parts to fill in`() {
        let (english, german) = (PageWords.words(in: "en"), PageWords.words(in: "de"))
        #expect(Set(english.entries.map(\.name)) == Set(german.entries.map(\.name)))
        for entry in english.entries {
            let (key, value) = (entry.name, entry.value)
            for part in ["%1", "%2", "%3", "%4"] {
                let isSaid = value.text?.contains(part)
                #expect(german[key]?.text?.contains(part) == isSaid, "\(key): \(part)")
            }
        }
    }
}

extension Operation {
    /// Whether it takes nobody whom the front did not name.
    fileprivate func refused(_ call: Call) async throws -> Bool {
        do {
            _ = try await handle(call)
            return false
        } catch let problem as HTTPProblem {
            return problem.kind == .unauthenticated
        }
    }
}
