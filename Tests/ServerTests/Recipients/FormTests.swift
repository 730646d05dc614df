import Engine
import Ports
import Server
import Testing
import Values
import Workspace

@Suite struct FormTests {
    private static func send(
        _ house: TestHouse, _ text: String, type: String = "application/x-www-form-urlencoded",
        from: String = "192.0.2.7"
    ) async throws -> TestHouse.Answer {
        try await house.send("POST", "/f/guide", Array(text.utf8), type: type, from: from)
    }

    @Test func `a person who fills in a form becomes a lead and runs its sequence`() async throws {
        let house = try TestHouse()
        defer { house.end() }
        let answer = try await Self.send(house, "email=Ann%40example.com&first_name=Ann+Lee&unknown=x&website=")
        #expect(answer.status == 303 && answer.header("location") == "/thanks", "\(answer.text)")
        let lead = try #require(try await house.look { try $0.lead(address: "ann@example.com") })
        #expect(lead.attributes["first_name"] == "Ann Lee" && lead.attributes["unknown"] == nil)
        #expect(lead.basis == "consent" && lead.source == "guide")
        #expect(try await house.look { try $0.enrollments(lead: lead.id).map(\.sequence) } == ["course"])
        let thanks = try await house.send("GET", "/thanks", headers: [("Accept-Language", "de")])
        #expect(
            thanks.text.contains("Danke"), "\(thanks.status) \(house.log.lines.last?["cause"]?.text ?? thanks.text)")
    }

    @Test func `a machine is thanked, and what it sent is set aside`() async throws {
        let house = try TestHouse()
        defer { house.end() }
        #expect(try await Self.send(house, "email=bot%40example.com&website=spam").status == 303)
        let now = SystemMoment.now.seconds
        #expect(try await Self.send(house, "email=fast%40example.com&opened_at=\(now)").status == 303)
        #expect(try await house.look { try $0.leadCount() } == 0)
        let kept = try await house.look { try $0.setAside(before: .max, limit: 9).map(\.reason) }
        #expect(kept == ["too fast", "honeypot"])
    }

    @Test func `a script that posts the form in parts is taken like a browser`() async throws {
        let house = try TestHouse()
        defer { house.end() }
        let body = "--X\r\nContent-Disposition: form-data; name=\"email\"\r\n\r\nann@example.com\r\n--X--\r\n"
        #expect(try await Self.send(house, body, type: "multipart/form-data; boundary=\"X\"").status == 303)
        #expect(try await house.look { try $0.lead(address: "ann@example.com") } != nil)
        for type in ["multipart/form-data", "multipart/form-data; boundary=Y"] {
            #expect(try await Self.send(house, body, type: type).status == 400)
        }
        #expect(try await Self.send(house, "{}", type: "application/json").status == 415)
    }

    @Test func `a box that nobody ticked says no, and one that has to be ticked is asked for`() async throws {
        for required in [false, true] {
            let house = try TestHouse([
                "sequences/forms/guide.json": """
                { "form": "guide", "title": "G",
                  "fields": [ { "name": "news", "kind": "checkbox", "required": \(required) } ] }
                """
            ])
            defer { house.end() }
            for word in ["false", "off", "No", "0"] {
                let answer = try await Self.send(house, "email=ann%40example.com&news=\(word)")
                #expect(answer.status == (required ? 422 : 303), "\(answer.text)")
            }
            let ann = try await house.look { try $0.lead(address: "ann@example.com") }
            #expect(required ? ann == nil : ann?.attributes["news"] == false)
            #expect(try await Self.send(house, "email=bo%40example.com&news=on").status == 303)
            #expect(try await house.look { try $0.lead(address: "bo@example.com") }?.attributes["news"] == true)
        }
    }

    @Test func `a browser whose clock is ahead is no machine`() async throws {
        let house = try TestHouse()
        defer { house.end() }
        let ahead = SystemMoment.now.seconds + 3_600
        #expect(try await Self.send(house, "email=ann%40example.com&opened_at=\(ahead)").status == 303)
        #expect(try await house.look { try $0.leadCount() } == 1)
    }

    @Test func `one address is slowed, and what is too much altogether is kept for a person`() async throws {
        let opened = SystemMoment.now
        let house = try TestHouse(now: { opened })
        defer { house.end() }
        var statuses: [Int] = []
        for number in 0..<7 { statuses.append(try await Self.send(house, "email=a\(number)%40example.com").status) }
        #expect(statuses == [303, 303, 303, 303, 303, 429, 429])
        for number in 0..<5 {
            _ = try await Self.send(house, "email=b\(number)%40example.com", from: "198.51.100.\(number)")
        }
        #expect(try await house.look { try $0.leadCount() } == 8)
        #expect(try await house.look { try $0.setAside(before: .max, limit: 9).count } == 2)
    }

    @Test(arguments: [
        "first_name=Ann", "email=", "email=nonsense",
        "email=a%40b.example&first_name=\(String(repeating: "x", count: 5_001))",
    ])
    func `what is missing or cannot be is told by its field`(text: String) async throws {
        let house = try TestHouse()
        defer { house.end() }
        let answer = try await Self.send(house, text)
        #expect(answer.status == 422, "\(answer.text)")
        #expect(try await house.look { try $0.leadCount() } == 0)
    }

    @Test func `the snippet posts to where the form is served, and escapes what people wrote`() throws {
        let house = try TestHouse([
            "sequences/forms/guide.json": """
            { "form": "guide", "title": "<b>\\"Get\\" it</b>", "fields": [ { "name": "size", "kind": "select", "options": ["<1"] } ] }
            """
        ])
        defer { house.end() }
        let html = try #require(house.context.workspace().forms["guide"]).html(baseURL: "https://go.ana.example")
        #expect(html.contains("action=\"https://go.ana.example/f/guide\"") && html.contains("name=\"website\""))
        let opening = try #require(html.firstRange(of: "name=\"opened_at\" value=\"\">\n  <script>"))
        #expect(
            html[opening.upperBound...].contains("previousElementSibling.value"), "the time it was opened is filled in")
        #expect(!html.contains("<b>") && html.contains("&lt;1") && html.contains("type=\"email\""))
    }
}
